"""One measure by one threshold: its counts, its share, and where that lies on the axis."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain import numbers
from kitlog.domain.cohort import PUBLISHED_RANGE, Responders
from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.domain.thresholds import Threshold
from kitlog.ui.cohort.interval import Axis, interval, spoken
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import plural, tr

LEAST = 40
"""Height of a row, px."""
NAME, COUNT, SHARE, PLOT = 178.0, 240.0, 356.0, 376.0
"""Where the name ends, the count and the share end, and the axis begins, px."""
_GAP = 10.0


def axis_of(width: float, high: int) -> Axis:
    return Axis(PLOT, width - 20, 0, high)


def ground(axis: Axis, top: float, foot: float) -> list[Shape]:
    """The published range behind a row, and the lines of the axis."""
    low, high = map(axis.x, PUBLISHED_RANGE)
    return [
        Box(low, top, high - low, foot - top, "accentSoft"),
        *axis.grid(top, foot),
        Line((low, top), (low, foot), "accentLine", 1.5),
        Line((high, top), (high, foot), "accentLine", 1.5),
    ]


def mark(threshold: Threshold) -> str:
    """−5 T, +5 T, −30 %; −8, −11 above 30: the change that counts, as small as it can be said."""
    sign = "−" if threshold.of.better < 0 else "+"
    unit = " %" if threshold.percent else " T" if threshold.of.scale.endswith("T") else ""
    words = f"{sign}{numbers.dose(threshold.change)}{unit}"
    if threshold.above is None or threshold.change_above is None:
        return words
    more, above = numbers.dose(threshold.change_above), numbers.dose(threshold.above)
    return tr("{first}, {more} above {above}", first=words, more=f"{sign}{more}", above=above)


def beside(told: Responders) -> tuple[str, ...]:
    """What is not in the share, each with its number."""
    found = []
    if many := told.missing:
        found.append(plural("{n} not recorded", "{n} not recorded", many))
    if many := told.retreated:
        found.append(plural("{n} re-treated", "{n} re-treated", many))
    if many := told.from_zero:
        found.append(plural("{n} began at 0", "{n} began at 0", many))
    if many := told.waiting:
        found.append(plural("{n} not due yet", "{n} not due yet", many))
    return tuple(found)


class ResponderRow(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST)
        self._told: Responders | None = None
        self._high = 70

    def draw(self, told: Responders, high: int) -> None:
        """`high` is where the axis ends, per cent."""
        self._told, self._high = told, high
        rest = ", ".join(beside(told))
        measure, threshold = tr(told.threshold.of.name), told.threshold.words
        words = f"{measure}, {threshold}, {told.point.words}: {spoken(told.share)}"
        self.setAccessibleName(f"{words}; {rest}" if rest else words)
        self.setToolTip("; ".join(beside(told)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        told = self._told
        if told is None:
            return
        axis, height = axis_of(self.width(), self._high), float(self.height())
        middle = height / 2
        shapes = ground(axis, 0, height) + self._words(told, middle)
        if told.share.few:
            low = axis.x(0) + 8
            words = _too_few(told, axis.x(PUBLISHED_RANGE[0]) - low)
            shapes.append(Text((low, middle + 5), words, 13, "ink2", 500))
        else:
            shapes += interval(axis, middle, told.share, "ink")
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    def _words(self, told: Responders, middle: float) -> list[Shape]:
        above, below = middle - 2, middle + 14
        threshold = mark(told.threshold)
        used = text_width(threshold, 12, 500) + _GAP
        name = fit(tr(told.threshold.of.name), NAME, (15, 14, 13), 600)
        shapes: list[Shape] = [
            Text((0, above), name.lines[0], name.size, "ink", 600),
            Text((0, below), threshold, 12, "ink2", 500),
            Text((COUNT, above), told.share.words, 13, "ink2", 400, "right"),
        ]
        rest = _fitting(beside(told), SHARE - used)
        if rest:
            shapes.append(Text((SHARE, below), rest, 12, "ink2", 500, "right"))
        if not told.share.few:
            shapes += _share(told, above)
        return shapes


def _too_few(told: Responders, room: float) -> str:
    """Why there is no line; shorter where the published range begins soon."""
    if not told.share.of:
        return tr("none to compare")
    words = tr("n {n}: too few to compare", n=told.share.of)
    return words if text_width(words, 13, 500) <= room else tr("n {n}: too few", n=told.share.of)


def _fitting(said: tuple[str, ...], room: float) -> str:
    """As many of them as have room; the tooltip has all."""
    for many in range(len(said), 0, -1):
        words = " · ".join(said[:many]) + (" · …" if many < len(said) else "")
        if text_width(words, 12, 500) <= room:
            return words
    return ""


def _share(told: Responders, y: float) -> list[Shape]:
    """40.0 (28–53)"""
    range_ = f"({'–'.join(told.share.bounds(0))})"
    left = SHARE - text_width(range_, 13, 500) - 4
    return [
        Text((left, y), told.share.pct_words(), 15, "ink", 600, "right"),
        Text((SHARE, y), range_, 13, "ink2", 500, "right"),
    ]
