"""The failsafe sheet: the session so far, and empty places for the rest, to go on by hand.

Made at any moment, before the start too. What is printed is on record; what is empty is to be
written on the paper and charted afterwards, with the time it happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain.course import Course
from kitlog.domain.dates import clock, long_day
from kitlog.domain.discharge_facts import ALDRETE
from kitlog.domain.errors import Refused
from kitlog.domain.moment import later
from kitlog.domain.numbers import dose
from kitlog.domain.patient import Patient
from kitlog.domain.session import Session
from kitlog.domain.view import view
from kitlog.domain.vitals import SHORT
from kitlog.report import events_list
from kitlog.report.document import Foot, Person
from kitlog.report.failsafe_lines import (
    EffectLine,
    LimitLine,
    ReadingLine,
    Tick,
    criteria,
    effect_lines,
    limit_lines,
    reading_lines,
    time_out,
)
from kitlog.report.maker import Maker
from kitlog.report.record import Pair
from kitlog.report.summary import Event
from kitlog.report.wording import drug, drug_name

TITLE = "Failsafe sheet"
OVER = "The day is signed: nothing is left to go on with by hand."
_TOLD = (
    "Printed is what KitLog holds; empty is for the pen. Write the time of everything. Chart it "
    "in KitLog afterwards with the time it happened."
)
_HEADS = {**SHORT, "sedation": "RASS"}
_SHIFTS = "Due times hold while the pump runs; each pause moves those after it by its length."


@dataclass(frozen=True, slots=True)
class Failsafe:
    """`now` to `sign` are boxes with a label and what is on record, or an empty one."""

    title: str
    clinic: str
    address: str
    patient: Person
    course: str
    notice: str
    infusion: str
    told: str
    shifts: str
    now: tuple[Pair, ...]
    time_out: tuple[Tick, ...]
    heads: tuple[str, ...]
    limits: tuple[LimitLine, ...]
    readings: tuple[ReadingLine, ...]
    effects: tuple[EffectLine, ...]
    events: tuple[Event, ...]
    end: tuple[Pair, ...]
    aldrete: tuple[Pair, ...]
    criteria: tuple[Tick, ...]
    left: tuple[Pair, ...]
    sign: tuple[Pair, ...]
    foot: Foot


def failsafe(patient: Patient, course: Course, session: Session, maker: Maker) -> Failsafe:
    """The sheet as the record stands at `maker.made`. Refused once the day is signed."""
    if session.signed or session.in_error:
        raise Refused(OVER)
    number, escort = course.number_of(session), session.criteria.get("escort")
    at, wording = clock(maker.made.local), maker.wording
    return Failsafe(
        title=TITLE,
        clinic=maker.clinic.name,
        address=maker.clinic.address,
        patient=maker.person(patient),
        course=course.opened.number,
        notice="",
        infusion=f"Infusion {number} of {course.wanted}, {long_day(session.day)}, "
        f"chair {session.chair}, as charted at {at}",
        told=_TOLD,
        shifts=_SHIFTS,
        now=tuple(_now(patient, course, session, maker)),
        time_out=() if session.run else tuple(time_out(session)),
        heads=tuple(str(_HEADS[field]) for field in session.protocol.vitals),
        limits=tuple(limit_lines(session)),
        readings=tuple(reading_lines(session, maker)),
        effects=tuple(effect_lines(session, maker)),
        events=tuple(events_list.of_session(session, "", wording)),
        end=_end(session),
        aldrete=_aldrete(session),
        criteria=tuple(criteria(session, maker)),
        left=(
            *_empty("Ready at", "Left at"),
            Pair("Going home with", escort.detail if escort else ""),
            *_empty("Phone"),
        ),
        sign=_empty("Name and role", "Signature", "Date and time"),
        foot=maker.foot(course.opened.number),
    )


def _now(patient: Patient, course: Course, session: Session, maker: Maker) -> Iterator[Pair]:
    opened, run = course.opened, session.run
    seen = view(session, maker.made)
    drug_and_time = f"{drug_name(opened)} over {opened.minutes} min"
    yield Pair("Ordered", f"{dose(opened.ordered_mg)} mg {drug_and_time}")
    yield Pair("Drawn up", drug(session.prepared) if session.prepared else "")
    rate = f"{dose(run.rate_ml_h)} mL/h, {dose(run.volume_ml)} mL" if run else ""
    yield Pair("Pump", rate)
    yield Pair("Weight today, kg", dose(session.weight.kg) if session.weight else "")
    yield Pair("Pump started at", clock(run.started.local) if run else "")
    if run is None or run.ended is not None:
        yield Pair("Planned end", "")
    else:
        end = later(maker.made.utc, seen.remaining_s).astimezone()
        paused = ", paused now" if run.paused else ""
        yield Pair("Planned end", f"{clock(end)}{paused}")
    yield Pair("Paused so far", f"{seen.paused_s / 60:.0f} min" if seen.paused_s else "")
    yield Pair("Allergies", patient.allergies)
    yield Pair("Prescriber", opened.prescriber)


def _empty(*labels: str) -> tuple[Pair, ...]:
    return tuple(Pair(label, "") for label in labels)


def _end(session: Session) -> tuple[Pair, ...]:
    run, end = session.run, session.end
    ended = clock(run.ended.local) if run and run.ended else ""
    return (
        Pair("Pump ended at", ended),
        Pair("Pump volume, mL", dose(end.pump_ml) if end else ""),
        Pair("Left in bag and line, mL", dose(end.residue_ml) if end and end.residue_ml else ""),
        Pair("Flush, mL", dose(end.flush_ml) if end and end.flush_ml else ""),
        Pair("Why, if stopped early", end.why if end else ""),
    )


def _aldrete(session: Session) -> tuple[Pair, ...]:
    score = session.aldrete
    parts = tuple(
        Pair(f"{part.capitalize()} 0–2", str(getattr(score, part)) if score else "")
        for part in ALDRETE
    )
    return (*parts, Pair("Aldrete of 10", str(score.total) if score else ""))
