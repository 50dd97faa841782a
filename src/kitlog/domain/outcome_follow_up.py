"""Asking again three and six months later: when it is due, who was tried, how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from kitlog.domain import texts
from kitlog.domain.dates import day
from kitlog.domain.errors import Refused
from kitlog.domain.outcomes import FOLLOW_UPS, Point, Way
from kitlog.words import plural, tr, unsaid

if TYPE_CHECKING:
    from kitlog.domain.course import Course
    from kitlog.domain.outcomes import Row

DUE_DAYS = {Point.MONTHS_3: 90, Point.MONTHS_6: 180}
"""Days after the last infusion (RULINGS "Where numbers differed"; unconfirmed)."""
SHOWN_BEFORE_DAYS = 7
"""So long before it is due a follow-up stands on the board (unconfirmed)."""


class Result(Enum):
    """How an attempt ended."""

    REACHED = "reached"
    NO_ANSWER = "no answer"
    DECLINED = "declined"
    LOST = "lost to follow-up"
    DIED = "died"
    TREATED_AGAIN = "treated again, not asked"

    @property
    def words(self) -> str:
        return tr(self.value)


_RESULTS = (
    unsaid("reached"), unsaid("no answer"), unsaid("declined"), unsaid("lost to follow-up"),
    unsaid("died"), unsaid("treated again, not asked"),
)  # fmt: skip
"""Their words, by which they are stored, too."""


CLOSING = (Result.DECLINED, Result.LOST, Result.DIED, Result.TREATED_AGAIN)
"""Nobody is asked again at this point."""
FOR_GOOD = (Result.LOST, Result.DIED)
"""Nor at a later one."""


@dataclass(frozen=True, slots=True)
class FollowUpTried:
    """One attempt to ask a patient at a follow-up."""

    point: Point
    day: date
    how: Way
    result: Result
    note: str = ""

    def __post_init__(self) -> None:
        if self.point not in FOLLOW_UPS:
            raise Refused(tr("Attempts belong to a follow-up."), "point")
        texts.one_line(self.note, "note")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """How a course stands with one of its follow-ups; `recorded` of `asked` measures."""

    point: Point
    due: date
    tries: tuple[FollowUpTried, ...]
    recorded: int
    asked: int
    closed: FollowUpTried | None

    @property
    def done(self) -> bool:
        return self.closed is not None or self.recorded == self.asked

    def late_days(self, today: date) -> int:
        return max(0, (today - self.due).days)

    @property
    def words(self) -> str:
        """3 months: not reached after 3 attempts, last by phone, 18-Apr-2026; "" if none."""
        if self.closed:
            return f"{self.point.words}: {_told(self.closed)}"
        if not self.tries:
            return ""
        reached = any(one.result is Result.REACHED for one in self.tries) or self.recorded
        last = self.tries[-1]
        return f"{self.point.words}: {_after(len(self.tries), reached=bool(reached), last=last)}"


def _after(tries: int, *, reached: bool, last: FollowUpTried) -> str:
    how, when = last.how.words, day(last.day)
    if reached:
        return plural(
            "reached after {n} attempt, last {how}, {day}",
            "reached after {n} attempts, last {how}, {day}",
            tries, how=how, day=when,
        )  # fmt: skip
    return plural(
        "not reached after {n} attempt, last {how}, {day}",
        "not reached after {n} attempts, last {how}, {day}",
        tries, how=how, day=when,
    )  # fmt: skip


def follow_ups(course: Course) -> tuple[FollowUp, ...]:
    """Both, once the last infusion is known; none before, or when nothing was infused."""
    ended = course.over or len(course.infusions) >= course.wanted
    if not course.infusions or not ended:
        return ()
    return _after_the_last(course, course.infusions[-1].day)


def follow_ups_by(course: Course, upcoming: date) -> tuple[FollowUp, ...]:
    """The same where its sessions were not read, by the day for which `next_due` gave `upcoming`;
    none when all is done.
    """
    asked = _after_the_last(course, upcoming)
    waits = next((one.point for one in asked if not one.done), None)
    if waits is None:
        return ()
    return _after_the_last(course, upcoming - timedelta(days=DUE_DAYS[waits]))


def next_due(course: Course) -> date | None:
    """The day on which the earliest follow-up that is not done falls due."""
    return next((one.due for one in follow_ups(course) if not one.done), None)


def _after_the_last(course: Course, last: date) -> tuple[FollowUp, ...]:
    """Both, the last infusion having been given on the day `last`."""
    said = [c.as_(FollowUpTried) for c in course.said(FollowUpTried)]
    tried, rows = sorted(said, key=lambda one: one.day), course.outcomes
    return tuple(_follow_up(point, tried, rows, last) for point in FOLLOW_UPS)


def _follow_up(
    point: Point, tried: list[FollowUpTried], rows: tuple[Row, ...], last: date
) -> FollowUp:
    own = tuple(one for one in tried if one.point is point)
    ended = [
        one
        for one in tried
        if one.result in CLOSING
        and (one.point is point or (one.result in FOR_GOOD and one.point is FOLLOW_UPS[0]))
    ]
    return FollowUp(
        point=point,
        due=last + timedelta(days=DUE_DAYS[point]),
        tries=own,
        recorded=sum(row.value(point) is not None for row in rows),
        asked=len(rows),
        closed=ended[-1] if ended else None,
    )


def _told(one: FollowUpTried) -> str:
    note = f", {one.note}" if one.note else ""
    return f"{one.result.words}, {one.how.words}, {day(one.day)}{note}"
