"""A chair's tile as a key: a tap types a set of vitals before anybody is signed in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.return_button import ReturnButton
from kitlog.words import tr


class TypeHere(ReturnButton):
    """Lies over the whole tile. `asked` gives the session; without one it is not there."""

    asked = Signal(str)

    def __init__(self, tile: QWidget) -> None:
        super().__init__(tile)
        self._session, self._marked = "", False
        # A tap leaves the focus in the field where the nurse is typing.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: self.asked.emit(self._session))

    def draw(self, chair: int, session: str) -> None:
        self._session = session
        self.setAccessibleName(tr("Type vitals, chair {chair}", chair=chair))
        self.setVisible(bool(session))

    def mark(self, session: str) -> None:
        """A frame around the chair for which a set is being typed."""
        marked = bool(session) and session == self._session
        if marked != self._marked:
            self._marked = marked
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._marked and not self.hasFocus():
            return
        edge = "focus" if self.hasFocus() else "accent"
        with painting(self) as (painter, theme):
            frame = Box(1.5, 1.5, self.width() - 3, self.height() - 3, "", edge, 3, 10)
            paint(painter, [frame], theme)
