"""A session told entry by entry. Times are minutes after 09:00, when the pump is started."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from kitlog import resources
from kitlog.domain.alerts import Alert
from kitlog.domain.course import Course, fold_course
from kitlog.domain.course_facts import CourseOpened
from kitlog.domain.entry import Entry
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
)
from kitlog.domain.moment import Moment
from kitlog.domain.protocol import Protocol, parse
from kitlog.domain.schedule import Slot
from kitlog.domain.session import Session, fold
from kitlog.domain.session_facts import SessionOpened, Signed
from kitlog.domain.view import View, view
from kitlog.domain.vitals import Vitals
from tests.clock import NINE, FakeClock

KIT_40 = parse(resources.text("protocols", "kit-40.toml"))
KIT_40_Q5 = parse(resources.text("protocols", "kit-40-q5.toml"))
BOOSTER = parse(resources.text("protocols", "kit-40-booster.toml"))
MONDAY = date(2026, 1, 12)


def reading(
    sys: int | None = 122,
    dia: int | None = 76,
    hr: int | None = 72,
    spo2: int | None = 98,
    rr: int | None = 14,
    sedation: int | None = 0,
    pain: int | None = 3,
) -> Vitals:
    """A full set within every limit, but for what is changed."""
    return Vitals(sys, dia, hr, spo2, rr, sedation, pain)


class Story:
    """Entries of one session, and what they say at a minute."""

    def __init__(self, protocol: Protocol = KIT_40, start: Moment | None = None) -> None:
        self.protocol = protocol
        self.entries: list[Entry] = []
        self._zero = start or FakeClock(NINE).now()

    def at(self, minute: float) -> Moment:
        return self._zero.shifted(minute * 60)

    def say(
        self,
        fact: object,
        minute: float = 0.0,
        *,
        slot: str = "",
        corrects: str = "",
        entered: float | None = None,
    ) -> str:
        """Add an entry; gives its id."""
        id = f"{len(self.entries):04d}"
        typed = self.at(minute if entered is None else entered)
        self.entries.append(
            Entry(id, "session:s", fact, self.at(minute), typed, "nurse", "desk", slot, corrects)
        )
        return id

    def start(self, minute: float = 0.0) -> str:
        return self.say(InfusionStarted(Decimal(75), Decimal(50)), minute)

    def pause(self, minute: float) -> str:
        return self.say(InfusionPaused(""), minute)

    def resume(self, minute: float) -> str:
        return self.say(InfusionResumed(), minute)

    def end(self, minute: float = 40.0, ml: str = "50") -> str:
        return self.say(InfusionEnded(Decimal(ml)), minute)

    def vitals(self, minute: float, slot: str, values: Vitals | None = None) -> str:
        return self.say(values or reading(), minute, slot=slot)

    @property
    def session(self) -> Session:
        return fold("s", self.protocol, self.entries)

    def view(self, minute: float) -> View:
        return view(self.session, self.at(minute))

    def slots(self, minute: float) -> dict[str, Slot]:
        return {slot.key: slot for slot in self.view(minute).slots}

    def alerts(self, minute: float) -> tuple[Alert, ...]:
        return self.view(minute).alerts

    def alert_words(self, minute: float) -> list[str]:
        return [alert.words for alert in self.alerts(minute)]


def running(protocol: Protocol = KIT_40) -> Story:
    """A pump started at minute 0 after a baseline five minutes before."""
    story = Story(protocol)
    story.vitals(-5, "base")
    story.start()
    return story


def infusion(
    id: str,
    day: date,
    *facts: object,
    ml: str | None = "50",
    early: bool = False,
    signed: bool = True,
    started: bool = True,
) -> Session:
    """A session of a course on `day`, with further facts half an hour after the end."""
    hours = (day - NINE.date()).days * 24 * 60
    story = Story(start=FakeClock(NINE).now().shifted(hours * 60))
    story.say(SessionOpened("c", "p", day, 1), -30)
    if started:
        story.start()
    if started and ml is not None:
        story.say(InfusionEnded(Decimal(ml), early, "felt unwell" if early else ""), 40)
    for fact in facts:
        story.say(fact, 70)
    if signed:
        story.say(Signed("nurse", "charted", "0" * 64), 110)
    return fold(id, story.protocol, story.entries)


def opened(protocol: Protocol = KIT_40, days: Iterable[date] = (MONDAY,)) -> CourseOpened:
    return CourseOpened(
        patient_id="p",
        number="K-1",
        reason="Chronic pain",
        prescriber="Dr. Mock",
        protocol=protocol.text,
        protocol_hash=protocol.sha256,
        mg_per_kg=Decimal("0.5"),
        minutes=40,
        strength=Decimal(50),
        bag_ml=Decimal(50),
        weight_reading=Decimal(70),
        weight_unit="kg",
        weight_kg=Decimal(70),
        ordered_mg=Decimal(35),
        days=tuple(days),
        clock="09:00",
        chair=1,
    )


def course(
    sessions: Iterable[Session],
    *facts: object,
    protocol: Protocol = KIT_40,
    days: Iterable[date] = (MONDAY,),
) -> Course:
    """A course with these sessions and, after its opening, these facts of its own."""
    story = Story(protocol)
    story.say(opened(protocol, days), -10_000)
    for minute, fact in enumerate(facts):
        story.say(fact, minute)
    return fold_course("c", story.entries, sessions)
