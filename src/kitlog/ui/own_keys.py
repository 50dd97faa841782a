"""Which letter is pressed for which act at this workstation: choose a key, type another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.errors import Refused
from kitlog.ui import keys
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.keymap import Keymap
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr

_COLUMNS = 12
OFF = "–"


class OwnKeys(QWidget):
    """`keys` is what is wanted so far; nothing acts on it yet."""

    def __init__(self, changes: Mapping[str, str]) -> None:
        super().__init__()
        self.keys: dict[str, str] = dict(changes)
        self._letters = keys.letters()
        self.choice = Choice(self._caps(), _COLUMNS, label=tr("Change a key"), height=44, gap=4)
        self.choice.chosen.connect(self._choose)
        self.act = Label(tr("Choose the key to change."), "label", "ink2", wraps=True)
        self.letter = TextField(tr("Press instead"))
        self.letter.line.setMaxLength(1)
        self.letter.entered.connect(self.change)
        self.take, self.off = KitButton(tr("Change")), KitButton(tr("Switch off"))
        self.usual = KitButton(tr("All keys as usual"))
        self.take.clicked.connect(self.change)
        self.off.clicked.connect(lambda: self._put(""))
        self.usual.clicked.connect(self._all_usual)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self.choice)
        box.addWidget(self.act)
        box.addWidget(self.letter.title)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.letter, 1)
        for button in (self.take, self.off, self.usual):
            button.setFixedHeight(LARGE - 8)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(row)
        self._choose(-1)

    @property
    def pending(self) -> bool:
        """A letter is typed that nobody has taken over yet."""
        return bool(self.letter.text) and self.isVisible()

    def change(self) -> None:
        """Press the typed letter in place of the chosen one, or say why not."""
        if not self.letter.text:
            self.letter.refuse(tr("Type the letter to press instead."))
        else:
            self._put(self.letter.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes the letter over; the dialog is confirmed from elsewhere."""
        typing = self.window().focusWidget() is self.letter.line
        event.setAccepted(typing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter))

    def _put(self, to: str) -> None:
        place = self.choice.index
        if place < 0:
            self.letter.refuse(tr("Choose the key to change first."))
            return
        try:
            self.keys = keys.changed(self.keys, self._letters[place].cap, to)
        except Refused as refused:
            self.letter.refuse(refused.sentence)
            return
        self._show(place)

    def _all_usual(self) -> None:
        self.keys = {}
        self._show(self.choice.index)

    def _show(self, place: int) -> None:
        """The caps as they would be; the letter that was typed is taken over."""
        for option, cap in zip(self.choice.options, self._caps(), strict=True):
            option.setText(cap)
            option.update()
        self.letter.set_text("")
        self.letter.refuse("")
        self._choose(place)

    def _choose(self, place: int) -> None:
        for index, (option, key) in enumerate(zip(self.choice.options, self._letters, strict=True)):
            pressed = option.text() if option.text() != OFF else tr("off")
            option.setAccessibleName(f"{pressed}: {key.act}")
            if index == place:
                self.act.say(f"{pressed}: {key.act}.")

    def _caps(self) -> tuple[str, ...]:
        here = Keymap(self.keys)
        return tuple(here.shown(key.cap) or OFF for key in self._letters)
