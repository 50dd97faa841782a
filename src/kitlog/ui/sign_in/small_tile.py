"""The tile of a chair in recovery or still expected: one line."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Shape, Text
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.ui.kit.pill import Pill
from kitlog.ui.sign_in.tile_view import TileView
from kitlog.ui.sign_in.type_here import TypeHere
from kitlog.words import tr, unsaid

HEIGHT = 96
_LATE, _IN = unsaid("overdue {time}"), unsaid("vitals in {time}")


class SmallTile(QWidget):
    def __init__(self, view: TileView) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._view, self._pill, self.here = view, Pill(self), TypeHere(self)
        self.draw(view)

    def draw(self, view: TileView) -> None:
        self._view = view
        self.setAccessibleName(view.spoken)
        self._pill.draw(view.pill, view.look)
        self._pill.move(round(self._after_name), (HEIGHT - 26) // 2)
        self.here.draw(view.chair, view.session)
        self.update()

    def resizeEvent(self, _event: object) -> None:
        self.here.setGeometry(self.rect())

    @property
    def _after_name(self) -> float:
        return 36 + text_width(tr("Chair {chair}", chair=self._view.chair), 26, 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self._view
        x = self._after_name + self._pill.width() + 16
        shapes: list[Shape] = [
            ground(self),
            Text((20, 57), tr("Chair {chair}", chair=view.chair), 26, "ink", 600),
        ]
        if view.digits:
            shapes.append(Text((x, 57), view.digits, 24, "ink", 650))
            x += text_width(view.digits, 24, 650) + 16
        due = view.vitals
        late = due is not None and due.urgency != "calm"
        lines = [view.words]
        if due is not None:
            lines.append(tr(_LATE if due.late else _IN, time=due.digits))
        top = 53 - 10 * (len(lines) - 1)
        for row, line in enumerate(lines):
            tone = ("medText", 650) if late and row else ("ink2", 400)
            shapes.append(Text((x, top + 20 * row), line, 15, *tone))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
