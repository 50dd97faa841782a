"""The order and the plan: protocol, dose, vial, bag, first day, chair; why and by whom."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal

from kitlog.domain import numbers
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.dates import month, weekday
from kitlog.domain.dose import Order
from kitlog.domain.errors import Refused
from kitlog.domain.ordered import NOT_SAID, Drug, Ordered
from kitlog.domain.protocol import Protocol
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.kit.text_field import HEIGHT, TextField
from kitlog.ui.new_course.order_dialog import OrderDialog
from kitlog.ui.new_course.side_by_side import side_by_side
from kitlog.words import plural, tr

OFFERED_DAYS = 5
"""First days to choose from, today first."""
_DRUGS = (Drug.RACEMIC, Drug.S)
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class OrderCard(Card):
    """`changed` with every edit. The protocol's own dose stands in the fields to begin with."""

    changed = Signal()

    def __init__(self, protocols: tuple[Protocol, ...], clinic: ClinicSet, today: date) -> None:
        super().__init__(margins=(16, 10, 16, 6), spacing=4)
        self._protocols, self._clinic = protocols, clinic
        self._days = clinic.open_days(today, OFFERED_DAYS)
        self.protocol_choice = Choice(
            tuple(_short(p.name) for p in protocols), 3, label=tr("Protocol")
        )
        self.mg_per_kg = NumberField(tr("Dose"), "mg/kg")
        self.minutes = NumberField(tr("Over"), "min")
        self.drug = Choice((tr("Racemic ketamine"), tr("S-ketamine")), 2, gap=0)
        self.strength = Choice((), 3, label=tr("Vial, mg/mL"), gap=0)
        self.bag = Choice((), 3, label=tr("Bag, final mL"), gap=0)
        words = tuple(f"{weekday(d.weekday())} {d.day}" for d in self._days)
        self.first_day = Choice(words, OFFERED_DAYS, label=_month_label(self._days), gap=0, px=13)
        self.clock, self.chair = (
            TextField(tr("First at, HH:MM")),
            TextField(tr("Chair"), f"1–{clinic.chairs}"),
        )
        self.clock.line.setInputMethodHints(Qt.InputMethodHint.ImhTime)
        self.reason, self.prescriber = (
            TextField(tr("Reason for treatment")),
            TextField(tr("Prescriber")),
        )
        self.how = KitButton(tr("Order…"))
        self.how.setFixedHeight(HEIGHT)
        self.own: tuple[str, ...] = ()
        self._ordered = NOT_SAID
        self.off_protocol = TextField(tr("Why it differs from the protocol"))
        self._lay_out()
        self.protocol_choice.set_index(0)
        self._use_protocol()
        self._connect()

    def _lay_out(self) -> None:
        self.box.addWidget(Label(tr("Order and plan"), "h2"))
        self.box.addWidget(self.protocol_choice)
        self.box.addLayout(side_by_side(self.mg_per_kg, self.minutes))
        self.box.addWidget(self.drug)
        self.box.addLayout(side_by_side(self.strength, self.bag))
        self.box.addWidget(self.first_day)
        self.box.addLayout(side_by_side(self.clock, self.chair))
        self.box.addWidget(self.off_protocol)
        self.off_protocol.hide()
        self.box.addStretch(1)

    def _connect(self) -> None:
        for field in (self.mg_per_kg, self.minutes, self.clock, self.chair, self.reason,
                      self.prescriber, self.off_protocol):  # fmt: skip
            field.edited.connect(lambda _: self.changed.emit())
        self.how.clicked.connect(self._ask_how)
        self.prescriber.edited.connect(lambda _: self._show_how())
        for choice in (self.drug, self.strength, self.bag, self.first_day):
            choice.chosen.connect(lambda _: self.changed.emit())
        self.protocol_choice.chosen.connect(lambda _: self._use_protocol())

    @property
    def protocol(self) -> Protocol:
        return self._protocols[max(self.protocol_choice.index, 0)]

    def order(self) -> Order | None:
        """The order, or None while a part is missing or unreadable."""
        if self.strength.index < 0 or self.bag.index < 0:
            return None
        rules = self.protocol.dose
        try:
            mg, minutes = numbers.read(self.mg_per_kg.text), numbers.read(self.minutes.text)
        except Refused:
            return None
        if mg <= 0 or minutes <= 0 or minutes != int(minutes):
            return None
        return Order(
            mg, int(minutes), rules.strengths[self.strength.index], rules.bags_ml[self.bag.index]
        )

    def check(self) -> bool:
        """Say at every open or wrong part what it wants; True when nothing is open."""
        fine = True
        for field in (self.mg_per_kg, self.minutes):
            try:
                if field.value() <= 0:
                    raise Refused(tr("More than 0 only."))
                field.refuse("")
            except Refused as error:
                field.refuse(error.sentence)
                fine = False
        if fine and numbers.read(self.minutes.text) % 1:
            self.minutes.refuse(tr("Whole minutes only."))
            fine = False
        for choice in (self.drug, self.strength, self.bag, self.first_day):
            choice.refuse("" if choice.index >= 0 else tr("Choose one."))
            fine = fine and choice.index >= 0
        for text, sentence in (
            (self.reason, tr("Type why the patient is treated.")),
            (self.prescriber, tr("Type who ordered it.")),
        ):
            text.refuse("" if text.text.strip() else sentence)
            fine = fine and bool(text.text.strip())
        if self.prescriber.text.strip():
            self._show_how()
        self.clock.refuse("" if _CLOCK.fullmatch(self.clock.text.strip()) else tr("As 08:45."))
        chair = self.chair_number()
        self.chair.refuse("" if chair else tr("1 to {chairs} only.", chairs=self._clinic.chairs))
        return fine and bool(chair) and bool(_CLOCK.fullmatch(self.clock.text.strip()))

    def chair_number(self) -> int:
        """The chair typed, 0 for none of this clinic."""
        text = self.chair.text.strip()
        number = int(text) if text.isascii() and text.isdigit() and len(text) <= 2 else 0
        return number if number <= self._clinic.chairs else 0

    def day(self) -> date:
        return self._days[max(self.first_day.index, 0)]

    def ordered(self) -> Ordered:
        """Which ketamine, and what was said of when and how."""
        drug = _DRUGS[self.drug.index] if self.drug.index >= 0 else None
        return replace(self._ordered, drug=drug)

    def _ask_how(self) -> None:
        dialog = OrderDialog(self.window(), self._ordered, self.own, self._keep_how)
        dialog.open_it(dialog.day.line)

    def _keep_how(self, ordered: Ordered, own: tuple[str, ...]) -> None:
        self._ordered, self.own = ordered, own
        self._show_how()

    def _show_how(self) -> None:
        """What was said of the order, below whoever gave it."""
        ordered, own = self._ordered, self.own
        many = plural("{n} own medicine", "{n} own medicines", len(own)) if own else ""
        self.prescriber.hint("; ".join(words for words in (ordered.how, many) if words))

    def ask_reason(self, warnings: tuple[str, ...]) -> None:
        """Off protocol: shown and confirmed with a reason, never blocked (FACTS section 4)."""
        self.off_protocol.setVisible(bool(warnings))
        if warnings and not self.off_protocol.text:
            self.off_protocol.ask(warnings[0])

    def refuse(self, error: Refused) -> bool:
        """Show the sentence at the field it names; False when it is none of these."""
        if error.field == "protocol":
            self.protocol_choice.refuse(error.sentence)
            self.protocol_choice.options[0].setFocus()
            return True
        field = {
            "off_protocol": self.off_protocol, "chair": self.chair, "reason": self.reason,
            "prescriber": self.prescriber, "order_day": self.prescriber,
        }.get(error.field)  # fmt: skip
        if field is None:
            return False
        field.show()
        field.refuse(error.sentence)
        field.line.setFocus()
        return True

    def use_protocols(self, protocols: tuple[Protocol, ...]) -> None:
        """Others are in use meanwhile: the same name stays chosen, and a dose that was typed."""
        name, before = self.protocol.name, self.protocol.dose
        typed = [
            (field, field.text)
            for field, own in (
                (self.mg_per_kg, numbers.dose(before.mg_per_kg)),
                (self.minutes, str(before.minutes)),
            )
            if field.text != own
        ]
        self._protocols = protocols
        self.protocol_choice.set_options(tuple(_short(p.name) for p in protocols))
        names = [p.name for p in protocols]
        self.protocol_choice.set_index(names.index(name) if name in names else 0)
        self._use_protocol()
        for field, text in typed:
            field.set_text(text)
        self.changed.emit()

    def _use_protocol(self) -> None:
        rules = self.protocol.dose
        _offer(self.strength, tuple(numbers.dose(s) for s in rules.strengths))
        _offer(self.bag, tuple(numbers.dose(b) for b in rules.bags_ml))
        self.mg_per_kg.set_text(numbers.dose(rules.mg_per_kg))
        self.minutes.set_text(str(rules.minutes))
        if rules.drug:
            self.drug.set_index(_DRUGS.index(rules.drug))
        self.changed.emit()


def _offer(choice: Choice, words: tuple[str, ...]) -> None:
    """These and no others; what was chosen stays where the protocol has the same."""
    if tuple(one.text() for one in choice.options) != words:
        choice.set_options(words)


def _short(name: str) -> str:
    return name.replace("-BOOSTER", tr(" once"))


def _month_label(days: tuple[date, ...]) -> str:
    first, last = days[0], days[-1]
    months = month(first)
    if last.month != first.month:
        months += f"–{month(last)}"
    return tr("First day, {months} {year}", months=months, year=first.year)
