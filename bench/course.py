"""One course from the order to the last answer half a year later, act by act.

A story gives the time of its next act; the act is done when the story goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import cast

from bench.clinic import KG, NURSE_PIN, PRESCRIBER_PIN, Clinic, paper_of, patient
from kitlog.domain.arrival import Answer, NightAsked, Reply, questions
from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.course import Course
from kitlog.domain.course_signing import covering
from kitlog.domain.discharge import MANUAL
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, Discharged
from kitlog.domain.dose import Order, work_out
from kitlog.domain.drug_account import KETAMINE, NotAccounted
from kitlog.domain.effects import Score
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.ordered import Drug, Manner, Ordered
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import ROOM_AIR, Vitals
from kitlog.report.summary import Summary
from kitlog.words import ENGLISH
from kitlog.workflow import (
    accounting,
    arriving,
    charting,
    course_signing,
    discharging,
    enrolling,
    infusing,
    looking,
    outcomes,
    people,
    preparing,
    reading,
    searching,
    summarising,
    summary_filing,
)
from kitlog.workflow.course_signing import signatures
from kitlog.workflow.enrolling import NewCourse
from kitlog.workflow.filing import FairCopy
from kitlog.workflow.summarising import Prepared, Ready

WHOLE, EARLY, LOST, SILENT = "whole", "early", "lost", "silent"
"""Five infusions and asked twice later; two and closed early; five and lost; not asked for long."""
DAYS = {WHOLE: 5, EARLY: 2, LOST: 5, SILENT: 5}
TRIES = {
    EARLY: ((85, Result.NO_ANSWER), (92, Result.LOST)),
    LOST: ((86, Result.NO_ANSWER), (99, Result.LOST)),
    SILENT: ((240, Result.LOST),),
}
"""Of those who were not reached, so many days after the last infusion."""
BEFORE_MIN = 90
"""Minutes before the first start at which a course is ordered."""
MEASURES = {
    "pain": ("8", "5"), "pain_interference": ("67.2", "60.9"), "fatigue": ("63.4", "57.8"),
    "physical_function": ("34.1", "37.0"), "social_roles": ("38.0", "43.6"),
    "depression": ("58.9", "55.7"),
}  # fmt: skip
DETAILS = {
    "escort": "P. TEST (partner), 555 0100",
    "medicines": "no opioid; lisinopril 07:00",
    "access": "left forearm, 22 G",
}
ORDER = Order(Decimal("0.5"), 40, Decimal(50), Decimal(100))


def course(here: Clinic, number: int, first: datetime, chair: int, kind: str) -> Iterator[datetime]:
    """Its first pump is started at `first`, the others on the days after it."""

    def at(minutes: float, days: float = 0) -> datetime:
        return first + timedelta(days=days, minutes=minutes)

    yield at(-BEFORE_MIN)
    told = _order(here, number, first, chair)
    yield at(-BEFORE_MIN + 5)
    _answer(here, told.id, Point.BASELINE)
    for day in range(DAYS[kind]):
        for minutes in _day(here, told.id, day):
            yield at(minutes, day)
    last = DAYS[kind] - 1
    yield at(150, last)
    if kind == EARLY:
        enrolling.close_early(here.desk, told.id, "Patient’s wish")
    else:
        _answer(here, told.id, Point.LAST)
    yield at(160, last)
    _sign(here, told.id, here.desk.author, NURSE_PIN)
    yield at(60, last + 3)
    _sign(here, told.id, here.prescriber, PRESCRIBER_PIN)
    yield from _hand_over(here, told.id, 1, at(70, last + 3))
    if kind == WHOLE:
        for version, point, days in ((2, Point.MONTHS_3, 85), (3, Point.MONTHS_6, 175)):
            yield at(80, last + days)
            _answer(here, told.id, point)
            yield from _hand_over(here, told.id, version, at(90, last + days))
    else:
        for days, result in TRIES[kind]:
            yield at(80, last + days)
            _try(here, told.id, result)
        yield from _hand_over(here, told.id, 2, at(90, last + days))


def _order(here: Clinic, number: int, first: datetime, chair: int) -> Course:
    protocol = next(p for p in reading.shipped_protocols() if p.name == "KIT-40")
    new = NewCourse(
        patient(number), protocol, ORDER, KG, "kg", True, "Complex regional pain syndrome",
        "Dr P. Example", first.date(), "09:30", chair,
        ordered=Ordered(Drug.RACEMIC, first.date(), "06:00", Manner.WRITTEN),
    )  # fmt: skip
    searching.search(here.desk, new.patient.record_no)
    looking.note_search(here.desk, new.patient.record_no)
    return enrolling.open_course(here.desk, new)


def _answer(here: Clinic, id: str, point: Point) -> None:
    today, place = here.desk.now().utc.date(), int(point is not Point.BASELINE)
    said = [
        OutcomeRecorded(measure, point, Decimal(values[place]), answered=today, how=Way.PHONE)
        for measure, values in MEASURES.items()
    ]
    looking.note_look(here.desk, "outcomes", id)
    outcomes.record(here.desk, id, said)


def _try(here: Clinic, id: str, result: Result) -> None:
    today = here.desk.now().utc.date()
    outcomes.log_attempt(here.desk, id, FollowUpTried(Point.MONTHS_3, today, Way.PHONE, result))


def _sign(here: Clinic, id: str, person: str, pin: str) -> None:
    by = here.desk.as_person(person)
    looking.note_look(by, "course", id)
    digest = signatures(by, reading.course(by, id)).sha256
    course_signing.sign(by, id, pin, digest)


def _hand_over(here: Clinic, id: str, version: int, at: datetime) -> Iterator[datetime]:
    """Exported and filed, as the program notes it; the paper itself is not made."""
    yield at
    desk = here.desk
    told = reading.course(desk, id)
    record = reading.record(desk, told)
    prepared = Prepared(
        id, cast(Summary, None), version, "a4", b"", summarising.record_digest(desk, told),
        covering(record), desk.author, ENGLISH,
    )  # fmt: skip
    copy = FairCopy("summary.pdf", b"", 3, paper_of(id))
    summarising.note(desk, id, Ready(prepared, copy), Path("summary.pdf"))
    yield at + timedelta(minutes=4)
    summary_filing.file(desk, id, version, "Clinic record")


def _day(here: Clinic, course_id: str, day: int) -> Iterator[float]:
    """A whole day at the chair; minutes from the start of its pump."""
    desk = here.desk
    yield -27
    people.sign_in(desk, desk.author, NURSE_PIN)
    yield -26
    opened = preparing.open_session(
        desk, course_id, desk.now().utc.date(), reading.course(desk, course_id).opened.chair
    )
    looking.note_look(desk, "chair", opened.id)
    yield from before(here, course_id, opened.id)
    yield 0
    infusing.start(desk, opened.id)
    for minute in (10, 20, 30, 40):
        yield minute + 0.2
        charting.chart_vitals(desk, opened.id, _vitals(day, minute), str(minute))
        if minute in (10, 30):
            yield minute + 0.9
            scores = (Score("dissociation", 1), Score("dizziness", 1), Score("nausea", day % 2))
            charting.score_effects(desk, opened.id, scores)
    yield 41
    infusing.end(desk, opened.id, InfusionEnded(Decimal(100), flush_ml=Decimal(10)))
    yield from _after(here, opened.id, day)


def before(here: Clinic, course_id: str, id: str) -> Iterator[float]:
    desk = here.desk
    earlier = reading.course(desk, course_id).earlier(reading.session(desk, id))
    asked = [Answer(one.id, Reply.NO) for one in questions(earlier)] if earlier else []
    yield -25
    arriving.come_in(desk, id, NightAsked(tuple(asked)) if asked else None)
    yield -24
    preparing.take_weight(desk, id, KG, "kg", confirmed=True)
    if earlier:
        yield -23
        arriving.read_past(desk, id)
    for place, line in enumerate(LINES):
        yield -20 + 0.3 * place
        preparing.answer_line(desk, id, LineAnswered(line.id, True, DETAILS.get(line.id, "")))
    yield -10
    charting.chart_vitals(desk, id, _vitals(0, 0), "base")
    yield -6
    protocol = reading.protocol_of(desk, course_id)
    sheet = work_out(ORDER, KG, protocol.dose)
    preparing.prepare_drug(desk, id, DrugPrepared(sheet.draw_ml, Decimal(50), "LOT 0417"))
    yield -3
    figures = Figures(KG, sheet.ordered_mg, sheet.draw_ml, sheet.rate_ml_h, Decimal(100))
    preparing.check_dose(desk, id, DoseChecked(desk.author, here.second, figures, figures))


def _after(here: Clinic, id: str, day: int) -> Iterator[float]:
    desk, end = here.desk, 41
    for mark in (15, 30, 45, 60):
        yield end + mark + 0.3
        charting.chart_vitals(desk, id, _vitals(day, 0), f"+{mark}")
    yield end + 61
    charting.score_effects(desk, id, (Score("nausea", 0), Score("dissociation", 0)))
    yield end + 62
    discharging.score_aldrete(desk, id, AldreteScored(2, 2, 2, 2, 2))
    for place, criterion in enumerate(MANUAL):
        yield end + 63 + 0.2 * place
        answer = CriterionAnswered(criterion, True, "P. TEST" if criterion == "escort" else "")
        discharging.answer_criterion(desk, id, answer)
    yield end + 66
    discharging.send_home(desk, id, Discharged("P. TEST", "555 0100"))
    yield end + 68
    accounting.leave_open(desk, id, NotAccounted(KETAMINE, "At the evening count"))
    yield end + 69
    discharging.sign(desk, id)


def _vitals(day: int, minute: int) -> Vitals:
    up = minute // 4 + 2 * day if minute else 0
    read = Vitals(124 + up, 74 + up // 2, 72 + up, 98 - up // 6, 14, 0, 6 - minute // 20)
    return read if minute else Vitals(124, 74, 72, 98, 14, 0, 6, oxygen=ROOM_AIR)
