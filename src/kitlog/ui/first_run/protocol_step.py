"""The protocols as shipped, the recovery the prescriber chooses, and the signature."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.people import Role
from kitlog.domain.protocol import Protocol
from kitlog.domain.protocol_plain import RECOVERY_PUBLISHED
from kitlog.ui.first_run.cards import SAME_NAME
from kitlog.ui.first_run.protocol_words import ProtocolWords
from kitlog.ui.kit.buttons import START, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Option
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.people.person_form import PersonForm
from kitlog.words import tr, unsaid
from kitlog.workflow.first_run import SignOff
from kitlog.workflow.protocols import with_recovery
from kitlog.workflow.reading import shipped_protocols

LATER = unsaid(
    "Nobody here to sign? Go on unsigned: no course can be opened until a prescriber has signed "
    "under Settings › Protocols."
)
CHOOSE = unsaid("Choose at least one.")


class ProtocolStep(QWidget):
    """`decided` gives the SignOff, or None to go on without one; `left` goes back.

    A signature counts for what stood here when it was given: whoever comes back to this step
    finds the PIN empty.
    """

    decided = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.names: tuple[str, ...] = ()
        """Of the people entered before."""
        self._shipped = shipped_protocols()
        self.words = ProtocolWords(self._shipped)
        self.which = [Option(one.name, 48) for one in self._shipped]
        self.which[0].setChecked(True)
        self.unchosen = Label("", "micro", "highText")
        self.unchosen.hide()
        self.recovery = NumberField(tr("Recovery, at least"), "min")
        self.recovery.set_text(str(self._first.recovery_min))
        self.who = PersonForm((Role.PRESCRIBER,))
        self.who.name.hint(tr("For example Dr P. Example"))
        self.who.pin.hint(tr("A new PIN. It signs, now and later."))
        self.said = Label("", "body", "highText", wraps=True, weight=600)
        self.back = KitButton(tr("Back"), height=START)
        self.unsigned = KitButton(tr("Go on unsigned"), height=START)
        self.sign = KitButton(tr("Sign"), icon="sign", kind="primary", height=START)
        self._lay_out()
        self.hint()
        self.recovery.edited.connect(lambda _: self._recovery_typed())
        self.recovery.entered.connect(self.who.setFocus)
        self.who.entered.connect(self._sign)
        self.sign.clicked.connect(self._sign)
        self.unsigned.clicked.connect(lambda: self.decided.emit(None))
        self.back.clicked.connect(self.left)
        for option in self.which:
            option.clicked.connect(lambda: self._say_unchosen(""))

    @property
    def _first(self) -> Protocol:
        return self._shipped[0]

    def begin(self, names: tuple[str, ...]) -> None:
        """Come into view. `names` are taken."""
        self.names = names
        for pin in (self.who.pin, self.who.again):
            pin.set_text("")
        self.said.say("")
        self.recovery.setFocus()

    def hint(self) -> None:
        self.recovery.hint(
            tr(
                "Shipped: {minutes}. {published}",
                minutes=self._first.recovery_min,
                published=RECOVERY_PUBLISHED,
            )
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        cards.addWidget(self.words, 3)
        cards.addWidget(self._card(), 2)
        column.addLayout(cards, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        self.back.setMinimumWidth(120)
        self.unsigned.setMinimumWidth(200)
        self.sign.setMinimumWidth(300)
        foot.addWidget(self.back)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.unsigned)
        foot.addWidget(self.sign)
        column.addLayout(foot)

    def _card(self) -> Card:
        card = Card(margins=(18, 14, 18, 14), spacing=10)
        card.box.addWidget(Label(tr("The prescriber signs"), "h1"))
        card.box.addWidget(Label(tr("Protocols for use here"), "label", "ink2", weight=600))
        row = QHBoxLayout()
        row.setSpacing(4)
        for option in self.which:
            row.addWidget(option)
        card.box.addLayout(row)
        card.box.addWidget(self.unchosen)
        card.box.addWidget(self.recovery)
        card.box.addWidget(self.who)
        card.box.addStretch(1)
        card.box.addWidget(Label(tr(LATER), "label", "ink2", wraps=True))
        return card

    @property
    def chosen(self) -> tuple[Protocol, ...]:
        """Those to be signed, as they are shipped."""
        pairs = zip(self._shipped, self.which, strict=True)
        return tuple(one for one, option in pairs if option.isChecked())

    def _recovery_typed(self) -> None:
        """The words say what would be signed; while it can't be, what was signed as shipped."""
        try:
            self.words.draw(with_recovery(self._first, self.recovery.text))
            self.hint()
        except Refused:
            self.words.draw(self._first)

    def _say_unchosen(self, sentence: str) -> None:
        self.unchosen.say(sentence)
        self.unchosen.setVisible(bool(sentence))

    def _sign(self) -> None:
        """Every wrong field says so at once."""
        who = self.who.read()
        fits = self._recovery_fits()
        self._say_unchosen("" if self.chosen else tr(CHOOSE))
        if who is not None and who[0].casefold() in {name.casefold() for name in self.names}:
            self.who.refuse(Refused(tr(SAME_NAME), "name"))
            who = None
        if who is None or not fits or not self.chosen:
            self.said.say(tr("Some fields need another look."), "highText")
            return
        names = tuple(one.name for one in self.chosen)
        self.decided.emit(SignOff(who, names, self.recovery.text))

    def _recovery_fits(self) -> bool:
        try:
            for one in self.chosen or self._shipped:
                with_recovery(one, self.recovery.text)
        except Refused as error:
            self.recovery.refuse(error.sentence)
            self.recovery.setFocus()
            return False
        self.hint()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        if pages is None:
            super().keyPressEvent(event)
        else:
            self.words.turn(pages)
