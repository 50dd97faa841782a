"""Closing a course early: the act behind its button on the course's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.ui.chair import asking
from kitlog.words import tr, unsaid
from kitlog.workflow import enrolling

if TYPE_CHECKING:
    from kitlog.ui.course.page import CoursePage

REASONS = (
    unsaid("Patient’s wish"), unsaid("Side effects"), unsaid("No benefit so far"), unsaid("Ill"),
    unsaid("Prescriber’s decision"), unsaid("Other…"),
)  # fmt: skip


def ask_close(page: CoursePage) -> None:
    """Why, and then no further infusion is given."""
    if page.file is None:
        return
    course, id = page.file.course, page.file.course.id
    about = tr(
        "{name} · {signed} of {wanted} signed. "
        "No further infusion is given; every page of the summary says why.",
        name=page.file.patient.name,
        signed=len(course.signed),
        wanted=course.wanted,
    )

    def close(why: str) -> None:
        page.answer(
            dialog, lambda desk: enrolling.close_early(desk, id, why), lambda _: page.read()
        )

    dialog = asking.why(
        page.window(),
        tr("Close course early?"),
        about,
        REASONS,
        tr("Close course"),
        close,
    )
