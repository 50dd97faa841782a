"""The line edit of an entry field: takes digits only and hands every other key up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.keymap import COMMAND
from kitlog.ui.kit.letters import OWN_KEYS
from kitlog.ui.kit.typed_line import TypedLine
from kitlog.ui.kit.typing_place import RETURNED

_SIGNS = "+-\N{MINUS SIGN}"


class EntryLine(TypedLine):
    """Digits, and in a signed field a sign before them. Letters act as the screen's keys."""

    digit_typed = Signal()
    entered = Signal()
    forward = Signal()
    back = Signal()
    focus_moved = Signal(bool)
    tapped = Signal()

    def __init__(self, signed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signed = signed
        self._fresh = False
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setProperty(OWN_KEYS, True)

    def type_in(self, character: str) -> None:
        """A digit or sign from the keypad, as if it had been typed."""
        self.insert(character)
        self.textEdited.emit(self.text())
        self.digit_typed.emit()

    def event(self, event: QEvent) -> bool:
        # A line edit claims letters before any shortcut sees them; these are not ours.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._passes_up(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
        elif text == "+" and not self._takes_sign():
            self.forward.emit()
        elif self._passes_up(event):
            event.ignore()
        else:
            before = self.text()
            super().keyPressEvent(event)
            if text and self.text() != before and text in "0123456789":
                self.digit_typed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Coming back to the window must not select a half-typed number: it would be replaced.
        if event.reason() not in RETURNED:
            self.selectAll()
        self._fresh = event.reason() == Qt.FocusReason.MouseFocusReason
        self.focus_moved.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._fresh:
            self.selectAll()
        self._fresh = False
        self.tapped.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _takes_sign(self) -> bool:
        return self._signed and (not self.text() or self.hasSelectedText())

    def _passes_up(self, event: QKeyEvent) -> bool:
        if event.modifiers() & COMMAND:
            return event.key() == Qt.Key.Key_Z and not self.text()
        text = event.text()
        if not text or not text.isprintable():
            return False
        if text in _SIGNS:
            return not self._takes_sign() and text != "+"
        return not ("0" <= text <= "9")
