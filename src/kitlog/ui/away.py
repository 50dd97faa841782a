"""What was on the screen when it was locked: out of the window, so that nobody finds it there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.page import Page

Show = Callable[[QWidget], None]


class Away:
    """A page with its open dialogs and where the typing was. Nothing typed in them is lost.

    Hidden is not enough: a screen reader, or a program on the accessibility bus, reads hidden
    widgets of a window too. So they leave the window until somebody signs in.
    """

    def __init__(self, window: QWidget, page: Page, place: tuple[str, str], person: str) -> None:
        self.page, self.place, self._person = page, place, person
        self._focus = QApplication.focusWidget()
        self._dialogs = [
            one for one in window.findChildren(Dialog, options=_CHILD) if one.isVisible()
        ]
        for widget in (*self._dialogs, page):
            widget.setParent(None)

    def bring_back(self, window: QWidget, show: Show, person: str) -> None:
        """Put everything where it was; what another person began says so."""
        show(self.page)
        for dialog in self._dialogs:
            dialog.setParent(window)
            if person != self._person:
                dialog.begun_by(self._person)
            dialog.place()
            dialog.show()
            dialog.raise_()
        self.page.returned()
        focus = self._focus
        if focus is not None and isValid(focus):
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(focus, QLineEdit):
                # Fields select all once focus is in; the next digit would wipe the rest.
                QTimer.singleShot(0, focus, lambda: focus.end(False))

    def drop(self) -> None:
        """The window closes: nothing comes back."""
        for widget in (*self._dialogs, self.page):
            widget.deleteLater()


_CHILD = Qt.FindChildOption.FindDirectChildrenOnly
