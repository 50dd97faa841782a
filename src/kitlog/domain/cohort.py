"""The clinic's own figures beside the published ones: what was completed, who responded, safety.

Counted are courses that are over and in which something was infused, of protocols that plan five
or more infusions (RULINGS "Where numbers differed"). Every other course is a number beside them,
and so is every answer that was not recorded: nothing is dropped silently.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kitlog.domain.course_result import POINTS, Answer, CourseResult
from kitlog.domain.measures import MEASURES
from kitlog.domain.outcomes import Point
from kitlog.domain.share import Share
from kitlog.domain.thresholds import Threshold
from kitlog.words import tr, unsaid

WHOLE = 5
"""Signed infusions of a completed course, or more: as the study counted."""
PUBLISHED = Share(890, 1034)
"""Completed five or more infusions (Tankha 2025, FACTS section 1)."""
PUBLISHED_RANGE = (20.3, 46.4)
"""Per cent with a meaningful improvement at the last infusion, from measure to measure; similar
at 3 and 6 months. Its thresholds are not published where we could read them."""
SOURCE = "Tankha 2025, doi 10.1136/rapm-2025-106907"

_REASONS = (
    unsaid("Patient’s wish"), unsaid("Side effects"), unsaid("No benefit so far"), unsaid("Ill"),
    unsaid("Prescriber’s decision"), unsaid("Travel"), unsaid("Clinic closed"),
    unsaid("BP too high"), unsaid("Weight or drug check"), unsaid("Not reached"),
)  # fmt: skip
REASONS = tuple(one.text for one in _REASONS)
"""Why a course is closed, as its dialogs offer it; what else was typed is `OTHER` here, because
free words may tell who it was."""
_OTHER = unsaid("Other reason")
OTHER = _OTHER.text
"""All of them as they are stored; `tr` says them."""


class Period(Enum):
    HALF_YEAR = "Last 6 months"
    YEAR = "Last 12 months"
    ALL = "All time"

    @property
    def words(self) -> str:
        return tr(_PERIODS[self])

    def since(self, today: date) -> date | None:
        """The first of the month so many months ago; None for all time."""
        if self is Period.ALL:
            return None
        months = today.year * 12 + today.month - 1 - (6 if self is Period.HALF_YEAR else 12)
        return date(months // 12, months % 12 + 1, 1)


_PERIODS = {
    Period.HALF_YEAR: unsaid("Last 6 months"),
    Period.YEAR: unsaid("Last 12 months"),
    Period.ALL: unsaid("All time"),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which courses: those that were over in the period; `protocol` by name, "" for all."""

    period: Period = Period.HALF_YEAR
    protocol: str = ""


@dataclass(frozen=True, slots=True)
class Responders:
    """One measure by one threshold at one point.

    share       those who responded, of those of whom it can be said
    missing     baseline or answer not recorded; `retreated` answered after another treatment
    from_zero   a percentage is asked of a baseline of 0
    waiting     not due yet
    """

    threshold: Threshold
    point: Point
    share: Share
    missing: int
    retreated: int
    from_zero: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Returned:
    """At one point: how many courses reported anything, of those of which it was due.

    ended   of the others, how many will not be asked any more, by why
    """

    point: Point
    share: Share
    ended: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Safety:
    """`adverse` events in all; `infusions` with at least one of those begun."""

    adverse: int
    infusions: Share
    stopped_early: int
    interventions: int
    not_infused: int


@dataclass(frozen=True, slots=True)
class Cohort:
    """All figures of what was chosen.

    since, until   the first and the last day on which a counted course may have been over
    with_parts     completed courses in which an infusion was given in part
    still_open, boosters, never_begun   courses that are not counted
    """

    chosen: Chosen
    since: date | None
    until: date
    completed: Share
    patients: int
    with_parts: int
    still_open: int
    boosters: int
    never_begun: int
    closed_early: tuple[tuple[str, int], ...]
    safety: Safety
    returned: tuple[Returned, ...]
    responders: tuple[Responders, ...]

    @property
    def courses(self) -> int:
        return self.completed.of

    def at(self, point: Point) -> tuple[Responders, ...]:
        return tuple(one for one in self.responders if one.point is point)


