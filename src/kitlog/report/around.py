"""The day around the infusion, as paper says it: arrival, last night, charted afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain import readiness, recovery
from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.arrival import Arrived, NightAsked, PastRead, answer_words, in_words
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock, clock_on, day
from kitlog.domain.events import MedicationGiven
from kitlog.domain.moment import Moment
from kitlog.domain.patient import Patient
from kitlog.domain.session import Session


def around(fact: object) -> tuple[str, str] | None:
    """What kind of thing happened, and what it said; None for what is worded elsewhere."""
    match fact:
        case Arrived():
            return "Arrived", ""
        case NightAsked():
            shown = f". Shown: “{fact.pathway}”" if fact.pathway else ""
            return "Since the last infusion", "; ".join(map(answer_words, fact.answers)) + shown
        case PastRead():
            return "Read", "the infusion before this one"
        case ChartedAfterwards():
            return "Charted afterwards", f"{fact.why}; dose checked by {fact.checked_by}, on paper"
        case Patient():
            words = f"{fact.name}, born {day(fact.born)}, {fact.sex.value}, {fact.record_no}"
            return "Identity", f"{words}, allergies: {fact.allergies}"
    return None


def facts(session: Session, made: Moment) -> Iterator[tuple[str, str]]:
    """Arrival, the answers of that morning, ready and left, and how it was charted."""
    come = session.standing(Arrived)
    if come:
        yield "Arrived", clock_on(come[-1].measured.local, session.day)
    said = in_words(session)
    if said:
        yield "Since the last infusion", "; ".join(said)
    for one in session.standing(ChartedAfterwards):
        fact = one.as_(ChartedAfterwards)
        when = clock_on(one.first.entered.local, session.day)
        words = f"{when} from paper: {fact.why}. Dose checked by {fact.checked_by}"
        yield "Charted afterwards", words
    yield from observed_again(session)
    left = session.discharged.measured if session.discharged else made
    ready = readiness.ready_at(session, left)
    if ready is not None:
        yield "Ready to leave", clock(ready.local)
    if session.discharged:
        yield "Left", clock(left.local)


def observed_again(session: Session) -> Iterator[tuple[str, str]]:
    """From when the recovery was counted anew, and after which medicine (RULINGS Safety 8)."""
    given = [c for c in recovery.since_end(session, MedicationGiven) if _restarts(c)]
    if given:
        when = clock_on(given[-1].measured.local, session.day)
        yield "Observed again from", f"{when}, after {given[-1].as_(MedicationGiven).words}"


def _restarts(given: Charted) -> bool:
    return recovery.restarts(given.as_(MedicationGiven))
