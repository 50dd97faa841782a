"""A joined choice of two to five words, as kg | lb, of which none is chosen beforehand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Polyline, Shape, Text
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.paint import paint, painting, text_width

HEIGHT = 48
_DIGITS = "123456789"


class Segment(QAbstractButton):
    """One word of the choice; the frame around all of them belongs to `Segmented`."""

    def __init__(self, word: str, first: bool, ticked: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._word, self._first, self._ticked = word, first, ticked
        self.setCheckable(True)
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(max(48, round(text_width(self._word, 15, 600)) + 20 + self._lead), 44)

    def cut(self) -> list[str]:
        return [self._word] if self._words().cut else []

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(), theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter belongs to the form or dialog around it.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.parentWidget().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.parentWidget().update()

    @property
    def _lead(self) -> int:
        return 18 if self._ticked else 0

    def _words(self) -> Fitted:
        return fit(self._word, self.width() - 4 - self._lead, (15, 14, 13), 600)

    def _shapes(self) -> list[Shape]:
        on, wide, high = self.isChecked(), float(self.width()), float(self.height())
        fill, ink = ("okSoft", "ok") if self._ticked else ("accentSoft", "onAccentSoft")
        words = self._words()
        shapes: list[Shape] = []
        if on or self.isDown():
            shapes.append(Box(0, 0, wide, high, fill if on else "line"))
        if not self._first:
            shapes.append(Line((0.5, 0), (0.5, high), "line"))
        middle, base = wide / 2, high / 2
        if on and self._ticked:
            middle += self._lead / 2
            x = middle - words.width(600) / 2 - 13
            tick = ((x - 5, base), (x - 1.5, base + 3.5), (x + 5, base - 4.5))
            shapes.append(Polyline(tick, ink, 2))
        at = (middle, base + words.size * 0.36)
        shapes.append(Text(at, words.lines[0], words.size, ink if on else "ink2", 600, "centre"))
        return shapes


class Segmented(QWidget):
    """`chosen` gives the id when a person chooses; digits 1, 2 … choose too, arrows move.

    choices   (id, word) from left to right
    ticks     ids that turn green with a tick when chosen (OK of the time-out)
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
        *,
        ticks: tuple[str, ...] = (),
        height: int = HEIGHT,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(height)
        self._group = QButtonGroup(self)
        self.segments: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 1, 0)
        row.setSpacing(0)
        for id, word in choices:
            segment = Segment(word, not self.segments, id in ticks, self)
            segment.clicked.connect(lambda _=False, chosen=id: self.chosen.emit(chosen))
            self._group.addButton(segment)
            self.segments[id] = segment
            row.addWidget(segment, 1)
        self.setFocusProxy(next(iter(self.segments.values())))

    @property
    def value(self) -> str:
        """The id chosen, "" while none is."""
        return next((id for id, one in self.segments.items() if one.isChecked()), "")

    def choose(self, id: str) -> None:
        """Show `id` as chosen without a signal; "" shows none."""
        self._group.setExclusive(False)
        for name, segment in self.segments.items():
            segment.setChecked(name == id)
        self._group.setExclusive(True)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._counted(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        segment = self._counted(event)
        if segment is None:
            event.ignore()
        else:
            segment.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        wide, high = self.width(), self.height()
        inside = QPainterPath()
        inside.addRoundedRect(QRectF(0.5, 0.5, wide - 1, high - 1), 8, 8)
        with painting(self) as (painter, theme):
            painter.setClipPath(inside)
            paint(painter, [Box(0, 0, wide, high, "surface")], theme)

    def _counted(self, event: QKeyEvent) -> Segment | None:
        """The segment a typed digit stands for."""
        index = _DIGITS.find(event.text()) if event.text() else -1
        segments = list(self.segments.values())
        return segments[index] if 0 <= index < len(segments) else None
