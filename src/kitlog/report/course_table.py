"""The course table, infusion by infusion: three doses, peaks, pain, going home, gaps."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kitlog.domain import limits, numbers
from kitlog.domain.charted import Charted
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.dates import clock, weekday_day
from kitlog.domain.limits import Flag
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import Vitals
from kitlog.report.breaks import breaks
from kitlog.report.record import NOTHING, Value
from kitlog.report.summary import Break, Infusion, Total
from kitlog.report.wording import Wording
from kitlog.words import tr, unsaid

BEFORE = unsaid("before")
"""Stands for the minute of what happened before the start."""


@dataclass(frozen=True, slots=True)
class Peak:
    """A reading that stands out: its words, flag, session, and when."""

    rank: int
    value: Value
    session: Session
    at: Moment


def minute(session: Session, at: Moment) -> str:
    """25 for an infusion minute (pump time), +2 after the end, "before" before the start."""
    run = session.run
    if run is None:
        return ""
    seconds = run.seconds(at)
    if seconds < 0:
        return tr(BEFORE)
    if run.ended and seconds > run.seconds(run.ended):
        return f"+{(seconds - run.seconds(run.ended)) / 60:.0f}"
    return f"{run.pump_minute(seconds):.0f}"


def when(session: Session, at: Moment) -> str:
    """25 min, +2 min, before; "" without an infusion."""
    said = minute(session, at)
    return f"{said} min" if said and said != tr(BEFORE) else said


def pressures(session: Session) -> list[Peak]:
    """Every blood pressure of a session, ranked by its systolic."""
    found = []
    for said in session.vitals:
        vitals = said.as_(Vitals)
        if vitals.sys is None:
            continue
        flag = _flag(session, "sys", vitals.sys) or _flag(session, "dia", vitals.dia)
        words = f"{vitals.sys}/{NOTHING if vitals.dia is None else vitals.dia}"
        found.append(Peak(vitals.sys, Value(words, flag), session, said.measured))
    return found


def values(session: Session, field: str) -> list[Peak]:
    """Every value of one field of a session."""
    return [
        Peak(value, Value(limits.number(value), _flag(session, field, value)), session, c.measured)
        for c in session.vitals
        if (value := c.as_(Vitals).value(field)) is not None
    ]


def rows(course: Course, clinic: ClinicSet, wording: Wording) -> tuple[Infusion | Break, ...]:
    """Infusions in order, with what stands between them: gaps, and days without an infusion."""
    found: list[tuple[date, int, Infusion | Break]] = [
        (session.day, 0, _infusion(course, session, number, wording))
        for number, session in enumerate(course.infusions, 1)
    ]
    found += breaks(course, clinic)
    return tuple(row for _, _, row in sorted(found, key=lambda one: one[:2]))


def _infusion(course: Course, session: Session, number: int, wording: Wording) -> Infusion:
    run, base, left, signed = session.run, session.baseline, session.discharged, session.signed
    assert run is not None
    peak = best(pressures(session), max)
    systolic = peak.rank if peak else None
    change = limits.change_pct("sys", systolic, base)
    pain = [str(v) for c in session.vitals if (v := c.as_(Vitals).pain) is not None]
    paused = run.paused_s(run.seconds(run.ended)) if run.ended else 0.0
    ended = clock(run.ended.local) if run.ended else ""
    return Infusion(
        number=str(number),
        date=weekday_day(session.day),
        ordered=numbers.dose(course.opened.ordered_mg),
        prepared=milligrams(session.prepared_mg),
        infused=milligrams(session.infused_mg),
        clock=f"{clock(run.started.local)}–{ended}",
        paused=f"{paused / 60:.0f}" if paused else NOTHING,
        baseline=f"{_shown(base.sys)}/{_shown(base.dia)}" if base else NOTHING,
        peak=peak.value if peak else Value(NOTHING),
        change=NOTHING if change is None else numbers.signed(change),
        spo2=_best_value(session, "spo2", min),
        hr=_best_value(session, "hr", max),
        pain=(pain[0], pain[-1]) if pain else (NOTHING, NOTHING),
        aldrete=str(session.aldrete.total) if session.aldrete else NOTHING,
        left=clock(left.measured.local) if left else NOTHING,
        signed_by=_signer(signed, wording) if signed else tr("not signed"),
        part=tr("part") if session.part else "",
    )


def _signer(signed: Charted, wording: Wording) -> str:
    """By the name it was signed with."""
    return wording.at(signed.first.entered).name_of(signed.as_(Signed).person_id)


def total(course: Course) -> Total:
    """Sums of the three doses, mg; a sum with an unknown part is not printed as a number."""
    given = course.infusions
    checked = [s for s in given if s.check and s.check.agrees]
    words = tr(
        "Dose checked by two nurses, each on their own, before {checked} of {given} infusions.",
        checked=len(checked),
        given=len(given),
    )
    for number, session in enumerate(given, 1):
        if session.override and session not in checked:
            why = tr(session.override.why)
            words += " " + tr("One nurse only before infusion {n}: {why}", n=number, why=why)
    return Total(
        ordered=milligrams(course.opened.ordered_mg * len(given)),
        prepared=milligrams(summed(s.prepared_mg for s in given)),
        infused=milligrams(summed(s.infused_mg for s in given)),
        check=words,
    )


def summed(doses: Iterable[Decimal | None]) -> Decimal | None:
    """The sum, or None when one of them is not known."""
    total = Decimal(0)
    for one in doses:
        if one is None:
            return None
        total += one
    return total


def milligrams(mg: Decimal | None) -> str:
    return NOTHING if mg is None else numbers.dose(mg)


def best(peaks: list[Peak], choose: Callable[..., Peak]) -> Peak | None:
    """The first of the highest (`max`) or lowest (`min`)."""
    return choose(peaks, key=lambda peak: peak.rank) if peaks else None


def _best_value(session: Session, field: str, choose: Callable[..., Peak]) -> Value:
    found = best(values(session, field), choose)
    return found.value if found else Value(NOTHING)


def _flag(session: Session, field: str, value: int | None) -> Flag | None:
    return None if value is None else limits.flag(field, value, session.protocol)


def _shown(value: int | None) -> str:
    return NOTHING if value is None else str(value)
