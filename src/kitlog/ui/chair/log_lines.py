"""The event log's lines: every happening of a session in a few words, newest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kitlog.domain import numbers, shown
from kitlog.domain.charted import Charted
from kitlog.domain.checks import CheckOverridden, DoseChecked
from kitlog.domain.corrected import differing
from kitlog.domain.dates import clock, clock_on, lasted, moved
from kitlog.domain.discharge import MANUAL
from kitlog.domain.discharge_facts import (
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.events import (
    GRADES,
    AdverseEvent,
    AlertAcknowledged,
    InterventionJudged,
    MedicationGiven,
    NoteWritten,
    PrescriberCalled,
)
from kitlog.domain.handover import HandedOver
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.limits import flags, number
from kitlog.domain.papers import PaperWritten
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.session_facts import (
    Addendum,
    ClockStepped,
    ComputerSlept,
    EnteredInError,
    HeldToday,
    ProgramWasClosed,
    Signed,
    Struck,
)
from kitlog.domain.shown import AlertShown
from kitlog.domain.silence import QuietRoomSet, TonesSilenced, ToneTested
from kitlog.domain.vitals import SHORT, SINGLE, SlotMissed, Vitals
from kitlog.ui.chair.around_lines import around_words
from kitlog.ui.chair.event_lines import event_words, waiting_lines
from kitlog.ui.chair.parts.event_log import LogEntry
from kitlog.words import tr

LATE_S = 60.0
"""Typed longer after it happened than this, the line says so."""

FIXED = (
    Addendum, AlertShown, ClockStepped, ComputerSlept, EnteredInError, HandedOver, PaperWritten,
    ProgramWasClosed, QuietRoomSet, Signed, TonesSilenced, ToneTested,
)  # fmt: skip
"""What the program itself noted or a signature stands on: it can't be corrected or struck."""

NOTED = (AlertShown, ClockStepped, ComputerSlept, ProgramWasClosed)
"""What the program itself noted: nobody said it."""

_RIGHT = "timer right by the clock"

NameOf = Callable[[str], str]
Words = tuple[str, str, str]
"""Icon, title, detail."""


def log_lines(session: Session, name_of: NameOf, reader: str = "") -> tuple[LogEntry, ...]:
    """What still waits, then all lines, newest first; struck ones stay.

    Who said it stands in each line but those of `reader`, the person id of who is signed in.
    An alert and who acknowledged it are one line, where the alert came up.
    """
    found = []
    held, seen = shown.keys(session), shown.acknowledged(session)
    for said in session.happenings:
        words = _words(said, session, name_of)
        if words is None:
            continue
        if isinstance(said.fact, AlertAcknowledged) and said.fact.alert in held and not said.struck:
            continue
        if isinstance(said.fact, AlertShown) and said.fact.alert in seen:
            found.append(_acknowledged(said, words, seen[said.fact.alert], name_of))
            continue
        icon, title, _ = words
        late = said.entered_after_s() > LATE_S
        found.append(
            LogEntry(
                id=said.id,
                time=clock(said.measured.local),
                icon=icon,
                title=title,
                detail=_with_correction(said, _named(said, words, name_of, reader), name_of),
                was=_was(said, session, name_of),
                tone="alert" if _alerting(said, session) else "",
                struck=said.struck,
                late=f"entered {_entered(said)}" if late else "",
                fixed=said.struck or isinstance(said.fact, FIXED),
            )
        )
    return (*waiting_lines(session), *reversed(found))


def _acknowledged(alert: Charted, words: Words, seen: Charted, name_of: NameOf) -> LogEntry:
    """The alert's line; a press corrects what a person said, that it was seen."""
    icon, title, _ = words
    when = clock_on(seen.measured.local, alert.measured.local.date())
    detail = f"acknowledged {when} {name_of(seen.author)}".strip()
    return LogEntry(seen.id, clock(alert.measured.local), icon, title, detail)


