"""Charting a whole session afterwards: the failsafe sheet, typed in one go."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.ui.afterwards.sheet_form import SheetForm
from kitlog.ui.afterwards.sheet_rows import SheetRows
from kitlog.ui.course.course_file import CourseFile, draw_banner, read_course
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.chair_header import ChairHeader
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.scrolling import scrolling
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.words import tr
from kitlog.workflow import afterwards

_LEFT = 500


def _calm() -> StatusView:
    about = tr("From the failsafe sheet. Every entry is marked late.")
    return StatusView("calm", tr("Chart afterwards"), about)


class AfterwardsPage(Page):
    """What is typed stays until the record has taken all of it."""

    def __init__(self, station: Station, course_id: str) -> None:
        super().__init__(station)
        self.file: CourseFile | None = None
        self._id = course_id
        self.header = ChairHeader()
        self.lay_out(self.header)
        self.form = SheetForm()
        self.rows = SheetRows(station.clinic.effects)
        self.chart = KitButton(tr("Chart afterwards"), kind="primary", key="F10", height=LARGE)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 8, 12, 10)
        row.setSpacing(10)
        left = Card()
        left.setFixedWidth(_LEFT)
        left.box.addWidget(Label(tr("The sheet"), "h2"))
        left.box.addWidget(scrolling(self.form), 1)
        left.box.addWidget(self.chart)
        row.addWidget(left)
        right = Card()
        right.box.addWidget(Label(tr("Readings"), "h2"))
        right.box.addWidget(scrolling(self.rows), 1)
        row.addWidget(right, 1)
        self.header.back_asked.connect(lambda: self.go.emit("course", self._id))
        self.header.back.setText(tr("Course"))
        self.header.theme_asked.connect(lambda: self.go.emit("dim", ""))
        self.header.person_asked.connect(lambda: self.go.emit("lock", ""))
        self.chart.clicked.connect(self.ask)
        self.status.draw(_calm())

    def opened(self) -> None:
        id = self._id
        self.do(lambda desk: read_course(desk, id), self._show)

    def tick(self, now: Moment) -> None:
        draw_banner(self, self.header, self.file, now)

    def ask(self) -> None:
        """Read the sheet and keep it; what is wrong is said beside its field."""
        if self.file is None:
            return
        course, now, id = self.file.course, self.station.now(), self._id
        self.form.refuse("", "")
        self.rows.refuse(-1)
        try:
            sets = self.rows.read(self.form.day(), now)
            sheet = self.form.read(course, now, sets)
        except Refused as error:
            self._refused(error)
            return
        self.do(
            lambda desk: afterwards.chart_afterwards(desk, id, sheet), self._kept, self._refused
        )

    def _show(self, file: CourseFile) -> None:
        self.file = file
        self.rows.begin(file.course.protocol.vitals)
        self.form.begin(file.course, self.station.now())
        self.tick(self.station.now())

    def _kept(self, session: Session) -> None:
        self.go.emit("chair", session.id)

    def _refused(self, error: KitLogError) -> None:
        field = error.field if isinstance(error, Refused) else ""
        if field.startswith("set:"):
            self.rows.refuse(int(field.removeprefix("set:")))
        elif self.form.refuse(field, error.sentence):
            self.status.draw(_calm())
            return
        self.trouble(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F10 and not event.isAutoRepeat():
            self.ask()
        elif event.key() == Qt.Key.Key_Escape:
            self.go.emit("course", self._id)
        else:
            super().keyPressEvent(event)
