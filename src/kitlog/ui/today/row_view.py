"""What a row of the day says at one moment, worked out from the record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Literal

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course, Dot
from kitlog.domain.dates import clock, day, span, weekday_day
from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.moment import Moment
from kitlog.domain.overdue import most_wanted, urgency
from kitlog.domain.schedule import Slot
from kitlog.domain.session import Session
from kitlog.domain.timeout import LINES
from kitlog.domain.view import Phase, View, phase, view
from kitlog.ui.kit.pill import Look
from kitlog.workflow.board import BoardRow

Group = Literal["due", "infusing", "recovery", "signed"]

LATE_MIN = 15
"""Minutes after the planned time before a patient counts as not arrived; KitLog's own choice."""


@dataclass(frozen=True, slots=True)
class Line:
    """A small line, the figure in it bold: "ends", "10:10"."""

    words: str
    figure: str = ""
    tone: str = "ink2"

    @property
    def text(self) -> str:
        return f"{self.words} {self.figure}".strip()


@dataclass(frozen=True, slots=True)
class RowView:
    """One row. `share` is the bar, 0 to 1, None for none; `act` is what its button says."""

    chair: int
    name: str
    about: str
    twin: bool
    dots: tuple[Dot, ...]
    dots_spoken: str
    count: str
    gap: str
    group: Group
    pill: str
    look: Look
    act: str
    large: str = ""
    share: float | None = None
    lines: tuple[Line, ...] = ()
    edge: Literal["", "running", "late"] = ""

    @property
    def late(self) -> bool:
        """Not arrived: the row offers to record a missed day."""
        return self.edge == "late"

    @property
    def spoken(self) -> str:
        parts = [f"Chair {self.chair}", self.name, self.about, f"infusion {self.count}"]
        parts += [self.gap, self.pill, self.large, *(line.text for line in self.lines)]
        return ", ".join(part for part in parts if part)


def row_view(row: BoardRow, seen: View | None, clinic: ClinicSet, now: Moment) -> RowView:
    """The row as it stands; `seen` is its session's view at `now`, None without a session."""
    today = now.local.date()
    course, patient = row.course, row.patient
    gap = course.gaps(clinic).get(row.number - 1)
    born = f"born {day(patient.born)}" if row.twin else f"{patient.age(today)} y"
    base = RowView(
        chair=row.chair,
        name=patient.name,
        about=f"{born} · {patient.record_no}",
        twin=row.twin,
        dots=course.dots(today, clinic),
        dots_spoken=f"Infusion {row.number} of {course.wanted}, {len(course.signed)} signed",
        count=f"{row.number} of {course.wanted}",
        gap=gap.words if gap else "",
        group="due",
        pill=f"Due {course.opened.clock}",
        look="due",
        act="Start",
        lines=_waiting_lines(row.session, gap.why if gap else ""),
    )
    if row.session is None:
        return _expected(base, course, now)
    if seen is None:
        seen = view(row.session, now)
    return _seated(base, row, row.session, seen)


def expected_day(course: Course, today: date) -> date:
    """The planned day this row stands for: today, or an earlier one nobody has accounted for."""
    given = {s.day for s in course.sessions if not s.in_error}
    open_days = [d for d in course.planned_days if d not in given and d not in course.missed_days]
    return min([d for d in open_days if d <= today], default=today)


def _waiting_lines(session: Session | None, why: str) -> tuple[Line, ...]:
    answered = len(session.time_out) if session else 0
    said = f"time-out {answered} of {len(LINES)}" if answered else "time-out not started"
    if session is not None and session.time_out_done:
        said = "time-out done"
    lines = [Line(said)]
    if why:
        lines.append(Line(f"gap reason: {why}"))
    return tuple(lines)


