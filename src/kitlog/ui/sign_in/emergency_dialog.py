"""Two steps of one question: who has to get in and why, then the second person who vouches.

It covers the card beside the chairs and nothing of them: the timers stay in sight.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from kitlog.domain import emergency
from kitlog.domain.emergency import LASTS_H
from kitlog.domain.errors import Refused
from kitlog.domain.people import PIN_DIGITS, checked_pin
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.letters_button import LettersButton
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

TITLE = unsaid("Emergency access")
FIRST = unsaid("To read and chart for {hours} hours. On record; a charge nurse looks at it.")
NOBODY = unsaid("Nobody else is at work who can vouch.")
Let = Callable[[str, str], None]
"""Who vouches, and the PIN or password of theirs."""


class EmergencyDialog(Dialog):
    """Calls `let` once both have said their part; what was typed goes with the dialog."""

    def __init__(
        self, card: QWidget, vouchers: tuple[tuple[str, str], ...], let: Let, *,
        name: str, until: str, by_password: bool, unseen_s: float,
    ) -> None:  # fmt: skip
        """It stands over `card`. `vouchers` are (id, printed name), of all who are at work;
        `name` is typed already; `until` is when the hours end; after `unseen_s` without a key,
        in real time, it goes."""
        super().__init__(
            card.window(), tr(TITLE), tr(FIRST, hours=LASTS_H), tr("Next"), self._go_on
        )
        self.most = card.width()
        self.by_password = by_password
        self._card, self._let, self._until = card, let, until
        self._everybody = vouchers
        self._vouchers = vouchers
        self.name = TextField(tr("Name as it is printed"))
        self.reason = TextField(tr("Why it can’t wait"))
        self.reason.hint(tr("Without a patient’s name."))
        self.pin = TextField(tr("PIN for these hours"), secret=True)
        self.again = TextField(tr("PIN again"), secret=True)
        self.who = Choice((), 2, label=tr("Who vouches, and is here"))
        self.secret = TextField(
            tr("Password of the second person") if by_password else tr("PIN of the second person"),
            secret=not by_password, password=by_password,
        )  # fmt: skip
        self._first, self._second = QWidget(), QWidget()
        self._lay_out()
        self.unseen = QTimer(self)
        self.unseen.setSingleShot(True)
        self.unseen.setInterval(round(unseen_s * 1000))
        self.unseen.timeout.connect(self._forget)
        self.name.set_text(name)
        self.who.chosen.connect(lambda _: self.secret.setFocus())
        card.destroyed.connect(self.deleteLater)

    def _lay_out(self) -> None:
        for field in (self.pin, self.again, *(() if self.by_password else (self.secret,))):
            field.line.setMaxLength(PIN_DIGITS)
        name, pins = QHBoxLayout(), QHBoxLayout()
        name.addWidget(self.name, 1)
        name.addWidget(LettersButton(), 0, Qt.AlignmentFlag.AlignBottom)
        for field in (self.pin, self.again):
            pins.addWidget(field, 1)
        for step, parts in (
            (self._first, (name, self.reason, pins)),
            (self._second, (self.who, self.secret)),
        ):
            column = QVBoxLayout(step)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
            for part in parts:
                column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
            self.body.addWidget(step)
        self._second.hide()
        for field in (self.name, self.reason, self.pin, self.again, self.secret):
            field.edited.connect(lambda _: self.unseen.start())

    def open(self) -> None:
        self.open_it((self.reason if self.name.text else self.name).line)
        self.unseen.start()

    def corner(self, window: QWidget) -> tuple[int, int]:
        if not isValid(self._card):
            return super().corner(window)
        at = self._card.mapTo(window, QPoint(0, 0))
        return at.x(), at.y()

    def wrong_secret(self, sentence: str) -> None:
        """It is typed again; the rest stays."""
        self.secret.set_text("")
        self.secret.refuse(sentence)
        self.secret.setFocus()

    def _go_on(self) -> None:
        self.refuse("")
        if self._first.isVisible():
            if self._first_is_said():
                self._turn()
            return
        if self.who.index < 0 and self._vouchers:
            self.who.refuse(tr("Choose who vouches."))
            self.who.options[0].setFocus()
        elif not self.secret.text:
            self.secret.refuse(tr("The second person types it herself."))
            self.secret.setFocus()
        else:
            voucher = self._vouchers[self.who.index][0] if self._vouchers else ""
            self._let(voucher, self.secret.text)

    def _first_is_said(self) -> bool:
        """Each field in turn; an empty one that was not come to yet is gone to, not blamed."""
        asked: tuple[tuple[TextField, Callable[[], object]], ...] = (
            (self.name, lambda: emergency.checked_name(self.name.text)),
            (self.reason, lambda: emergency.checked_reason(self.reason.text)),
            (self.pin, lambda: checked_pin(self.pin.text)),
            (self.again, self._same),
        )
        for field, check in asked:
            try:
                check()
            except Refused as error:
                if field.text or field.line.hasFocus():
                    field.refuse(error.sentence)
                field.setFocus()
                return False
        return True

    def _same(self) -> None:
        if self.again.text != self.pin.text:
            raise Refused(tr("The two PINs differ."), "pin")

    def _turn(self) -> None:
        """To the second person, who is somebody else."""
        name = self.name.text.strip().casefold()
        self._vouchers = tuple(one for one in self._everybody if one[1].casefold() != name)
        self.who.set_options(tuple(printed for _, printed in self._vouchers))
        self.who.setVisible(bool(self._vouchers))
        if self._everybody and not self._vouchers:
            self.act.refuse(tr(NOBODY))
            self.refuse(tr(NOBODY))
        self._first.hide()
        self._second.show()
        said = tr(
            "{name}: “{reason}” Now the second person.",
            name=self.name.text.strip(),
            reason=self.reason.text.strip(),
        )
        self.subtitle.say(said)
        self.act.setText(tr("Let in until {until}", until=self._until))
        first = self.who.options[0] if self._vouchers else self.secret.line
        first.setFocus()
        self.place()

    def _forget(self) -> None:
        """Nobody went on: what stands here is nobody's."""
        if not self.waits:
            self.close_it()
