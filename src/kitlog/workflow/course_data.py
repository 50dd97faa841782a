"""The course as data, collected from the record: for the summary's PDF, or for a file alone."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import kitlog
from kitlog.domain.course import Course
from kitlog.domain.course_signing import signatures
from kitlog.domain.errors import Fault
from kitlog.domain.moment import Moment
from kitlog.words import tr
from kitlog.workflow import reading
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from kitlog.report.attachment import Attachment
    from kitlog.report.course_data import CourseData


class Format(Enum):
    """JSON is all of the course, CSV its readings."""

    JSON = "JSON"
    CSV = "CSV"


def attached(desk: Desk, course: Course, record_sha256: str) -> tuple[Attachment, ...]:
    """What every summary carries with it; names without patient data."""
    from kitlog.report.attachment import Attachment

    data = collected(desk, course, desk.now(), record_sha256)
    number = course.opened.number
    return (
        Attachment(
            f"{number}-record.json", "application/json",
            tr("The whole record of this course, for a program to read"),
            written(data, Format.JSON),
        ),
        Attachment(
            f"{number}-readings.csv", "text/csv", tr("All readings of this course, as a table"),
            written(data, Format.CSV),
        ),
    )  # fmt: skip


def written(data: CourseData, format: Format) -> bytes:
    """The file's bytes. Fault when the JSON does not say what the record says."""
    from kitlog.report.course_json import course_json, is_whole
    from kitlog.report.readings_csv import readings_csv

    if format is Format.CSV:
        return readings_csv(data)
    raw = course_json(data)
    if not is_whole(raw, data):
        raise Fault("The course as data does not say what the record says. Tell support.")
    return raw


def collected(desk: Desk, course: Course, made: Moment, record_sha256: str) -> CourseData:
    """Everything there is of the course, as it stands at `made`."""
    from kitlog.report.course_data import Chain, CourseData

    clinic, held = reading.clinic(desk), reading.record(desk, course)
    heads = desk.store.heads_of(held)
    return CourseData(
        program=kitlog.__version__,
        clinic=reading.settings_of(clinic),
        course=course,
        record=held,
        record_sha256=record_sha256,
        chains=tuple(Chain(*name, heads[name].count, heads[name].mac.hex()) for name in heads),
        people=tuple(clinic.people),
        who=clinic.as_then,
        effects=reading.known_effects(clinic),
        signed=signatures(held),
        before=tuple((one.id, one.opened.number) for one in reading.courses_before(desk, course)),
        made=made,
        made_by=desk.author,
    )
