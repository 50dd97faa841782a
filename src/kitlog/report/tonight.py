"""What an emergency department looks for tonight, in lines: facts as charted, nothing else.

The program adds no judgement, no advice and no dose (RULINGS Safety 13).
"""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.course import Course
from kitlog.domain.dates import clock
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.effects import SEVERITIES
from kitlog.domain.events import MedicationGiven
from kitlog.domain.numbers import dose
from kitlog.domain.patient import Patient
from kitlog.domain.session import Session
from kitlog.domain.timeout import LineAnswered
from kitlog.domain.vitals import Vitals
from kitlog.report.record import Pair
from kitlog.report.wording import Wording, drug_name, own, reading


def until(session: Session) -> str:
    """Ketamine today until 10:14"""
    run = session.run
    if run is None or run.ended is None:
        return "No ketamine today"
    return f"Ketamine today until {clock(run.ended.local)}"


def tonight(patient: Patient, course: Course, session: Session, wording: Wording) -> Iterator[Pair]:
    """Ketamine, other medicines, allergies, what was there last, who took the patient home."""
    yield Pair("Ketamine", _ketamine(course, session))
    yield Pair("Also given today", "; ".join(_medicines(session)) or "none recorded")
    yield Pair("Own opioid, sedative, BP medicine", _own_medicines(course, session))
    yield Pair("Allergies", patient.allergies)
    yield Pair("Side effects, last asked", _last_effects(session, wording))
    if session.vitals:
        last = session.vitals[-1]
        yield Pair("Last vitals", f"{clock(last.measured.local)}: {reading(last.as_(Vitals))}")
    yield from _home(session)
    opened = course.opened
    yield Pair("Prescriber, treated for", f"{opened.prescriber}, {opened.reason}")


def _ketamine(course: Course, session: Session) -> str:
    run, end = session.run, session.end
    if run is None or run.ended is None or end is None:
        return f"none infused: {session.held.why}" if session.held else "none infused"
    amount = "mg not known" if session.infused_mg is None else f"{dose(session.infused_mg)} mg"
    which = f" {drug_name(course.opened)}" if course.opened.ordered.drug else ""
    serial = session.prepared.pump_serial if session.prepared else ""
    pump = f"pump no. {serial}" if serial else "pump"
    words = f"{amount}{which} IV, {pump} from {clock(run.started.local)}"
    words += f" to {clock(run.ended.local)}"
    if paused := run.paused_s(run.seconds(run.ended)):
        words += f", paused {paused / 60:.0f} min"
    return f"{words}, stopped early: {end.why}" if end.early else words


def _medicines(session: Session) -> Iterator[str]:
    """ondansetron 4 mg IV 09:42, for nausea"""
    for said in session.standing(MedicationGiven):
        given = said.as_(MedicationGiven)
        what_for = f", for {given.given_for}" if given.given_for else ""
        yield f"{given.words} {clock(said.measured.local)}{what_for}"


def _own_medicines(course: Course, session: Session) -> str:
    """The course's standing list, then the time-out's line about today, as the patient told it."""
    standing = f"{own(course.opened)}. Today: " if course.opened.own else ""
    return standing + _last_taken(session)


def _last_taken(session: Session) -> str:
    lines = session.standing(LineAnswered)
    said = [c for c in lines if c.as_(LineAnswered).line == "medicines"]
    if not said:
        return "not asked"
    answer = said[-1].as_(LineAnswered)
    words = answer.detail if answer.ok else f"not OK: {answer.detail}"
    return f"{words or 'OK'} (asked {clock(said[-1].measured.local)})"


def _last_effects(session: Session, wording: Wording) -> str:
    """What was still there when it was last asked for, each with its time."""
    last = {
        wording.effect(score.effect, score.text): (score.severity, clock(said.measured.local))
        for said, score in session.scores()
    }
    if not last:
        return "not asked"
    there = [
        f"{label} {severity} ({SEVERITIES[severity]}) at {at}"
        for label, (severity, at) in last.items()
        if severity
    ]
    if not there:
        return f"none of the {len(last)} asked for"
    return ", ".join(there) + (", the others asked for none" if len(last) > len(there) else "")


def _home(session: Session) -> Iterator[Pair]:
    left = session.discharged
    if left is None:
        return
    said = left.as_(Discharged)
    phone = f", phone {said.phone}" if said.phone else ", no phone recorded"
    against = f", against advice: {said.against_advice}" if said.against_advice else ""
    yield Pair("Went home", f"{clock(left.measured.local)} with {said.escort}{phone}{against}")
