"""The session as plain text in flowsheet order, to be pasted into another system's record."""

from __future__ import annotations

from collections.abc import Iterator

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
from kitlog.report.wording import Wording, drug, drug_name, left


def pasted(
    patient: Patient, course: Course, session: Session, now: Moment, wording: Wording
) -> str:
    """Whose it is, the dose, every reading by time, side effects, events, going home.

    Only what is charted: a reading that is still due is not mentioned.
    """
    parts = (
        _head(patient, course, session, now),
        _dose(course, session),
        ("", "Vitals", *_vitals(session, now, wording)),
        ("", "Side effects, 0 none to 3 severe", *_effects(session, wording)),
        ("", "Events and interventions", *_events(session, wording)),
        _home(session, wording),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(patient: Patient, course: Course, session: Session, now: Moment) -> Iterator[str]:
    yield f"{patient.name}, born {day(patient.born)}, record no. {patient.record_no}"
    number = course.number_of(session)
    yield (
        f"Ketamine infusion {number} of {course.wanted}, {long_day(session.day)}, chair "
        f"{session.chair}, as charted at {clock(now.local)}"
    )


def _dose(course: Course, session: Session) -> Iterator[str]:
    """Three doses, never one (RULINGS Safety 5), and the times of the pump."""
    run, end = session.run, session.end
    opened = course.opened
    yield f"Ordered: {dose(opened.ordered_mg)} mg {drug_name(opened)} over {opened.minutes} min"
    if session.prepared:
        yield f"Prepared: {drug(session.prepared)}"
    if run:
        pump = f"{dose(run.rate_ml_h)} mL/h, {dose(run.volume_ml)} mL"
        yield f"Pump started: {clock(run.started.local)}, {pump}"
    if run and run.ended and end:
        early = f", stopped early: {end.why}" if end.early else ""
        yield f"Pump ended: {clock(run.ended.local)}, {dose(end.pump_ml)} mL{early}"
    if session.infused_mg is not None:
        yield f"Infused: {dose(session.infused_mg)} mg"
    if session.held:
        yield f"Held today: {session.held.why}"


def _vitals(session: Session, now: Moment, wording: Wording) -> Iterator[str]:
    charted = [r for r in readings(session, slots(session, now), wording) if r.by]
    if not charted:
        yield "none charted"
    for row in charted:
        slot = f"{row.slot} min" if row.slot.lstrip("+").isdigit() else row.slot
        yield f"{row.clock} {slot}: {', '.join(_values(row, session.protocol.single))}"


def _values(row: ReadingRow, single: tuple[str, ...]) -> Iterator[str]:
    """In the order of the flowsheet's rows; what was not measured is left out."""
    if (row.sys.text, row.dia.text) != (NOTHING, NOTHING):
        mean = f" (mean {row.mean})" if row.mean != NOTHING else ""
        yield f"BP {row.sys.text}/{row.dia.text}{mean}"
    for field, value in zip(single, row.single, strict=True):
        if value.text != NOTHING:
            yield f"{SHORT[field]} {value.text}"
    if row.note:
        yield row.note


def _effects(session: Session, wording: Wording) -> Iterator[str]:
    asked = session.standing(EffectsAsked)
    if not asked:
        yield "not asked"
    for said in asked:
        yield f"{clock(said.measured.local)} {wording.scores(said.as_(EffectsAsked))}"


def _events(session: Session, wording: Wording) -> Iterator[str]:
    found = tuple(events_list.of_session(session, "", wording))
    if not found:
        yield "none charted"
    for event in found:
        action = f": {event.action}" if event.action else ""
        yield f"{event.clock} {event.what}{action}"


def _home(session: Session, wording: Wording) -> Iterator[str]:
    score, gone, signed = session.standing(AldreteScored), session.discharged, session.signed
    if score or gone or signed:
        yield ""
    if score:
        total = score[-1].as_(AldreteScored).total
        yield f"Aldrete: {total} of 10 at {clock(score[-1].measured.local)}"
    if gone:
        yield f"Left: {clock(gone.measured.local)} {left(gone.as_(Discharged))}"
    if signed:
        by = wording.at(signed.first.entered).name_of(signed.as_(Signed).person_id)
        yield f"Signed: {by}, {day(signed.measured.local.date())} {clock(signed.measured.local)}"
