"""The one Qt application, known to be one with windows."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found
