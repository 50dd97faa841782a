"""What an emergency department looks for tonight, in lines: facts as charted, nothing else.

The program adds no judgement, no advice and no dose (RULINGS Safety 13).
"""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain import stopped
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
from kitlog.words import tr


def until(session: Session) -> str:
    """Ketamine today until 10:14"""
    run = session.run
    if run is None or run.ended is None:
        return tr("No ketamine today")
    return tr("Ketamine today until {clock}", clock=clock(run.ended.local))


def tonight(patient: Patient, course: Course, session: Session, wording: Wording) -> Iterator[Pair]:
    """Ketamine, other medicines, allergies, what was there last, who took the patient home."""
    yield Pair(tr("Ketamine"), _ketamine(course, session))
    yield Pair(tr("Also given today"), "; ".join(_medicines(session)) or tr("none recorded"))
    yield Pair(tr("Own opioid, sedative, BP medicine"), _own_medicines(course, session))
    yield Pair(tr("Allergies"), tr(patient.allergies))
    yield Pair(tr("Side effects, last asked"), _last_effects(session, wording))
    if session.vitals:
        last = session.vitals[-1]
        yield Pair(tr("Last vitals"), f"{clock(last.measured.local)}: {reading(last.as_(Vitals))}")
    yield from _home(session)
    opened = course.opened
    yield Pair(tr("Prescriber, treated for"), f"{opened.prescriber}, {tr(opened.reason)}")


def _ketamine(course: Course, session: Session) -> str:
    run, end = session.run, session.end
    if run is None or run.ended is None or end is None:
        why = tr(session.held.why) if session.held else ""
        return tr("none infused: {why}", why=why) if why else tr("none infused")
    amount = tr("mg not known") if session.infused_mg is None else f"{dose(session.infused_mg)} mg"
    which = f" {drug_name(course.opened)}" if course.opened.ordered.drug else ""
    serial = session.prepared.pump_serial if session.prepared else ""
    words = [
        tr(
            "{amount} IV, {pump} from {start} to {end}",
            amount=amount + which,
            pump=tr("pump no. {serial}", serial=serial) if serial else tr("pump"),
            start=clock(run.started.local),
            end=clock(run.ended.local),
        )
    ]
    if paused := run.paused_s(run.seconds(run.ended)):
        words.append(tr("paused {n} min", n=f"{paused / 60:.0f}"))
    if end.early:
        words.append(tr("stopped early: {why}", why=stopped.in_words(end.why)))
    return ", ".join(words)


def _medicines(session: Session) -> Iterator[str]:
    """ondansetron 4 mg IV 09:42, for nausea"""
    for said in session.standing(MedicationGiven):
        given = said.as_(MedicationGiven)
        words, what_for = f"{given.words} {clock(said.measured.local)}", given.given_for
        yield tr("{medicine}, for {what}", medicine=words, what=what_for) if what_for else words


def _own_medicines(course: Course, session: Session) -> str:
    """The course's standing list, then the time-out's line about today, as the patient told it."""
    today = _last_taken(session)
    if not course.opened.own:
        return today
    return tr("{own}. Today: {today}", own=own(course.opened), today=today)


def _last_taken(session: Session) -> str:
    lines = session.standing(LineAnswered)
    said = [c for c in lines if c.as_(LineAnswered).line == "medicines"]
    if not said:
        return tr("not asked")
    answer = said[-1].as_(LineAnswered)
    words = tr(answer.detail) or tr("OK")
    if not answer.ok:
        words = tr("not OK: {detail}", detail=tr(answer.detail))
    return tr("{answer} (asked {clock})", answer=words, clock=clock(said[-1].measured.local))


def _last_effects(session: Session, wording: Wording) -> str:
    """What was still there when it was last asked for, each with its time."""
    last = {
        wording.effect(score.effect, score.text): (score.severity, clock(said.measured.local))
        for said, score in session.scores()
    }
    if not last:
        return tr("not asked")
    there = [
        tr(
            "{effect} {n} ({severity}) at {clock}",
            effect=label,
            n=severity,
            severity=tr(SEVERITIES[severity]),
            clock=at,
        )
        for label, (severity, at) in last.items()
        if severity
    ]
    if not there:
        return tr("none of the {n} asked for", n=len(last))
    there += [tr("the others asked for none")] if len(last) > len(there) else []
    return ", ".join(there)


def _home(session: Session) -> Iterator[Pair]:
    left = session.discharged
    if left is None:
        return
    said = left.as_(Discharged)
    words = [tr("{clock} with {escort}", clock=clock(left.measured.local), escort=said.escort)]
    words += [tr("phone {phone}", phone=said.phone) if said.phone else tr("no phone recorded")]
    if said.against_advice:
        words.append(tr("against advice: {why}", why=tr(said.against_advice)))
    yield Pair(tr("Went home"), ", ".join(words))
