"""Dates and times as people read them: DD-MMM-YYYY and 24-hour HH:mm (FACTS section 9)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

_MONTHS = (
    unsaid("Jan", "month"), unsaid("Feb", "month"), unsaid("Mar", "month"), unsaid("Apr", "month"),
    unsaid("May", "month"), unsaid("Jun", "month"), unsaid("Jul", "month"), unsaid("Aug", "month"),
    unsaid("Sep", "month"), unsaid("Oct", "month"), unsaid("Nov", "month"), unsaid("Dec", "month"),
)  # fmt: skip
"""Three letters in every language, so that DD-MMM-YYYY stands everywhere."""
_TYPED_MONTHS = (
    tuple(one.text.lower() for one in _MONTHS),
    ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
)
"""Read in every language: no month of one is another month in the other."""
_WEEKDAYS = (
    unsaid("Mon"), unsaid("Tue"), unsaid("Wed"), unsaid("Thu"), unsaid("Fri"), unsaid("Sat"),
    unsaid("Sun"),
)  # fmt: skip
_LONG_WEEKDAYS = (
    unsaid("Monday"), unsaid("Tuesday"), unsaid("Wednesday"), unsaid("Thursday"),
    unsaid("Friday"), unsaid("Saturday"), unsaid("Sunday"),
)  # fmt: skip
_TYPED = re.compile(r"([0-9]{1,2})[-/. ]([A-Za-z]{3,10})[-/. ]([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")


def day(value: date) -> str:
    """14-Jan-2026"""
    return f"{value.day:02d}-{month(value)}-{value.year:04d}"


def short_day(value: date) -> str:
    """14-Jan"""
    return f"{value.day:02d}-{month(value)}"


def month(value: date) -> str:
    """Jan"""
    return tr(_MONTHS[value.month - 1])


def weekday(number: int) -> str:
    """Wed for 2: Monday is 0."""
    return tr(_WEEKDAYS[number])


def weekday_day(value: date) -> str:
    """Wed 14-Jan"""
    return f"{weekday(value.weekday())} {short_day(value)}"


def long_day(value: date) -> str:
    """Wednesday 14-Jan-2026"""
    return f"{tr(_LONG_WEEKDAYS[value.weekday()])} {day(value)}"


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
        raise Refused(tr("That day is not in the calendar."), field) from None
    raise Refused(tr("Write the date as 12-Mar-1971."), field)


def _month(name: str) -> int:
    short = name[:3].lower()
    found = (months.index(short) + 1 for months in _TYPED_MONTHS if short in months)
    return next(found, 0)
