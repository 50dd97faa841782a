"""The pump was found wrong: at what rate, since when, and who was told (hazard H50)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kitlog.domain import texts
from kitlog.domain.errors import Refused
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class PumpErrorFound:
    """`found_ml_h` is what the display showed; `since` and `told` in the nurse's words."""

    found_ml_h: Decimal
    since: str
    told: str
    serial: str = ""
    done: str = ""

    def __post_init__(self) -> None:
        if self.found_ml_h < 0:
            raise Refused(tr("It can't be less than 0."), "found_ml_h")
        texts.one_line(self.since, "since", needed=tr("Say since when, or “not known”."))
        texts.one_line(self.told, "told", needed=tr("Type who was told."))
        texts.one_line(self.serial, "serial")
        texts.one_line(self.done, "done")
