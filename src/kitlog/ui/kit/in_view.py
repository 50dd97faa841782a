"""A list that scrolls to whatever of it has the focus, also where a tap or the program put it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 26
"""Px shown above and below its cursor, by which Qt goes: half a field and a gap."""


class InView(QObject):
    """Qt scrolls on Tab alone; a field half below the edge is tapped as well.

    `below` is the room for what is said under a field, px.
    """

    def __init__(self, area: QScrollArea, below: int = 0) -> None:
        super().__init__(area)
        self._area, self._around = area, _AROUND + below
        self._field: QWidget | None = None
        area.viewport().installEventFilter(self)

    def follow(self, *fields: QWidget) -> None:
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(field, QWidget):
            self._field = field
        elif event.type() != QEvent.Type.Resize:
            return False
        # The screen keyboard makes the list lower once the field has the focus.
        if self._field is not None and self._field.hasFocus():
            self._area.ensureWidgetVisible(self._field, 0, self._around)
        return False
