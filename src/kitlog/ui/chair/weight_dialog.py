"""Today's weight, as the scale shows it, in its own unit."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.errors import KitLogError, Refused
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.number_field import NumberField
from kitlog.words import tr

UNITS = ("kg", "lb")
Said = Callable[[Decimal, str, bool], None]
"""The reading, its unit, and whether an unlikely one was confirmed."""


class WeightDialog(Dialog):
    """A weight that needs asking turns the act into "It is right"; editing turns it back."""

    def __init__(self, window: QWidget, said: Said) -> None:
        about = tr("The dose stays as ordered.")
        super().__init__(window, tr("Weight today"), about, tr("Log weight"), self._read)
        self._said = said
        self._asked = False
        self.reading = NumberField(tr("Scale shows"))
        self.unit = Choice(UNITS, 2, label=tr("Unit"), gap=0)
        row = QHBoxLayout()
        row.addWidget(self.reading, 2)
        row.addWidget(self.unit, 1)
        self.body.addLayout(row)
        self.reading.edited.connect(lambda _: self._ask_anew())
        self.unit.chosen.connect(lambda _: self._ask_anew())

    def refused(self, error: KitLogError) -> None:
        """Say it beside the field; a question can be answered with the same button."""
        asks = isinstance(error, Refused) and error.field == "weight?"
        if asks:
            self._asked = True
            self.reading.ask(error.sentence)
            self.act.setText(tr("It is right"))
        else:
            self.reading.refuse(error.sentence)
        self.place()

    def _ask_anew(self) -> None:
        self._asked = False
        self.act.setText(tr("Log weight"))

    def _read(self) -> None:
        if self.unit.index < 0:
            self.unit.refuse(tr("kg or lb?"))
            return
        try:
            reading = self.reading.value()
        except Refused:
            return
        self._said(reading, UNITS[self.unit.index], self._asked)
