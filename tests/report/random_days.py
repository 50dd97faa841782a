"""One random day at the chair, as the entries nurses would have made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

from kitlog.domain import discharge, numbers
from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.alerts import Priority, value_key
from kitlog.domain.arrival import QUESTIONS, Answer, Arrived, NightAsked, PastRead, Reply
from kitlog.domain.checks import CheckOverridden, DoseChecked, Figures
from kitlog.domain.course_facts import CourseOpened
from kitlog.domain.discharge_facts import (
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.drug_account import KETAMINE, DrugAccounted, NotAccounted
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.entry import Entry
from kitlog.domain.events import AlertAcknowledged, NoteWritten
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.limits import flags
from kitlog.domain.moment import Moment
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.domain.protocol import Protocol
from kitlog.domain.session_facts import (
    Addendum,
    EnteredInError,
    HeldToday,
    SessionOpened,
    Signed,
    Struck,
)
from kitlog.domain.shown import AlertShown
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import ROOM_AIR, Absent, SlotMissed, Vitals
from tests.asked import FIELDS
from tests.report.example import Stream
from tests.report.random_events import happening
from tests.report.typist import Typist

D = Decimal
OWN = "own words"
"""Stands for what is typed anew each time."""
NURSES = ("mock", "sample", "demo")


@dataclass(frozen=True)
class Plan:
    """How a day is to go. `early` stops the pump before its time."""

    day: date
    number: int
    events: int = 3
    held: bool = False
    early: bool = False
    afterwards: bool = False
    in_error: bool = False
    rebooted: bool = False
    earlier: tuple[str, ...] = ()


@dataclass
class Day:
    """Writes one stream; `typist` types the words, `dice` decides."""

    plan: Plan
    opened: CourseOpened
    protocol: Protocol
    dice: Random
    typist: Typist

    def __post_init__(self) -> None:
        kind = "h" if self.plan.held else "s"
        self.stream = Stream(f"session:{kind}{self.plan.number}")
        hour, minute = self.dice.randint(7, 11), self.dice.randrange(60)
        at = datetime.combine(self.plan.day, datetime.min.time()).astimezone()
        self.start = at.astimezone(_UTC) + timedelta(hours=hour, minutes=minute)
        self.nurse = self.dice.choice(NURSES)
        self.spent: list[tuple[float, float]] = []

    def chance(self, of: float) -> bool:
        return self.dice.random() < of

    def say(
        self, minute: float, fact: object, slot: str = "", author: str = "", late: float = 0.0,
        corrects: str = "", reason: str = "",
    ) -> Entry:  # fmt: skip
        """`late` minutes after `minute` it was typed."""
        if self.plan.afterwards:
            late = max(late, 300.0)
        at = self.start + timedelta(seconds=round(minute * 60))
        typed = at + timedelta(seconds=round(late * 60))
        entry = self.stream.add(at, fact, author or self.nurse, slot, corrects=corrects)
        entry = replace(entry, entered=_moment(typed), reason=reason)
        self.stream.entries[-1] = entry
        return entry

    def written(self) -> Stream:
        """The whole day."""
        self._come()
        if self.plan.held:
            self._held()
        else:
            self._prepare()
            end = self._infuse()
            left = self._recover(end)
            self._close(left)
        if self.plan.in_error:
            self.say(300, EnteredInError(self.typist.line()))
        if self.plan.rebooted:
            self._reboot()
        return self.stream

    def _come(self) -> None:
        self.say(-50, SessionOpened("c1", "p1", self.plan.day, self.dice.randint(1, 8)))
        if self.chance(0.9):
            self.say(-49, Arrived())
        if self.plan.earlier and not self.plan.held:
            asked = [q for q in QUESTIONS if not q.once or self.chance(0.5)]
            said = tuple(self._answer(q.id) for q in asked)
            pathway = self.typist.note() if any(a.urgent for a in said) else ""
            self.say(-47, NightAsked(said, pathway))
            self.say(-46, PastRead(self.plan.earlier[-2:]))

    def _answer(self, question: str) -> Answer:
        reply = self.dice.choices((Reply.NO, Reply.YES, Reply.NOT_ASKED), (7, 2, 1))[0]
        words = self.typist.line() if reply is Reply.YES and self.chance(0.8) else ""
        return Answer(question, reply, words)

    def _held(self) -> None:
        read = Vitals(self.dice.randint(181, 220), self.dice.randint(90, 130), 88, 98, 14, 0, 6)
        self.say(-10, read, "base")
        self.say(-6, HeldToday(self.typist.line()))
        self._sign(-2, "held this infusion")

    def _prepare(self) -> None:
        opened, dice = self.opened, self.dice
        if self.plan.afterwards:
            self.say(-44, ChartedAfterwards(self.typist.line(), self.typist.line()))
        kg = numbers.rounded(opened.weight_kg + D(dice.randint(-9, 9)) / 10, 1)
        weight = WeightTaken(kg, "kg", kg, self.chance(0.1))
        if self.chance(0.3):
            pounds = numbers.rounded(kg / D("0.45359237"), 1)
            weight = WeightTaken(pounds, "lb", kg)
        self.say(-40, weight)
        drawn = numbers.rounded(opened.ordered_mg / opened.strength, 2)
        lot = self.typist.line(30) if self.chance(0.8) else ""
        if self.chance(0.2):
            drug = DrugPrepared.from_bag(opened.ordered_mg, opened.bag_ml, lot, "2026-03-01")
        else:
            until, pump = self.typist.line(20), self.typist.line(30)
            drug = DrugPrepared(drawn, opened.strength, lot, until, pump_serial=pump)
        self.drug = drug
        self.say(-36, drug)
        self.rate = numbers.rounded(opened.bag_ml / opened.minutes * 60, 1)
        figures = Figures(kg, opened.ordered_mg, drug.drawn_ml, self.rate, opened.bag_ml)
        other = next(n for n in dice.sample(NURSES, 3) if n != self.nurse)
        if self.chance(0.15):
            self.say(-30, CheckOverridden("mock", figures, self.typist.line()))
        else:
            second = figures if self.chance(0.9) else replace(figures, pump_rate=self.rate + 1)
            self.say(-30, DoseChecked(self.nurse, other, figures, second))
        for place, line in enumerate(LINES):
            ok = self.chance(0.93)
            detail = self.typist.line() if not ok or line.detail or self.chance(0.1) else ""
            self.say(-20 + place * 0.2, LineAnswered(line.id, ok, detail))

    def _infuse(self) -> float:
        """Start, readings, pauses and end; the minute of the end."""
        dice, bag = self.dice, self.opened.bag_ml
        self._read(-5, "base")
        self.say(0, InfusionStarted(self.rate, bag))
        length = float(self.opened.minutes)
        if self.plan.early:
            length = float(dice.randint(6, self.opened.minutes - 4))
        for _ in range(dice.choices((0, 1, 2), (6, 3, 1))[0]):
            self._pause(length)
        if self.chance(0.2):
            rate = numbers.rounded(self.rate * D(dice.randint(70, 99)) / 100, 1)
            self.say(self.clock(length * 0.6), RateChanged(rate, self.typist.line()))
        end = self.clock(length) + 0.4
        for minute in self.protocol.infusion_minutes:
            if minute <= length:
                self._due(self.clock(minute), str(minute))
        for _ in range(self.plan.events):
            happening(self, dice.uniform(1, end + 25), end)
        for _ in range(dice.randint(0, 3)):
            self._ask(dice.uniform(2, end))
        whole = (
            bag if self.chance(0.8) else numbers.rounded(bag * D(dice.randint(96, 100)) / 100, 1)
        )
        ml = numbers.rounded(bag * D(str(round(length, 2))) / self.opened.minutes, 1)
        ended = InfusionEnded(
            ml if self.plan.early else whole, self.plan.early,
            self.typist.line() if self.plan.early else "",
            D(dice.randint(0, 30)) / 10 if self.chance(0.4) else None,
            D(dice.choice((5, 10, 20))) if self.chance(0.5) else None,
        )  # fmt: skip
        self.say(end, ended)
        return end

    def _pause(self, length: float) -> None:
        at = self.dice.uniform(3, length - 1)
        if any(abs(at - before) < 2 for before, _ in self.spent):
            return
        long = self.dice.uniform(1, 14)
        why = self.typist.line() if self.chance(0.9) else ""
        self.spent.append((at, long))
        self.say(self.clock(at) - long, InfusionPaused(why))
        self.say(self.clock(at), InfusionResumed())

    def clock(self, minute: float) -> float:
        """Minutes by the clock at which the pump has run so many."""
        return minute + sum(long for at, long in self.spent if at <= minute)

    def _due(self, minute: float, slot: str) -> None:
        """A slot: on time, late, in part and repeated, missed, or never answered."""
        how = self.dice.choices(
            ("on time", "late", "typed late", "part", "missed", "nothing"), (76, 7, 5, 6, 4, 2)
        )[0]
        soon = self.dice.uniform(0.05, 1.5)
        if how == "missed":
            self.say(minute + 4, SlotMissed(slot, self.typist.line()))
        elif how == "part":
            self._read(minute + soon, slot, part=True)
            if self.chance(0.5):
                self._read(minute + soon + 0.8, slot)
        elif how != "nothing":
            late = self.dice.uniform(3, 40) if how == "typed late" else 0.0
            self._read(minute + (5.5 if how == "late" else soon), slot, late=late)

    def _read(self, minute: float, slot: str, *, part: bool = False, late: float = 0.0) -> None:
        dice = self.dice
        sys = dice.randint(96, 158) if self.chance(0.9) else dice.randint(160, 205)
        values: dict[str, int] = {
            "sys": sys, "dia": dice.randint(52, min(94, sys - 20)), "hr": dice.randint(52, 118),
            "spo2": dice.randint(94, 100) if self.chance(0.93) else dice.randint(86, 93),
            "rr": dice.randint(10, 23), "sedation": dice.choice((0, 0, 0, -1, 1, -2, -3)),
            "pain": dice.randint(0, 10),
        }  # fmt: skip
        absent: list[Absent] = []
        gone = dice.sample(FIELDS, dice.randint(1, 3)) if part else []
        if not part and self.chance(0.08):
            gone = ["pain"]
        for field in gone:
            del values[field]
            if self.chance(0.85):
                absent.append(Absent(field, self.typist.line(), field == "pain"))
        oxygen = dice.choices(("", ROOM_AIR, "2 L/min nasal", OWN), (80, 10, 8, 2))[0]
        site = dice.choices(("", "left arm, automatic", OWN), (80, 17, 3))[0]
        oxygen, site = (self.typist.line(60) if x is OWN else x for x in (oxygen, site))
        read = Vitals(**values, oxygen=oxygen, site=site, absent=tuple(absent))
        if slot != "base" and self.chance(0.05):
            slot = ""
        entry = self.say(minute, read, slot, late=late)
        self._alert(minute, entry, read)
        if self.chance(0.06):
            self._correct(minute, entry, read)

    def _alert(self, minute: float, entry: Entry, read: Vitals) -> None:
        found = flags(read, self.protocol)
        if not found or minute < 0:
            return
        key = value_key(entry.id, read, self.protocol)
        words = "   ".join(flag.words for flag in found)
        grade = Priority.HIGH if ":3:" in key else Priority.MEDIUM
        if self.chance(0.8):
            shown = AlertShown(key, grade, words.replace("   ", ", "))
            self.say(minute + 0.1, shown, author="")
        if self.chance(0.7):
            self.say(minute + self.dice.uniform(0.3, 6), AlertAcknowledged(key, words))

    def _correct(self, minute: float, entry: Entry, read: Vitals) -> None:
        reason, by = self.typist.line(), self.dice.choice(NURSES)
        late = self.dice.uniform(2, 20)
        if self.chance(0.3) and entry.slot != "base":
            self.say(minute, Struck(), author=by, late=late, corrects=entry.id, reason=reason)
            return
        value = (read.hr or 70) + 3
        other = replace(read, hr=value, absent=tuple(a for a in read.absent if a.field != "hr"))
        at = minute + (1.2 if self.chance(0.3) and minute > 0 else 0)
        self.say(at, other, entry.slot, by, late, entry.id, reason)
        if self.chance(0.2):
            again = replace(other, hr=value + 1)
            self.say(at, again, entry.slot, by, late + 4, entry.id, self.typist.line())

    def _ask(self, minute: float, *, calm: bool = False) -> None:
        known = ("dissociation", "nausea", "dizziness", "headache", "vision", "anxiety", "numbness")
        some = self.dice.sample(known, self.dice.randint(1, 5))
        scores = [
            Score(e, 0 if calm else self.dice.choices((0, 1, 2, 3), (5, 3, 2, 1))[0]) for e in some
        ]
        if self.chance(0.15) and not calm:
            scores.append(Score("other", self.dice.randint(1, 3), self.typist.line(60)))
        self.say(minute, EffectsAsked(tuple(scores)))

    def _recover(self, end: float) -> float:
        """Marks after the end, going home; the minute the patient left."""
        protocol = self.protocol
        last = protocol.recovery_min + self.dice.choice((0, 0, 15, 30))
        for mark in range(protocol.recovery_every_min, last + 1, protocol.recovery_every_min):
            self._due(end + mark, f"+{mark}")
        left = end + last + 4
        self._ask(left - 3, calm=True)
        parts = [2, 2, 2, 2, 2]
        if self.chance(0.2):
            parts[self.dice.randrange(5)] = 1
        self.say(left - 2.5, AldreteScored(*parts))
        for id in discharge.MANUAL:
            met = self.chance(0.95)
            detail = self.typist.line() if id == "escort" else ""
            self.say(left - 2, CriterionAnswered(id, met, detail))
            if not met and id != "awake":
                self.say(left - 1.5, CriterionOverridden(id, self.typist.line()))
        if self.chance(0.2):
            self.say(
                left - 1, CriterionOverridden("vitals", self.typist.line(), "SYS 170 ▲ above 160")
            )
        against = self.typist.line() if self.chance(0.07) else ""
        phone = self.typist.line(40) if self.chance(0.3) else "555 0100"
        self.say(left, Discharged(self.typist.line(), phone, against))
        return left

    def _close(self, left: float) -> None:
        drug, other = self.drug, next(n for n in NURSES if n != self.nurse)
        drawn = numbers.rounded(drug.drawn_ml, 2)
        if self.chance(0.8):
            given = numbers.rounded(drawn * D(self.dice.randint(50, 100)) / 100, 2)
            fact = DrugAccounted(
                KETAMINE, drug.strength, drawn, given, drawn - given, self.nurse, other, drug.lot
            )
            self.say(left + (1 if self.chance(0.8) else 60), fact)
        elif self.chance(0.6):
            self.say(left + 1, NotAccounted(KETAMINE, self.typist.line()))
        self._sign(left + 5, "gave and watched this infusion")
        if self.chance(0.15):
            self.say(left + 60 * 20, Addendum(self.typist.note()))
        if self.chance(0.1):
            self.say(left - 20, NoteWritten(self.typist.note()), late=60.0)

    def _sign(self, minute: float, meaning: str) -> None:
        seal = f"{self.dice.getrandbits(256):064x}"
        self.say(minute, Signed(self.nurse, meaning, seal))

    def _reboot(self) -> None:
        """From some minute on the computer had been started anew."""
        cut = self.start + timedelta(minutes=17)

        def after(moment: Moment) -> Moment:
            if moment.utc < cut:
                return moment
            return Moment(moment.utc, round((moment.utc - cut).total_seconds() * 1e9), "boot-2")

        self.stream.entries = [
            replace(e, measured=after(e.measured), entered=after(e.entered))
            for e in self.stream.entries
        ]


def _moment(at: datetime) -> Moment:
    return Moment(at, round(at.timestamp() * 1e9), "boot")


_UTC = _moment(datetime.fromisoformat("2026-01-12T00:00:00+00:00")).utc.tzinfo
