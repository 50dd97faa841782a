"""The chart on screen: the flowsheet's shapes, its slot columns as touch targets."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kitlog.domain.flowsheet import Sheet, TimeAxis, flowsheet, spoken_column
from kitlog.domain.flowsheet.sheet import Mode
from kitlog.domain.shapes import Box, Shape
from kitlog.ui.kit.paint import ground, paint, painting

_LEFT, _TOP = 13, 9
_STRIP = 115


class SlotColumn(QAbstractButton):
    """A whole column, chip to last row: what a finger, Tab or a screen reader meets."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            with painting(self) as (painter, theme):
                frame = Box(1.5, 1.5, self.width() - 3, self.height() - 3, "", "focus", 3, 8)
                paint(painter, [frame], theme)


class Chart(QWidget):
    """The card with the chart. Draws what it is given; "strip" is the recovery's text rows."""

    slot_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._mode: Mode = "lanes"
        self._shapes: list[Shape] = []
        self._slots: list[SlotColumn] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(170)

    def draw(self, sheet: Sheet) -> None:
        if sheet != self._sheet:
            self._sheet = sheet
            self._match_slots(sheet)
            self._build()

    def set_mode(self, mode: Mode) -> None:
        """ "lanes" while infusing, "strip" for recovery."""
        self._mode = mode
        self.setMinimumHeight(_STRIP if mode == "strip" else 170)
        self._build()

    @property
    def slots(self) -> tuple[SlotColumn, ...]:
        """The columns in reading order, for the screen's tab order."""
        return tuple(self._slots)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._build()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self)], theme)
            painter.translate(_LEFT, _TOP)
            paint(painter, self._shapes, theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        here = next((i for i, slot in enumerate(self._slots) if slot.hasFocus()), None)
        if step is None or here is None:
            event.ignore()
            return
        self._slots[min(max(here + step, 0), len(self._slots) - 1)].setFocus()

    def _match_slots(self, sheet: Sheet) -> None:
        """Keep the columns that stay: focus and touch survive a redraw."""
        keys = [column.key for column in sheet.columns]
        if [slot.key for slot in self._slots] != keys:
            old = {slot.key: slot for slot in self._slots}
            self._slots = [old.pop(key) if key in old else self._new_slot(key) for key in keys]
            for gone in old.values():
                gone.deleteLater()
        for slot, column in zip(self._slots, sheet.columns, strict=True):
            name = spoken_column(sheet, column)
            if slot.accessibleName() != name:
                slot.setAccessibleName(name)

    def _new_slot(self, key: str) -> SlotColumn:
        slot = SlotColumn(key, self)
        slot.clicked.connect(lambda: self.slot_chosen.emit(key))
        slot.show()
        return slot

    def _build(self) -> None:
        if self._sheet is None:
            return
        width, height = self.width() - 2 * _LEFT, self.height() - 16
        axis = TimeAxis(self._sheet.columns, width)
        self._shapes = flowsheet(self._sheet, width, height, self._mode)
        for index, slot in enumerate(self._slots):
            left, right = _LEFT + axis.left(index), _LEFT + axis.left(index + 1)
            slot.setGeometry(round(left), 3, round(right) - round(left), self.height() - 6)
        self.update()
