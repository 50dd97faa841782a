"""The words on the advice sheet the patient takes home."""

from __future__ import annotations

from kitlog.domain.clinic import AdviceSet, Clinic
from kitlog.domain.errors import KitLogError
from kitlog.ui.page import Page
from kitlog.ui.settings.long_text_section import LongTextSection
from kitlog.words import in_language, tr, unsaid
from kitlog.workflow import settings
from kitlog.workflow.desk import Desk
from kitlog.workflow.papers import advice_text

ABOUT = unsaid("An empty line parts paragraphs; “# ” begins a heading, “- ” a point.")


class AdviceSection(LongTextSection):
    def __init__(self, page: Page) -> None:
        super().__init__(page, "advice", tr("Advice sheet"), tr(ABOUT), tr("Advice text"))

    def words(self, clinic: Clinic) -> str:
        """The clinic's own, or what is printed until it has said its own here."""
        if clinic.advice:
            return clinic.advice
        try:
            with in_language(clinic.settings.language if clinic.settings else ""):
                return advice_text(self.page.station.advice)
        except KitLogError as error:
            self.say(error.sentence, "highText")
            return ""

    def check(self, text: str) -> None:
        AdviceSet(text)

    def change(self, desk: Desk, text: str) -> Clinic:
        return settings.change_advice(desk, text)
