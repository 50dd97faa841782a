"""Logging what the pump does. KitLog logs, the pump infuses."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from kitlog.domain import checked, numbers, signing
from kitlog.domain.clock_doubt import clock_doubt
from kitlog.domain.course import Course
from kitlog.domain.errors import Refused
from kitlog.domain.events import AdverseEvent, NoteWritten
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.moment import Moment
from kitlog.domain.ready import room, still_to_do
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.words import ENGLISH, in_language, tr
from kitlog.workflow import pump_log, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.keeping import keep


@may(Right.CHART)
def start(
    desk: Desk,
    session_id: str,
    measured: Moment | None = None,
    *,
    clock_confirmed: bool = False,
) -> Session:
    """Log that the pump was started, with the rate and volume both nurses read from it.

    Refused while anything of the time-out, baseline or second check is open, while the disk has no
    room, which nobody overrides, and while the computer's clock is in doubt and not
    `clock_confirmed`. What was confirmed is noted.
    """
    with desk.store.transaction():
        before = _in_phase(desk, session_id, Phase.READY)
        if no_room := room(reading.free_mb(desk)):
            raise Refused(tr("{words}. Free some, then log the start.", words=no_room[0].words))
        course = _course(desk, before)
        earlier = course.earlier(before)
        open_points = still_to_do(before, desk.now(), earlier)
        if open_points:
            raise Refused(tr("Still to do: {words}.", words=open_points[0].words))
        figures = checked.figures(before)
        if figures is None:
            raise Refused(tr("Still to do: Second-nurse check."))
        closed, days = desk.store.reopened, course.planned_days
        doubted = partial(clock_doubt, before, desk.now(), earlier, closed, days)
        if not clock_confirmed and (doubt := doubted()):
            raise Refused(tr("{doubt} Confirm it, or set it right.", doubt=doubt), "clock")
        with in_language(ENGLISH):  # what is stored is the same, whatever the nurse reads
            doubt = doubted()
        stream, at = session_stream(before.id), measured or desk.now()
        said = [NoteWritten(f"{doubt} Confirmed as right.")] if doubt else []
        started = InfusionStarted(figures.pump_rate, figures.pump_volume)
        entries = [desk.entry(stream, fact, measured=at) for fact in (*said, started)]
        return keep(desk, before, entries)


@may(Right.CHART)
def pause(desk: Desk, session_id: str, why: str, measured: Moment | None = None) -> Session:
    """Log that the pump was paused."""
    with desk.store.transaction():
        before = _in_phase(desk, session_id, Phase.RUNNING)
        return _becomes(Phase.PAUSED, _kept(desk, before, InfusionPaused(why), measured))


@may(Right.CHART)
def pause_for(
    desk: Desk, session_id: str, event: AdverseEvent, measured: Moment | None = None
) -> Session:
    """Log an adverse event, and at the same moment that the pump was paused for it.

    Both or neither: what refuses the one refuses the other.
    """
    with desk.store.transaction():
        before = _in_phase(desk, session_id, Phase.RUNNING)
        at = measured or desk.now()
        _check_after_start(before, at)
        stream, facts = session_stream(before.id), (event, InfusionPaused(event.what))
        entries = [desk.entry(stream, fact, measured=at) for fact in facts]
        return _becomes(Phase.PAUSED, keep(desk, before, entries))


@may(Right.CHART)
def resume(desk: Desk, session_id: str, measured: Moment | None = None) -> Session:
    """Log that the pump runs again."""
    with desk.store.transaction():
        before = _in_phase(desk, session_id, Phase.PAUSED)
        return _becomes(Phase.RUNNING, _kept(desk, before, InfusionResumed(), measured))


@may(Right.CHART)
def change_rate(
    desk: Desk, session_id: str, rate_ml_h: Decimal, why: str, measured: Moment | None = None
) -> Session:
    """Log a new rate, mL/h. Refused outside what the pump can do."""
    with desk.store.transaction():
        before = _in_phase(desk, session_id, Phase.RUNNING, Phase.PAUSED)
        low, high = before.protocol.dose.pump_ml_h
        if not low <= rate_ml_h <= high:
            span = {"low": numbers.dose(low), "high": numbers.dose(high)}
            raise Refused(tr("{low}–{high} mL/h only.", **span), "rate")
        return _kept(desk, before, RateChanged(rate_ml_h, why), measured)


@may(Right.CHART)
def end(
    desk: Desk, session_id: str, ended: InfusionEnded, measured: Moment | None = None
) -> Session:
    """Log the end with the pump's own volume; in part with its reason.

    Refused for a part that is not said to be one, and timed back behind what the pump did since.
    A day without an end, whose patient has left, can still be given one.
    """
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        if not signing.endless(before):
            before = _in_phase(desk, session_id, Phase.RUNNING, Phase.PAUSED)
        assert before.run is not None
        ended.check_volume(before.run.volume_ml)
        after = _kept(desk, before, ended, measured)
        pump_log.check_last(after, after.standing(InfusionEnded)[-1].id)
        return after


def _course(desk: Desk, session: Session) -> Course:
    assert session.opened is not None
    return reading.course(desk, session.opened.course_id)


def _in_phase(desk: Desk, session_id: str, *allowed: Phase) -> Session:
    found = reading.session(desk, session_id)
    if phase(found) not in allowed:
        raise Refused(tr("The session is in another state now: {state}.", state=phase(found).words))
    return found


def _becomes(wanted: Phase, after: Session) -> Session:
    """`after`, or Refused when the act was timed back behind what the pump did since."""
    if phase(after) is not wanted:
        raise Refused(tr("The pump was logged otherwise since then. Choose a later time."), "time")
    return after


def _kept(desk: Desk, before: Session, fact: object, measured: Moment | None) -> Session:
    if measured:
        _check_after_start(before, measured)
    entry = desk.entry(session_stream(before.id), fact, measured=measured)
    return keep(desk, before, (entry,))


def _check_after_start(before: Session, at: Moment) -> None:
    if before.run and before.run.seconds(at) < 0:
        raise Refused(tr("That is before the start."), "time")
