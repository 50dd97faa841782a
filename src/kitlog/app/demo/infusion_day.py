"""One invented infusion day, as the entries a nurse would have made."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import Decimal

from kitlog.app.demo.scripted import ScriptedClock
from kitlog.domain import numbers
from kitlog.domain.alerts import value_key
from kitlog.domain.arrival import Answer, Arrived, NightAsked, PastRead, Reply, questions
from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.course import Course
from kitlog.domain.discharge import MANUAL
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, Discharged
from kitlog.domain.dose import Order, work_out
from kitlog.domain.drug_account import KETAMINE, DrugAccounted
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.entry import Entry
from kitlog.domain.events import (
    AlertAcknowledged,
    InterventionJudged,
    MedicationGiven,
    PrescriberCalled,
)
from kitlog.domain.follow_up import MedicineReassessed
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
)
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.domain.session_facts import Signed
from kitlog.domain.signing import digest
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import ROOM_AIR, Vitals
from kitlog.workflow import preparing, reading
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.discharging import GIVEN
from kitlog.workflow.keeping import keep

Reading = tuple[int, int, int, int]
"""SYS, DIA, HR, SpO₂."""


@dataclass(frozen=True, slots=True)
class Day:
    """What happened: readings by slot, effects by minute, and how far the day got.

    `readings` start with the baseline, then follow the protocol's infusion minutes and the
    recovery. `until` is the minute after the start at which the script stops, None for a
    whole, signed day. `pause` is (minute, length in minutes, why).
    """

    readings: tuple[Reading, ...]
    effects: tuple[tuple[float, dict[str, int]], ...] = ()
    pain: tuple[int, int] = (7, 4)
    medication: tuple[float, MedicationGiven] | None = None
    pause: tuple[float, float, str] | None = None
    oxygen: frozenset[int] = frozenset()
    stop: tuple[float, str] | None = None
    until: float | None = None
    escort: str = "P. TEST (partner)"
    late: dict[int, float] = field(default_factory=dict)


class Script:
    """Collects the entries of one session while the clock is moved along."""

    def __init__(self, desk: Desk, clock: ScriptedClock, session_id: str, start: datetime) -> None:
        self.desk, self.clock, self.start = desk, clock, start
        self.stream = session_stream(session_id)
        self.entries: list[Entry] = []

    def at(self, minute: float, fact: object, slot: str = "") -> Entry:
        self.clock.to(self.start + timedelta(minutes=minute))
        entry = self.desk.entry(self.stream, fact, slot=slot)
        self.entries.append(entry)
        return entry


def play(
    desk: Desk, clock: ScriptedClock, course: Course, start: datetime, day: Day, second: str
) -> None:
    """Chart `day` for a course, its pump started at `start`, checked by `second`."""
    clock.to(start - timedelta(minutes=25))
    opened = preparing.open_session(desk, course.id, clock.now().local.date(), course.opened.chair)
    script = Script(desk, clock, opened.id, start)
    _before(script, course, day, second)
    _infusion(script, course, day)
    _account(script, course, second)
    script.entries.sort(key=lambda entry: entry.entered.utc)
    if day.until is not None:
        limit = start + timedelta(minutes=day.until)
        script.entries = [e for e in script.entries if e.entered.utc <= limit]
        clock.to(limit)
    with desk.store.transaction():
        before = reading.session(desk, opened.id)
        after = keep(desk, before, script.entries)
        if day.until is None:
            clock.later(2)
            sealed = digest(desk.store.entries(script.stream))
            signed = desk.entry(script.stream, Signed(desk.author, GIVEN.text, sealed))
            keep(desk, after, (signed,))


def _before(script: Script, course: Course, day: Day, second: str) -> None:
    opened = course.opened
    order = Order(opened.mg_per_kg, opened.minutes, opened.strength, opened.bag_ml)
    sheet = work_out(order, opened.weight_kg, course.protocol.dose)
    figures = Figures(
        opened.weight_kg, sheet.ordered_mg, sheet.draw_ml, sheet.rate_ml_h, opened.bag_ml
    )
    script.at(-24.5, Arrived())
    script.at(-24, WeightTaken(opened.weight_kg, "kg", opened.weight_kg))
    earlier = reading.course(script.desk, course.id).infusions
    if earlier:
        script.at(-22, NightAsked(tuple(Answer(q.id, Reply.NO) for q in questions(earlier))))
        script.at(-20, PastRead(tuple(past.id for past in earlier[-2:])))
    details = {
        "escort": f"{day.escort}, 555 0100",
        "medicines": "no opioid; lisinopril 07:00",
        "access": "left forearm, 22 G",
    }
    for position, line in enumerate(LINES):
        answer = LineAnswered(line.id, ok=True, detail=details.get(line.id, ""))
        script.at(-12 + position * 0.2, answer)
    script.at(-6, _vitals(day, 0), slot="base")
    script.at(-4, DrugPrepared(sheet.draw_ml, opened.strength, "LOT 0417", "06-2027"))
    script.at(-2, DoseChecked(script.desk.author, second, figures, figures))
    script.at(0, InfusionStarted(sheet.rate_ml_h, opened.bag_ml))


def _infusion(script: Script, course: Course, day: Day) -> None:
    protocol = course.protocol
    bag = course.opened.bag_ml
    length = float(protocol.minutes)
    if day.stop:
        minute, why = day.stop
        length = minute
        ml = bag * Decimal(str(minute)) / protocol.minutes
        script.at(minute, InfusionEnded(ml.quantize(Decimal(1)), early=True, why=why))
    extra = day.pause[1] if day.pause else 0.0
    if day.pause:
        minute, lasted, why = day.pause
        script.at(minute, InfusionPaused(why))
        script.at(minute + 0.2, PrescriberCalled("Dr P. Example", "pause, oxygen 2 L/min"))
        script.at(minute + lasted, InfusionResumed())
    for position, minute in enumerate(protocol.infusion_minutes, 1):
        if minute > length or position >= len(day.readings):
            break
        shift = extra if day.pause and minute > day.pause[0] else 0.0
        at = minute + shift + day.late.get(minute, 0.3)
        read = _vitals(day, position)
        entry = script.at(at, read, slot=str(minute))
        if day.readings[position][3] < 92:
            key = value_key(entry.id, read, protocol)
            script.at(at + 4, AlertAcknowledged(key, "SpO₂ below the limit"))
    for minute, scores in day.effects:
        script.at(minute, EffectsAsked(tuple(Score(e, s) for e, s in scores.items())))
    if day.medication:
        given = script.at(day.medication[0], day.medication[1])
        script.at(day.medication[0] + 10, MedicineReassessed(given.id, "Better"))
    if not day.stop:
        length += extra
        script.at(length + 0.5, InfusionEnded(bag, flush_ml=Decimal(10)))
        length += 0.5
    _recovery(script, course, day, length)


def _recovery(script: Script, course: Course, day: Day, end: float) -> None:
    rest = day.readings[len(course.protocol.infusion_minutes) + 1 :] or (day.readings[0],)
    for mark, values in zip(
        course.protocol.recovery_marks(), (*rest, *rest[-1:] * 4), strict=False
    ):
        script.at(end + mark + 0.3, _as_vitals(values, day.pain[1]), slot=f"+{mark}")
    asked = {e: 0 for _, scores in day.effects for e in scores} or {"dissociation": 0, "nausea": 0}
    leaving = end + course.protocol.recovery_min + 1
    last = {**asked, "dissociation": 0, "nausea": 0}
    script.at(leaving, EffectsAsked(tuple(Score(e, s) for e, s in last.items())))
    script.at(leaving + 0.5, AldreteScored(2, 2, 2, 2, 2))
    for position, criterion in enumerate(MANUAL):
        detail = day.escort if criterion == "escort" else ""
        answer = CriterionAnswered(criterion, met=True, detail=detail)
        script.at(leaving + 1 + position * 0.1, answer)
    judged = (["pause", "prescriber called"] if day.pause else []) + (
        ["oxygen"] if day.oxygen else []
    )
    judged += ["early stop"] if day.stop else []
    for position, one in enumerate(judged):
        said = InterventionJudged(one, adverse=False, why_not="expected, transient, no harm")
        script.at(leaving + 2 + position * 0.1, said)
    script.at(leaving + 4, Discharged(day.escort, "555 0100"))


def _account(script: Script, course: Course, witness: str) -> None:
    """What was drawn is given or wasted, five minutes after the end."""
    drawn = next(e.fact for e in script.entries if isinstance(e.fact, DrugPrepared))
    ended = next(e for e in script.entries if isinstance(e.fact, InfusionEnded))
    assert isinstance(ended.fact, InfusionEnded)
    given = numbers.rounded(drawn.drawn_ml * ended.fact.pump_ml / course.opened.bag_ml, 2)
    after = (ended.entered.utc - script.start).total_seconds() / 60
    fact = DrugAccounted(
        KETAMINE, drawn.strength, drawn.drawn_ml, given, drawn.drawn_ml - given,
        script.desk.author, witness, drawn.lot,
    )  # fmt: skip
    script.at(after + 5, fact)


def _vitals(day: Day, position: int) -> Vitals:
    first, last = day.pain
    steps = max(1, len(day.readings) - 1)
    pain = round(first + (last - first) * position / steps)
    read = _as_vitals(day.readings[position], pain, _oxygen(day, position))
    return read if position else replace(read, site="left arm, automatic")


def _oxygen(day: Day, position: int) -> str:
    """Said with the baseline and whenever it changes, as a nurse would."""
    now, before = position in day.oxygen, position - 1 in day.oxygen
    if now:
        return "2 L/min nasal"
    return ROOM_AIR if before or not position else ""


def _as_vitals(values: Reading, pain: int, oxygen: str = "") -> Vitals:
    systolic, diastolic, rate, saturation = values
    return Vitals(
        systolic, diastolic, rate, saturation, 14, 0 if rate < 95 else -1, pain, oxygen=oxygen
    )
