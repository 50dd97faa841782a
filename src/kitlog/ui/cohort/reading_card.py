"""Counting many courses takes its time: how far it is, and a button to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from kitlog.domain.cohort import Chosen, Cohort
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.trail.long_act import Do, LongAct
from kitlog.words import tr, unsaid
from kitlog.workflow import cohort as counting
from kitlog.workflow.cohort import Results

SHOWN_AFTER_MS = 400
"""What is counted sooner shows no bar."""
WIDTH = 640


class ReadingCard(LongAct):
    """`again` is called when somebody goes on after a stop, `cut_short` when none is finished."""

    counted = unsaid("courses")

    def __init__(self, do: Do, again: Callable[[], None], cut_short: Callable[[], None]) -> None:
        super().__init__(do, tr("Counting the courses"), "")
        self._cut_short = cut_short
        self.setMaximumWidth(WIDTH)
        self.go_on = KitButton(tr("Go on"), parent=self)
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

    def _show_late(self) -> None:
        if self.running:
            self.show()

    def say(self, words: str, tone: str = "ink2") -> None:
        """What is said once it no longer runs is why it ended early: that has to be seen."""
        super().say(words, tone)
        if not self.running:
            self.show()
            self._cut_short()
