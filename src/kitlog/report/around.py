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
from kitlog.words import tr


def around(fact: object) -> tuple[str, str] | None:
    """What kind of thing happened, and what it said; None for what is worded elsewhere."""
    match fact:
        case Arrived():
            return tr("Arrived"), ""
        case NightAsked():
            words = "; ".join(map(answer_words, fact.answers))
            if fact.pathway:
                words = tr("{answers}. Shown: “{pathway}”", answers=words, pathway=fact.pathway)
            return tr("Since the last infusion"), words
        case PastRead():
            return tr("Read"), tr("the infusion before this one")
        case ChartedAfterwards():
            return tr("Charted afterwards"), tr(
                "{why}; dose checked by {checked_by}, on paper",
                why=tr(fact.why),
                checked_by=fact.checked_by,
            )
        case Patient():
            return tr("Identity"), tr(
                "{name}, born {day}, {sex}, {record_no}, allergies: {allergies}",
                name=fact.name,
                day=day(fact.born),
                sex=fact.sex.words,
                record_no=fact.record_no,
                allergies=tr(fact.allergies),
            )
    return None


def facts(session: Session, made: Moment) -> Iterator[tuple[str, str]]:
    """Arrival, the answers of that morning, ready and left, and how it was charted."""
    come = session.standing(Arrived)
    if come:
        yield tr("Arrived"), clock_on(come[-1].measured.local, session.day)
    said = in_words(session)
    if said:
        yield tr("Since the last infusion"), "; ".join(said)
    for one in session.standing(ChartedAfterwards):
        fact = one.as_(ChartedAfterwards)
        when = clock_on(one.first.entered.local, session.day)
        words = tr(
            "{when} from paper: {why}. Dose checked by {checked_by}",
            when=when,
            why=tr(fact.why),
            checked_by=fact.checked_by,
        )
        yield tr("Charted afterwards"), words
    yield from observed_again(session)
    left = session.discharged.measured if session.discharged else made
    ready = readiness.ready_at(session, left)
    if ready is not None:
        yield tr("Ready to leave"), clock(ready.local)
    if session.discharged:
        yield tr("Left"), clock(left.local)


def observed_again(session: Session) -> Iterator[tuple[str, str]]:
    """From when the recovery was counted anew, and after which medicine (RULINGS Safety 8)."""
    given = [c for c in recovery.since_end(session, MedicationGiven) if _restarts(c)]
    if given:
        when = clock_on(given[-1].measured.local, session.day)
        medicine = given[-1].as_(MedicationGiven).words
        yield tr("Observed again from"), tr("{when}, after {words}", when=when, words=medicine)


def _restarts(given: Charted) -> bool:
    return recovery.restarts(given.as_(MedicationGiven))
