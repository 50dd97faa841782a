"""142 → 148: what stood, struck through, and what stands instead."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Line, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import tr

NONE = "–"
_SIZE, _BASE, _GAP = 14.0, 15.0, 6.0


class Change(QWidget):
    """Nothing while nothing is changed. Long words are cut here; `spoken` says all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(20)
        self._old, self._new, self.spoken = "", "", ""

    def draw(self, old: str, new: str, none: str = "") -> None:
        """What stood and what is typed; "" is `none`, or "nothing"."""
        self._old, self._new = ("", "") if old == new else (old or NONE, new or NONE)
        none = none or tr("nothing")
        changed = tr("{old} becomes {new}", old=old or none, new=new or none)
        self.spoken = "" if old == new else changed
        self.setToolTip(self.spoken)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.spoken:
            return
        arrow = text_width("→ ", _SIZE, 650)
        least = min(text_width(self._old, _SIZE), self.width() / 2)
        new = fit(self._new, self.width() - least - _GAP - arrow, (_SIZE,), 650).lines[0]
        room = self.width() - _GAP - arrow - text_width(new, _SIZE, 650)
        old = fit(self._old, room, (_SIZE,)).lines[0]
        wide = text_width(old, _SIZE)
        middle = _BASE - _SIZE * 0.34
        shapes: list[Shape] = [
            Text((0, _BASE), old, _SIZE, "ink2"),
            Line((0, middle), (wide, middle), "ink2", 1.5),
            Text((wide + _GAP, _BASE), f"→ {new}", _SIZE, "ink", 650),
        ]
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
