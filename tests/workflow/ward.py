"""A small ward on a real encrypted file: two nurses, a clock, and shortcuts for a whole day."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from kitlog.domain import signing
from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.discharge import MANUAL
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, Discharged
from kitlog.domain.dose import Order
from kitlog.domain.drug_account import NotAccounted
from kitlog.domain.effects import Score
from kitlog.domain.infusion import InfusionEnded, is_whole
from kitlog.domain.ordered import Drug, Ordered
from kitlog.domain.patient import Patient, Sex
from kitlog.domain.people import Role
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.protocol_versions import MEANING
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Signed
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import Vitals
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.workflow import (
    accounting,
    arriving,
    charting,
    discharging,
    enrolling,
    infusing,
    preparing,
    reading,
)
from kitlog.workflow.desk import CLINIC, Desk
from kitlog.workflow.enrolling import NewCourse
from kitlog.workflow.first_run import set_up
from tests.clock import FakeClock

ADA = Patient("ZZ 000 417", "TEST", "Ada", date(1971, 3, 12), Sex.FEMALE, "None known")
CALM = Vitals(128, 76, 72, 98, 14, 0, 5)
FIGURES = Figures(Decimal(70), Decimal(35), Decimal("0.7"), Decimal(150), Decimal(100))
PIN, SECOND_PIN = "147258", "258369"


@dataclass
class Ward:
    desk: Desk
    clock: FakeClock
    charge: str
    second: str

    def new(self, **changed: object) -> NewCourse:
        """70 kg on KIT-40, all within the protocol."""
        protocol = reading.shipped_protocols()[0]
        order = Order(Decimal("0.5"), 40, Decimal(50), Decimal(100))
        today = self.clock.now().local.date()
        new = NewCourse(
            ADA, protocol, order, Decimal(70), "kg", False, "CRPS, left arm", "Dr P. Example",
            today, "09:30", 1, ordered=Ordered(Drug.RACEMIC),
        )  # fmt: skip
        return replace(new, **changed)  # type: ignore[arg-type]

    def course(self, **changed: object) -> Course:
        return enrolling.open_course(self.desk, self.new(**changed))

    def today(self) -> date:
        return self.clock.now().local.date()

    def ready(self, course: Course, *, read: bool = True) -> Session:
        """Seated, the last infusion read, time-out, baseline, drug drawn, dose checked."""
        seated = preparing.open_session(self.desk, course.id, self.today(), course.opened.chair)
        id = seated.id
        if read and reading.course(self.desk, course.id).earlier(seated):
            arriving.read_past(self.desk, id)
        for line in LINES:
            preparing.answer_line(
                self.desk, id, LineAnswered(line.id, True, line.detail.text and "as asked")
            )
        charting.chart_vitals(self.desk, id, CALM, "base")
        preparing.prepare_drug(self.desk, id, DrugPrepared(Decimal("0.7"), Decimal(50)))
        check = DoseChecked(self.charge, self.second, FIGURES, FIGURES)
        return preparing.check_dose(self.desk, id, check)

    def running(self, course: Course) -> Session:
        return infusing.start(self.desk, self.ready(course).id)

    def recovering(self, course: Course, ml: str = "100") -> Session:
        """40 minutes charted on time, the pump's volume logged."""
        id = self.running(course).id
        for minute in (10, 20, 30, 40):
            self.clock.advance(600)
            charting.chart_vitals(self.desk, id, CALM, str(minute))
        part = "" if is_whole(Decimal(ml), Decimal(100)) else "IV problem"
        return infusing.end(self.desk, id, InfusionEnded(Decimal(ml), bool(part), part))

    def home(self, course: Course, ml: str = "100") -> Session:
        """An hour of recovery, every criterion met, left."""
        id = self.recovering(course, ml).id
        for mark in (15, 30, 45, 60):
            self.clock.advance(900)
            charting.chart_vitals(self.desk, id, CALM, f"+{mark}")
        scores = (Score("nausea", 0), Score("dissociation", 0))
        charting.score_effects(self.desk, id, scores)
        discharging.score_aldrete(self.desk, id, AldreteScored(2, 2, 2, 2, 2))
        for criterion in MANUAL:
            answer = CriterionAnswered(criterion, True, "P. TEST" if criterion == "escort" else "")
            discharging.answer_criterion(self.desk, id, answer)
        return discharging.send_home(self.desk, id, Discharged("P. TEST", "555 0100"))

    def signed(self, course: Course) -> Session:
        return self.sign(self.home(course).id)

    def sign(self, id: str) -> Session:
        self.account_later(id)
        return discharging.sign(self.desk, id)

    def account_later(self, id: str) -> None:
        """What is left in the vials is counted in the evening."""
        for one in signing.unaccounted(reading.session(self.desk, id)):
            why_not = NotAccounted("ketamine", "At the evening count", one.of)
            accounting.leave_open(self.desk, id, why_not)

    def whole_course(self, course: Course, days: int = 5) -> Course:
        for day in range(days):
            if day:
                self.clock.advance(86_400 - 6_000)
            self.signed(course)
        return reading.course(self.desk, course.id)


def first_run(desk: Desk) -> tuple[str, str]:
    """Two nurses, open every day, protocols signed; their ids, the one in charge first."""
    clinic = ClinicSet("Example Pain Clinic", "1 Sample Road", 4, (0, 1, 2, 3, 4, 5, 6))
    nurses = ("R. Mock RN", Role.CHARGE, PIN), ("T. Sample RN", Role.NURSE, SECOND_PIN)
    charge = set_up(desk, clinic, nurses)
    sign_as_shipped(desk)
    second = next(p.person_id for p in reading.clinic(desk).at_work if p.role is Role.NURSE)
    return charge, second


def sign_as_shipped(desk: Desk, prescriber_id: str = "a prescriber") -> None:
    """Every protocol, as it is shipped; whose signature it is matters to few tests."""
    signed = [Signed(prescriber_id, MEANING, p.sha256) for p in reading.shipped_protocols()]
    desk.store.append([desk.entry(CLINIC, one, author=prescriber_id) for one in signed])


def ward(folder: Path, clock: FakeClock) -> Ward:
    """First run done, a charge nurse signed in."""
    store = Store.open(folder / "kitlog.db", Key(secrets.token_bytes(KEY_BYTES)), "test")
    desk = Desk(store, clock)
    charge, second = first_run(desk)
    return Ward(desk.as_person(charge), clock, charge, second)


def without_ids(text: str) -> str:
    """What a look for a patient's figures may search: a random id may well hold 113."""
    return re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "", text)
