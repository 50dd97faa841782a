"""Emergency access: somebody whom no PIN lets in reads and charts, vouched for by a second person.

It makes a person of its own for some hours, so that every entry made so says it with its name
("A. Agency RN (emergency 14-Jan)"), and stands open until a charge nurse has looked at it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kitlog.domain import texts
from kitlog.domain.charted import Charted
from kitlog.domain.dates import short_day
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.words import ENGLISH, in_language, tr

LASTS_H = 8
"""A shift. Whoever works on needs another one, or an account."""
_MARK = " (emergency "
_NAME, _NOTE = 40, 200
"""Characters; a printed name has at most 60, with the mark."""


@dataclass(frozen=True, slots=True)
class EmergencyAccess:
    """From now on, for LASTS_H hours, `access_id` is somebody who may read and chart.

    name        as it is printed, without the mark
    person_id   whose account it would be, "" for somebody without one
    vouched_by  the second person, who has proven who she is
    verifier    proves the PIN of these hours
    """

    access_id: str
    name: str
    person_id: str
    vouched_by: str
    reason: str
    verifier: str

    def __post_init__(self) -> None:
        checked_name(self.name)
        checked_reason(self.reason)

    def __repr__(self) -> str:
        return f"EmergencyAccess({self.access_id!r})"


@dataclass(frozen=True, slots=True)
class EmergencyLookedAt:
    """A charge nurse looked at the emergency access of entry `of`, and wrote what she found."""

    of: str
    access_id: str
    note: str

    def __post_init__(self) -> None:
        needed = tr("Write what you found.")
        texts.one_line(self.note, "note", needed=needed, length=_NOTE)


@dataclass(frozen=True, slots=True)
class Given:
    """An emergency access as the record has it: `id` of its entry, and when it was given."""

    id: str
    access: EmergencyAccess
    at: Moment
    looked_at: bool = False

    @property
    def two(self) -> tuple[str, str]:
        """Who was let in and who vouched: neither of them looks at it afterwards."""
        return self.access.person_id, self.access.vouched_by


def given(everything: Iterable[Charted]) -> tuple[Given, ...]:
    """Each emergency access of the clinic's stream, the oldest first."""
    facts = [one for one in everything if not one.struck]
    seen = {one.fact.of for one in facts if isinstance(one.fact, EmergencyLookedAt)}
    return tuple(
        Given(one.id, one.fact, one.first.entered, one.id in seen)
        for one in facts if isinstance(one.fact, EmergencyAccess)
    )  # fmt: skip


def person(access: EmergencyAccess, at: Moment, now: Moment) -> PersonEnrolled:
    """Whoever was given it at that moment, as somebody to chart; gone once the hours are over."""
    over = elapsed(at, now).seconds >= LASTS_H * 3600
    name = printed(access.name, at)
    return PersonEnrolled(access.access_id, name, Role.EMERGENCY, access.verifier, over)


def printed(name: str, at: Moment) -> str:
    """The name with its mark: "A. Agency RN (emergency 14-Jan)", the same in every language."""
    with in_language(ENGLISH):
        return f"{name.strip()}{_MARK}{short_day(at.local.date())})"


def unmarked(name: str) -> str:
    """A printed name without the mark, if it has one."""
    return name.partition(_MARK)[0]


def checked_name(name: str) -> str:
    """`name` without outer spaces; Refused when it is missing or too long to be printed."""
    return texts.one_line(name, "name", needed=tr("Type the name as it is printed."), length=_NAME)


def checked_reason(reason: str) -> str:
    """`reason` without outer spaces; Refused when it is missing or too long."""
    return texts.one_line(reason, "reason", needed=tr("Say why it can't wait."), length=_NOTE)
