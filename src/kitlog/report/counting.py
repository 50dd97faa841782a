"""How the infusions of a course are called: by days, or by number where a day lies between them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.words import tr


class Count(Enum):
    """Day 1 to 5 on consecutive clinic days; infusion 1 to 5 once there is a gap."""

    DAY = auto()
    INFUSION = auto()

    @property
    def head(self) -> str:
        """Above a column of numbers."""
        return tr("Day") if self is Count.DAY else tr("No.")

    @property
    def worst(self) -> str:
        """What the side effects of the course are shown by."""
        return tr("worst of each day") if self is Count.DAY else tr("worst of each infusion")

    def numbered(self, number: int) -> str:
        """Day 3, as it begins a sentence or stands alone."""
        day = self is Count.DAY
        return tr("Day {n}", n=number) if day else tr("Infusion {n}", n=number)

    def within(self, number: int) -> str:
        """day 3, within a line."""
        day = self is Count.DAY
        return tr("day {n}", n=number) if day else tr("infusion {n}", n=number)

    def on(self, numbers: Sequence[int]) -> str:
        """on days 1–3, 5"""
        listed, several = runs(numbers), len(numbers) > 1
        if self is Count.DAY:
            return tr("on days {list}", list=listed) if several else tr("on day {n}", n=listed)
        many = tr("on infusions {list}", list=listed)
        return many if several else tr("on infusion {n}", n=listed)

    def quiet(self, names: Sequence[str]) -> str:
        """Days 2, 4 and 5: none."""
        if self is Count.DAY:
            one, many = tr("Day {n}: none.", n=names[0]), tr("Days {list}: none.", list=_and(names))
        else:
            one = tr("Infusion {n}: none.", n=names[0])
            many = tr("Infusions {list}: none.", list=_and(names))
        return many if len(names) > 1 else one


def counted(course: Course, clinic: ClinicSet) -> Count:
    """How this course's infusions are called."""
    return Count.INFUSION if course.gaps(clinic) or course.wanted == 1 else Count.DAY


def runs(of: Sequence[int]) -> str:
    """1–3, 5"""
    groups: list[list[int]] = []
    for n in of:
        if groups and groups[-1][-1] == n - 1:
            groups[-1].append(n)
        else:
            groups.append([n])
    return ", ".join(str(g[0]) if len(g) == 1 else f"{g[0]}–{g[-1]}" for g in groups)


def _and(names: Sequence[str]) -> str:
    """1, 2 and 3"""
    if len(names) == 1:
        return names[0]
    return tr("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])
