"""Keeping a session's entry: decide, append, index and fold again, all in one transaction."""

from __future__ import annotations

from collections.abc import Sequence

from kitlog.domain.drug_account import DrugAccounted, account_of
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.domain.papers import PaperWritten
from kitlog.domain.session import Session, fold
from kitlog.domain.session_facts import Addendum, EnteredInError
from kitlog.domain.view import Phase, phase
from kitlog.store.index import IndexRows, SessionRow
from kitlog.words import tr
from kitlog.workflow import on_board, reading
from kitlog.workflow.desk import Desk, session_stream

CLOSED = (Phase.SIGNED, Phase.HELD, Phase.IN_ERROR)


def keep(
    desk: Desk, before: Session, new: Sequence[Entry], done_drafts: Sequence[str] = ()
) -> Session:
    """Append to `before`'s stream and return the session as it then is.

    Refused once the day is signed: then only an addendum is possible, papers, and the account of
    a drug that has none yet.
    """
    if before.signed and not all(_may_follow(before, entry) for entry in new):
        raise Refused(tr("The day is signed. Write an addendum."))
    if before.in_error:
        raise Refused(tr("This session was entered in error."))
    with desk.store.transaction():
        known = desk.store.entries(session_stream(before.id))
        after = fold(before.id, before.protocol, (*known, *new))
        desk.store.append(new, IndexRows(sessions=(index_row(after),)), done_drafts)
        if before.signed and before.opened:
            on_board.list_anew(desk, before.opened.course_id)
    return after


def _may_follow(signed: Session, entry: Entry) -> bool:
    """Whether this can be added to a signed day."""
    if isinstance(entry.fact, DrugAccounted):
        return not entry.corrects and account_of(signed, entry.fact.of) is None
    return isinstance(entry.fact, (Addendum, EnteredInError, PaperWritten))


def keep_fact(
    desk: Desk,
    session_id: str,
    fact: object,
    done_drafts: Sequence[str] = (),
    *,
    measured: Moment | None = None,
) -> Session:
    """Append one fact that happened just now, or when it is said to be `measured`."""
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        entry = desk.entry(session_stream(session_id), fact, measured=measured)
        return keep(desk, before, (entry,), done_drafts)


def index_row(session: Session) -> SessionRow:
    """What board and search read of a session."""
    opened, where = session.opened, phase(session)
    return SessionRow(
        id=session.id,
        course_id=opened.course_id if opened else "",
        patient_id=opened.patient_id if opened else "",
        day=session.day,
        chair=session.chair,
        state=where.value,
        open=where not in CLOSED,
        started=session.run.started.utc if session.run else None,
    )
