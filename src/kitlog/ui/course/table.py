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
from kitlog.ui.course.head import HEIGHT as HEAD
from kitlog.ui.course.head import Head
from kitlog.ui.course.matrix import EffectRow, spoken
from kitlog.ui.course.places import Place
from kitlog.ui.course.small_panel import SmallPanel, pressure_y
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import paint, painting, text_width

_LABEL, _GAP, _PAD, _TOP = 132, 8, 14, 8
_WIDEST = 300
"""A booster's single column is not stretched over the whole card, px."""
_ROW, _TILE, _FOOT, _LOW_PANEL = (21, 24), (20, 23), 26, 80
"""Heights, px: a row and a tile (compact, as drawn), the foot rows, the lowest panel."""
_INKS = ("ink3", "sev1Ink", "sev2Ink", "sev3Ink")
_FILLS = ("sunken", "sev1", "sev2", "sev3")


@dataclass(frozen=True, slots=True)
class Column:
    """One infusion of the plan; no facts and no trace where nothing was infused."""

    place: Place
    facts: DayFacts | None = None
    trace: Trace | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class TableView:
    columns: tuple[Column, ...]
    effects: tuple[EffectRow, ...]
    scales: Scales


@dataclass(frozen=True, slots=True)
class _Measure:
    """Tops and heights of the parts for the room there is, px."""

    row: int
    tile: int
    panel: int
    effects: int

    @property
    def values(self) -> int:
        return _TOP + HEAD + 6 + self.panel + 4

    @property
    def heading(self) -> int:
        return self.values + len(LABELS) * self.row + 5

    @property
    def tiles(self) -> int:
        return self.heading + 20

    @property
    def foot(self) -> int:
        return self.tiles + self.effects * self.tile + 4


