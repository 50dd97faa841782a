"""Signing in by password: the first time a day at this workstation, and while it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from kitlog.domain.errors import KitLogError, MachineError
from kitlog.domain.people import PersonEnrolled
from kitlog.ui.sign_in.from_record import proven_by_password, read_passwords
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from kitlog.ui.sign_in.page import SignInPage
    from kitlog.ui.sign_in.sheet_dialog import SheetDialog
    from kitlog.workflow.keyholding import Passwords

CHECKING = unsaid("Checking")
OPENED = unsaid("The record is open. Sign in by PIN, then choose another password under People.")
FORGOTTEN = unsaid("Forgotten? The recovery sheet opens the record.")


class ByPassword(QObject):
    """Which of the two a person is asked for, and what becomes of a password."""

    def __init__(self, page: SignInPage) -> None:
        super().__init__(page)  # and goes with it: nothing is heard for a page that was let go
        self._page = page
        self._asked: frozenset[str] | None = frozenset()
        """Who is asked for it; None while the record, just open, has not said so yet."""
        self._closed = page.station.closed is not None
        self._sheet: SheetDialog | None = None
        part = page.card.password
        part.entered.connect(self._enter)
        part.sheet_asked.connect(self._ask_sheet)
        page.station.at_the_door.connect(self._hear)

    @property
    def wanted(self) -> bool:
        """Whether whoever is chosen signs in by password."""
        page, asked = self._page, self._asked
        return page.station.closed is not None or asked is None or page.who.person_id in asked

    def read(self) -> None:
        """Ask the record who has not yet typed theirs today."""
        self._page.do(read_passwords, self._show, lambda _: None)

    def _show(self, found: Passwords) -> None:
        self._asked = found.asked
        self.look()

    def look(self) -> None:
        """Show field or pad as the one who is chosen needs it."""
        page, part = self._page, self._page.card.password
        if page.type_first.card is not None or page.emergency.asks:
            return
        closed = page.station.closed is not None
        part.sheet.setVisible(closed)
        page.card.ask_password(self.wanted)
        if not self.wanted:
            if part.isAncestorOf(page.focusWidget() or page):
                page.setFocus()
        elif page.who.person_id or not page.who.buttons:
            page.set_pin("")
            part.setFocus()
        if closed:
            self._say_closed()

    def leave(self) -> bool:
        """Esc: out of the field, to choose another name; whether it was in it."""
        part = self._page.card.password
        if not part.field.line.hasFocus():
            return False
        part.clear()
        self._page.setFocus()
        return True

    def _hear(self) -> None:
        """The record has opened by itself, or its words say why it has not."""
        page = self._page
        if page.station.closed is not None:
            if not page.checking and page.type_first.card is None:
                self._say_closed()
        elif self._closed:
            self._closed = False
            self._asked = None  # nobody loses the password just being typed
            if self._sheet is not None and isValid(self._sheet):
                self._sheet.close_it()
            if not page.checking:
                page.say_quietly()
            page.read()

    def _say_closed(self) -> None:
        closed = self._page.station.closed
        self._page.say((closed.words if closed else "") or tr(FORGOTTEN))

    def _enter(self) -> None:
        page, part = self._page, self._page.card.password
        person_id, password = page.who.person_id, part.text
        if page.checking or not self.wanted:
            return
        if not person_id and page.who.buttons:
            page.say(tr("Choose your name."), "highText")
        elif not password:
            page.say(tr("Type the password."), "highText")
        else:
            self._busy(True)
            page.say(tr(CHECKING))
            if page.station.closed is not None:
                page.station.closed.by_password(person_id, password, self._in, self._refused)
            else:
                page.do(
                    lambda desk: proven_by_password(desk, person_id, password),
                    self._in,
                    self._refused,
                )

    def _in(self, person: PersonEnrolled) -> None:
        if isValid(self._page):
            self._busy(False)
            self._page.card.password.clear()
            self._page.let_in(person)

    def _refused(self, error: KitLogError) -> None:
        page = self._page
        if not isValid(page):
            return
        self._busy(False)
        page.card.password.clear()
        page.say(error.sentence, "highText")
        if isinstance(error, MachineError) and page.station.closed is not None:
            page.say_closed(error.sentence)
        else:
            page.card.password.setFocus()

    def _busy(self, on: bool) -> None:
        self._page.checking = on
        self._page.card.password.wait(on)

    def _ask_sheet(self) -> None:
        from kitlog.ui.sign_in.sheet_dialog import SheetDialog

        closed = self._page.station.closed
        if closed is None or self._page.checking:
            return

        def opened() -> None:
            if isValid(dialog):
                dialog.wait(False)
                dialog.close_it()
            if isValid(self._page):
                self._page.opened()
                self._page.say(tr(OPENED))

        def refused(error: KitLogError) -> None:
            if isValid(dialog):
                dialog.wait(False)
                dialog.refuse(error.sentence)

        def enter() -> None:
            dialog.wait(True)
            closed.by_sheet(dialog.words, opened, refused)

        dialog = self._sheet = SheetDialog(self._page.window(), enter)
        dialog.open_it(dialog.field)
