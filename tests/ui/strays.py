"""Widgets that opened a window of their own: on the real screen one flashes up and takes the keys.

Qt does it with every widget that is shown before it has a parent.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from kitlog.ui.window import Window


class Strays(QObject):
    """`seen` are the kinds of all that were shown as a window and are not the program's one."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Show or isinstance(watched, Window):
            return False
        if isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


@contextmanager
def no_strays() -> Iterator[Strays]:
    """Fails at its end when anything but the window was shown as one."""
    application, strays = QApplication.instance(), Strays()
    assert application is not None
    application.installEventFilter(strays)
    try:
        yield strays
    finally:
        application.removeEventFilter(strays)
    assert strays.seen == [], strays.seen