def _expected(base: RowView, course: Course, now: Moment) -> RowView:
    local = now.local
    planned_day = expected_day(course, local.date())
    planned = datetime.combine(planned_day, time.fromisoformat(course.opened.clock))
    passed = int((local.replace(tzinfo=None) - planned).total_seconds() // 60)
    if passed < LATE_MIN:
        return base
    if planned_day < local.date():
        lines = (Line(f"expected {weekday_day(planned_day)}"), Line("missed day not recorded"))
    else:
        ago = f"{passed // 60} h {passed % 60} min ago" if passed >= 60 else f"{passed} min ago"
        lines = (Line("expected", course.opened.clock), Line(ago))
    return replace(base, pill="Not arrived", look="medsoft", lines=lines, edge="late")


def _seated(base: RowView, row: BoardRow, session: Session, seen: View) -> RowView:
    match seen.phase:
        case Phase.RUNNING | Phase.PAUSED:
            return _infusing(base, session, seen)
        case Phase.RECOVERY:
            return _recovering(base, row, session, seen)
        case Phase.READY:
            return replace(base, act="Open")
        case Phase.LEFT:
            lines = (*_home(session)[:1], Line("sign the day"))
            return replace(
                base, group="recovery", pill="To sign", look="medsoft", act="Open", lines=lines
            )
        case Phase.HELD:
            why = session.held.why if session.held else ""
            lines = (Line(f"not infused: {why}"), *_next(row.course, session))
            return replace(base, group="signed", pill="Held", look="due", act="View", lines=lines)
    lines = (*_home(session), *_next(row.course, session))
    return replace(base, group="signed", pill="Signed", look="signed", act="View", lines=lines)


def _infusing(base: RowView, session: Session, seen: View) -> RowView:
    paused = seen.phase is Phase.PAUSED
    over = seen.remaining_s < 0
    ends = clock(seen.planned_end.astimezone()) if seen.planned_end else ""
    first = Line("ends", ends)
    if over:
        first = Line("planned end", ends)
    if paused:
        first = Line("paused", span(seen.pause_now_s))
    return replace(
        base,
        group="infusing",
        pill="Paused" if paused else "Infusing",
        look="med" if paused else "run",
        act="Open",
        large=("+" if over else "") + span(seen.remaining_s),
        share=seen.fraction,
        lines=(first, *_vitals(session, most_wanted(seen))),
        edge="running",
    )


def _recovering(base: RowView, row: BoardRow, session: Session, seen: View) -> RowView:
    wanted = session.protocol.recovery_min
    score = f"Aldrete {session.aldrete.total}" if session.aldrete else "no Aldrete yet"
    last = row.number >= row.course.wanted
    following = _vitals(session, most_wanted(seen)) or (
        (Line("then export summary"),) if last else ()
    )
    lines = (Line(f"of {wanted} min · {score}"), *following)
    large = span(seen.recovered_s)
    return replace(
        base, group="recovery", pill="Recovery", look="ok", act="Open", large=large, lines=lines
    )


def _vitals(session: Session, slot: Slot | None) -> tuple[Line, ...]:
    """Overdue is said from 0:00 on; its colour follows the alert."""
    if slot is None or slot.in_s is None:
        return ()
    name = "recheck" if slot.recheck else "vitals"
    if slot.in_s > 0:
        return (Line(f"{name} in", span(slot.in_s + 0.999)),)
    tone = {"calm": "ink2", "amber": "medText", "red": "highText"}[urgency(session, slot)]
    return (Line(f"{name} overdue", span(slot.in_s), tone),)


def _home(session: Session) -> tuple[Line, ...]:
    left = session.standing(Discharged)
    if not left:
        return ()
    score = f" · Aldrete {session.aldrete.total}" if session.aldrete else ""
    return (Line(f"home {clock(left[-1].measured.local)}{score}"),)


def _next(course: Course, session: Session) -> tuple[Line, ...]:
    if course.over:
        return (Line("course complete" if course.complete else "course closed early"),)
    after = [d for d in course.planned_days if d > session.day]
    return (Line(f"next {weekday_day(after[0])} {course.opened.clock}"),) if after else ()


def live_view(row: BoardRow, now: Moment) -> View | None:
    """The session's view when the clock can change what it says, else None."""
    if row.session is None or phase(row.session) in (Phase.SIGNED, Phase.HELD, Phase.LEFT):
        return None
    return view(row.session, now)
