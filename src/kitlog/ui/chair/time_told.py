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
from kitlog.words import tr, unsaid

_NOTED = (ProgramWasClosed, ComputerSlept, ClockStepped)
_NOT_CHARTED = (AlertAcknowledged, AlertShown, PaperWritten, QuietRoomSet, TonesSilenced)
_RIGHT = unsaid("Timer right by the clock. Chart what was missed.")


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
            about = tr(_RIGHT)
            if reboot:
                about = tr("Computer restarted: time estimated. Compare it with the pump.")
            return tr("KitLog was closed {time}.", time=lasted(seconds)), about
        case ComputerSlept(seconds):
            return tr("Computer slept {time}.", time=lasted(seconds)), tr(_RIGHT)
        case ClockStepped(seconds):
            words = tr("Computer clock moved by {time}.", time=moved(seconds))
            now = one.measured.local
            if seconds > 0:
                return words, tr("Times before {time} keep their old clock.", time=clock(now))
            first, last = clock(now), clock(now - timedelta(seconds=seconds))
            about = tr("It shows {first} to {last} twice; the log keeps the order.",
                       first=first, last=last)  # fmt: skip
            return words, about
    raise AssertionError(one.fact)


def _summer_time(charted: Moment, now: Moment) -> list[tuple[str, str]]:
    """The hour put forward or back since the last entry; the zone's rule, not an accident."""
    before, after = charted.local.utcoffset(), now.local.utcoffset()
    if before is None or after is None or before == after:
        return []
    change = (after - before).total_seconds()
    if change > 0:
        about = tr("Timer goes on. Times before it are by the old hour.")
        return [(tr("Clocks went forward {time}.", time=lasted(change)), about)]
    about = tr("Timer goes on. An hour comes twice; the log keeps the order.")
    return [(tr("Clocks went back {time}.", time=lasted(change)), about)]
