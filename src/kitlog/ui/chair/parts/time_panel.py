"""When a set was measured: now, some minutes ago, or a time typed by key or glove."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout

from kitlog.domain.errors import Refused
from kitlog.domain.happened import MINUTES_AGO, at_clock, minutes_ago
from kitlog.domain.moment import Moment
from kitlog.ui.chair.parts.keypad import Key
from kitlog.ui.chair.parts.side_panel import SidePanel
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.letters import OWN_KEYS
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

_KEY, _GAP = 52, 6
_FACES = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "set")
_SET = unsaid("Set", "a time")
_SPOKEN = {"": unsaid("Erase"), "set": unsaid("Set this time")}


class TimePanel(SidePanel):
    """`said` gives the moment, None for now. A time ahead of now is refused beside its field."""

    said = Signal(object)

    def __init__(self, now: Callable[[], Moment]) -> None:
        super().__init__(tr("Measured"), tr("Never ahead of now. A late entry is shown as late."))
        self._now = now
        words = (tr("now"), *(f"−{minutes}" for minutes in MINUTES_AGO))
        self.ago = Choice(words, 4, gap=4, label=tr("Minutes ago"))
        for place, spoken in enumerate((tr("now"), *map(_ago, MINUTES_AGO))):
            self.ago.options[place].setAccessibleName(spoken)
        self.ago.chosen.connect(self._chosen)
        self.box.addWidget(self.ago)
        self.typed = TextField(tr("Or at"), "hh:mm")
        self.typed.line.setProperty(OWN_KEYS, True)
        self.box.addWidget(self.typed)
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        self.keys = {face: self._key(face) for face in _FACES}
        for place, key in enumerate(self.keys.values()):
            grid.addWidget(key, place // 3, place % 3)
        self.box.addLayout(grid)
        self.finish(self.typed.line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._set()
        else:
            super().keyPressEvent(event)

    def _key(self, face: str) -> Key:
        spoken = tr(_SPOKEN[face]) if face in _SPOKEN else face
        key = Key(tr(_SET) if face == "set" else face, spoken, self)
        key.setFixedHeight(_KEY)
        key.clicked.connect(lambda: self._pressed(face))
        return key

    def _pressed(self, face: str) -> None:
        if face == "set":
            self._set()
        elif face:
            self.typed.line.insert(face)
            self.typed.refuse("")
        else:
            self.typed.line.backspace()
            self.typed.refuse("")

    def _chosen(self, place: int) -> None:
        self.said.emit(minutes_ago(MINUTES_AGO[place - 1], self._now()) if place else None)

    def _set(self) -> None:
        try:
            moment = at_clock(self.typed.text, self._now())
        except Refused as error:
            self.typed.refuse(error.sentence)
            self.begin()
            return
        self.said.emit(moment)


def _ago(minutes: int) -> str:
    return tr("{minutes} minutes ago", minutes=minutes)
