"""The independent second check: both nurses' numbers, kept side by side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import texts
from kitlog.domain.errors import Refused
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class Figures:
    """One nurse's own numbers: kg, mg, mL drawn up, and mL/h and mL read from the pump."""

    weight_kg: Decimal
    dose_mg: Decimal
    draw_ml: Decimal
    pump_rate: Decimal
    pump_volume: Decimal


@dataclass(frozen=True, slots=True)
class DoseChecked:
    """Two sets of numbers, entered without seeing each other (RULINGS Safety 4)."""

    first: str
    second: str
    first_figures: Figures
    second_figures: Figures

    def __post_init__(self) -> None:
        if self.first == self.second:
            raise Refused(tr("The second check needs another nurse."), "second")

    @property
    def differences(self) -> tuple[str, ...]:
        """Names of the figures that differ, in order."""
        return tuple(
            name
            for name in Figures.__dataclass_fields__
            if getattr(self.first_figures, name) != getattr(self.second_figures, name)
        )

    @property
    def agrees(self) -> bool:
        return not self.differences


@dataclass(frozen=True, slots=True)
class CheckOverridden:
    """The charge nurse lets the infusion start without a second nurse, and says why."""

    charge: str
    figures: Figures
    why: str

    def __post_init__(self) -> None:
        texts.one_line(self.why, "why", needed=tr("Say why there is no second nurse."))
