"""Limits for this patient, one line; who set them stands beside."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Shape, Text
from kitlog.ui.chair.parts.pairs import Pair
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.words import tr

HEIGHT = 48
_LEFT = 15


class LimitsCard(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limits: tuple[Pair, ...] = ()
        self._set_by = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, limits: tuple[Pair, ...], set_by: str = "") -> None:
        """`limits`: ("SYS", "90–160") …; `set_by`: "clinic protocol", "Dr. Sample, 12-Jan"."""
        self._limits, self._set_by = limits, set_by
        spoken = ", ".join(f"{name} {limit}" for name, limit in limits)
        words = tr("Limits for this patient: {spoken}", spoken=spoken)
        by = tr("set by {set_by}", set_by=set_by) if set_by else ""
        self.setAccessibleName(", ".join(filter(None, (words, by))))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        title = tr("Limits for this patient")
        shapes: list[Shape] = [ground(self)]
        x = self.width() - float(_LEFT)
        for name, limit in reversed(self._limits):
            shapes.append(Text((x, 28), limit, 15, "ink", 650, "right"))
            x -= text_width(limit, 15, 650) + 8
            shapes.append(Text((x, 28), name, 13, "ink2", 500, "right"))
            x -= text_width(name, 13) + 10
        after = _LEFT + text_width(title, 17, 650) + 10
        beside = after + text_width(self._set_by, 13) + 12 < x
        shapes.append(Text((_LEFT, 28 if beside else 22), title, 17, "ink", 650))
        if self._set_by:
            at = (after, 28) if beside else (_LEFT, 39)
            shapes.append(Text(at, self._set_by, 13 if beside else 12, "ink2"))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
