"""Whole random courses of every shape, by seed: one to five infusions, none to sixty events.

Facts are folded directly, without a store; every fact is one that the domain accepts.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from random import Random

from kitlog import resources
from kitlog.domain import numbers
from kitlog.domain.charted import Charted, charted
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.course_facts import ClosingNote, CourseClosedEarly, CourseOpened, DayMissed
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.course_signing import CHECKED, REVIEWED, covering, digest, signatures
from kitlog.domain.entry import Entry
from kitlog.domain.measures import MEASURES
from kitlog.domain.moment import Moment, utc
from kitlog.domain.ordered import Drug, Manner, Ordered
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.patient import Patient, Sex
from kitlog.domain.patient_limits import LimitsSet, PatientLimit
from kitlog.domain.people import Role
from kitlog.domain.protocol import Protocol, fingerprint, parse
from kitlog.domain.thresholds import SHIPPED, OutcomesSet, usual
from kitlog.report.collect import collect
from kitlog.report.course_signatures import signed_parts
from kitlog.report.summary import Summary
from kitlog.report.wording import Names, Wording
from tests.report.example import LABELS, SHA, Stream, folded, moment
from tests.report.random_days import Day, Plan
from tests.report.scripts import SCRIPTS, Script
from tests.report.typist import Typist

D = Decimal
PROTOCOLS = ("kit-40.toml", "kit-40-q5.toml", "kit-40-booster.toml")
EARLIER = 10_000
"""From this seed on they are the earlier courses of another."""
RENAMED = utc(2026, 1, 14, 0)
"""Before it the second nurse had another name."""


@dataclass(frozen=True)
class Made:
    """A course and everything its summary is made from."""

    seed: int
    script: Script
    patient: Patient
    clinic: ClinicSet
    people: dict[str, str]
    own: Stream
    """The course's own entries."""
    days: tuple[Stream, ...]
    identity: tuple[Entry, ...]
    course: Course
    before: tuple[Course, ...]
    at: Moment
    typed: tuple[str, ...] = field(repr=False)
    """All free text, as typed."""

    @property
    def record(self) -> dict[str, tuple[Entry, ...]]:
        """Every entry by stream, the patient's, the course's and each day's."""
        streams = (self.own, *self.days)
        return {
            "patient:p1": self.identity,
            **{stream.name: tuple(stream.entries) for stream in streams},
        }

    @property
    def who(self) -> tuple[Charted, ...]:
        """The patient's identity with its corrections."""
        return charted(self.identity)

    def then(self, at: Moment) -> Names:
        """Names as they were at a moment."""
        known = dict(self.people)
        if at.utc < RENAMED:
            known["sample"] = "T. Before RN"
        return known.__getitem__

    def summary(self, **changed: object) -> Summary:
        wording = Wording(self.people.__getitem__, LABELS, self.then)
        given: dict[str, object] = {
            "made": self.at, "made_by": "R. Mock RN", "version": 1, "program": "KitLog 1.0",
            "record_sha256": SHA, "effect_labels": LABELS, "identity": self.who,
            "before": self.before, "then": self.then,
            "signed": signed_parts(signatures(self.record), self.record, wording),
        }  # fmt: skip
        given |= changed
        name_of = self.people.__getitem__
        return collect(self.patient, self.course, self.clinic, name_of, **given)  # type: ignore[arg-type]


def random_course(seed: int, script: str = "latin", events: int | None = None) -> Made:
    """The same seed always gives the same course; `events` is how many in all, None for any."""
    return _Maker(seed, SCRIPTS[script], events).made()


