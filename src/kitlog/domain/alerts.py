"""Reminders, graded (RULINGS "Quiet"). KitLog records and reminds; the monitor alarms.

An alert is computed from the record and the clock, never stored, and nothing that is stored
raises or ends one. What is stored, under the alert's key, is that it was shown and when (`shown`),
and that someone acknowledged it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum

from kitlog.domain import limits
from kitlog.domain.arrival import NightAsked, answers
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock, span
from kitlog.domain.door import Due, Urgency
from kitlog.domain.due import due
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.limits import Flag
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.protocol import Protocol
from kitlog.domain.reminders import PumpMarks
from kitlog.domain.run import Run
from kitlog.domain.schedule import Slot
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals
from kitlog.words import tr

VITALS, PUMP = "vitals", "pump"
"""The kinds of tone that can be silenced by themselves."""
_TONES = {
    "soon": VITALS, "due": VITALS, "paused": PUMP, "end-soon": PUMP, "end-passed": PUMP,
}  # fmt: skip


class Priority(IntEnum):
    """IEC 60601-1-8 names; the protocol's urgent is high, its caution medium."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


_LATE: dict[Urgency, Priority] = {"amber": Priority.MEDIUM, "red": Priority.HIGH}


@dataclass(frozen=True, slots=True)
class Alert:
    """`words` first ("SpO₂ 91 % ▼ below 94"), then a quieter `detail`; `tone` if it may sound."""

    key: str
    priority: Priority
    words: str
    detail: str = ""
    since_s: float = 0.0
    acknowledged: bool = False
    tone: bool = False

    @property
    def tones(self) -> str:
        """Which kind of tone it makes, "" for one that is only shown."""
        return kind(self.key)


def kind(key: str) -> str:
    """Which kind of tone the alert with this key makes, "" for one that is only shown."""
    return _TONES.get(key.partition(":")[0], "")


def alerts(session: Session, slots: tuple[Slot, ...], now: Moment) -> tuple[Alert, ...]:
    """All alerts of a session, highest priority first, then newest."""
    if session.signed or session.held or session.in_error or session.discharged:
        return ()
    found = [*_values(session, now), *_effects(session, now), *_night(session, now)]
    found += [*_readings(session, slots), *_run(session, now)]
    return marked(found, acknowledged(session))


def acknowledged(session: Session) -> frozenset[str]:
    """Keys of the alerts that somebody has seen."""
    return frozenset(c.as_(AlertAcknowledged).alert for c in session.standing(AlertAcknowledged))


def marked(found: Iterable[Alert], seen: Collection[str]) -> tuple[Alert, ...]:
    """With those that were seen said to be so; highest priority first, then newest."""
    told = [replace(one, acknowledged=one.key in seen) for one in found]
    return tuple(sorted(told, key=lambda a: (a.acknowledged, -a.priority, a.since_s)))


def value_key(id: str, vitals: Vitals, protocol: Protocol) -> str:
    """Under which the values of set `id` that are out of limits are acknowledged, all at once.

    It tells priority and values: once corrected, nobody has seen them.
    """
    flags = limits.flags(vitals, protocol)
    urgent = any(flag.level == limits.URGENT for flag in flags)
    priority = Priority.HIGH if urgent else Priority.MEDIUM
    return f"value:{id}:{priority}:" + ",".join(f"{one.field}{one.value}" for one in flags)


def effect_key(id: str, score: Score) -> str:
    """Under which one effect of asking `id` is acknowledged, with the severity that was seen."""
    return f"effect:{id}:{score.severity}:{score.name}"


def _values(session: Session, now: Moment) -> list[Alert]:
    """Flags of the latest reading of each value stay until a reading within limits."""
    if session.run is None:
        return []
    latest = {field: said for said in session.vitals for field in said.as_(Vitals).measured}
    grouped: dict[str, tuple[Charted, list[Flag]]] = {}
    for field, said in latest.items():
        value = said.as_(Vitals).value(field)
        if value is not None and (flag := limits.flag(field, value, session.protocol)):
            grouped.setdefault(said.id, (said, []))[1].append(flag)
    found = []
    for said, flags in grouped.values():
        flags.sort(key=lambda flag: flag.level != limits.URGENT)
        urgent = flags[0].level == limits.URGENT
        since = elapsed(said.measured, now).seconds
        found.append(
            Alert(
                value_key(said.id, said.as_(Vitals), session.protocol),
                Priority.HIGH if urgent else Priority.MEDIUM,
                "   ".join(flag.words for flag in flags),
                tr("charted {time}", time=clock(said.measured.local)),
                since,
            )
        )
    return found


