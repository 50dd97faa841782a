"""The outcomes: each measure with baseline, last infusion, change, threshold, and responder."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kitlog.domain.course import Course
from kitlog.domain.outcomes import Point
from kitlog.domain.shapes import Dot, Line, Shape, Text
from kitlog.ui.course.outcome_lines import (
    MISSING,
    OutcomeLine,
    follow_up,
    outcome_line,
    responders,
)
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.theme import Theme
from kitlog.words import tr, unsaid

_HEAD, _ROWS = 26, (31, 43)
"""Heights, px: lowest and as drawn."""
_BASE, _LAST, _CHANGE, _SLOPE = 172, 226, 278, 290
"""Right edges of the columns and the left one of the drawing, px."""
_NAME = 134.0
"""Room for a name before its first value, px."""
_AT_LEAST = 6
"""Rows that are seen without scrolling."""
_REACH = 29.0
"""Px for a change as large as the threshold."""

_TWO_LINES = unsaid("not recorded", "two short words, one below the other")


class Heads(QWidget):
    """What the columns are; it stays where it is when the rows below are scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._heads(), theme)

    def _heads(self) -> Iterator[Shape]:
        right = float(self.width())
        for x, words, align in (
            (0.0, tr("responder at"), "left"), (_BASE, tr("Base"), "right"),
            (_LAST, tr("Last", "value"), "right"), (_CHANGE, tr("Change", "difference"), "right"),
            (_SLOPE + 1, "0", "left"), (_SLOPE + 4 + _REACH, tr("limit", "threshold"), "centre"),
            (right, tr("Responder"), "right"),
        ):  # fmt: skip
            yield Text((x, 17), words, 12, "ink2", 500, align)


class OutcomeTable(QWidget):
    """Rows as high as drawn, or as low as the window makes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[OutcomeLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def draw(self, lines: tuple[OutcomeLine, ...]) -> None:
        if lines != self._lines:
            self._lines = lines
            self.setAccessibleName(". ".join(line.spoken for line in lines))
            self.setToolTip("\n".join(f"{line.name}: {line.threshold}" for line in lines))
            self.setMinimumHeight(len(lines) * _ROWS[0])
            self.setMaximumHeight(len(lines) * _ROWS[1])
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(404, len(self._lines) * _ROWS[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        row = self.height() / max(1, len(self._lines))
        with painting(self) as (painter, theme):
            for index, line in enumerate(self._lines):
                y = index * row
                paint(painter, self._line(line, y, row), theme)
                self._answer(painter, theme, line, y + row / 2)

    def _line(self, line: OutcomeLine, y: float, row: float) -> Iterator[Shape]:
        middle, right = y + row / 2, float(self.width())
        for words, y_, sizes, tone, weight in (
            (line.short, middle - 2, (14.0, 13.0, 12.0), "ink", 550),
            (line.limit, middle + 12.5, (12.0,), "ink2", 500),
        ):
            set_ = fit(words, _NAME, sizes, weight)
            yield Text((0, y_), set_.lines[0], set_.size, tone, weight)
        if not line.base and not line.last:
            yield Text((_LAST, middle + 4), tr(MISSING), 12, "ink3", 500, "right")
        else:
            yield from _value(_BASE, middle, line.base, "ink2", 400)
            yield from _value(_LAST, middle, line.last, "ink", 600)
        yield Text((_CHANGE, middle + 5), line.change, 14, "ink", 400, "right")
        yield from _slope(line, middle)
        yield Line((0, y + row - 0.5), (right, y + row - 0.5), "grid")

    def _answer(self, painter: QPainter, theme: Theme, line: OutcomeLine, middle: float) -> None:
        words = "–" if line.responder is None else tr("Yes") if line.responder else tr("No")
        tone, right = "ok" if line.responder else "ink2", float(self.width())
        size = fit(words, 25, (13,), 600).size
        paint(painter, [Text((right, middle + 4.6), words, size, tone, 600, "right")], theme)
        if line.responder:
            draw_icon(painter, "check", QRectF(right - 43, middle - 9, 18, 18), theme.colour("ok"))


class Rows(QScrollArea):
    """As high as its rows as drawn, where there is room; otherwise it scrolls."""

    def __init__(self, table: OutcomeTable) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._table = table
        self.setWidget(table)

    def sizeHint(self) -> QSize:
        return self._table.sizeHint()


class OutcomesCard(Card):
    """`asked` leads to where they are entered."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(14, 10, 14, 8), spacing=0)
        head = QHBoxLayout()
        self._of, self._count = Label("", "label", "ink2"), Label("", "label", "ink", weight=650)
        head.setSpacing(4)
        head.addWidget(Label(tr("Outcomes"), "h2"))
        head.addStretch(1)
        head.addWidget(self._of)
        head.addWidget(self._count)
        self.box.addLayout(head)
        self.box.addWidget(Heads())
        self.table = OutcomeTable()
        self.area = Rows(self.table)
        self.box.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 5, 0, 0)
        foot.setSpacing(18)
        self._due: dict[Point, tuple[Label, Label]] = {}
        for point in (Point.MONTHS_3, Point.MONTHS_6):
            title, when = Label("", "micro", "ink2"), Label("", "body", px=14, weight=650)
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(title)
            column.addWidget(when)
            foot.addLayout(column)
            self._due[point] = (title, when)
        foot.addStretch(1)
        self.enter = KitButton(tr("Enter"), key="O", kind="quiet")
        self.enter.clicked.connect(self.asked)
        foot.addWidget(self.enter)
        self.box.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def draw(self, course: Course) -> None:
        ended = course.gate().open
        lines = tuple(outcome_line(row, ended=ended) for row in course.outcomes)
        self.table.draw(lines)
        self.area.setMinimumHeight(min(len(lines), _AT_LEAST) * _ROWS[0])
        self.area.setMaximumHeight(len(lines) * _ROWS[1])
        self.area.updateGeometry()
        before, count = responders(lines, ended=ended)
        self._of.say(before)
        self._count.say(count)
        for point, (title, when) in self._due.items():
            words, day = follow_up(course, point)
            title.say(words)
            when.say(day)


def _value(right: float, middle: float, words: str, tone: str, weight: int) -> Iterator[Shape]:
    """A score, or "not recorded" on two lines."""
    if not words:
        first, _, second = tr(_TWO_LINES).partition(" ")
        yield Text((right, middle - 1), first, 12, "ink3", 500, "right")
        yield Text((right, middle + 12), second, 12, "ink3", 500, "right")
    else:
        yield Text((right, middle + 5), words, 15, tone, weight, "right")


def _slope(line: OutcomeLine, middle: float) -> Iterator[Shape]:
    """From no change to the change, against the tick of the threshold; at most twice that."""
    if line.reach is None:
        return
    left = _SLOPE + 4.0
    x = left + _REACH * max(0.0, min(2.0, line.reach))
    tone = "ok" if line.responder else "ink2"
    yield Line((left, middle), (left + 2 * _REACH, middle), "grid", 2)
    yield Line((left, middle), (x, middle), tone, 3)
    yield Line((left + _REACH, middle - 7), (left + _REACH, middle + 7), "ink3", 1.5)
    yield Dot((x, middle), 5, tone)
