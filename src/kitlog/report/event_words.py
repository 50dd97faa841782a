"""What happens less often, as paper says it: checks, oxygen, handover, pump error, accounts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kitlog.domain import drug_account, follow_up, oxygen
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
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.report.wording import Wording

Names = Callable[[str], str]


def event_words(fact: object, name_of: Names, session: Session | None) -> tuple[str, str] | None:
    """What kind of thing happened, and what it said; None for what is worded elsewhere."""
    match fact:
        case DoseChecked():
            return tr("Dose check"), _check(fact, name_of)
        case CheckOverridden():
            charge = f"{name_of(fact.charge)} ({_figures(fact.figures)})"
            words = tr("one nurse only, by {charge}", charge=charge)
            return tr("Dose check"), f"{words}: {tr(fact.why)}"
        case OxygenOn():
            return tr("Oxygen"), oxygen.in_words(fact.words)
        case OxygenOff():
            return tr("Oxygen stopped"), tr("room air")
        case MedicineReassessed():
            said = tr(fact.effect).lower() + (f", “{fact.text}”" if fact.text else "")
            return tr("Reassessed"), _about(session, fact.given) + said
        case AdverseEventFollowed():
            words = _about(session, fact.event) + tr(fact.outcome).lower()
            parts = [words, tr("told: {who}", who=tr(fact.told))]
            if fact.treatment:
                parts.append(tr("treatment: {treatment}", treatment=fact.treatment))
            return tr("Outcome"), ", ".join(parts)
        case HandedOver():
            digest = tr("SHA-256 of the part signed: {digest}", digest=fact.digest)
            return tr("Handover"), f"{handover_words(fact, name_of)}. {digest}"
        case PumpErrorFound():
            return tr("Pump error"), _pump_error(fact)
        case DrugAccounted():
            return tr("Drug account"), f"{tr(fact.drug)}: {_account(fact, name_of)}"
        case NotAccounted():
            return tr("Not accounted for yet"), f"{tr(fact.drug)}: {tr(fact.why)}"
        case AlertShown():
            return tr("Alert shown"), fact.words
        case TonesSilenced():
            return tr("Tones"), fact.words
        case QuietRoomSet():
            return tr("Quiet room"), fact.words
        case ToneTested():
            why = f", {tr(fact.why)}" if fact.why else ""
            return tr("Tone test"), (tr("heard") if fact.heard else tr("not heard")) + why
    return None


def _check(fact: DoseChecked, name_of: Names) -> str:
    """Both nurses' figures: those that a later check replaced have no table of their own."""
    first, second = name_of(fact.first), name_of(fact.second)
    if fact.agrees:
        return tr(
            "{first} and {second} agree: {figures}",
            first=first,
            second=second,
            figures=_figures(fact.first_figures),
        )
    found = f"{first} {_figures(fact.first_figures)}; {second} {_figures(fact.second_figures)}"
    return tr("{first} and {second} differ: {found}", first=first, second=second, found=found)


def _figures(figures: Figures) -> str:
    """82.4 kg, 41.2 mg, 0.82 mL, 150 mL/h, 100 mL"""
    return ", ".join(
        f"{dose(getattr(figures, name))} {unit}" for name, (_, unit) in FIGURES.items()
    )


def handover_words(fact: HandedOver, name_of: Names) -> str:
    """R. Mock RN to T. Sample RN, pump read by both: 150 mL/h, 47.5 and 48 mL"""
    people = tr("{giver} to {taker}", giver=name_of(fact.giver), taker=name_of(fact.taker))
    first, second = fact.giver_read, fact.taker_read
    if first is None or second is None:
        return people
    read = f"{dose(second.rate_ml_h)} mL/h, {_volumes(first, second)}"
    return people + ", " + tr("pump read by both: {read}", read=read)


def drug_accounts(session: Session, wording: Wording) -> tuple[tuple[str, str], ...]:
    """Every account of the day, and what is still without one."""
    late = drug_account.late_accounts(session)
    latest = {c.as_(DrugAccounted).of: c for c in session.standing(DrugAccounted)}
    found = []
    for said in latest.values():
        fact, then = said.as_(DrugAccounted), wording.at(said.first.entered).name_of
        after = ", " + tr("after the signature") if said in late else ""
        found.append((tr("Account, {drug}", drug=tr(fact.drug)), _account(fact, then) + after))
    for one in waiting(session):
        if one.what == "account":
            drug = follow_up.subject(session, one.of) or drug_account.KETAMINE
            why = drug_account.not_accounted(session, one.of)
            words = tr("not closed: {why}", why=tr(why.why)) if why else tr("not closed")
            found.append((tr("Account, {drug}", drug=tr(drug)), words))
    return tuple(found)


def _about(session: Session | None, of: str) -> str:
    subject = follow_up.subject(session, of) if session else ""
    return f"{tr(subject)}: " if subject else ""


def _volumes(first: PumpRead, second: PumpRead) -> str:
    if first.infused_ml == second.infused_ml:
        return f"{dose(first.infused_ml)} mL"
    return tr("{one} and {other} mL", one=dose(first.infused_ml), other=dose(second.infused_ml))


def _pump_error(fact: PumpErrorFound) -> str:
    parts = [
        tr("showed {rate} mL/h since {since}", rate=dose(fact.found_ml_h), since=tr(fact.since)),
        tr("told: {who}", who=fact.told),
    ]
    parts += [tr("pump no. {serial}", serial=fact.serial)] if fact.serial else []
    return ", ".join([*parts, *([fact.done] if fact.done else [])])


def _account(fact: DrugAccounted, name_of: Names) -> str:
    lot = ", " + tr("lot {lot}", lot=fact.lot) if fact.lot else ""
    giver, witness = name_of(fact.giver), name_of(fact.witness)
    people = tr("given by {giver}, witnessed by {witness}", giver=giver, witness=witness)
    return f"{dose(fact.strength)} mg/mL{lot}, {fact.words}, {people}"
