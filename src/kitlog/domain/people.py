"""The people of the clinic and what each may do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from kitlog.domain import texts
from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

PIN_DIGITS = 6


class Role(Enum):
    """Its value is what is stored; `words` is what is shown."""

    NURSE = "nurse"
    CHARGE = "charge nurse"
    PRESCRIBER = "prescriber"
    AUDITOR = "auditor"
    EMERGENCY = "emergency access"
    """Let in for some hours, vouched for by somebody else (domain/emergency.py)."""

    @property
    def words(self) -> str:
        return tr(_ROLES[self])


_ROLES = {
    Role.NURSE: unsaid("nurse"),
    Role.CHARGE: unsaid("charge nurse"),
    Role.PRESCRIBER: unsaid("prescriber"),
    Role.AUDITOR: unsaid("auditor"),
    Role.EMERGENCY: unsaid("emergency access"),
}


@dataclass(frozen=True, slots=True)
class PersonEnrolled:
    """A person with the name as it is printed ("R. Mock RN"). `verifier` proves a PIN.

    The same `person_id` again replaces the earlier entry; `left` closes the account.
    """

    person_id: str
    name: str
    role: Role
    verifier: str
    left: bool = False

    def __post_init__(self) -> None:
        texts.one_line(self.name, "name", needed=tr("Type the name as it is printed."), length=60)

    def __repr__(self) -> str:
        return f"PersonEnrolled({self.person_id!r}, {self.role})"

    @property
    def charts(self) -> bool:
        """May chart at the chair."""
        return self.checks or self.role is Role.EMERGENCY

    @property
    def checks(self) -> bool:
        """May check a dose, take a patient over and sign, too."""
        return self.role in (Role.NURSE, Role.CHARGE)


def names(people: Iterable[PersonEnrolled]) -> tuple[tuple[str, str], ...]:
    """(id, printed name) of each, as the door shows them."""
    return tuple((person.person_id, person.name) for person in people)


def checked_pin(pin: str) -> str:
    """`pin` if it is six digits and not one that everybody guesses; else Refused."""
    if not (pin.isascii() and pin.isdigit() and len(pin) == PIN_DIGITS):
        raise Refused(tr("A PIN has {digits} digits.", digits=PIN_DIGITS), "pin")
    steps = {int(b) - int(a) for a, b in pairwise(pin)}
    if len(set(pin)) == 1 or steps in ({1}, {-1}):
        raise Refused(tr("Choose a PIN that is not a row of the same or counting digits."), "pin")
    return pin
