"""The medicines a clinic keeps at the chair, and what each does to the rest of the day.

KitLog ships names only (FACTS section 5); a dose stands here when the clinic put it here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kitlog.domain import texts
from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

MOST = 11
"""Names that fit the dialog beside "Other…"."""


class Works(Enum):
    """What matters of a medicine after it was given (RULINGS Safety 8 and 11)."""

    OTHERWISE = ""
    SEDATIVE = "sedative"
    BLOOD_PRESSURE = "blood pressure"

    @property
    def words(self) -> str:
        return tr(self.value)


_WORKS = (unsaid("sedative"), unsaid("blood pressure"))
"""Its words, by which it is stored, too."""


_KNOWN = {
    "midazolam": Works.SEDATIVE,
    "lorazepam": Works.SEDATIVE,
    "clonidine": Works.BLOOD_PRESSURE,
    "clonidina": Works.BLOOD_PRESSURE,
    "labetalol": Works.BLOOD_PRESSURE,
    "hydralazine": Works.BLOOD_PRESSURE,
    "hidralazina": Works.BLOOD_PRESSURE,
}
"""Sedatives and blood-pressure medicines of FACTS section 5; as they are typed in Spanish, too,
whatever the window's language is.
"""

LOWERS_PRESSURE = tuple(drug for drug, how in _KNOWN.items() if how is Works.BLOOD_PRESSURE)

_CONTROLLED = ("midazolam", "lorazepam", "ketamine", "ketamina")
"""Kept in the drug account (RULINGS, "What the record must hold besides")."""


@dataclass(frozen=True, slots=True)
class Adjunct:
    """One medicine of the clinic's own list; `dose` and `route` are the clinic's, or empty."""

    name: str
    dose: str = ""
    route: str = ""
    works: Works = Works.OTHERWISE
    controlled: bool = False

    def __post_init__(self) -> None:
        texts.one_line(self.name, "name", needed=tr("Type the medicine."), length=40)
        texts.one_line(self.dose, "dose", length=40)
        texts.one_line(self.route, "route", length=40)

    @property
    def words(self) -> str:
        """ "ondansetron 4 mg IV": what KitLog ships and offers in the reader's language."""
        return " ".join(filter(None, (tr(self.name), self.dose, tr(self.route))))


@dataclass(frozen=True, slots=True)
class AdjunctsSet:
    """The clinic's list as the charge nurse set it; the latest one counts."""

    adjuncts: tuple[Adjunct, ...]

    def __post_init__(self) -> None:
        if len(self.adjuncts) > MOST:
            raise Refused(tr("At most {most} medicines.", most=MOST), "adjuncts")
        names = [one.name.casefold().strip() for one in self.adjuncts]
        if len(set(names)) < len(names):
            raise Refused(tr("This medicine is on the list already."), "name")


def known(name: str) -> Adjunct:
    """What is known of a medicine by its name alone, also within "IV midazolam"."""
    return Adjunct(name, works=works(name), controlled=is_controlled(name))


def works(name: str) -> Works:
    """What a medicine does besides, by its name; a typed name may be longer than a listed one."""
    folded = name.casefold()
    return next((how for drug, how in _KNOWN.items() if drug in folded), Works.OTHERWISE)


def is_controlled(name: str) -> bool:
    return any(drug in name.casefold() for drug in _CONTROLLED)