def cohort(results: Iterable[CourseResult], chosen: Chosen, today: date) -> Cohort:
    """The figures of these courses as of today; each course is given once."""
    known = tuple(results)
    asked = [r for r in known if not chosen.protocol or r.protocol == chosen.protocol]
    regular = [r for r in asked if r.planned >= WHOLE]
    since = chosen.period.since(today)
    over = [r for r in asked if _within(r, since, today)]
    counted = [r for r in over if r.planned >= WHOLE and r.infusions]
    whole = [r for r in counted if r.signed >= WHOLE]
    return Cohort(
        chosen=chosen,
        since=since or min((r.ended for r in counted if r.ended), default=None),
        until=today,
        completed=Share(len(whole), len(counted)),
        patients=len({r.patient_id for r in counted}),
        with_parts=sum(r.parts > 0 for r in whole),
        still_open=sum(r.ended is None for r in regular),
        boosters=sum(r.planned < WHOLE for r in over),
        never_begun=sum(r.planned >= WHOLE and not r.infusions for r in over),
        closed_early=_reasons(r for r in counted if r.signed < WHOLE),
        safety=_safety(counted),
        returned=tuple(_returned(counted, place, today) for place in range(len(POINTS))),
        responders=tuple(_responders(counted, today)),
    )


def _within(result: CourseResult, since: date | None, today: date) -> bool:
    ended = result.ended
    return ended is not None and (since is None or since <= ended) and ended <= today


def _reasons(early: Iterable[CourseResult]) -> tuple[tuple[str, int], ...]:
    """The commonest first, what was said otherwise last."""
    found = Counter(_reason(one.closed_why) for one in early)
    return tuple(sorted(found.items(), key=lambda one: (one[0] == OTHER, -one[1], one[0])))


def _reason(why: str) -> str:
    """The offered reason that was chosen, or that begins what was typed."""
    said = why.casefold().replace("'", "’").strip()
    for one in REASONS:
        begins = one.casefold()
        if said.startswith(begins) and not said[len(begins) :][:1].isalpha():
            return one
    return OTHER


def _safety(counted: list[CourseResult]) -> Safety:
    begun = sum(r.infusions for r in counted)
    return Safety(
        adverse=sum(r.adverse for r in counted),
        infusions=Share(sum(r.adverse_infusions for r in counted), begun),
        stopped_early=sum(r.parts for r in counted),
        interventions=sum(r.interventions for r in counted),
        not_infused=sum(r.not_infused for r in counted),
    )


def _returned(counted: list[CourseResult], place: int, today: date) -> Returned:
    visits = [r.visits[place] for r in counted if r.visits]
    due = [v for v in visits if v.returned or v.due <= today]
    why = Counter(v.ended.value for v in due if not v.returned and v.ended)
    share = Share(sum(v.returned for v in due), len(due))
    return Returned(POINTS[place], share, tuple(sorted(why.items())))


def _responders(counted: list[CourseResult], today: date) -> list[Responders]:
    """By point, measure and threshold: thresholds are never mixed in one share (decision 010)."""
    tally: dict[Threshold, list[Counter[Answer | None]]] = {}
    for result in counted:
        for asked in result.asked:
            told = tally.setdefault(asked.threshold, [Counter() for _ in POINTS])
            for n, answer, visit in zip(told, asked.answers, result.visits, strict=True):
                waits = answer is Answer.MISSING and visit.due > today
                n[None if waits else answer] += 1
    found = [
        Responders(
            threshold, point, Share(n[Answer.YES], n[Answer.YES] + n[Answer.NO]),
            n[Answer.MISSING], n[Answer.RETREATED], n[Answer.FROM_ZERO], n[None],
        )
        for threshold, told in tally.items()
        for point, n in zip(POINTS, told, strict=True)
    ]  # fmt: skip
    return sorted(found, key=_place)


def _place(one: Responders) -> tuple[int, int, int, str]:
    """As measures are asked; of one measure the threshold of most courses first."""
    order = [measure.id for measure in MEASURES].index(one.threshold.measure)
    told = one.share.of + one.missing + one.retreated + one.from_zero + one.waiting
    return POINTS.index(one.point), order, -told, one.threshold.words
