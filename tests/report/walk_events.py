"""Events and interventions of a course, each row as paper must say it."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.effects import EffectsAsked
from kitlog.domain.events import (
    AdverseEvent,
    AlertAcknowledged,
    InterventionJudged,
    MedicationGiven,
    NoteWritten,
    PrescriberCalled,
)
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed
from kitlog.domain.handover import HandedOver
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session_facts import ClockStepped, ComputerSlept, ProgramWasClosed
from kitlog.domain.vitals import Vitals
from tests.report.example import LABELS
from tests.report.walk import DayWalk, Row, Said, clock
from tests.report.walk_limits import Outside, limits_of
from tests.report.walk_slots import read_of
from tests.report.walk_words import number, words

_AS_IN_THE_LOG = (
    RateChanged, AdverseEvent, PrescriberCalled, NoteWritten, OxygenOn, OxygenOff, PumpErrorFound,
    MedicineReassessed, AdverseEventFollowed, ProgramWasClosed, ComputerSlept, ClockStepped,
)  # fmt: skip
FOR_THE_PRESSURE = ("labetalol", "clonidine")
_AIR = ("", "room air")


def events(walks: list[DayWalk], given: list[DayWalk]) -> Iterator[Row]:
    """Number, clock, minute, event, action."""
    for walk in walks:
        n = str(given.index(walk) + 1) if walk in given else "–"
        oxygen = ""
        for one in walk.standing:
            told = _told(one, walk)
            fact = one.counts.fact
            if isinstance(fact, Vitals):
                told = told or _oxygen(fact.oxygen, oxygen)
                oxygen = fact.oxygen or oxygen
            elif isinstance(fact, OxygenOn):
                oxygen = words(fact, str, {})[1].strip()
            elif isinstance(fact, OxygenOff):
                oxygen = "room air"
            if told:
                at = one.counts.measured
                yield [n, clock(at), walk.minute(at) or "–", *told]


def note(walks: list[DayWalk], given: list[DayWalk], count: str) -> str:
    """Below the table: who had none, and adverse events never without the interventions."""
    busy = {row[0] for row in events(walks, given)}
    quiet = [str(n) for n in range(1, len(given) + 1) if str(n) not in busy]
    listed = " and ".join(filter(None, (", ".join(quiet[:-1]), *quiet[-1:])))
    none = f"{count}{'s' if len(quiet) > 1 else ''} {listed}: none. " if quiet else ""
    total = sum(map(adverse, walks))
    done = sum(len(interventions(walk)) for walk in walks)
    recorded = f"{total} recorded" if total else "none recorded"
    return (
        f"{none}Adverse events: {recorded}, interventions {done}. "
        "Min: infusion minutes, + after the end."
    )


def adverse(walk: DayWalk) -> int:
    """An intervention judged to be one counts without its form."""
    judged = [one.counts.fact for one in walk.of(InterventionJudged)]
    so = sum(isinstance(fact, InterventionJudged) and fact.adverse for fact in judged)
    return max(len(walk.of(AdverseEvent)), so)


def interventions(walk: DayWalk) -> set[str]:
    """What was done to the patient, each kind once a day."""
    found, on = set(), False
    for one in walk.standing:
        match one.counts.fact:
            case OxygenOn():
                found |= set() if on else {"oxygen"}
                on = True
            case OxygenOff():
                on = False
            case Vitals() as read if read.oxygen:
                given = read.oxygen not in _AIR
                found |= {"oxygen"} if given and not on else set()
                on = given
            case MedicationGiven() as fact if fact.name in FOR_THE_PRESSURE:
                found.add(fact.name)
            case InfusionPaused():
                found.add("pause")
            case InfusionEnded() as fact if fact.early:
                found.add("early stop")
            case PrescriberCalled():
                found.add("prescriber called")
    return found


def _told(one: Said, walk: DayWalk) -> tuple[str, str] | None:
    fact = one.counts.fact
    match fact:
        case Vitals():
            out = limits_of(walk).of(read_of(one))
            urgent = ", ".join(o.words for o in out if o.urgent)
            return (urgent, _seen(one, walk, out)) if urgent else None
        case EffectsAsked():
            rules = limits_of(walk).raw["effects"]
            told = [
                f"{score.text or LABELS[score.effect]} {score.severity}"
                for score in fact.scores
                if score.severity >= rules["urgent_severity"]
                or (score.severity and score.effect in rules["urgent_at_once"])
            ]
            return (", ".join(told), _seen(one, walk, [])) if told else None
        case MedicationGiven():
            return fact.given_for or "Medicine", f"{fact.name} {fact.dose} {fact.route}"
        case InfusionPaused():
            return _paused(one, walk), fact.why
        case InfusionResumed():
            return f"Restarted at {_rate(one, walk):g} mL/h", ""
        case InfusionEnded() if fact.early:
            return "Stopped early", f"{fact.why}, pump {number(fact.pump_ml)} mL"
        case InterventionJudged():
            why = f"no adverse event: {fact.why_not}"
            return f"Judged: {fact.intervention}", "adverse event" if fact.adverse else why
        case HandedOver():
            what, told_ = words(fact, lambda id: walk.name(id, one.first.entered), {})
            return what, told_.partition(". SHA-256")[0]
    if isinstance(fact, _AS_IN_THE_LOG):
        ids = {other.first.id: other.counts.fact for other in walk.all}
        return words(fact, lambda id: walk.name(id, one.first.entered), ids)
    return None


def _seen(one: Said, walk: DayWalk, out: list[Outside]) -> str:
    """When somebody said so; of a corrected set only what was said of its values now."""
    shown = ",".join(f"{o.field}{o.value}" for o in sorted(out, key=lambda o: not o.urgent))
    for ack in walk.of(AlertAcknowledged):
        fact = ack.counts.fact
        assert isinstance(fact, AlertAcknowledged)
        of = f":{one.first.id}:" in fact.alert or f":{one.counts.id}:" in fact.alert
        if of and (len(one.history) == 1 or fact.alert.endswith(f":{shown}")):
            return f"alert acknowledged {clock(ack.counts.measured)}"
    return ""


def _oxygen(now: str, before: str) -> tuple[str, str] | None:
    if now in ("", before) or (not before and now in _AIR):
        return None
    return ("Oxygen", now) if now not in _AIR else ("Oxygen stopped", f"{before} before")


def _paused(one: Said, walk: DayWalk) -> str:
    at = walk.seconds(one)
    for begun, over in walk.pauses:
        if abs(begun - at) < 1:
            return f"Paused {(over - begun) / 60:.0f} min"
    return "Paused"


def _rate(one: Said, walk: DayWalk) -> float:
    """The last one set before."""
    rate = 0.0
    for other in walk.standing:
        fact = other.counts.fact
        earlier = walk.seconds(other) <= walk.seconds(one)
        if earlier and isinstance(fact, InfusionStarted | RateChanged):
            rate = float(fact.rate_ml_h)
    return rate
