"""Whether the computer's clock can be right when an infusion is started (hazard H16).

Every time in the record and on paper is by it. Nobody can tell by a program alone that a clock
is right; that it is wrong shows where time would have run backwards, where it moved by itself, and,
once the computer was switched off, where the record was closed for longer than a clinic is or the
day is none of those the course was planned for. Elapsed times do not depend on any of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kitlog.domain.dates import clock, day, lasted, moved
from kitlog.domain.moment import Moment, clock_step, elapsed, utc
from kitlog.domain.session import Session
from kitlog.words import tr

BUILT = utc(2025, 12, 1)
"""KitLog is not older than this: a computer that forgot the date begins long before."""
BACK_S = 60.0
"""Seconds a clock may be moved without a word: a system that corrects itself does."""
CLOSED_DAYS = 21
"""A clinic's holidays are no longer; a wrong month or year is."""
_DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Reopened:
    """The record was `closed`, at its last sign of life, and `opened` by this program.

    zone_moved_s  how far the computer's time zone was changed in between; summer time is no change
    """

    closed: Moment
    opened: Moment
    zone_moved_s: float = 0.0


def clock_doubt(
    session: Session,
    now: Moment,
    earlier: tuple[Session, ...],
    reopened: Reopened | None = None,
    planned: tuple[date, ...] = (),
) -> str:
    """A sentence with the time shown and what speaks against it, "" when nothing does.

    `earlier` are the infusions of the course before this one (`Course.earlier`), `planned` its
    days (`Course.planned_days`).
    """
    shown = tr("Computer clock shows {time}", time=_said(now))
    if now.utc < BUILT:
        return tr("{shown}, before KitLog was made.", shown=shown)
    last = max(_entered((*earlier, session)), key=lambda moment: moment.utc, default=now)
    if (last.utc - now.utc).total_seconds() > BACK_S:
        return tr("{shown}, before the last entry: {time}.", shown=shown, time=_said(last))
    against = _set(session, now, reopened) or (reopened and _while_closed(reopened, now, planned))
    return f"{shown}{against}." if against else ""


def _set(session: Session, now: Moment, reopened: Reopened | None) -> str:
    """Since the computer was switched on; its boot time tells of every step."""
    seen = [*_entered([session]), *([reopened.closed] if reopened else [])]
    before = [one for one in seen if abs(clock_step(one, now)) > BACK_S]
    if not before:
        return ""
    last = max(before, key=lambda one: one.boottime_ns)
    step = clock_step(last, now)
    if step > 0:
        return tr(", set {span} ahead since {time}", span=lasted(step), time=_said(last))
    return tr(", set {span} back since {time}", span=lasted(step), time=_said(last))


def _while_closed(reopened: Reopened, now: Moment, planned: tuple[date, ...]) -> str:
    """Between two boots only the wall clock is left, as it is set by now."""
    if reopened.zone_moved_s:
        return tr(", its time zone was changed by {span}", span=moved(reopened.zone_moved_s))
    closed = reopened.closed
    if closed.boot_id == now.boot_id:
        return ""
    gone_s = (now.utc - closed.utc).total_seconds() - elapsed(reopened.opened, now).seconds
    if gone_s < -BACK_S:
        return tr(", before KitLog was last open: {time}", time=_said(closed))
    if gone_s > CLOSED_DAYS * _DAY_S:
        return tr(", {days} days after KitLog was last open", days=f"{gone_s // _DAY_S:.0f}")
    if planned and now.local.date() not in planned:
        return tr(", a day this course was not planned for")
    return ""


def _entered(sessions: Iterable[Session]) -> list[Moment]:
    return [
        entry.entered
        for session in sessions
        for charted in session.happenings
        for entry in charted.history
    ]


def _said(moment: Moment) -> str:
    return f"{day(moment.local.date())} {clock(moment.local)}"
