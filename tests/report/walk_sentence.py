"""The summary sentence of a course as docs/summary-sentence.md has it, told a second time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from kitlog.domain.course import Course
from kitlog.domain.infusion import InfusionEnded, InfusionPaused
from kitlog.domain.session_facts import HeldToday
from tests.report.random_courses import Made
from tests.report.walk import DayWalk
from tests.report.walk_first import count, gaps, infused, prepared, span, worst
from tests.report.walk_outcomes import pains
from tests.report.walk_words import number

_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_SEVERE = ("none", "mild", "moderate", "severe")


def sentence(made: Made, walks: list[DayWalk], given: list[DayWalk]) -> str:
    """As docs/summary-sentence.md has it."""
    course, label = made.course, count(made)
    said = [_before(made.before[-1])] if made.before else []
    wanted, n = course.protocol.infusions, len(given)
    missed = sum(map(len, gaps(made)))
    if course.closed and n < wanted:
        said.append(_stopped(f"Course closed after {n} of {wanted} infusions: {course.closed.why}"))
    elif missed:
        several = "s" if missed > 1 else ""
        between = f"with {missed} clinic day{several} between them missed."
        said.append(f"{n} of {wanted} infusions given {between}")
    else:
        said.append(f"{n} of {wanted} infusions given{' on consecutive clinic days' * (n > 1)}.")
    for place, walk in enumerate(given, 1):
        said += _interrupted(walk, f"{label} {place}")
    for walk in walks:
        if walk not in given and walk.of(HeldToday):
            day = walk.opened.day
            said.append(f"Held on {_WEEKDAYS[day.weekday()]} {day:%d-%b}, not infused.")
    said += _effects(given, label.lower())
    pain = pains(made)
    if pain:
        said.append(
            f"Average pain was {pain[0]} of 10 at baseline and {pain[1]} at the last infusion."
        )
    return " ".join(said)


def _before(last: Course) -> str:
    days = [one.day for one in last.infusions]
    closed = f", closed early: {last.closed.why}" if last.closed else ""
    given = f"{len(days)} of {last.protocol.infusions} infusions, {span(days)}{closed}"
    return _stopped(f"Second course of this patient; the one before, {last.opened.number}: {given}")


def _stopped(words: str) -> str:
    return words if words.endswith((".", "?", "!")) else f"{words}."


def _interrupted(walk: DayWalk, label: str) -> Iterator[str]:
    paused = sum(over - begun for begun, over in walk.pauses)
    if paused:
        facts = [one.counts.fact for one in walk.of(InfusionPaused)]
        why = "; ".join(fact.why for fact in facts if isinstance(fact, InfusionPaused) and fact.why)
        told = f": {why}" if why else ""
        yield _stopped(f"{label} was paused for {paused / 60:.0f} min{told}")
    end = walk.fact(InfusionEnded)
    if isinstance(end, InfusionEnded) and end.early:
        assert walk.end_s is not None
        mg = f"{number(infused(walk) or Decimal(0))} of {number(prepared(walk) or Decimal(0))} mg"
        yield _stopped(
            f"{label} was stopped after {(walk.end_s - paused) / 60:.0f} min of pump time, "
            f"{mg} infused: {end.why}"
        )


def _effects(given: list[DayWalk], label: str) -> Iterator[str]:
    found: dict[tuple[str, int], list[int]] = {}
    for n, walk in enumerate(given, 1):
        for effect, severity in worst(walk).items():
            if severity > 1:
                found.setdefault((effect, severity), []).append(n)
    for (effect, severity), on in found.items():
        starts = [n for n in on if n - 1 not in on]
        ends = [n for n in on if n + 1 not in on]
        pairs = zip(starts, ends, strict=True)
        runs = ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in pairs)
        yield f"{effect} was {_SEVERE[severity]} on {label}{'s' * (len(on) > 1)} {runs}."
