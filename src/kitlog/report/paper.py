"""The sheets a summary is printed on."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain.errors import Refused
from kitlog.report.pen import PT
from kitlog.words import tr

MARGIN = 50.0
"""px at each side, 13.2 mm (DESIGN section 15)."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet; width and height in pt."""

    name: str
    width_pt: float
    height_pt: float

    @property
    def width(self) -> float:
        """px"""
        return self.width_pt / PT

    @property
    def height(self) -> float:
        return self.height_pt / PT

    @property
    def room(self) -> float:
        """px between the side margins."""
        return self.width - 2 * MARGIN


A4 = Paper("A4", 595.2756, 841.8898)
LETTER = Paper("Letter", 612.0, 792.0)


def sheet(name: str) -> Paper:
    """The paper called "a4" or "letter". Refused for any other."""
    for paper in (A4, LETTER):
        if paper.name.casefold() == name.casefold():
            return paper
    raise Refused(tr("Choose A4 or Letter."), "paper")
