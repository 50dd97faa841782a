"""Fills an empty record with the demo: every state a chair can be in, on one Wednesday."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from kitlog.app.demo import cast
from kitlog.app.demo.cast import Part
from kitlog.app.demo.infusion_day import Day, play
from kitlog.app.demo.scripted import ScriptedClock
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.course_facts import ClosingNote
from kitlog.domain.dose import Order
from kitlog.domain.ordered import Drug, Manner, Ordered
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.people import Role
from kitlog.domain.vitals import Vitals
from kitlog.store.journal import Store
from kitlog.workflow import (
    charting,
    discharging,
    enrolling,
    first_run,
    outcomes,
    preparing,
    reading,
)
from kitlog.workflow.desk import Desk, course_stream
from kitlog.workflow.enrolling import NewCourse
from kitlog.workflow.first_run import SignOff

WEDNESDAY = date(2026, 1, 14)
MONDAY = WEDNESDAY - timedelta(days=2)
"""Where the empty demo begins: five days fit before the weekend."""
LAST_MONDAY = MONDAY - timedelta(days=7)
MORNING = time(9, 48, 48)
PEOPLE = (
    ("R. Mock RN", Role.CHARGE, "147258"),
    ("T. Sample RN", Role.NURSE, "258369"),
    ("V. Demo RN", Role.NURSE, "369147"),
)
PRESCRIBER = ("Dr P. Example", Role.PRESCRIBER, "741852")
SEATED_BEFORE_MIN, SIGNED_AFTER_MIN = 25, 120
"""Minutes before the start at which a patient is seated, after it at which all is signed."""
CLINIC = ClinicSet("Example Pain Clinic, Infusion Unit", "1 Sample Road, Testville", 8)


def local(day: date, clock: str | time) -> datetime:
    """A wall-clock time of the machine's zone as an aware datetime in UTC."""
    at = time.fromisoformat(clock) if isinstance(clock, str) else clock
    return datetime.combine(day, at).astimezone(UTC)


