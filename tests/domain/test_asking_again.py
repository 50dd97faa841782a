"""The follow-ups of one course: when they fall due, what their attempts say, when they are done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from kitlog.domain.course import Course
from kitlog.domain.course_facts import CourseClosedEarly
from kitlog.domain.errors import Refused
from kitlog.domain.outcome_follow_up import (
    FollowUpTried,
    Result,
    follow_ups,
    follow_ups_by,
    next_due,
)
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.thresholds import SHIPPED
from tests.domain.story import MONDAY, course, infusion

THIRD, SIXTH = date(2026, 4, 16), date(2026, 7, 15)
"""90 and 180 days after the last infusion, 16-Jan-2026."""


def asked(*said: object) -> Course:
    """A whole course of five days, with attempts and answers."""
    week = [infusion(f"s{n}", MONDAY + timedelta(n)) for n in range(5)]
    return course(week, *said)


def tried(
    result: Result = Result.NO_ANSWER, on: int = 18, point: Point = Point.MONTHS_3, note: str = ""
) -> FollowUpTried:
    return FollowUpTried(point, date(2026, 4, on), Way.PHONE, result, note)


def answers(point: Point, leave_out: int = 0) -> list[OutcomeRecorded]:
    """Every measure of the set but so many."""
    ids = [one.measure for one in SHIPPED.asked]
    return [OutcomeRecorded(id, point, Decimal(10)) for id in ids[leave_out:]]


def words(*said: object) -> list[str]:
    return [one.words for one in follow_ups(asked(*said))]


def test_what_the_attempts_of_a_follow_up_say() -> None:
    assert words() == ["", ""]
    assert words(tried()) == [
        "3 months: not reached after 1 attempt, last by phone, 18-Apr-2026", "",
    ]  # fmt: skip
    twice = tried(on=20), tried(on=19)
    assert words(*twice)[0] == "3 months: not reached after 2 attempts, last by phone, 20-Apr-2026"
    reached = "3 months: reached after 2 attempts, last by phone, 19-Apr-2026"
    assert words(tried(Result.REACHED), tried(on=19))[0] == reached
    assert words(tried(), tried(on=19), *answers(Point.MONTHS_3, 5))[0] == reached


def test_an_end_says_why_and_what_was_noted() -> None:
    assert words(tried(), tried(Result.DECLINED, 19)) == [
        "3 months: declined, by phone, 19-Apr-2026", "",
    ]  # fmt: skip
    assert words(tried(Result.DECLINED, 19, note="too far"))[0].endswith("19-Apr-2026, too far")


def test_a_note_is_one_line_that_can_be_seen() -> None:
    assert tried(note="").note == ""
    for wrong in ("a\u200bb", "x" * 201, "two\nlines"):
        with pytest.raises(Refused) as told:
            tried(note=wrong)
        assert told.value.field == "note"


@pytest.mark.parametrize(
    ("result", "point", "closed"),
    [
        (Result.REACHED, Point.MONTHS_3, [False, False]),
        (Result.NO_ANSWER, Point.MONTHS_3, [False, False]),
        (Result.DECLINED, Point.MONTHS_3, [True, False]),
        (Result.TREATED_AGAIN, Point.MONTHS_3, [True, False]),
        (Result.LOST, Point.MONTHS_3, [True, True]),
        (Result.DIED, Point.MONTHS_3, [True, True]),
        (Result.LOST, Point.MONTHS_6, [False, True]),
        (Result.DIED, Point.MONTHS_6, [False, True]),
        (Result.DECLINED, Point.MONTHS_6, [False, True]),
    ],
)
def test_whoever_is_lost_or_died_is_not_asked_later_either(
    result: Result, point: Point, closed: list[bool]
) -> None:
    both = follow_ups(asked(tried(result, point=point)))
    assert [one.closed is not None for one in both] == closed
    assert [one.done for one in both] == closed


def test_the_next_one_falls_due_until_both_are_done() -> None:
    assert [one.due for one in follow_ups(asked())] == [THIRD, SIXTH]
    first, then = answers(Point.MONTHS_3), answers(Point.MONTHS_6)
    assert next_due(asked()) == next_due(asked(*first[1:])) == THIRD, "one measure is missing"
    assert next_due(asked(*first)) == next_due(asked(tried(Result.DECLINED))) == SIXTH
    assert next_due(asked(*then)) == THIRD
    assert next_due(asked(*first, *then)) is None
    assert next_due(asked(tried(Result.DIED))) is None


@pytest.mark.parametrize(
    "said",
    [
        (), answers(Point.MONTHS_3), answers(Point.MONTHS_3)[1:], answers(Point.MONTHS_6),
        (tried(Result.NO_ANSWER),), (tried(Result.DECLINED),),
        (*answers(Point.MONTHS_3), *answers(Point.MONTHS_6)), (tried(Result.DIED),),
    ],
)  # fmt: skip
def test_the_next_day_alone_tells_both_without_the_sessions(said: tuple[object, ...]) -> None:
    whole = asked(*said)
    alone, upcoming = replace(whole, sessions=()), next_due(whole)
    if upcoming is None:
        assert follow_ups_by(alone, THIRD) == ()
    else:
        assert follow_ups_by(alone, upcoming) == follow_ups(whole)


def test_it_is_late_from_the_day_after() -> None:
    one = follow_ups(asked())[0]
    late = [one.late_days(THIRD + timedelta(days)) for days in (-8, 0, 1, 40)]
    assert late == [0, 0, 1, 40]


def test_nothing_is_due_before_the_last_infusion_or_without_one() -> None:
    first = infusion("s0", MONDAY)
    assert follow_ups(course([first])) == ()
    assert next_due(course([first])) is None
    ended = course([first], CourseClosedEarly("travel"))
    assert [one.due for one in follow_ups(ended)] == [date(2026, 4, 12), date(2026, 7, 11)]
    unsigned = [infusion(f"s{n}", MONDAY + timedelta(n), signed=n < 4) for n in range(5)]
    assert [one.due for one in follow_ups(course(unsigned))] == [THIRD, SIXTH]
    assert follow_ups(course([], CourseClosedEarly("travel"))) == ()
