"""Putting right what is wrong about a whole session or a patient; the old stays readable."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kitlog.domain import texts
from kitlog.domain.charted import Charted, charted
from kitlog.domain.errors import Refused
from kitlog.domain.patient import Patient, checked_age
from kitlog.domain.people import Role
from kitlog.domain.rights import NotAllowed, Right
from kitlog.domain.session import Session
from kitlog.domain.session_facts import EnteredInError
from kitlog.store.index import IndexRows, PatientRow
from kitlog.words import tr
from kitlog.workflow import on_board, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, patient_stream, session_stream
from kitlog.workflow.keeping import keep


@may(Right.CHART)
def enter_in_error(desk: Desk, session_id: str, why: str) -> Session:
    """Mark a session that was charted on the wrong patient; infusions are counted anew.

    For the nurse who seated or signed it, or a charge nurse; it works on a signed day too.
    """
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        if not may_mark(desk, before):
            raise NotAllowed(tr("Only who charted it, or a charge nurse, can mark it."))
        if before.run is not None and before.run.ended is None:
            raise Refused(tr("The pump is logged as running. Log stop first."))
        entry = desk.entry(session_stream(session_id), EnteredInError(why.strip()))
        after = keep(desk, before, (entry,))
        _open_again(desk, before)
        return after


def may_mark(desk: Desk, session: Session) -> bool:
    """Whether the person at the desk may mark this session as entered in error."""
    person = reading.clinic(desk).people.get(desk.author)
    if person is None or not person.charts:
        return False
    own = {session.happenings[0].author, session.signed.author if session.signed else ""}
    return person.role is Role.CHARGE or desk.author in own


def _open_again(desk: Desk, session: Session) -> None:
    """A course that is no longer complete stands on the board again."""
    assert session.opened is not None
    row = desk.store.index.course(session.opened.course_id)
    if row is not None and not row.open and not reading.course(desk, row.id).over:
        desk.store.index.write(IndexRows(courses=(replace(row, state="open", open=True),)))


def identity(desk: Desk, patient_id: str) -> tuple[Charted, ...]:
    """The patient's identity with everything it was before, oldest first."""
    entries = desk.store.entries(patient_stream(patient_id))
    return tuple(c for c in charted(entries) if isinstance(c.fact, Patient) and not c.struck)


@may(Right.AMEND)
def amend_identity(desk: Desk, patient_id: str, amended: Patient, why: str, today: date) -> Patient:
    """Correct name, birth date, sex or record number; all pages follow, the old value stays.

    Refused without a reason, without a change, or for a record number that is taken.
    """
    texts.one_line(why, "why", needed=tr("Say why it is corrected."))
    checked_age(amended.born, today)
    with desk.store.transaction():
        known = identity(desk, patient_id)[-1]
        if known.fact == amended:
            raise Refused(tr("Nothing is changed."))
        other = desk.store.index.patient_by_record_no(amended.record_no)
        if other is not None and other.id != patient_id:
            raise Refused(tr("This record number belongs to another patient."), "record_no")
        entry = desk.entry(
            patient_stream(patient_id), amended, corrects=known.id, reason=why.strip()
        )
        row = PatientRow(patient_id, amended.record_no, amended.family, amended.given, amended.born)
        desk.store.append((entry,), IndexRows(patients=(row,)))
        on_board.list_all_anew(desk, patient_id)
        return reading.patient(desk, patient_id)
