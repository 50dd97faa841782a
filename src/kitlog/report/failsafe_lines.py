"""The lines of the failsafe sheet: on record, or empty for the pen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kitlog.domain import discharge, limits
from kitlog.domain.dates import clock
from kitlog.domain.schedule import Slot, State, slots
from kitlog.domain.session import Session
from kitlog.domain.timeout import LINES
from kitlog.domain.vitals import SHORT
from kitlog.report import events_list
from kitlog.report.maker import Maker
from kitlog.report.record import Value
from kitlog.report.terms import outside
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One reading of the schedule: charted, missed with its reason, or to be written in."""

    clock: str
    slot: str
    cells: tuple[Value, ...]
    remarks: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class LimitLine:
    """One tier of limits, in the order of the columns."""

    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A side effect with its last severity and time, or nothing when it was not asked."""

    label: str
    last: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A line to tick; `shown` is the answer on record."""

    words: str
    met: bool
    shown: str = ""


def time_out(session: Session) -> Iterator[Tick]:
    answers = session.time_out
    for line in LINES:
        said = answers.get(line.id)
        shown = tr(said.detail) if said else ""
        if said and not said.ok:
            shown = tr("not OK: {detail}", detail=shown)
        ticked = said is not None and said.ok
        yield Tick(f"{tr(line.title)}: {tr(line.statement)}", ticked, shown)


def limit_lines(session: Session) -> Iterator[LimitLine]:
    """Caution and urgent, as the protocol's prescriber signed them."""
    tiers = [session.protocol.limits.get(field) for field in session.protocol.vitals]
    both = ((tr("caution"), "caution"), (tr("urgent"), "urgent"))
    for label, tier in both:
        words = (outside(getattr(t, tier) if t else None) for t in tiers)
        yield LimitLine(label, tuple(one.replace(",", "") for one in words))


def reading_lines(session: Session, maker: Maker) -> Iterator[ReadingLine]:
    asked = session.protocol.vitals
    for slot in slots(session, maker.made):
        due = clock(slot.due.astimezone()) if slot.due else ""
        if slot.values is not None and slot.answers:
            yield _charted(session, slot, maker)
        elif slot.state is State.MISSED:
            blank = tuple(Value("–") for _ in asked)
            why = tr(slot.reason) if slot.reason else tr("no reason yet")
            yield ReadingLine(due, tr(slot.label), blank, tr("missed: {why}", why=why))
        else:
            yield ReadingLine(due, tr(slot.label), tuple(Value("") for _ in asked))


def _charted(session: Session, slot: Slot, maker: Maker) -> ReadingLine:
    """A value that is still wanted leaves its place empty."""
    said, vitals = slot.answers[-1], slot.values
    assert vitals is not None
    cells = []
    for field in session.protocol.vitals:
        value = vitals.value(field)
        if value is None:
            cells.append(Value(""))
        else:
            flag = limits.flag(field, value, session.protocol)
            cells.append(Value(limits.number(value), flag))
    absent = (f"{tr(SHORT[one.field])}: {one.words}" for one in vitals.absent)
    remarks = [vitals.oxygen_words, vitals.site_words, *absent]
    return ReadingLine(
        clock(said.measured.local),
        tr(slot.label),
        tuple(cells),
        ", ".join(filter(None, remarks)),
        maker.wording.by(said),
    )


def effect_lines(session: Session, maker: Maker) -> Iterator[EffectLine]:
    """Those asked on screen, then whatever else was asked; a place for others."""
    wording = maker.wording
    last = {
        wording.effect(score.effect, score.text): tr(
            "{severity} at {clock}", severity=score.severity, clock=clock(said.measured.local)
        )
        for said, score in session.scores()
    }
    shown = [wording.effect(id) for id in list(maker.effect_labels)[: events_list.SHOWN]]
    for label in dict.fromkeys([*shown, *last]):
        yield EffectLine(label, last.get(label, ""))


def criteria(session: Session, maker: Maker) -> Iterator[Tick]:
    """What is judged means nothing before the end, so it stands empty until then."""
    ended = session.run is not None and session.run.ended is not None
    for one in discharge.criteria(session, maker.made):
        yield Tick(tr(one.words), one.met and ended, tr(one.shown) if one.met and ended else "")
