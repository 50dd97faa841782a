"""What depends on the clock: `view(session, now)` answers every screen, alert and print."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum

from kitlog.domain import numbers, recovery
from kitlog.domain.alerts import Alert, alerts
from kitlog.domain.moment import Moment, later
from kitlog.domain.schedule import Slot, next_slot, slots
from kitlog.domain.session import Session
from kitlog.words import tr, unsaid


class Phase(Enum):
    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    RECOVERY = "recovery"
    LEFT = "left"
    SIGNED = "signed"
    HELD = "held"
    IN_ERROR = "entered in error"

    @property
    def words(self) -> str:
        return tr(self.value, "a session")


_PHASES = (
    unsaid("ready", "a session"), unsaid("running", "a session"), unsaid("paused", "a session"),
    unsaid("recovery", "a session"), unsaid("left", "a session"), unsaid("signed", "a session"),
    unsaid("held", "a session"), unsaid("entered in error", "a session"),
)  # fmt: skip
"""Their words, by which they are stored, too."""


_LIVE = (Phase.RUNNING, Phase.PAUSED, Phase.RECOVERY)


@dataclass(frozen=True, slots=True)
class View:
    """A session seen from one moment. Seconds unless a name says otherwise; wall clock UTC.

    remaining_s  counts below zero after the planned end; an infusion never ends by itself
    infused_ml   estimated from rate and time while running, the pump's own after the end
    estimated    a reboot lies inside: elapsed time comes from the wall clock only
    """

    phase: Phase
    now: Moment
    now_s: float
    elapsed_s: float
    remaining_s: float
    fraction: float
    paused_s: float
    pause_now_s: float
    planned_end: datetime | None
    infused_ml: float
    delivered_mg: Decimal | None
    rate_ml_h: float
    recovered_s: float
    estimated: bool
    slots: tuple[Slot, ...]
    next: Slot | None
    alerts: tuple[Alert, ...]
    now_minute: float

    @property
    def live(self) -> bool:
        return self.phase in _LIVE


def phase(session: Session) -> Phase:
    """Where the session stands; needs no clock."""
    if session.in_error:
        return Phase.IN_ERROR
    if session.signed:
        return Phase.HELD if session.held else Phase.SIGNED
    if session.held:
        return Phase.HELD
    if session.discharged:
        return Phase.LEFT
    if session.run is None:
        return Phase.READY
    if session.run.ended:
        return Phase.RECOVERY
    return Phase.PAUSED if session.run.paused else Phase.RUNNING


def view(session: Session, now: Moment) -> View:
    """Everything the clock decides. Pure and quick: well under a millisecond."""
    run = session.run
    planned = session.protocol.minutes * 60.0
    built = slots(session, now)
    if run is None:
        return View(
            phase(session), now, 0.0, 0.0, planned, 0.0, 0.0, 0.0,
            later(now.utc, planned), 0.0, None, 0.0, 0.0, False,
            built, None, alerts(session, built, now), 0.0,
        )  # fmt: skip
    now_s = run.seconds(now)
    left = run.remaining_s(now_s)
    pumped = run.pumped_s(now_s)
    ml = float(session.infused_ml) if run.ended else run.infused_ml(now_s)
    whole = pumped + max(left, 0.0)
    minute = run.pump_minute(now_s)
    if run.ended:
        minute += max(0.0, now_s - run.seconds(run.ended)) / 60
    stands = phase(session)
    live = stands in _LIVE
    return View(
        phase=stands,
        now=now,
        now_s=now_s,
        elapsed_s=pumped,
        remaining_s=left,
        fraction=min(1.0, pumped / whole) if whole else 0.0,
        paused_s=run.paused_s(now_s),
        pause_now_s=run.pause_now_s(now_s),
        planned_end=None if run.ended else later(now.utc, left),
        infused_ml=ml,
        delivered_mg=_delivered(session, ml),
        rate_ml_h=run.rate_now,
        recovered_s=recovery.recovered_s(session, now),
        estimated=run.estimated or (live and (run.ended or run.started).boot_id != now.boot_id),
        slots=built,
        next=next_slot(built) if live else None,
        alerts=alerts(session, built, now),
        now_minute=minute,
    )


def _delivered(session: Session, ml: float) -> Decimal | None:
    """mg so far: prepared dose × mL ÷ bag mL, to 0.1; an estimate until the pump is read."""
    if session.run is None or session.prepared is None:
        return None
    bag = session.run.volume_ml
    part = min(Decimal(str(round(ml, 3))), bag) / bag
    return numbers.rounded(session.prepared.mg * part, 1)
