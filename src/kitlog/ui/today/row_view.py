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
from kitlog.words import Unsaid, tr, unsaid
from kitlog.workflow.board import BoardRow

Group = Literal["due", "infusing", "recovery", "signed"]

START, OPEN, VIEW = unsaid("Start"), unsaid("Open"), unsaid("View")
"""What the button of a row says."""
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
    act: Unsaid
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
        parts = [
            tr("Chair {chair}", chair=self.chair),
            self.name,
            self.about,
            tr("infusion {count}", count=self.count),
        ]
        parts += [self.gap, self.pill, self.large, *(line.text for line in self.lines)]
        return ", ".join(part for part in parts if part)


def row_view(row: BoardRow, seen: View | None, clinic: ClinicSet, now: Moment) -> RowView:
    """The row as it stands; `seen` is its session's view at `now`, None without a session."""
    today = now.local.date()
    course, patient = row.course, row.patient
    gap = course.gaps(clinic).get(row.number - 1)
    born = (
        tr("born {day}", day=day(patient.born))
        if row.twin
        else tr("{age} y", age=patient.age(today))
    )
    base = RowView(
        chair=row.chair,
        name=patient.name,
        about=f"{born} · {patient.record_no}",
        twin=row.twin,
        dots=course.dots(today, clinic),
        dots_spoken=tr(
            "Infusion {number} of {wanted}, {signed} signed",
            number=row.number,
            wanted=course.wanted,
            signed=len(course.signed),
        ),
        count=tr("{number} of {wanted}", number=row.number, wanted=course.wanted),
        gap=gap.words if gap else "",
        group="due",
        pill=tr("Due {time}", time=course.opened.clock),
        look="due",
        act=START,
        lines=_waiting_lines(row.session, tr(gap.why) if gap else ""),
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
    said = tr("time-out not started")
    if answered:
        said = tr("time-out {answered} of {all}", answered=answered, all=len(LINES))
    if session is not None and session.time_out_done:
        said = tr("time-out done")
    lines = [Line(said)]
    if why:
        lines.append(Line(tr("gap reason: {why}", why=why)))
    return tuple(lines)


def _expected(base: RowView, course: Course, now: Moment) -> RowView:
    local = now.local
    planned_day = expected_day(course, local.date())
    planned = datetime.combine(planned_day, time.fromisoformat(course.opened.clock))
    passed = int((local.replace(tzinfo=None) - planned).total_seconds() // 60)
    if passed < LATE_MIN:
        return base
    if planned_day < local.date():
        expected = tr("expected {day}", day=weekday_day(planned_day))
        lines = (Line(expected), Line(tr("missed day not recorded")))
    else:
        ago = tr("{minutes} min ago", minutes=passed)
        if passed >= 60:
            ago = tr("{hours} h {minutes} min ago", hours=passed // 60, minutes=passed % 60)
        lines = (Line(tr("expected"), course.opened.clock), Line(ago))
    return replace(base, pill=tr("Not arrived"), look="medsoft", lines=lines, edge="late")


def _seated(base: RowView, row: BoardRow, session: Session, seen: View) -> RowView:
    match seen.phase:
        case Phase.RUNNING | Phase.PAUSED:
            return _infusing(base, session, seen)
        case Phase.RECOVERY:
            return _recovering(base, row, session, seen)
        case Phase.READY:
            return replace(base, act=OPEN)
        case Phase.LEFT:
            lines = (*_home(session)[:1], Line(tr("sign the day")))
            return replace(
                base,
                group="recovery",
                pill=tr("To sign"),
                look="medsoft",
                act=OPEN,
                lines=lines,
            )
        case Phase.HELD:
            why = session.held.why if session.held else ""
            lines = (Line(tr("not infused: {why}", why=tr(why))), *_next(row.course, session))
            return replace(
                base,
                group="signed",
                pill=tr("Held", "not infused"),
                look="due",
                act=VIEW,
                lines=lines,
            )
    lines = (*_home(session), *_next(row.course, session))
    return replace(
        base, group="signed", pill=tr("Signed", "a day"), look="signed", act=VIEW, lines=lines
    )


def _infusing(base: RowView, session: Session, seen: View) -> RowView:
    paused = seen.phase is Phase.PAUSED
    over = seen.remaining_s < 0
    ends = clock(seen.planned_end.astimezone()) if seen.planned_end else ""
    first = Line(tr("ends"), ends)
    if over:
        first = Line(tr("planned end"), ends)
    if paused:
        first = Line(tr("paused"), span(seen.pause_now_s))
    return replace(
        base,
        group="infusing",
        pill=tr("Paused") if paused else tr("Infusing"),
        look="med" if paused else "run",
        act=OPEN,
        large=("+" if over else "") + span(seen.remaining_s),
        share=seen.fraction,
        lines=(first, *_vitals(session, most_wanted(seen))),
        edge="running",
    )


def _recovering(base: RowView, row: BoardRow, session: Session, seen: View) -> RowView:
    wanted = session.protocol.recovery_min
    score = tr("no Aldrete yet")
    if session.aldrete:
        score = tr("Aldrete {total}", total=session.aldrete.total)
    last = row.number >= row.course.wanted
    following = _vitals(session, most_wanted(seen)) or (
        (Line(tr("then export summary")),) if last else ()
    )
    lines = (Line(tr("of {wanted} min · {score}", wanted=wanted, score=score)), *following)
    large = span(seen.recovered_s)
    return replace(
        base,
        group="recovery",
        pill=tr("Recovery"),
        look="ok",
        act=OPEN,
        large=large,
        lines=lines,
    )


def _vitals(session: Session, slot: Slot | None) -> tuple[Line, ...]:
    """Overdue is said from 0:00 on; its colour follows the alert."""
    if slot is None or slot.in_s is None:
        return ()
    if slot.in_s > 0:
        words = tr("recheck in") if slot.recheck else tr("vitals in")
        return (Line(words, span(slot.in_s + 0.999)),)
    tone = {"calm": "ink2", "amber": "medText", "red": "highText"}[urgency(session, slot)]
    words = tr("recheck overdue") if slot.recheck else tr("vitals overdue")
    return (Line(words, span(slot.in_s), tone),)


def _home(session: Session) -> tuple[Line, ...]:
    left = session.standing(Discharged)
    if not left:
        return ()
    words = tr("home {time}", time=clock(left[-1].measured.local))
    if session.aldrete:
        score = tr("Aldrete {total}", total=session.aldrete.total)
        words = f"{words} · {score}"
    return (Line(words),)


def _next(course: Course, session: Session) -> tuple[Line, ...]:
    if course.over:
        return (Line(tr("course complete") if course.complete else tr("course closed early")),)
    after = [d for d in course.planned_days if d > session.day]
    if not after:
        return ()
    return (Line(tr("next {day} {time}", day=weekday_day(after[0]), time=course.opened.clock)),)


def live_view(row: BoardRow, now: Moment) -> View | None:
    """The session's view when the clock can change what it says, else None."""
    if row.session is None or phase(row.session) in (Phase.SIGNED, Phase.HELD, Phase.LEFT):
        return None
    return view(row.session, now)
