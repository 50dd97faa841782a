"""The event log's words for what happens less often, and its lines for what still waits."""

from __future__ import annotations

from collections.abc import Callable

from kitlog.domain import numbers
from kitlog.domain.drug_account import DrugAccounted, NotAccounted
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed, subject
from kitlog.domain.handover import HandedOver
from kitlog.domain.oxygen import OxygenOff, OxygenOn, in_words
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session import Session
from kitlog.domain.silence import QuietRoomSet, TonesSilenced, ToneTested
from kitlog.domain.waiting import waiting
from kitlog.ui.chair.parts.event_log import LogEntry
from kitlog.words import tr

NameOf = Callable[[str], str]
Words = tuple[str, str, str]
"""Icon, title, detail."""

_ICONS = {"reassess": "pill", "outcome": "warn", "account": "drop"}


def waiting_lines(session: Session) -> tuple[LogEntry, ...]:
    """One line for each thing still to do; a press asks it."""
    return tuple(
        LogEntry(
            id=f"{one.what}/{one.of}", time=tr("to do"), icon=_ICONS[one.what], title=one.words,
            tone="todo", opens=tr("Press to log it"),
        )
        for one in waiting(session)
    )  # fmt: skip


def event_words(fact: object, session: Session, name_of: NameOf) -> Words | None:
    d = numbers.dose
    match fact:
        case OxygenOn():
            return "drop", tr("Oxygen on"), in_words(fact.words)
        case OxygenOff():
            return "drop", tr("Oxygen off"), tr("room air")
        case MedicineReassessed():
            said = ": ".join(filter(None, (tr(fact.effect), fact.text)))
            medicine = tr(subject(session, fact.given))
            return "pill", tr("Reassessed {medicine}", medicine=medicine), said
        case AdverseEventFollowed():
            told = tr("told: {name}", name=tr(fact.told))
            words = " · ".join(part for part in (tr(fact.outcome), told, fact.treatment) if part)
            event = tr(subject(session, fact.event))
            return "warn", tr("Outcome of {event}", event=event), words
        case HandedOver():
            giver, taker = name_of(fact.giver), name_of(fact.taker)
            title = tr("{giver} handed over to {taker}", giver=giver, taker=taker)
            read = fact.taker_read
            if read is None:
                return "user", title, ""
            rate, ml = d(read.rate_ml_h), d(read.infused_ml)
            return "user", title, tr("pump {rate} mL/h · {ml} mL", rate=rate, ml=ml)
        case PumpErrorFound():
            told = tr("told: {name}", name=fact.told)
            parts = (tr("since {since}", since=tr(fact.since)), told, fact.serial, fact.done)
            title = tr("Pump error: showed {rate} mL/h", rate=d(fact.found_ml_h))
            return "warn", title, " · ".join(part for part in parts if part)
        case DrugAccounted():
            giver, witness = name_of(fact.giver), name_of(fact.witness)
            people = tr("{giver}, witness {witness}", giver=giver, witness=witness)
            return "drop", tr("Account: {drug}", drug=tr(fact.drug)), f"{fact.words} · {people}"
        case NotAccounted():
            title = tr("Not accounted for yet: {drug}", drug=tr(fact.drug))
            return "drop", title, tr(fact.why)
        case TonesSilenced():
            return "belloff", fact.words, tr("a danger still sounds") if fact.minutes else ""
        case QuietRoomSet():
            return "belloff", tr("Quiet room {words}", words=fact.words.lower()), ""
        case ToneTested():
            title = tr("Tone test: heard") if fact.heard else tr("Tone test: not heard")
            return "bell", title, tr(fact.why)
    return None
