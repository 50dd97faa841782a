"""Who responded, measure by measure, at one point after another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kitlog.domain.cohort import PUBLISHED_RANGE, Cohort, Responders
from kitlog.domain.course_result import POINTS
from kitlog.domain.outcomes import Point
from kitlog.domain.shapes import Shape, Text
from kitlog.ui.cohort.completed_card import NONE as NO_COURSE
from kitlog.ui.cohort.figures import capital
from kitlog.ui.cohort.interval import Axis
from kitlog.ui.cohort.responder_row import ResponderRow, axis_of, ground
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.scrolling import scrolling
from kitlog.words import tr, unsaid

_DRAWN, _WHOLE = 70, 100
"""Where the axis ends, per cent: as drawn, or where an interval reaches beyond that."""
RANGE = unsaid("published range {low}–{high} %")
AT = unsaid("at the last infusion")
OURS = unsaid("The thresholds are ours; the study’s are not published.")
WHAT = unsaid("share with a clinically meaningful improvement, 95 % CI")
NONE = unsaid("No outcomes are asked in these courses.")


class RespondersCard(Card):
    """`chosen` after another point was chosen, which this card shows by itself."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(16, 12, 16, 8), spacing=4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(tr("Responders, by measure"), "h2"))
        head.addWidget(Label(tr(WHAT), "label", "ink2", wraps=True), 1)
        self.points = Choice(tuple(capital(p) for p in POINTS), 3, height=44, gap=0, px=14)
        self.points.setFixedWidth(330)
        self.points.set_index(0)
        self.points.chosen.connect(lambda _: self._show())
        self.points.chosen.connect(lambda _: self.chosen.emit())
        head.addWidget(self.points)
        self.box.addLayout(head)
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.none = Label("", "body", "ink2")
        self.none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area = scrolling(holder)
        self.top, self.foot = _Strip(self.area, top=True), _Strip(self.area, top=False)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.none)
        column.addWidget(self.top)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)
        self.box.addLayout(column, 1)
        self.rows: list[ResponderRow] = []
        self._cohort: Cohort | None = None

    @property
    def point(self) -> Point:
        return POINTS[max(0, self.points.index)]

    def draw(self, cohort: Cohort) -> None:
        self._cohort = cohort
        self._show()

    def _show(self) -> None:
        told = self._cohort.at(self.point) if self._cohort is not None else ()
        self._make(len(told))
        high = _ends(told)
        for row, one in zip(self.rows, told, strict=True):
            row.draw(one, high)
        for strip in (self.top, self.foot):
            strip.draw(self.point, high)
            strip.setVisible(bool(told))
        self.area.setVisible(bool(told))
        self.none.setVisible(not told)
        courses = self._cohort.courses if self._cohort is not None else 0
        self.none.say(tr(NONE if courses else NO_COURSE))

    def _make(self, many: int) -> None:
        """So many rows: those too many go, those too few come."""
        while len(self.rows) > many:
            gone = self.rows.pop()
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < many:
            row = ResponderRow(self.area.widget())
            self._rows.addWidget(row, 1)
            row.show()
            self.rows.append(row)


def _ends(told: tuple[Responders, ...]) -> int:
    far = max((one.share.interval[1] for one in told if not one.share.few), default=0.0)
    return _DRAWN if far <= _DRAWN else _WHOLE


class _Strip(QWidget):
    """Above the rows the name of the published range, below them the axis.

    As wide as the rows are: a scroll bar beside them must not part them from their axis.
    """

    def __init__(self, rows: QScrollArea, *, top: bool) -> None:
        super().__init__()
        self._rows, self._top = rows, top
        rows.verticalScrollBar().rangeChanged.connect(lambda *_: self.update())
        self._point, self._high = Point.LAST, _DRAWN
        self.setFixedHeight(20 if top else 22)

    def draw(self, point: Point, high: int) -> None:
        self._point, self._high = point, high
        if self._top:
            self.setAccessibleName(_range() if point is Point.LAST else f"{_range()} {tr(AT)}")
        else:
            self.setAccessibleName(tr(OURS))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        axis = axis_of(self._rows.viewport().width(), self._high)
        with painting(self) as (painter, theme):
            paint(painter, self._named(axis) if self._top else _numbers(axis), theme)

    def _named(self, axis: Axis) -> list[Shape]:
        """In the range; beside it, for a later point, at which point it was published."""
        low, high = map(axis.x, PUBLISHED_RANGE)
        shapes = ground(axis, 0, self.height())
        shapes.append(Text((low + 6, 14), _range(), 12, "onAccentSoft", 600))
        if self._point is not Point.LAST:
            after = max(high, low + 6 + text_width(_range(), 12, 600)) + 6
            shapes.append(Text((after, 14), tr(AT), 12, "onAccentSoft", 600))
        return shapes


def _range() -> str:
    low, high = PUBLISHED_RANGE
    return tr(RANGE, low=low, high=high)


def _numbers(axis: Axis) -> list[Shape]:
    marks = (Text((axis.x(pct), 16), f"{pct} %", 12, "ink3", 500, "centre") for pct in axis.ticks)
    return [Text((0, 16), tr(OURS), 12, "ink2", 500), *marks]
