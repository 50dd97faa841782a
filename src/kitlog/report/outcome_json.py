"""Outcomes and follow-ups as plain values, each with the threshold that was used."""

from __future__ import annotations

from decimal import Decimal

from kitlog.domain import numbers
from kitlog.domain.course import Course
from kitlog.domain.outcome_follow_up import FollowUp, follow_ups
from kitlog.domain.outcomes import Point, Row
from kitlog.domain.thresholds import Threshold
from kitlog.report.entry_json import Plain

_LATER = tuple(point for point in Point if point is not Point.BASELINE)
_NAMES = tuple(point.value for point in _LATER)


def outcomes(course: Course) -> list[Plain]:
    """Every measure of the course's set; null is "not recorded", never zero.

    Before the course has ended its last value is not its outcome: no change, no responder.
    """
    ended = course.gate().open
    return [_outcome(row, ended) for row in course.outcomes]


def tried(course: Course) -> list[Plain]:
    """How the course stands with its follow-ups; none before the last infusion."""
    return [_follow_up(one) for one in follow_ups(course)]


def number(value: Decimal | None) -> str | None:
    """A computed number as text; trailing zeros say nothing here."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _outcome(row: Row, ended: bool) -> Plain:
    measure, later = row.measure, _LATER if ended else ()
    return {
        "measure": measure.id,
        "name": measure.name.text,
        "scale": measure.scale,
        "lowest": number(measure.lowest),
        "highest": number(measure.highest),
        "better": "lower" if measure.better < 0 else "higher",
        "threshold": _threshold(row.threshold),
        "values": {point.value: _charted(row.value(point)) for point in Point},
        "change": dict.fromkeys(_NAMES) | {one.value: _change(row.change_at(one)) for one in later},
        "responder": dict.fromkeys(_NAMES) | {one.value: row.responder_at(one) for one in later},
        "after_other_treatment": [point.value for point in row.retreated],
    }


def _threshold(used: Threshold) -> Plain:
    return {
        "change": number(used.change),
        "in": "percent of baseline" if used.percent else "points",
        "from_baseline_above": number(used.above),
        "change_then": number(used.change_above),
    }


def _follow_up(one: FollowUp) -> Plain:
    return {
        "point": one.point.value,
        "due": one.due.isoformat(),
        "attempts": len(one.tries),
        "recorded": one.recorded,
        "asked": one.asked,
        "closed": one.closed.result.value if one.closed else None,
    }


def _charted(value: Decimal | None) -> str | None:
    """As it was typed, with its zeros."""
    return None if value is None else format(value, "f")


def _change(value: Decimal | None) -> str | None:
    return None if value is None else number(numbers.rounded(value, 2))
