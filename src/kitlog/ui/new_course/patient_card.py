"""Who the course is for: identity, allergies asked today, weight measured today."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kitlog.domain import dates, dose, numbers
from kitlog.domain.errors import Refused
from kitlog.domain.patient import Patient, Sex, checked_age
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.new_course.side_by_side import side_by_side
from kitlog.words import tr

SEXES = (Sex.FEMALE, Sex.MALE, Sex.OTHER)
UNITS = ("kg", "lb")


class PatientCard(Card):
    """`record_left` when a record number was typed; `changed` with every edit."""

    record_left = Signal(str)
    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(margins=(16, 10, 16, 6), spacing=4)
        self._today = today
        self.record = TextField(tr("Record no. (scan or type)"))
        self.family, self.given = TextField(tr("Family name")), TextField(tr("Given name"))
        self.born = TextField(tr("Born, as 12-Mar-1971"))
        self.sex = Choice(("F", "M", tr("Other", "sex")), 3, label=tr("Sex"), gap=0)
        self.allergies = TextField(tr("Allergies, asked today"))
        self.weight = NumberField(tr("Weight, measured today"), height=48, role="entry")
        self.unit = Choice(UNITS, 2, label=" ", gap=0)
        self.kilograms = Label("", "h2")
        self.right = KitButton(tr("The weight is right"))
        self.right.hide()
        self.weight_confirmed = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.box.addWidget(Label(tr("Patient"), "h2"))
        self.box.addWidget(self.record)
        self.box.addLayout(side_by_side(self.family, self.given))
        self.box.addLayout(side_by_side(self.born, self.sex))
        self.box.addWidget(self.allergies)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.weight, 3)
        unit = QVBoxLayout()
        unit.addWidget(self.unit)
        unit.addStretch(1)
        row.addLayout(unit, 2)
        self.box.addLayout(row)
        self.box.addWidget(self.kilograms)
        self.box.addWidget(self.right)
        self.box.addStretch(1)

    def _connect(self) -> None:
        for field in (self.record, self.family, self.given, self.born, self.allergies):
            field.edited.connect(lambda _: self.changed.emit())
        self.record.left.connect(lambda: self.record_left.emit(self.record.text))
        self.record.entered.connect(self.family.setFocus)
        self.born.edited.connect(lambda _: self._show_age())
        self.weight.edited.connect(lambda _: self._weight_edited())
        self.unit.chosen.connect(lambda _: self._weight_edited())
        self.sex.chosen.connect(lambda _: self.changed.emit())
        self.right.clicked.connect(self._confirm_weight)

    def show_found(self, patient: Patient) -> None:
        """A known record number: identity comes from the record, allergies are asked again."""
        self.family.set_text(patient.family)
        self.given.set_text(patient.given)
        self.born.set_text(dates.day(patient.born))
        self.sex.set_index(SEXES.index(patient.sex))
        self.record.title.say(tr("Record no. found: check name and birth date"), "ok")
        self.allergies.title.say(
            tr("Allergies, asked today; on record: {allergies}", allergies=patient.allergies)
        )
        self._show_age()
        self.changed.emit()

    def read(self, today: date) -> Patient | None:
        """The patient, or None with a sentence at every field that is wrong."""
        fine = True

        def check(field: TextField, sentence: str, text: str) -> str:
            nonlocal fine
            field.refuse("" if text.strip() else sentence)
            fine = fine and bool(text.strip())
            return text.strip()

        record = check(self.record, tr("Type or scan the record number."), self.record.text)
        family = check(self.family, tr("Type the family name."), self.family.text)
        given = check(self.given, tr("Type the given name."), self.given.text)
        allergies = check(
            self.allergies, tr("Ask and type them, or “None known”."), self.allergies.text
        )
        if self.sex.index < 0:
            self.sex.refuse(tr("Choose one."))
            fine = False
        born = self._read_born(today)
        if not fine or born is None:
            return None
        try:
            return Patient(record, family, given, born, SEXES[self.sex.index], allergies)
        except Refused as error:
            self.refuse(error)
            return None

    def read_weight(self) -> tuple[Decimal, str] | None:
        """The scale's reading and its unit, or None with the sentence beside it."""
        if self.unit.index < 0:
            self.unit.refuse(tr("kg or lb?"))
        try:
            reading = self.weight.value()
        except Refused:
            return None
        return (reading, UNITS[self.unit.index]) if self.unit.index >= 0 else None

    def weight_kg(self) -> Decimal | None:
        """kg of what stands in the field now, None while it says nothing."""
        if self.unit.index < 0:
            return None
        try:
            return dose.kilograms(numbers.read(self.weight.text), UNITS[self.unit.index])
        except Refused:
            return None

    def refuse(self, error: Refused) -> bool:
        """Show the sentence at the field it names; False when it is none of these."""
        if error.field == "weight?":
            self.weight.ask(error.sentence)
            self.right.show()
            self.right.setFocus()
            return True
        field = {
            "record_no": self.record, "family": self.family, "given": self.given,
            "born": self.born, "allergies": self.allergies, "weight": self.weight,
        }.get(error.field)  # fmt: skip
        if field is None:
            return False
        field.refuse(error.sentence)
        field.line.setFocus()
        return True

    def toggle_unit(self) -> None:
        """K: kg or lb."""
        self.unit.choose(1 if self.unit.index == 0 else 0)

    def _read_born(self, today: date) -> date | None:
        try:
            born = checked_age(dates.read(self.born.text, "born"), today)
        except Refused as error:
            self.born.refuse(error.sentence)
            return None
        self.born.refuse("")
        return born

    def _show_age(self) -> None:
        try:
            born = dates.read(self.born.text)
        except Refused:
            return
        self.born.title.say(tr("Born ({age} y)", age=dates.age(born, self._today())))

    def _weight_edited(self) -> None:
        self.weight_confirmed = False
        self.right.hide()
        self.weight.refuse("")
        kg = self.weight_kg()
        words = ""
        if kg is not None:
            words = f"{numbers.dose(kg)} kg"
            if self.unit.index == 1:
                words = f"{self.weight.text} lb × 0.45359 = {words}"
        self.kilograms.say(words)
        self.changed.emit()

    def _confirm_weight(self) -> None:
        self.weight_confirmed = True
        self.weight.hint("confirmed")
        self.right.hide()
        self.changed.emit()
