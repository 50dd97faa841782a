"""Charting at the chair: readings, side effects, events, corrections."""

from __future__ import annotations

from kitlog.domain import limits
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Struck
from kitlog.domain.vitals import SlotMissed, Vitals
from kitlog.workflow import pump_log, reading
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.keeping import keep, keep_fact

UNDO_S = 10.0
"""Seconds in which a tap can be taken back without a reason; it stays as a struck entry."""


def chart_vitals(
    desk: Desk,
    session_id: str,
    vitals: Vitals,
    slot: str,
    measured: Moment | None = None,
    draft: str = "",
) -> Session:
    """Chart one reading. Refused, naming the field, for a value the protocol calls impossible."""
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        for field, sentence in limits.refusals(vitals, before.protocol).items():
            raise Refused(sentence, field)
        entry = desk.entry(session_stream(session_id), vitals, measured=measured, slot=slot)
        return keep(desk, before, (entry,), (draft,) if draft else ())


def say_missed(desk: Desk, session_id: str, slot: str, why: str) -> Session:
    """Say why a due reading was not taken."""
    return keep_fact(desk, session_id, SlotMissed(slot, why))


def score_effects(desk: Desk, session_id: str, scores: tuple[Score, ...]) -> Session:
    """Chart what was asked at this moment."""
    return keep_fact(desk, session_id, EffectsAsked(scores))


def log_event(desk: Desk, session_id: str, fact: object, measured: Moment | None = None) -> Session:
    """Log a note, medication, call or adverse event; `measured` when it was earlier."""
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        entry = desk.entry(session_stream(session_id), fact, measured=measured)
        return keep(desk, before, (entry,))


def acknowledge(desk: Desk, session_id: str, alert: str, words: str) -> Session:
    """Note that someone saw the alert."""
    return keep_fact(desk, session_id, AlertAcknowledged(alert, words))


def undo(desk: Desk, session_id: str, entry_id: str) -> Session:
    """Strike an entry made within the last UNDO_S seconds; it stays readable."""
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        target = _entry(before, entry_id)
        if elapsed(target.entered, desk.now()).seconds > UNDO_S * 1.5:
            raise Refused("Too late to undo. Correct the entry with a reason.")
        entry = desk.entry(
            session_stream(session_id), Struck(), measured=target.measured, corrects=entry_id,
            reason="undone",
        )  # fmt: skip
        return keep(desk, before, (entry,))


def strike(desk: Desk, session_id: str, entry_id: str, why: str) -> Session:
    """Strike an entry with a reason; chart, flags, log and print follow."""
    if not why.strip():
        raise Refused("Say why it is struck.", "why")
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        target = _entry(before, entry_id)
        entry = desk.entry(
            session_stream(session_id), Struck(), measured=target.measured, corrects=entry_id,
            reason=why.strip(),
        )  # fmt: skip
        return keep(desk, before, (entry,))


def correct(
    desk: Desk,
    session_id: str,
    entry_id: str,
    fact: object,
    why: str,
    measured: Moment | None = None,
) -> Session:
    """Put a new value in an entry's place, with a reason; the old one stays readable."""
    if not why.strip():
        raise Refused("Say why it is corrected.", "why")
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        target = _entry(before, entry_id)
        if type(fact) is not type(target.fact):
            raise Refused("A correction keeps the kind of entry.")
        if isinstance(fact, Vitals):
            for field, sentence in limits.refusals(fact, before.protocol).items():
                raise Refused(sentence, field)
        entry = desk.entry(
            session_stream(session_id), fact, measured=measured or target.measured,
            slot=target.slot, corrects=entry_id, reason=why.strip(),
        )  # fmt: skip
        after = keep(desk, before, (entry,))
        pump_log.check(before, after, entry_id)
        return after


def _entry(session: Session, entry_id: str) -> Entry:
    for one in session.happenings:
        if one.id == entry_id:
            return one.first
    raise Refused("That entry is not in this session.")
