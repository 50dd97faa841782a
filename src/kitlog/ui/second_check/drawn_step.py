"""What was really drawn up, or the label of a pharmacy-made bag, and the pump it goes into."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal

from kitlog.domain.dose import Worksheet
from kitlog.domain.errors import Refused
from kitlog.domain.numbers import dose, read, rounded
from kitlog.domain.preparing import DrugPrepared
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.second_check.step import TypedStep
from kitlog.words import tr

VIAL, BAG = "vial", "bag"
_SOURCES = (VIAL, BAG)


class DrawnStep(TypedStep):
    """`prepared` once the dose is plausible, or was confirmed by pressing again.

    Return passes over the pump's number, so that a vial takes three; Tab reaches it.
    """

    prepared = Signal(object)
    edited = Signal()

    def __init__(self, sheet: Worksheet, limit_pct: Decimal, texts: dict[str, str]) -> None:
        self.source = Choice((tr("Vial"), tr("Pharmacy-made bag")), 2, gap=0)
        self.volume = NumberField(tr("Really drawn up"), "mL", height=56)
        self.label_mg = NumberField(tr("Bag label, dose"), "mg", height=56)
        self.label_ml = NumberField(tr("Bag label, volume"), "mL", height=56)
        self.lot = TextField(tr("Lot, as printed"), height=56)
        self.expiry = TextField(tr("Expiry, as printed"), height=56)
        self.pump = TextField(tr("Pump serial no., optional"), height=56)
        self._named = {
            "drawn_ml": self.volume, "label_mg": self.label_mg, "label_ml": self.label_ml,
            "lot": self.lot, "expiry": self.expiry, "pump_serial": self.pump,
        }  # fmt: skip
        super().__init__(
            tr("Drug prepared"), " ", tuple(self._named.values()), tr("Keep and go on")
        )
        self._sheet, self._limit, self._asked = sheet, limit_pct, ""
        self.grid.addWidget(self.source, 0, 0, 1, 2)
        self.grid.addWidget(self.volume, 1, 0, 1, 2)
        self.grid.addWidget(self.label_mg, 1, 0)
        self.grid.addWidget(self.label_ml, 1, 1)
        self.grid.addWidget(self.lot, 2, 0)
        self.grid.addWidget(self.expiry, 2, 1)
        self.grid.addWidget(self.pump, 3, 0, 1, 2)
        for name, field in self._named.items():
            field.set_text(texts.get(name, ""))
            field.edited.connect(self.edited)
        self.source.set_index(_SOURCES.index(texts.get("source") or VIAL))
        self.source.chosen.connect(lambda _: self._change_source())
        for number in (self.volume, self.label_mg, self.label_ml):
            number.edited.connect(lambda _: self._show_mg())
        self._show_source()

    @property
    def from_bag(self) -> bool:
        return _SOURCES[self.source.index] == BAG

    @property
    def texts(self) -> dict[str, str]:
        typed = {name: field.text for name, field in self._named.items()}
        return typed | {"source": _SOURCES[self.source.index]}

    def enter(self) -> None:
        try:
            drug = self._drug()
        except Refused as error:
            field = self._named.get(error.field, self._first)
            if error.field == "drawn_ml" and self.from_bag:
                field = self.label_ml
            field.refuse(error.sentence)
            field.setFocus()
            return
        if self._off_pct(drug.mg) > self._limit and self._asked != self._first.text:
            self._asked = self._first.text
            self._first.ask(tr("{holds} Press again if it is really so.", holds=self._holds()))
            self._first.setFocus()
            return
        self.prepared.emit(drug)

    @property
    def _first(self) -> NumberField:
        return self.label_mg if self.from_bag else self.volume

    def _drug(self) -> DrugPrepared:
        lot, expiry = self.lot.text.strip(), self.expiry.text.strip()
        serial = self.pump.text.strip()
        if self.from_bag:
            mg, ml = read(self.label_mg.text, "label_mg"), read(self.label_ml.text, "drawn_ml")
            return DrugPrepared.from_bag(mg, ml, lot, expiry, serial)
        ml = read(self.volume.text, "drawn_ml")
        return DrugPrepared(ml, self._sheet.order.strength, lot, expiry, pump_serial=serial)

    def _change_source(self) -> None:
        self._show_source()
        self._first.setFocus()
        self.edited.emit()

    def _show_source(self) -> None:
        """The fields and words of a vial or of a bag; what was typed for the other one stays."""
        bag = self.from_bag
        self.volume.setVisible(not bag)
        self.label_mg.setVisible(bag)
        self.label_ml.setVisible(bag)
        vial = tr(
            "Ketamine {dose} mg/mL, as it is in the syringe now.",
            dose=dose(self._sheet.order.strength),
        )
        self.about.say(tr("As the pharmacy's label says. Read it from the bag.") if bag else vial)
        for field, words in (
            (self.lot, tr("Lot or batch, as printed") if bag else tr("Lot, as printed")),
            (self.expiry, tr("Use by, as printed") if bag else tr("Expiry, as printed")),
        ):
            field.title.say(words)
            field.line.setAccessibleName(words)
        numbers = (self.label_mg, self.label_ml) if bag else (self.volume,)
        self.fields = (*numbers, self.lot, self.expiry)
        self._show_mg()

    def _next(self) -> None:
        """From the pump's number, which stands outside the row of fields, straight on."""
        if self.pump.line.hasFocus():
            self.act.click()
        else:
            super()._next()

    def _show_mg(self) -> None:
        """Say at once how much that is; a number half typed says nothing yet."""
        try:
            self._first.hint(self._holds())
        except Refused:
            self._first.hint("")

    def _holds(self) -> str:
        """ "0.82 mL holds 41 mg, 0.5 % under; limit 2 %." (RULINGS Safety 5)"""
        if self.from_bag:
            mg, words = (m := read(self.label_mg.text)), tr("{dose} mg on the label", dose=dose(m))
        else:
            ml = read(self.volume.text)
            mg = ml * self._sheet.order.strength
            words = tr("{ml} mL holds {mg} mg", ml=dose(ml), mg=dose(mg))
        off = rounded(self._off_pct(mg), 1)
        how = tr("as ordered")
        if off:
            how = tr("{pct} % under", pct=dose(off))
            if mg > self._sheet.ordered_mg:
                how = tr("{pct} % over", pct=dose(off))
        return tr("{words}, {how}; limit {pct} %.", words=words, how=how, pct=dose(self._limit))

    def _off_pct(self, mg: Decimal) -> Decimal:
        """Difference from the ordered dose, %, without its sign."""
        return abs(mg - self._sheet.ordered_mg) / self._sheet.ordered_mg * 100
