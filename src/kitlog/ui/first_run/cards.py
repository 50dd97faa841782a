"""The clinic and its first two people: three cards side by side."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.errors import Refused
from kitlog.domain.people import Role
from kitlog.ui.first_run.clinic_form import ClinicForm
from kitlog.ui.kit.buttons import START, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.people.person_form import Newcomer, PersonForm
from kitlog.words import tr, unsaid

SAME_NAME = unsaid("Two people have the same name.")


@dataclass(frozen=True, slots=True)
class Typed:
    """What the cards hold. `password` is "" where none is asked for."""

    clinic: ClinicSet
    people: tuple[Newcomer, Newcomer]
    password: str = field(repr=False)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _, _ in self.people)


class Cards(QWidget):
    """Return leads through all fields to the last; `entered` then, and with the button."""

    entered = Signal()

    def __init__(self, *, by_password: bool) -> None:
        super().__init__()
        self.clinic = ClinicForm()
        self.charge = PersonForm((Role.CHARGE,), password=by_password)
        self.second = PersonForm((Role.NURSE, Role.CHARGE), chosen=True)
        self.done = KitButton(tr("Next"), kind="primary", height=START)
        self.done.setMinimumWidth(300)
        self.said = Label("", "body", "highText", wraps=True, weight=600)
        self._place()
        self.clinic.entered.connect(self.charge.setFocus)
        self.charge.entered.connect(self.second.setFocus)
        self.second.entered.connect(self.entered)
        self.done.clicked.connect(self.entered)
        self.setFocusProxy(self.clinic)

    @property
    def printed(self) -> tuple[TextField, ...]:
        """What stands on papers as it was typed."""
        return self.clinic.name, self.clinic.address, self.charge.name, self.second.name

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for title, words, form in (
            (tr("The clinic"), tr("Printed on every summary."), self.clinic),
            (tr("First charge nurse"), tr("Adds people and decides overrides."), self.charge),
            (tr("Second person"), tr("The second check of every dose needs two."), self.second),
        ):
            cards.addWidget(_card(title, words, form), 1)
        column.addLayout(cards, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.said, 1)
        foot.addWidget(self.done)
        column.addLayout(foot)

    def read(self) -> Typed | None:
        """All three at once, so that every wrong field says so; None while one is wrong."""
        second, charge, clinic = self.second.read(), self.charge.read(), self.clinic.read()
        fields = self.charge.passwords
        password = fields.read() if fields is not None and charge is not None else ""
        if clinic is None or charge is None or second is None or (fields and not password):
            self.said.say(tr("Some fields need another look."), "highText")
            return None
        if charge[0].casefold() == second[0].casefold():
            self.second.refuse(Refused(tr(SAME_NAME), "name"))
            return None
        self.said.say("")
        return Typed(clinic, (charge, second), password)


def _card(title: str, words: str, form: QWidget) -> Card:
    card = Card(margins=(18, 14, 18, 14), spacing=10)
    card.box.addWidget(Label(title, "h1"))
    card.box.addWidget(Label(words, "label", "ink2"))
    card.box.addWidget(form)
    card.box.addStretch(1)
    return card
