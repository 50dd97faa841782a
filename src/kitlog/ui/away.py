"""What was on the screen when it was left or locked: out of the window, and brought back whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.typing_place import TypingPlace
from kitlog.ui.page import Page

Show = Callable[[QWidget], None]
_CHILD = Qt.FindChildOption.FindDirectChildrenOnly


def questions(window: QWidget) -> list[Dialog]:
    """The dialogs that are open over the page, also while the far view covers them."""
    return [one for one in window.findChildren(Dialog, options=_CHILD) if one.is_open]


class Away:
    """A page with its open dialogs and where the typing was. Nothing typed in them is lost.

    Hidden is not enough: a screen reader, or a program on the accessibility bus, reads hidden
    widgets of a window too. So they leave the window until somebody signs in.
    """

    def __init__(self, window: QWidget, page: Page, place: tuple[str, str], person: str) -> None:
        self.page, self.place, self._person = page, place, person
        self._typing = TypingPlace()
        self._dialogs = questions(window)
        for widget in (*self._dialogs, page):
            widget.setParent(None)

    def bring_back(self, window: QWidget, show: Show, person: str) -> None:
        """Put everything where it was; what another person began says so."""
        show(self.page)
        for dialog in self._dialogs:
            if not isValid(dialog):  # its act was kept meanwhile
                continue
            dialog.setParent(window)
            if person != self._person:
                dialog.begun_by(self._person)
            dialog.place()
            dialog.show()
            dialog.raise_()
        self._typing.go_back()
        self.page.returned()

    def drop(self) -> None:
        """The window closes: nothing comes back."""
        for widget in (*self._dialogs, self.page):
            if isValid(widget):
                widget.deleteLater()