class Filler:
    """Keeps the desk, the scripted clock and who checks while the demo is written."""

    def __init__(self, store: Store) -> None:
        self.clock = ScriptedClock(local(WEDNESDAY - timedelta(days=16), "07:00"))
        self.desk = Desk(store, self.clock)
        self._in_chairs: tuple[tuple[Course, str, Day], ...] = ()

    def fill(self, at: time = MORNING) -> None:
        """Write the clinic, its people and all patients, up to this time on Wednesday."""
        with self.desk.store.transaction():
            self._people()
            self._last_week()
            self._this_week()
            self._today(local(WEDNESDAY, at))
            self.clock.to(local(WEDNESDAY, at))

    def fill_course(self) -> Course:
        """Write the clinic, its people and one complete course alone; that course."""
        with self.desk.store.transaction():
            self._people()
            return self._whole_course()

    def fill_clinic(self) -> None:
        """Write the clinic and its people alone."""
        with self.desk.store.transaction():
            self._people()
            self.clock.to(local(WEDNESDAY, MORNING))

    def _people(self) -> None:
        shipped = reading.shipped_protocols()
        names = tuple(one.name for one in shipped)
        signs = SignOff(PRESCRIBER, names, str(shipped[0].recovery_min))
        charge = first_run.set_up(self.desk, CLINIC, PEOPLE, signs)
        self.desk = self.desk.as_person(charge)
        self.second = next(
            p.person_id for p in reading.clinic(self.desk).at_work if p.role is Role.NURSE
        )

    def _course(self, part: Part, first: date) -> Course:
        self.clock.to(local(first, "07:15"))
        protocol = next(p for p in reading.shipped_protocols() if p.name == part.protocol)
        order = Order(protocol.dose.mg_per_kg, protocol.minutes, Decimal(50), Decimal(100))
        new = NewCourse(
            part.patient, protocol, order, part.kg, "kg", True, part.reason, "Dr P. Example",
            first, part.clock, part.chair,
            ordered=Ordered(Drug.RACEMIC, first, "07:05", Manner.WRITTEN),
        )  # fmt: skip
        return enrolling.open_course(self.desk, new)

    def _play(self, course: Course, day: date, clock: str, what: Day) -> None:
        play(self.desk, self.clock, course, local(day, clock), what, self.second)

    def _last_week(self) -> None:
        """A complete course with outcomes, and one closed early after a part infusion."""
        self._whole_course()
        lou = self._course(cast.LOU, LAST_MONDAY)
        self._play(lou, LAST_MONDAY, "08:00", cast.ONE)
        self._play(lou, LAST_MONDAY + timedelta(days=1), "08:00", cast.PART_GIVEN)
        self.clock.later(30)
        enrolling.close_early(self.desk, lou.id, "patient's wish after infusion 2")

    def _whole_course(self) -> Course:
        whole = (cast.ONE, cast.TWO, cast.THREE, cast.FOUR, cast.FIVE)
        ines = self._course(cast.INES, LAST_MONDAY)
        self._outcomes(ines, Point.BASELINE)
        for number, what in enumerate(whole):
            self._play(ines, LAST_MONDAY + timedelta(days=number), cast.INES.clock, what)
        self.clock.later(20)
        self._outcomes(ines, Point.LAST)
        self._say(ines.id, ClosingNote("Tolerated well from infusion 4. See again at 3 months."))
        return reading.course(self.desk, ines.id)

    def _outcomes(self, course: Course, point: Point) -> None:
        place, today = 0 if point is Point.BASELINE else 1, self.desk.now().local.date()
        said = [
            OutcomeRecorded(measure, point, Decimal(values[place]), answered=today, how=Way.CLINIC)
            for measure, values in cast.OUTCOMES.items()
        ]
        outcomes.record(self.desk, course.id, said)

    def _say(self, course_id: str, fact: object) -> None:
        self.desk.store.append((self.desk.entry(course_stream(course_id), fact),))

    def _this_week(self) -> None:
        monday, tuesday = WEDNESDAY - timedelta(days=2), WEDNESDAY - timedelta(days=1)
        friday = WEDNESDAY - timedelta(days=5)
        ada, gil = self._course(cast.ADA, monday), self._course(cast.GIL, monday)
        self._play(ada, monday, "08:52", cast.ONE)
        self._play(ada, tuesday, "08:48", cast.TWO)
        self._play(gil, monday, "11:00", cast.FOUR)
        self._hold(gil, tuesday, "BP too high")
        boris = self._course(cast.BORIS, WEDNESDAY - timedelta(days=6))
        for number, what in enumerate((cast.ONE, cast.TWO, cast.FOUR, cast.FIVE)):
            day = (WEDNESDAY - timedelta(days=6), friday, monday, tuesday)[number]
            self._play(boris, day, "09:40", what)
        carla, hal = self._course(cast.CARLA, monday), self._course(cast.HAL, tuesday)
        self._play(carla, monday, "10:20", cast.FOUR)
        self.clock.to(local(tuesday, "10:40"))
        enrolling.miss_day(self.desk, carla.id, tuesday, "fever", WEDNESDAY)
        self._play(hal, tuesday, "08:35", cast.FOUR)
        fay = self._course(cast.FAY, friday)
        for day in (friday, monday, tuesday):
            self._play(fay, day, "07:50", cast.FIVE)
        devi = self._course(cast.DEVI, WEDNESDAY)
        self._in_chairs = (
            (fay, "07:20", cast.FIVE),
            (boris, "08:50", cast.FIVE),
            (ada, "09:30", cast.THREE),
            (devi, "09:42:58", cast.FOUR),
        )

    def _today(self, now: datetime) -> None:
        """Each chair as far as it has got by `now`; who is not seated yet is left out."""
        for course, clock, what in self._in_chairs:
            minutes = (now - local(WEDNESDAY, clock)) / timedelta(minutes=1)
            if minutes < -SEATED_BEFORE_MIN:
                continue
            until = minutes if minutes < SIGNED_AFTER_MIN else None
            self._play(course, WEDNESDAY, clock, replace(what, until=until))

    def _hold(self, course: Course, day: date, why: str) -> None:
        """Came, too high, not infused; the vitals stay."""
        self.clock.to(local(day, "10:50"))
        session = preparing.open_session(self.desk, course.id, day, course.opened.chair)
        charting.chart_vitals(self.desk, session.id, Vitals(184, 96, 88, 98, 16, 0, 6), "base")
        preparing.hold(self.desk, session.id, why)
        discharging.sign(self.desk, session.id)
