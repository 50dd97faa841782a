"""The words on the advice sheet the patient takes home."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from kitlog.domain.clinic import AdviceSet, Clinic
from kitlog.domain.errors import KitLogError, Refused
from kitlog.ui.kit.theme import font, restyle
from kitlog.ui.page import Page
from kitlog.ui.settings.section import Section
from kitlog.workflow import settings
from kitlog.workflow.papers import advice_text

ABOUT = "An empty line parts paragraphs; “# ” begins a heading, “- ” a point."


class Lines(QPlainTextEdit):
    """Several lines of plain text; Tab leads on, as in every field."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFont(font("body"))
        self.setAccessibleName("Advice text")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()  # no letter typed here is a key of the page


class AdviceSection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(page, "advice", "Advice sheet", ABOUT)
        self.text = Lines()
        self.text.setMinimumHeight(240)
        self.body.addWidget(self.text, 1)
        self._showing = False
        self.text.textChanged.connect(self._typed)

    def focus_first(self) -> None:
        self.text.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        found = self.half.found()
        self._show(found["text"] if found else clinic.advice or self._before())
        if found:
            self.say_whose()

    def _before(self) -> str:
        """What is printed until the clinic has said its own words here."""
        try:
            return advice_text(self.page.station.advice)
        except KitLogError as error:
            self.say(error.sentence, "highText")
            return ""

    def _show(self, text: str) -> None:
        self._showing = True
        self.text.setPlainText(text)
        self._showing = False
        self._mark("")

    def _typed(self) -> None:
        if not self._showing:
            self.half.keep({"text": self.text.toPlainText()})
            self._mark("")
            self.say("Not saved yet.")

    def save(self) -> None:
        text = self.text.toPlainText()
        try:
            AdviceSet(text.strip())
        except Refused as error:
            self.refused(error)
            return
        self.keep(lambda desk: settings.change_advice(desk, text))

    def refused(self, error: KitLogError) -> None:
        self._mark("error" if isinstance(error, Refused) and error.field == "advice" else "")
        super().refused(error)

    def _mark(self, state: str) -> None:
        if self.text.property("state") != state:
            self.text.setProperty("state", state)
            restyle(self.text)
