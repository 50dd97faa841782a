"""Which backups are kept: all of two days, then 12 of a day each, 10 of a week, 9 of a month.

Counted from the newest backup and by days that have one, never by the clock of the machine: a
clock set years ahead must not make every backup look old, nor every later one once it is right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TypeVar

ALL_OF = timedelta(days=2)
DRIFT = timedelta(minutes=1)
"""So far a clock corrects itself without having been wrong."""
_NONE = timedelta(0)
T = TypeVar("T")
DAYS, WEEKS, MONTHS = 12, 10, 9


def to_keep(made: Iterable[datetime], now: datetime | None = None) -> set[datetime]:
    """Of the times at which backups were made, aware UTC, those that stay. The newest always.

    The newest is of `now`, where that is given: see `newest_first`.
    """
    in_order = newest_first(made, lambda one: one, now)
    if not in_order:
        return set()
    # Two days before either: the clock may be the one that is wrong now.
    ends = (in_order[0], max(in_order))
    kept = {one for one in in_order if any(_NONE <= end - one <= ALL_OF for end in ends)}
    kept |= _last_of_each(in_order, lambda one: one.date(), DAYS)
    kept |= _last_of_each(in_order, lambda one: one.isocalendar()[:2], WEEKS)
    return kept | _last_of_each(in_order, lambda one: (one.year, one.month), MONTHS)


def newest_first(
    backups: Iterable[T], made: Callable[[T], datetime], now: datetime | None = None
) -> list[T]:
    """In order, the newest first. Those that say they are later than `now` come last: they were
    made while the clock stood ahead, and everything made since it was put right is newer.
    """

    def order(one: T) -> tuple[bool, datetime]:
        return now is None or made(one) <= now + DRIFT, made(one)

    return sorted(backups, key=order, reverse=True)


def _last_of_each(
    in_order: list[datetime], span: Callable[[datetime], object], most: int
) -> set[datetime]:
    """The newest of each day, week or month, for the newest `most` of those that have one."""
    last: dict[object, datetime] = {}
    for one in in_order:
        last.setdefault(span(one), one)
    return set(list(last.values())[:most])
