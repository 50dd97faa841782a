"""That alerts were shown goes into the record: each once, with the moment it first was."""

from __future__ import annotations

from collections.abc import Iterable

from kitlog.domain import shown
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.shown import AlertShown
from kitlog.workflow import reading
from kitlog.workflow.allowed import program
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.keeping import keep


@program
def note_shown(desk: Desk, session_id: str, seen: Iterable[tuple[AlertShown, Moment]]) -> Session:
    """Keep those the session does not hold yet, in nobody's name.

    Another window may have noted them, or the day been signed, since they were seen here.
    """
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        held, nobody = shown.keys(before), desk.as_person("")
        new = [
            nobody.entry(session_stream(session_id), fact, measured=at)
            for fact, at in seen
            if fact.alert not in held
        ]
        if not new or before.signed or before.in_error:
            return before
        return keep(desk, before, new)
