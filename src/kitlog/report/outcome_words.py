"""What a patient reported, and each attempt to ask, in words."""

from __future__ import annotations

from kitlog.domain.dates import day
from kitlog.domain.outcome_follow_up import FollowUpTried
from kitlog.domain.outcomes import OutcomeRecorded


def reported(fact: object) -> tuple[str, str] | None:
    """What kind of thing was recorded, and what it said; None for anything else."""
    match fact:
        case OutcomeRecorded():
            parts = filter(None, (_valued(fact), _answered(fact), item_9(fact), _again(fact)))
            return "Outcome", f"{fact.of.name}, {fact.point.value}: {', '.join(parts)}"
        case FollowUpTried():
            note = f", {fact.note}" if fact.note else ""
            words = f"{fact.point.value}: {fact.result.value}, {fact.how.value}, {day(fact.day)}"
            return "Follow-up", words + note
    return None


def source(fact: OutcomeRecorded) -> str:
    """raw sum 14, Pain interference 4a; "" for a value that was typed"""
    return f"raw sum {fact.raw}, {fact.form}" if fact.raw is not None else ""


def item_9(fact: OutcomeRecorded) -> str:
    return f"item 9 above 0: {fact.item9.value}" if fact.item9 else ""


def _valued(fact: OutcomeRecorded) -> str:
    raw = source(fact)
    return fact.of.words(fact.value) + (f" ({raw})" if raw else "")


def _answered(fact: OutcomeRecorded) -> str:
    how = (day(fact.answered) if fact.answered else "", fact.how.value if fact.how else "")
    said = " ".join(filter(None, how))
    return f"answered {said}" if said else ""


def _again(fact: OutcomeRecorded) -> str:
    return "after re-treatment" if fact.retreated else ""
