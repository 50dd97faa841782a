"""Who works here: the list, adding and changing people, and the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.rights import Right
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.lettering import tell_unprintable
from kitlog.ui.page import Page
from kitlog.ui.people.change_person import ChangePerson
from kitlog.ui.people.end_access import Ends, ask_drop_password, ask_left
from kitlog.ui.people.my_password import MyPassword
from kitlog.ui.people.new_pin import NewPin
from kitlog.ui.people.new_sheet import NewSheet, SheetBack
from kitlog.ui.people.people_card import PeopleCard
from kitlog.ui.people.person_dialog import PersonDialog
from kitlog.ui.people.person_form import PersonForm
from kitlog.ui.people.sheets_card import SheetsCard
from kitlog.ui.people.status import read_back, standing
from kitlog.ui.station import Station
from kitlog.words import tr
from kitlog.workflow import accounts, people, trail
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from kitlog.workflow.accounts import Seen
    from kitlog.workflow.sheets import Sheet

NOT_CHARGE = Right.PEOPLE.value


class PeoplePage(Page):
    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = AppBar("")
        self.lay_out(self.bar)
        self.form = PersonForm((Role.NURSE, Role.CHARGE, Role.PRESCRIBER, Role.AUDITOR))
        self.add = KitButton(tr("Add person"), icon="plus", kind="primary", height=56)
        self.add.setFixedHeight(56)
        self.said = Label("", "body", "highText", wraps=True, weight=600)
        self.list, self.sheets = PeopleCard(), SheetsCard()
        self.sheets.hide()
        self.seen: Seen | None = None
        self.sheet: SheetBack | None = None
        self._asked: PersonDialog | None = None
        self._busy, self._stack = False, QStackedWidget()
        self._place()
        tell_unprintable(station.clerk, self.form.name)
        self.form.entered.connect(self._add)
        self.add.clicked.connect(self._add)
        self.add.refused.connect(lambda reason: self.toast.offer(reason, None))
        self.list.password.clicked.connect(self._my_password)
        self.list.password.refused.connect(lambda reason: self.toast.offer(reason, None))
        self.list.switch.clicked.connect(lambda: self.go.emit("sign in", ""))
        self.list.trail.clicked.connect(lambda: self.go.emit("trail", ""))
        self.list.trail.refused.connect(lambda reason: self.toast.offer(reason, None))
        self.list.change_asked.connect(self._change)
        self.list.pin_asked.connect(self._new_pin)
        self.list.password_asked.connect(partial(self._end, ask_drop_password))
        self.list.left_asked.connect(partial(self._end, ask_left))
        self.sheets.asked.connect(self._new_sheet)
        self.sheets.new.refused.connect(lambda reason: self.toast.offer(reason, None))
        station.person_changed.connect(self._allow)
        self.list.draw(station.clinic.at_work, frozenset())
        self._allow()

    def _place(self) -> None:
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(12, 10, 12, 8)
        outer.addWidget(self._stack)
        holder = QWidget()
        self._stack.addWidget(holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.list, 1)
        left.addWidget(self.sheets)
        row.addLayout(left, 1)
        row.addWidget(self._form_card())

    def _form_card(self) -> Card:
        card = Card(margins=(18, 14, 18, 14))
        card.setFixedWidth(400)
        card.box.addWidget(Label(tr("Add a person"), "h1"))
        card.box.addWidget(self.form)
        card.box.addWidget(self.said)
        card.box.addWidget(self.add)
        card.box.addStretch(1)
        return card

    def opened(self) -> None:
        self.status.draw(standing())
        (self.form if not self.add.reason else self.list.switch).setFocus()
        self._read()

    @property
    def _charge(self) -> PersonEnrolled | None:
        """Whoever is signed in, when that is a charge nurse."""
        return self.station.person if self.station.charge else None

    def _allow(self) -> None:
        """Somebody else is here, or has another role: a sheet they did not ask for is put away."""
        person, charge = self.station.person, self._charge is not None
        if self.sheet is not None:
            self._put_away()
        self.add.refuse("" if charge else tr(NOT_CHARGE))
        self.list.password.refuse(self.station.refusal(Right.OWN_PASSWORD))
        self.list.trail.refuse("" if trail.allowed(person) else tr(trail.ONLY))
        self.form.setVisible(charge)
        self.sheets.allow(charge=charge)
        self._offer()

    def _offer(self) -> None:
        by_passwords = self.seen is not None and self.seen.by_passwords
        charge = self._charge is not None
        self.list.offer(self.station.person, charge=charge, by_passwords=by_passwords)

    def _read(self) -> None:
        self.do(accounts.seen, self._show)

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        self.station.use_clinic(seen.clinic)
        self.list.draw(seen.clinic.at_work, seen.missing)
        self.list.password.setVisible(seen.by_passwords)
        self.sheets.setVisible(seen.by_passwords)
        self.sheets.draw(seen.sheets, seen.clinic.name_of)
        self._offer()

    def _kept(self, seen: Seen, words: str) -> None:
        """Something about people or sheets was changed here."""
        if self.sheet is not None:
            self._put_away()
        for id in seen.missing:
            self.station.reminded.discard(id)  # who has no password any more is told so again
        self._show(seen)
        self.said.say(words, "ok")

    # -- people -----------------------------------------------------------------------------

    def _add(self) -> None:
        typed = None if self.add.reason or self._busy else self.form.read()
        if typed is None:
            return

        def act(desk: Desk) -> tuple[PersonEnrolled, Seen]:
            return people.enrol(desk, *typed), accounts.seen(desk)

        self._busy = True
        self.said.say(tr("Saving"), "ink2")
        self.do(act, self._added, self._refused)

    def _added(self, answer: tuple[PersonEnrolled, Seen]) -> None:
        person, seen = answer
        self._busy = False
        self.form.clear()
        self.form.setFocus()
        self._kept(seen, tr("{name} is added.", name=person.name))

    def _refused(self, error: KitLogError) -> None:
        self._busy = False
        beside = isinstance(error, Refused) and self.form.refuse(error)
        self.said.say("" if beside else error.sentence, "highText")

    def _open(self, ask: Callable[[], PersonDialog]) -> None:
        """One question at a time: the page below it can still be tapped."""
        if self._asked is None or not isValid(self._asked) or not self._asked.is_open:
            self._asked = ask()

    def _end(self, ask: Ends, person: PersonEnrolled) -> None:
        self._open(lambda: ask(self, person, self._kept))

    def _change(self, person: PersonEnrolled) -> None:
        own = self.station.person is not None and person.person_id == self.station.person.person_id
        done = tr("{name} is changed.", name=person.name)
        self._open(
            lambda: ChangePerson(self, person, own=own, kept=lambda seen: self._kept(seen, done))
        )

    def _new_pin(self, person: PersonEnrolled) -> None:
        charge, done = self._charge, tr("{name} has a new PIN.", name=person.name)
        if charge is not None:
            self._open(lambda: NewPin(self, person, charge, lambda seen: self._kept(seen, done)))

    def _my_password(self) -> None:
        def ask() -> MyPassword:
            dialog = MyPassword(self)
            dialog.closed.connect(self._read)
            return dialog

        self._open(ask)

    # -- the recovery sheet -----------------------------------------------------------------

    def _new_sheet(self) -> None:
        if self.seen is not None:
            in_force = self.seen.sheets
            self._open(lambda: NewSheet(self, in_force, self._show_sheet))

    def _show_sheet(self, sheet: Sheet, beside: bool) -> None:
        if self._charge is None:
            return  # locked meanwhile: nothing is kept of it
        self.sheet = SheetBack(self, sheet, beside=beside, kept=self._kept)
        self.sheet.step.left.connect(self._put_away)
        self._stack.addWidget(self.sheet.step)
        self._stack.setCurrentWidget(self.sheet.step)
        self.status.draw(read_back())
        self.sheet.begin()

    def _put_away(self) -> None:
        """Back to the people; a sheet that was not read back opens nothing."""
        sheet, self.sheet = self.sheet, None
        self._stack.setCurrentIndex(0)
        self.status.draw(standing())
        if sheet is not None and isValid(sheet.step):
            sheet.step.hide()
            sheet.step.deleteLater()
            self.sheets.new.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._put_away() if self.sheet is not None else self.go.emit("today", "")
        elif event.key() == Qt.Key.Key_L and not event.modifiers():
            self.go.emit("lock", "")
        elif event.key() == Qt.Key.Key_T and not event.modifiers() and self.sheet is None:
            self.list.trail.click()
        else:
            super().keyPressEvent(event)
