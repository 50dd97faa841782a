"""The dialog "This workstation": language, text size, motion, and which single letters act here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kitlog import words
from kitlog.ui.away import questions
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.tick_box import TickBox
from kitlog.ui.own_keys import OwnKeys
from kitlog.ui.preferences import Preferences
from kitlog.words import tr, unsaid
from kitlog.workflow.workstation import TEXT_PERCENTS

LANGUAGE = "Language · Idioma"
"""In every one of them: whoever can't read the others looks for it."""
ABOUT = unsaid("For everybody at this computer. Holds no patient data.")
_HOLDS_TYPED = ("first run", "new course", "people")
"""Pages whose typed text stands nowhere else."""


def why_closed(window: QWidget, place: str, *, locked: bool, typed: bool) -> str:
    """Other preferences build the page anew: not while it alone holds what was `typed`."""
    if locked:
        return tr("Somebody's screen is locked. Sign in first.")
    if typed and place in _HOLDS_TYPED:
        return tr("Finish or leave this page first.")
    return tr("Answer or leave the open question first.") if questions(window) else ""


class ThisWorkstation(Dialog):
    """Nothing changes before "Use these"; Esc leaves all as it is."""

    def __init__(self, window: QWidget, preferences: Preferences, closed: str = "") -> None:
        """`closed` is why nothing can be changed at this moment."""
        super().__init__(window, tr("This workstation"), tr(ABOUT), tr("Use these"), self._keep)
        self._preferences = preferences
        now = preferences.workstation
        sizes = tuple(f"{one} %" for one in TEXT_PERCENTS)
        self.text_size = Choice(sizes, 3, label=tr("Text size"), gap=0)
        self.text_size.set_index(TEXT_PERCENTS.index(now.text_percent))
        self.still = TickBox(tr("Less motion: alerts do not flash"))
        self.still.setChecked(now.less_motion)
        self.letters = TickBox(tr("Single letters act as keys"))
        self.letters.setChecked(now.letters)
        self.own = OwnKeys(now.keys)
        self.letters.toggled.connect(self.own.setVisible)
        languages = tuple(words.NAMES[one] for one in words.OFFERED)
        self.language = Choice(languages, 3, label=LANGUAGE, gap=0, parent=self)
        if words.language() in words.OFFERED:
            self.language.set_index(words.OFFERED.index(words.language()))
        for one in (self.language, self.text_size, self.still, self.letters, self.own):
            self.body.addWidget(one)
        self.language.setVisible(len(words.OFFERED) > 1)
        self.own.setVisible(now.letters)  # not before it has its place: it would be a window
        self.act.refuse(closed)
        self.refuse(closed or preferences.damaged)
        self.open_it(self.text_size.options[self.text_size.index])

    def _keep(self) -> None:
        if self.own.pending:
            self.own.change()
            return
        before, chosen = self._preferences.workstation.language, self.language.index
        wanted = replace(
            self._preferences.workstation,
            text_percent=TEXT_PERCENTS[self.text_size.index],
            less_motion=self.still.isChecked(),
            letters=self.letters.isChecked(),
            keys=self.own.keys,
            language=words.OFFERED[chosen] if len(words.OFFERED) > 1 else before,
        )
        self._preferences.keep(wanted, self.close_it, lambda error: self.refuse(error.sentence))
