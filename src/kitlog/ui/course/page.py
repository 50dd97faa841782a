"""The course: five infusions side by side, what the patient reported, and the summary."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.course import Course
from kitlog.domain.moment import Moment
from kitlog.domain.panel import scales, trace
from kitlog.domain.rights import Right
from kitlog.ui.course import summary_lines
from kitlog.ui.course.amending import Amending
from kitlog.ui.course.closing import ask_close
from kitlog.ui.course.course_file import CourseFile, draw_banner, read_course
from kitlog.ui.course.day_facts import day_facts
from kitlog.ui.course.exporting import Exporting
from kitlog.ui.course.matrix import effect_rows
from kitlog.ui.course.outcomes_card import OutcomesCard
from kitlog.ui.course.places import Place, places
from kitlog.ui.course.signing import ask_signature
from kitlog.ui.course.status import status
from kitlog.ui.course.summary_card import SummaryCard
from kitlog.ui.course.summary_lines import SummaryView
from kitlog.ui.course.table import Column, InfusionTable, TableView
from kitlog.ui.course.versions_dialog import show_versions
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.chair_header import ChairHeader
from kitlog.ui.kit.keymap import keymap
from kitlog.ui.kit.scrolling import scrolling
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.words import tr
from kitlog.workflow import reading

READ_AGAIN_MS = 30_000
"""An infusion of this course may be running; real time, whatever the demo's speed."""
RIGHT = 432


class CoursePage(Page):
    """Shows the record as read; what changes it is an act, after which it is read again."""

    def __init__(self, station: Station, course_id: str) -> None:
        super().__init__(station)
        self.file: CourseFile | None = None
        self.course_id = course_id
        self._effects = reading.known_effects(station.clinic)
        self._places: tuple[Place, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.header = ChairHeader()
        self.lay_out(self.header)
        self.table = InfusionTable()
        self.outcomes = OutcomesCard()
        self.summary = SummaryCard()
        self.summary.use_sheet(station.clinic.settings.sheet if station.clinic.settings else "")
        self.amending, self.exporting = Amending(self), Exporting(self)
        self._place()
        self._connect()
        self._again = QTimer(self)
        self._again.timeout.connect(self.read)
        self._again.start(READ_AGAIN_MS)

    def _place(self) -> None:
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 8, 12, 10)
        row.setSpacing(10)
        self.infusions = Card(margins=(1, 1, 1, 1), spacing=0)
        self._area = scrolling(self.table)
        self.infusions.box.addWidget(self._area)
        row.addWidget(self.infusions, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        for one in (self.outcomes, self.summary):
            one.setFixedWidth(RIGHT)
        right.addWidget(self.outcomes, 376)
        right.addWidget(self.summary, 262)
        row.addLayout(right)

    def _connect(self) -> None:
        header = self.header
        header.back_asked.connect(lambda: self.go.emit("today", ""))
        header.theme_asked.connect(lambda: self.go.emit("dim", ""))
        header.person_asked.connect(lambda: self.go.emit("lock", ""))
        self.table.asked.connect(self._open)
        self.outcomes.asked.connect(lambda: self.go.emit("outcomes", self.course_id))
        self.summary.refused.connect(self._say)
        self.summary.export_asked.connect(self.exporting.export)
        self.summary.folder_asked.connect(self.exporting.choose_folder)
        self.summary.stop_asked.connect(self.exporting.stop)
        self.summary.close_asked.connect(lambda: ask_close(self))
        self.summary.sign_asked.connect(lambda: ask_signature(self))
        self.summary.preview_asked.connect(lambda: self.go.emit("preview", self.course_id))
        self.summary.versions_asked.connect(lambda: show_versions(self))
        self.summary.amend_asked.connect(self.amending.ask)
        self.station.person_changed.connect(self._show_again)

    def opened(self) -> None:
        self.setFocus()
        self.read()

    def read(self) -> None:
        """Read the course again; what is shown stays until the answer is there."""
        id = self.course_id
        self.do(lambda desk: read_course(desk, id), self._show)

    def tick(self, now: Moment) -> None:
        draw_banner(self, self.header, self.file, now)

    # -- showing ----------------------------------------------------------------------

    def _show(self, file: CourseFile) -> None:
        self.file = file
        clinic, now, course = self.station.clinic.settings, self.station.now(), file.course
        if clinic is None:
            return
        self._places = places(course, clinic, now.local.date())
        self.table.draw(self._view(course, now))
        # The heads are made after the page's other cards, and reached before them.
        for before, after in pairwise((self.header.person, *self.table.heads)):
            QWidget.setTabOrder(before, after)
        self.outcomes.draw(course)
        self.summary.draw(self._summary(file))
        self.summary.preview.refuse(self.export_refused)
        self.status.draw(status(file, clinic))
        self.tick(now)

    def _view(self, course: Course, now: Moment) -> TableView:
        ordered = course.opened.ordered_mg
        columns = [
            Column(place, day_facts(place.session, ordered), trace(place.session, now))
            if place.given and place.session is not None
            else Column(place)
            for place in self._places
        ]
        infused = [place.session if place.given else None for place in self._places]
        return TableView(
            tuple(columns),
            effect_rows(infused, self._effects),
            scales(column.trace for column in columns if column.trace),
        )

    def _summary(self, file: CourseFile) -> SummaryView:
        """What the course waits for; closed besides to whom it is not given."""
        seen, may = summary_lines.summary_view(file), self.station.refusal
        return replace(
            seen,
            reason=may(Right.EXPORT) or seen.reason,
            close_reason=may(Right.ORDER) or seen.close_reason,
            amend_reason=may(Right.AMEND),
            sign_reason=may(Right.SIGN_COURSE) or seen.sign_reason,
        )

    def _show_again(self) -> None:
        """Somebody else is signed in: other acts are open, another part is hers to sign."""
        if self.file is not None:
            self._show(self.file)
        if self.station.person is not None:
            self.read()

    @property
    def export_refused(self) -> str:
        """Why whoever is signed in may not hand the summary over."""
        return self.station.refusal(Right.EXPORT)

    def say_done(self, words: str) -> None:
        """An act about the summary is kept."""
        self.summary.say(words)
        self.read()

    def _say(self, reason: str) -> None:
        self.toast.offer(reason, None)

    # -- acts -------------------------------------------------------------------------

    def _open(self, index: int) -> None:
        """The session in this column; without one, say so."""
        if index >= len(self._places):
            return
        place = self._places[index]
        if place.session is not None:
            self.go.emit("chair", place.session.id)
        else:
            self._say(tr("{name}: {state}. Nothing to open.", name=place.name, state=place.state))

    # -- keys -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and keymap().on:
            self._open(key - Qt.Key.Key_1)
        elif key == Qt.Key.Key_F12:
            self.summary.ask_export()
        elif key == Qt.Key.Key_A:
            self.summary.amend.click()
        elif key == Qt.Key.Key_S:
            self.summary.ask_sign()
        elif key == Qt.Key.Key_P:
            self.summary.preview.click()
        elif key == Qt.Key.Key_V:
            self.summary.all_versions.click()
        elif key == Qt.Key.Key_O:
            self.outcomes.enter.click()
        elif key == Qt.Key.Key_Escape:
            self.go.emit("today", "")
        elif key == Qt.Key.Key_L:
            self.go.emit("lock", "")
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._scroll(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def _scroll(self, pages: int) -> None:
        for area in (self._area, self.summary.area, self.outcomes.area):
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + pages * bar.pageStep())
