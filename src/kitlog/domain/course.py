"""A course: its infusions numbered, its gaps named, and whether its summary may exist yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from kitlog.domain.charted import Charted, charted
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course_facts import (
    ClosingNote,
    CourseClosedEarly,
    CourseOpened,
    DayMissed,
    SummaryExported,
)
from kitlog.domain.dates import short_day, weekday
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Fault
from kitlog.domain.outcomes import OutcomeRecorded, Row, rows
from kitlog.domain.patient_limits import LimitsSet, limited
from kitlog.domain.protocol import Protocol, parse
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.words import tr


class Dot(Enum):
    """One circle of the row of infusions (DESIGN section 6)."""

    DONE = "done"
    NOW = "now"
    TODAY = "today"
    FUTURE = "future"
    MISSED = "missed"
    PART = "part"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether the final summary may be made; `reason` is what the button says when not."""

    open: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Open clinic days between two infusions on which none was given, and why."""

    days: tuple[date, ...]
    why: str

    @property
    def words(self) -> str:
        """1-day gap, Tue 13-Jan"""
        first = self.days[0]
        when = f"{weekday(first.weekday())} {short_day(first)}"
        return tr("{days}-day gap, {when}", days=len(self.days), when=when)


@dataclass(frozen=True, slots=True)
class Course:
    """Folded from the course's own entries and its sessions; nothing here asks a clock."""

    id: str
    opened: CourseOpened
    protocol: Protocol
    happenings: tuple[Charted, ...]
    sessions: tuple[Session, ...]

    def said(self, kind: type) -> tuple[Charted, ...]:
        return tuple(c for c in self.happenings if not c.struck and isinstance(c.fact, kind))

    @property
    def infusions(self) -> tuple[Session, ...]:
        """Sessions in which a pump was started, in the order of their starts.

        One that ended with 0 mL was no infusion; one entered in error never was.
        """
        begun = [
            s
            for s in self.sessions
            if s.run and not s.in_error and not (s.end and s.end.pump_ml <= 0)
        ]
        return tuple(sorted(begun, key=lambda s: s.run.started.utc if s.run else 0))

    @property
    def signed(self) -> tuple[Session, ...]:
        """Infusions with volume in and a signature: what counts (RULINGS)."""
        return tuple(s for s in self.infusions if s.signed and s.infused_ml > 0)

    def number_of(self, session: Session) -> int:
        """The infusion's number, derived; one not yet started gets the next number."""
        ids = [s.id for s in self.infusions]
        return ids.index(session.id) + 1 if session.id in ids else len(ids) + 1

    def earlier(self, session: Session) -> tuple[Session, ...]:
        """The infusions before this session, oldest first."""
        return tuple(self.infusions[: self.number_of(session) - 1])

    def with_session(self, session: Session) -> Course:
        """This course after one of its sessions changed."""
        others = [s for s in self.sessions if s.id != session.id]
        ordered = sorted([*others, session], key=lambda s: (s.day, s.id))
        return replace(self, sessions=tuple(ordered))

    @property
    def wanted(self) -> int:
        return self.protocol.infusions

    @property
    def complete(self) -> bool:
        return len(self.signed) >= self.wanted and len(self.signed) == len(self.infusions)

    @property
    def closed(self) -> CourseClosedEarly | None:
        found = self.said(CourseClosedEarly)
        return found[-1].as_(CourseClosedEarly) if found else None

    @property
    def over(self) -> bool:
        """No further infusion will be given."""
        return self.complete or self.closed is not None

    @property
    def limits_said(self) -> tuple[Charted, ...]:
        """The limits set for this patient, oldest first."""
        return self.said(LimitsSet)

    @property
    def planned_days(self) -> tuple[date, ...]:
        missed = self.said(DayMissed)
        return missed[-1].as_(DayMissed).days if missed else self.opened.days

    @property
    def missed_days(self) -> dict[date, str]:
        return {c.as_(DayMissed).day: c.as_(DayMissed).why for c in self.said(DayMissed)}

    def gaps(self, clinic: ClinicSet) -> dict[int, Gap]:
        """By the number of the infusion before it: open days that passed without one."""
        found = {}
        days = [s.day for s in self.infusions]
        upcoming = [d for d in self.planned_days if not days or d > days[-1]]
        if upcoming and days and not self.over:
            days.append(upcoming[0])
        for number, (before, after) in enumerate(pairwise(days), 1):
            between = [before + timedelta(days=n) for n in range(1, (after - before).days)]
            passed = tuple(d for d in between if clinic.open_on(d) or d in self.missed_days)
            if passed:
                found[number] = Gap(passed, self._why(passed))
        return found

    def _why(self, days: tuple[date, ...]) -> str:
        for day in days:
            if day in self.missed_days:
                return self.missed_days[day]
            for session in self.sessions:
                if session.day == day and session.held and not session.in_error:
                    return session.held.why
        return ""

    def dots(self, today: date, clinic: ClinicSet) -> tuple[Dot, ...]:
        """One dot per infusion of the plan, with bars where there is a gap."""
        found: list[Dot] = []
        gaps = self.gaps(clinic)
        for number, session in enumerate(self.infusions, 1):
            if session.part:
                found.append(Dot.PART)
            else:
                found.append(Dot.DONE if session.signed else Dot.NOW)
            if number in gaps and number < self.wanted:
                found.append(Dot.GAP)
        left = self.wanted - len(self.infusions)
        if left > 0 and not self.over and self._due_today(today):
            found.append(Dot.TODAY)
            left -= 1
        found += [Dot.MISSED if self.closed else Dot.FUTURE] * max(0, left)
        return tuple(found)

    def _due_today(self, today: date) -> bool:
        given = any(s.day == today for s in self.infusions)
        held = any(s.day == today and phase(s) is Phase.HELD for s in self.sessions)
        return today in self.planned_days and not given and not held

    def gate(self) -> Gate:
        """The final summary exists only for a complete course, or one closed with a reason."""
        for number, session in enumerate(self.infusions, 1):
            if not session.signed:
                return Gate(False, tr("Opens when infusion {number} is signed.", number=number))
        if self.complete:
            return Gate(True, "")
        if self.closed:
            return Gate(True, "")
        return Gate(False, tr("Opens when infusion {number} is signed.", number=self.wanted))

    @property
    def outcomes(self) -> tuple[Row, ...]:
        """What was reported, by the measures and the thresholds this course was opened with."""
        said = (c.as_(OutcomeRecorded) for c in self.said(OutcomeRecorded))
        return rows(said, self.opened.outcomes)

    @property
    def notes(self) -> tuple[Charted, ...]:
        return self.said(ClosingNote)

    @property
    def exports(self) -> tuple[SummaryExported, ...]:
        return tuple(c.as_(SummaryExported) for c in self.said(SummaryExported))

    @property
    def last_weight(self) -> Decimal:
        """kg, the latest weight of the course: a session's, else the one it was dosed on."""
        weighed = [s.weight for s in self.sessions if s.weight and not s.in_error]
        return weighed[-1].kg if weighed else self.opened.weight_kg


def fold_course(id: str, entries: Iterable[Entry], sessions: Iterable[Session]) -> Course:
    """The course these entries tell. Fault if it was never opened."""
    happenings = charted(entries)
    opened = next((c for c in happenings if isinstance(c.fact, CourseOpened)), None)
    if opened is None:
        raise Fault("A course has no opening entry.")
    fact = opened.as_(CourseOpened)
    said = tuple(c for c in happenings if not c.struck and isinstance(c.fact, LimitsSet))
    under = (limited(session, said) for session in sessions)
    ordered = tuple(sorted(under, key=lambda s: (s.day, s.id)))
    return Course(id, fact, parse(fact.protocol), happenings, ordered)
