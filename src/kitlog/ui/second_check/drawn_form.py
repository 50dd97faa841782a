"""What was really drawn up: mL, lot, expiry. The prepared dose starts here (RULINGS Safety 5)."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain import numbers
from kitlog.domain.errors import Refused
from kitlog.domain.preparing import DrugPrepared
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.kit.text_field import TextField


class DrawnForm(QWidget):
    """Three fields, or one line once it is recorded."""

    edited = Signal()
    entered = Signal()

    def __init__(self, strength: Decimal, recorded: DrugPrepared | None) -> None:
        super().__init__()
        self._strength = strength
        self.drawn = NumberField("Volume in the syringe", "mL", height=48)
        self.lot = TextField("Lot, as printed", height=48)
        self.expiry = TextField("Expiry, as printed", height=48)
        self.said = Label("", "body", "ink", wraps=True, weight=600)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(Label("Really drawn up", "h2"))
        box.addWidget(self.said)
        self._fields = QWidget()
        row = QHBoxLayout(self._fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for field in (self.drawn, self.lot, self.expiry):
            row.addWidget(field, 1)
        box.addWidget(self._fields)
        self.drawn.edited.connect(lambda _: self._show_mg())
        for text_field in (self.lot, self.expiry):
            text_field.edited.connect(lambda _: self.edited.emit())
        self.drawn.entered.connect(self.lot.setFocus)
        self.lot.entered.connect(self.expiry.setFocus)
        self.expiry.entered.connect(self.entered)
        self.draw(recorded)

    def draw(self, recorded: DrugPrepared | None) -> None:
        self._fields.setVisible(recorded is None)
        self.said.setVisible(recorded is not None)
        if recorded is not None:
            d, lot = numbers.dose, f", lot {recorded.lot}" if recorded.lot else ""
            expiry = f", expiry {recorded.expiry}" if recorded.expiry else ""
            self.said.say(
                f"{d(recorded.drawn_ml)} mL × {d(recorded.strength)} mg/mL = "
                f"{d(recorded.mg)} mg{lot}{expiry}"
            )

    @property
    def texts(self) -> dict[str, str]:
        return {"drawn": self.drawn.text, "lot": self.lot.text, "expiry": self.expiry.text}

    def set_texts(self, texts: dict[str, str]) -> None:
        for name, field in (("drawn", self.drawn), ("lot", self.lot), ("expiry", self.expiry)):
            field.set_text(texts.get(name, ""))

    @property
    def lacking(self) -> str:
        return "Volume in the syringe" if self.drawn.blank else ""

    def read(self) -> DrugPrepared | None:
        """The drug as drawn, or None with the sentence at its field."""
        fields: dict[str, TextField] = {
            "drawn_ml": self.drawn, "lot": self.lot, "expiry": self.expiry,
        }  # fmt: skip
        try:
            drawn = self.drawn.value()
            return DrugPrepared(
                drawn, self._strength, self.lot.text.strip(), self.expiry.text.strip()
            )
        except Refused as error:
            field = fields.get(error.field, self.drawn)
            field.refuse(error.sentence)
            field.setFocus()
            return None

    def _show_mg(self) -> None:
        try:
            mg = numbers.read(self.drawn.text) * self._strength
            self.drawn.hint(f"holds {numbers.dose(mg)} mg")
        except Refused:
            pass
        self.edited.emit()
