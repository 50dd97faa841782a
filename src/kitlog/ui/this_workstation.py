"""The dialog "This workstation": text size, motion, and which single letters act here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kitlog.ui.away import questions
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.tick_box import TickBox
from kitlog.ui.own_keys import OwnKeys
from kitlog.ui.preferences import Preferences
from kitlog.workflow.workstation import TEXT_PERCENTS

ABOUT = "For everybody at this computer. Holds no patient data."
_HOLDS_TYPED = ("first run", "new course", "people")
"""Pages whose typed text stands nowhere else."""


def why_closed(window: QWidget, place: str, *, locked: bool) -> str:
    """Other preferences build the page anew: not while it alone holds what was typed."""
    if locked:
        return "Somebody's screen is locked. Sign in first."
    if place in _HOLDS_TYPED:
        return "Finish or leave this page first."
    return "Answer or leave the open question first." if questions(window) else ""


class ThisWorkstation(Dialog):
    """Nothing changes before "Use these"; Esc leaves all as it is."""

    def __init__(self, window: QWidget, preferences: Preferences, closed: str = "") -> None:
        """`closed` is why nothing can be changed at this moment."""
        super().__init__(window, "This workstation", ABOUT, "Use these", self._keep)
        self._preferences = preferences
        now = preferences.workstation
        sizes = tuple(f"{one} %" for one in TEXT_PERCENTS)
        self.text_size = Choice(sizes, 3, label="Text size", gap=0)
        self.text_size.set_index(TEXT_PERCENTS.index(now.text_percent))
        self.still = TickBox("Less motion: alerts do not flash")
        self.still.setChecked(now.less_motion)
        self.letters = TickBox("Single letters act as keys")
        self.letters.setChecked(now.letters)
        self.own = OwnKeys(now.keys)
        self.letters.toggled.connect(self.own.setVisible)
        for one in (self.text_size, self.still, self.letters, self.own):
            self.body.addWidget(one)
        self.own.setVisible(now.letters)  # not before it has its place: it would be a window
        self.act.refuse(closed)
        self.refuse(closed or preferences.damaged)
        self.open_it(self.text_size.options[self.text_size.index])

    def _keep(self) -> None:
        if self.own.pending:
            self.own.change()
            return
        wanted = replace(
            self._preferences.workstation,
            text_percent=TEXT_PERCENTS[self.text_size.index],
            less_motion=self.still.isChecked(),
            letters=self.letters.isChecked(),
            keys=self.own.keys,
        )
        self._preferences.keep(wanted, self.close_it, lambda error: self.refuse(error.sentence))
