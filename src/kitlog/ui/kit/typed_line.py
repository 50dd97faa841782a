"""A line to type in, by keys, screen reader or dictation: to the page all of it is typing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class TypedLine(QLineEdit):
    """Tells `textEdited` of what assistive technology puts in, too; a read-only line refuses it.

    Qt tells it of keys alone: a screen reader's text comes in past them, even when the line is
    read-only. What the program itself sets by `setText` or `clear` stays untold, as with Qt.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._own = False
        self.textEdited.connect(self._know)
        self.textChanged.connect(self._hear)

    def setText(self, text: str | None) -> None:
        before, self._own = self._own, True
        super().setText(text)
        self._own = before

    def clear(self) -> None:
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt 3 opens chair 3 from here, too (RULINGS Safety 7); Qt would type the 3."""
        digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
        if digit and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _know(self, text: str) -> None:
        # Qt tells of an edit before it tells of the changed text.
        self._known = text

    def _hear(self, text: str) -> None:
        if self._own:
            self._known = text
        elif text != self._known:
            self._put_in(text)

    def _put_in(self, text: str) -> None:
        if self.isReadOnly():
            self.setText(self._known)
        else:
            self.textEdited.emit(text)
