"""The patient: who is sitting in the chair."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from unicodedata import category, combining

from kitlog.domain import dates, texts
from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

AGES = (18, 110)
"""Years (FACTS section 2)."""

_VIRAMA = 9
"""Combining class of the sign that takes a letter's vowel away (Unicode, chapter 4)."""


class Sex(Enum):
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"

    @property
    def words(self) -> str:
        return tr(_SEXES[self])


_SEXES = {
    Sex.FEMALE: unsaid("female"), Sex.MALE: unsaid("male"), Sex.OTHER: unsaid("other"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Patient:
    """Identity and allergies as registered; a later entry of the stream amends them."""

    record_no: str
    family: str
    given: str
    born: date
    sex: Sex
    allergies: str

    def __post_init__(self) -> None:
        texts.one_line(self.record_no, "record_no", needed=tr("Type or scan the record number."))
        texts.one_line(self.family, "family", needed=tr("Type the family name."))
        texts.one_line(self.given, "given", needed=tr("Type the given name."))
        texts.one_line(
            self.allergies, "allergies", needed=tr("Ask and type the allergies, or “None known”.")
        )

    @property
    def name(self) -> str:
        """TEST, Ada. As typed: changing the case of a name can change the name (ß, i)."""
        return f"{self.family}, {self.given}"

    @property
    def short_name(self) -> str:
        """TEST, A."""
        return f"{self.family}, {_initial(self.given)}."

    def age(self, on: date) -> int:
        return dates.age(self.born, on)


def _initial(name: str) -> str:
    """The first letter with its marks, without what would join it to the next."""
    end = 1
    while end < len(name) and category(name[end])[0] == "M" and combining(name[end]) != _VIRAMA:
        end += 1
    return name[:end]


def checked_age(born: date, today: date) -> date:
    """`born` if the age today lies in AGES; else Refused with the limits."""
    if not AGES[0] <= dates.age(born, today) <= AGES[1]:
        raise Refused(
            tr("Age {youngest} to {oldest} only.", youngest=AGES[0], oldest=AGES[1]), "born"
        )
    return born
