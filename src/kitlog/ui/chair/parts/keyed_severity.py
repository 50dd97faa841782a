"""A severity row that takes focus itself: 0–3 score it, arrows go to the next and back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.effects import SEVERITIES
from kitlog.ui.chair.parts.severity import Severity, SeverityView
from kitlog.ui.kit.keymap import COMMAND

_KEYS = [str(severity) for severity in range(len(SEVERITIES))]


class KeyedSeverity(Severity):
    """For dialogs; the card of eight takes the keys for all its rows at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = SeverityView("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_view(self, view: SeverityView) -> None:
        self._shown = view
        self.draw(view, "0–3" if self.hasFocus() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & COMMAND:
            event.ignore()
        elif event.text() in _KEYS:
            self.scored.emit(self._shown.effect, int(event.text()))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            event.ignore()

    def focusInEvent(self, _event: object) -> None:
        self.show_view(self._shown)

    def focusOutEvent(self, _event: object) -> None:
        self.show_view(self._shown)
