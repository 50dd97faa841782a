"""The session as plain text in flowsheet order, to be pasted into another system's record."""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain import stopped
from kitlog.domain.course import Course
from kitlog.domain.dates import clock, day, long_day
from kitlog.domain.discharge_facts import AldreteScored, Discharged
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.moment import Moment
from kitlog.domain.numbers import dose
from kitlog.domain.patient import Patient
from kitlog.domain.schedule import slots
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import SHORT
from kitlog.report import events_list
from kitlog.report.day_record import readings
from kitlog.report.record import NOTHING, ReadingRow
from kitlog.report.wording import Wording, drug, left, ordered
from kitlog.words import tr


def pasted(
    patient: Patient, course: Course, session: Session, now: Moment, wording: Wording
) -> str:
    """Whose it is, the dose, every reading by time, side effects, events, going home.

    Only what is charted: a reading that is still due is not mentioned.
    """
    parts = (
        _head(patient, course, session, now),
        _dose(course, session),
        ("", tr("Vitals"), *_vitals(session, now, wording)),
        ("", tr("Side effects, 0 none to 3 severe"), *_effects(session, wording)),
        ("", tr("Events and interventions"), *_events(session, wording)),
        _home(session, wording),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(patient: Patient, course: Course, session: Session, now: Moment) -> Iterator[str]:
    yield tr(
        "{name}, born {day}, record no. {record_no}",
        name=patient.name,
        day=day(patient.born),
        record_no=patient.record_no,
    )
    number = course.number_of(session)
    yield tr(
        "Ketamine infusion {number} of {wanted}, {day}, chair {chair}, as charted at {clock}",
        number=number,
        wanted=course.wanted,
        day=long_day(session.day),
        chair=session.chair,
        clock=clock(now.local),
    )


def _dose(course: Course, session: Session) -> Iterator[str]:
    """Three doses, never one (RULINGS Safety 5), and the times of the pump."""
    run, end = session.run, session.end
    opened = course.opened
    yield tr("Ordered") + f": {ordered(opened)}"
    if session.prepared:
        yield tr("Prepared") + f": {drug(session.prepared)}"
    if run:
        pump = f"{dose(run.rate_ml_h)} mL/h, {dose(run.volume_ml)} mL"
        yield tr("Pump started: {clock}, {pump}", clock=clock(run.started.local), pump=pump)
    if run and run.ended and end:
        at, ml = clock(run.ended.local), dose(end.pump_ml)
        ended = tr("Pump ended: {clock}, {ml} mL", clock=at, ml=ml)
        early = tr("stopped early: {why}", why=stopped.in_words(end.why))
        yield f"{ended}, {early}" if end.early else ended
    if session.infused_mg is not None:
        yield tr("Infused") + f": {dose(session.infused_mg)} mg"
    if session.held:
        yield tr("Held today") + f": {tr(session.held.why)}"


def _vitals(session: Session, now: Moment, wording: Wording) -> Iterator[str]:
    charted = [r for r in readings(session, slots(session, now), wording) if r.by]
    if not charted:
        yield tr("none charted")
    for row in charted:
        slot = f"{row.slot} min" if row.slot.lstrip("+").isdigit() else row.slot
        yield f"{row.clock} {slot}: {', '.join(_values(row, session.protocol.single))}"


def _values(row: ReadingRow, single: tuple[str, ...]) -> Iterator[str]:
    """In the order of the flowsheet's rows; what was not measured is left out."""
    if (row.sys.text, row.dia.text) != (NOTHING, NOTHING):
        both = tr("BP {sys}/{dia}", sys=row.sys.text, dia=row.dia.text)
        mean = tr("(mean {mean})", mean=row.mean)
        yield f"{both} {mean}" if row.mean != NOTHING else both
    for field, value in zip(single, row.single, strict=True):
        if value.text != NOTHING:
            yield f"{SHORT[field]} {value.text}"
    if row.note:
        yield row.note


def _effects(session: Session, wording: Wording) -> Iterator[str]:
    asked = session.standing(EffectsAsked)
    if not asked:
        yield tr("not asked")
    for said in asked:
        yield f"{clock(said.measured.local)} {wording.scores(said.as_(EffectsAsked))}"


def _events(session: Session, wording: Wording) -> Iterator[str]:
    found = tuple(events_list.of_session(session, "", wording))
    if not found:
        yield tr("none charted")
    for event in found:
        action = f": {event.action}" if event.action else ""
        yield f"{event.clock} {event.what}{action}"


def _home(session: Session, wording: Wording) -> Iterator[str]:
    score, gone, signed = session.standing(AldreteScored), session.discharged, session.signed
    if score or gone or signed:
        yield ""
    if score:
        total = score[-1].as_(AldreteScored).total
        yield tr(
            "Aldrete: {total} of 10 at {clock}", total=total, clock=clock(score[-1].measured.local)
        )
    if gone:
        yield tr("Left") + f": {clock(gone.measured.local)} {left(gone.as_(Discharged))}"
    if signed:
        by = wording.at(signed.first.entered).name_of(signed.as_(Signed).person_id)
        at = f"{day(signed.measured.local.date())} {clock(signed.measured.local)}"
        yield tr("Signed") + f": {by}, {at}"
