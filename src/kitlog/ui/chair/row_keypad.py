"""The glove keypad at work: it types into the entry row's field and follows its focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kitlog.domain.vitals import RASS
from kitlog.ui.chair.bodies import Body
from kitlog.ui.chair.parts.keypad import Keypad
from kitlog.ui.chair.parts.reach import Reach
from kitlog.ui.chair.right import keypad_view
from kitlog.ui.chair.set_view import last_measured

if TYPE_CHECKING:
    from kitlog.ui.chair.beside_row import BesideRow
    from kitlog.ui.chair.page import ChairPage


class RowKeypad(QObject):
    """Lives with the body whose row and keypad it joins."""

    def __init__(self, page: ChairPage, body: Body, beside: BesideRow) -> None:
        super().__init__(body)
        self._page, self._entry, self._right = page, body.entry, body.right
        self._beside = beside
        entry = body.entry
        entry.field_tapped.connect(self._open)
        entry.field_focused.connect(self._follow)
        entry.scale_stepped.connect(self._step)
        body.right.keypad_made.connect(self._join)

    def _join(self, keypad: Keypad) -> None:
        keypad.typed.connect(self._typed)
        keypad.chosen.connect(lambda field, value: self._entry.choose(field, str(value)))
        keypad.next_asked.connect(self._next)
        keypad.not_measured.connect(self._beside.ask_missing)

    def _open(self, field: str) -> None:
        session = self._page.live.session
        previous = last_measured(session, self._page.station.now()).get(field)
        text = self._entry.texts[field]
        self._right.open_keypad(keypad_view(field, text, previous, session.protocol))

    def _follow(self, field: str) -> None:
        if self._right.keypad_open:
            self._open(field)

    def _step(self, field: str, by: int) -> None:
        """↑ and ↓ open the words first; from then on they go through them from 0."""
        if self._right.keypad_open:
            text = self._entry.texts[field]
            here = Reach(min(RASS), max(RASS)).value(text)
            there = 0 if here is None else min(max(here + by, min(RASS)), max(RASS))
            self._entry.put(field, str(there))
        self._open(field)

    def _typed(self, field: str, character: str) -> None:
        self._entry.type_in(field, character)
        self._open(self._entry.focused or field)

    def _next(self, field: str) -> None:
        entry = self._entry
        if field == list(entry.texts)[-1] or all(entry.texts.values()):
            entry.save()
        else:
            entry.step(field, 1)
