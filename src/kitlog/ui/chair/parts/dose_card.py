"""Dose today: the sum that leads from the order to the pump, one step a line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kitlog.ui.chair.parts.pairs import PairsCard
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class DoseView:
    """Ready words: `order` "0.5 mg/kg × 82.4 kg", `drug` "ketamine 50 mg/mL", `bag` "NaCl 0.9 %".

    Ordered, drawn and infused are three doses, never one; here stand the first two.
    """

    order: str
    ordered: str
    drug: str
    drawn: str
    bag: str
    volume: str
    over: str
    rate: str


class DoseCard(PairsCard):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(step=32, size=17, parent=parent)

    def draw_dose(self, view: DoseView) -> None:
        self.draw(
            tr("Dose today"),
            (
                (view.order, view.ordered),
                (view.drug, view.drawn),
                (view.bag, view.volume),
                (tr("Over"), view.over),
                (tr("Pump rate"), view.rate),
            ),
        )
