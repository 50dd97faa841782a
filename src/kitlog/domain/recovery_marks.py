"""When readings are due after the end: at the protocol's interval, slower once ready to go.

Once ready, vitals slow to the clinic's interval (RULINGS Safety 8); with the first doubt, or a
sedative, the interval is the ordinary one again.
"""

from __future__ import annotations

from kitlog.domain.moment import Moment
from kitlog.domain.protocol import Protocol
from kitlog.domain.readiness import Ready, ready_stretches
from kitlog.domain.session import Session


def recovery_marks(session: Session, ended: Moment, until_s: float) -> list[int]:
    """Minutes after the end at which readings are due, the first one after `until_s` included.

    `until_s` counts in seconds from the end. The readings of the recovery as planned are always
    there; only after it may they become fewer.
    """
    protocol, stretches = session.protocol, ready_stretches(session)
    marks = list(protocol.recovery_marks())
    while marks[-1] * 60 <= until_s:
        marks.append(_next(marks[-1], protocol, ended, stretches))
    return marks


def _next(mark: int, protocol: Protocol, ended: Moment, stretches: tuple[Ready, ...]) -> int:
    """The mark after `mark`: passed over as long as the patient is ready when it falls due."""
    step = protocol.recovery_every_min
    longest = mark + max(step, protocol.recovery_ready_every_min)
    following = mark + step
    while following < longest and _ready(ended.shifted(following * 60), stretches):
        following += step
    return min(following, longest)


def _ready(at: Moment, stretches: tuple[Ready, ...]) -> bool:
    return any(one.holds(at) for one in stretches)
