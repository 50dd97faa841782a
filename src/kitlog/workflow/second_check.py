"""Keeping the independent second check, also when both nurses agree against the order."""

from __future__ import annotations

from kitlog.domain import texts
from kitlog.domain.checks import DoseChecked
from kitlog.domain.events import NoteWritten
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.words import tr
from kitlog.workflow import charting, preparing
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk

DIFFERS = "Second check differs from the order"
"""As it is stored, whatever the nurse reads; so is `against_order`."""


@may(Right.CHART)
def keep_check(desk: Desk, session_id: str, check: DoseChecked, against_order: str) -> Session:
    """Keep both sets as soon as both are in.

    Two nurses who agree on something else than the order (`against_order` says on what) must
    not open the start by agreeing: their check stays readable but struck until `go_on`.
    """
    with desk.store.transaction():
        session = preparing.check_dose(desk, session_id, check)
        if not (check.agrees and against_order):
            return session
        kept = session.standing(DoseChecked)[-1]
        return charting.strike(desk, session_id, kept.id, f"{DIFFERS}: {against_order}")


@may(Right.CHART)
def go_on(desk: Desk, session_id: str, check: DoseChecked, against_order: str, why: str) -> Session:
    """Let the check count although it is not as ordered; Refused without a reason."""
    texts.one_line(why, "why", needed=tr("Say why it is not as ordered."))
    with desk.store.transaction():
        note = NoteWritten(f"{DIFFERS}: {against_order}. {why.strip()}")
        charting.log_event(desk, session_id, note)
        return preparing.check_dose(desk, session_id, check)
