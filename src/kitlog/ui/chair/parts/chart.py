"""The chart on screen: the flowsheet's shapes, its slot columns as touch targets, a cursor."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.flowsheet import (
    GUTTER,
    Mode,
    Sheet,
    TimeAxis,
    fitted,
    flowsheet,
    readout,
    spoken_column,
    table,
)
from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.chair.parts.before_switch import TALL, BeforeSwitch
from kitlog.ui.chair.parts.chart_note import LEADING, LINES, in_the_table, laid_out, note
from kitlog.ui.chair.parts.chart_table import ChartTable
from kitlog.ui.chair.parts.slot_column import SlotColumn
from kitlog.ui.kit.paint import ground, paint, painting

_LEFT, _TOP, _FOOT = 13, 9, 6
_NOTE = round(LEADING * LINES) - 2
"""Room for the two lines below the chart, px."""
_LANES, _STRIP = 170, 115
_TALL = 257
"""Height the chart is drawn with at 768, px: a strip with that much room shows the lanes."""


class Chart(QWidget):
    """The card with the chart. Draws what it is given; "strip" is the recovery's text rows.

    A tap on a charted column, or focus in any, says its exact values in the lines below the
    chart; a second tap, Space or Enter opens it (`slot_chosen`). One that is not charted is
    opened at once. `before_asked`: the grey marks of earlier infusions are to go on or off.
    """

    slot_chosen = Signal(str)
    before_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._shown: Sheet | None = None
        self._least: Mode = "lanes"
        self._cursor = ""
        self._shapes: list[Shape] = []
        self._note: list[Text] = []
        self._slots: list[SlotColumn] = []
        self.before = BeforeSwitch(self)
        self.before.clicked.connect(self.before_asked)
        self.values = ChartTable(self)
        self.values.closed.connect(self._show_again)
        # The table follows once the picture is painted: whoever typed looks at the picture.
        self._lagging = QTimer(self)
        self._lagging.setSingleShot(True)
        self._lagging.timeout.connect(self._draw_values)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LANES)

    def draw(self, sheet: Sheet) -> None:
        if sheet != self._sheet:
            self._sheet = sheet
            self._lagging.start()
            self._build_in_place()

    def _show_again(self) -> None:
        """The picture, and the cursor where the focus came back to a column."""
        self._cursor = next((slot.key for slot in self._slots if slot.hasFocus()), self._cursor)
        self._build()

    def _draw_values(self) -> None:
        if self._sheet is not None:
            self.values.draw(table(self._sheet))

    def set_mode(self, mode: Mode) -> None:
        """ "lanes" while infusing, "strip" for recovery, where it is low."""
        self._least = mode
        self.setMinimumHeight(_STRIP if mode == "strip" else _LANES)
        self._build_in_place()

    def show_before(self, wanted: bool) -> None:
        """Earlier infusions in grey, or not."""
        if wanted != self.before.isChecked():
            self.before.setChecked(wanted)
            self._build()

    def open_table(self) -> None:
        """All values in rows and columns, in place of the picture."""
        self._draw_values()
        self.values.open_it()
        self._build()

    @property
    def _mode(self) -> Mode:
        return "lanes" if self.height() >= _TALL else self._least

    @property
    def slots(self) -> tuple[SlotColumn, ...]:
        """The columns in reading order, for the screen's tab order."""
        return tuple(self._slots)

    @property
    def note(self) -> str:
        """What stands in the lines below the chart."""
        return " · ".join(text.text for text in self._note)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._build()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *self._note], theme)
            painter.translate(_LEFT, _TOP)
            paint(painter, self._shapes, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        here = next((i for i, slot in enumerate(self._slots) if slot.hasFocus()), None)
        if step is None or here is None:
            event.ignore()
            return
        self._slots[min(max(here + step, 0), len(self._slots) - 1)].setFocus()

    def _pressed(self, key: str) -> None:
        column = self._shown.column(key) if self._shown else None
        if column is not None and column.charted and key != self._cursor:
            self._point_at(key)
            return
        if not any(slot.hasFocus() for slot in self._slots):
            self._point_at("")
        self.slot_chosen.emit(key)

    def _point_at(self, key: str) -> None:
        if key != self._cursor:
            self._cursor = key
            self._build()

    def _left(self, key: str) -> None:
        if key == self._cursor:
            self._point_at("")

    def _match_slots(self, sheet: Sheet) -> None:
        """Keep the columns that stay: focus and touch survive a redraw."""
        keys = [column.key for column in sheet.columns]
        if [slot.key for slot in self._slots] != keys:
            old = {slot.key: slot for slot in self._slots}
            self._slots = [old.pop(key) if key in old else self._new_slot(key) for key in keys]
            for gone in old.values():
                gone.deleteLater()
            for slot in self._slots:
                slot.stackUnder(self.before)  # one above the other: a screen reader's order
        for slot, column in zip(self._slots, sheet.columns, strict=True):
            name = spoken_column(sheet, column)
            if slot.accessibleName() != name:
                slot.setAccessibleName(name)
                said = ", ".join(one.text for one in readout(sheet, column.key))
                slot.setAccessibleDescription(said if column.charted else "")

    def _new_slot(self, key: str) -> SlotColumn:
        slot = SlotColumn(key, self)
        slot.clicked.connect(lambda: self._pressed(key))
        slot.reached.connect(lambda: self._point_at(key))
        slot.left.connect(lambda: self._left(key))
        slot.show()
        return slot

    def _build_in_place(self) -> None:
        """Not yet where no room was given so far: `resizeEvent` follows before it is seen."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            self._build()

    def _build(self) -> None:
        if self._sheet is None:
            return
        width = self.width() - 2 * _LEFT
        height = self.height() - _TOP - _FOOT - _NOTE
        sheet = self._shown = fitted(self._sheet, width, self._mode)
        self._match_slots(sheet)
        lanes = self._mode == "lanes"
        self.before.setVisible(lanes and bool(sheet.earlier))
        self.before.move(_LEFT + round(GUTTER) - self.before.width(), self.height() - TALL - 2)
        axis = TimeAxis(sheet.columns, width)
        before = self.before.isChecked() and lanes
        self._shapes = flowsheet(sheet, width, height, self._mode, before=before)
        self._shapes += self._cursor_frame(sheet, axis, height)
        left = _LEFT + (GUTTER + 6 if self.before.isVisibleTo(self) else 0)
        said = in_the_table() if self.values.is_open else note(sheet, self._cursor)
        # Two lines would touch the strip's last row; what is read at the cursor needs both.
        foot, most = (_FOOT, 2) if lanes else (_FOOT - 2, 2 if self._cursor else 1)
        self._note = laid_out(said, left, _LEFT + width, self.height() - foot, most)
        for index, slot in enumerate(self._slots):
            begin, end = _LEFT + axis.left(index), _LEFT + axis.left(index + 1)
            slot.setGeometry(round(begin), 3, round(end) - round(begin), self.height() - 6)
        self.values.set_room(QRect(3, 3, self.width() - 6, round(_TOP + height) - 2))
        self.update()

    def _cursor_frame(self, sheet: Sheet, axis: TimeAxis, foot: float) -> list[Shape]:
        keys = [column.key for column in sheet.columns]
        if self._cursor not in keys or self.values.is_open:
            return []
        left = axis.left(keys.index(self._cursor))
        return [Box(left + 1, 0, axis.step - 2, foot, "", "accent", 1.5, 7)]
