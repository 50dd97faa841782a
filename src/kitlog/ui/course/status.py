"""The course in one line: how far it has got, its number, its protocol, its gaps."""

from __future__ import annotations

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.course_signing import Part
from kitlog.domain.dates import short_day, weekday_day
from kitlog.domain.summary_versions import left_to_do
from kitlog.domain.view import Phase, phase
from kitlog.ui.course.course_file import CourseFile
from kitlog.ui.kit.status_line import StatusView

KEYS = (("1–5", "Open infusion"), ("O", "Outcomes"), ("F12", "Export"))
_WORDS = {Phase.RUNNING: "running", Phase.PAUSED: "paused", Phase.RECOVERY: "in recovery",
          Phase.LEFT: "over"}  # fmt: skip


def status(file: CourseFile, clinic: ClinicSet) -> StatusView:
    course = file.course
    parts = (
        f"Course {course.opened.number}", f"protocol {course.protocol.name}",
        gap_words(course, clinic), *_amended(file),
        left_to_do(file.versions),
    )  # fmt: skip
    keys: tuple[tuple[str, str], ...] = (
        (("1", KEYS[0][1]), *KEYS[1:]) if course.wanted == 1 else KEYS
    )
    if course.over:
        keys = (*keys[:2], ("S", "Sign"), *keys[2:])
    return StatusView("calm", _words(course), " · ".join(filter(None, parts)), keys)


def _amended(file: CourseFile) -> tuple[str, ...]:
    """What was put right, so that nobody wonders where a session or a name went."""
    wrong = [weekday_day(s.day) for s in file.course.sessions if s.in_error]
    found = [f"{', '.join(wrong)} entered in error"] if wrong else []
    if file.identity is not None and file.identity.corrected:
        found.append(f"identity corrected {short_day(file.identity.last.entered.local.date())}")
    last = [one for part in Part if (one := file.signed.last(part)) is not None]
    if any(not one.stands for one in last):
        found.append("amended after signature")
    return tuple(found)


def gap_words(course: Course, clinic: ClinicSet) -> str:
    """no gaps, or the gap with its reason; how many when there are several."""
    gaps = list(course.gaps(clinic).values())
    if not gaps:
        return "no gaps"
    if len(gaps) > 1:
        days = sum(len(gap.days) for gap in gaps)
        return f"{len(gaps)} gaps, {days} days"
    return f"{gaps[0].words}: {gaps[0].why}" if gaps[0].why else gaps[0].words


def _words(course: Course) -> str:
    signed = f"{len(course.signed)} of {course.wanted} signed"
    for number, session in enumerate(course.infusions, 1):
        if not session.signed:
            return f"Infusion {number} {_WORDS.get(phase(session), 'open')}, not signed"
    if course.complete:
        return f"Course complete: {signed}"
    return f"Course closed early: {signed}" if course.closed else f"Course open: {signed}"
