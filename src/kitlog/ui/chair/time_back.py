"""When it happened: now, or minutes ago; never ahead (RULINGS Safety 2)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.domain.dates import clock
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.domain.numbers import read
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.text_field import TextField

_MINUTES = (0, 2, 5, 10)
_TYPED = len(_MINUTES)
_MOST = 240


class TimeBack(QWidget):
    """now, −2, −5, −10 or typed minutes. `now` is what an act means unless it says otherwise."""

    def __init__(self, now: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        words = ("now", "−2 min", "−5 min", "−10 min", "Earlier…")
        self.choice = Choice(words, 5, label="Happened")
        self.choice.set_index(0)
        self.typed = TextField("Minutes ago", "min")
        self.typed.hide()
        box.addWidget(self.choice)
        box.addWidget(self.typed)
        self.choice.chosen.connect(self._chosen)

    def moment(self) -> Moment | None:
        """When it happened, None for now. Refused beside the field for a wrong number."""
        place = self.choice.index
        if place == 0:
            return None
        minutes = float(_MINUTES[place]) if place < _TYPED else self._typed_minutes()
        return self._now().shifted(-minutes * 60)

    def words(self) -> str:
        """09:46"""
        try:
            moment = self.moment() or self._now()
        except Refused:
            moment = self._now()
        return clock(moment.local)

    def _typed_minutes(self) -> float:
        try:
            minutes = float(read(self.typed.text))
            if minutes > _MOST:
                raise Refused(f"At most {_MOST} min ago.")
        except Refused as error:
            self.typed.refuse(error.sentence)
            raise
        return minutes

    def _chosen(self, place: int) -> None:
        self.typed.setVisible(place == _TYPED)
        if place == _TYPED:
            self.typed.line.setFocus()
