"""Handing a patient to another nurse: both read the pump, the one who goes signs her part."""

from __future__ import annotations

from decimal import Decimal

from kitlog.domain import numbers, signing
from kitlog.domain.errors import Refused
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.words import tr
from kitlog.workflow import people, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.keeping import keep

PUMPING = (Phase.RUNNING, Phase.PAUSED)


@may(Right.CHART)
def hand_over(
    desk: Desk,
    session_id: str,
    taker: str,
    pins: tuple[str, str],
    reads: tuple[PumpRead, PumpRead] | None,
) -> Session:
    """Keep the handover from the nurse at the desk to `taker`.

    `pins` and `reads` are the giver's and the taker's. Refused for a wrong PIN (every try is
    recorded), for readings that differ, and for a pump that runs otherwise than the record says.
    """
    giver = desk.author
    people.sign_in(desk, giver, pins[0])
    people.confirm(desk, taker, pins[1])
    with desk.store.transaction():
        before = reading.session(desk, session_id)
        pumping = phase(before) in PUMPING
        if pumping and reads is None:
            raise Refused(tr("Both nurses read the pump."), "pump")
        mine, theirs = reads if reads and pumping else (None, None)
        digest = signing.digest(desk.store.entries(session_stream(session_id)))
        fact = HandedOver(giver, taker, mine, theirs, digest)
        if theirs is not None:
            _as_logged(before, theirs.rate_ml_h)
        return keep(desk, before, (desk.entry(session_stream(session_id), fact),))


def _as_logged(session: Session, rate: Decimal) -> None:
    """Refused when both nurses read another rate than the record has (hazards H50, H52)."""
    assert session.run is not None
    d, logged = numbers.dose, session.run.rate_ml_h
    if rate == logged or (rate == 0 and session.run.paused):
        return
    raise Refused(
        tr(
            "The pump shows {rate} mL/h, the record {logged} mL/h. "
            "Log the rate change or the pump error first.",
            rate=d(rate),
            logged=d(logged),
        ),
        "rate",
    )
