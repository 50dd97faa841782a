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
from kitlog.words import tr, unsaid

_OPEN = unsaid("Infusion {number} open, not signed")
_NOT_SIGNED = {
    Phase.RUNNING: unsaid("Infusion {number} running, not signed"),
    Phase.PAUSED: unsaid("Infusion {number} paused, not signed"),
    Phase.RECOVERY: unsaid("Infusion {number} in recovery, not signed"),
    Phase.LEFT: unsaid("Infusion {number} over, not signed"),
}


def status(file: CourseFile, clinic: ClinicSet) -> StatusView:
    course = file.course
    parts = (
        tr("Course {number}", number=course.opened.number),
        tr("protocol {name}", name=course.protocol.name),
        gap_words(course, clinic), *_amended(file),
        left_to_do(file.versions),
    )  # fmt: skip
    keys = [("1" if course.wanted == 1 else "1–5", tr("Open infusion")), ("O", tr("Outcomes"))]
    keys += [("S", tr("Sign"))] if course.over else []
    keys.append(("F12", tr("Export")))
    return StatusView("calm", _words(course), " · ".join(filter(None, parts)), tuple(keys))


def _amended(file: CourseFile) -> tuple[str, ...]:
    """What was put right, so that nobody wonders where a session or a name went."""
    wrong = [weekday_day(s.day) for s in file.course.sessions if s.in_error]
    found = [tr("{days} entered in error", days=", ".join(wrong))] if wrong else []
    if file.identity is not None and file.identity.corrected:
        corrected = short_day(file.identity.last.entered.local.date())
        found.append(tr("identity corrected {day}", day=corrected))
    last = [one for part in Part if (one := file.signed.last(part)) is not None]
    if any(not one.stands for one in last):
        found.append(tr("amended after signature"))
    return tuple(found)


def gap_words(course: Course, clinic: ClinicSet) -> str:
    """no gaps, or the gap with its reason; how many when there are several."""
    gaps = list(course.gaps(clinic).values())
    if not gaps:
        return tr("no gaps")
    if len(gaps) > 1:
        days = sum(len(gap.days) for gap in gaps)
        return tr("{gaps} gaps, {days} days", gaps=len(gaps), days=days)
    return f"{gaps[0].words}: {tr(gaps[0].why)}" if gaps[0].why else gaps[0].words


def _words(course: Course) -> str:
    signed = tr("{signed} of {wanted} signed", signed=len(course.signed), wanted=course.wanted)
    for number, session in enumerate(course.infusions, 1):
        if not session.signed:
            return tr(_NOT_SIGNED.get(phase(session), _OPEN), number=number)
    if course.complete:
        return tr("Course complete: {signed}", signed=signed)
    if course.closed:
        return tr("Course closed early: {signed}", signed=signed)
    return tr("Course open: {signed}", signed=signed)
