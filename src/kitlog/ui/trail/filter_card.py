"""What is left of the trail: person, patient, days and act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kitlog.domain import dates
from kitlog.domain.errors import Refused
from kitlog.domain.people import PersonEnrolled
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr
from kitlog.workflow.trail import Act, Filter, Known

ACTS = tuple(Act)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed and could be read; `patient` are words still to be looked for."""

    filter: Filter
    patient: str


class FilterCard(Card):
    """`asked` when Return, a choice or Show asks for these lines."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(16, 12, 16, 12), spacing=6)
        self.setFixedWidth(338)
        self.box.addWidget(Label(tr("Trail"), "h1"))
        self.person = TextField(tr("Person, part of the name"), height=44)
        self.patient = TextField(tr("Patient, name or record no."), height=44)
        self.first = TextField(tr("From day"), height=44)
        self.last = TextField(tr("To day"), height=44)
        for field in (self.person, self.patient):
            self.box.addWidget(field)
        days = QHBoxLayout()
        days.setSpacing(8)
        for field in (self.first, self.last):
            field.line.setPlaceholderText(dates.day(date(2026, 1, 14)))
            days.addWidget(field)
        self.box.addLayout(days)
        self.act = Choice(tuple(act.words for act in ACTS), 3, height=44, gap=4)
        self.act.set_index(0)
        self.box.addWidget(self.act)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self.show_all = KitButton(tr("Clear"), parent=self)
        self.look = KitButton(tr("Show"), icon="search", kind="primary", parent=self)
        foot.addWidget(self.show_all, 1)
        foot.addWidget(self.look, 1)
        self.box.addStretch(1)
        self.box.addLayout(foot)
        for field in (self.person, self.patient, self.first, self.last):
            field.entered.connect(self.asked)
        self.act.chosen.connect(lambda _: self.asked.emit())
        self.look.clicked.connect(self.asked)
        self.show_all.clicked.connect(self.clear)

    def clear(self) -> None:
        for field in (self.person, self.patient, self.first, self.last):
            field.set_text("")
            field.refuse("")
        self.act.set_index(0)
        self.asked.emit()

    def read(self, people: Iterable[PersonEnrolled]) -> Typed | None:
        """What was typed; None when a field says what is wrong with it."""
        person = self._person(people)
        first, last = self._day(self.first), self._day(self.last)
        if person is None or any(f.line.property("state") for f in (self.first, self.last)):
            return None
        try:
            wanted = Filter(person, "", ACTS[max(0, self.act.index)], first, last)
        except Refused as error:
            self.last.refuse(error.sentence)
            return None
        return Typed(wanted, self.patient.text.strip())

    def found_patient(self, found: tuple[Known, ...]) -> str:
        """The id of the one patient found for what was typed, "" when it has to be said better."""
        typed = self.patient.text.strip()
        if len(found) == 1:
            self.patient.hint(found[0].name)
            return found[0].id
        if found:
            self.patient.refuse(tr("{n} patients: type more, or the record no.", n=len(found)))
        else:
            self.patient.refuse(tr("No patient for '{typed}'.", typed=typed))
        return ""

    def _person(self, people: Iterable[PersonEnrolled]) -> str | None:
        """The id, "" for everybody, None for nobody or several."""
        typed = self.person.text.strip().casefold()
        self.person.refuse("")
        if not typed:
            return ""
        fits = [p for p in people if typed in p.name.casefold()]
        exact = [p for p in fits if p.name.casefold() == typed]
        found = exact or fits
        if len(found) == 1:
            self.person.hint(found[0].name)
            return found[0].person_id
        several = ", ".join(p.name for p in found[:3])
        self.person.refuse(
            tr("Several: {several}. Type more.", several=several)
            if found
            else tr("Nobody has this name.")
        )
        return None

    def _day(self, field: TextField) -> date | None:
        field.refuse("")
        if not field.text.strip():
            return None
        try:
            return dates.read(field.text)
        except Refused as error:
            field.refuse(error.sentence)
            return None
