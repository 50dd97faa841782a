"""That a version of the summary arrived: where it was filed, when, and by whom."""

from __future__ import annotations

from kitlog.domain import summary_versions
from kitlog.domain.course import Course
from kitlog.domain.course_facts import SummaryExported, SummaryFiled
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.rights import Right
from kitlog.domain.session_facts import Struck
from kitlog.domain.summary_versions import Version
from kitlog.words import tr, unsaid
from kitlog.workflow import on_board, reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, course_stream
from kitlog.workflow.folded import folded

NO_VERSION = unsaid("This version was never exported.")
BEFORE_EXPORT = unsaid("It can't have been filed before it was exported.")


def versions(desk: Desk, course: Course) -> tuple[Version, ...]:
    """Every exported version of the summary, oldest first."""
    record = reading.record(desk, course)
    return folded(
        desk.store,
        f"summary:{course.id}",
        tuple(record.values()),
        lambda: summary_versions.versions(course, record),
    )


@may(Right.EXPORT)
def file(
    desk: Desk, course_id: str, version: int, where: str, happened: Moment | None = None
) -> Course:
    """Record that the person at the desk filed this version; `happened` is now without a time.

    Refused for a version there is none of, for a time ahead of now or before the export, and
    without a place.
    """
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        exported = [
            c for c in course.said(SummaryExported) if c.as_(SummaryExported).version == version
        ]
        if not exported:
            raise Refused(tr(NO_VERSION))
        entry = desk.entry(
            course_stream(course_id), SummaryFiled(version, where.strip()), measured=happened
        )
        if elapsed(exported[-1].measured, entry.measured).seconds < -60:
            raise Refused(tr(BEFORE_EXPORT), "time")
        desk.store.append((entry,))
        on_board.list_anew(desk, course_id)
        return reading.course(desk, course_id)


@may(Right.EXPORT)
def strike(desk: Desk, course_id: str, filing_id: str, why: str) -> Course:
    """Say that it was not filed there after all; what was recorded stays readable."""
    if not why.strip():
        raise Refused(tr("Say why."), "why")
    with desk.store.transaction():
        course = reading.course(desk, course_id)
        if filing_id not in {c.id for c in course.said(SummaryFiled)}:
            raise Refused(tr("It is struck already."))
        entry = desk.entry(
            course_stream(course_id), Struck(), corrects=filing_id, reason=why.strip()
        )
        desk.store.append((entry,))
        on_board.list_anew(desk, course_id)
        return reading.course(desk, course_id)
