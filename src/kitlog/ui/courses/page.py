"""Every course that goes on, and the search for any patient."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.domain.rights import Right
from kitlog.ui.courses.found_list import FoundList, none_found
from kitlog.ui.courses.waiting import NONE_TO_SIGN, TO_SIGN
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.ui.today.chips import Chip
from kitlog.words import tr, unsaid
from kitlog.workflow import searching
from kitlog.workflow.desk import Desk
from kitlog.workflow.searching import SEEN, Found

NONE = unsaid("No course is open. New course or search for a patient.")
OPEN = "open"
"""Which chip shows them."""


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("/", tr("Search")), ("S", tr("To sign")), ("C", tr("New course")), ("Esc", tr("Today")),
        ("L", tr("Lock")),
    )  # fmt: skip


def _both(desk: Desk) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Those that go on, and those that wait for a signature."""
    return searching.courses_going_on(desk), searching.courses_to_sign(desk)


class CoursesPage(Page):
    """Open courses, or those to sign; with something typed above, the patients found for it."""

    def __init__(self, station: Station, only: str = "") -> None:
        super().__init__(station)
        self._to_sign = only == TO_SIGN
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = AppBar("Courses", search=True)
        self.bar.search_changed.connect(self._search)
        self.lay_out(self.bar)
        self.heading, self.list = Label(tr("Open courses"), "h1"), FoundList()
        self.chips = {OPEN: Chip(tr("Open", "courses")), TO_SIGN: Chip(tr("To sign"))}
        for place, chip in enumerate(self.chips.values()):
            chip.clicked.connect(lambda _=False, to_sign=bool(place): self._choose(to_sign))
        self.new_course = KitButton(
            tr("New course"), icon="plus", key="C", kind="primary", height=48
        )
        self.new_course.setFixedHeight(48)
        self.new_course.setMinimumWidth(174)
        self.new_course.clicked.connect(lambda: self.go.emit("new course", ""))
        self.new_course.refused.connect(lambda reason: self.toast.offer(reason, None))
        self.list.asked.connect(self._open)
        self.list.wants_more.connect(self._more)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addSpacing(14)
        for chip in self.chips.values():
            head.addWidget(chip)
        head.addStretch(1)
        head.addWidget(self.new_course)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def opened(self) -> None:
        self.setFocus()
        self.status.draw(
            StatusView("calm", tr("Courses"), tr("Complete ones stay until exported"), _keys())
        )
        self._read()

    def tick(self, now: Moment) -> None:
        super().tick(now)
        self.new_course.refuse(self.station.refusal(Right.ORDER))

    def _read(self) -> None:
        self.do(_both, self._show_both)

    def _choose(self, to_sign: bool) -> None:
        """Open courses, or those to sign; what is searched for gives way to them."""
        self._to_sign = to_sign
        if self.bar.search is not None:
            self.bar.search.clear()
        self._read()

    def _show_both(self, both: tuple[tuple[Found, ...], tuple[Found, ...]]) -> None:
        for place, chip in enumerate(self.chips.values()):
            chip.draw(len(both[place]))
            chip.setChecked(bool(place) == self._to_sign)
        self._show("", both[self._to_sign])

    def _search(self, text: str) -> None:
        self.station.searched.typed(text)
        if text.strip():
            self._seek(text, 0)
        else:
            self._read()

    def _seek(self, text: str, skip: int) -> None:
        self.do(
            lambda desk: searching.search(desk, text, skip, SEEN),
            lambda found: self._show(text, found, skip),
            self._not_found,
        )

    def _not_found(self, error: KitLogError) -> None:
        self.list.not_read(error.sentence)
        self.trouble(error)

    def _more(self, shown: int) -> None:
        if self.bar.search is not None:
            self._seek(self.bar.search.text(), shown)

    def _show(self, text: str, found: tuple[Found, ...], skip: int = 0) -> None:
        """Show an answer, unless something else was typed meanwhile."""
        clinic, search = self.station.clinic.settings, self.bar.search
        if clinic is None or search is None or search.text().strip() != text.strip():
            return
        more, now = bool(text.strip()) and len(found) == SEEN, self.station.now()
        if skip:
            self.list.add(found, clinic, now, more=more)
            return
        here = tr("Courses to sign") if self._to_sign else tr("Open courses")
        self.heading.say(tr("Found") if text.strip() else here)
        for chip in self.chips.values():
            chip.setVisible(not text.strip())
        none = tr(NONE_TO_SIGN if self._to_sign else NONE)
        none = none_found(text) if text.strip() else none
        self.list.draw(found, none, clinic, now, more=more)

    def _open(self, course_id: str) -> None:
        self.go.emit("course" if course_id else "new course", course_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        search, key = self.bar.search, event.key()
        if search is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and not search.text():
            self.go.emit("today", "")
        elif key == Qt.Key.Key_Escape:
            search.clear()
            self._search("")
            self.setFocus()
        elif search.hasFocus():
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.open_first()
        elif key == Qt.Key.Key_Slash:
            search.setFocus()
        elif key == Qt.Key.Key_C:
            self.new_course.click()
        elif key == Qt.Key.Key_S:
            self._choose(not self._to_sign)
        elif key == Qt.Key.Key_L:
            self.go.emit("lock", "")
        else:
            super().keyPressEvent(event)
