"""Correcting or striking a value, logging an attempt: the dialogs of the outcomes page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.domain.charted import Charted
from kitlog.domain.course import Course
from kitlog.domain.outcome_follow_up import FollowUpTried
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.rights import Right
from kitlog.ui.chair import asking
from kitlog.ui.chair.half_answered import HalfAnswered
from kitlog.ui.outcomes.attempt_dialog import AttemptDialog
from kitlog.ui.outcomes.correct_dialog import REASONS, CorrectDialog
from kitlog.ui.outcomes.outcomes_file import entries
from kitlog.words import tr
from kitlog.workflow import outcomes, reading
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from kitlog.ui.outcomes.page import OutcomesPage


class PuttingRight:
    """The acts of one page; no state of its own."""

    def __init__(self, page: OutcomesPage) -> None:
        self._page = page

    def correct(self, measure: str, point: Point) -> None:
        """Another value in the place of a recorded one, or none."""
        page = self._page
        target = entries(page.file.course).get((measure, point)) if page.file else None
        if target is None or self._refused():
            return
        id = page.course_id

        def said(fact: OutcomeRecorded | None, why: str) -> None:
            def act(desk: Desk) -> Course:
                if fact is None:
                    return outcomes.strike(desk, id, target.id, why)
                return outcomes.correct(desk, id, target.id, fact, why)

            page.answer(dialog, act, lambda _: page.read(), dialog.refused)

        pathway = reading.pathway_text(page.station.clinic)
        dialog = CorrectDialog(page.window(), target.as_(OutcomeRecorded), pathway, said)
        page.destroyed.connect(dialog.deleteLater)
        dialog.open_it(dialog.entry.line)
        HalfAnswered(
            page.station, dialog, f"outcome correction:{target.last.id}", dialog.choices,
            (dialog.other.line,),
        )  # fmt: skip

    def log_attempt(self) -> None:
        """A patient was asked again, or can't be."""
        page = self._page
        if page.file is None or self._refused():
            return
        id = page.course_id

        def said(tried: FollowUpTried) -> None:
            page.answer(
                dialog,
                lambda desk: outcomes.log_attempt(desk, id, tried),
                lambda _: page.read(),
                dialog.refused,
            )

        name, today = page.file.file.patient.name, page.station.today()
        dialog = AttemptDialog(page.window(), name, page.list.at, today, said)
        page.destroyed.connect(dialog.deleteLater)
        dialog.open_it(dialog.point.options[0])
        HalfAnswered(page.station, dialog, f"attempt:{id}", dialog.choices)

    def strike(self, one: Charted) -> None:
        """An attempt that was logged wrongly no longer counts; it stays readable."""
        page = self._page
        if self._refused():
            return
        id = page.course_id

        def said(why: str) -> None:
            page.answer(
                dialog, lambda desk: outcomes.strike(desk, id, one.id, why), lambda _: page.read()
            )

        dialog = asking.why(
            page.window(), tr("Strike this attempt?"),
            tr("It stays readable and is printed as struck."), REASONS, tr("Strike"), said,
        )  # fmt: skip
        page.destroyed.connect(dialog.deleteLater)

    def _refused(self) -> bool:
        """Whether whoever is signed in may not; then it is said."""
        refused = self._page.station.refusal(Right.CHART)
        if refused:
            self._page.toast.offer(refused, None)
        return bool(refused)
