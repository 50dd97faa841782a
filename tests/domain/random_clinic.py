"""Random courses: as entries for the program, and as plain values for a count written apart.

The plain values are what the die said, not what the program made of the entries.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from itertools import count

from kitlog.domain.course import Course, fold_course
from kitlog.domain.course_facts import CourseClosedEarly, CourseOpened
from kitlog.domain.course_result import CourseResult, result_of
from kitlog.domain.entry import Entry
from kitlog.domain.events import AdverseEvent, InterventionJudged, MedicationGiven
from kitlog.domain.infusion import InfusionEnded, InfusionPaused, InfusionStarted
from kitlog.domain.moment import Moment
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.session import fold
from kitlog.domain.session_facts import EnteredInError, HeldToday, SessionOpened, Signed, Struck
from kitlog.domain.thresholds import SHIPPED, OutcomesSet, Threshold
from tests.domain.story import BOOSTER, KIT_40, KIT_40_Q5, opened

OTHER_SET = OutcomesSet(
    (
        Threshold("pain", Decimal(2)),
        Threshold("pain_interference", Decimal(3)),
        Threshold("pcs", Decimal(8), above=Decimal(30), change_above=Decimal(11)),
        Threshold("pseq", Decimal("5.5")),
        Threshold("global_physical", Decimal(4)),
        Threshold("phq9", Decimal(5)),
        Threshold("gad7", Decimal(4)),
        Threshold("anxiety", Decimal(4)),
        Threshold("sleep_disturbance", Decimal(5)),
        Threshold("global_mental", Decimal(6)),
    )
)
"""Another clinic's choice, or the same one's a year before."""
ASKED = {one.measure for asked in (SHIPPED, OTHER_SET) for one in asked.asked}
LATER = (Point.LAST, Point.MONTHS_3, Point.MONTHS_6)
WHY = (
    "Patient’s wish", "patient's wish after infusion 2", "Side effects", "Ill", "Illegible",
    "moved away", "BP too high",
)  # fmt: skip


@dataclass
class Day:
    """One day at the chair. `ml` is what went in; 0 for a pump that gave nothing, -1 for none."""

    day: date
    ml: int
    early: bool = False
    in_error: bool = False
    held: bool = False
    events: int = 0
    judged: int = 0
    paused: bool = False
    labetalol: bool = False
    events_struck: int = 0
    signed: bool = True


@dataclass
class Told:
    """One course. Values by measure and point, with whether it was after re-treatment."""

    id: str
    patient: str
    protocol: str
    planned: int
    days: list[Day]
    asked: OutcomesSet
    closed: tuple[date, str] | None = None
    values: dict[tuple[str, Point], tuple[Decimal, bool]] = field(default_factory=dict)
    tries: list[tuple[Point, Result]] = field(default_factory=list)
    streams: dict[str, list[Entry]] = field(default_factory=dict)

    @property
    def course(self) -> Course:
        """As the program folds it."""
        protocol = {"KIT-40": KIT_40, "KIT-40-Q5": KIT_40_Q5}.get(self.protocol, BOOSTER)
        sessions = [
            fold(name.partition(":")[2], protocol, entries)
            for name, entries in self.streams.items()
            if name.startswith("session:")
        ]
        return fold_course(self.id, self.streams[f"course:{self.id}"], sessions)


def at(day: date, clock: str = "09:00") -> Moment:
    utc = datetime.combine(day, time.fromisoformat(clock), UTC)
    return Moment(utc, int(utc.timestamp() * 1e9), "boot")


class Clinic:
    """`today` is when it is looked at; courses began in the two years before."""

    def __init__(
        self, seed: int, today: date, person: str = "nurse", workstation: str = "desk",
        new_id: Callable[[], str] | None = None,
    ) -> None:  # fmt: skip
        """`new_id` names entries where they are to be kept; else they are counted."""
        self._die = random.Random(seed)
        self._ids, self._new_id = count(1), new_id
        self._today, self._person, self._workstation = today, person, workstation
        self._patients: list[str] = []

    def courses(self, many: int) -> list[Told]:
        return [self.course() for _ in range(many)]

    def course(self) -> Told:
        die, number = self._die, next(self._ids)
        if self._patients and die.random() < 0.1:
            patient = die.choice(self._patients)
        else:
            patient = f"p{number:05}"
            self._patients.append(patient)
        protocol = die.choice(
            ("KIT-40", "KIT-40", "KIT-40", "KIT-40-Q5", "KIT-40-Q5", "KIT-40-BOOSTER")
        )  # fmt: skip
        planned = 1 if protocol == "KIT-40-BOOSTER" else 5
        asked = die.choice((SHIPPED, SHIPPED, OTHER_SET))
        told = Told(f"c{number:05}", patient, protocol, planned, [], asked)
        first = self._today - timedelta(days=die.randint(0, 720))
        self._infuse(told, first)
        self._report(told)
        self.write(told, first)
        return told

    # -- what happened ------------------------------------------------------------------

    def _infuse(self, told: Told, first: date) -> None:
        die, day = self._die, first
        whole = die.random() < 0.85
        wanted = told.planned if whole else die.randint(0, told.planned - 1)
        given = 0
        while given < wanted and day <= self._today:
            if day.weekday() > 4:
                day += timedelta(days=1)
                continue
            one = self._day(day)
            told.days.append(one)
            given += one.ml > 0 and not one.in_error
            day += timedelta(days=1)
        if told.days and die.random() < 0.04:
            told.days[-1].signed = False
            return
        if given < wanted or whole:
            return
        if die.random() < 0.8 and day <= self._today:
            told.closed = (day, die.choice(WHY))

    def _day(self, day: date) -> Day:
        die = self._die
        one = Day(day, 50)
        if die.random() < 0.04:
            return Day(day, -1, held=True, events=int(die.random() < 0.2))
        if die.random() < 0.03:
            one.ml = 0
        elif die.random() < 0.08:
            one.ml, one.early = die.randint(5, 45), True
        one.in_error = die.random() < 0.03
        if die.random() < 0.05:
            one.events = die.randint(1, 2)
        one.events_struck = int(die.random() < 0.02)
        one.paused, one.labetalol = die.random() < 0.05, die.random() < 0.03
        if one.paused and die.random() < 0.4:
            one.judged = 1
        return one

    def _report(self, told: Told) -> None:
        """Values as they come: some never, some at 0, some after re-treatment."""
        die = self._die
        for threshold in told.asked.asked:
            measure = threshold.of
            low, high = int(measure.lowest), int(measure.highest)
            begun = die.randint(low, high) if die.random() < 0.97 else low
            for place, point in enumerate(Point):
                if die.random() < (0.08 + 0.15 * place):
                    continue
                moved = die.randint(-(high - low) // 3, (high - low) // 3) if place else 0
                value = Decimal(min(high, max(low, begun + moved)))
                again = place > 1 and die.random() < 0.08
                told.values[measure.id, point] = (value, again)
        for point in LATER[1:]:
            if die.random() < 0.25:
                told.tries.append((point, die.choice(tuple(Result))))

    # -- as entries ---------------------------------------------------------------------

    def write(self, told: Told, first: date) -> None:
        """What the course tells, as entries."""
        own = f"course:{told.id}"
        self._say(told, own, _opened(told, first), at(first, "07:00"))
        for number, day in enumerate(told.days):
            self._write_day(told, f"session:{told.id}-{number}", day)
        for (measure, point), (value, again) in told.values.items():
            fact = OutcomeRecorded(measure, point, value, how=Way.CLINIC, retreated=again)
            self._say(told, own, fact, at(first, "07:10"))
        for point, result in told.tries:
            self._say(told, own, FollowUpTried(point, first, Way.PHONE, result),
                      at(first, "07:20"))  # fmt: skip
        if told.closed:
            ended, why = told.closed
            self._say(told, own, CourseClosedEarly(why), at(ended, "12:00"))

    def _write_day(self, told: Told, stream: str, day: Day) -> None:
        def say(fact: object, clock: str, corrects: str = "") -> Entry:
            return self._say(told, stream, fact, at(day.day, clock), corrects)

        say(SessionOpened(told.id, told.patient, day.day, 1), "08:00")
        if day.held:
            say(HeldToday("BP 186/102"), "09:00")
        if day.ml >= 0:
            say(InfusionStarted(Decimal(75), Decimal(50)), "09:00")
            if day.paused:
                say(InfusionPaused(""), "09:10")
            if day.labetalol:
                say(MedicationGiven("labetalol", "10 mg", "IV"), "09:12")
            early = day.early or day.ml == 0
            say(InfusionEnded(Decimal(day.ml), early, "felt unwell" if early else ""), "09:40")
        for number in range(day.events):
            say(AdverseEvent(f"event {number}", 2), "09:50")
        for _ in range(day.events_struck):
            wrong = say(AdverseEvent("typed into the wrong chair", 1), "09:52")
            say(Struck(), "09:53", wrong.id)
        for _ in range(day.judged):
            say(InterventionJudged("pause", adverse=True), "09:55")
        if day.in_error:
            say(EnteredInError("another patient"), "10:30")
        elif day.signed:
            say(Signed(self._person, "charted", "0" * 64), "11:00")

    def _say(
        self, told: Told, stream: str, fact: object, when: Moment, corrects: str = ""
    ) -> Entry:
        id = self._new_id() if self._new_id else f"{next(self._ids):012}"
        entry = Entry(id, stream, fact, when, when, self._person, self._workstation, "", corrects,
                      "wrong" if corrects else "")  # fmt: skip
        told.streams.setdefault(stream, []).append(entry)
        return entry


@cache
def clinic(seed: int, today: date, courses: int) -> tuple[list[Told], list[CourseResult]]:
    """The courses of one, and what each adds to its figures; made once for all tests."""
    told = Clinic(seed, today).courses(courses)
    return told, [result_of(one.course) for one in told]


def _opened(told: Told, first: date) -> CourseOpened:
    protocol = {"KIT-40": KIT_40, "KIT-40-Q5": KIT_40_Q5}.get(told.protocol, BOOSTER)
    fact = opened(protocol, (first,))
    return replace(fact, patient_id=told.patient, number=told.id, outcomes=told.asked)
