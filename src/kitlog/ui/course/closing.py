"""Closing a course early: the act behind its button on the course's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.ui.chair import asking
from kitlog.workflow import enrolling

if TYPE_CHECKING:
    from kitlog.ui.course.page import CoursePage

REASONS = (
    "Patient’s wish", "Side effects", "No benefit so far", "Ill", "Prescriber’s decision", "Other…",
)  # fmt: skip


def ask_close(page: CoursePage) -> None:
    """Why, and then no further infusion is given."""
    if page.file is None:
        return
    course, id = page.file.course, page.file.course.id
    given = f"{page.file.patient.name} · {len(course.signed)} of {course.wanted} signed"

    def close(why: str) -> None:
        page.do(
            lambda desk: enrolling.close_early(desk, id, why),
            lambda _: done(),
            lambda error: dialog.refuse(error.sentence),
        )

    def done() -> None:
        dialog.close_it()
        page.read()

    dialog = asking.why(
        page.window(),
        "Close course early?",
        f"{given}. No further infusion is given; every page of the summary says why.",
        REASONS,
        "Close course",
        close,
    )