def _fixed(row: int, tile: int, effects: int) -> int:
    """All heights but the panel's."""
    return _Measure(row, tile, 0, effects).foot + 2 * _FOOT + 6


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
            self._panels[place].draw(column.trace, view.scales, column.why)
        self.setMinimumHeight(_fixed(_ROW[0], _TILE[0], len(view.effects)) + _LOW_PANEL)
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
            return column.why
        effects = ", ".join(spoken(row, place) for row in self._view.effects)
        return f"{column.facts.spoken}. Side effects: {effects}."

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def _arrange(self) -> None:
        measure = self._measure()
        for place, (head, panel) in enumerate(zip(self.heads, self._panels, strict=True)):
            head.setFixedWidth(self._width)
            head.move(self._left(place), _TOP)
            panel.setGeometry(self._left(place), _TOP + HEAD + 6, self._width, measure.panel)

    @property
    def _width(self) -> int:
        count = max(1, len(self._view.columns))
        return min(_WIDEST, (self.width() - 2 * _PAD - _LABEL) // count - _GAP)

    def _left(self, place: int) -> int:
        return _PAD + _LABEL + _GAP + place * (self._width + _GAP)

    def _measure(self) -> _Measure:
        """As drawn where there is room; else lower rows first, the panels give the rest."""
        effects = len(self._view.effects)
        row, tile = _ROW[1], _TILE[1]
        while _fixed(row, tile, effects) + 140 > self.height() and row > _ROW[0]:
            row, tile = row - 1, tile - 1
        panel = self.height() - _fixed(row, tile, effects)
        return _Measure(row, tile, max(_LOW_PANEL, min(panel, 320)), effects)

    def paintEvent(self, event: QPaintEvent) -> None:
        measure = self._measure()
        with painting(self) as (painter, theme):
            shapes = [*self._labels(measure), *self._scale(measure)]
            for place, column in enumerate(self._view.columns):
                if column.facts is not None:
                    shapes += self._column(place, column.facts, measure)
            paint(painter, shapes, theme)

    def _labels(self, measure: _Measure) -> Iterator[Shape]:
        x = float(_PAD)
        yield Text((x, _TOP + 29), "Infusions", 17, "ink", 650)
        for index, label in enumerate(LABELS):
            y = measure.values + index * measure.row
            yield Text((x, y + measure.row / 2 + 5), label, 13, "ink2")
            yield _rule(x, y + measure.row, _LABEL)
        heading, y = "Side effects, worst of the day", measure.heading + 15
        yield Text((x, y), heading, 14, "ink", 650)
        after = x + text_width(heading, 14, 650) + 12
        scale = "0 none · 1 mild · 2 moderate · 3 severe · – not asked"
        yield Text((after, y), scale, 13, "ink2")
        for index, row in enumerate(self._view.effects):
            label_ = fit(row.label, _LABEL, (13, 12))
            y = measure.tiles + index * measure.tile
            yield Text((x, y + measure.tile / 2 + 4), label_.lines[0], label_.size, "ink2")
        for index, label in enumerate(("Events", "Aldrete · home")):
            y = measure.foot + index * _FOOT
            yield Text((x, y + _FOOT / 2 + 5), label, 13, "ink2")
        yield _rule(x, measure.foot + 2 * _FOOT, _LABEL)

    def _scale(self, measure: _Measure) -> Iterator[Shape]:
        """The panels' common scale, and which mark is what."""
        x, top, right = float(_PAD), _TOP + HEAD + 6, _PAD + _LABEL - 2.0
        after = x + text_width("BP", 13, 650) + 6
        yield Text((x, top + 14), "BP", 13, "ink", 650)
        for left, tip in ((after, 1), (after + 12, -1)):
            points = ((left, top + 9 - 2 * tip), (left + 4, top + 9 + 2 * tip),
                      (left + 8, top + 9 - 2 * tip))  # fmt: skip
            yield Polyline(points, "mark", 1.5)
        yield Text((after + 25, top + 14), "mmHg", 13, "ink2")
        ceilings = [c.trace.ceiling for c in self._view.columns if c.trace and c.trace.ceiling]
        marks = [(120, "ink3"), (80, "ink3"), *((value, "bandLine") for value in ceilings[:1])]
        for value, colour in marks:
            y = top + pressure_y(value, measure.panel, self._view.scales)
            weight = 600 if colour == "bandLine" else 500
            yield Text((right, y + 4.4), str(value), 12, colour, weight, "right")
        foot = top + measure.panel * 0.84 + 4
        after = x + text_width("HR", 13, 650) + 6
        yield Text((x, foot), "HR", 13, "ink", 650)
        yield Dot((after + 4, foot - 4.5), 4, "hrMark")
        yield Text((after + 12, foot), "/min", 13, "ink2")

    def _column(self, place: int, facts: DayFacts, measure: _Measure) -> Iterator[Shape]:
        x, width = float(self._left(place)), self._width
        for index, cell in enumerate(facts.cells):
            y = measure.values + index * measure.row
            yield from self._cell(cell, x, y, measure.row)
            yield _rule(x, y + measure.row, width)
        for index, row in enumerate(self._view.effects):
            y = measure.tiles + index * measure.tile
            yield from _tile(row.worst[place], x, y, width, measure.tile - 2)
        words, tone = _fitting(facts.events, width - 16), "ink" if facts.events else "ink3"
        yield Text((x + 10, measure.foot + _FOOT / 2 + 5), words, 13, tone)
        yield from self._cell(facts.home, x, measure.foot + _FOOT, _FOOT)
        yield _rule(x, measure.foot + 2 * _FOOT, width)

    def _cell(self, cell: Cell, x: float, y: float, height: int) -> Iterator[Shape]:
        weight = 550 if cell.ink == "ink" else 650
        words = fit(
            cell.words, self._width - 12 - text_width(cell.after, 13, 500), (15, 14), weight
        )
        base = y + height / 2 + 5
        yield Text((x + 10, base), words.lines[0], words.size, cell.ink, weight)
        if cell.after:
            left = x + 13 + words.width(weight)
            pending = cell.after == "not yet"
            tone, heavy = ("medText", 600) if pending else ("ink2", 500)
            yield Text((left, base), cell.after, 13, tone, heavy)


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
        return "none"
    for shown in range(len(events), 0, -1):
        more = f", +{len(events) - shown}" if shown < len(events) else ""
        words = ", ".join(events[:shown]) + more
        if text_width(words, 13) <= room:
            return words
    return f"{len(events)} events"


def _rule(x: float, y: float, width: float) -> Line:
    return Line((x, y - 0.5), (x + width, y - 0.5), "grid")
