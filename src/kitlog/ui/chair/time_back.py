"""When it happened: now, minutes ago, or a time of day; never ahead (RULINGS Safety 2)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.domain.dates import clock
from kitlog.domain.errors import Refused
from kitlog.domain.happened import MINUTES_AGO, at_clock, minutes_ago
from kitlog.domain.moment import Moment
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr

_TYPED = len(MINUTES_AGO) + 1
"""The place of the choice that opens the field."""


class TimeBack(QWidget):
    """now, −2, −5, −10 or a typed time. `now` is what an act means unless it says otherwise."""

    def __init__(self, now: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        ago = (f"−{minutes} min" for minutes in MINUTES_AGO)
        self.choice = Choice((tr("now"), *ago, tr("Earlier…")), _TYPED + 1, label=tr("Happened"))
        self.choice.set_index(0)
        self.typed = TextField(tr("Happened at"), "hh:mm")
        self.typed.hide()
        box.addWidget(self.choice)
        box.addWidget(self.typed)
        self.choice.chosen.connect(self._chosen)

    def moment(self) -> Moment | None:
        """When it happened, None for now. Refused beside the field for a time ahead of now."""
        place = self.choice.index
        if place == 0:
            return None
        if place < _TYPED:
            return minutes_ago(MINUTES_AGO[place - 1], self._now())
        try:
            return at_clock(self.typed.text, self._now())
        except Refused as error:
            self.typed.refuse(error.sentence)
            raise

    def words(self) -> str:
        """09:46"""
        try:
            moment = self.moment() or self._now()
        except Refused:
            moment = self._now()
        return clock(moment.local)

    def _chosen(self, place: int) -> None:
        self.typed.setVisible(place == _TYPED)
        if place == _TYPED:
            self.typed.line.setFocus()
