"""Corrections, what stands between infusions, and going home, as paper must say it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from kitlog.domain.course_facts import DayMissed
from kitlog.domain.discharge_facts import (
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.entry import Entry
from kitlog.domain.patient import Patient
from kitlog.domain.session_facts import Addendum, EnteredInError, HeldToday, Struck
from kitlog.domain.vitals import Vitals
from tests.report.random_courses import Made
from tests.report.walk import DayWalk, Row, Said, clock, day_of, said
from tests.report.walk_first import count, gaps
from tests.report.walk_limits import FIELDS, SHORT
from tests.report.walk_slots import read_of
from tests.report.walk_words import CRITERIA, words

_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_PARTS = ("activity", "respiration", "circulation", "consciousness", "oxygen")


def amendments(made: Made, walks: list[DayWalk], given: list[DayWalk]) -> list[Row]:
    """When, what, and the change with both values, why and who; in the order they were made."""
    found: list[tuple[Entry, Row]] = []
    for one in said(made.identity):
        found += _changes(made, one, "Patient")
    days = [DayWalk(made, tuple(stream.entries)) for stream in made.days]
    for day in days:
        if day.in_error:
            wrong = day.of(EnteredInError)[-1]
            why = wrong.counts.fact.why  # type: ignore[attr-defined]
            told = f"kept in the record, not printed here. {why}. {day.by(wrong)}"
            where = f"{_weekday(day.opened.day)}, entered in error"
            found.append((wrong.first, [_stamp(wrong.first, measured=True), where, told]))
            continue
        place = f"{count(made)} {_number(day, given)}" if day.start else _weekday(day.opened.day)
        for one in day.all:
            at = clock(one.counts.measured)
            if isinstance(one.counts.fact, Vitals):
                at = day.minute(one.counts.measured)
                at = f"{at} min" if at not in ("", "before") else at
            found += _changes(made, one, f"{place}, {at}")
    found.sort(key=lambda each: (each[0].entered.utc, each[0].id))
    return [row for _, row in found]


def _number(day: DayWalk, given: list[DayWalk]) -> int:
    return [one.opened.day for one in given].index(day.opened.day) + 1


def _weekday(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {day:%d-%b}"


def _stamp(entry: Entry, *, measured: bool = False) -> str:
    at = entry.measured if measured else entry.entered
    return f"{day_of(at.local)} {clock(at)}"


def _changes(made: Made, one: Said, where: str) -> Iterator[tuple[Entry, Row]]:
    if isinstance(one.first.fact, Addendum) and len(one.history) == 1:
        by = made.then(one.first.entered)(one.first.author)
        told = f"“{one.first.fact.text}”. {by}"
        yield one.first, [_stamp(one.first), f"{where}, Addendum", told]
    for before, after in pairwise(one.history):
        kind, old = _worded(before.fact)
        new = "struck"
        if not isinstance(after.fact, Struck):
            old, new = _pair(before, after)
        by = made.then(after.entered)(after.author)
        told = f"{old} changed to {new}. {after.reason}. {by}"
        yield after, [_stamp(after), f"{where}, {kind.lower()}", told]


def _worded(fact: object) -> tuple[str, str]:
    if isinstance(fact, Patient):
        born = f"{fact.born:%d-%b-%Y}"
        told = f"{fact.name}, born {born}, {fact.sex.value}, {fact.record_no}"
        return "Identity", f"{told}, allergies: {fact.allergies}"
    if isinstance(fact, Vitals):
        parts = [f"{SHORT[f]} {v}" for f in FIELDS if (v := getattr(fact, f)) is not None]
        parts = [part.replace("-", "−") for part in parts]
        parts += [f"{SHORT[gone.field]}: {_why(gone)}" for gone in fact.absent]
        parts += [_oxygen(fact)] if fact.oxygen else []
        parts += [f"at {fact.site}"] if fact.site else []
        return "Vitals", ", ".join(parts)
    return words(fact, str, {})


def _why(gone: object) -> str:
    reason: str = gone.reason  # type: ignore[attr-defined]
    return f"can't answer, {reason}" if gone.asked else reason  # type: ignore[attr-defined]


def _oxygen(read: Vitals) -> str:
    return read.oxygen if read.oxygen == "room air" else f"oxygen {read.oxygen}"


def _pair(before: Entry, after: Entry) -> tuple[str, str]:
    """Of a set only what differs; the times, where these do."""
    old, new = _worded(before.fact)[1], _worded(after.fact)[1]
    if isinstance(before.fact, Vitals) and isinstance(after.fact, Vitals):
        old, new = _apart(before.fact, after.fact), _apart(after.fact, before.fact)
    if before.measured != after.measured:
        shown = "%H:%M" if clock(before.measured) != clock(after.measured) else "%H:%M:%S"
        times = (f"{one.measured.local:{shown}}" for one in (before, after))
        old, new = f"{next(times)} {old}", f"{next(times)} {new}"
    return old or "–", new or "–"


def _apart(one: Vitals, other: Vitals) -> str:
    gone = {each.field: each for each in one.absent}
    found = []
    for f in FIELDS:
        value = getattr(one, f)
        same_reason = f not in gone or gone[f] in other.absent
        if value != getattr(other, f) or not same_reason:
            why = f" ({_why(gone[f])})" if f in gone else ""
            told = f"–{why}" if value is None else str(value).replace("-", "−")
            found.append(f"{SHORT[f]} {told}")
    return ", ".join(found)


def breaks(made: Made, walks: list[DayWalk], given: list[DayWalk]) -> str:
    """Gaps, missed days and days held, in their order among the infusions."""
    own = [one.counts.fact for one in said(made.record["course:c1"])]
    missed = {fact.day: fact.why for fact in own if isinstance(fact, DayMissed)}
    held = {walk.opened.day: walk for walk in walks if walk.of(HeldToday)}
    found, told = list[tuple[date, int, str]](), set[date]()
    for walk, gap in zip(given, gaps(made), strict=False):
        if gap:
            reasons = [missed.get(day) or _held(held.get(day)) for day in gap]
            why = next(filter(None, reasons), "")
            told |= {day for day in gap if day in missed and missed[day] == why}
            said_ = f": {why}" if why and why not in map(_held, held.values()) else ""
            words_ = f"{len(gap)}-day gap, {_weekday(gap[0])}{said_}"
            found.append((walk.opened.day, 1, words_))
    found += [(d, 2, f"Missed {_weekday(d)}: {w}") for d, w in missed.items() if d not in told]
    for day, walk in held.items():
        last = read_of(walk.reads()[-1])
        measured = f"BP {last.sys}/{last.dia}, HR {last.hr}, SpO₂ {last.spo2} %"
        came = f"Held {_weekday(day)}, came but was not infused: {_held(walk)}. {measured}"
        found.append((day, 3, came))
    return " ".join(words_ for _, _, words_ in sorted(found))


def _held(walk: DayWalk | None) -> str:
    fact = walk.fact(HeldToday) if walk else None
    return fact.why if isinstance(fact, HeldToday) else ""


def home(given: list[DayWalk]) -> Iterator[tuple[str, str]]:
    """Label and words; at the end what somebody left without, as far as it was overridden."""
    scored = [walk.of(AldreteScored)[-1].counts.fact for walk in given]
    totals = [str(sum(getattr(fact, part) for part in _PARTS)) for fact in scored]
    shown = totals[0] if len(set(totals)) == 1 else ", ".join(totals)
    yield "Aldrete before leaving, each infusion", f"{shown} of 10"
    left = [walk.of(Discharged)[-1].counts.fact for walk in given]
    against = [fact.against_advice for fact in left]  # type: ignore[attr-defined]
    yield "Left with an escort", f"{against.count('')} of {len(given)}"
    advised = sum(_met(walk, "advice") for walk in given)
    yield "Written advice given", f"{advised} of {len(given)}"
    for n, why in enumerate(against, 1):
        if why:
            yield f"Infusion {n}, left against advice", why


def _met(walk: DayWalk, criterion: str) -> bool:
    answers = [one.counts.fact for one in walk.of(CriterionAnswered)]
    own = [fact for fact in answers if getattr(fact, "criterion", "") == criterion]
    return bool(own) and isinstance(own[-1], CriterionAnswered) and own[-1].met


def may_lack(given: list[DayWalk]) -> set[tuple[str, str]]:
    """What each override says; one that nothing called for is not printed."""
    found = set()
    for n, walk in enumerate(given, 1):
        for one in walk.of(CriterionOverridden):
            fact = one.counts.fact
            assert isinstance(fact, CriterionOverridden)
            judged = f" ({fact.judged})" if fact.judged else ""
            label = f"Infusion {n}, left without: {CRITERIA[fact.criterion]}{judged}"
            found.add((label, fact.why))
    return found


def must_lack(given: list[DayWalk]) -> set[tuple[str, str]]:
    """Those of what the nurse answers with no: nothing but the answer called for them.

    The IV stays in only for who is admitted (RULINGS Safety 8), and here nobody is.
    """
    judged = (f": {CRITERIA['vitals']}", f": {CRITERIA['iv_out']}")
    return {one for one in may_lack(given) if not any(name in one[0] for name in judged)}
