"""Which backups are kept: all of two days, then 12 of a day each, 10 of a week, 9 of a month.

Counted from the newest backup and by days that have one, never by the clock of the machine: a
clock set years ahead must not make every backup look old.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

ALL_OF = timedelta(days=2)
DAYS, WEEKS, MONTHS = 12, 10, 9


def to_keep(made: Iterable[datetime]) -> set[datetime]:
    """Of the times at which backups were made, aware UTC, those that stay. The newest always."""
    newest_first = sorted(set(made), reverse=True)
    if not newest_first:
        return set()
    kept = {one for one in newest_first if newest_first[0] - one <= ALL_OF}
    kept |= _last_of_each(newest_first, lambda one: one.date(), DAYS)
    kept |= _last_of_each(newest_first, lambda one: one.isocalendar()[:2], WEEKS)
    return kept | _last_of_each(newest_first, lambda one: (one.year, one.month), MONTHS)


def _last_of_each(
    newest_first: list[datetime], span: Callable[[datetime], object], most: int
) -> set[datetime]:
    """The newest of each day, week or month, for the newest `most` of those that have one."""
    last: dict[object, datetime] = {}
    for one in newest_first:
        last.setdefault(span(one), one)
    return set(list(last.values())[:most])
