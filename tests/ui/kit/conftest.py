"""A window to put one piece of the kit in, active, so that real keys reach it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kitlog.ui.kit.theme import DAY, dress

Show = Callable[..., QWidget]


def focus() -> QWidget:
    """Where a key typed now arrives."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Puts widgets below each other in a dressed, active window of the drawn size."""
    windows: list[QWidget] = []  # Qt deletes what nobody holds

    def shown(*widgets: QWidget, width: int = 1366, height: int = 768) -> QWidget:
        window = QWidget()
        window.resize(width, height)
        box = QVBoxLayout(window)
        box.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            box.addWidget(widget)
        box.addStretch(1)
        dress(window, DAY)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return shown