def _named(said: Charted, words: Words, name_of: NameOf, reader: str) -> str:
    """The detail with who said it, where that is another nurse and the words do not tell."""
    _, title, detail = words
    name = name_of(said.author)
    if said.author == reader or isinstance(said.fact, NOTED) or name in f"{title} {detail}":
        return detail
    return " · ".join(part for part in (detail, name) if part)


def _entered(said: Charted) -> str:
    """14:02, with its day when that is another than the day it happened on."""
    return clock_on(said.first.entered.local, said.measured.local.date())


def line_words(said: Charted, session: Session, name_of: NameOf) -> str:
    """ "09:55 25 min vitals: 168/98 · SpO₂ 91": one happening in a line."""
    _, title, detail = _words(said, session, name_of) or ("", "Entry", "")
    line = f"{clock(said.measured.local)} {title}"
    return f"{line}: {detail}" if detail else line


def _with_correction(said: Charted, detail: str, name_of: NameOf) -> str:
    """What was charted, then by whom, when and why it was struck or corrected."""
    if not said.struck and not said.corrected:
        return detail
    how, last = "struck" if said.struck else "corrected", said.last
    when = clock_on(last.entered.local, said.measured.local.date())
    return f"{detail} · {how} {when}: {last.reason}, {name_of(last.author)}".strip(" ·")


def _was(said: Charted, session: Session, name_of: NameOf) -> str:
    """What each correction replaced, oldest first; of a set only what differs."""
    found = []
    for before, after in zip(said.history, said.history[1:], strict=False):
        if isinstance(after.fact, Struck):
            continue
        words = _replaced(replace(said, fact=before.fact), after.fact, session, name_of)
        moved = before.measured != after.measured
        found.append(f"{clock(before.measured.local)} {words}".strip() if moved else words)
    return "; ".join(found)


def _replaced(before: Charted, after: object, session: Session, name_of: NameOf) -> str:
    if before.fact == after:
        return ""
    if isinstance(before.fact, Vitals) and isinstance(after, Vitals):
        return differing(before.fact, after)
    _, title, detail = _words(before, session, name_of) or ("", "", "")
    return f"{title}: {detail}" if detail else title


def _alerting(said: Charted, session: Session) -> bool:
    if not isinstance(said.fact, Vitals) or said.struck:
        return False
    return any(flag.level == "urgent" for flag in flags(said.fact, session.protocol))


def vitals_words(vitals: Vitals) -> str:
    """142/84 · HR 84 · SpO₂ 97"""
    parts = []
    if vitals.sys is not None or vitals.dia is not None:
        parts.append(f"{_or_dash(vitals.sys)}/{_or_dash(vitals.dia)}")
    for vital in SINGLE:
        value = vitals.value(vital.id)
        if value is not None:
            parts.append(f"{vital.short} {number(value)}")
    parts += [words for words in (vitals.oxygen_words, vitals.site) if words]
    parts += [f"{SHORT[absent.field]}: {absent.words}" for absent in vitals.absent]
    return " · ".join(parts)


def _or_dash(value: int | None) -> str:
    return "–" if value is None else str(value)


def _slot_name(slot: str) -> str:
    if slot == BASELINE:
        return "Baseline vitals"
    if slot.startswith("re-"):
        return "Recheck vitals"
    if slot.startswith("pause-"):
        return "Vitals while paused"
    return f"{slot} min vitals" if slot else "Extra vitals"


def _effect(session: Session, score: Score) -> str:
    return session.protocol.effect_label(score.effect, score.text or score.effect).lower()


def _pump_words(ended: InfusionEnded) -> str:
    """pump 62.5 mL · residue 1.5 mL · flush 10 mL · asked to stop"""
    volumes = (("pump", ended.pump_ml), ("residue", ended.residue_ml), ("flush", ended.flush_ml))
    parts = [f"{name} {numbers.dose(ml)} mL" for name, ml in volumes if ml is not None]
    return " · ".join(filter(None, (*parts, ended.why)))


