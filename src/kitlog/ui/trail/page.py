"""The trail: filters, lines, one line in full; verified and exported in view."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kitlog.domain.errors import KitLogError, Refused
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.ui.trail.details import Details
from kitlog.ui.trail.export_card import ExportCard
from kitlog.ui.trail.filter_card import FilterCard, Typed
from kitlog.ui.trail.lines import LineList
from kitlog.ui.trail.verify_card import VerifyCard
from kitlog.words import tr, unsaid
from kitlog.workflow import trail
from kitlog.workflow.desk import Desk
from kitlog.workflow.trail import Filter, Known, TrailPage

NONE = unsaid("Nothing in the record fits this filter.")
FIRST, LAST = unsaid("These are the newest lines."), unsaid("There are no older lines.")
READING = unsaid("Reading…")


class TrailView(Page):
    """Reads a page of lines at a time; where a nurse without the right comes, it goes."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = AppBar("")
        self.lay_out(self.bar)
        self.wanted = Filter()
        self.begins = [""]
        """Where each page so far begins: the last one is in view."""
        self._older, self._asked = "", 0
        self.filter, self.list, self.details = FilterCard(), LineList(), Details()
        self.verify = VerifyCard(self.do, station.looking)
        self.export = ExportCard(self, lambda: self.wanted)
        self._place()
        self.filter.asked.connect(self.ask)
        self.list.chosen.connect(self.details.draw)
        station.person_changed.connect(self._hide_from)

    def _place(self) -> None:
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.filter)
        middle = Card(margins=(6, 6, 6, 10), spacing=6)
        middle.box.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        self.said = Label("", "label", "ink2")
        self.newer = KitButton(tr("Newer"), key="N", parent=self)
        self.older = KitButton(tr("Older"), key="O", parent=self)
        for button, act in ((self.newer, self._go_newer), (self.older, self._go_older)):
            button.clicked.connect(act)
            button.refused.connect(lambda reason: self.toast.offer(reason, None))
        foot.addWidget(self.said, 1)
        foot.addWidget(self.newer)
        foot.addWidget(self.older)
        middle.box.addLayout(foot)
        row.addWidget(middle, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        for card in (self.details, self.verify, self.export):
            card.setFixedWidth(348)
        right.addWidget(self.details, 1)
        right.addWidget(self.verify)
        right.addWidget(self.export)
        row.addLayout(right)

    def opened(self) -> None:
        keys = (("↑↓", tr("Line")), ("O", tr("Older")), ("N", tr("Newer")), ("/", tr("Filter")),
                ("V", tr("Verify")), ("Esc", tr("People")), ("L", tr("Lock")))  # fmt: skip
        words = tr("Who did what, the last entered first.")
        self.status.draw(StatusView("calm", tr("Trail"), words, keys))
        self.list.setFocus()
        self.ask()

    def returned(self) -> None:
        super().returned()
        if trail.allowed(self.station.person):
            self.read()
        else:
            self.go.emit("today", "")

    # -- asking -----------------------------------------------------------------------

    def ask(self) -> None:
        """The lines for what is typed and chosen now, from the newest on."""
        typed = self.filter.read(self.station.clinic.people.values())
        if typed is None:
            return
        if not typed.patient:
            self.filter.patient.refuse("")
            self._begin(typed.filter)
            return

        def found(known: tuple[Known, ...]) -> None:
            self._with_patient(typed, known)

        self.do(lambda desk: trail.patients(desk, typed.patient), found)

    def _with_patient(self, typed: Typed, known: tuple[Known, ...]) -> None:
        if self.filter.patient.text.strip() != typed.patient:
            return  # something else was typed meanwhile
        id = self.filter.found_patient(known)
        if id:
            self._begin(replace(typed.filter, patient_id=id))

    def _begin(self, wanted: Filter) -> None:
        self.wanted, self.begins = wanted, [""]
        self.read()

    def read(self) -> None:
        """The page that is in view, anew."""
        self._turn_to(self.begins)

    def _turn_to(self, begins: list[str]) -> None:
        """Another page counts once it could be read."""
        self._asked += 1
        number, wanted, before = self._asked, self.wanted, begins[-1]
        self.said.say(tr(READING))

        def act(desk: Desk) -> TrailPage:
            return trail.page(desk, wanted, before)

        def show(page: TrailPage) -> None:
            if number == self._asked:
                self.begins = begins
                self._show(page)

        self.do(act, show, self._not_read)

    def _show(self, page: TrailPage) -> None:
        if not trail.allowed(self.station.person):
            return
        self._older = page.older
        self.list.draw(page.lines, tr(NONE))
        first = (len(self.begins) - 1) * trail.PAGE + 1
        many = len(page.lines)
        last = f"{first + many - 1:,}"
        self.said.say(tr("Lines {first} to {last}", first=f"{first:,}", last=last) if many else "")
        self.newer.refuse("" if len(self.begins) > 1 else tr(FIRST))
        self.older.refuse("" if page.older else tr(LAST))

    def _not_read(self, error: KitLogError) -> None:
        self.said.say("")
        self.list.draw((), error.sentence)
        if not isinstance(error, Refused):
            self.trouble(error)

    def _go_older(self) -> None:
        if self.said.text() != tr(READING):
            self._turn_to([*self.begins, self._older])

    def _go_newer(self) -> None:
        if self.said.text() != tr(READING):
            self._turn_to(self.begins[:-1])

    def _hide_from(self) -> None:
        """Who comes next may have no right to see it, even for the blink until it goes."""
        if not trail.allowed(self.station.person):
            self.list.draw((), "")

    # -- keys -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_O:
            self.older.click()
        elif key == Qt.Key.Key_N:
            self.newer.click()
        elif key == Qt.Key.Key_V:
            self.verify.verify()
        elif key == Qt.Key.Key_Slash:
            self.filter.person.setFocus()
        elif key == Qt.Key.Key_L:
            self.go.emit("lock", "")
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """What runs stops first, a field gives way to the list, then the page goes."""
        running = [one for one in (self.verify, self.export) if one.running]
        if running:
            running[0].stop()
        elif self.list.hasFocus():
            self.go.emit("people", "")
        else:
            self.list.setFocus()
