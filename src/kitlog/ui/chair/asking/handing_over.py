"""Handing over to another nurse, with the pump read by both and a PIN from each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.handover import PumpRead
from kitlog.domain.people import PersonEnrolled
from kitlog.ui.chair.asking.answer import number
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class Handing:
    """Who takes over; both PINs and both readings, the giver's first."""

    taker: PersonEnrolled
    pins: tuple[str, str]
    reads: tuple[PumpRead, PumpRead] | None


class HandoverQuestion(Dialog):
    """Who goes reads the pump and signs; who comes reads it too and proves who she is."""

    def __init__(
        self,
        window: QWidget,
        giver: PersonEnrolled,
        others: tuple[PersonEnrolled, ...],
        said: Callable[[Handing], None],
        *,
        pumping: bool,
    ) -> None:
        about = tr("Both read the pump’s display.") if pumping else tr("The pump has ended.")
        title = tr("{name} hands over", name=giver.name)
        super().__init__(window, title, about, tr("Hand over, sign my part"), self._confirm)
        self._others, self._said = others, said
        self.taker = Choice(tuple(p.name for p in others), 3, label=tr("To", "handover"))
        self.body.addWidget(self.taker)
        names = (giver.name, tr("Who takes over"))
        self.rates = [TextField(tr("{name}: rate", name=name), "mL/h") for name in names]
        self.volumes = [TextField(tr("{name}: infused", name=name), "mL") for name in names]
        self.pins = [TextField(tr("{name}: PIN", name=name), secret=True) for name in names]
        for place in (0, 1):
            row = QHBoxLayout()
            row.setSpacing(8)
            fields = [self.rates[place], self.volumes[place]] if pumping else []
            for field in (*fields, self.pins[place]):
                row.addWidget(field, 1)
            self.body.addLayout(row)
        self._pumping = pumping
        self.open_it(self.taker.options[0] if others else None)
        if not others:
            self.act.refuse(tr("Nobody else is at work who may chart."))

    def wrong_pin(self, sentence: str) -> None:
        """It was not accepted: the PINs are typed again, the readings stay."""
        for field in self.pins:
            field.set_text("")
        self.refuse(sentence)
        self.pins[0].line.setFocus()

    def _confirm(self) -> None:
        try:
            if self.taker.index < 0:
                raise Refused(tr("Choose who takes over."), "taker")
            reads = (self._read(0), self._read(1)) if self._pumping else None
        except Refused as error:
            self.refuse(error.sentence)
            return
        self.refuse("")
        pins = (self.pins[0].text, self.pins[1].text)
        self._said(Handing(self._others[self.taker.index], pins, reads))

    def _read(self, place: int) -> PumpRead:
        rate = number(self.rates[place], needed=True) or Decimal(0)
        return PumpRead(rate, number(self.volumes[place], needed=True) or Decimal(0))
