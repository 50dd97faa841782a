"""The card beside the chairs: name and digit pad or password, or a set over the same pad."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.sign_in.password_part import PasswordPart
from kitlog.ui.sign_in.pin_pad import PinDots, PinPad
from kitlog.ui.sign_in.who import Who
from kitlog.words import tr

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
        self.password = PasswordPart()
        # What is said stands above the password: below it the screen keyboard would cover it.
        self._asks: tuple[QWidget, ...] = (
            Label(tr("Who are you?"), "h1"), self.who, self.dots, self.said, self.password,
        )  # fmt: skip
        self._instead: QWidget | None = None
        self._by_password = False
        for widget in (*self._asks, self.pad):
            self.box.addWidget(widget, int(widget is self.who))
        self.box.addStretch(0)
        self.ask_password(False)

    def ask_password(self, wanted: bool) -> None:
        """By password where one is wanted, else by PIN; what stood in the other one goes."""
        self._by_password = wanted
        if not wanted:
            self.password.clear()
        self._show_asked()

    def _show_asked(self) -> None:
        asks, by_password = self._instead is None, self._by_password
        for one in self._asks:
            one.setVisible(asks)
        self.dots.setVisible(asks and not by_password)
        self.password.setVisible(asks and by_password)
        self.pad.setVisible(not (asks and by_password))

    def show_instead(self, widget: QWidget | None) -> None:
        """`widget` above the pad; None lets it go, and the card asks who it is again."""
        if self._instead is not None:
            self._instead.hide()
            self._instead.deleteLater()
        room = self.pad.y() - _SPACING - _MARGINS[1]
        self._instead = widget
        self._show_asked()
        if widget is not None:
            widget.setMaximumHeight(max(room, widget.minimumHeight()))
            self.box.insertWidget(0, widget, 1)
            widget.show()
        self.pad.ask(tr("Sign in") if widget is None else tr("Next"))
