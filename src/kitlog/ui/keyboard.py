"""Single letters as this workstation wants them: another letter for an act, or none (DESIGN 8)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from kitlog.ui.kit.keymap import COMMAND, PLAIN_LETTERS, is_letter, keymap
from kitlog.ui.kit.letters import OWN_KEYS

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class Keyboard(QObject):
    """Stands before the window: what is typed into a text passes as it is."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._passing = False
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or self._passing or not isinstance(event, QKeyEvent):
            return False
        here = keymap()
        usual = here.on and not here.changes
        if usual or event.modifiers() & COMMAND or _stands_for_itself():
            return False
        pressed = event.text().upper()
        if is_letter(pressed):
            meant = here.meant(pressed)
            if meant and meant != pressed:
                self._press(event, meant)
            return meant != pressed
        return not here.on and _acts_anywhere(pressed)

    def _press(self, event: QKeyEvent, letter: str) -> None:
        """Hand on the same event with the program's own letter."""
        text = letter if event.text().isupper() else letter.lower()
        meant = QKeyEvent(
            event.type(), ord(letter), event.modifiers(), text, event.isAutoRepeat(), event.count()
        )
        self._passing = True
        try:
            QCoreApplication.sendEvent(self._window, meant)
        finally:
            self._passing = False


def _stands_for_itself() -> bool:
    """Text is being typed, or the first letter of a name."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit) and not focus.property(OWN_KEYS):
        return True
    while focus is not None and not focus.property(PLAIN_LETTERS):
        focus = focus.parentWidget()
    return focus is not None


def _acts_anywhere(sign: str) -> bool:
    """Signs that act without the focus of what they act on."""
    focus = QApplication.focusWidget()
    return sign == "*" or (sign == "/" and not (focus is not None and focus.property(OWN_KEYS)))
