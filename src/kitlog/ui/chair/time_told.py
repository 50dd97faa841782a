"""What happened to the time while an infusion ran, until something is charted after it.

DESIGN 12: a program that was closed, a computer that slept or was restarted, a wall clock that
moved. Summer time is no such accident, but the clock on the wall jumps all the same.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import takewhile

from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock, lasted, moved
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.moment import Moment
from kitlog.domain.papers import PaperWritten
from kitlog.domain.session import Session
from kitlog.domain.session_facts import ClockStepped, ComputerSlept, ProgramWasClosed
from kitlog.domain.shown import AlertShown
from kitlog.domain.silence import QuietRoomSet, TonesSilenced

_NOTED = (ProgramWasClosed, ComputerSlept, ClockStepped)
_NOT_CHARTED = (AlertAcknowledged, AlertShown, PaperWritten, QuietRoomSet, TonesSilenced)
_RIGHT = "Timer right by the clock. Chart what was missed."


def time_told(session: Session, now: Moment) -> tuple[str, str] | None:
    """What happened, and what it means for the nurse; None once it is charted past."""
    done = [one for one in session.happenings if not isinstance(one.fact, _NOT_CHARTED)]
    noted = list(takewhile(lambda one: isinstance(one.fact, _NOTED), reversed(done)))
    said = [_said(one) for one in reversed(noted)]
    if len(done) > len(noted):
        said += _summer_time(done[-len(noted) - 1].measured, now)
    if not said:
        return None
    return " ".join(words for words, _ in said), said[-1][1]


def _said(one: Charted) -> tuple[str, str]:
    match one.fact:
        case ProgramWasClosed(seconds, reboot):
            about = "Computer restarted: time estimated. Compare it with the pump."
            return f"KitLog was closed {lasted(seconds)}.", about if reboot else _RIGHT
        case ComputerSlept(seconds):
            return f"Computer slept {lasted(seconds)}.", _RIGHT
        case ClockStepped(seconds):
            words = f"Computer clock moved by {moved(seconds)}."
            now = one.measured.local
            if seconds > 0:
                return words, f"Times before {clock(now)} keep their old clock."
            first = clock(now - timedelta(seconds=seconds))
            return words, f"It shows {clock(now)} to {first} twice; the log keeps the order."
    raise AssertionError(one.fact)


def _summer_time(charted: Moment, now: Moment) -> list[tuple[str, str]]:
    """The hour put forward or back since the last entry; the zone's rule, not an accident."""
    before, after = charted.local.utcoffset(), now.local.utcoffset()
    if before is None or after is None or before == after:
        return []
    change = (after - before).total_seconds()
    if change > 0:
        about = "Timer goes on. Times before it are by the old hour."
        return [(f"Clocks went forward {lasted(change)}.", about)]
    about = "Timer goes on. An hour comes twice; the log keeps the order."
    return [(f"Clocks went back {lasted(change)}.", about)]
