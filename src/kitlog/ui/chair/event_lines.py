"""The event log's words for what happens less often, and its lines for what still waits."""

from __future__ import annotations

from collections.abc import Callable

from kitlog.domain import numbers
from kitlog.domain.drug_account import DrugAccounted, NotAccounted
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed, subject
from kitlog.domain.handover import HandedOver
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session import Session
from kitlog.domain.silence import QuietRoomSet, TonesSilenced, ToneTested
from kitlog.domain.waiting import waiting
from kitlog.ui.chair.parts.event_log import LogEntry

NameOf = Callable[[str], str]
Words = tuple[str, str, str]
"""Icon, title, detail."""

_ICONS = {"reassess": "pill", "outcome": "warn", "account": "drop"}


def waiting_lines(session: Session) -> tuple[LogEntry, ...]:
    """One line for each thing still to do; a press asks it."""
    return tuple(
        LogEntry(
            id=f"{one.what}/{one.of}", time="to do", icon=_ICONS[one.what], title=one.words,
            tone="todo", opens="Press to log it",
        )
        for one in waiting(session)
    )  # fmt: skip


def event_words(fact: object, session: Session, name_of: NameOf) -> Words | None:
    d = numbers.dose
    match fact:
        case OxygenOn():
            return "drop", "Oxygen on", fact.words
        case OxygenOff():
            return "drop", "Oxygen off", "room air"
        case MedicineReassessed():
            said = f"{fact.effect}: {fact.text}" if fact.text else fact.effect
            return "pill", f"Reassessed {subject(session, fact.given)}", said
        case AdverseEventFollowed():
            told = f"told: {fact.told}"
            words = " · ".join(part for part in (fact.outcome, told, fact.treatment) if part)
            return "warn", f"Outcome of {subject(session, fact.event)}", words
        case HandedOver():
            title = f"{name_of(fact.giver)} handed over to {name_of(fact.taker)}"
            read = fact.taker_read
            pump = f"pump {d(read.rate_ml_h)} mL/h · {d(read.infused_ml)} mL" if read else ""
            return "user", title, pump
        case PumpErrorFound():
            parts = (f"since {fact.since}", f"told: {fact.told}", fact.serial, fact.done)
            title = f"Pump error: showed {d(fact.found_ml_h)} mL/h"
            return "warn", title, " · ".join(part for part in parts if part)
        case DrugAccounted():
            people = f"{name_of(fact.giver)}, witness {name_of(fact.witness)}"
            return "drop", f"Account: {fact.drug}", f"{fact.words} · {people}"
        case NotAccounted():
            return "drop", f"Not accounted for yet: {fact.drug}", fact.why
        case TonesSilenced():
            return "belloff", fact.words, "a danger still sounds" if fact.minutes else ""
        case QuietRoomSet():
            return "belloff", f"Quiet room {fact.words.lower()}", ""
        case ToneTested():
            return "bell", f"Tone test: {'heard' if fact.heard else 'not heard'}", fact.why
    return None
