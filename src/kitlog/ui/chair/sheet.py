"""A session's chart: slots as columns, readings as marks, what else happened as tiles."""

from __future__ import annotations

from kitlog.domain.dates import clock, span
from kitlog.domain.events import AdverseEvent, MedicationGiven, NoteWritten
from kitlog.domain.flowsheet import Column, Mark, Occurrence, Sheet, Span
from kitlog.domain.flowsheet.values import SlotState
from kitlog.domain.infusion import InfusionPaused, RateChanged
from kitlog.domain.schedule import Slot, State
from kitlog.domain.session import Session
from kitlog.domain.view import View
from kitlog.domain.vitals import Vitals

LETTERS: dict[type, str] = {
    MedicationGiven: "M",
    RateChanged: "R",
    InfusionPaused: "P",
    AdverseEvent: "E",
    NoteWritten: "N",
}


def sheet(session: Session, view: View) -> Sheet:
    """The chart of the session as seen at the view's moment."""
    run = session.run
    marks = []
    for slot in view.slots:
        for said in slot.answers:
            minute = slot.minute
            if run is not None and slot.in_s is not None:
                minute = _minute(session, run.seconds(said.measured))
            marks.append(Mark(slot.key, minute, said.as_(Vitals)))
    return Sheet(
        session.protocol,
        tuple(_column(slot) for slot in view.slots),
        tuple(sorted(marks, key=lambda mark: mark.minute)),
        _events(session),
        _pauses(session, view),
        view.now_minute if view.live else None,
    )


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
        return "missed", "missed"
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


def _pauses(session: Session, view: View) -> tuple[Span, ...]:
    """Pauses take no pump time, so each is a line at its minute, as wide as it lasted."""
    run = session.run
    if run is None:
        return ()
    found = []
    for stretch in run.stretches:
        if not stretch.rate_ml_h:
            minute = run.pump_minute(stretch.start_s)
            found.append(Span(minute, minute + stretch.length_s(view.now_s) / 60))
    return tuple(found)
