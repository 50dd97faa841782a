"""The clinic's own figures: as drawn, three months on, of few courses, and the filter."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kitlog.ui.cohort.page import CohortPage
from tests.ui.shots.stage import Stage, clinic_alone, closed_courses, demo


def last_infusion() -> Stage:
    """08: 64 courses closed."""
    return _page(Stage(closed_courses()))


def three_months() -> Stage:
    """Fewer answers: some are not due, some were not given."""
    stage = last_infusion()
    stage.press(Qt.Key.Key_2)
    return stage


def small() -> Stage:
    """Two courses are over: numbers without percentages."""
    return _page(Stage(demo()))


def empty() -> Stage:
    """A new clinic has nothing to count."""
    return _page(Stage(clinic_alone()))


def filtering() -> Stage:
    stage = last_infusion()
    stage.press(Qt.Key.Key_F)
    return stage


def _page(stage: Stage) -> Stage:
    stage.sign_in()
    page = stage.show("cohort")
    assert isinstance(page, CohortPage)
    return stage
