"""How far the look through the record beside charting is, and the way to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.looking import Looking
from kitlog.words import tr, unsaid

GOES_ON = unsaid("Beside charting, since the opening: {percent} % looked through.")
STOPPED = unsaid("Stopped at {percent} %. The next start looks again.")
SUMS = unsaid("The pages of the file are looked at first. That takes seconds.")


class LookingLine(QWidget):
    """Hidden where nothing goes on beside charting and nothing was stopped."""

    def __init__(self, looking: Looking | None) -> None:
        super().__init__()
        self._looking = looking
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        self.words = Label("", "label", "ink2", wraps=True)
        row.addWidget(self.words, 1)
        self.stop = KitButton(tr("Stop"), icon="x", kind="quiet")
        self.again = KitButton(tr("Look again"), kind="quiet")
        for button in (self.stop, self.again):
            row.addWidget(button)
        self.hide()
        if looking is not None:
            self.stop.clicked.connect(looking.cease)
            self.again.clicked.connect(looking.begin)
            self.stop.refused.connect(self.words.say)
            looking.changed.connect(self._draw)
            self._draw()

    def _draw(self) -> None:
        one = self._looking
        if one is None or not isValid(self):
            return
        said = GOES_ON if one.running else STOPPED
        self.words.say(tr(said, percent=one.percent))
        self.stop.refuse(tr(SUMS) if one.sums else "")
        self.stop.setVisible(one.running)
        self.again.setVisible(one.stopped)
        self.setVisible(one.running or one.stopped)
