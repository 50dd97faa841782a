"""Which backups stay, for any history of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kitlog.store.backup_keeping import to_keep

DAY = timedelta(days=1)
START = datetime(2026, 1, 1, tzinfo=UTC)
times = st.lists(
    st.integers(0, 3 * 366 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes)),
    max_size=60,
)


@given(times)
@settings(max_examples=100, deadline=None)
def test_the_newest_two_days_days_weeks_and_months_stay_and_nothing_beyond(
    made: list[datetime],
) -> None:
    kept = to_keep(made)
    assert kept <= set(made)
    if not made:
        return
    newest = max(made)
    assert newest in kept
    assert {one for one in made if newest - one <= 2 * DAY} <= kept
    older = {one for one in kept if newest - one > 2 * DAY}
    assert len(older) <= 12 + 10 + 9
    for span, most in ((_day, 12), (_week, 10), (_month, 9)):
        newest_spans = sorted({span(one) for one in made}, reverse=True)[:most]
        for each in newest_spans:  # the last one of each is there
            assert max(one for one in made if span(one) == each) in kept


@given(times)
@settings(max_examples=50, deadline=None)
def test_thinned_at_every_backup_nothing_is_lost_that_thinning_once_would_keep(
    made: list[datetime],
) -> None:
    """Backups come one by one, and each time the older ones go: the end is the same."""
    left: set[datetime] = set()
    for one in sorted(made):
        left = to_keep(left | {one})
    assert left == to_keep(made)


def test_three_years_of_half_hours_come_to_what_is_promised() -> None:
    """Eight hours a day, a backup each half hour."""
    made = [
        START + timedelta(days=day, hours=8, minutes=30 * half)
        for day in range(3 * 365)
        for half in range(17)
    ]
    kept = sorted(to_keep(made), reverse=True)
    newest = kept[0]
    all_of = [one for one in kept if newest - one <= 2 * DAY]
    assert len(all_of) == 2 * 17 + 1
    assert len(kept) - len(all_of) <= 12 + 10 + 9
    assert len({_day(one) for one in kept}) >= 12
    assert len({_month(one) for one in kept}) == 9
    assert newest - kept[-1] > timedelta(days=8 * 30)


def test_a_clock_years_ahead_once_does_not_make_every_backup_old() -> None:
    week = [START + timedelta(days=day, hours=hour) for day in range(7) for hour in (8, 12)]
    kept = to_keep([*week, START + timedelta(days=4000)])
    assert len({_day(one) for one in kept}) == 8


@pytest.mark.parametrize("wrong", [START + timedelta(days=4000), START - timedelta(days=4000)])
def test_what_is_made_once_the_clock_is_right_again_is_kept_as_ever(wrong: datetime) -> None:
    left, kept = {wrong}, [START + timedelta(minutes=30 * half) for half in range(12)]
    for one in kept:
        left = to_keep(left | {one}, one)
    assert set(kept) <= left


def test_what_is_made_while_the_clock_is_wrong_is_kept_beside_what_was() -> None:
    right = [START + timedelta(minutes=30 * half) for half in range(12)]
    left = set(right)
    for one in right:
        left = to_keep(left | {one - timedelta(days=20_000)}, one - timedelta(days=20_000))
    assert left == {*right, *(one - timedelta(days=20_000) for one in right)}


def _day(one: datetime) -> tuple[int, ...]:
    return (one.year, one.month, one.day)


def _week(one: datetime) -> tuple[int, ...]:
    return tuple(one.isocalendar()[:2])


def _month(one: datetime) -> tuple[int, ...]:
    return (one.year, one.month)
