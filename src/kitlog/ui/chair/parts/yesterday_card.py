"""The last two infusions and the last night: read before the start, so that today starts wiser."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.paint import ground, paint, painting, wrapped
from kitlog.words import tr

_LEFT, _TOP, _FOOT, _BUTTON = 15, 38, 60, 44


@dataclass(frozen=True, slots=True)
class PastInfusion:
    """ "Infusion 2 · Tue 13-Jan", "Dissociation 2, dizziness 1", then facts, one a line."""

    title: str
    worst: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YesterdayView:
    """The latest first; `tip_from` and `tip` are a nurse's own words, never the program's.

    night  what was answered about the last night, one a line; `urgent` counts the first of
           them that are
    read   "Read 09:12" once somebody has read the card, "" before
    asks   the words on the button that asks arrival and last night
    """

    infusions: tuple[PastInfusion, ...] = ()
    tip_from: str = ""
    tip: str = ""
    night: tuple[str, ...] = ()
    urgent: int = 0
    read: str = ""
    asks: str = ""


class YesterdayCard(QWidget):
    """`read_asked` and `night_asked` when a button is pressed; what does not fit scrolls."""

    read_asked = Signal()
    night_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = YesterdayView()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(160)
        self._past = _Past()
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(self._past)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for ground_of in (self._scroll, self._scroll.viewport(), self._past):
            ground_of.setAutoFillBackground(False)
        self.read = KitButton(tr("Read"), key="R", parent=self)
        self.night = KitButton(tr("Arrival…"), key="Q", parent=self)
        self.read.clicked.connect(self.read_asked)
        self.night.clicked.connect(self.night_asked)
        self.read.hide()

    def draw(self, view: YesterdayView) -> None:
        self._view = view
        spoken = [". ".join([p.title, p.worst, *p.facts]) for p in view.infusions]
        spoken += [*view.night, *([f"{view.tip_from}: {view.tip}"] if view.tip else [])]
        self.setAccessibleName(". ".join([tr("Last two infusions"), *spoken]))
        self._past.draw(view)
        self.read.setVisible(bool(view.infusions))
        self.read.setText(view.read or tr("Read"))
        self.read.refuse(tr("Read already today.") if view.read else "")
        self.night.setText(view.asks or tr("Arrival…"))
        self._place()
        self.update()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place()

    def showEvent(self, _event: QShowEvent) -> None:
        """Only now has what scrolls its width: Qt lays out nothing that is hidden."""
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            title = Text((_LEFT, 28), tr("Last two infusions"), 17, "ink", 650)
            paint(painter, [ground(self), title], theme)

    def _place(self) -> None:
        wide, high = self.width(), self.height()
        self._scroll.setGeometry(1, _TOP, wide - 2, max(0, high - _TOP - _FOOT))
        room = self._scroll.viewport().width()
        self._past.resize(room, self._past.needed(room))
        buttons = [b for b in (self.read, self.night) if not b.isHidden()]
        each = (wide - 2 * 8 - 6 * (len(buttons) - 1)) // max(1, len(buttons))
        for index, button in enumerate(buttons):
            button.setGeometry(8 + index * (each + 6), high - _BUTTON - 8, each, _BUTTON)


class _Past(QWidget):
    """What there is to read, from top to bottom."""

    def __init__(self) -> None:
        super().__init__()
        self._view = YesterdayView()

    def draw(self, view: YesterdayView) -> None:
        self._view = view
        self.update()

    def needed(self, width: int) -> int:
        """The height it takes at this width, px."""
        return round(self._shapes(width)[1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(self.width())[0], theme)

    def _shapes(self, width: int) -> tuple[list[Shape], float]:
        left, right = float(_LEFT - 1), width - float(_LEFT - 1)
        shapes: list[Shape] = []
        if not self._view.infusions:
            shapes.append(Text((left, 20), tr("This is the first infusion."), 14, "ink2", 400))
            return shapes, 30.0
        y = 0.0
        for place, line in enumerate(self._view.night):
            ink, weight = ("highText", 600) if place < self._view.urgent else ("ink", 500)
            for words in wrapped(line, 13, weight, right - left):
                shapes.append(Text((left, y + 16), words, 13, ink, weight))
                y += 18
        y += 6 if self._view.night else -5
        for index, past in enumerate(self._view.infusions):
            if index or self._view.night:
                shapes.append(Line((left, y + 0.5), (right, y + 0.5), "grid"))
            shapes.append(Text((left, y + 25), past.title, 14, "ink", 650))
            y += 47
            for words in wrapped(past.worst, 14, 400, right - left):
                shapes.append(Text((left, y), words, 14, "ink", 400))
                y += 19
            for fact in past.facts:
                shapes.append(Text((left, y), fact, 13, "ink2", 400))
                y += 18
            y -= 3
        return self._with_tip(shapes, left, right, y)

    def _with_tip(
        self, shapes: list[Shape], left: float, right: float, y: float
    ) -> tuple[list[Shape], float]:
        if not self._view.tip:
            return shapes, y + 6
        lines = wrapped(self._view.tip, 14, 400, right - left - 24)
        high = 42 + 19 * len(lines)
        shapes.append(Box(left, y + 6, right - left, high, "sunken", radius=8))
        shapes.append(Text((left + 12, y + 31), self._view.tip_from, 14, "ink", 650))
        for index, words in enumerate(lines):
            shapes.append(Text((left + 12, y + 50 + 19 * index), words, 14, "ink", 400))
        return shapes, y + high + 12
