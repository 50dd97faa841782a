"""A new course: the patient, the order, the plan of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kitlog.domain import dose
from kitlog.domain.course import Course
from kitlog.domain.course_facts import CourseClosedEarly, CourseOpened, DayMissed
from kitlog.domain.dates import clock
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.domain.ordered import NOT_SAID, Ordered, own_medicines
from kitlog.domain.patient import Patient, checked_age
from kitlog.domain.protocol import Protocol, fingerprint
from kitlog.domain.protocol_versions import in_use, not_signed
from kitlog.domain.rights import Right
from kitlog.domain.thresholds import OutcomesSet
from kitlog.store.index import CourseRow, IndexRows, PatientRow
from kitlog.store.trail import Wanted
from kitlog.words import tr
from kitlog.workflow import reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, course_stream, new_id, patient_stream
from kitlog.workflow.weighing import checked_weight


@dataclass(frozen=True, slots=True)
class NewCourse:
    """What the new-course page asks, as read from its fields."""

    patient: Patient
    protocol: Protocol
    order: dose.Order
    weight_reading: Decimal
    weight_unit: str
    weight_confirmed: bool
    reason: str
    prescriber: str
    first_day: date
    clock: str
    chair: int
    off_protocol: str = ""
    ordered: Ordered = NOT_SAID
    own: tuple[str, ...] = ()


def find_patient(desk: Desk, record_no: str) -> tuple[str, Patient] | None:
    """The patient registered under exactly this record number."""
    row = desk.store.index.patient_by_record_no(record_no.strip())
    return (row.id, reading.patient(desk, row.id)) if row else None


def last_weight(desk: Desk, patient_id: str) -> Decimal | None:
    """kg of the patient's latest course, None for a first course."""
    rows = desk.store.index.courses_of(patient_id)
    return reading.course(desk, rows[-1].id).last_weight if rows else None


@may(Right.ORDER)
def open_course(desk: Desk, new: NewCourse) -> Course:
    """Register the patient if new, and open the course, in one transaction."""
    today = desk.now().local.date()
    checked_age(new.patient.born, today)
    if not 1 <= new.chair <= reading.clinic_settings(desk).chairs:
        raise Refused(tr("That chair is not in this clinic."), "chair")
    _checked_order(new, desk.now())
    with desk.store.transaction():
        settings = reading.clinic_settings(desk)
        _in_use(desk, new.protocol)
        known = find_patient(desk, new.patient.record_no)
        patient_id = known[0] if known else new_id()
        if known and known[1] != new.patient:
            _same_person(known[1], new.patient)
        for row in desk.store.index.courses_of(patient_id):
            if row.open and not reading.course(desk, row.id).over:
                raise Refused(tr("This patient has a course that is still open."), "record_no")
        last = last_weight(desk, patient_id)
        kg = checked_weight(
            new.weight_reading, new.weight_unit, last, new.protocol, new.weight_confirmed
        )
        sheet = dose.work_out(new.order, kg, new.protocol.dose)
        if sheet.warnings and not new.off_protocol.strip():
            raise Refused(
                tr("{warning} Say why, or change it.", warning=sheet.warnings[0]), "off_protocol"
            )
        days = settings.open_days(new.first_day, new.protocol.infusions)
        number, asked = _number(desk, today), reading.clinic(desk).outcomes
        fact = _opened(new, patient_id, number, kg, sheet.ordered_mg, days, asked)
        return _kept(desk, fact, patient_id, new.patient, known is None or known[1] != new.patient)


def _in_use(desk: Desk, protocol: Protocol) -> None:
    """A prescriber has signed it, and there is no newer one."""
    known = reading.clinic(desk).protocols
    if unsigned := not_signed(known, protocol):
        raise Refused(unsigned, "protocol")
    if all(one.text != protocol.text for one in in_use(known)):
        raise Refused(
            tr("{name} was changed meanwhile. Check the order.", name=protocol.name), "protocol"
        )


