"""The words that stand on the screen when a patient thinks of suicide."""

from __future__ import annotations

from kitlog.domain.clinic import Clinic, PathwaySet
from kitlog.domain.errors import KitLogError, Refused
from kitlog.ui.kit.theme import restyle
from kitlog.ui.page import Page
from kitlog.ui.settings.advice_section import Lines
from kitlog.ui.settings.section import Section
from kitlog.workflow import reading, settings

ABOUT = (
    "Shown at once at a yes to suicidal thoughts, and at a PHQ-9 whose item 9 is above 0. Say who "
    "is called, by which number, and that the patient is not left alone."
)


class PathwaySection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(page, "pathway", "Suicidal thoughts", ABOUT)
        self.text = Lines()
        self.text.setAccessibleName("What is done at once")
        self.text.setMinimumHeight(200)
        self.body.addWidget(self.text, 1)
        self._showing = False
        self.text.textChanged.connect(self._typed)

    def focus_first(self) -> None:
        self.text.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        found = self.half.found()
        self._showing = True
        self.text.setPlainText(found["text"] if found else reading.pathway_text(clinic))
        self._showing = False
        self._mark("")
        if found:
            self.say_whose()

    def _typed(self) -> None:
        if not self._showing:
            self.half.keep({"text": self.text.toPlainText()})
            self._mark("")
            self.say("Not saved yet.")

    def save(self) -> None:
        text = self.text.toPlainText()
        try:
            PathwaySet(text.strip())
        except Refused as error:
            self.refused(error)
            return
        self.keep(lambda desk: settings.change_pathway(desk, text))

    def refused(self, error: KitLogError) -> None:
        self._mark("error" if isinstance(error, Refused) and error.field == "pathway" else "")
        super().refused(error)

    def _mark(self, state: str) -> None:
        if self.text.property("state") != state:
            self.text.setProperty("state", state)
            restyle(self.text)
