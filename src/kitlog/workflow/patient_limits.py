"""Limits for one patient, set by a prescriber beside whoever is signed in."""

from __future__ import annotations

from kitlog.domain import protocol_check
from kitlog.domain.course import Course
from kitlog.domain.errors import Refused
from kitlog.domain.patient_limits import LimitsSet, with_limits
from kitlog.domain.rights import Right
from kitlog.words import tr
from kitlog.workflow import allowed, on_board, people, reading
from kitlog.workflow.allowed import program
from kitlog.workflow.desk import Desk, course_stream


def check(course: Course, wanted: LimitsSet) -> None:
    """Refused, naming the field, where limits do not fit together or are no other than before."""
    found = protocol_check.problems(with_limits(course.protocol, wanted))
    for key, sentence in found.items():
        if key.startswith("limits."):
            raise Refused(sentence, key)
    before = course.limits_said[-1].as_(LimitsSet).limits if course.limits_said else ()
    if wanted.limits == before:
        raise Refused(tr("Nothing was changed."))


@program
def set_limits(
    desk: Desk, course_id: str, wanted: LimitsSet, prescriber_id: str, pin: str
) -> Course:
    """Keep the limits under the prescriber's name; they count from the next infusion on.

    Her PIN proves who she is; nobody is signed in or out. Refused for whoever is no prescriber,
    for a wrong PIN, and for a course that is over.
    """
    check(reading.course(desk, course_id), wanted)
    people.sign_in(desk, prescriber_id, pin)
    allowed.check(desk, Right.PATIENT_LIMITS, prescriber_id, "prescriber")
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        if course.over:
            raise Refused(tr("This course is over."))
        check(course, wanted)
        entry = desk.entry(course_stream(course_id), wanted, author=prescriber_id)
        desk.store.append((entry,))
        on_board.list_anew(desk, course_id)
        return reading.course(desk, course_id)
