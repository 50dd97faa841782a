"""The exact values of one column in words: what the chart's cursor says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain import limits
from kitlog.domain.flowsheet.lanes import value_ink
from kitlog.domain.flowsheet.values import Column, Mark, Sheet
from kitlog.domain.limits import number
from kitlog.domain.numbers import signed
from kitlog.domain.oxygen import in_words
from kitlog.domain.session import BASELINE
from kitlog.domain.vitals import BY_ID, RASS, SHORT, SINGLE, Vitals
from kitlog.words import tr, unsaid


@dataclass(frozen=True, slots=True)
class Said:
    """A few words with their colour token and weight."""

    text: str
    ink: str = "ink"
    weight: int = 500


def readout(sheet: Sheet, key: str) -> tuple[Said, ...]:
    """Moment, values with unit, sign and change from baseline, who charted it; then the same
    slot of earlier infusions, the last one first. () when there is no such column."""
    column = sheet.column(key)
    return () if column is None else tuple(_said(sheet, column))


def _said(sheet: Sheet, column: Column) -> Iterator[Said]:
    yield Said(moment(column), weight=650)
    sets = sheet.sets(column.key)
    if not sets:
        missed = column.state == "missed"
        state = tr("missed") if missed else tr("not charted")
        words = tr("due {time}, {state}", time=column.clock, state=state)
        yield Said(words, "medText" if missed else "ink2")
    for mark in sets:
        if mark.clock:
            yield Said(tr("measured {time}", time=mark.clock))
        if column.state == "late":
            yield Said(tr("{minutes} min late", minutes=column.note), "medText", 650)
        yield from _values(sheet, mark)
        if mark.by:
            yield Said(tr("by {name}", name=mark.by), "ink2")
    for earlier in reversed(sheet.earlier):
        vitals = earlier.at(column.key)
        if vitals is not None and (words := _briefly(vitals)):
            yield Said(tr("Infusion {number}: {words}", number=earlier.number, words=words), "ink3")


def moment(column: Column) -> str:
    """ "Baseline", "20 min", "+15 min", "27 min recheck" """
    if column.label == "Base":
        return tr("Baseline")
    if column.key.startswith("re-"):
        return tr("{minute} min recheck", minute=column.label)
    return f"{column.label} min"


def _values(sheet: Sheet, mark: Mark) -> Iterator[Said]:
    vitals = mark.vitals
    if vitals.sys is not None or vitals.dia is not None:
        yield _pressure(sheet, mark)
    for vital in SINGLE:
        value = vitals.value(vital.id)
        if value is not None:
            yield _value(sheet, mark, vital.id, value)
    if vitals.oxygen:
        yield Said(tr("oxygen {oxygen}", oxygen=in_words(vitals.oxygen)))
    for missing in vitals.absent:
        text = unsaid("{what} not measured: {why}")
        words = tr(text, what=SHORT[missing.field], why=tr(missing.reason))
        yield Said(words, "medText")


def _pressure(sheet: Sheet, mark: Mark) -> Said:
    vitals = mark.vitals
    words, ink = [], "ink"
    for name in ("sys", "dia"):
        value = vitals.value(name)
        flag = None if value is None else sheet.flag(name, value)
        words.append("–" if value is None else f"{value} {flag.arrow}" if flag else str(value))
        if value is not None:
            found = value_ink(sheet, name, value, "ink")
            ink = found if ink == "ink" or found == "highText" else ink
    changes = [_change(sheet, mark, name) for name in ("sys", "dia")]
    change = f" ({' / '.join(one or '–' for one in changes)} %)" if any(changes) else ""
    said = tr("BP {pair} mmHg", pair="/".join(words)) + change
    return Said(said, ink, 500 if ink == "ink" else 650)


def _value(sheet: Sheet, mark: Mark, name: str, value: int) -> Said:
    behind = RASS.get(value, "") if name == "sedation" else BY_ID[name].behind
    words = [SHORT[name], number(value), behind]
    flag = sheet.flag(name, value)
    if flag:
        words.append(flag.arrow)
    change = _change(sheet, mark, name)
    if change:
        words.append(f"({change} %)")
    ink = value_ink(sheet, name, value, "ink")
    return Said(" ".join(map(str, words)), ink, 500 if ink == "ink" else 650)


def _change(sheet: Sheet, mark: Mark, name: str) -> str:
    """Change from the baseline, %; nothing for the baseline itself and for other values."""
    if mark.column == BASELINE:
        return ""
    change = limits.change_pct(name, mark.vitals.value(name), sheet.baseline)
    return "" if change is None else signed(change)


def _briefly(vitals: Vitals) -> str:
    words = []
    if vitals.sys is not None or vitals.dia is not None:
        words.append("/".join("–" if v is None else str(v) for v in (vitals.sys, vitals.dia)))
    if vitals.hr is not None:
        words.append(f"{SHORT['hr']} {vitals.hr}")
    return " ".join(map(str, words))
