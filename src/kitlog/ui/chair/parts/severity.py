"""One side effect: its name and 0–3. Nothing filled means it was not asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.effects import SEVERITIES
from kitlog.domain.shapes import Box, Shape, Text
from kitlog.ui.chair.parts.segments import Part, Segments
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import tr

HEIGHT = 46


@dataclass(frozen=True, slots=True)
class SeverityView:
    """An effect with its score now and last time, each 0–3, or None for not asked."""

    effect: str
    name: str
    score: int | None = None
    last: int | None = None

    @property
    def spoken(self) -> str:
        """ "Nausea, not asked; last time 1, mild"."""
        now = tr("not asked") if self.score is None else _spoken(self.score)
        if self.last is None:
            return f"{self.name}, {now}"
        last = _spoken(self.last)
        return tr("{name}, {now}; last time {last}", name=self.name, now=now, last=last)


class Severity(QWidget):
    """A row 46 px high; the name takes what room is left, the segments stand right."""

    scored = Signal(str, int)
    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = SeverityView("", "")
        self._cap = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.segments = Segments(_parts(), self)
        self.segments.chosen.connect(lambda n: self.scored.emit(self._view.effect, n))

    def draw(self, view: SeverityView, cap: str = "") -> None:
        """`cap`: the keys that answer this row ("0–3"), or lead to it ("S"); "" for neither."""
        if (view, cap) != (self._view, self._cap):
            self._view, self._cap = view, cap
            self.setAccessibleName(view.spoken)
            self.segments.draw(view.score, view.last)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.segments.width(), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, _event: object) -> None:
        self.segments.move(self.width() - self.segments.width(), 1)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.taken.emit(self._view.effect)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(), theme)

    def _shapes(self) -> list[Shape]:
        ink, weight = ("accent", 650) if self._cap else ("ink", 500)
        name = fit(self._view.name, self.segments.x() - 4, (15,), weight)
        shapes: list[Shape] = [Text((0, 28), name.lines[0], name.size, ink, weight)]
        if self._cap:
            right = self.segments.x() - 8.0
            wide = text_width(self._cap, 12, 600) + 12
            if text_width(self._view.name, 15, weight) < right - wide - 6:
                shapes.append(
                    Box(right - wide + 0.5, 12.5, wide - 1, 21, "surface", "accent", 1, 5)
                )
                shapes.append(
                    Text((right - wide / 2, 27.5), self._cap, 12, "accent", 600, "centre")
                )
        return shapes


def _parts() -> tuple[Part, ...]:
    scores = range(len(SEVERITIES))
    return tuple(Part(str(n), _spoken(n), f"sev{n}", f"sev{n}Ink", 46) for n in scores)


def _spoken(score: int) -> str:
    """1, mild"""
    word = tr(SEVERITIES[score])
    return f"{score}, {word}"
