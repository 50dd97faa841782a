"""What may wait until the nurse sees the page comes after the picture."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kitlog.ui.kit.painted import once_painted


class Picture(QWidget):
    """Notes in what order it is painted and asked to act."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.done.append("painted")


def test_it_is_done_after_the_picture_and_once(qtbot: QtBot) -> None:
    picture = Picture()
    qtbot.addWidget(picture)
    picture.show()
    qtbot.waitUntil(lambda: bool(picture.done))
    picture.done.clear()
    once_painted(picture, lambda: picture.done.append("acted"))
    QTimer.singleShot(0, picture, lambda: picture.done.append("posted"))
    picture.update()
    qtbot.waitUntil(lambda: len(picture.done) == 3)
    QApplication.processEvents()
    assert picture.done == ["posted", "painted", "acted"]
    assert picture.findChildren(QTimer) == []
