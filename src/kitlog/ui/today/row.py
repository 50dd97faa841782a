"""A row of the day: chair, patient, infusions, state, time left, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.dots import Dots
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.pill import Pill
from kitlog.ui.today.name_button import NameButton
from kitlog.ui.today.row_view import START, VIEW, Line, RowView
from kitlog.words import tr

HEIGHT, LEAST = 78, 58
"""As drawn, and where many chairs are to be in sight at once, px."""
_NAME, _DOTS, _PILL, _TIME, _LINES = 51, 276, 426, 540, 668
"""Left edges of the columns, px, as drawn in picture 01."""
_BAR, _ACT, _MISSED = 118, 144, 118


class Row(QWidget):
    """`act` for its button, `missed` for the missed day, `name_pressed` for the course."""

    act = Signal()
    missed = Signal()
    name_pressed = Signal()

    def __init__(self, view: RowView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name = NameButton(self)
        self._dots, self._pill = Dots(17, 6, self), Pill(self)
        self.missed_button = KitButton(tr("Missed day…"), parent=self, height=LARGE, px=15)
        self.button = KitButton("", parent=self, height=LARGE, px=16)
        self.button.clicked.connect(self.act)
        self.missed_button.clicked.connect(self.missed)
        self.name.clicked.connect(self.name_pressed)
        self.view = view
        self._show()
        self.set_tall(HEIGHT)

    @property
    def least(self) -> int:
        """How low the row may get, px: no line of the name is lost."""
        return max(LEAST, self.name.least + 4)

    def set_tall(self, tall: int) -> None:
        """Its height, HEIGHT or less, px."""
        if tall == self.height() == self.minimumHeight():
            return
        self.setFixedHeight(tall)
        act = min(LARGE, tall - 8)
        self.button.setFixedSize(_ACT, act)
        self.missed_button.setFixedSize(_MISSED, act)
        self.name.set_tall(tall - 4)
        self._place()
        self.update()

    def draw(self, view: RowView) -> None:
        if view != self.view:
            self.view = view
            self._show()

    def refuse(self, start: str, missed: str) -> None:
        """Why nobody may start here, or record a missed day; "" opens the button."""
        self.button.refuse(start if self.view.act == START else "")
        self.missed_button.refuse(missed)

    def _show(self) -> None:
        view = self.view
        self.setAccessibleName(view.spoken)
        self.name.draw(view.name, view.about, view.twin)
        self._dots.draw(view.dots, view.dots_spoken)
        self._pill.draw(view.pill, view.look)
        self.button.setText(tr(view.act))
        kind = {START: "primary", VIEW: "quiet"}.get(view.act, "")
        self.button.set_kind(kind)
        self.button.setAccessibleName(
            tr("{act}, chair {chair}", act=tr(view.act), chair=view.chair)
        )
        self.missed_button.setVisible(view.late)
        self.setToolTip("\n".join(self.cut()))
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        self.setToolTip("\n".join(self.cut()))

    def _place(self) -> None:
        right, tall = self.width() - 14, self.height()
        self.name.move(_NAME, (tall - self.name.height()) // 2)
        self._dots.move(_DOTS, round((12 if self.view.gap else 19) + self._up))
        # A long word goes to the left: the time has its column in every row.
        pill = min(_PILL, _TIME - 6 - self._pill.width())
        self._pill.move(pill, (tall - self._pill.height()) // 2)
        top = (tall - self.button.height()) // 2
        self.button.move(right - _ACT, top)
        self.missed_button.move(right - _ACT - 8 - _MISSED, top)

    @property
    def _up(self) -> float:
        """How far up what is drawn moves in a lower row, px; 0 or less."""
        return (self.height() - HEIGHT) / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [*self._ground(), *self._texts()], theme)

    def _ground(self) -> list[Shape]:
        view, wide, tall = self.view, self.width() - 1, self.height()
        done = view.group == "signed"
        edge = "accentLine" if view.edge == "running" else "line"
        shapes: list[Shape] = [
            Box(0.5, 0.5, wide, tall - 1, "bg" if done else "surface", edge, 1, 10)
        ]
        if view.edge:
            fill = "med" if view.late else "progress"
            # A round strip with its right half covered: 5 px of it stay in sight.
            strip = Box(0, 0, 10, tall, fill, "", 0, 10)
            shapes += [strip, Box(5, 1, 10, tall - 2, "surface")]
        return shapes

    def _texts(self) -> list[Shape]:
        view, up = self.view, self._up
        foot = (47 if view.gap else 55) + up
        infusion = tr("Infusion")
        bold = _DOTS + text_width(f"{infusion} ", 13, 500)
        shapes: list[Shape] = [
            Text((29, 50 + up), str(view.chair), 30, "ink2", 600, "centre"),
            Text((_DOTS, foot), infusion, 13, "ink", 500),
            Text((bold, foot), view.count, 13, "ink", 650),
        ]
        if view.gap:
            gap = fit(view.gap, _PILL - _DOTS - 6, (12,), 600)
            shapes.append(Text((_DOTS, 65 + up), gap.lines[0], 12, "medText", 600))
        if view.large:
            middle = 45 if view.share is not None else 51
            shapes.append(Text((_TIME, middle + up), view.large, 34, "ink", 600))
        if view.share is not None:
            share = min(1.0, max(0.0, view.share))
            shapes.append(Box(_TIME, 57 + up, _BAR, 6, "track", "", 0, 3))
            if share * _BAR >= 6:
                shapes.append(Box(_TIME, 57 + up, share * _BAR, 6, "progress", "", 0, 3))
        top = 44 + up - 8.5 * (len(view.lines) - 1)
        for row, line in enumerate(view.lines):
            shapes += self._line(line, top + 17 * row)
        return shapes

    @property
    def _lines_at(self) -> int:
        """Late rows have no time but a second button: their lines stand where the time would."""
        return _TIME if self.view.late else _LINES

    def _fitted(self, line: Line) -> Fitted:
        buttons = _ACT + (8 + _MISSED if self.view.late else 0) + 14 + 10
        figure = text_width(f" {line.figure}", 13, 650) if line.figure else 0.0
        return fit(line.words, self.width() - buttons - self._lines_at - figure, (13, 12), 400)

    def cut(self) -> list[str]:
        """Lines that don't show whole; the tooltip says them."""
        return [line.text for line in self.view.lines if self._fitted(line).cut]

    def _line(self, line: Line, foot: float) -> list[Shape]:
        words = self._fitted(line)
        weight = 600 if line.tone != "ink2" else 400
        at = float(self._lines_at)
        after = at + text_width(words.lines[0] + " ", words.size, weight)
        shapes: list[Shape] = [Text((at, foot), words.lines[0], words.size, line.tone, weight)]
        if line.figure:
            tone = "ink" if line.tone == "ink2" else line.tone
            shapes.append(Text((after, foot), line.figure, 13, tone, 650))
        return shapes
