"""The bar while nobody is signed in: no tabs, no names; emergency access, the clock, the moon."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kitlog.domain.dates import clock_on, seconds
from kitlog.domain.moment import Moment
from kitlog.ui.kit.app_bar import (
    HEIGHT,
    Mark,
    bar_ground,
    clock_and_buttons,
    gear_button,
    show_clock,
)
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.pill import Pill
from kitlog.words import tr, unsaid

HIDDEN = unsaid("Timers and alerts go on. Names are hidden.")
TAP = unsaid("Timers and alerts go on. Names are hidden. Tap a chair to type its vitals first.")
STAYS = unsaid("The record stays on this computer.")


class SignedOutBar(QWidget):
    theme_asked = Signal()
    workstation_asked = Signal()

    def __init__(self, words: str, *, typing: bool = False) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.setSpacing(10)
        row.addWidget(Mark())
        self.gear = gear_button()
        self.gear.clicked.connect(self.workstation_asked)
        row.addWidget(self.gear)
        self.emergency = KitButton(tr("Emergency access…"), key="F3", kind="quiet", px=14)
        self.locked = Pill()
        row.addWidget(self.locked)
        self.locked.hide()
        row.addWidget(self.emergency)
        # The words take two lines before the way in an emergency is cut.
        self.emergency.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._words = Label(words, "label", "ink2", wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addSpacing(6)
        self.clock, self.moon, self._person = clock_and_buttons(row, typing=typing)
        self._person.hide()
        self.moon.clicked.connect(self.theme_asked)

    def draw(self, clock: str, words: str = "", locked: str = "") -> None:
        """The time, other words than at first if there are any, and since when it is locked.

        By whom is not said: no name but those that can be chosen (DESIGN 2, drawing 09).
        """
        self.locked.setVisible(bool(locked))
        if locked:
            self.locked.draw(tr("Locked at {locked}", locked=locked), "locked")
        self._words.say(words or self._words.text())
        show_clock(self, self.clock, self.moon, self._person, clock, "")

    def paintEvent(self, event: QPaintEvent) -> None:
        bar_ground(self)


def locked_since(since: Moment | None, now: Moment) -> str:
    """ "09:49:30", with its day on another one; "" where nobody had signed in."""
    if since is None:
        return ""
    today = since.local.date() == now.local.date()
    return seconds(since.local) if today else clock_on(since.local, now.local.date())
