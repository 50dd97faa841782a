"""Holds the small charts of a printed course against its raw entries: each number in its column,
and the words for those who can't see them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.report.either_way import Drawn, key
from tests.report.printed import Run, Section
from tests.report.random_courses import Made
from tests.report.reading_pdf import squeezed
from tests.report.walk import DayWalk, clock
from tests.report.walk_limits import Outside
from tests.report.walk_slots import Slot, Slots

_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
_TITLE = re.compile(r"(Day|Infusion) \d+$")
_PX = 0.75
_GUTTER, _MARGIN, _BETWEEN, _LAST = 30.0, 50.0, 14.0, 4.0
"""px: left of the columns, beside the page, between panels, right of the last column."""
_BELOW = 9.0
"""pt from the numbers to their minutes."""
_WIDEST = 20.0
"""px that a number takes with the room beside it; one that has it is not left out."""
_NAMES = {"sys": "systolic", "dia": "diastolic", "hr": "heart rate", "spo2": "spo₂"}


@dataclass
class Column:
    """One reading as the chart has it."""

    label: str
    slot: Slot
    outside: dict[str, Outside]

    def value(self, name: str) -> int | None:
        return self.slot.values[name]


@dataclass
class Chart:
    """What is printed of one infusion, in the order it is painted; `below` are the columns."""

    left: float
    words: list[str] = field(default_factory=list)
    below: list[tuple[float, str, str]] = field(default_factory=list)
    """Middle in pt, SpO₂, and the minutes or ""."""


def columns(due: Slots) -> list[Column]:
    """Every reading, a repeat in the column of its slot."""
    found = []
    for slot in due.all:
        if not slot.answers or slot.kind == "again":
            continue
        label = "B" if slot.key == "base" else slot.label
        read = ((f, due.limits.outside(f, slot.values[f])) for f in ("sys", "dia", "hr", "spo2"))
        found.append(Column(label, slot, {f: one for f, one in read if one}))
    return found


def panels(
    made: Made, given: list[DayWalk], section: Section, alts: list[str], wide: float
) -> Iterator[str]:
    """`wide` is the sheet in pt; `alts` are the words of the figures."""
    charts, rest = _charts(section.runs)
    count = _count(made)
    for n, walk in enumerate(given, 1):
        title = f"{count} {n}"
        due = Slots(walk)
        if n > len(charts):
            yield f"{title}: no chart"
            continue
        yield from (f"{title}: {one}" for one in _chart(title, walk, due, charts[n - 1], wide))
        said = squeezed(_aloud(f"{title}, {_when(walk)}", walk, due))
        if said not in [squeezed(alt) for alt in alts]:
            yield f"{title}: not said aloud: {said}"
    closed = made.course.closed
    why = f", {closed.why}" if closed else ""
    wanted = [
        key(f"{count} {n} not given{why}")
        for n in range(len(given) + 1, made.course.protocol.infusions + 1)
    ]
    got = [key(Drawn.of(chart.words)) for chart in charts[len(given) :]]
    if got != wanted:
        yield f"charts not given: {got}, in the record {wanted}"
    high = Slots(given[0]).limits.tiers["sys"][0]["high"] if given else 0
    signs = squeezed(
        "Keysystolic, mmHgdiastolic, mmHgheart rate, /minpump in use"
        + (f"above the limit, {high}" if given else "")
        + "pausedSpO₂ in %. Outside a limit: bold and coloured. "
        + "B baseline, + minutes after the end."
    )
    if squeezed("".join(rest)) != signs:
        yield f"key of the charts: {rest}"


def _count(made: Made) -> str:
    gaps = made.course.gaps(made.clinic)
    return "Infusion" if gaps or made.course.protocol.infusions == 1 else "Day"


def _when(walk: DayWalk) -> str:
    day, start = walk.opened.day, walk.start
    assert start
    ended = walk.ended
    return f"{_WEEKDAYS[day.weekday()]} {day:%d-%b}, {clock(start)}–{clock(ended) if ended else ''}"


def _charts(runs: list[Run]) -> tuple[list[Chart], list[str]]:
    """The charts, and the words of the key and after it."""
    found: list[Chart] = []
    rest: list[str] = []
    at: tuple[float, int] | None = None
    for run in runs:
        words = run.text.strip()
        if words == "Key" or rest:
            rest.append(words)
        elif _TITLE.match(words):
            found.append(Chart(run.left, [words]))
            at = None
        elif words == "SpO₂":
            at = run.base, run.page
        elif at and abs(run.base - at[0]) < 0.5:
            found[-1].below.append(((run.left + run.right) / 2, words, ""))
        elif at and abs(at[0] - run.base - _BELOW) < 0.5:
            middle, spo2, _ = found[-1].below[-1]
            found[-1].below[-1] = middle, spo2, words
        else:
            found[-1].words.append(words)
    return found, rest


def _chart(title: str, walk: DayWalk, due: Slots, chart: Chart, wide: float) -> Iterator[str]:
    cols = columns(due)
    wanted = [title, _when(walk), *_scale(due)]
    if peak := _peak(cols):
        wanted.append(peak)
    if squeezed("".join(chart.words)) != squeezed("".join(wanted)):
        yield f"chart says {chart.words}, the record {wanted}"
    own = (wide / _PX - 2 * _MARGIN - 2 * _BETWEEN) / 3
    step = (own - _GUTTER - _LAST) / max(1, len(cols)) * _PX
    printed = set()
    for middle, spo2, label in chart.below:
        n = round((middle - chart.left) / step - 0.5)
        if not 0 <= n < len(cols) or abs(chart.left + step * (n + 0.5) - middle) > 1.5:
            yield f"SpO₂ {spo2} stands in no column"
            continue
        value = cols[n].value("spo2")
        shown = "–" if value is None else str(value)
        if spo2 != shown or label not in ("", cols[n].label):
            yield f"column {cols[n].label} has SpO₂ {spo2} at {label}, in the record {shown}"
        printed.add(n)
    near = _WIDEST * _PX / step
    for n, column in enumerate(cols):
        beside = [other for other in printed if abs(other - n) < near]
        if "spo2" in column.outside:
            beside = [other for other in beside if "spo2" in cols[other].outside]
        if n not in printed and not beside:
            yield f"column {column.label} lacks SpO₂ {column.value('spo2')}"


def _scale(due: Slots) -> list[str]:
    return ["80", "120", "80", str(due.limits.tiers["sys"][0]["high"])]


def _peak(cols: list[Column]) -> str:
    """The highest pressure outside its limits."""
    high = [
        (col.value("sys") or 0, col.value("dia") or 0)
        for col in cols
        if col.value("sys") is not None and {"sys", "dia"} & set(col.outside)
    ]
    return f"{max(high)[0]}/{max(high)[1] or '–'}" if high else ""


def _aloud(title: str, walk: DayWalk, due: Slots) -> str:
    cols = columns(due)
    said = [
        f"{title}.",
        _lane("Blood pressure in mmHg", "highest", cols, ("sys", "dia")),
        _lane("Heart rate per minute", "highest", cols, ("hr",)),
        _lane("SpO₂ in percent", "lowest", cols, ("spo2",)),
    ]
    ran = 0.0
    for begun, over in sorted(walk.pauses):
        said.append(f"Paused at {(begun - ran) / 60:.0f} min.")
        ran += over - begun
    return " ".join(said)


def _lane(name: str, which: str, cols: list[Column], fields: tuple[str, ...]) -> str:
    known = [col for col in cols if any(col.value(f) is not None for f in fields)]
    if not known:
        return f"{name}: none."
    choose = max if which == "highest" else min
    out = choose(known, key=lambda col: col.value(fields[0]) or 0)
    each = []
    for col in known:
        beyond = next((o for f in _gravest(col) if (o := col.outside[f]).field in fields), None)
        told = ""
        if beyond:
            kind = f"{_NAMES[beyond.field]} " if len(fields) > 1 else ""
            told = f" ({kind}{'above' if beyond.above else 'below'} {beyond.limit})"
        each.append(f"{_at(col)} {_shown(col, fields)}{told}")
    return f"{name}: {which} {_shown(out, fields)} at {_at(out)}; {', '.join(each)}."


def _gravest(col: Column) -> list[str]:
    return sorted(col.outside, key=lambda f: not col.outside[f].urgent)


def _shown(col: Column, fields: tuple[str, ...]) -> str:
    values = [col.value(f) for f in fields]
    return "/".join("unknown" if v is None else str(v) for v in values)


def _at(col: Column) -> str:
    if col.label == "B":
        return "baseline"
    after = " after the end" if col.label.startswith("+") else ""
    return f"{col.label.lstrip('+')} min{after}"
