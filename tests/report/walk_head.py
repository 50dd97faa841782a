"""Head and foot of every page, what stands above each day, and each outcome as recorded."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.arrival import QUESTIONS, NightAsked
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.events import MedicationGiven
from kitlog.domain.infusion import InfusionStarted, RateChanged
from kitlog.domain.outcome_follow_up import FollowUpTried
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.preparing import DrugPrepared
from tests.report.example import SHA
from tests.report.printed import Section
from tests.report.random_courses import Made
from tests.report.walk import DayWalk, Said, clock, day_of, flat, said
from tests.report.walk_events import FOR_THE_PRESSURE
from tests.report.walk_terms import ordered_by
from tests.report.walk_words import number, words

_WATCHED_AGAIN = (*FOR_THE_PRESSURE, "midazolam")
"""After these the recovery is counted anew."""


def head(made: Made) -> str:
    one, on = made.patient, made.at.local.date()
    years = on.year - one.born.year - ((on.month, on.day) < (one.born.month, one.born.day))
    return (
        f"{made.clinic.name}, {made.clinic.address} Ketamine infusion course summary "
        f"{one.name} Born {one.born:%d-%b-%Y} ({years} y), {one.sex.value} "
        f"Record no. {one.record_no} Course {made.course.opened.number}"
    )


def foot(made: Made, number: int, of: int) -> str:
    one, at = made.patient, made.at
    grouped = " ".join(SHA[n : n + 8] for n in range(0, len(SHA), 8))
    return (
        f"KitLog 1.0 · course {made.course.opened.number}, version 1 · made "
        f"{day_of(at.local)} {clock(at)} by R. Mock RN Record SHA-256 {grouped} "
        f"{one.name} · {one.record_no} Page {number} of {of}"
    )


def facts(walk: DayWalk) -> Iterator[tuple[str, str]]:
    """Order, pump, times, answers of the morning, and what was charted afterwards."""
    opened, n = walk.made.course.opened, number
    drug = opened.ordered.drug.value if opened.ordered.drug else "ketamine"
    dose = f"{n(opened.mg_per_kg)} mg/kg × {n(opened.weight_kg)} kg = {n(opened.ordered_mg)} mg"
    yield "Order", f"{dose} {drug} over {opened.minutes} min, by {ordered_by(walk.made)}"
    start, prepared = walk.fact(InfusionStarted), walk.fact(DrugPrepared)
    if isinstance(start, InfusionStarted):
        rates = [one.counts.fact for one in walk.of(RateChanged)]
        rate = rates[-1].rate_ml_h if rates else start.rate_ml_h  # type: ignore[attr-defined]
        serial = prepared.pump_serial if isinstance(prepared, DrugPrepared) else ""
        told = f", no. {serial}" if serial else ""
        yield "Pump", f"{n(rate)} mL/h, {n(start.volume_ml)} mL{told}"
        if walk.start and walk.ended and walk.start.boot_id != walk.ended.boot_id:
            yield "Times", "partly by the wall clock: the computer was restarted"
    yield from _morning(walk)
    for one in walk.of(ChartedAfterwards):
        fact = one.counts.fact
        assert isinstance(fact, ChartedAfterwards)
        at = walk.at(one.first.entered)
        told = f"{at} from paper: {fact.why}. Dose checked by {fact.checked_by}"
        yield "Charted afterwards", told
    if again := [one for one in walk.of(MedicationGiven) if _again(walk, one)]:
        fact = again[-1].counts.fact
        assert isinstance(fact, MedicationGiven)
        at = walk.at(again[-1].counts.measured)
        yield "Observed again from", f"{at}, after {fact.name} {fact.dose} {fact.route}"


def _again(walk: DayWalk, one: Said) -> bool:
    fact = one.counts.fact
    after = walk.end_s is not None and walk.seconds(one) >= walk.end_s
    return after and isinstance(fact, MedicationGiven) and fact.name in _WATCHED_AGAIN


def _morning(walk: DayWalk) -> Iterator[tuple[str, str]]:
    asked = walk.of(NightAsked)
    if asked:
        fact = asked[-1].counts.fact
        assert isinstance(fact, NightAsked)
        told = words(fact, str, {})[1].split(". Shown: “")[0]
        in_order = [q.id for q in QUESTIONS]
        assert [a.question for a in fact.answers] == sorted(
            (a.question for a in fact.answers), key=in_order.index
        )
        yield "Since the last infusion", told


def may_be_ready(walk: DayWalk, at: str) -> bool:
    """A minute between the end and when the patient left: by rules that are tested elsewhere."""
    left = walk.of(Discharged)
    if not left or walk.ended is None:
        return False
    return clock(walk.ended) <= at <= clock(left[-1].counts.measured)


def reported(made: Made, found: list[Section]) -> Iterator[str]:
    """The table of every value and every attempt, in their order."""
    sections = [one for one in found if one.title == "Outcomes,eachasrecorded"]
    got = [flat(row) for one in sections for row in one.rows[1:]]
    want = [flat([row]) for row in reported_rows(made)]
    if got != want:
        other = [one for one in (*got, *want) if (one in got) != (one in want)]
        yield f"outcomes as recorded: {other or 'another order'}"


def reported_rows(made: Made) -> Iterator[str]:
    own = [one for one in said(made.record["course:c1"]) if not one.struck]
    order = [one.measure for one in made.course.opened.outcomes.in_order()]
    values = [one for one in own if isinstance(one.counts.fact, OutcomeRecorded)]

    def place(one: Said) -> tuple[int, int]:
        fact = one.counts.fact
        assert isinstance(fact, OutcomeRecorded)
        return list(Point).index(fact.point), order.index(fact.measure)

    for one in sorted(values, key=place):
        fact = one.counts.fact
        assert isinstance(fact, OutcomeRecorded)
        value = f"{fact.value:.{fact.of.places}f}"
        yield f"{fact.point.value} {fact.of.name} {value} – – – {_by(made, one)}"
    for one in own:
        fact = one.counts.fact
        if isinstance(fact, FollowUpTried):
            note = f", {fact.note}" if fact.note else ""
            told = f"{fact.result.value}{note} {fact.day:%d-%b-%Y} {fact.how.value}"
            yield f"{fact.point.value} Follow-up – {told} {_by(made, one)}"


def _by(made: Made, one: Said) -> str:
    name = made.then(one.first.entered)(one.first.author)
    return f"{name}, {day_of(one.counts.entered.local)}"
