"""The infusions side by side: heads, panels, values, side effects, events, going home."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.panel import Scales, Trace
from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text
from kitlog.ui.course.day_facts import LABELS, NOTHING, Cell, DayFacts
from kitlog.ui.course.head import Head
from kitlog.ui.course.matrix import EffectRow, spoken
from kitlog.ui.course.measure import FOOT, PANELS, TOP, Measure, lowest, measure
from kitlog.ui.course.places import Place
from kitlog.ui.course.small_panel import SmallPanel, pressure_y
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import plural, tr

_LABEL, _GAP, _PAD = 128, 8, 14
_WIDEST = 300
"""A booster's single column is not stretched over the whole card, px."""
_INKS = ("ink3", "sev1Ink", "sev2Ink", "sev3Ink")
_FILLS = ("sunken", "sev1", "sev2", "sev3")


@dataclass(frozen=True, slots=True)
class Column:
    """One infusion of the plan; no facts and no trace where nothing was infused."""

    place: Place
    facts: DayFacts | None = None
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class TableView:
    columns: tuple[Column, ...]
    effects: tuple[EffectRow, ...]
    scales: Scales


class InfusionTable(QWidget):
    """`asked` gives the place of the head that was tapped, counted from 0."""

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = TableView((), (), Scales())
        self.heads: list[Head] = []
        self._panels: list[SmallPanel] = []

    def draw(self, view: TableView) -> None:
        if view == self._view:
            return
        self._view = view
        self._make(len(view.columns))
        for place, column in enumerate(view.columns):
            self.heads[place].draw(column.place, self._about(place))
            self._panels[place].draw(column.trace, view.scales, column.place.why)
        self.setMinimumHeight(lowest(len(view.effects)))
        self.setToolTip("\n".join(self.cut()))
        self._arrange()
        self.update()

    def _make(self, count: int) -> None:
        while len(self.heads) < count:
            place = len(self.heads)
            head, panel = Head(self), SmallPanel(self)
            head.clicked.connect(lambda _=False, place=place: self.asked.emit(place))
            head.show()
            panel.show()
            self.heads.append(head)
            self._panels.append(panel)

    def _about(self, place: int) -> str:
        column = self._view.columns[place]
        if column.facts is None:
            return column.place.why
        effects = ", ".join(spoken(row, place) for row in self._view.effects)
        asked = tr("Side effects: {effects}.", effects=effects)
        return f"{column.facts.spoken}. {asked}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        parts = self._measure()
        for place, (head, panel) in enumerate(zip(self.heads, self._panels, strict=True)):
            head.setFixedWidth(self._width)
            head.move(self._left(place), TOP)
            panel.setGeometry(self._left(place), PANELS, self._width, parts.panel)

    @property
    def _width(self) -> int:
        count = max(1, len(self._view.columns))
        return min(_WIDEST, (self.width() - 2 * _PAD - _LABEL) // count - _GAP)

    def _left(self, place: int) -> int:
        return _PAD + _LABEL + _GAP + place * (self._width + _GAP)

    def _measure(self) -> Measure:
        return measure(self.height(), len(self._view.effects))

    def paintEvent(self, event: QPaintEvent) -> None:
        parts = self._measure()
        with painting(self) as (painter, theme):
            shapes = [*self._labels(parts), *self._scale(parts)]
            for place, column in enumerate(self._view.columns):
                if column.facts is not None:
                    shapes += self._column(place, column.facts, parts)
            paint(painter, shapes, theme)

    def cut(self) -> list[str]:
        """Effects written in by hand that are too long for their row."""
        return [row.label for row in self._view.effects if _label(row).cut]

    def _labels(self, parts: Measure) -> Iterator[Shape]:
        x = float(_PAD)
        yield Text((x, TOP + 29), tr("Infusions"), 17, "ink", 650)
        for index, label in enumerate(LABELS):
            y = parts.values + index * parts.row
            name = fit(tr(label), _LABEL, (13, 12))
            yield Text((x, y + parts.row / 2 + 5), name.lines[0], name.size, "ink2")
            yield _rule(x, y + parts.row, _LABEL)
        heading, y = tr("Side effects, worst of the day"), parts.heading + 15
        yield Text((x, y), heading, 14, "ink", 650)
        after = x + text_width(heading, 14, 650) + 12
        scale = tr("0 none · 1 mild · 2 moderate · 3 severe · – not asked")
        yield Text((after, y), scale, 13, "ink2")
        for index, row in enumerate(self._view.effects):
            label_ = _label(row)
            y = parts.tiles + index * parts.tile
            yield Text((x, y + parts.tile / 2 + 4), label_.lines[0], label_.size, "ink2")
        for index, words in enumerate((tr("Events"), tr("Aldrete · home"))):
            y = parts.foot + index * FOOT
            yield Text((x, y + FOOT / 2 + 5), words, 13, "ink2")
        yield _rule(x, parts.foot + 2 * FOOT, _LABEL)

    def _scale(self, parts: Measure) -> Iterator[Shape]:
        """The panels' common scale, and which mark is what."""
        x, top, right = float(_PAD), PANELS, _PAD + _LABEL - 2.0
        after = x + text_width(tr("BP"), 13, 650) + 6
        yield Text((x, top + 14), tr("BP"), 13, "ink", 650)
        for left, tip in ((after, 1), (after + 12, -1)):
            points = ((left, top + 9 - 2 * tip), (left + 4, top + 9 + 2 * tip),
                      (left + 8, top + 9 - 2 * tip))  # fmt: skip
            yield Polyline(points, "mark", 1.5)
        yield Text((after + 25, top + 14), "mmHg", 13, "ink2")
        ceilings = [c.trace.ceiling for c in self._view.columns if c.trace and c.trace.ceiling]
        marks = [(120, "ink3"), (80, "ink3"), *((value, "bandLine") for value in ceilings[:1])]
        for value, colour in marks:
            y = top + pressure_y(value, parts.panel, self._view.scales)
            weight = 600 if colour == "bandLine" else 500
            yield Text((right, y + 4.4), str(value), 12, colour, weight, "right")
        foot = top + parts.panel * 0.84 + 4
        after = x + text_width(tr("HR"), 13, 650) + 6
        yield Text((x, foot), tr("HR"), 13, "ink", 650)
        yield Dot((after + 4, foot - 4.5), 4, "hrMark")
        yield Text((after + 12, foot), "/min", 13, "ink2")

    def _column(self, place: int, facts: DayFacts, parts: Measure) -> Iterator[Shape]:
        x, width = float(self._left(place)), self._width
        for index, cell in enumerate(facts.cells):
            y = parts.values + index * parts.row
            yield from self._cell(cell, x, y, parts.row)
            yield _rule(x, y + parts.row, width)
        for index, row in enumerate(self._view.effects):
            y = parts.tiles + index * parts.tile
            yield from _tile(row.worst[place], x, y, width, parts.tile - 2)
        words, tone = _fitting(facts.events, width - 16), "ink" if facts.events else "ink3"
        yield Text((x + 10, parts.foot + FOOT / 2 + 5), words, 13, tone)
        yield from self._cell(facts.home, x, parts.foot + FOOT, FOOT)
        yield _rule(x, parts.foot + 2 * FOOT, width)

    def _cell(self, cell: Cell, x: float, y: float, height: int) -> Iterator[Shape]:
        weight = 550 if cell.ink == "ink" else 650
        words = fit(
            cell.words, self._width - 12 - text_width(cell.after, 13, 500), (15, 14), weight
        )
        base = y + height / 2 + 5
        yield Text((x + 10, base), words.lines[0], words.size, cell.ink, weight)
        if cell.after:
            left = x + 13 + words.width(weight)
            tone, heavy = ("medText", 600) if cell.pending else ("ink2", 500)
            yield Text((left, base), cell.after, 13, tone, heavy)


def _label(row: EffectRow) -> Fitted:
    return fit(row.label, _LABEL + _GAP - 2, (13, 12))


def _tile(worst: int | None, x: float, y: float, width: float, height: float) -> Iterator[Shape]:
    middle = (x + width / 2, y + height / 2 + 4.6)
    if worst is None:
        yield Text(middle, NOTHING, 13, "ink3", 500, "centre")
        return
    yield Box(x, y, width, height, _FILLS[worst], "", 0, 4)
    yield Text(middle, str(worst), 13, _INKS[worst], 600 if worst else 500, "centre")


def _fitting(events: tuple[str, ...], room: float) -> str:
    """As many as there is room for, and how many more: "pause, oxygen, +1"."""
    if not events:
        return tr("none", "events")
    for shown in range(len(events), 0, -1):
        more = f", +{len(events) - shown}" if shown < len(events) else ""
        words = ", ".join(events[:shown]) + more
        if text_width(words, 13) <= room:
            return words
    return plural("{n} event", "{n} events", len(events))


def _rule(x: float, y: float, width: float) -> Line:
    return Line((x, y - 0.5), (x + width, y - 0.5), "grid")