def _effects(session: Session, now: Moment) -> list[Alert]:
    """Any severe effect, and chest pain or breathlessness at all, until asked again."""
    latest: dict[str, tuple[Score, Charted]] = {}
    for said in session.standing(EffectsAsked):
        for score in said.as_(EffectsAsked).scores:
            latest[score.name] = (score, said)
    found = []
    for name, (score, said) in latest.items():
        if score.severity >= session.protocol.urgent_from(score.effect):
            label = session.protocol.effect_label(score.effect, name)
            since = elapsed(said.measured, now).seconds
            what = f"{label} {score.severity}"
            words = tr("{what}, call the prescriber", what=what)
            found.append(Alert(effect_key(said.id, score), Priority.HIGH, words, "", since))
    return found


def _night(session: Session, now: Moment) -> list[Alert]:
    """Suicidal thoughts said yes to on arrival, with the clinic's own pathway beside it."""
    asked = session.standing(NightAsked)
    if not any(one.urgent for one in answers(session).values()):
        return []
    said = [c for c in asked if c.as_(NightAsked).urgent][-1]
    since = elapsed(said.measured, now).seconds
    words, detail = tr("Suicidal thoughts: yes"), said.as_(NightAsked).pathway
    return [Alert(f"night:{said.id}", Priority.HIGH, words, detail, since)]


def _readings(session: Session, slots: tuple[Slot, ...]) -> list[Alert]:
    wanted = [s for s in slots if s.in_s is not None and (s.open or s.unseen)]
    return readings(due(session, slot) for slot in wanted)


def readings(dues: Iterable[Due]) -> list[Alert]:
    """Low a minute before; amber after the grace; red later, sooner after an urgent value."""
    found = []
    for one in dues:
        late = _LATE.get(one.urgency)
        if late is not None:
            words = tr("{title} overdue {time}", title=one.title, time=span(one.in_s))
            over = -one.in_s
            found.append(Alert(f"due:{one.key}:{late}", late, words, "", over, tone=True))
        elif 0 < one.in_s <= one.soon_s:
            words = tr("{title} in {time}", title=one.title, time=span(one.in_s))
            found.append(Alert(f"soon:{one.key}", Priority.LOW, words, tone=True))
    return found


def _run(session: Session, now: Moment) -> list[Alert]:
    run = session.run
    if run is None or run.ended:
        return []
    now_s = run.seconds(now)
    pause_s = run.pause_now_s(now_s) if run.paused else None
    return pump(pump_marks(session), pauses(run), pause_s, run.remaining_s(now_s))


def pump_marks(session: Session) -> PumpMarks:
    rules = session.protocol.alerts
    return PumpMarks(
        rules.paused_min * 60.0, rules.end_soon_min * 60.0, rules.end_passed_min * 60.0
    )


def pauses(run: Run) -> int:
    """How many there were, the one that lasts included."""
    return sum(not stretch.rate_ml_h for stretch in run.stretches)


def pump(marks: PumpMarks, number: int, pause_s: float | None, left_s: float) -> list[Alert]:
    """Of an infusion that nobody has logged the end of; `pause_s` is None while it runs."""
    found = []
    if pause_s is not None and pause_s >= marks.paused_s:
        words = tr("Paused {time}", time=span(pause_s))
        found.append(Alert(f"paused:{number}", Priority.MEDIUM, words, "", pause_s, tone=True))
    if pause_s is None and 0 < left_s <= marks.end_soon_s:
        words = tr("Infusion ends in {time}", time=span(left_s))
        found.append(Alert("end-soon", Priority.LOW, words, tone=True))
    if left_s <= -marks.end_passed_s:
        words = tr("Planned end passed {time} ago", time=span(left_s))
        detail = tr("Log end with the pump's volume.")
        found.append(Alert("end-passed", Priority.MEDIUM, words, detail, -left_s, tone=True))
    return found
