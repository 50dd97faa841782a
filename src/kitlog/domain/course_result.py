"""What one course adds to the clinic's own figures: counts and answers, nothing that names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from kitlog.domain.course import Course
from kitlog.domain.course_facts import CourseClosedEarly
from kitlog.domain.outcome_follow_up import FollowUp, Result, follow_ups
from kitlog.domain.outcomes import FOLLOW_UPS, Point, Row
from kitlog.domain.session import Session
from kitlog.domain.signing import adverse_events, interventions
from kitlog.domain.thresholds import Threshold

POINTS = (Point.LAST, *FOLLOW_UPS)
"""At which a change from the baseline can be told."""


class Answer(Enum):
    """Whether somebody responded at a point, or why that can't be said."""

    YES = "responder"
    NO = "no responder"
    MISSING = "not recorded"
    RETREATED = "after re-treatment"
    FROM_ZERO = "no percentage of a baseline of 0"


@dataclass(frozen=True, slots=True)
class Asked:
    """A measure of the course, by the change that counts in this course, at each of `POINTS`."""

    threshold: Threshold
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Visit:
    """One of `POINTS`: when it is due, whether anything was reported, or why it never will be."""

    due: date
    returned: bool
    ended: Result | None = None


@dataclass(frozen=True, slots=True)
class CourseResult:
    """Counted once and kept while the course's entries are the same.

    planned            infusions of its protocol; a booster has 1
    ended              the day it was over, None while it goes on
    infusions          begun, with anything infused; `signed` of them, `parts` stopped early
    not_infused        days on which the patient came and was not infused
    adverse            events in all; `adverse_infusions` with at least one of them
    asked, visits      in the order of `MEASURES` and of `POINTS`; () without an infusion
    """

    patient_id: str
    protocol: str
    planned: int
    ended: date | None
    infusions: int
    signed: int
    parts: int
    not_infused: int
    closed_why: str
    adverse: int
    adverse_infusions: int
    interventions: int
    asked: tuple[Asked, ...]
    visits: tuple[Visit, ...]


def result_of(course: Course) -> CourseResult:
    """As the course stands; today plays no part in it."""
    days = [s for s in course.sessions if not s.in_error]
    given = course.infusions
    return CourseResult(
        patient_id=course.opened.patient_id,
        protocol=course.protocol.name,
        planned=course.wanted,
        ended=_ended(course),
        infusions=len(given),
        signed=len(course.signed),
        parts=sum(s.part for s in given),
        not_infused=sum(_came_for_nothing(s) for s in days),
        closed_why=course.closed.why if course.closed else "",
        adverse=sum(adverse_events(s) for s in days),
        adverse_infusions=sum(adverse_events(s) > 0 for s in given),
        interventions=sum(len(interventions(s)) for s in days),
        asked=tuple(map(_asked, course.outcomes)) if given else (),
        visits=_visits(course),
    )


def _ended(course: Course) -> date | None:
    """When it was closed early, else the day of the last infusion."""
    closed = course.said(CourseClosedEarly)
    if closed:
        return closed[-1].measured.local.date()
    return course.infusions[-1].day if course.complete else None


def _came_for_nothing(session: Session) -> bool:
    nothing_in = session.end is not None and session.end.pump_ml <= 0
    return session.held is not None or nothing_in


def _asked(row: Row) -> Asked:
    return Asked(row.threshold, tuple(_answer(row, point) for point in POINTS))


def _answer(row: Row, point: Point) -> Answer:
    if point in row.retreated:
        return Answer.RETREATED
    if row.baseline is None or row.value(point) is None:
        return Answer.MISSING
    responder = row.responder_at(point)
    if responder is None:
        return Answer.FROM_ZERO
    return Answer.YES if responder else Answer.NO


def _visits(course: Course) -> tuple[Visit, ...]:
    later = {one.point: one for one in follow_ups(course)}
    if not later:
        return ()
    last = Visit(course.infusions[-1].day, _returned(course, Point.LAST))
    return (last, *(_visit(course, later[point]) for point in FOLLOW_UPS))


def _visit(course: Course, one: FollowUp) -> Visit:
    return Visit(one.due, _returned(course, one.point), one.closed.result if one.closed else None)


def _returned(course: Course, point: Point) -> bool:
    return any(row.value(point) is not None for row in course.outcomes)
