"""The measures of a course below each other, with the fields of the point that is chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kitlog.domain.course import Course
from kitlog.domain.outcomes import Point
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.in_view import InView
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.scrolling import scrolling
from kitlog.ui.outcomes.measure_row import NAME, VALUE, MeasureRow
from kitlog.ui.outcomes.outcomes_file import entries, head
from kitlog.ui.outcomes.value_entry import ValueEntry
from kitlog.words import tr
from kitlog.workflow import outcomes

POINTS = tuple(Point)


class MeasureList(Card):
    """`edited` with every key; `chosen` when another point is; `asked` for a recorded value, by
    measure and point; `finished` on Return in the last field.
    """

    edited = Signal()
    chosen = Signal()
    asked = Signal(str, object)
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.point = Choice(tuple(one.words.capitalize() for one in POINTS), 4)
        self.heads = [Label("", "micro", "ink2", weight=600) for _ in POINTS]
        self.closed = Label("", "body", "medText", wraps=True, weight=600)
        self.rows: dict[str, MeasureRow] = {}
        self._in_hand: MeasureRow | None = None
        self.box.addWidget(self.point)
        self.box.addLayout(self._head())
        self.box.addWidget(self.closed)
        self.closed.hide()
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(0)
        self.area = laid_out(self._list)
        self.box.addWidget(self.area, 1)
        self._in_view = InView(self.area)
        self.area.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_in_view())
        self.point.chosen.connect(lambda _: self.chosen.emit())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        name = Label(tr("Measure, and change\nthat counts"), "micro", "ink2", weight=600)
        name.setFixedWidth(NAME)
        row.addWidget(name)
        for one in self.heads:
            one.setFixedWidth(VALUE)
            one.setWordWrap(True)
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(one)
        row.addStretch(1)
        return row

    @property
    def at(self) -> Point:
        """The point whose values are typed."""
        return POINTS[max(0, self.point.index)]

    @property
    def fields(self) -> dict[str, ValueEntry]:
        """Those that can be typed in now, by measure."""
        return {id: row.entry for id, row in self.rows.items() if not row.entry.isHidden()}

    def begin(self, course: Course, pathway: str, at: Point) -> None:
        """A row for each measure of the course."""
        self.point.set_index(POINTS.index(at))
        for threshold in course.opened.outcomes.in_order():
            row, id = MeasureRow(threshold, pathway), threshold.measure
            row.asked.connect(partial(self.asked.emit, id))
            row.entry.edited.connect(partial(self._typed, row))
            row.entry.entered.connect(partial(self._next, id))
            self._list.addWidget(row)
            row.show()  # now, not when events come round: focus goes to one of its fields
            self._in_view.follow(row.entry.line)
            self.rows[id] = row
        self._list.addStretch(1)

    def draw(self, course: Course) -> None:
        at, said = self.at, entries(course)
        closed = outcomes.refusal(course, at)
        self.closed.say(closed)
        self.closed.setVisible(bool(closed))
        for row in course.outcomes:
            own = {point: one for (id, point), one in said.items() if id == row.measure.id}
            self.rows[row.measure.id].draw(row, own, at, closed)
        for label, point in zip(self.heads, POINTS, strict=True):
            label.say(head(course, point), "onAccentSoft" if point is at else "ink2")

    def texts(self) -> dict[str, str]:
        """What is half typed, by field."""
        found: dict[str, str] = {}
        for row in self.rows.values():
            found |= row.entry.texts()
        return found

    def set_texts(self, texts: dict[str, str]) -> None:
        for row in self.rows.values():
            row.entry.set_texts(texts)

    def refuse(self, measure: str, sentence: str) -> bool:
        """Say it beside this measure's field; whether there is one."""
        row = self.rows.get(measure)
        if row is None:
            return False
        row.entry.refuse(sentence)
        self._go_to(row)
        return True

    def focus_first(self) -> None:
        fields = tuple(self.fields.values())
        (fields[0].line if fields else self.point.options[POINTS.index(self.at)]).setFocus()

    def _next(self, id: str) -> None:
        """From this field to the one below, once what was typed here is looked at."""
        self.rows[id].entry.check()
        shown = list(self.fields)
        below = shown[shown.index(id) + 1 :]
        if below:
            self._go_to(self.rows[below[0]])
        else:
            self.finished.emit()

    def _go_to(self, row: MeasureRow) -> None:
        row.entry.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(row, 0, 12)

    def _typed(self, row: MeasureRow) -> None:
        self._in_hand = row
        self.edited.emit()

    def _keep_in_view(self) -> None:
        """The list has grown: item 9 and the clinic's words opened below a field."""
        focus = QApplication.focusWidget()
        if self._in_hand is not None and focus is not None and self._in_hand.isAncestorOf(focus):
            self.area.ensureWidgetVisible(self._in_hand, 0, 12)


def laid_out(inside: QVBoxLayout) -> QScrollArea:
    """What is laid out there, as far as there is room, and the rest by scrolling."""
    holder = QWidget()
    holder.setLayout(inside)
    return scrolling(holder)
