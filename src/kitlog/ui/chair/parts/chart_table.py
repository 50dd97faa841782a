"""The chart's values as a real table, for screen readers at any time and on screen by key T."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from kitlog.domain.flowsheet import Cell, Table
from kitlog.ui.kit.theme import font
from kitlog.ui.kit.typing_place import RETURNED, TypingPlace
from kitlog.words import tr

_ROW = 24
_MOVES = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip
_CLOSES = {Qt.Key.Key_Escape, Qt.Key.Key_T}
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class Readings(QAbstractTableModel):
    """Rows are moments, columns are values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = Table((), ())

    def show_table(self, table: Table) -> None:
        """Take another table; where it has the same shape, a reader's place in it stays."""
        old, self._table = self._table, table
        if table == old:
            return
        if (len(old.rows), len(old.heads)) != (len(table.rows), len(table.heads)):
            self.beginResetModel()
            self.endResetModel()
            return
        last = self.index(len(table.rows) - 1, len(table.heads) - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(table.rows) - 1)

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._table.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        return _shown(self._table.rows[index.row()].cells[index.column()], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            return _shown(self._table.heads[section], role)
        return _shown(self._table.rows[section].head, role)


def _shown(cell: Cell, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return cell.text
    return cell.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


class ChartTable(QTableView):
    """Always there for a screen reader; seen while it has focus. Letters go on to the page.

    Closed, it is masked down to one pixel behind the chart, and large enough for all its cells:
    a hidden widget or a cell scrolled away would be hidden from the accessibility bus too.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.readings = Readings(self)
        self.setModel(self.readings)
        self.setAccessibleName(tr("Chart, all values"))
        self.setFont(font("label"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setFont(font("label", weight=600))
            header.setSectionsClickable(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._before: TypingPlace | None = None
        self._room = QRect()
        self._veil()

    @property
    def is_open(self) -> bool:
        return self.mask().isEmpty()

    def draw(self, table: Table) -> None:
        self.readings.show_table(table)
        if self.is_open:
            self.resizeColumnsToContents()
        self._fit()

    def set_room(self, room: QRect) -> None:
        """Where it stands while it is open."""
        self._room = room
        self._fit()

    def open_it(self) -> None:
        """Show the table over the chart and take focus."""
        if self.is_open:
            return
        self._before = TypingPlace()
        self.clearMask()
        self.raise_()
        self.resizeColumnsToContents()
        self._fit()
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.readings.index(0, 0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_it(self) -> None:
        """Back to the chart, and focus to where it was."""
        if not self.is_open:
            return
        self._veil()
        if self.hasFocus() and self._before is not None:
            self._before.go_back()
        self.closed.emit()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        # Qt's corner button selects all: too small for a finger, and of no use here.
        for corner in self.findChildren(QAbstractButton):
            corner.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _CLOSES:
            self.close_it()
        elif key in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in RETURNED:
            self.close_it()

    def _veil(self) -> None:
        self.setMask(QRegion(0, 0, 1, 1))
        self.lower()
        self._fit()

    def _fit(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        whole = QSize(down.width() + across.length() + 2, across.height() + down.length() + 2)
        self.setGeometry(self._room if self.is_open else QRect(self._room.topLeft(), whole))
