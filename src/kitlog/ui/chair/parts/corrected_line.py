"""One part of an entry as charted, to be typed over; the change is shown below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.domain.dates import clock
from kitlog.domain.errors import Refused
from kitlog.domain.happened import at_clock_near
from kitlog.domain.moment import Moment
from kitlog.ui.chair.parts.change import Change
from kitlog.ui.chair.parts.reach import MINUS
from kitlog.ui.kit.text_field import TextField


class CorrectedLine(QWidget):
    """`none` is what an empty line means: "not measured", or "" for "nothing"."""

    def __init__(
        self, label: str, charted: str, unit: str = "", *, spoken: str = "", none: str = ""
    ) -> None:
        super().__init__()
        self.charted, self._none = charted, none
        self.input = TextField(label, unit)
        self.input.line.setAccessibleName(spoken or (f"{label}, {unit}" if unit else label))
        self.input.set_text(charted)
        self.input.edited.connect(self._show_change)
        self.change = Change()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self.input)
        box.addWidget(self.change)

    @property
    def text(self) -> str:
        return self.input.text.strip()

    @property
    def changed(self) -> bool:
        return self.text != self.charted

    def refuse(self, sentence: str) -> None:
        """Say it below the line and put the cursor there."""
        self.input.refuse(sentence)
        self.input.line.setFocus()

    def _show_change(self, text: str) -> None:
        # A keyboard has no true minus; the record is shown with one.
        self.change.draw(self.charted, text.strip().replace("-", MINUS), self._none)
        self.input.line.setAccessibleDescription(self.change.spoken)


class CorrectedTime(CorrectedLine):
    """When it happened. Left as it is, the seconds of the charted moment stay."""

    def __init__(self, label: str, charted: Moment, now: Callable[[], Moment]) -> None:
        super().__init__(label, clock(charted.local), "hh:mm")
        self._moment, self._now = charted, now

    def moment(self) -> Moment:
        """Refused, said below it, for what is no time of day or ahead of now."""
        if not self.changed:
            return self._moment
        try:
            return at_clock_near(self.text, self._moment, self._now())
        except Refused as error:
            self.refuse(error.sentence)
            raise
