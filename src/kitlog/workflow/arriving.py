"""The patient comes in: when, what was answered about the last night, what was read before."""

from __future__ import annotations

from kitlog.domain.arrival import Arrived, NightAsked, PastRead
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.words import tr
from kitlog.workflow import reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.keeping import keep, keep_fact


@may(Right.CHART)
def come_in(
    desk: Desk, session_id: str, asked: NightAsked | None, measured: Moment | None = None
) -> Session:
    """Log the arrival, once, and what was answered; `measured` is when the patient came in."""
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        stream = session_stream(session_id)
        new: list[Entry] = []
        if not before.standing(Arrived):
            new.append(desk.entry(stream, Arrived(), measured=measured))
        if asked is not None:
            new.append(desk.entry(stream, asked))
        if not new:
            raise Refused(tr("Answer at least one question."))
        return keep(desk, before, new)


@may(Right.CHART)
def read_past(desk: Desk, session_id: str) -> Session:
    """Note that the card of the infusions before this one was read. Refused on the first day."""
    with desk.store.transaction():
        session = reading.session(desk, session_id)
        assert session.opened is not None
        earlier = reading.course(desk, session.opened.course_id).earlier(session)
        if not earlier:
            raise Refused(tr("This is the first infusion."))
        return keep_fact(desk, session_id, PastRead(tuple(past.id for past in earlier[-2:])))
