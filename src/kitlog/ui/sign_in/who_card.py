"""The card beside the chairs: name, dots and digit pad, or a set over the same pad."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.sign_in.pin_pad import PinDots, PinPad
from kitlog.ui.sign_in.who import Who

WIDTH = 372
_MARGINS, _SPACING = (16, 12, 16, 12), 10


class WhoCard(Card):
    """The pad stays in its place whatever is typed with it."""

    def __init__(self) -> None:
        super().__init__(margins=_MARGINS, spacing=_SPACING)
        self.setFixedWidth(WIDTH)
        self.who, self.dots, self.pad = Who(), PinDots(), PinPad()
        self.said = Label("", "label", "ink2", wraps=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setMinimumHeight(22)
        self._asks: tuple[QWidget, ...] = (
            Label("Who are you?", "h1"), self.who, self.dots, self.said,
        )  # fmt: skip
        self._instead: QWidget | None = None
        for widget in (*self._asks, self.pad):
            self.box.addWidget(widget, int(widget is self.who))
        self.box.addStretch(0)

    def show_instead(self, widget: QWidget | None) -> None:
        """`widget` above the pad; None lets it go, and the card asks who it is again."""
        if self._instead is not None:
            self._instead.hide()
            self._instead.deleteLater()
        room = self.pad.y() - _SPACING - _MARGINS[1]
        for one in self._asks:
            one.setVisible(widget is None)
        self._instead = widget
        if widget is not None:
            widget.setMaximumHeight(max(room, widget.minimumHeight()))
            self.box.insertWidget(0, widget, 1)
            widget.show()
        self.pad.ask("Sign in" if widget is None else "Next")