def _checked_order(new: NewCourse, now: Moment) -> None:
    """Which ketamine is never guessed, and no order comes after its course."""
    ordered, named = new.ordered, new.protocol.dose.drug
    if ordered.drug is None:
        raise Refused(tr("Choose racemic ketamine or S-ketamine."), "drug")
    if named and ordered.drug is not named and not new.off_protocol.strip():
        raise Refused(
            tr("The protocol says {drug}. Say why, or change it.", drug=named.words),
            "off_protocol",
        )
    if ordered.day is None:
        return
    given, today = (ordered.day, ordered.clock), (now.local.date(), clock(now.local))
    if given > today:
        raise Refused(tr("The order can't be later than now."), "order_day")


def _opened(
    new: NewCourse,
    patient_id: str,
    number: str,
    kg: Decimal,
    mg: Decimal,
    days: tuple[date, ...],
    outcomes: OutcomesSet,
) -> CourseOpened:
    return CourseOpened(
        patient_id=patient_id,
        number=number,
        reason=new.reason.strip(),
        prescriber=new.prescriber.strip(),
        protocol=new.protocol.text,
        protocol_hash=fingerprint(new.protocol.text),
        mg_per_kg=new.order.mg_per_kg,
        minutes=new.order.minutes,
        strength=new.order.strength,
        bag_ml=new.order.bag_ml,
        weight_reading=new.weight_reading,
        weight_unit=new.weight_unit,
        weight_kg=kg,
        ordered_mg=mg,
        days=days,
        clock=new.clock,
        chair=new.chair,
        off_protocol=new.off_protocol.strip(),
        ordered=new.ordered,
        own=own_medicines(new.own),
        outcomes=outcomes,
    )


def _kept(
    desk: Desk, fact: CourseOpened, patient_id: str, patient: Patient, amended: bool
) -> Course:
    id = new_id()
    entries = [desk.entry(course_stream(id), fact)]
    if amended:
        entries.append(desk.entry(patient_stream(patient_id), patient))
    count = len(desk.store.index.courses_of(patient_id)) + 1
    rows = IndexRows(
        patients=(
            PatientRow(patient_id, patient.record_no, patient.family, patient.given, patient.born),
        ),
        courses=(CourseRow(id, patient_id, count, "open", True, desk.now().local.date()),),
    )
    desk.store.append(entries, rows)
    return reading.course(desk, id)


def _same_person(known: Patient, typed: Patient) -> None:
    """A record number belongs to one person: name and birth date must fit."""
    if (known.family, known.given, known.born) != (typed.family, typed.given, typed.born):
        raise Refused(
            tr("This record number belongs to another name or birth date. Check both."), "record_no"
        )


def _number(desk: Desk, today: date) -> str:
    count = desk.store.trail.count(Wanted(kinds=("course-opened",))) + 1
    return f"KIT-{today.year}-{count:04d}"


@may(Right.ORDER)
def miss_day(desk: Desk, course_id: str, day: date, why: str, next_day: date) -> Course:
    """Record a planned day without an infusion and plan the rest from `next_day` on."""
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        if next_day <= day:
            raise Refused(tr("The next day must be later."), "next")
        if any(s.day == day and s.run and not s.in_error for s in course.sessions):
            raise Refused(tr("An infusion was started on that day."), "day")
        fact = DayMissed(day, why, days_left(desk, course, next_day))
        desk.store.append((desk.entry(course_stream(course_id), fact),))
        return reading.course(desk, course_id)


def days_left(desk: Desk, course: Course, first: date) -> tuple[date, ...]:
    """Days for the infusions still to come, from `first` on, closed days skipped."""
    left = course.wanted - len(course.infusions)
    return reading.clinic_settings(desk).open_days(first, left)


@may(Right.ORDER)
def close_early(desk: Desk, course_id: str, why: str) -> Course:
    """End a course before its last infusion; then its summary says so on every page."""
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        if course.over:
            raise Refused(tr("This course is over already."))
        unsigned = [s for s in course.infusions if not s.signed]
        if unsigned:
            raise Refused(tr("Sign infusion {number} first.", number=course.number_of(unsigned[0])))
        desk.store.append((desk.entry(course_stream(course_id), CourseClosedEarly(why)),))
        return reading.course(desk, course_id)
