"""The chart as a table: a row for each set and each open slot, a column for each value.

Made from the same sheet as the picture, so that who hears it is told what others see
(DESIGN section 13).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain import limits
from kitlog.domain.flowsheet.readout import moment
from kitlog.domain.flowsheet.values import Column, Mark, Sheet
from kitlog.domain.limits import number
from kitlog.domain.numbers import signed
from kitlog.domain.session import BASELINE
from kitlog.domain.vitals import NAMES, RASS, SHORT, SPOKEN_UNITS, UNITS, Vitals
from kitlog.words import tr, unsaid


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows and what is read out for it."""

    text: str
    spoken: str


_LEVELS = {limits.CAUTION: unsaid("caution"), limits.URGENT: unsaid("urgent")}


@dataclass(frozen=True, slots=True)
class Row:
    """A moment of the chart: the key of its slot, its name, its cells under the heads."""

    key: str
    head: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    heads: tuple[Cell, ...]
    rows: tuple[Row, ...]


def table(sheet: Sheet) -> Table:
    """Every charted set, oldest first, and every slot that is still empty."""
    asked = sheet.protocol.vitals
    fields = [Cell(f"{SHORT[f]} {UNITS[f]}", f"{NAMES[f]}, {SPOKEN_UNITS[f]}") for f in asked]
    before = [_same(tr("Infusion {number}", number=earlier.number)) for earlier in sheet.earlier]
    heads = (_same(tr("Measured")), *fields, _same(tr("Charted by")), *before)
    return Table(heads, tuple(row for column in sheet.columns for row in _rows(sheet, column)))


def _rows(sheet: Sheet, column: Column) -> Iterator[Row]:
    before = [_before(earlier.at(column.key)) for earlier in sheet.earlier]
    # Neither seconds overdue nor the word "now": the table must not change with the clock.
    state = tr("missed") if column.state == "missed" else tr("not charted")
    name = _same(moment(column))
    sets, asked = sheet.sets(column.key), sheet.protocol.vitals
    if not sets:
        empty = (
            Cell(state, tr("due {time}, {state}", time=column.clock, state=state)),
            *(Cell("", state) for _ in asked),
        )
        yield Row(column.key, name, (*empty, Cell("", state), *before))
    for mark in sets:
        late = tr("{minutes} min late", minutes=column.note) if column.state == "late" else ""
        at = _same(f"{mark.clock}, {late}" if late else mark.clock)
        values = (_value(sheet, mark, field) for field in asked)
        yield Row(column.key, name, (at, *values, _same(mark.by), *before))


def _value(sheet: Sheet, mark: Mark, field: str) -> Cell:
    value = mark.vitals.value(field)
    if value is None:
        why = next((a.reason for a in mark.vitals.absent if a.field == field), "")
        return Cell("–", tr("not measured: {why}", why=tr(why)) if why else tr("not measured"))
    shown, said = [number(value)], [number(value)]
    if field == "sedation":
        said += [tr(RASS[value])] if value in RASS else []
    flag = sheet.flag(field, value)
    if flag:
        shown.append(flag.arrow)
        said.append(f"{tr(_LEVELS[flag.level])}, {flag.limit_words}")
    change = limits.change_pct(field, value, sheet.baseline)
    if change is not None and mark.column != BASELINE:
        shown.append(f"({signed(change)} %)")
        said.append(tr("{change} percent from baseline", change=signed(change)))
    return Cell(" ".join(shown), ", ".join(said))


def _before(vitals: Vitals | None) -> Cell:
    """Blood pressure and heart rate of the same slot on an earlier day."""
    if vitals is None:
        return Cell("", tr("nothing charted"))
    high, low, rate = ("–" if v is None else str(v) for v in (vitals.sys, vitals.dia, vitals.hr))
    return Cell(
        f"{high}/{low} · {rate}",
        tr("{high} over {low}, heart rate {rate}", high=high, low=low, rate=rate),
    )


def _same(words: str) -> Cell:
    return Cell(words, words)
