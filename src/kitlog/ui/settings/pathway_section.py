"""The words that stand on the screen when a patient thinks of suicide."""

from __future__ import annotations

from kitlog.domain.clinic import Clinic, PathwaySet
from kitlog.ui.page import Page
from kitlog.ui.settings.long_text_section import LongTextSection
from kitlog.words import tr, unsaid
from kitlog.workflow import reading, settings
from kitlog.workflow.desk import Desk

ABOUT = unsaid(
    "Shown at once at a yes to suicidal thoughts, and at a PHQ-9 whose item 9 is above 0. Say who "
    "is called, by which number, and that the patient is not left alone."
)


class PathwaySection(LongTextSection):
    def __init__(self, page: Page) -> None:
        super().__init__(
            page, "pathway", tr("Suicidal thoughts"), tr(ABOUT), tr("What is done at once")
        )

    def words(self, clinic: Clinic) -> str:
        return reading.pathway_text(clinic)

    def check(self, text: str) -> None:
        PathwaySet(text)

    def change(self, desk: Desk, text: str) -> Clinic:
        return settings.change_pathway(desk, text)
