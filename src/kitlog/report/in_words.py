"""What each drawing says, in words with its numbers, for those who can't see it (PDF/UA-1, 7.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from kitlog.domain.course import Dot
from kitlog.domain.numbers import fixed
from kitlog.domain.outcomes import Row
from kitlog.domain.panel import Reading, Trace
from kitlog.domain.vitals import NAMES
from kitlog.words import tr

_DOTS = {
    Dot.DONE: "done", Dot.PART: "in part", Dot.MISSED: "missed", Dot.NOW: "running",
    Dot.TODAY: "today", Dot.FUTURE: "to come",
}  # fmt: skip
_Said = tuple[int, str] | tuple[()]
"""A value by which the highest is found and its words; empty when it was not measured."""


def dots_in_words(dots: Iterable[Dot]) -> str:
    """Infusions: 1 done, 2 done, then a gap, 3 in part."""
    said, number = [], 0
    for dot in dots:
        if dot is Dot.GAP:
            said.append("then a gap")
            continue
        number += 1
        said.append(f"{number} {_DOTS[dot]}")
    return f"Infusions: {', '.join(said)}."


def chart_in_words(title: str, trace: Trace) -> str:
    """Every value that is drawn, the one that stands out of each kind first."""
    readings = trace.readings
    parts = [
        _lane("Blood pressure in mmHg", "highest", readings, _pressure, ("sys", "dia")),
        _lane("Heart rate per minute", "highest", readings, lambda r: _number(r.hr), ("hr",)),
        _lane("SpO₂ in percent", "lowest", readings, lambda r: _number(r.spo2), ("spo2",)),
    ]
    parts += [f"Paused at {minute:.0f} min." for minute in trace.pauses]
    return " ".join([f"{title}.", *parts])


def change_in_words(row: Row) -> str:
    """Fatigue: baseline 63.4, last infusion 57.8."""
    places = row.measure.places
    first, last = (_score(value, places) for value in (row.baseline, row.last))
    mean = "; the tick is 50" if row.measure.scale.startswith("PROMIS") else ""
    return f"{row.measure.name}: baseline {first}, last infusion {last}{mean}."


def _score(value: Decimal | None, places: int) -> str:
    return "not recorded" if value is None else fixed(value, places)


def _lane(
    name: str, which: str, readings: Sequence[Reading], said: Callable[[Reading], _Said],
    fields: tuple[str, ...],
) -> str:  # fmt: skip
    known = [(value, one) for one in readings if (value := said(one))]
    if not known:
        return f"{name}: none."
    choose = max if which == "highest" else min
    (_, out), at = choose(known, key=lambda one: one[0][0])
    each = (f"{_when(one)} {words}{_outside(one, fields)}" for (_, words), one in known)
    return f"{name}: {which} {out} at {_when(at)}; {', '.join(each)}."


def _outside(reading: Reading, fields: tuple[str, ...]) -> str:
    flag = reading.flag(*fields)
    if flag is None:
        return ""
    name = f"{tr(NAMES[flag.field]).lower()} " if len(fields) > 1 else ""
    return f" ({name}{flag.limit_words})"


def _when(reading: Reading) -> str:
    if reading.label == "B":
        return "baseline"
    after = " after the end" if reading.label.startswith("+") else ""
    return f"{reading.label.lstrip('+')} min{after}"


def _pressure(reading: Reading) -> _Said:
    """What was not measured is a word: a dash would be read as minus."""
    values = (reading.sys, reading.dia)
    if values == (None, None):
        return ()
    shown = ("unknown" if value is None else str(value) for value in values)
    return reading.sys or 0, "/".join(shown)


def _number(value: int | None) -> _Said:
    return () if value is None else (value, str(value))
