"""The event log's lines: every happening of a session in a few words, newest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kitlog.domain import numbers, shown, stopped
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
from kitlog.domain.papers import Paper, PaperWritten
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
from kitlog.words import tr, unsaid

LATE_S = 60.0
"""Typed longer after it happened than this, the line says so."""

FIXED = (
    Addendum, AlertShown, ClockStepped, ComputerSlept, EnteredInError, HandedOver, PaperWritten,
    ProgramWasClosed, QuietRoomSet, Signed, TonesSilenced, ToneTested,
)  # fmt: skip
"""What the program itself noted or a signature stands on: it can't be corrected or struck."""

NOTED = (AlertShown, ClockStepped, ComputerSlept, ProgramWasClosed)
"""What the program itself noted: nobody said it."""

_RIGHT = unsaid("timer right by the clock")

_WRITTEN = {
    Paper.DAY_NOTE: unsaid("Day note written"),
    Paper.FAILSAFE: unsaid("Failsafe sheet written"),
    Paper.ADVICE: unsaid("Advice sheet written"),
}
_CRITERIA = (
    unsaid("minutes", "a criterion"), unsaid("vitals", "a criterion"),
    unsaid("aldrete", "a criterion"), unsaid("effects", "a criterion"),
    unsaid("nausea", "a criterion"), unsaid("dissociation", "a criterion"),
    unsaid("awake", "a criterion"), unsaid("gait", "a criterion"),
    unsaid("escort", "a criterion"), unsaid("advice", "a criterion"),
    unsaid("iv_out", "a criterion"),
)  # fmt: skip
"""The criteria by their ids, as an override names them in a line."""


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
                late=tr("entered {time}", time=_entered(said)) if late else "",
                fixed=said.struck or isinstance(said.fact, FIXED),
            )
        )
    return (*waiting_lines(session), *reversed(found))


def _acknowledged(alert: Charted, words: Words, seen: Charted, name_of: NameOf) -> LogEntry:
    """The alert's line; a press corrects what a person said, that it was seen."""
    icon, title, _ = words
    when = clock_on(seen.measured.local, alert.measured.local.date())
    detail = tr("acknowledged {time} {name}", time=when, name=name_of(seen.author)).strip()
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
    _, title, detail = _words(said, session, name_of) or ("", tr("Entry"), "")
    line = f"{clock(said.measured.local)} {title}"
    return f"{line}: {detail}" if detail else line


def _with_correction(said: Charted, detail: str, name_of: NameOf) -> str:
    """What was charted, then by whom, when and why it was struck or corrected."""
    if not said.struck and not said.corrected:
        return detail
    last = said.last
    when = clock_on(last.entered.local, said.measured.local.date())
    told = {"time": when, "why": tr(last.reason), "name": name_of(last.author)}
    how = tr("corrected {time}: {why}, {name}", **told)
    if said.struck:
        how = tr("struck {time}: {why}, {name}", **told)
    return f"{detail} · {how}".strip(" ·")


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
            parts.append(f"{tr(vital.short)} {number(value)}")
    parts += [words for words in (vitals.oxygen_words, vitals.site_words) if words]
    parts += [f"{tr(SHORT[absent.field])}: {absent.words}" for absent in vitals.absent]
    return " · ".join(parts)


def _or_dash(value: int | None) -> str:
    return "–" if value is None else str(value)


def _slot_name(slot: str) -> str:
    if slot == BASELINE:
        return tr("Baseline vitals")
    if slot.startswith("re-"):
        return tr("Recheck vitals")
    if slot.startswith("pause-"):
        return tr("Vitals while paused")
    return tr("{minutes} min vitals", minutes=slot) if slot else tr("Extra vitals")


def _effect(session: Session, score: Score) -> str:
    return session.protocol.effect_label(score.effect, score.text or score.effect).lower()


def _pump_words(ended: InfusionEnded) -> str:
    """pump 62.5 mL · residue 1.5 mL · flush 10 mL · asked to stop"""
    volumes = (
        (tr("pump"), ended.pump_ml), (tr("residue"), ended.residue_ml),
        (tr("flush"), ended.flush_ml),
    )  # fmt: skip
    parts = [f"{name} {numbers.dose(ml)} mL" for name, ml in volumes if ml is not None]
    return " · ".join(filter(None, (*parts, stopped.in_words(ended.why))))


def _lasted(seconds: float, right: str) -> str:
    return tr("for {time}; {right}", time=lasted(seconds), right=right)


