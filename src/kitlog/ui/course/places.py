"""One place for each infusion of the plan: who sits in it, on which day, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kitlog.domain import stopped
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.dates import weekday_day
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.words import tr, unsaid

_STATES = {
    Phase.READY: unsaid("in chair"), Phase.RUNNING: unsaid("running"),
    Phase.PAUSED: unsaid("paused"), Phase.RECOVERY: unsaid("recovery"),
    Phase.LEFT: unsaid("to sign"), Phase.HELD: unsaid("held", "not infused"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """`word` is "Day" or, once there is a gap, "Infusion" (RULINGS "Where numbers differed").

    `given` is the infusion in this place; `session` what a tap opens, which may be a day on
    which the patient was only seated or held. `part` of it was infused.
    """

    number: int
    word: str
    day: str
    state: str
    session: Session | None
    given: bool
    why: str = ""
    part: bool = False

    @property
    def name(self) -> str:
        return f"{self.word} {self.number}"

    @property
    def signed(self) -> bool:
        return self.given and self.session is not None and self.session.signed is not None

    @property
    def open(self) -> bool:
        """Somebody is at work on it."""
        return self.session is not None and self.session.signed is None

    @property
    def spoken(self) -> str:
        signed = tr("signed") if self.signed else ""
        return ", ".join(filter(None, (self.name, self.day, self.state, signed, self.why)))


def places(course: Course, clinic: ClinicSet, today: date) -> tuple[Place, ...]:
    """The infusions given, then the day at work on, then the days still planned."""
    word = tr("Infusion") if course.gaps(clinic) else tr("Day")
    found = [
        Place(number, word, weekday_day(s.day), _state(s), s, given=True, part=_in_part(s))
        for number, s in enumerate(course.infusions, 1)
    ]
    days, left = _days_ahead(course), _left_over(course)
    if left and len(found) < course.wanted and (not left.signed or left.day == today):
        here = weekday_day(left.day)
        found.append(
            Place(len(found) + 1, word, here, _state(left), left, given=False, why=_why(left))
        )
        left = None
    for number in range(len(found) + 1, course.wanted + 1):
        day = days.pop(0) if days and not course.over else None
        state = tr("planned", "an infusion") if day else tr("no day yet")
        state = tr("not given") if course.over else state
        why = f"{_state(left)} {weekday_day(left.day)}: {_why(left)}".strip(": ") if left else ""
        found.append(
            Place(number, word, weekday_day(day) if day else "", state, left, given=False, why=why)
        )
        left = None
    return tuple(found)


def _left_over(course: Course) -> Session | None:
    """The last day on which the patient came, if no infusion was given on it or after."""
    came = [s for s in course.sessions if not s.in_error]
    return came[-1] if came and came[-1] not in course.infusions else None


def _why(session: Session) -> str:
    if session.held:
        return tr(session.held.why)
    if not session.end:
        return ""
    if session.end.why:
        return stopped.in_words(session.end.why)
    return tr("pump started, nothing infused")


def _days_ahead(course: Course) -> list[date]:
    """Planned days after the last one on which the patient came or was missed."""
    past = [s.day for s in course.sessions if not s.in_error]
    return [day for day in course.planned_days if not past or day > max(past)]


def _state(session: Session) -> str:
    if _in_part(session):
        return tr("part", "infused")
    if session.end and session.end.pump_ml <= 0:
        return tr("not given")
    now = phase(session)
    return tr(_STATES[now]) if now in _STATES else ""


def _in_part(session: Session) -> bool:
    return bool(session.part and session.signed)
