"""The patient: who is sitting in the chair."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kitlog.domain import dates, texts
from kitlog.domain.errors import Refused

AGES = (18, 110)
"""Years (FACTS section 2)."""


class Sex(Enum):
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


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
        texts.one_line(self.record_no, "record_no", needed="Type or scan the record number.")
        texts.one_line(self.family, "family", needed="Type the family name.")
        texts.one_line(self.given, "given", needed="Type the given name.")
        texts.one_line(
            self.allergies, "allergies", needed="Ask and type the allergies, or “None known”."
        )

    @property
    def name(self) -> str:
        """TEST, Ada. As typed: changing the case of a name can change the name (ß, i)."""
        return f"{self.family}, {self.given}"

    @property
    def short_name(self) -> str:
        """TEST, A."""
        return f"{self.family}, {self.given[:1]}."

    def age(self, on: date) -> int:
        return dates.age(self.born, on)


def checked_age(born: date, today: date) -> date:
    """`born` if the age today lies in AGES; else Refused with the limits."""
    if not AGES[0] <= dates.age(born, today) <= AGES[1]:
        raise Refused(f"Age {AGES[0]} to {AGES[1]} only.", "born")
    return born
