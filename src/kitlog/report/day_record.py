"""One session in full, for the annex: every reading, check, answer and entry, with its person."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kitlog.domain import limits
from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.dates import clock, clock_on, long_day
from kitlog.domain.moment import Moment
from kitlog.domain.numbers import dose
from kitlog.domain.schedule import Slot, State, slots
from kitlog.domain.session import Session
from kitlog.domain.timeout import LineAnswered
from kitlog.domain.vitals import SHORT, SlotMissed, Vitals
from kitlog.report import around, day_check
from kitlog.report.alerts_list import LISTED, alert_rows
from kitlog.report.amendments import place
from kitlog.report.counting import Count
from kitlog.report.course_table import minute
from kitlog.report.effect_times import effect_times
from kitlog.report.event_words import drug_accounts
from kitlog.report.record import (
    NOTHING,
    Day,
    Logged,
    Pair,
    ReadingRow,
    Value,
)
from kitlog.report.wording import Wording, drug, drug_name, ordered_by, plain
from kitlog.words import plural, tr

LATE_ENTRY_S = 120.0
"""Typed later than this after it happened: printed as a late entry."""


def day_record(
    course: Course, session: Session, made: Moment, count: Count, wording: Wording
) -> Day:
    """The whole record of one session as it stands at `made`."""
    infused = session in course.infusions
    without = tr("Held", "not infused") if session.held else tr("Not infused")
    told = place(course, session, count) if infused else without
    built = slots(session, made)
    return Day(
        title=on_chair(told, session),
        facts=(
            *_facts(course, session),
            *(Pair(*said) for said in around.facts(session, made)),
            *_accounts(session, wording),
            *effect_times(session, wording),
        ),
        checkers=day_check.checkers(session, wording),
        check=day_check.figures(session),
        time_out=day_check.time_out(session, wording),
        complete=completeness(session, built),
        heads=tuple(tr(SHORT[field]) for field in session.protocol.single),
        readings=tuple(readings(session, built, wording)),
        alerts=tuple(alert_rows(session, wording)),
        log=_log(session, tuple(missing(session, built).values()), wording),
    )


def on_chair(what: str, session: Session) -> str:
    """Day 3, Wednesday 14-Jan-2026, chair 2"""
    day = long_day(session.day)
    return tr("{what}, {day}, chair {chair}", what=what, day=day, chair=session.chair)


def completeness(session: Session, built: tuple[Slot, ...]) -> str:
    """8 of 9 readings on time, 1 missed (+45: patient asleep)."""
    if session.run is None:
        many = len(session.vitals)
        return plural("{n} reading, no infusion.", "{n} readings, no infusion.", many)
    rechecks = [s for s in built if s.recheck]
    planned = [s for s in built if not s.recheck]
    due = [s for s in planned if not (s.answers and s.answers[0].id == s.key)]
    on_time = [s for s in due if s.state is State.DONE]
    late = [s for s in due if s.state is State.LATE]
    part = [s for s in due if s.state is State.PART]
    missed = [s for s in due if s.values is None]
    words = [tr("{on_time} of {due} readings on time", on_time=len(on_time), due=len(due))]
    if late:
        which = ", ".join(s.label for s in late)
        words.append(plural("{n} late ({which})", "{n} late ({which})", len(late), which=which))
    if part:
        lacking = "; ".join(f"{s.label}: {_lacking(s)}" for s in part)
        words.append(tr("{n} in part ({lacking})", n=len(part), lacking=lacking))
    if missed:
        reasons = "; ".join(f"{s.label}: {_reason(s)}" for s in missed)
        many = len(missed)
        words.append(plural("{n} missed ({why})", "{n} missed ({why})", many, why=reasons))
    extra = len(planned) - len(due)
    words += [tr("{extra} more than planned", extra=extra)] if extra else []
    if rechecks:
        done = sum(s.values is not None for s in rechecks)
        words.append(tr("{done} of {n} rechecks done", done=done, n=len(rechecks)))
    return ", ".join(words) + "."


def _lacking(slot: Slot) -> str:
    why = {a.field: a.words for a in slot.values.absent} if slot.values else {}
    return ", ".join(
        tr("no {value}", value=tr(SHORT[f])) + (f" ({why[f]})" if f in why else "")
        for f in slot.lacking
    )


def _facts(course: Course, session: Session) -> Iterator[Pair]:
    opened, run = course.opened, session.run
    yield Pair(
        tr("Order"),
        tr(
            "{mg_per_kg} mg/kg × {kg} kg = {mg} mg {drug} over {minutes} min, by {prescriber}",
            mg_per_kg=dose(opened.mg_per_kg),
            kg=dose(opened.weight_kg),
            mg=dose(opened.ordered_mg),
            drug=drug_name(opened),
            minutes=opened.minutes,
            prescriber=ordered_by(opened),
        ),
    )
    if session.weight:
        yield Pair(tr("Weight that day"), plain(session.weight)[1])
    if session.prepared:
        yield Pair(tr("Prepared"), drug(session.prepared))
    if run:
        serial = session.prepared.pump_serial if session.prepared else ""
        number = ", " + tr("no. {serial}", serial=serial) if serial else ""
        yield Pair(tr("Pump"), f"{dose(run.rate_ml_h)} mL/h, {dose(run.volume_ml)} mL{number}")
    if session.infused_mg is not None and session.end:
        pump = tr("pump {ml} mL", ml=dose(session.end.pump_ml))
        yield Pair(tr("Infused"), f"{dose(session.infused_mg)} mg, {pump}")
    if run and run.estimated:
        yield Pair(tr("Times"), tr("partly by the wall clock: the computer was restarted"))
    if session.held:
        yield Pair(tr("Held today"), tr(session.held.why))


def _accounts(session: Session, wording: Wording) -> Iterator[Pair]:
    for whose, words in drug_accounts(session, wording):
        yield Pair(whose, words)


def readings(session: Session, built: tuple[Slot, ...], wording: Wording) -> Iterator[ReadingRow]:
    answered = {a.id: slot for slot in built for a in slot.answers if a.slot == slot.key}
    rows = [
        (c.measured.utc, _reading(c, session, answered.get(c.id), wording)) for c in session.vitals
    ]
    told = missing(session, built)
    for slot in built:
        if slot.values is None and slot.due is not None:
            by = wording.by(told[slot.key]) if slot.key in told else ""
            rows.append((slot.due, _missed(session, slot, by)))
    yield from (row for _, row in sorted(rows, key=lambda one: one[0]))


def missing(session: Session, built: tuple[Slot, ...]) -> dict[str, Charted]:
    """By slot that stands empty, the last word on why."""
    said = {c.as_(SlotMissed).slot: c for c in session.standing(SlotMissed)}
    empty = {slot.key for slot in built if slot.values is None and slot.due is not None}
    return {key: one for key, one in said.items() if key in empty}


def _reading(one: Charted, session: Session, slot: Slot | None, wording: Wording) -> ReadingRow:
    vitals = one.as_(Vitals)
    notes = []
    if slot and slot.state is State.LATE:
        notes.append(tr("{n} min late", n=f"{slot.late_s / 60:.0f}"))
    if one.entered_after_s() > LATE_ENTRY_S:
        notes.append(tr("typed {when}", when=_entered(one)))
    notes += [words for words in (vitals.oxygen_words, vitals.site_words) if words]
    notes += [f"{tr(SHORT[a.field])}: {a.words}" for a in vitals.absent]
    notes += [tr("corrected")] if one.corrected else []

    def value(field: str) -> Value:
        number = vitals.value(field)
        if number is None:
            return Value(NOTHING)
        return Value(limits.number(number), limits.flag(field, number, session.protocol))

    return ReadingRow(
        clock=clock(one.measured.local),
        slot=_label(slot) if slot else minute(session, one.measured) or NOTHING,
        sys=value("sys"),
        dia=value("dia"),
        mean=NOTHING if vitals.mean is None else str(vitals.mean),
        single=tuple(map(value, session.protocol.single)),
        note=", ".join(notes),
        by=wording.by(one),
    )


def _label(slot: Slot) -> str:
    return tr("re {label}", label=slot.label) if slot.recheck else tr(slot.label)


def _missed(session: Session, slot: Slot, by: str) -> ReadingRow:
    due = clock(slot.due.astimezone()) if slot.due else ""
    nothing = Value(NOTHING)
    single = (nothing,) * len(session.protocol.single)
    why = tr("missed: {why}", why=_reason(slot))
    return ReadingRow(due, _label(slot), nothing, nothing, NOTHING, single, why, by)


def _reason(slot: Slot) -> str:
    return tr(slot.reason) if slot.reason else tr("no reason given")


def _entered(one: Charted) -> str:
    """When it was typed, with the day if that is not the day it happened on."""
    return clock_on(one.first.entered.local, one.measured.local.date())


def _log(session: Session, told: Collection[Charted], wording: Wording) -> tuple[Logged, ...]:
    """Every entry that has no table of its own, struck ones excepted: they are amendments.

    `told` are the missed readings that have a row among the readings.
    """
    own = (Vitals, LineAnswered, *LISTED)
    found = []
    for one in session.happenings:
        if one.struck or isinstance(one.fact, own) or one in told:
            continue
        what, words = wording.at(one.first.entered).of(one.fact, session)
        if one.entered_after_s() > LATE_ENTRY_S:
            logged = tr("logged {when}", when=_entered(one))
            words = f"{words} ({logged})".strip()
        # A paper or an addendum may be of another day.
        at = clock_on(one.measured.local, session.day)
        by = wording.by(one)
        found.append(Logged(at, minute(session, one.measured), what, words, by))
    return tuple(found)
