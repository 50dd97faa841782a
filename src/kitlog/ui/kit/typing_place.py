"""Where the typing was, so that it goes on there: the field with the focus, and its cursor."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

RETURNED = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Why a field has the focus again, or has it no more for a while: nobody went anywhere."""


class TypingPlace:
    """Looks once, when it is made, before something else takes the focus."""

    def __init__(self) -> None:
        self._focus = QApplication.focusWidget()
        self._cursor = self._focus.cursorPosition() if isinstance(self._focus, QLineEdit) else 0

    def go_back(self) -> bool:
        """Focus and cursor as they were; False where the field is gone or does not show."""
        focus = self._focus
        if focus is None or not isValid(focus) or not focus.isVisible():
            return False
        # For this reason a field does not select what is in it: the next digit would replace it.
        focus.setFocus(Qt.FocusReason.PopupFocusReason)
        if isinstance(focus, QLineEdit):
            focus.setCursorPosition(self._cursor)
        return True
