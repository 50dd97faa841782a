"""What happens less often, as paper says it: checks, oxygen, handover, pump error, accounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kitlog.domain import drug_account, follow_up
from kitlog.domain.checks import CheckOverridden, DoseChecked, Figures
from kitlog.domain.drug_account import DrugAccounted, NotAccounted
from kitlog.domain.expected import FIGURES
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.numbers import dose
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session import Session
from kitlog.domain.shown import AlertShown
from kitlog.domain.silence import QuietRoomSet, TonesSilenced, ToneTested
from kitlog.domain.waiting import waiting

if TYPE_CHECKING:
    from kitlog.report.wording import Wording

Names = Callable[[str], str]


def event_words(fact: object, name_of: Names, session: Session | None) -> tuple[str, str] | None:
    """What kind of thing happened, and what it said; None for what is worded elsewhere."""
    match fact:
        case DoseChecked():
            return "Dose check", _check(fact, name_of)
        case CheckOverridden():
            charge = f"{name_of(fact.charge)} ({_figures(fact.figures)})"
            return "Dose check", f"one nurse only, by {charge}: {fact.why}"
        case OxygenOn():
            return "Oxygen", fact.words
        case OxygenOff():
            return "Oxygen stopped", "room air"
        case MedicineReassessed():
            said = fact.effect.lower() + (f", “{fact.text}”" if fact.text else "")
            return "Reassessed", _about(session, fact.given) + said
        case AdverseEventFollowed():
            treated = f", treatment: {fact.treatment}" if fact.treatment else ""
            about = _about(session, fact.event)
            return "Outcome", f"{about}{fact.outcome.lower()}, told: {fact.told}{treated}"
        case HandedOver():
            words = handover_words(fact, name_of)
            return "Handover", f"{words}. SHA-256 of the part signed: {fact.digest}"
        case PumpErrorFound():
            return "Pump error", _pump_error(fact)
        case DrugAccounted():
            return "Drug account", f"{fact.drug}: {_account(fact, name_of)}"
        case NotAccounted():
            return "Not accounted for yet", f"{fact.drug}: {fact.why}"
        case AlertShown():
            return "Alert shown", fact.words
        case TonesSilenced():
            return "Tones", fact.words
        case QuietRoomSet():
            return "Quiet room", fact.words
        case ToneTested():
            why = f", {fact.why}" if fact.why else ""
            return "Tone test", ("heard" if fact.heard else "not heard") + why
    return None


def _check(fact: DoseChecked, name_of: Names) -> str:
    """Both nurses' figures: those that a later check replaced have no table of their own."""
    first, second = name_of(fact.first), name_of(fact.second)
    if fact.agrees:
        return f"{first} and {second} agree: {_figures(fact.first_figures)}"
    found = f"{first} {_figures(fact.first_figures)}; {second} {_figures(fact.second_figures)}"
    return f"{first} and {second} differ: {found}"


def _figures(figures: Figures) -> str:
    """82.4 kg, 41.2 mg, 0.82 mL, 150 mL/h, 100 mL"""
    return ", ".join(
        f"{dose(getattr(figures, name))} {unit}" for name, (_, unit) in FIGURES.items()
    )


def handover_words(fact: HandedOver, name_of: Names) -> str:
    """R. Mock RN to T. Sample RN, pump read by both: 150 mL/h, 47.5 and 48 mL"""
    people = f"{name_of(fact.giver)} to {name_of(fact.taker)}"
    first, second = fact.giver_read, fact.taker_read
    if first is None or second is None:
        return people
    pump = f"pump read by both: {dose(second.rate_ml_h)} mL/h, {_volumes(first, second)}"
    return f"{people}, {pump}"


def drug_accounts(session: Session, wording: Wording) -> tuple[tuple[str, str], ...]:
    """Every account of the day, and what is still without one."""
    late = drug_account.late_accounts(session)
    latest = {c.as_(DrugAccounted).of: c for c in session.standing(DrugAccounted)}
    found = []
    for said in latest.values():
        fact, after = said.as_(DrugAccounted), ", after the signature" if said in late else ""
        then = wording.at(said.first.entered).name_of
        found.append((f"Account, {fact.drug}", f"{_account(fact, then)}{after}"))
    for one in waiting(session):
        if one.what == "account":
            drug = follow_up.subject(session, one.of) or drug_account.KETAMINE
            why = drug_account.not_accounted(session, one.of)
            found.append((f"Account, {drug}", f"not closed: {why.why}" if why else "not closed"))
    return tuple(found)


def _about(session: Session | None, of: str) -> str:
    subject = follow_up.subject(session, of) if session else ""
    return f"{subject}: " if subject else ""


def _volumes(first: PumpRead, second: PumpRead) -> str:
    if first.infused_ml == second.infused_ml:
        return f"{dose(first.infused_ml)} mL"
    return f"{dose(first.infused_ml)} and {dose(second.infused_ml)} mL"


def _pump_error(fact: PumpErrorFound) -> str:
    parts = [f"showed {dose(fact.found_ml_h)} mL/h since {fact.since}", f"told: {fact.told}"]
    parts += [f"pump no. {fact.serial}"] if fact.serial else []
    return ", ".join([*parts, *([fact.done] if fact.done else [])])


def _account(fact: DrugAccounted, name_of: Names) -> str:
    lot = f", lot {fact.lot}" if fact.lot else ""
    people = f"given by {name_of(fact.giver)}, witnessed by {name_of(fact.witness)}"
    return f"{dose(fact.strength)} mg/mL{lot}, {fact.words}, {people}"
