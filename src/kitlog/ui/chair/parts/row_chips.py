"""Above the entry fields, right: when it was measured, and with what oxygen and cuff.

What the last set said is offered in a dashed frame. It belongs to this set only once the
nurse says so, by one key or tap; an offer is never saved.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kitlog.domain.shapes import Box, Polyline, Shape, Text
from kitlog.ui.kit.fit import Fitted, fit, least_width
from kitlog.ui.kit.keycap import HEIGHT as CAP
from kitlog.ui.kit.keycap import keycap, keycap_width
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import tr

HEIGHT, GAP = 44, 4
_TOP, _SEEN, _PAD, _SIZE = 3, 32, 9, 13
_MORE = 44


@dataclass(frozen=True, slots=True)
class ChipsView:
    """happened: "at 09:46", "" for now; offered: by the last set; said: by this one."""

    happened: str = ""
    back: bool = False
    offered: str = ""
    said: str = ""


class Chip(QAbstractButton):
    """32 px to see, 44 px to hit; a tap leaves the focus in the field."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = key
        self._chosen = self._dashed = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def draw(
        self, words: str, spoken: str, key: str, *, chosen: bool = False, dashed: bool = False
    ) -> None:
        """`chosen` is part of the set; `dashed` is only offered."""
        state = (words, key, chosen, dashed)
        if state != (self.text(), self._key, self._chosen, self._dashed):
            self.setText(words)
            self.setShortcut(QKeySequence())
            self._key, self._chosen, self._dashed = key, chosen, dashed
            self.update()
        self.setAccessibleName(spoken)

    @property
    def natural_width(self) -> int:
        return round(text_width(self.text(), _SIZE, 600) + self._besides()) + 1

    @property
    def spare(self) -> int:
        """Px that it can give away, its words as small as they get."""
        least = round(least_width(self.text(), 12, 600) + self._besides()) + 2
        return max(0, self.natural_width - least)

    def cut(self) -> list[str]:
        """The words, if they can't be shown whole."""
        return [self.text()] if self._words().cut else []

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(), theme)

    @property
    def _bare(self) -> bool:
        return not keycap_width(self._key) and not self._chosen

    def _besides(self) -> float:
        tick = 17 if self._chosen and not self._key else 0
        return 2 * _PAD + tick + (wide + 6 if (wide := keycap_width(self._key)) else 0)

    def _words(self) -> Fitted:
        return fit(self.text(), self.width() - self._besides(), (13, 12), 600)

    def _shapes(self) -> list[Shape]:
        wide, high = self.width() - 1.0, _SEEN - 1.0
        fill = "accentSoft" if self._chosen else "line" if self.isDown() else "surface"
        edge, ink = ("accent", "onAccentSoft") if self._chosen else ("lineStrong", "ink2")
        dash = (4.0, 3.0) if self._dashed else ()
        shapes: list[Shape] = [Box(0.5, _TOP + 0.5, wide, high, fill, edge, 1, 8, dash)]
        x, middle = float(_PAD), _TOP + _SEEN / 2
        if self._chosen and not self._key:
            tick = ((x, middle), (x + 4, middle + 4), (x + 11, middle - 5))
            shapes.append(Polyline(tick, ink, 2))
            x += 17
        words = self._words()
        line = words.lines[0] if words.lines else ""
        if self._bare:
            x = (self.width() - text_width(line, words.size, 600)) / 2
        shapes.append(Text((x, middle + words.size * 0.36), line, words.size, ink, 600))
        if self._key:
            cap = self.width() - _PAD - keycap_width(self._key)
            shapes += keycap(round(cap), round(middle - CAP / 2), self._key)
        if self.hasFocus():
            frame = Box(1.5, _TOP - 0.5, wide - 2, high + 2, "", "focus", 3, 8)
            shapes.append(frame)
        return shapes


class RowChips(QWidget):
    """Stands at the right end of the row's first line, as wide as it needs."""

    time_asked = Signal()
    same_asked = Signal()
    conditions_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = ChipsView()
        self.time = Chip("J", self)
        self.time.clicked.connect(self.time_asked)
        self.conditions = Chip("O", self)
        self.conditions.clicked.connect(self._tapped)
        self.more = Chip("", self)
        self.more.clicked.connect(self.conditions_asked)
        self.more.draw("…", tr("Change oxygen, BP site and method"), "")
        self.draw(ChipsView())

    def draw(self, view: ChipsView) -> None:
        self._view = view
        happened = view.happened or tr("now")
        spoken = tr("Measured {happened}", happened=happened)
        self.time.draw(happened, spoken, "J", chosen=view.back)
        if view.said:
            spoken = tr("Charted with this set: {said}", said=view.said)
            self.conditions.draw(view.said, spoken, "", chosen=True)
        elif view.offered:
            spoken = tr("As last set: {offered}. Offered, not charted yet", offered=view.offered)
            self.conditions.draw(
                tr("as last: {offered}", offered=view.offered), spoken, "=", dashed=True
            )
        else:
            spoken = tr("Oxygen, BP site and method, not charted yet")
            self.conditions.draw(tr("Oxygen, BP site"), spoken, "O")
        self.more.setVisible(bool(view.said or view.offered))
        self._place()

    @property
    def natural_width(self) -> int:
        parts = [self.time.natural_width, self.conditions.natural_width]
        parts += [_MORE] if self._more_shown else []
        return sum(parts) + GAP * (len(parts) - 1)

    @property
    def least_width(self) -> int:
        """As narrow as nothing is cut, px."""
        return self.natural_width - self.time.spare - self.conditions.spare

    @property
    def _more_shown(self) -> bool:
        return bool(self._view.said or self._view.offered)

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def _tapped(self) -> None:
        offered = self._view.offered and not self._view.said
        (self.same_asked if offered else self.conditions_asked).emit()

    def _place(self) -> None:
        more = _MORE + GAP if self._more_shown else 0
        missing = self.natural_width - self.width() - self.conditions.spare
        first = self.time.natural_width - min(max(0, missing), self.time.spare)
        self.time.setGeometry(0, 0, first, HEIGHT)
        left = first + GAP
        self.conditions.setGeometry(left, 0, max(HEIGHT, self.width() - left - more), HEIGHT)
        self.more.setGeometry(self.width() - _MORE, 0, _MORE, HEIGHT)
