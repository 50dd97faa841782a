"""The outcomes page: typing, what is refused, a correction, an attempt; and what leads there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt

from kitlog.app.demo import cast
from kitlog.app.demo.fill import local
from kitlog.app.demo.infusion_day import play
from kitlog.app.demo.scripted import ScriptedClock
from kitlog.domain.dose import Order
from kitlog.domain.measures import MEASURES
from kitlog.domain.ordered import Drug, Ordered
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.thresholds import OutcomesSet, usual
from kitlog.ui.outcomes.page import OutcomesPage
from kitlog.ui.settings.page import SettingsPage
from kitlog.workflow import enrolling, outcomes, reading, settings
from kitlog.workflow.asking_again import follow_ups_due
from kitlog.workflow.desk import Desk
from tests.ui.shots import pages
from tests.ui.shots.stage import Stage, clinic_alone, demo


def whole_set() -> tuple[Stage, OutcomesPage]:
    """A course that asks all there is, before its first infusion; nothing typed yet."""
    stage = Stage(demo())
    stage.sign_in()
    every = OutcomesSet(tuple(usual(measure.id) for measure in MEASURES))
    clinic = stage.do(lambda desk: settings.change_outcomes(desk, every))
    stage.station.use_clinic(clinic)
    new = new_course(stage.clock.now().local.date())
    course = stage.do(lambda desk: enrolling.open_course(desk, new))
    return stage, _page(stage, course.id)


def typed() -> Stage:
    """A raw sum worked out, one out of range, a PHQ-9 whose item 9 is above 0."""
    stage, page = whole_set()
    for id, text in (("pain", "8"), ("pain_interference", "14"), ("fatigue", "21")):
        page.list.rows[id].entry.line.setFocus()
        stage.keys(text)
        stage.press(Qt.Key.Key_Return)
    page.list.rows["phq9"].entry.line.setFocus()
    stage.keys("12")
    page.list.rows["phq9"].entry.item9.choose(0)
    stage.settle()
    return stage


def begun() -> Stage:
    """The same from the top."""
    stage = typed()
    page = stage.page
    assert isinstance(page, OutcomesPage)
    page.list.area.verticalScrollBar().setValue(0)
    return stage


def fourteen() -> Stage:
    """The page of a course that asks all there is; two measures are answered."""
    stage, page = whole_set()
    id, today = page.course_id, stage.clock.now().local.date()
    said = [
        OutcomeRecorded(measure, Point.BASELINE, Decimal(value), answered=today, how=Way.CLINIC)
        for measure, value in (("pain", 8), ("pcs", 38))
    ]
    stage.do(lambda desk: outcomes.record(desk, id, said))
    stage.show("course", id)
    return stage


def complete() -> Stage:
    """Baseline and last infusion of a course that is over; the follow-ups are still to come."""
    stage = Stage(demo())
    stage.sign_in()
    _page(stage, stage.course("PLACEBO"))
    return stage


def correcting() -> Stage:
    stage = complete()
    page = stage.page
    assert isinstance(page, OutcomesPage)
    page.list.rows["pain"].values[Point.LAST].click()
    stage.settle()
    return stage


def attempt() -> Stage:
    stage = complete()
    page = stage.page
    assert isinstance(page, OutcomesPage)
    page.follow.attempt.click()
    stage.settle()
    return stage


def due() -> Stage:
    """Three months on, two are to be asked; one of them was called already."""
    stage = Stage(clinic_alone())
    stage.sign_in()
    second = stage.person("T. Sample RN").person_id
    today = stage.clock.now().local.date()
    for place, family in enumerate(("NOBODY", "FICTION")):
        new = replace(new_course(today, family, f"ZZ 000 45{place}"), chair=1 + place)
        start = local(today + timedelta(days=5 * place), "09:50")
        stage.do(partial(_given, new=new, clock=stage.clock, start=start, second=second))
    stage.clock.to(local(today + timedelta(days=94), "09:48:48"))
    now = stage.clock.now().local.date()
    called = FollowUpTried(Point.MONTHS_3, now, Way.PHONE, Result.NO_ANSWER)
    stage.do(
        lambda desk: outcomes.log_attempt(desk, follow_ups_due(desk, 1).due[0].course_id, called)
    )
    stage.show("today")
    return stage


def _given(
    desk: Desk, new: enrolling.NewCourse, clock: ScriptedClock, start: datetime, second: str
) -> None:
    """One infusion, and no more."""
    course = enrolling.open_course(desk, new)
    play(desk, clock, course, start, cast.FIVE, second)
    enrolling.close_early(desk, course.id, "moved away")


def chosen_set() -> Stage:
    """Settings: which measures are asked, and which change counts."""
    return _section("Outcomes")


def pathway() -> Stage:
    return _section("Suicidal thoughts")


def new_course(
    today: date, family: str = "TEST", record: str = "ZZ 000 440"
) -> enrolling.NewCourse:
    """What a nurse would type for a new patient in chair 8."""
    protocol = reading.shipped_protocols()[0]
    order = Order(protocol.dose.mg_per_kg, protocol.minutes, Decimal(50), Decimal(100))
    patient = replace(cast.INES.patient, record_no=record, family=family, given="Uma")
    return enrolling.NewCourse(
        patient, protocol, order, Decimal(70), "kg", True, cast.INES.reason, "Dr P. Example",
        today, "13:00", 8, ordered=Ordered(Drug.RACEMIC),
    )  # fmt: skip


def _section(name: str) -> Stage:
    stage = pages.settings()
    page = stage.page
    assert isinstance(page, SettingsPage)
    page.parts.choose(list(page.sections).index(name))
    stage.settle()
    return stage


def _page(stage: Stage, course_id: str) -> OutcomesPage:
    page = stage.show("outcomes", course_id)
    assert isinstance(page, OutcomesPage)
    return page
