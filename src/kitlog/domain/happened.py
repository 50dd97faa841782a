"""When something happened, as a nurse says it: now, minutes ago, or what the clock showed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

from kitlog.domain.dates import clock
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.words import tr, unsaid

MINUTES_AGO = (2, 5, 10)
"""What one key or tap offers beside "now" (RULINGS Safety 2)."""

_TYPED = re.compile(r"([0-9]{1,2})[:.]?([0-9]{2})")
_YESTERDAY = timedelta(hours=12)
"""After midnight 23:58 is yesterday's; a time further back than this is a slip, not last night."""


def minutes_ago(minutes: int, now: Moment) -> Moment:
    return now.shifted(-minutes * 60.0)


_NEVER = unsaid("The clock was put forward and never showed {time}.")
_AHEAD = unsaid("{time} is ahead of now, {now}.")


def at_clock(text: str, now: Moment) -> Moment:
    """The last moment at which the clock here showed "09:32", "9:32" or "0932".

    Never ahead of `now`: Refused, as is what is no time of day. When clocks are put back and
    showed it twice, the later one.
    """
    shown = _read(text)
    today = now.local.date()
    past = [when for when in _on(today, shown) if when <= now.utc]
    if not past:
        nights = _on(today - timedelta(days=1), shown)
        past = [when for when in nights if when >= now.utc - _YESTERDAY]
    if not past and shown < now.local.time():
        raise Refused(tr(_NEVER, time=f"{shown:%H:%M}"), "time")
    if not past:
        raise Refused(tr(_AHEAD, time=f"{shown:%H:%M}", now=clock(now.local)), "time")
    return now.shifted((max(past) - now.utc).total_seconds())


def at_clock_near(text: str, charted: Moment, now: Moment) -> Moment:
    """The moment nearest to `charted` at which the clock here showed this; never ahead of `now`.

    For corrections: 14:05 typed tomorrow morning over 14:10 still means this afternoon.
    """
    shown, day = _read(text), charted.local.date()
    around = [one for step in (-1, 0, 1) for one in _on(day + timedelta(days=step), shown)]
    nearest = min(around, key=lambda when: abs(when - charted.utc), default=None)
    if nearest is None:
        raise Refused(tr(_NEVER, time=f"{shown:%H:%M}"), "time")
    if nearest > now.utc:
        raise Refused(tr(_AHEAD, time=f"{shown:%H:%M}", now=clock(now.local)), "time")
    return charted.shifted((nearest - charted.utc).total_seconds())


def at_clock_on(text: str, day: date, now: Moment, field: str = "time") -> Moment:
    """The moment at which the clock here showed this on `day`; never ahead of `now`.

    For what is charted afterwards; of an hour that came twice the later one.
    """
    try:
        shown = _read(text)
    except Refused as error:
        raise Refused(error.sentence, field) from None
    found = _on(day, shown)
    if not found:
        raise Refused(tr(_NEVER, time=f"{shown:%H:%M}"), field)
    if max(found) > now.utc:
        raise Refused(tr(_AHEAD, time=f"{shown:%H:%M}", now=clock(now.local)), field)
    return now.shifted((max(found) - now.utc).total_seconds())


def _read(text: str) -> time:
    found = _TYPED.fullmatch(text.strip(" "))
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise Refused(tr("Write the time as 09:32."), "time")
    return time(int(found[1]), int(found[2]))


def _on(day: date, shown: time) -> list[datetime]:
    """When clocks showed it on that day: once, twice in the hour put back, else not at all."""
    naive = datetime.combine(day, shown)
    found = [naive.replace(fold=fold).astimezone(UTC) for fold in (0, 1)]
    return [when for when in found if when.astimezone().replace(tzinfo=None) == naive]
