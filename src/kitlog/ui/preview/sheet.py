"""One page of the summary as it will be printed, scrolled where it is larger than its place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.paint import paint, painting

_AROUND = 12
"""Around the paper, px."""
WHOLE, WIDTH = "whole", "width"
_STEP, _LEAST, _MOST = 1.25, 300, 2_000
"""How much nearer at a time; px of a page's width."""


class Paper(QWidget):
    """The page's picture. In a dim room white is grey: it can be read and does not glare."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._pixels = b""

    def show_picture(self, width: int, height: int, pixels: bytes, ratio: float) -> None:
        """`ratio` is how many of its pixels are one px of the screen's."""
        self._pixels = pixels  # QImage does not own it
        self._image = QImage(self._pixels, width, height, 4 * width, QImage.Format.Format_RGB32)
        self._image.setDevicePixelRatio(ratio)
        self.setFixedSize(round(width / ratio) + 2 * _AROUND, round(height / ratio) + 2 * _AROUND)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            if self._image is None:
                return
            at = QPoint(_AROUND, _AROUND)
            painter.drawImage(at, self._image)
            paper = self.rect().adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
            if theme.dim:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
                painter.fillRect(paper, theme.colour("ink2"))
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            painter.setPen(QPen(theme.colour("lineStrong"), 1))
            painter.drawRect(paper.adjusted(0, 0, -1, -1))


class Frame(Card):
    """Around the sheet; it shows that the keys go there."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(margins=(3, 3, 3, 3), fill="sunken")
        self._sheet = sheet
        self.box.addWidget(sheet)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._sheet.hasFocus():
            with painting(self) as (painter, theme):
                width, height = self.width() - 3, self.height() - 3
                paint(painter, [Box(1.5, 1.5, width, height, "", "focus", 3, 8)], theme)


class Sheet(QScrollArea):
    """The paper in its place. `wanted` says that it should be drawn, so many px wide."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fit: str = WIDTH
        self._aspect = 1.4142
        self._wide = float(_LEAST)
        self.paper = Paper()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        # Always there: one that came and went would make the page wider and narrower by turns.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWidget(self.paper)

    @property
    def wide(self) -> int:
        """Px of the screen the page is wide."""
        if self.fit == WIDTH:
            return self._room(self.viewport().width())
        if self.fit == WHOLE:
            high = self._room(self.viewport().height())
            return min(self._room(self.viewport().width()), int(high / self._aspect))
        return round(self._wide)

    def _room(self, px: int) -> int:
        return max(_LEAST, min(_MOST, px - 2 * _AROUND))

    def use_size(self, size: tuple[float, float]) -> None:
        """The page's width and height in points."""
        self._aspect = size[1] / size[0]

    def use_fit(self, fit: str) -> None:
        self.fit = fit
        self.wanted.emit()

    def nearer(self, steps: int) -> None:
        """So many steps nearer, or further off."""
        self._wide = max(_LEAST, min(_MOST, self.wide * _STEP**steps))
        self.fit = ""
        self.wanted.emit()

    def scroll_by(self, screens: int) -> bool:
        """So many screens down the page, or up; False when it ends here."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + round(screens * 0.9 * bar.pageStep()))
        return bar.value() != before

    def to_end(self, *, last: bool) -> None:
        """The page's head, or its foot."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if last else 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    def _show_focus(self) -> None:
        if frame := self.parentWidget():
            frame.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.fit:
            self.wanted.emit()
