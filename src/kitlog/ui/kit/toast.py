"""A toast with Undo, for ten seconds of real time, at the foot of the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.alert_button import AlertButton, Looks
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting
from kitlog.words import tr

LASTS_MS = 10_000
WIDTH, HEIGHT = 288, 48
_BELOW = 64
"""Px from its foot to that of the page."""


class Toast(QWidget):
    """Covers neither timer, entry row nor side effects, and takes no focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 2, 0)
        row.setSpacing(6)
        self._words = Label("", "label", "surface", weight=550, wraps=True)
        looks = Looks("ink", "surface", "", "")
        self._undo = AlertButton(tr("Undo"), "Ctrl Z", looks, solid=False, parent=self)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        self._undo.clicked.connect(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._act: Callable[[], None] | None = None
        self._said = self._meanwhile = ""
        self.hide()

    def offer(self, words: str, undo: Callable[[], None] | None) -> None:
        """Say what was charted; `undo` takes it back."""
        self._said, self._act = words, undo
        self._timer.start(LASTS_MS)
        self._show()

    def say_later(self, words: str) -> None:
        """Say it without taking an undo away: after it, where one is offered."""
        if self.offers:
            QTimer.singleShot(LASTS_MS, self, lambda: self.say_later(words))
        else:
            self.offer(words, None)

    def wait(self, words: str) -> None:
        """Say what is on its way; "" once it has arrived: then the offer stands here again."""
        self._meanwhile = words
        self._show()

    def undo(self) -> None:
        """Take it back, once."""
        act = self._act
        self.dismiss()
        if act is not None:
            act()

    @property
    def offers(self) -> bool:
        return self._act is not None and self.isVisible()

    def dismiss(self) -> None:
        self._timer.stop()
        self._said, self._act = "", None
        self._show()

    def _show(self) -> None:
        words = self._meanwhile or self._said
        self.setVisible(bool(words))
        if words:
            self._words.say(words)
            self._undo.setVisible(self._act is not None and not self._meanwhile)
            self.place()
            self.raise_()

    def place(self) -> None:
        """In the free place of the left column between next vitals and the buttons.

        Words of more lines make it grow up into that place.
        """
        parent = self.parentWidget()
        if parent is not None:
            high = max(HEIGHT, self.heightForWidth(WIDTH))
            self.setGeometry(12, parent.height() - _BELOW - high, WIDTH, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "ink", radius=8)], theme)
