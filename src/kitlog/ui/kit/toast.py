"""A toast with Undo, for ten seconds of real time, at the foot of the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.status_line import AlertButton, Looks

LASTS_MS = 10_000


class Toast(QWidget):
    """Stands over the page's foot, left of the log, and takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 6, 0)
        self._words = Label("", "body", "surface", weight=550)
        looks = Looks("ink", "surface", "", "")
        self._undo = AlertButton("Undo", "Ctrl Z", looks, solid=False, parent=self)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._undo.clicked.connect(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._act: Callable[[], None] | None = None
        self.hide()

    def offer(self, words: str, undo: Callable[[], None] | None) -> None:
        """Say what was charted; `undo` takes it back."""
        self._act = undo
        self._words.say(words)
        self._undo.setVisible(undo is not None)
        self.resize(self.sizeHint().width(), 52)
        self.place()
        self.show()
        self.raise_()
        self._timer.start(LASTS_MS)

    def undo(self) -> None:
        """Take it back, once."""
        act, self._act = self._act, None
        self.dismiss()
        if act is not None:
            act()

    @property
    def offers(self) -> bool:
        return self._act is not None and self.isVisible()

    def dismiss(self) -> None:
        self._timer.stop()
        self.hide()

    def place(self) -> None:
        """At the foot of the left column, where it covers neither entry row nor effects."""
        parent = self.parentWidget()
        if parent is not None:
            self.move(12, parent.height() - 128)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "ink", radius=8)], theme)
