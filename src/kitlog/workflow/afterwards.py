"""Charting a whole session from the failsafe sheet, after it was over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from kitlog.domain import limits, numbers
from kitlog.domain.afterwards import ChartedAfterwards, slot_for
from kitlog.domain.course import Course
from kitlog.domain.discharge_facts import AldreteScored, Discharged
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.patient_limits import limited
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.protocol import Protocol
from kitlog.domain.rights import Right
from kitlog.domain.session import Session, fold
from kitlog.domain.session_facts import SessionOpened
from kitlog.domain.vitals import SHORT, Vitals
from kitlog.store.index import IndexRows
from kitlog.words import tr
from kitlog.workflow import on_board, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, new_id, session_stream
from kitlog.workflow.keeping import index_row

LONGEST_H = 12
"""A session on paper does not last longer; a time beyond it was typed wrong."""


@dataclass(frozen=True, slots=True)
class SheetSet:
    """One row of the sheet: when, the values, and the side effects asked with them."""

    at: Moment
    vitals: Vitals | None
    scores: tuple[Score, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the failsafe sheet. Rate in mL/h, volume and pump in mL.

    `left` with its time when the patient has gone; without it the session goes on in recovery.
    """

    day: date
    chair: int
    about: ChartedAfterwards
    drug: DrugPrepared
    pump: InfusionStarted
    started: Moment
    ended: Moment
    end: InfusionEnded
    sets: tuple[SheetSet, ...]
    aldrete: AldreteScored | None = None
    left: Discharged | None = None
    left_at: Moment | None = None


@may(Right.CHART)
def chart_afterwards(desk: Desk, course_id: str, sheet: Sheet) -> Session:
    """Keep the whole sheet in one transaction, each entry with the time it happened at.

    Refused, naming the field, for times out of order, a value the protocol calls impossible,
    a day that has a session already, or an infusion the course no longer takes.
    """
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        _checked_day(desk, course, sheet)
        _checked_times(sheet, desk.now())
        _checked_values(sheet, course.protocol)
        id = new_id()
        entries = _entries(desk, session_stream(id), course, sheet)
        after = limited(fold(id, course.protocol, entries), course.limits_said)
        desk.store.append(entries, IndexRows(sessions=(index_row(after),)))
        on_board.list_anew(desk, course_id)
        return after


def _checked_day(desk: Desk, course: Course, sheet: Sheet) -> None:
    if course.over:
        raise Refused(tr("This course is over."))
    if sheet.day > desk.now().local.date():
        raise Refused(tr("That day is still to come."), "day")
    if any(s.day == sheet.day and not s.in_error for s in course.sessions):
        raise Refused(tr("This course already has a session on that day."), "day")
    if not 1 <= sheet.chair <= reading.clinic_settings(desk).chairs:
        raise Refused(tr("That chair is not in this clinic."), "chair")


def _checked_times(sheet: Sheet, now: Moment) -> None:
    order = [("start", sheet.started), ("end", sheet.ended)]
    if sheet.left_at is not None:
        order.append(("left", sheet.left_at))
    for (_, first), (field, then) in pairwise(order):
        if elapsed(first, then).seconds <= 0:
            raise Refused(tr("That is not after the time before it."), field)
    if elapsed(sheet.started, order[-1][1]).seconds > LONGEST_H * 3600:
        raise Refused(tr("At most {hours} h after the start.", hours=LONGEST_H), order[-1][0])
    if elapsed(order[-1][1], now).seconds < 0:
        raise Refused(tr("It can’t have happened later than now."), order[-1][0])
    for place, one in enumerate(sheet.sets):
        if elapsed(one.at, now).seconds < 0:
            raise Refused(tr("It can’t have happened later than now."), f"set:{place}")


def _checked_values(sheet: Sheet, protocol: Protocol) -> None:
    low, high = protocol.dose.pump_ml_h
    if not low <= sheet.pump.rate_ml_h <= high:
        raise Refused(
            tr("{low}–{high} mL/h only.", low=numbers.dose(low), high=numbers.dose(high)), "rate"
        )
    try:
        sheet.end.check_volume(sheet.pump.volume_ml)
    except Refused as error:
        raise Refused(error.sentence, "early" if error.field == "why" else error.field) from None
    for place, one in enumerate(sheet.sets):
        if one.vitals is None:
            continue
        for field, sentence in limits.refusals(one.vitals, protocol).items():
            raise Refused(f"{SHORT[field]} {sentence}.", f"set:{place}")


def _entries(desk: Desk, stream: str, course: Course, sheet: Sheet) -> tuple[Entry, ...]:
    opened = SessionOpened(course.id, course.opened.patient_id, sheet.day, sheet.chair)
    first = min([sheet.started, *(one.at for one in sheet.sets)], key=lambda m: m.utc)
    found = [
        desk.entry(stream, opened, measured=first),
        desk.entry(stream, sheet.about),
        desk.entry(stream, sheet.drug, measured=first),
        desk.entry(stream, sheet.pump, measured=sheet.started),
        desk.entry(stream, sheet.end, measured=sheet.ended),
        *_readings(desk, stream, course.protocol, sheet),
    ]
    if sheet.aldrete is not None:
        at = sheet.left_at or max((one.at for one in sheet.sets), key=lambda m: m.utc)
        found.append(desk.entry(stream, sheet.aldrete, measured=at))
    if sheet.left is not None:
        found.append(desk.entry(stream, sheet.left, measured=sheet.left_at))
    return tuple(found)


def _readings(desk: Desk, stream: str, protocol: Protocol, sheet: Sheet) -> list[Entry]:
    found: list[Entry] = []
    taken: set[str] = set()
    end_minute = elapsed(sheet.started, sheet.ended).seconds / 60
    for one in sorted(sheet.sets, key=lambda row: row.at.utc):
        if one.vitals is not None:
            minute = elapsed(sheet.started, one.at).seconds / 60
            slot = slot_for(minute, end_minute, protocol, taken)
            taken.add(slot)
            found.append(desk.entry(stream, one.vitals, measured=one.at, slot=slot))
        if one.scores:
            found.append(desk.entry(stream, EffectsAsked(one.scores), measured=one.at))
    return found
