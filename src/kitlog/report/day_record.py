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
from kitlog.words import tr

LATE_ENTRY_S = 120.0
"""Typed later than this after it happened: printed as a late entry."""


def day_record(course: Course, session: Session, made: Moment, count: str, wording: Wording) -> Day:
    """The whole record of one session as it stands at `made`."""
    infused = session in course.infusions
    told = place(course, session, count) if infused else "Held" if session.held else "Not infused"
    built = slots(session, made)
    return Day(
        title=f"{told}, {long_day(session.day)}, chair {session.chair}",
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


def completeness(session: Session, built: tuple[Slot, ...]) -> str:
    """8 of 9 readings on time, 1 missed (+45: patient asleep)."""
    if session.run is None:
        many = len(session.vitals)
        return f"{many} reading{'' if many == 1 else 's'}, no infusion."
    rechecks = [s for s in built if s.recheck]
    planned = [s for s in built if not s.recheck]
    due = [s for s in planned if not (s.answers and s.answers[0].id == s.key)]
    on_time = [s for s in due if s.state is State.DONE]
    late = [s for s in due if s.state is State.LATE]
    part = [s for s in due if s.state is State.PART]
    missed = [s for s in due if s.values is None]
    words = [f"{len(on_time)} of {len(due)} readings on time"]
    words += [f"{len(late)} late ({', '.join(s.label for s in late)})"] if late else []
    if part:
        lacking = "; ".join(f"{s.label}: {_lacking(s)}" for s in part)
        words.append(f"{len(part)} in part ({lacking})")
    if missed:
        reasons = "; ".join(f"{s.label}: {s.reason or 'no reason given'}" for s in missed)
        words.append(f"{len(missed)} missed ({reasons})")
    extra = len(planned) - len(due)
    words += [f"{extra} more than planned"] if extra else []
    if rechecks:
        done = sum(s.values is not None for s in rechecks)
        words.append(f"{done} of {len(rechecks)} rechecks done")
    return ", ".join(words) + "."


def _lacking(slot: Slot) -> str:
    why = {a.field: a.words for a in slot.values.absent} if slot.values else {}
    return ", ".join(f"no {SHORT[f]}{f' ({why[f]})' if f in why else ''}" for f in slot.lacking)


def _facts(course: Course, session: Session) -> Iterator[Pair]:
    opened, run = course.opened, session.run
    yield Pair(
        "Order",
        f"{dose(opened.mg_per_kg)} mg/kg × {dose(opened.weight_kg)} kg = "
        f"{dose(opened.ordered_mg)} mg {drug_name(opened)} over {opened.minutes} min, "
        f"by {ordered_by(opened)}",
    )
    if session.weight:
        yield Pair("Weight that day", plain(session.weight)[1])
    if session.prepared:
        yield Pair("Prepared", drug(session.prepared))
    if run:
        serial = session.prepared.pump_serial if session.prepared else ""
        number = f", no. {serial}" if serial else ""
        yield Pair("Pump", f"{dose(run.rate_ml_h)} mL/h, {dose(run.volume_ml)} mL{number}")
    if session.infused_mg is not None and session.end:
        yield Pair("Infused", f"{dose(session.infused_mg)} mg, pump {dose(session.end.pump_ml)} mL")
    if run and run.estimated:
        yield Pair("Times", "partly by the wall clock: the computer was restarted")
    if session.held:
        yield Pair("Held today", session.held.why)


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
    notes = [f"{slot.late_s / 60:.0f} min late"] if slot and slot.state is State.LATE else []
    if one.entered_after_s() > LATE_ENTRY_S:
        notes.append(f"typed {_entered(one)}")
    notes += [words for words in (vitals.oxygen_words, vitals.site) if words]
    notes += [f"{SHORT[a.field]}: {a.words}" for a in vitals.absent]
    notes += ["corrected"] if one.corrected else []

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
    return f"re {slot.label}" if slot.recheck else slot.label


def _missed(session: Session, slot: Slot, by: str) -> ReadingRow:
    due = clock(slot.due.astimezone()) if slot.due else ""
    nothing = Value(NOTHING)
    single = (nothing,) * len(session.protocol.single)
    why = f"missed: {slot.reason or 'no reason given'}"
    return ReadingRow(due, _label(slot), nothing, nothing, NOTHING, single, why, by)


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
            words = f"{words} (logged {_entered(one)})".strip()
        # A paper or an addendum may be of another day.
        at = clock_on(one.measured.local, session.day)
        by = wording.by(one)
        found.append(Logged(at, minute(session, one.measured), what, words, by))
    return tuple(found)
