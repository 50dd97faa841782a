"""What was ordered besides the numbers: which ketamine, when, and in which manner (RULINGS)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kitlog.domain import texts
from kitlog.domain.dates import day
from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

MOST_OWN = 4
"""Lines of the patient's own opioids and benzodiazepines."""
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


class Drug(Enum):
    """S-ketamine is not dosed as racemic ketamine is, so neither is ever guessed."""

    RACEMIC = "racemic ketamine"
    S = "S-ketamine"

    @property
    def words(self) -> str:
        return tr(self.value)


class Manner(Enum):
    WRITTEN = "written"
    VERBAL = "verbal"

    @property
    def words(self) -> str:
        return tr(self.value)


_SAID = (unsaid("racemic ketamine"), unsaid("S-ketamine"), unsaid("written"), unsaid("verbal"))
"""The words of both, by which they are stored, too."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order as it reached the nurse. What is None or "" was not said.

    day, clock   when it was given, clinic time ("07:50"); a verbal order counts only read back
    """

    drug: Drug | None = None
    day: date | None = None
    clock: str = ""
    manner: Manner | None = None
    read_back: bool = False

    def __post_init__(self) -> None:
        if self.clock and not _CLOCK.fullmatch(self.clock):
            raise Refused(tr("As 07:50."), "order_clock")
        if self.clock and self.day is None:
            raise Refused(tr("Type the day too, as 12-Jan-2026."), "order_day")
        if self.manner is Manner.VERBAL and not self.read_back:
            raise Refused(
                tr("Read a verbal order back to the prescriber, then tick it."), "read_back"
            )
        if self.read_back and self.manner is not Manner.VERBAL:
            raise Refused(tr("Only a verbal order is read back."), "read_back")

    @property
    def how(self) -> str:
        """ "verbal, read back, 12-Jan-2026 07:50"; "" when nothing of it was said."""
        when = f"{day(self.day)} {self.clock}".strip() if self.day else ""
        manner = self.manner.words if self.manner else ""
        parts = (manner, tr("read back") if self.read_back else "", when)
        return ", ".join(part for part in parts if part)


NOT_SAID = Ordered()
"""Of courses opened before it was asked."""


def own_medicines(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The lines as they are kept, empty ones left out. Refused beyond `MOST_OWN`."""
    kept = tuple(line.strip() for line in lines if line.strip())
    if len(kept) > MOST_OWN:
        raise Refused(tr("At most {most} lines.", most=MOST_OWN), "own_medicines")
    for line in kept:
        texts.one_line(line, "own_medicines")
    return kept
