"""What each drawing says, in words with its numbers, for those who can't see it (PDF/UA-1, 7.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from kitlog.domain.course import Dot
from kitlog.domain.numbers import fixed
from kitlog.domain.outcomes import Row
from kitlog.domain.panel import Reading, Trace
from kitlog.domain.vitals import NAMES
from kitlog.words import tr, unsaid

_DOTS = {
    Dot.DONE: unsaid("done"),
    Dot.PART: unsaid("in part"),
    Dot.MISSED: unsaid("missed"),
    Dot.NOW: unsaid("running"),
    Dot.TODAY: unsaid("today"),
    Dot.FUTURE: unsaid("to come"),
}
_Said = tuple[int, str] | tuple[()]
"""A value by which the highest is found and its words; empty when it was not measured."""


def dots_in_words(dots: Iterable[Dot]) -> str:
    """Infusions: 1 done, 2 done, then a gap, 3 in part."""
    said, number = [], 0
    for dot in dots:
        if dot is Dot.GAP:
            said.append(tr("then a gap"))
            continue
        number += 1
        said.append(f"{number} {tr(_DOTS[dot])}")
    return tr("Infusions: {list}.", list=", ".join(said))


def chart_in_words(title: str, trace: Trace) -> str:
    """Every value that is drawn, the one that stands out of each kind first."""
    readings = trace.readings
    parts = [
        _lane(tr("Blood pressure in mmHg"), max, readings, _pressure, ("sys", "dia")),
        _lane(tr("Heart rate per minute"), max, readings, lambda r: _number(r.hr), ("hr",)),
        _lane(tr("SpO₂ in percent"), min, readings, lambda r: _number(r.spo2), ("spo2",)),
    ]
    parts += [tr("Paused at {minute} min.", minute=f"{minute:.0f}") for minute in trace.pauses]
    return " ".join([f"{title}.", *parts])


def change_in_words(row: Row) -> str:
    """Fatigue: baseline 63.4, last infusion 57.8."""
    places = row.measure.places
    first, last = (_score(value, places) for value in (row.baseline, row.last))
    told = {"name": tr(row.measure.name), "first": first, "last": last}
    if row.measure.scale.startswith("PROMIS"):
        return tr("{name}: baseline {first}, last infusion {last}; the tick is 50.", **told)
    return tr("{name}: baseline {first}, last infusion {last}.", **told)


def _score(value: Decimal | None, places: int) -> str:
    return tr("not recorded") if value is None else fixed(value, places)


def _lane(
    name: str, choose: Callable[..., tuple[tuple[int, str], Reading]],
    readings: Sequence[Reading], said: Callable[[Reading], _Said], fields: tuple[str, ...],
) -> str:  # fmt: skip
    """`choose` finds what stands out: `max` or `min`."""
    known = [(value, one) for one in readings if (value := said(one))]
    if not known:
        return tr("{name}: none.", name=name)
    (_, out), at = choose(known, key=lambda one: one[0][0])
    which = tr("highest") if choose is max else tr("lowest")
    each = (f"{_when(one)} {words}{_outside(one, fields)}" for (_, words), one in known)
    return tr(
        "{name}: {which} {value} at {when}; {each}.",
        name=name,
        which=which,
        value=out,
        when=_when(at),
        each=", ".join(each),
    )


def _outside(reading: Reading, fields: tuple[str, ...]) -> str:
    flag = reading.flag(*fields)
    if flag is None:
        return ""
    name = f"{tr(NAMES[flag.field]).lower()} " if len(fields) > 1 else ""
    return f" ({name}{flag.limit_words})"


def _when(reading: Reading) -> str:
    if reading.label == "B":
        return tr("baseline")
    if reading.label.startswith("+"):
        return tr("{n} min after the end", n=reading.label.lstrip("+"))
    return f"{reading.label} min"


def _pressure(reading: Reading) -> _Said:
    """What was not measured is a word: a dash would be read as minus."""
    values = (reading.sys, reading.dia)
    if values == (None, None):
        return ()
    shown = (tr("unknown") if value is None else str(value) for value in values)
    return reading.sys or 0, "/".join(shown)


def _number(value: int | None) -> _Said:
    return () if value is None else (value, str(value))
