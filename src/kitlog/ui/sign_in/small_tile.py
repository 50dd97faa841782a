"""The tile of a chair in recovery or still expected: one line."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Shape, Text
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.ui.kit.pill import Pill
from kitlog.ui.sign_in.tile_view import TileView
from kitlog.ui.sign_in.type_here import TypeHere
from kitlog.words import tr, unsaid

HEIGHT = 96
_NAME = 124
"""Room for "Chair 24" in any language, px."""
_AIR, _BELOW = 2, 5
"""Px between two lines, and below the letters of one."""
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
        return 36 + self._name.width(600)

    @property
    def _name(self) -> Fitted:
        return fit(tr("Chair {chair}", chair=self._view.chair), _NAME, (26, 24, 22, 20), 600)

    def cut(self) -> list[str]:
        """The name, and the words beside it, that can't be shown whole."""
        name = [self._name.lines[0]] if self._name.cut else []
        return name + [words for words, said in self._beside() if said.cut]

    def paintEvent(self, event: QPaintEvent) -> None:
        view, due = self._view, self._view.vitals
        name = self._name
        shapes: list[Shape] = [ground(self), Text((20, 57), name.lines[0], name.size, "ink", 600)]
        if view.digits:
            digits = (self._after_pill, 57)
            shapes.append(Text(digits, view.digits, 24, "ink", 650))
        late = due is not None and due.urgency != "calm"
        beside = self._beside()
        high = sum((said.leading + _AIR) * len(said.lines) for _, said in beside)
        foot = (HEIGHT - high) / 2
        for row, (_, said) in enumerate(beside):
            ink, weight = ("medText", 650) if late and row else ("ink2", 400)
            for line in said.lines:
                foot += said.leading + _AIR
                at = (self._after_digits, foot - _BELOW)
                shapes.append(Text(at, line, said.size, ink, weight))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    @property
    def _after_pill(self) -> float:
        return self._after_name + self._pill.width() + 16

    @property
    def _after_digits(self) -> float:
        digits = self._view.digits
        return self._after_pill + (text_width(digits, 24, 650) + 16 if digits else 0)

    def _beside(self) -> list[tuple[str, Fitted]]:
        """The last words of the tile, in smaller letters where there is less room."""
        view, lines = self._view, [self._view.words]
        if view.vitals is not None:
            words = _LATE if view.vitals.late else _IN
            lines.append(tr(words, time=view.vitals.digits))
        room = self.width() - self._after_digits - 12
        return [(line, fit(line, room, (15, 14, 13, 12), 650, lines=2)) for line in lines]
