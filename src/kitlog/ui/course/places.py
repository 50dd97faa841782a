"""One place for each infusion of the plan: who sits in it, on which day, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.dates import weekday_day
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase

_STATES = {
    Phase.READY: "in chair", Phase.RUNNING: "running", Phase.PAUSED: "paused",
    Phase.RECOVERY: "recovery", Phase.LEFT: "to sign", Phase.SIGNED: "", Phase.HELD: "held",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """`word` is "Day" or, once there is a gap, "Infusion" (RULINGS "Where numbers differed").

    `given` is the infusion in this place; `session` what a tap opens, which may be a day on
    which the patient was only seated or held.
    """

    number: int
    word: str
    day: str
    state: str
    session: Session | None
    given: bool

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
        signed = "signed" if self.signed else ""
        return ", ".join(filter(None, (self.name, self.day, self.state, signed)))


def places(course: Course, clinic: ClinicSet, today: date) -> tuple[Place, ...]:
    """The infusions given, then the day at work on, then the days still planned."""
    word = "Infusion" if course.gaps(clinic) else "Day"
    found = [
        Place(number, word, weekday_day(s.day), _state(s), s, given=True)
        for number, s in enumerate(course.infusions, 1)
    ]
    days = _days_ahead(course)
    number = len(found) + 1
    if number <= course.wanted and (session := _not_infused(course, today)):
        found.append(
            Place(number, word, weekday_day(session.day), _state(session), session, given=False)
        )
        days = [day for day in days if day > session.day]
    for number in range(len(found) + 1, course.wanted + 1):
        day = days.pop(0) if days and not course.over else None
        state = "not given" if course.over else "planned" if day else "no day yet"
        found.append(Place(number, word, weekday_day(day) if day else "", state, None, False))
    return tuple(found)


def not_infused(course: Course) -> tuple[Session, ...]:
    """Days on which the patient came and nothing went in, oldest first."""
    return tuple(
        s
        for s in course.sessions
        if not s.in_error and s not in course.infusions and (s.held or s.end)
    )


def _not_infused(course: Course, today: date) -> Session | None:
    """Today's session without an infusion; a held one of an earlier day when nothing follows."""
    left = [s for s in course.sessions if not s.in_error and s not in course.infusions]
    waiting = [s for s in left if not s.signed or s.day == today]
    if waiting:
        return waiting[-1]
    return left[-1] if left and course.over and left[-1] is course.sessions[-1] else None


def _days_ahead(course: Course) -> list[date]:
    """Planned days after the last one on which the patient came or was missed."""
    past = [s.day for s in course.sessions if not s.in_error]
    return [day for day in course.planned_days if not past or day > max(past)]


def _state(session: Session) -> str:
    if session.part and session.signed:
        return "part"
    if session.end and session.end.pump_ml <= 0:
        return "not given"
    return _STATES.get(phase(session), "")
