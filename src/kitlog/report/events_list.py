"""Events and interventions of the course, and the side effects of each infusion at their worst."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain import limits, oxygen, signing, stopped
from kitlog.domain.alerts import effect_key, value_key
from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.dates import clock
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
from kitlog.domain.infusion import InfusionEnded, InfusionPaused, InfusionResumed, RateChanged
from kitlog.domain.numbers import dose
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session import Session
from kitlog.domain.session_facts import ClockStepped, ComputerSlept, ProgramWasClosed
from kitlog.domain.signing import adverse_events as adverse_events  # by screen and paper alike
from kitlog.domain.vitals import ROOM_AIR, Vitals
from kitlog.report.counting import Count
from kitlog.report.course_table import minute
from kitlog.report.event_words import handover_words
from kitlog.report.record import NOTHING
from kitlog.report.summary import Effect, Event
from kitlog.report.wording import Wording, judged
from kitlog.words import plural, tr

SHOWN = 8
"""Side effects that always have a row: those asked on screen (DESIGN section 18)."""


def interventions(session: Session) -> int:
    return len(signing.interventions(session))


def effects(course: Course, wording: Wording) -> tuple[Effect, ...]:
    """Worst severity by effect and infusion; what was not asked is NOTHING, never 0."""
    labels = {wording.effect(id): "" for id in list(wording.effect_labels)[:SHOWN]}
    worst: list[dict[str, int]] = []
    for session in course.infusions:
        found: dict[str, int] = {}
        for _, score in session.scores():
            label = wording.effect(score.effect, score.text)
            found[label] = max(score.severity, found.get(label, 0))
        worst.append(found)
        labels |= dict.fromkeys(found, "")
    return tuple(
        Effect(label, tuple(str(one[label]) if label in one else NOTHING for one in worst))
        for label in labels
    )


def events(course: Course, wording: Wording) -> tuple[Event, ...]:
    """What happened and what was done about it, infusion by infusion."""
    found: list[Event] = []
    for session in course.sessions:
        if session.in_error:
            continue
        infused = session in course.infusions
        number = str(course.number_of(session)) if infused else NOTHING
        found += of_session(session, number, wording)
    return tuple(found)


def of_session(session: Session, number: str, wording: Wording) -> Iterator[Event]:
    """The same for one session, called `number`."""
    given = ""
    for one in session.happenings:
        if one.struck:
            continue
        said = _event(one, session, wording)
        if isinstance(one.fact, Vitals):
            said, given = said or _oxygen(one, given), one.fact.oxygen or given
        elif isinstance(one.fact, OxygenOn):
            given = one.fact.words
        elif isinstance(one.fact, OxygenOff):
            given = ROOM_AIR
        if said:
            at = clock(one.measured.local)
            yield Event(number, at, minute(session, one.measured) or NOTHING, *said)


def events_note(course: Course, listed: tuple[Event, ...], count_by: Count) -> str:
    """Which infusions had none, how many adverse events there were, and interventions beside."""
    busy = {event.number for event in listed}
    quiet = [str(n) for n in range(1, len(course.infusions) + 1) if str(n) not in busy]
    days = [s for s in course.sessions if not s.in_error]
    total, done = sum(map(adverse_events, days)), sum(map(interventions, days))
    none = f"{count_by.quiet(quiet)} " if quiet else ""
    recorded = plural("{n} recorded", "{n} recorded", total) if total else tr("none recorded")
    counted = tr("Adverse events: {recorded}, interventions {done}.", recorded=recorded, done=done)
    return none + counted + " " + tr("Min: infusion minutes, + after the end.")


def _event(one: Charted, session: Session, wording: Wording) -> tuple[str, str] | None:
    match one.fact:
        case Vitals():
            return _urgent(one, session)
        case EffectsAsked():
            urgent = [
                s for s in one.fact.scores if s.severity >= session.protocol.urgent_from(s.effect)
            ]
            words = ", ".join(f"{wording.effect(s.effect, s.text)} {s.severity}" for s in urgent)
            seen = _seen(one, session, *(effect_key(one.id, s) for s in urgent))
            return (words, seen) if urgent else None
        case MedicationGiven():
            what_for = one.fact.given_for
            return what_for or tr("Medicine"), one.fact.words
        case InfusionPaused():
            return _paused(one, session), tr(one.fact.why)
        case InfusionResumed():
            assert session.run is not None
            return tr("Restarted at {rate} mL/h", rate=_rate_after(one, session)), ""
        case InfusionEnded() if one.fact.early:
            pump = tr("pump {ml} mL", ml=dose(one.fact.pump_ml))
            return tr("Stopped early"), f"{stopped.in_words(one.fact.why)}, {pump}"
        case InterventionJudged():
            what = tr("Judged: {intervention}", intervention=tr(one.fact.intervention))
            return what, judged(one.fact)
        case RateChanged() | AdverseEvent() | PrescriberCalled() | NoteWritten():
            return wording.of(one.fact)
        case OxygenOn() | OxygenOff() | PumpErrorFound():
            return wording.of(one.fact)
        case MedicineReassessed() | AdverseEventFollowed():
            return wording.of(one.fact, session)
        case HandedOver():
            return tr("Handover"), handover_words(one.fact, wording.at(one.first.entered).name_of)
        case ProgramWasClosed() | ComputerSlept() | ClockStepped():
            return wording.of(one.fact)
    return None


def _urgent(one: Charted, session: Session) -> tuple[str, str] | None:
    """SpO₂ 91 % ▼ below 92, with who saw the alert when."""
    read = one.as_(Vitals)
    found = limits.flags(read, session.protocol)
    urgent = [flag.words for flag in found if flag.level == limits.URGENT]
    seen = _seen(one, session, value_key(one.id, read, session.protocol))
    return (", ".join(urgent), seen) if urgent else None


def _seen(one: Charted, session: Session, *keys: str) -> str:
    """When the alert was acknowledged, of a corrected entry only for what it says now."""
    for ack in session.standing(AlertAcknowledged):
        alert = ack.as_(AlertAcknowledged).alert
        if alert in keys or (one.id in alert and not one.corrected):
            return tr("alert acknowledged {clock}", clock=clock(ack.measured.local))
    return ""


def _oxygen(one: Charted, before: str) -> tuple[str, str] | None:
    """Oxygen given, changed or stopped, by a set that says so."""
    read = one.as_(Vitals)
    if read.oxygen in ("", before) or (not before and not read.on_oxygen):
        return None
    if read.on_oxygen:
        return tr("Oxygen"), oxygen.in_words(read.oxygen)
    return tr("Oxygen stopped"), tr("{oxygen} before", oxygen=oxygen.in_words(before))


def _paused(one: Charted, session: Session) -> str:
    run = session.run
    if run is None:
        return tr("Paused")
    at = run.seconds(one.measured)
    for stretch in run.stretches:
        if not stretch.rate_ml_h and stretch.end_s is not None and abs(stretch.start_s - at) < 1:
            return tr("Paused {n} min", n=f"{(stretch.end_s - stretch.start_s) / 60:.0f}")
    return tr("Paused")


def _rate_after(one: Charted, session: Session) -> str:
    """What the pump runs at from then on, also where the pause before it was struck."""
    run = session.run
    assert run is not None
    at = run.seconds(one.measured)
    left = [s for s in run.stretches if s.end_s is None or s.end_s > at]
    after = [s.rate_ml_h for s in left if s.rate_ml_h]
    return f"{after[0] if after else float(run.rate_ml_h):g}"
