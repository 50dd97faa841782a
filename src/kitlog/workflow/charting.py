"""Charting at the chair: readings, side effects, events, corrections."""

from __future__ import annotations

from kitlog.domain import limits
from kitlog.domain.charted import Charted
from kitlog.domain.checks import CheckOverridden, DoseChecked
from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.errors import Refused
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.handover import HandedOver
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Struck
from kitlog.domain.vitals import SlotMissed, Vitals
from kitlog.words import tr
from kitlog.workflow import event_times, pump_log, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.keeping import keep, keep_fact

WITNESSED = (DoseChecked, CheckOverridden, DrugAccounted, HandedOver)
"""Under these a second person stands for exactly these numbers: nobody puts others in their place.
They are struck, which is seen, and said anew with her PIN."""
UNDO_S = 10.0
"""Seconds in which a tap can be taken back without a reason; it stays as a struck entry."""


@may(Right.CHART)
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


@may(Right.CHART)
def say_missed(desk: Desk, session_id: str, slot: str, why: str) -> Session:
    """Say why a due reading was not taken."""
    return keep_fact(desk, session_id, SlotMissed(slot, why))


@may(Right.CHART)
def score_effects(desk: Desk, session_id: str, scores: tuple[Score, ...]) -> Session:
    """Chart what was asked at this moment."""
    return keep_fact(desk, session_id, EffectsAsked(scores))


@may(Right.CHART)
def log_event(desk: Desk, session_id: str, fact: object, measured: Moment | None = None) -> Session:
    """Log a note, medication, call or adverse event; `measured` when it was earlier.

    Refused for a time before the patient came, and for oxygen off before it was on.
    """
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        entry = desk.entry(session_stream(session_id), fact, measured=measured)
        event_times.check_logged(before, fact, entry.measured)
        return keep(desk, before, (entry,))


@may(Right.CHART)
def acknowledge(desk: Desk, session_id: str, alert: str, words: str) -> Session:
    """Note that someone saw the alert."""
    return keep_fact(desk, session_id, AlertAcknowledged(alert, words))


@may(Right.CHART)
def undo(desk: Desk, session_id: str, entry_id: str) -> Session:
    """Strike an entry made within the last UNDO_S seconds; it stays readable."""
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        target = _charted(before, entry_id)
        if elapsed(target.first.entered, desk.now()).seconds > UNDO_S * 1.5:
            raise Refused(tr("Too late to undo. Correct the entry with a reason."))
        return _struck(desk, before, target, "undone")


@may(Right.CHART)
def strike(desk: Desk, session_id: str, entry_id: str, why: str) -> Session:
    """Strike an entry with a reason; chart, flags, log and print follow.

    Refused for what the infusion stands on: its baseline, and what the pump did before the rest.
    """
    if not why.strip():
        raise Refused(tr("Say why it is struck."), "why")
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        return _struck(desk, before, _charted(before, entry_id), why.strip())


@may(Right.CHART)
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
        raise Refused(tr("Say why it is corrected."), "why")
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        target = _charted(before, entry_id)
        if target.struck:
            raise Refused(tr("This entry is struck. Log it anew."))
        if type(fact) is not type(target.fact):
            raise Refused(tr("A correction keeps the kind of entry."))
        if isinstance(fact, WITNESSED) and not before.signed:
            raise Refused(tr("A second person stands under it. Strike it and log it anew."))
        if isinstance(fact, Vitals):
            for field, sentence in limits.refusals(fact, before.protocol).items():
                raise Refused(sentence, field)
        entry = desk.entry(
            session_stream(session_id), fact, measured=measured or target.measured,
            slot=target.slot, corrects=entry_id, reason=why.strip(),
        )  # fmt: skip
        after = keep(desk, before, (entry,))
        pump_log.check(before, after, entry_id)
        event_times.check_corrected(before, target, fact, entry.measured)
        return after


def _struck(desk: Desk, before: Session, target: Charted, why: str) -> Session:
    if target.struck:
        raise Refused(tr("This entry is struck already."))
    entry = desk.entry(
        session_stream(before.id), Struck(), measured=target.measured, corrects=target.id,
        reason=why,
    )  # fmt: skip
    after = keep(desk, before, (entry,))
    pump_log.check_struck(before, after, target)
    return after


def _charted(session: Session, entry_id: str) -> Charted:
    for one in session.happenings:
        if one.id == entry_id:
            return one
    raise Refused(tr("That entry is not in this session."))