class _Maker:
    def __init__(self, seed: int, script: Script, events: int | None) -> None:
        self.seed, self.script = seed, script
        self.dice = Random(f"{seed} {script.family}")
        self.typist = Typist(self.dice, script, f"w{seed}.")
        booster = seed % 8 == 7
        self.text = _text(PROTOCOLS[2] if booster else PROTOCOLS[seed % 2])
        self.protocol = _parsed(self.text)
        self.given = 1 if booster else (5, 5, 1, 5, 2, 3, 4, 5)[seed % 8]
        self.events = (0, 4, 12, 60, 8, 20)[seed % 6] if events is None else events
        self.at = utc(2026, 1, 12, 0)

    def chance(self, of: float) -> bool:
        return self.dice.random() < of

    def made(self) -> Made:
        opened = self._opened()
        self.own = Stream("course:c1")
        self._said(date(2026, 1, 9), opened)
        streams = self._days(opened)
        self._around(streams)
        identity = self._identity()
        if self.seed % 8 == 5:
            self._other_limits(streams)
        if self.seed % 5 == 2:
            self._signed(streams, identity)
        course = folded(self.own, streams)
        last = max(e.entered.utc for s in streams for e in s.entries)
        typed = tuple(self.typist.typed)
        earlier = self.seed % 7 == 3 and self.seed < EARLIER
        before = (random_course(EARLIER + self.seed, "latin", 2).course,) if earlier else ()
        return Made(
            self.seed, self.script, self.patient, self._clinic(), self._people(), self.own,
            tuple(streams), identity, course, before,
            moment(max(last, self.own.entries[-1].entered.utc) + timedelta(minutes=4)), typed,
        )  # fmt: skip

    def _said(self, day: date, fact: object, author: str = "mock") -> Entry:
        at = datetime.combine(day, datetime.min.time(), tzinfo=self.at.tzinfo)
        minutes = 10 * 60 + len(self.own.entries)
        return self.own.add(at + timedelta(minutes=minutes), fact, author)

    def _opened(self) -> CourseOpened:
        dice, typist = self.dice, self.typist
        some = [one for one in MEASURES if self.chance(0.7)] or MEASURES[:1]
        self.asked = SHIPPED
        if self.seed % 3 == 2:
            self.asked = OutcomesSet(tuple(usual(one.id) for one in some))
        kg = D(dice.randint(450, 1250)) / 10
        per_kg = D("0.5")
        strength, bag = dice.choice((D(10), D(50))), dice.choice((D(50), D(100), D(250)))
        pounds = self.chance(0.3)
        manner = dice.choice((None, Manner.WRITTEN, Manner.VERBAL))
        how = Ordered(
            dice.choice((None, Drug.RACEMIC, Drug.S)), date(2026, 1, 9), "07:50", manner,
            read_back=manner is Manner.VERBAL,
        )  # fmt: skip
        return CourseOpened(
            patient_id="p1", number=f"KIT-2026-{self.seed % 10_000:04d}", reason=typist.line(),
            prescriber=self._prescriber(), protocol=self.text, protocol_hash=fingerprint(self.text),
            mg_per_kg=per_kg, minutes=self.protocol.minutes, strength=strength, bag_ml=bag,
            weight_reading=numbers.rounded(kg / D("0.45359237"), 1) if pounds else kg,
            weight_unit="lb" if pounds else "kg", weight_kg=kg,
            ordered_mg=numbers.rounded(per_kg * kg, 2), days=self._planned(), clock="08:45",
            chair=1,
            off_protocol=typist.line() if self.chance(0.2) else "",
            ordered=how if self.chance(0.8) else Ordered(),
            outcomes=self.asked,
            own=tuple(typist.line(60) for _ in range(dice.choice((0, 0, 1, 3)))),
        )  # fmt: skip

    def _prescriber(self) -> str:
        return self.typist.line(40) if self.seed % 4 == 3 else "Dr P. Example"

    def _planned(self) -> tuple[date, ...]:
        """Clinic days on end, with a gap in every third course."""
        days: list[date] = []
        day = date(2026, 1, 12)
        gap = self.dice.randrange(1, 5) if self.seed % 3 == 1 else None
        while len(days) < self.protocol.infusions:
            if len(days) == gap:
                self.missed, gap = day, None
                day += timedelta(days=1)
            while day.weekday() > 4:
                day += timedelta(days=1)
            days.append(day)
            day += timedelta(days=1)
        return tuple(days)

    def _days(self, opened: CourseOpened) -> list[Stream]:
        share = self._shares()
        streams: list[Stream] = []
        for number, day in enumerate(opened.days[: self.given], 1):
            plan = Plan(
                day, number, share[number - 1], early=self.chance(0.12),
                afterwards=self.chance(0.06), rebooted=self.chance(0.05),
                earlier=tuple(s.name.removeprefix("session:") for s in streams),
            )  # fmt: skip
            streams.append(Day(plan, opened, self.protocol, self.dice, self.typist).written())
        missed = getattr(self, "missed", None)
        if missed and self.given > 1:
            if self.chance(0.6):
                plan = Plan(missed, 8, held=True)
                streams.append(Day(plan, opened, self.protocol, self.dice, self.typist).written())
            else:
                self._said(missed, DayMissed(missed, self.typist.line(), opened.days))
        if self.seed % 11 == 4:
            # Another patient's day: nothing of it may be read on this one's paper.
            other = Typist(self.dice, self.script, f"other{self.seed}.")
            plan = Plan(opened.days[0], 9, 2, in_error=True)
            wrong = Day(plan, opened, self.protocol, self.dice, other).written()
            streams.append(wrong)
        return streams

    def _shares(self) -> list[int]:
        share = [0] * self.given
        for _ in range(self.events):
            share[self.dice.randrange(self.given)] += 1
        return share

    def _around(self, streams: list[Stream]) -> None:
        """Outcomes with holes, limits, closing notes, and the end of a course that ends early."""
        last = max(e.entered.utc for s in streams for e in s.entries).date()
        if self.seed % 4 == 1:
            sys = PatientLimit("sys", 90, 170, 90, 190)
            self._said(date(2026, 1, 9), LimitsSet((sys,), self.typist.line()), "presc")
        for measure in (one.of for one in self.asked.in_order()):
            for point in (Point.BASELINE, Point.LAST, Point.MONTHS_3, Point.MONTHS_6):
                if self.chance((0.9, 0.8, 0.3, 0.1)[list(Point).index(point)]):
                    low, high = int(measure.lowest), int(measure.highest)
                    value = D(
                        self.dice.randint(low * 10**measure.places, high * 10**measure.places)
                    )
                    value /= 10**measure.places
                    self._said(last, OutcomeRecorded(measure.id, point, value))
        if self.chance(0.3):
            result = self.dice.choice((Result.NO_ANSWER, Result.DECLINED, Result.LOST))
            tried = FollowUpTried(Point.MONTHS_3, last, Way.PHONE, result, self.typist.line())
            self._said(last, tried)
        for _ in range(self.dice.choice((0, 1, 2))):
            self._said(last, ClosingNote(self.typist.note()))
        if self.given < self.protocol.infusions:
            self._said(last, CourseClosedEarly(self.typist.line()))

    def _other_limits(self, streams: list[Stream]) -> None:
        """After the second infusion the prescriber set others, or the protocol's again."""
        spo2 = PatientLimit("spo2", 92, None, 88, None)
        limits = LimitsSet(() if self.seed % 16 == 5 else (spo2,), self._more().line())
        day = max(e.entered.utc for e in streams[1].entries)
        self.own.add(day + timedelta(minutes=1), limits, "presc")

    def _more(self) -> Typist:
        """Types on, and leaves what else the dice decide as it was."""
        found = Typist(Random(f"{self.seed} more"), self.script, f"w{self.seed}.")
        found.typed = self.typist.typed
        return found

    def _identity(self) -> tuple[Entry, ...]:
        """Who the patient is, in every sixth course after a correction."""
        dice, script = self.dice, self.script
        family = f"{script.family} {' '.join(script.words * 30)}"[:200].strip()
        self.patient = Patient(
            f"ZZ {dice.randint(0, 999_999):06d}", family if self.seed % 9 == 8 else script.family,
            script.given, date(dice.randint(1930, 2005), dice.randint(1, 12), dice.randint(1, 28)),
            dice.choice(list(Sex)), self.typist.line(),
        )  # fmt: skip
        stream = Stream("patient:p1")
        if self.seed % 6 == 5:
            wrong = replace(self.patient, given="Adda", allergies=self.typist.line())
            first = stream.add(utc(2026, 1, 9, 9), wrong)
            why = self.typist.line()
            stream.add(utc(2026, 1, 13, 15), self.patient, corrects=first.id, reason=why)
        else:
            stream.add(utc(2026, 1, 9, 9), self.patient)
        return tuple(stream.entries)

    def _signed(self, streams: list[Stream], identity: tuple[Entry, ...]) -> None:
        for id, name, role, meaning in (
            ("mock", "R. Mock RN", Role.CHARGE, CHECKED),
            ("presc", "Dr P. Example", Role.PRESCRIBER, REVIEWED),
        ):
            record = {s.name: tuple(s.entries) for s in (self.own, *streams)}
            record["patient:p1"] = identity
            covered = covering(record)
            fact = CourseSigned(id, name, role, meaning, digest(record, covered), covered)
            last = max(e.entered.utc for s in (self.own, *streams) for e in s.entries)
            self.own.add(last + timedelta(minutes=5), fact, id)
        if self.seed % 10 == 7:
            last = self.own.entries[-1].entered.utc
            self.own.add(last + timedelta(minutes=9), ClosingNote(self._more().note()), "mock")

    def _people(self) -> dict[str, str]:
        return {
            "mock": "R. Mock RN", "sample": "T. Sample RN", "demo": self.script.nurse,
            "presc": "Dr P. Example", "": "",
        }  # fmt: skip

    def _clinic(self) -> ClinicSet:
        return ClinicSet(f"Example Pain Clinic {self.seed}", "1 Example Road", chairs=8)


@cache
def _text(name: str) -> str:
    return resources.text("protocols", name)


@cache
def _parsed(text: str) -> Protocol:
    return parse(text)
