"""Earlier infusions of the course behind today's: same minute, small, grey, without numbers."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.flowsheet.axis import TimeAxis
from kitlog.domain.flowsheet.lane import Lane
from kitlog.domain.flowsheet.values import Earlier, Sheet
from kitlog.domain.session import BASELINE
from kitlog.domain.shapes import Dot, Polyline, Shape
from kitlog.domain.vitals import Vitals
from kitlog.words import tr

_GREY = "lineStrong"
_LEFT, _BESIDE, _MOST = 13.0, 6.0, 4
"""How far left of today's mark the last infusion stands, and each one before it, px; the last
four are drawn."""


def pressures_before(sheet: Sheet, axis: TimeAxis, lane: Lane) -> Iterator[Shape]:
    """Small ˅ and ˄ left of today's."""
    for x, vitals in _before(sheet, axis):
        for value, side in ((vitals.sys, -3.5), (vitals.dia, 3.5)):
            if value is not None:
                y = lane.y(value)
                yield Polyline(((x - 2.3, y + side), (x, y), (x + 2.3, y + side)), _GREY, 1.2)


def hearts_before(sheet: Sheet, axis: TimeAxis, lane: Lane) -> Iterator[Shape]:
    """Small open dots left of today's."""
    for x, vitals in _before(sheet, axis):
        if vitals.hr is not None:
            yield Dot((x, lane.y(vitals.hr)), 2, "", _GREY, 1.2)


def _before(sheet: Sheet, axis: TimeAxis) -> Iterator[tuple[float, Vitals]]:
    """Where the values of earlier infusions stand: beside the same slot of today."""
    beside = min(_BESIDE, (axis.step / 2 - _LEFT) / (_MOST - 1))
    for index, column in enumerate(axis.columns):
        for back, earlier in enumerate(reversed(sheet.earlier[-_MOST:])):
            vitals = earlier.at(column.key)
            if vitals is not None:
                yield axis.centre(index) - _LEFT - back * beside, vitals


def peak_sentence(earlier: Earlier) -> str:
    """ "Infusion 2 peak was +31 at 40": the largest systolic rise from that day's baseline,
    mmHg, and its minute; "" when that day's baseline or every later reading is missing."""
    base = earlier.at(BASELINE)
    read = [
        (mark.vitals.sys, mark)
        for mark in earlier.marks
        if mark.column != BASELINE and mark.vitals.sys is not None
    ]
    if base is None or base.sys is None or not read:
        return ""
    highest, mark = max(read, key=lambda one: one[0])
    rise = highest - base.sys
    if rise <= 0:
        return tr("Infusion {number} stayed at or below its baseline", number=earlier.number)
    at = mark.column if mark.column.startswith("+") else f"{mark.minute:.0f}"
    return tr(
        "Infusion {number} peak was +{rise} at {minute}",
        number=earlier.number,
        rise=rise,
        minute=at,
    )
