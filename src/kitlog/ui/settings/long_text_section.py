"""A part of the settings that is one long text of the clinic's own."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError, Refused
from kitlog.ui.kit.theme import font, restyle
from kitlog.ui.page import Page
from kitlog.ui.settings.section import Section
from kitlog.words import tr
from kitlog.workflow.desk import Desk


class Lines(QPlainTextEdit):
    """Several lines of plain text; Tab leads on, as in every field."""

    def __init__(self, spoken: str) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFont(font("body"))
        self.setAccessibleName(spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()  # no letter typed here is a key of the page


class LongTextSection(Section):
    """`place` is also the field that a refusal names."""

    def __init__(self, page: Page, place: str, title: str, about: str, spoken: str) -> None:
        super().__init__(page, place, title, about)
        self._place = place
        self.text = Lines(spoken)
        self.text.setMinimumHeight(200)
        self.body.addWidget(self.text, 1)
        self._showing = False
        self.text.textChanged.connect(self._typed)

    def focus_first(self) -> None:
        self.text.setFocus()

    def words(self, clinic: Clinic) -> str:
        """The text as it counts now."""
        raise NotImplementedError

    def check(self, text: str) -> None:
        """Refused for a text that can't be kept."""
        raise NotImplementedError

    def change(self, desk: Desk, text: str) -> Clinic:
        """Keep it from now on."""
        raise NotImplementedError

    def show_clinic(self, clinic: Clinic) -> None:
        found = self.half.found()
        self._showing = True
        self.text.setPlainText(found["text"] if found else self.words(clinic))
        self._showing = False
        self._mark("")
        if found:
            self.say_whose()

    def save(self) -> None:
        text = self.text.toPlainText()
        try:
            self.check(text.strip())
        except Refused as error:
            self.refused(error)
            return
        self.keep(lambda desk: self.change(desk, text))

    def refused(self, error: KitLogError) -> None:
        self._mark("error" if isinstance(error, Refused) and error.field == self._place else "")
        super().refused(error)

    def _typed(self) -> None:
        if not self._showing:
            self.half.keep({"text": self.text.toPlainText()})
            self._mark("")
            self.say(tr("Not saved yet."))

    def _mark(self, state: str) -> None:
        if self.text.property("state") != state:
            self.text.setProperty("state", state)
            restyle(self.text)
