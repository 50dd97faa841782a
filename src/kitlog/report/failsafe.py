"""The failsafe sheet: the session so far, and empty places for the rest, to go on by hand.

Made at any moment, before the start too. What is printed is on record; what is empty is to be
written on the paper and charted afterwards, with the time it happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain import stopped
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
from kitlog.report.wording import aldrete, drug, ordered
from kitlog.words import Unsaid, tr, unsaid

TITLE = unsaid("Failsafe sheet")
OVER = unsaid("The day is signed: nothing is left to go on with by hand.")
_TOLD = unsaid(
    "Printed is what KitLog holds; empty is for the pen. Write the time of everything. Chart it "
    "in KitLog afterwards with the time it happened."
)
_HEADS: dict[str, str | Unsaid] = {**SHORT, "sedation": unsaid("RASS")}
_SHIFTS = unsaid(
    "Due times hold while the pump runs; each pause moves those after it by its length."
)


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
        raise Refused(tr(OVER))
    number, escort = course.number_of(session), session.criteria.get("escort")
    at, wording = clock(maker.made.local), maker.wording
    return Failsafe(
        title=tr(TITLE),
        clinic=maker.clinic.name,
        address=maker.clinic.address,
        patient=maker.person(patient),
        course=course.opened.number,
        notice="",
        infusion=tr(
            "Infusion {number} of {wanted}, {day}, chair {chair}, as charted at {clock}",
            number=number,
            wanted=course.wanted,
            day=long_day(session.day),
            chair=session.chair,
            clock=at,
        ),
        told=tr(_TOLD),
        shifts=tr(_SHIFTS),
        now=tuple(_now(patient, course, session, maker)),
        time_out=() if session.run else tuple(time_out(session)),
        heads=tuple(tr(_HEADS[field]) for field in session.protocol.vitals),
        limits=tuple(limit_lines(session)),
        readings=tuple(reading_lines(session, maker)),
        effects=tuple(effect_lines(session, maker)),
        events=tuple(events_list.of_session(session, "", wording)),
        end=_end(session),
        aldrete=_aldrete(session),
        criteria=tuple(criteria(session, maker)),
        left=(
            *_empty(tr("Ready at"), tr("Left at")),
            Pair(tr("Going home with"), escort.detail if escort else ""),
            *_empty(tr("Phone")),
        ),
        sign=_empty(tr("Name and role"), tr("Signature"), tr("Date and time")),
        foot=maker.foot(course.opened.number),
    )


def _now(patient: Patient, course: Course, session: Session, maker: Maker) -> Iterator[Pair]:
    opened, run = course.opened, session.run
    seen = view(session, maker.made)
    yield Pair(tr("Ordered"), ordered(opened))
    yield Pair(tr("Drawn up"), drug(session.prepared) if session.prepared else "")
    rate = f"{dose(run.rate_ml_h)} mL/h, {dose(run.volume_ml)} mL" if run else ""
    yield Pair(tr("Pump"), rate)
    yield Pair(tr("Weight today, kg"), dose(session.weight.kg) if session.weight else "")
    yield Pair(tr("Pump started at"), clock(run.started.local) if run else "")
    if run is None or run.ended is not None:
        yield Pair(tr("Planned end"), "")
    else:
        end = later(maker.made.utc, seen.remaining_s).astimezone()
        paused = tr("{clock}, paused now", clock=clock(end))
        yield Pair(tr("Planned end"), paused if run.paused else clock(end))
    yield Pair(tr("Paused so far"), f"{seen.paused_s / 60:.0f} min" if seen.paused_s else "")
    yield Pair(tr("Allergies"), tr(patient.allergies))
    yield Pair(tr("Prescriber"), opened.prescriber)


def _empty(*labels: str) -> tuple[Pair, ...]:
    return tuple(Pair(label, "") for label in labels)


def _end(session: Session) -> tuple[Pair, ...]:
    run, end = session.run, session.end
    ended = clock(run.ended.local) if run and run.ended else ""
    return (
        Pair(tr("Pump ended at"), ended),
        Pair(tr("Pump volume, mL"), dose(end.pump_ml) if end else ""),
        Pair(
            tr("Left in bag and line, mL"), dose(end.residue_ml) if end and end.residue_ml else ""
        ),
        Pair(tr("Flush, mL"), dose(end.flush_ml) if end and end.flush_ml else ""),
        Pair(tr("Why, if stopped early"), stopped.in_words(end.why) if end else ""),
    )


def _aldrete(session: Session) -> tuple[Pair, ...]:
    score = session.aldrete
    parts = tuple(
        Pair(f"{aldrete(part)} 0–2", str(getattr(score, part)) if score else "") for part in ALDRETE
    )
    return (*parts, Pair(tr("Aldrete of 10"), str(score.total) if score else ""))