def _words(said: Charted, session: Session, name_of: NameOf) -> Words | None:
    fact: Any = said.fact
    d = numbers.dose
    match fact:
        case Vitals():
            return "check", _slot_name(said.slot), vitals_words(fact)
        case SlotMissed():
            return "x", f"{_slot_name(fact.slot)} missed", fact.reason
        case EffectsAsked():
            shown = [f"{_effect(session, s)} {s.severity}" for s in fact.scores]
            return "heart", "Side effects", " · ".join(shown)
        case InfusionStarted():
            return "play", "Pump started", f"{d(fact.volume_ml)} mL at {d(fact.rate_ml_h)} mL/h"
        case InfusionPaused():
            return "pause", "Pump paused", fact.why
        case InfusionResumed():
            return "play", "Pump resumed", ""
        case RateChanged():
            return "rate", f"Rate {d(fact.rate_ml_h)} mL/h", fact.why
        case InfusionEnded():
            title = "Stopped early" if fact.early else "Infusion ended"
            return "stop", title, _pump_words(fact)
        case MedicationGiven():
            return "pill", fact.words, f"for {fact.given_for}" if fact.given_for else ""
        case NoteWritten():
            return "note", "Note", fact.text
        case AdverseEvent():
            told = " · prescriber told" if fact.prescriber_told else ""
            return "warn", f"Adverse event: {fact.what}", f"{GRADES[fact.grade - 1]}{told}"
        case PrescriberCalled():
            restart = f"restart allowed by {fact.restart_by}" if fact.restart_by else ""
            return "phone", f"Called {fact.name}", " · ".join(filter(None, (fact.answer, restart)))
        case AlertShown():
            return "bell", f"Alert: {fact.words}", ""
        case AlertAcknowledged():
            return "bell", "Alert acknowledged", fact.words
        case InterventionJudged():
            verdict = "adverse event" if fact.adverse else f"no adverse event: {fact.why_not}"
            return "flag", fact.intervention.capitalize(), verdict
        case WeightTaken():
            return "user", f"Weight {d(fact.kg)} kg", f"scale {d(fact.reading)} {fact.unit}"
        case DrugPrepared():
            what = "Drawn" if fact.label_mg is None else "Bag,"
            held = f"{d(fact.mg)} mg, lot {fact.lot or '–'}"
            return "drop", f"{what} {d(fact.drawn_ml)} mL", held
        case DoseChecked():
            names = f"{name_of(fact.first)} · {name_of(fact.second)}"
            return "user", "Double-check" if fact.agrees else "Double-check differs", names
        case CheckOverridden():
            return "user", "No second nurse", f"{name_of(fact.charge)}: {fact.why}"
        case HeldToday():
            return "x", "Held today", fact.why
        case AldreteScored():
            return "check", f"Aldrete {fact.total}", ""
        case CriterionAnswered():
            state = "" if fact.met else "no longer"
            named = tr(MANUAL.get(fact.criterion, fact.criterion))
            return "check", named, state or fact.detail
        case CriterionOverridden():
            judged = f"{fact.judged}: " if fact.judged else ""
            return "flag", f"Override: {fact.criterion}", f"{judged}{fact.why}"
        case Discharged():
            against = f" · against advice: {fact.against_advice}" if fact.against_advice else ""
            return "door", "Left", f"with {fact.escort}{against}"
        case Signed():
            return "sign", f"Signed by {name_of(fact.person_id)}", fact.meaning
        case Addendum():
            return "note", "Addendum", fact.text
        case PaperWritten():
            return "file", f"{fact.paper.value.capitalize()} written", f"version {fact.version}"
        case ProgramWasClosed():
            right = "computer restarted, time estimated" if fact.reboot else _RIGHT
            return "repeat", "KitLog was closed", f"for {lasted(fact.seconds)}; {right}"
        case ComputerSlept():
            return "repeat", "Computer slept", f"for {lasted(fact.seconds)}; {_RIGHT}"
        case ClockStepped():
            return "repeat", "Computer clock moved", f"by {moved(fact.seconds)}"
        case EnteredInError():
            return "x", "Entered in error", fact.why
    return around_words(fact) or event_words(fact, session, name_of)