def _words(said: Charted, session: Session, name_of: NameOf) -> Words | None:
    fact: Any = said.fact
    d = numbers.dose
    match fact:
        case Vitals():
            return "check", _slot_name(said.slot), vitals_words(fact)
        case SlotMissed():
            return "x", tr("{set} missed", set=_slot_name(fact.slot)), tr(fact.reason)
        case EffectsAsked():
            shown = [f"{_effect(session, s)} {s.severity}" for s in fact.scores]
            return "heart", tr("Side effects"), " · ".join(shown)
        case InfusionStarted():
            set_to = tr("{ml} mL at {rate} mL/h", ml=d(fact.volume_ml), rate=d(fact.rate_ml_h))
            return "play", tr("Pump started"), set_to
        case InfusionPaused():
            return "pause", tr("Pump paused"), tr(fact.why)
        case InfusionResumed():
            return "play", tr("Pump resumed"), ""
        case RateChanged():
            return "rate", tr("Rate {rate} mL/h", rate=d(fact.rate_ml_h)), tr(fact.why)
        case InfusionEnded():
            title = tr("Stopped early") if fact.early else tr("Infusion ended")
            return "stop", title, _pump_words(fact)
        case MedicationGiven():
            given_for = tr("for {reason}", reason=fact.given_for) if fact.given_for else ""
            return "pill", fact.words, given_for
        case NoteWritten():
            return "note", tr("Note"), fact.text
        case AdverseEvent():
            told = tr("prescriber told") if fact.prescriber_told else ""
            graded = " · ".join(filter(None, (tr(GRADES[fact.grade - 1]), told)))
            return "warn", tr("Adverse event: {what}", what=tr(fact.what)), graded
        case PrescriberCalled():
            answer = fact.answer
            if fact.restart_by:
                answer += " · " + tr("restart allowed by {name}", name=fact.restart_by)
            return "phone", tr("Called {name}", name=fact.name), answer
        case AlertShown():
            return "bell", tr("Alert: {words}", words=fact.words), ""
        case AlertAcknowledged():
            return "bell", tr("Alert acknowledged"), fact.words
        case InterventionJudged():
            verdict = tr("no adverse event: {why}", why=tr(fact.why_not))
            if fact.adverse:
                verdict = tr("adverse event")
            return "flag", tr(fact.intervention).capitalize(), verdict
        case WeightTaken():
            scale = tr("scale {reading} {unit}", reading=d(fact.reading), unit=fact.unit)
            return "user", tr("Weight {kg} kg", kg=d(fact.kg)), scale
        case DrugPrepared():
            title = tr("Drawn {ml} mL", ml=d(fact.drawn_ml))
            if fact.label_mg is not None:
                title = tr("Bag, {ml} mL", ml=d(fact.drawn_ml))
            return "drop", title, tr("{mg} mg, lot {lot}", mg=d(fact.mg), lot=fact.lot or "–")
        case DoseChecked():
            names = f"{name_of(fact.first)} · {name_of(fact.second)}"
            title = tr("Double-check") if fact.agrees else tr("Double-check differs")
            return "user", title, names
        case CheckOverridden():
            return "user", tr("No second nurse"), f"{name_of(fact.charge)}: {tr(fact.why)}"
        case HeldToday():
            return "x", tr("Held today"), tr(fact.why)
        case AldreteScored():
            return "check", tr("Aldrete {points}", points=fact.total), ""
        case CriterionAnswered():
            state = "" if fact.met else tr("no longer")
            title = tr(MANUAL.get(fact.criterion, fact.criterion))
            return "check", title, state or tr(fact.detail)
        case CriterionOverridden():
            judged = f"{tr(fact.judged)}: " if fact.judged else ""
            which = tr(fact.criterion, "a criterion")
            return "flag", tr("Override: {which}", which=which), f"{judged}{tr(fact.why)}"
        case Discharged():
            told = tr("with {escort}", escort=fact.escort)
            if fact.against_advice:
                told += " · " + tr("against advice: {why}", why=fact.against_advice)
            return "door", tr("Left"), told
        case Signed():
            return "sign", tr("Signed by {name}", name=name_of(fact.person_id)), tr(fact.meaning)
        case Addendum():
            return "note", tr("Addendum"), fact.text
        case PaperWritten():
            return "file", tr(_WRITTEN[fact.paper]), tr("version {number}", number=fact.version)
        case ProgramWasClosed():
            right = tr("computer restarted, time estimated") if fact.reboot else tr(_RIGHT)
            return "repeat", tr("KitLog was closed"), _lasted(fact.seconds, right)
        case ComputerSlept():
            return "repeat", tr("Computer slept"), _lasted(fact.seconds, tr(_RIGHT))
        case ClockStepped():
            return "repeat", tr("Computer clock moved"), tr("by {time}", time=moved(fact.seconds))
        case EnteredInError():
            return "x", tr("Entered in error"), tr(fact.why)
    return around_words(fact) or event_words(fact, session, name_of)
