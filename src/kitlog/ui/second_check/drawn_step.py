"""The volume really drawn up, with lot and expiry as printed on the vial."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal

from kitlog.domain.dose import Worksheet
from kitlog.domain.errors import Refused
from kitlog.domain.numbers import dose, read, rounded
from kitlog.domain.preparing import DrugPrepared
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.second_check.step import TypedStep


class DrawnStep(TypedStep):
    """`prepared` once the volume is plausible, or was confirmed by pressing again."""

    prepared = Signal(object)
    edited = Signal()

    def __init__(self, sheet: Worksheet, limit_pct: Decimal, texts: dict[str, str]) -> None:
        self.volume = NumberField("Really drawn up", "mL", height=56)
        self.lot = TextField("Lot, as printed", height=56)
        self.expiry = TextField("Expiry, as printed", height=56)
        self._named = {"drawn_ml": self.volume, "lot": self.lot, "expiry": self.expiry}
        super().__init__(
            "Drug drawn up",
            f"Ketamine {dose(sheet.order.strength)} mg/mL, as it is in the syringe now.",
            tuple(self._named.values()),
            "Keep and go on",
        )
        self._sheet, self._limit, self._asked = sheet, limit_pct, ""
        self.grid.addWidget(self.volume, 0, 0, 1, 2)
        self.grid.addWidget(self.lot, 1, 0)
        self.grid.addWidget(self.expiry, 1, 1)
        for name, field in self._named.items():
            field.set_text(texts.get(name, ""))
            field.edited.connect(self.edited)
        self.volume.edited.connect(lambda _: self._show_mg())
        self._show_mg()

    @property
    def texts(self) -> dict[str, str]:
        return {name: field.text for name, field in self._named.items()}

    def enter(self) -> None:
        try:
            ml = self.volume.value()
            drug = DrugPrepared(
                ml, self._sheet.order.strength, self.lot.text.strip(), self.expiry.text.strip()
            )
        except Refused as error:
            field = self._named.get(error.field, self.volume)
            field.refuse(error.sentence)
            field.setFocus()
            return
        if self._off_pct(ml) > self._limit and self._asked != self.volume.text:
            self._asked = self.volume.text
            self.volume.ask(f"{self._holds(ml)} Press again if it is really so.")
            self.volume.setFocus()
            return
        self.prepared.emit(drug)

    def _show_mg(self) -> None:
        """Say at once how much the volume holds; a number half typed says nothing yet."""
        try:
            self.volume.hint(self._holds(read(self.volume.text)))
        except Refused:
            self.volume.hint("")

    def _holds(self, ml: Decimal) -> str:
        """ "0.82 mL holds 41 mg, 0.5 % under; limit 2 %." (RULINGS Safety 5)"""
        mg = ml * self._sheet.order.strength
        off = rounded(self._off_pct(ml), 1)
        way = "over" if mg > self._sheet.ordered_mg else "under"
        how = f"{dose(off)} % {way}" if off else "as ordered"
        return f"{dose(ml)} mL holds {dose(mg)} mg, {how}; limit {dose(self._limit)} %."

    def _off_pct(self, ml: Decimal) -> Decimal:
        """Difference from the ordered dose, %, without its sign."""
        ordered = self._sheet.ordered_mg
        return abs(ml * self._sheet.order.strength - ordered) / ordered * 100
