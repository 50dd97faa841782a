"""Before the start: arrival, weight, drug, time-out, second check."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kitlog.domain.checks import CheckOverridden, DoseChecked, Figures
from kitlog.domain.course_facts import DayMissed
from kitlog.domain.errors import Refused
from kitlog.domain.patient_limits import limited
from kitlog.domain.preparing import ChairPump, DrugPrepared, WeightTaken
from kitlog.domain.rights import Right
from kitlog.domain.session import Session, fold
from kitlog.domain.session_facts import HeldToday, SessionOpened
from kitlog.domain.timeout import LineAnswered
from kitlog.domain.view import Phase
from kitlog.store.index import IndexRows
from kitlog.words import tr
from kitlog.workflow import allowed, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import CLINIC, Desk, course_stream, new_id, session_stream
from kitlog.workflow.enrolling import days_left
from kitlog.workflow.keeping import index_row, keep_fact
from kitlog.workflow.weighing import checked_weight

_FREES_THE_CHAIR = (Phase.LEFT.value, Phase.HELD.value)


@may(Right.CHART)
def open_session(desk: Desk, course_id: str, day: date, chair: int) -> Session:
    """Seat the patient of a course. Refused for a second session of the course that day."""
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        for row in desk.store.index.open_sessions():
            if row.chair == chair and row.state not in _FREES_THE_CHAIR:
                raise Refused(tr("Chair {chair} is taken.", chair=chair), "chair")
        for other in course.sessions:
            if other.day == day and not other.in_error:
                raise Refused(tr("This course already has a session today."))
        if course.over:
            raise Refused(tr("This course is over."))
        if any(not s.signed for s in course.infusions):
            raise Refused(tr("The last infusion is not signed yet."))
        id = new_id()
        fact = SessionOpened(course_id, course.opened.patient_id, day, chair)
        entry = desk.entry(session_stream(id), fact)
        opened = limited(fold(id, course.protocol, (entry,)), course.limits_said)
        desk.store.append((entry,), IndexRows(sessions=(index_row(opened),)))
        return opened


@may(Right.CHART)
def take_weight(
    desk: Desk, session_id: str, reading_: Decimal, unit: str, *, confirmed: bool
) -> Session:
    """Record today's weight. Refused when impossible, or unlikely and not confirmed."""
    with desk.store.transaction():
        session = reading.session(desk, session_id)
        assert session.opened is not None
        course = reading.course(desk, session.opened.course_id)
        kg = checked_weight(reading_, unit, course.last_weight, course.protocol, confirmed)
        return keep_fact(desk, session_id, WeightTaken(reading_, unit, kg, confirmed))


@may(Right.CHART)
def prepare_drug(desk: Desk, session_id: str, drug: DrugPrepared) -> Session:
    """Record what was really drawn up; another pump than the chair's last one is remembered."""
    with desk.store.transaction():
        session, serial = keep_fact(desk, session_id, drug), drug.pump_serial
        if serial and reading.clinic(desk).pumps.get(session.chair) != serial:
            desk.store.append((desk.entry(CLINIC, ChairPump(session.chair, serial)),))
        return session


@may(Right.CHART)
def answer_line(desk: Desk, session_id: str, answer: LineAnswered) -> Session:
    """Answer one line of the time-out; a later answer replaces the earlier."""
    return keep_fact(desk, session_id, answer)


@may(Right.CHART)
def check_dose(desk: Desk, session_id: str, check: DoseChecked) -> Session:
    """Keep both nurses' numbers, whether they agree or not."""
    for person_id in (check.first, check.second):
        allowed.check(desk, Right.SECOND_CHECK, person_id, "second")
    return keep_fact(desk, session_id, check)


@may(Right.CHART)
def override_check(desk: Desk, session_id: str, charge: str, figures: Figures, why: str) -> Session:
    """Let the infusion start without a second nurse: charge nurse and reason needed."""
    allowed.check(desk, Right.GO_ON_ALONE, charge, "charge")
    return keep_fact(desk, session_id, CheckOverridden(charge, figures, why))


@may(Right.CHART)
def hold(desk: Desk, session_id: str, why: str) -> Session:
    """Came, but is not infused today. What was measured stays; the plan moves on a day."""
    with desk.store.transaction():
        session = reading.session(desk, session_id)
        if session.run is not None or session.opened is None:
            raise Refused(tr("The infusion was started. Log stop instead."))
        course = reading.course(desk, session.opened.course_id)
        next_day = reading.clinic_settings(desk).next_open_day(session.day)
        missed = DayMissed(session.day, why, days_left(desk, course, next_day))
        desk.store.append((desk.entry(course_stream(course.id), missed),))
        return keep_fact(desk, session_id, HeldToday(why))
