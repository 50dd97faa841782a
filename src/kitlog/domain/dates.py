"""Dates and times as people read them: DD-MMM-YYYY and 24-hour HH:mm (FACTS section 9)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from kitlog.domain.errors import Refused

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG_WEEKDAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip
_TYPED = re.compile(r"([0-9]{1,2})[-/. ]([A-Za-z]{3,9})[-/. ]([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def day(value: date) -> str:
    """14-Jan-2026"""
    return f"{value.day:02d}-{MONTHS[value.month - 1]}-{value.year:04d}"


def short_day(value: date) -> str:
    """14-Jan"""
    return f"{value.day:02d}-{MONTHS[value.month - 1]}"


def weekday_day(value: date) -> str:
    """Wed 14-Jan"""
    return f"{WEEKDAYS[value.weekday()]} {short_day(value)}"


def long_day(value: date) -> str:
    """Wednesday 14-Jan-2026"""
    return f"{_LONG_WEEKDAYS[value.weekday()]} {day(value)}"


def midnight(value: date) -> datetime:
    """When the day began here, aware UTC."""
    return datetime.combine(value, time()).astimezone(UTC)


def clock(value: datetime) -> str:
    """09:48, in whatever zone `value` carries"""
    return f"{value.hour:02d}:{value.minute:02d}"


def clock_on(value: datetime, day: date) -> str:
    """14:02 on that day, Thu 15-Jan 14:02 on another."""
    return clock(value) if value.date() == day else f"{weekday_day(value.date())} {clock(value)}"


def seconds(value: datetime) -> str:
    """09:48:48"""
    return f"{value.hour:02d}:{value.minute:02d}:{value.second:02d}"


def span(total: float) -> str:
    """mm:ss of a duration in seconds, sign dropped; hours stay minutes (61:05)."""
    whole = int(abs(total))
    return f"{whole // 60:02d}:{whole % 60:02d}"


def lasted(total: float) -> str:
    """2 min 10 s, 17 min, 1 h 5 min: a duration in words, sign dropped; no seconds from 1 h on."""
    minutes, seconds = divmod(round(abs(total)), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(hours, "h"), (minutes, "min"), (0 if hours else seconds, "s")]
    return " ".join(f"{many} {unit}" for many, unit in parts if many) or "0 s"


def moved(seconds: float) -> str:
    """+3 min, −1 h: how far a clock moved."""
    return ("−" if seconds < 0 else "+") + lasted(seconds)


def age(born: date, on: date) -> int:
    """Whole years on the day `on`."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def read(text: str, field: str = "") -> date:
    """A date typed as 12-Mar-1971 or 1971-03-12; anything ambiguous is Refused.

    03/04/1971 is refused on purpose: it is March in one country and April in another.
    """
    typed = text.strip(" ")
    named, iso = _TYPED.fullmatch(typed), _ISO.fullmatch(typed)
    try:
        if named and (month := _month(named[2])):
            return date(int(named[3]), month, int(named[1]))
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
    except ValueError:
        raise Refused("That day is not in the calendar.", field) from None
    raise Refused("Write the date as 12-Mar-1971.", field)


def _month(name: str) -> int:
    short = name[:3].title()
    return MONTHS.index(short) + 1 if short in MONTHS else 0
