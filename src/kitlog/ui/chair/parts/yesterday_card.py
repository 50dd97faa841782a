"""The last two infusions: what bothered, what helped, so that today starts wiser."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.paint import face, ground, paint, painting, wrapped
from kitlog.ui.kit.theme import Theme

_LEFT = 15


@dataclass(frozen=True, slots=True)
class PastInfusion:
    """ "Infusion 2 · Tue 13-Jan", "Dissociation 2, dizziness 1", then facts, one a line."""

    title: str
    worst: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YesterdayView:
    """The latest first; `tip_from` and `tip` are a nurse's own words, never the program's."""

    infusions: tuple[PastInfusion, ...] = ()
    tip_from: str = ""
    tip: str = ""


class YesterdayCard(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = YesterdayView()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(120)

    def draw(self, view: YesterdayView) -> None:
        self._view = view
        spoken = [". ".join([p.title, p.worst, *p.facts]) for p in view.infusions]
        if view.tip:
            spoken.append(f"{view.tip_from}: {view.tip}")
        self.setAccessibleName(". ".join(["Last two infusions", *spoken]))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            shapes, y = self._shapes()
            paint(painter, shapes, theme)
            if self._view.tip:
                self._tip(painter, theme, y)

    def _shapes(self) -> tuple[list[Shape], float]:
        right = self.width() - float(_LEFT)
        shapes: list[Shape] = [
            ground(self),
            Text((_LEFT, 28), "Last two infusions", 17, "ink", 650),
        ]
        y = 33.0
        if not self._view.infusions:
            shapes.append(Text((_LEFT, 58), "This is the first infusion.", 14, "ink2", 400))
            return shapes, 70.0
        for index, past in enumerate(self._view.infusions):
            if index:
                shapes.append(Line((_LEFT, y + 0.5), (right, y + 0.5), "grid"))
            shapes.append(Text((_LEFT, y + 25), past.title, 14, "ink", 650))
            y += 47
            for line in wrapped(past.worst, 14, 400, right - _LEFT):
                shapes.append(Text((_LEFT, y), line, 14, "ink", 400))
                y += 19
            for fact in past.facts:
                shapes.append(Text((_LEFT, y), fact, 13, "ink2", 400))
                y += 18
            y -= 3
        return shapes, y + 6

    def _tip(self, painter: QPainter, theme: Theme, y: float) -> None:
        wide = self.width() - 2 * _LEFT
        box = QRectF(_LEFT + 12, y + 31, wide - 24, 200)
        painter.setFont(face(14, 400))
        flags = int(Qt.TextFlag.TextWordWrap)
        used = painter.boundingRect(box, flags, self._view.tip).height()
        paint(painter, [
            Box(_LEFT, y, wide, used + 42, "sunken", radius=8),
            Text((_LEFT + 12, y + 25), self._view.tip_from, 14, "ink", 650),
        ], theme)  # fmt: skip
        painter.setFont(face(14, 400))
        painter.setPen(theme.colour("ink"))
        painter.drawText(box, flags, self._view.tip)
