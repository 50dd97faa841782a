"""A session's chart: slots as columns, readings as marks, what else happened as tiles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.dates import clock, span
from kitlog.domain.events import AdverseEvent, MedicationGiven, NoteWritten, PrescriberCalled
from kitlog.domain.flowsheet import Column, Earlier, Mark, Occurrence, Sheet, SlotState, Span
from kitlog.domain.handover import HandedOver
from kitlog.domain.infusion import InfusionPaused, RateChanged
from kitlog.domain.moment import Moment
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.schedule import Slot, State, slots
from kitlog.domain.session import Session
from kitlog.domain.view import View
from kitlog.domain.vitals import Vitals
from kitlog.words import tr

LETTERS: dict[type, str] = {
    MedicationGiven: "M",
    RateChanged: "R",
    InfusionPaused: "P",
    AdverseEvent: "E",
    NoteWritten: "N",
    OxygenOn: "G",
    OxygenOff: "G",
    PrescriberCalled: "C",
    HandedOver: "H",
}
_NOW_STEPS = 20
"""Steps of the "now" line in a minute: a smaller one would not show, yet repaint the chart."""


@dataclass(frozen=True, slots=True)
class Behind:
    """What of the chart changes with an act only, not with the clock: earlier infusions, and
    how an author is called."""

    earlier: tuple[Earlier, ...] = ()
    name_of: Callable[[str], str] = str


def behind(course: Course, session: Session, now: Moment, name_of: Callable[[str], str]) -> Behind:
    """The infusions of the course before this session's."""
    number = course.number_of(session)
    before = enumerate(course.infusions[: number - 1], 1)
    return Behind(tuple(Earlier(n, tuple(_read(one, now))) for n, one in before), name_of)


def _read(session: Session, now: Moment) -> Iterator[Mark]:
    """Each slot's set; a recheck that a later set answered too is that set's, not a second."""
    for slot in slots(session, now):
        if slot.values is not None and not _borrowed(slot, slot.answers[0]):
            yield Mark(slot.key, slot.minute, slot.values)


def _borrowed(slot: Slot, said: Charted) -> bool:
    return slot.recheck and said.slot != slot.key


def sheet(session: Session, view: View, still: Behind | None = None) -> Sheet:
    """The chart of the session as seen at the view's moment."""
    still = still or Behind()
    marks = [_mark(session, slot, said, still) for slot in view.slots for said in slot.answers]
    return Sheet(
        session.protocol,
        tuple(_column(slot) for slot in view.slots),
        tuple(sorted(marks, key=lambda mark: mark.minute)),
        _events(session),
        _pauses(session, view),
        round(view.now_minute * _NOW_STEPS) / _NOW_STEPS if view.live else None,
        session.baseline,
        still.earlier,
    )


def _mark(session: Session, slot: Slot, said: Charted, still: Behind) -> Mark:
    minute = slot.minute
    if session.run is not None and slot.in_s is not None:
        minute = _minute(session, session.run.seconds(said.measured))
    at = clock(said.measured.local)
    return Mark(slot.key, minute, said.as_(Vitals), at, still.name_of(said.author))


def _minute(session: Session, at_s: float) -> float:
    """Infusion minute on the axis: pump minutes, then minutes after the end counted on."""
    run = session.run
    if run is None:
        return 0.0
    minute = run.pump_minute(at_s)
    if run.ended is not None:
        minute += max(0.0, at_s - run.seconds(run.ended)) / 60
    return minute


def _column(slot: Slot) -> Column:
    state, note = _state(slot)
    due = clock(slot.due.astimezone()) if slot.due else _taken(slot)
    return Column(slot.key, slot.label, due, slot.minute, state, note)


def _taken(slot: Slot) -> str:
    return clock(slot.answers[-1].measured.local) if slot.answers else ""


def _state(slot: Slot) -> tuple[SlotState, str]:
    if slot.state is State.OVERDUE or (slot.state is State.PART and slot.still_due):
        return "overdue", f"+{span(slot.in_s or 0.0)}"
    if slot.state is State.LATE:
        return "late", f"+{slot.late_s / 60:.0f}"
    if slot.state is State.MISSED:
        return "missed", tr("missed")
    found: dict[State, SlotState] = {
        State.PLANNED: "planned",
        State.NEXT: "next",
        State.DUE: "next",
        State.DONE: "done",
        State.PART: "part",
    }
    return found[slot.state], ""


def _events(session: Session) -> tuple[Occurrence, ...]:
    run = session.run
    if run is None:
        return ()
    return tuple(
        Occurrence(_minute(session, run.seconds(said.measured)), LETTERS[type(said.fact)])
        for said in session.happenings
        if not said.struck and type(said.fact) in LETTERS
    )


def _ahead(slot: Slot) -> bool:
    return slot.values is None and (slot.in_s or 0.0) > 0


def _pauses(session: Session, view: View) -> tuple[Span, ...]:
    """Each stands at its pump minute, with the clock checks that fall into it."""
    run = session.run
    if run is None:
        return ()
    found = []
    stopped = [stretch for stretch in run.stretches if not stretch.rate_ml_h]
    for number, stretch in enumerate(stopped, 1):
        begun = f"pause-{number}-"
        checks = tuple(s.key for s in view.slots if s.key.startswith(begun) and not _ahead(s))
        found.append(Span(run.pump_minute(stretch.start_s), checks))
    return tuple(found)
