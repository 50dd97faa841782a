"""The time-out at the chair: twelve safe statements, read aloud, none preselected."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Text
from kitlog.ui.chair.parts.timeout_row import HEIGHT, LEAST, MARGIN, MOST, TimeoutLine, TimeoutRow
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.words import tr

_LEFT, _TOP, _GAP, _FOOT = 15, 47, 20, 6
_DRAWN = 455
"""Height of the card in picture 03, with rows of HEIGHT, px."""


class TimeoutCard(QWidget):
    """Two columns of six; arrows move, Y is OK, N is not OK with its reason."""

    answered = Signal(str, bool, str)
    acted = Signal(str)
    tone_asked = Signal()
    typing = Signal(str, bool, str)
    """Line, answer and the words typed so far, "" when they are given up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone = KitButton(tr("Tone test…"), icon="bell", kind="quiet", parent=self)
        self.tone.clicked.connect(self.tone_asked)
        self._tone_said = ""
        self._whose: Mapping[str, str] = {}
        self.half: dict[str, tuple[bool, str]] = {}
        """By line: the answer begun before this card stood, and its words."""
        self.rows: tuple[TimeoutRow, ...] = ()
        self._lines: tuple[TimeoutLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def draw(self, lines: tuple[TimeoutLine, ...], tone_said: str = "") -> None:
        """`tone_said` is how the last tone test went ("heard 09:21")."""
        if (lines, tone_said) == (self._lines, self._tone_said):
            return
        self._tone_said = tone_said
        if len(lines) != len(self.rows):
            for row in self.rows:
                row.deleteLater()
            self.rows = tuple(self._row(i, line) for i, line in enumerate(lines))
            self._place()
        for row, line in zip(self.rows, lines, strict=True):
            row.draw(line)
        self.setMinimumHeight(_TOP + (len(lines) + 1) // 2 * LEAST + _FOOT)
        self._lines = lines
        self.update()

    def say_whose(self, whose: Mapping[str, str]) -> None:
        """By line, who else typed what stands half typed there: "by T. Sample RN"."""
        self._whose = whose
        for row, line in zip(self.rows, self._lines, strict=True):
            row.say_whose(whose.get(line.id, ""))

    def begin(self) -> None:
        """Focus the first line without an answer."""
        for row, line in zip(self.rows, self._lines, strict=True):
            if line.ok is None:
                row.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        title = tr("Time-out at the chair")
        x = _LEFT + text_width(title, 17, 650) + 10
        said = (self.tone.x() - 10, 32)
        with painting(self) as (painter, theme):
            paint(painter, [
                ground(self),
                Text((_LEFT, 33), title, 17, "ink", 650),
                Text((x, 32), tr("read each line aloud with the patient"), 13, "ink2"),
                Text(said, self._tone_said, 13, "ink2", 400, "right"),
            ], theme)  # fmt: skip

    def _row(self, index: int, line: TimeoutLine) -> TimeoutRow:
        row = TimeoutRow(line, self)
        row.answered.connect(self.answered)
        row.acted.connect(self.acted)
        row.moved.connect(lambda by: self._move(index + by))
        row.typing.connect(self.typing)
        row.show()
        if line.id in self.half:
            row.put_back(*self.half.pop(line.id))
        row.say_whose(self._whose.get(line.id, ""))
        return row

    def _move(self, index: int) -> None:
        if 0 <= index < len(self.rows):
            self.rows[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        wide = self.tone.sizeHint().width()
        self.tone.setGeometry(self.width() - _LEFT - wide, 2, wide, 44)
        each = (self.width() - 2 * _LEFT - _GAP) // 2
        half = (len(self.rows) + 1) // 2
        room = (self.height() - _TOP - _FOOT) // max(1, half)
        # A taller card than drawn shares out what it has more; it does not end in a void.
        drawn = HEIGHT + max(0, (self.height() - _DRAWN) // max(1, half))
        high = min(MOST, drawn, max(LEAST, room))
        for index, row in enumerate(self.rows):
            column, line = divmod(index, max(1, half))
            left = _LEFT + column * (each + _GAP) - MARGIN
            row.setGeometry(left, _TOP + line * high, each + 2 * MARGIN, high)
