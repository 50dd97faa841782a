"""Counting many courses takes its time: how far it is, and a button to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from kitlog.domain.cohort import Chosen, Cohort
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.trail.long_act import Do, LongAct
from kitlog.workflow import cohort as counting
from kitlog.workflow.cohort import Results

SHOWN_AFTER_MS = 400
"""What is counted sooner shows no bar."""


class ReadingCard(LongAct):
    """`again` is called when somebody goes on after a stop, `ended` however a count ends."""

    counted = "courses"

    def __init__(self, do: Do, again: Callable[[], None], ended: Callable[[], None]) -> None:
        super().__init__(do, "Counting the courses", "")
        self._at_end = ended
        self.go_on = KitButton("Go on", parent=self)
        self.go_on.clicked.connect(again)
        self.starts(self.go_on)
        self.buttons.addWidget(self.cancel, 1)
        self.hide()

    def count(self, chosen: Chosen, known: Results, then: Callable[[Cohort], None]) -> None:
        """Count these courses; what is known of them already takes no time."""
        self.run(
            lambda desk: counting.begin(desk, chosen, known),
            counting.step,
            lambda done: then(done.cohort),
        )
        QTimer.singleShot(SHOWN_AFTER_MS, self, self._show_late)

    def _ended(self) -> None:
        super()._ended()
        self._at_end()

    def _show_late(self) -> None:
        if self.running:
            self.show()

    def say(self, words: str, tone: str = "ink2") -> None:
        """A sentence that ends it has to be seen."""
        super().say(words, tone)
        if not self.running and words:
            self.show()
