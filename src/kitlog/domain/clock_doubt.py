"""Whether the computer's clock can be right when an infusion is started (hazard H16).

Every time in the record and on paper is by it. Nobody can tell by a program alone that a clock
is right; that it is wrong shows where time would have run backwards.
"""

from __future__ import annotations

from kitlog.domain.dates import clock, day
from kitlog.domain.moment import Moment, utc
from kitlog.domain.session import Session

BUILT = utc(2025, 12, 1)
"""KitLog is not older than this: a computer that forgot the date begins long before."""
BACK_S = 60.0
"""Seconds a clock may be set back without a word: a system that corrects itself does."""


def clock_doubt(session: Session, now: Moment, earlier: tuple[Session, ...]) -> str:
    """A sentence with the time shown and what speaks against it, "" when nothing does.

    `earlier` are the infusions of the course before this one (`Course.earlier`).
    """
    shown = f"Computer clock shows {_said(now)}"
    if now.utc < BUILT:
        return f"{shown}, before KitLog was made."
    typed = [
        entry.entered
        for one in (*earlier, session)
        for charted in one.happenings
        for entry in charted.history
    ]
    last = max(typed, key=lambda moment: moment.utc, default=now)
    if (last.utc - now.utc).total_seconds() <= BACK_S:
        return ""
    return f"{shown}, before the last entry: {_said(last)}."


def _said(moment: Moment) -> str:
    return f"{day(moment.local.date())} {clock(moment.local)}"
