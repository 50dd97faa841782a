"""The new-course page: three cards, and Create when nothing is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kitlog.domain import dose
from kitlog.domain.clinic import Clinic, ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.patient import Patient
from kitlog.domain.protocol import Protocol
from kitlog.domain.protocol_versions import not_signed, standing
from kitlog.domain.rights import Right
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.scrolling import scrolling
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.kit.theme import text_size
from kitlog.ui.lettering import tell_unprintable
from kitlog.ui.new_course.order_card import OrderCard
from kitlog.ui.new_course.patient_card import PatientCard
from kitlog.ui.new_course.worksheet_card import WorksheetCard
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.words import tr
from kitlog.workflow import enrolling, reading
from kitlog.workflow.enrolling import NewCourse

COMPACT_BELOW = 740
"""Window height below which the foot gives the cards above it 20 px (DESIGN 3)."""


def _keys() -> tuple[tuple[str, str], ...]:
    return (("Tab", tr("Next field")), ("K", tr("kg or lb")), ("Esc", tr("Cancel")))


class NewCoursePage(Page):
    """Nothing is saved until Create; nothing typed is changed or cleared."""

    person_leads = "people"

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        settings = station.clinic.settings or ClinicSet("-", "", 1)
        self.bar = AppBar("Courses")
        self.lay_out(self.bar)
        self.patient = PatientCard(station.today)
        self.order = OrderCard(_offered(station.clinic), settings, station.today())
        self.sheet = WorksheetCard()
        self.create_button = KitButton(tr("Create course"), kind="primary", height=LARGE)
        self._busy = False
        self._place()
        self.patient.changed.connect(self._work_out)
        self.order.changed.connect(self._work_out)
        self.patient.record_left.connect(self._look_up)
        self.create_button.clicked.connect(self._create)
        self.create_button.refused.connect(lambda why: self.status.draw(StatusView("medium", why)))
        told = (
            self.patient.record,
            self.patient.family,
            self.patient.given,
            self.patient.allergies,
        )
        tell_unprintable(station.clerk, *told, self.order.reason, self.order.prescriber)
        self._work_out()

    def _place(self) -> None:
        grid = QGridLayout(self.body)
        grid.setContentsMargins(12, 10, 12, 12)
        grid.setSpacing(10)
        grid.addWidget(_scrolling(self.patient, 340), 0, 0)
        grid.addWidget(_scrolling(self.order, 330), 0, 1)
        grid.addWidget(self.sheet, 0, 2)
        self.foot = self._foot()
        grid.addWidget(self.foot, 1, 0, 1, 3)
        grid.setColumnStretch(2, 1)
        grid.setRowStretch(0, 1)

    def _foot(self) -> QWidget:
        """Why, by whom, and Create; the second nurse checks at the chair (RULINGS Safety 4)."""
        card = Card(margins=(16, 8, 16, 8))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.order.reason, 3)
        row.addWidget(self.order.prescriber, 2)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(Label(" ", "label"))  # level with the fields, whose titles stand above
        beside.addWidget(self.order.how)
        beside.addStretch(1)
        row.addLayout(beside)
        words = QVBoxLayout()
        words.setSpacing(6)
        about = tr(
            "The second nurse checks dose and pump at the chair, each day, before the start."
        )
        words.addWidget(Label(about, "label", "ink2", wraps=True))
        words.addWidget(self.create_button)
        self.create_button.setFixedSize(3 * text_size(), LARGE)
        row.addLayout(words)
        card.box.addLayout(row)
        return card

    def opened(self) -> None:
        self.patient.record.line.setFocus()
        self.status.draw(
            StatusView("calm", tr("New course"), tr("Not saved until you create it."), _keys())
        )

    def tick(self, now: Moment) -> None:
        super().tick(now)
        self.create_button.refuse(self.station.refusal(Right.ORDER) or self._unsigned())

    def _unsigned(self) -> str:
        """Why the chosen protocol can't be used yet, "" when it can."""
        return not_signed(self.station.clinic.protocols, self.order.protocol)

    def _work_out(self) -> None:
        if unsigned := self._unsigned():
            self.order.protocol_choice.refuse(unsigned)
        kg, order = self.patient.weight_kg(), self.order.order()
        said = self.order.ordered().drug
        drug = tr(said.value if said else "ketamine")
        if kg is None or order is None or kg <= 0:
            self.sheet.draw(None, "", drug)
            return
        sheet = dose.work_out(order, kg, self.order.protocol.dose)
        name = f"{self.patient.family.text}, {self.patient.given.text}".strip(", ")
        label = " · ".join(part for part in (name, self.patient.record.text) if part)
        self.sheet.draw(sheet, label, drug)
        self.order.ask_reason(sheet.warnings)

    def _look_up(self, record_no: str) -> None:
        if not record_no.strip():
            return

        def found(answer: tuple[str, Patient] | None) -> None:
            if answer is not None and self.patient.record.text == record_no:
                self.patient.show_found(answer[1])

        self.do(lambda desk: enrolling.find_patient(desk, record_no), found)

    def _create(self) -> None:
        """Read every card, so that each wrong field says so at once."""
        if self._busy:
            return
        order_fine = self.order.check()
        patient = self.patient.read(self.station.today())
        weight, order = self.patient.read_weight(), self.order.order()
        if patient is None or weight is None or order is None or not order_fine:
            self.status.draw(StatusView("medium", tr("Some fields need another look.")))
            return
        new = NewCourse(
            patient=patient,
            protocol=self.order.protocol,
            order=order,
            weight_reading=weight[0],
            weight_unit=weight[1],
            weight_confirmed=self.patient.weight_confirmed,
            reason=self.order.reason.text,
            prescriber=self.order.prescriber.text,
            first_day=self.order.day(),
            clock=self.order.clock.text.strip(),
            chair=self.order.chair_number(),
            off_protocol=self.order.off_protocol.text,
            ordered=self.order.ordered(),
            own=self.order.own,
        )
        self._busy = True
        self.do(lambda desk: enrolling.open_course(desk, new), self._created, self._refused)

    def _created(self, course: Course) -> None:
        where = "today" if self.station.today() in course.planned_days else "course"
        self.go.emit(where, course.id)

    def _refused(self, error: KitLogError) -> None:
        self._busy = False
        shown = isinstance(error, Refused) and (
            self.patient.refuse(error) or self.order.refuse(error)
        )
        words = tr("One field needs another look.") if shown else error.sentence
        self.status.draw(StatusView("medium", words))
        if isinstance(error, Refused) and error.field == "protocol":
            self.do(reading.clinic, self._use_protocols)

    def _use_protocols(self, clinic: Clinic) -> None:
        """A protocol was signed since this page was opened; all that was typed stays."""
        self.station.clinic = clinic
        self.order.use_protocols(_offered(clinic))
        self._work_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.window().height() < COMPACT_BELOW
        self.foot.setFixedHeight(112 if low else 132)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go.emit("today", "")
        elif event.key() == Qt.Key.Key_K:
            self.patient.toggle_unit()
        else:
            super().keyPressEvent(event)


def _offered(clinic: Clinic) -> tuple[Protocol, ...]:
    """Those that can be used, and those nobody has signed yet: they say so."""
    return tuple(one.protocol for one in standing(clinic.protocols))


def _scrolling(card: QWidget, width: int) -> QScrollArea:
    """A card that scrolls when sentences below its fields need more room than there is."""
    area = scrolling(card)
    # Half as much wider as the letters are: the sum beside it needs its room too.
    area.setFixedWidth(width * (100 + text_size()) // 200)
    return area
