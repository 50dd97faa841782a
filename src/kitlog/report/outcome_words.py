"""What a patient reported, and each attempt to ask, in words."""

from __future__ import annotations

from kitlog.domain.dates import day
from kitlog.domain.outcome_follow_up import FollowUpTried
from kitlog.domain.outcomes import OutcomeRecorded
from kitlog.words import tr


def reported(fact: object) -> tuple[str, str] | None:
    """What kind of thing was recorded, and what it said; None for anything else."""
    match fact:
        case OutcomeRecorded():
            parts = filter(None, (_valued(fact), _answered(fact), item_9(fact), _again(fact)))
            what = f"{tr(fact.of.name)}, {fact.point.words}"
            return tr("Outcome"), f"{what}: {', '.join(parts)}"
        case FollowUpTried():
            told = (fact.result.words, fact.how.words, day(fact.day), fact.note)
            return tr("Follow-up"), f"{fact.point.words}: {', '.join(filter(None, told))}"
    return None


def source(fact: OutcomeRecorded) -> str:
    """raw sum 14, Pain interference 4a; "" for a value that was typed"""
    return tr("raw sum {raw}, {form}", raw=fact.raw, form=fact.form) if fact.raw is not None else ""


def item_9(fact: OutcomeRecorded) -> str:
    return tr("item 9 above 0: {done}", done=tr(fact.item9.value)) if fact.item9 else ""


def _valued(fact: OutcomeRecorded) -> str:
    raw = source(fact)
    return fact.of.words(fact.value) + (f" ({raw})" if raw else "")


def _answered(fact: OutcomeRecorded) -> str:
    how = (day(fact.answered) if fact.answered else "", fact.how.words if fact.how else "")
    said = " ".join(filter(None, how))
    return tr("answered {said}", said=said) if said else ""


def _again(fact: OutcomeRecorded) -> str:
    return tr("after re-treatment") if fact.retreated else ""
