"""The figures under the ring: planned end, delivered, and what the pump should read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Line, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import paint, painting, text_width

_FIGURES, _PUMP = 71, 39
_APART = 10
"""Between the pump row's label and its value, px."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A label with its value; `unit` follows in small ("of 41.2 mg", "mg")."""

    label: str
    value: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class FactsView:
    """Left and right figure, and the pump row as label and value ("" for none)."""

    left: Figure
    right: Figure
    pump_label: str = ""
    pump: str = ""

    @property
    def spoken(self) -> str:
        figures = [f"{f.label} {f.value} {f.unit}".strip() for f in (self.left, self.right)]
        return ". ".join([*figures, f"{self.pump_label} {self.pump}".strip()]).rstrip(". ")


_EMPTY = FactsView(Figure("", ""), Figure("", ""))


class Facts(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._compact = _EMPTY, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_FIGURES)

    def set_compact(self, compact: bool) -> None:
        """Below height 740 the pump row becomes the ring's tooltip; the lead sets that."""
        self._compact = compact
        self._fit()

    def draw(self, view: FactsView) -> None:
        if view != self._view:
            self._view = view
            self.setAccessibleName(view.spoken)
            self._fit()
            self.update()

    def _fit(self) -> None:
        pump = _PUMP if self._shows_pump else 0
        self.setFixedHeight(_FIGURES + pump)

    @property
    def _shows_pump(self) -> bool:
        return bool(self._view.pump) and not self._compact

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(), theme)

    def _shapes(self) -> list[Shape]:
        view, width = self._view, float(self.width())
        size = self._size()
        # Larger letters: the label gives way, so that both figures keep their places.
        room = max(self._wide(view.left, size), width - 25 - self._wide(view.right, size))
        small = fit(view.left.label, room, (13,)).size
        left = max(text_width(view.left.label, small), self._wide(view.left, size))
        divide = left + 12
        shapes: list[Shape] = [
            Line((0, 8.5), (width, 8.5), "line"),
            Line((divide + 0.5, 17), (divide + 0.5, 70), "line"),
            *self._figure(view.left, 0, size, small),
            *self._figure(view.right, divide + 13, size, small),
        ]
        if self._shows_pump:
            room = width - text_width(view.pump_label, 13) - _APART
            pump = fit(view.pump, room, (17, 16, 15, 14, 13), 600)
            shapes += [
                Line((0, 79.5), (width, 79.5), "line"),
                Text((0, 104), view.pump_label, 13, "ink2"),
                Text((width, 104), pump.lines[0], pump.size, "ink", 600, "right"),
            ]
        return shapes

    def _size(self) -> float:
        """27 px; 21 where two long figures would touch, as "09:30–10:14"."""
        both = self._wide(self._view.left, 27) + self._wide(self._view.right, 27)
        return 27 if both + 26 < self.width() and len(self._view.left.value) < 9 else 21

    @staticmethod
    def _wide(figure: Figure, size: float) -> float:
        unit = text_width(figure.unit, 15) + 5 if figure.unit else 0.0
        return text_width(figure.value, size, 600) + unit

    @staticmethod
    def _figure(figure: Figure, x: float, size: float, small: float) -> list[Shape]:
        after = x + text_width(figure.value, size, 600) + 5
        return [
            Text((x, 30), figure.label, small, "ink2"),
            Text((x, 59), figure.value, size, "ink", 600),
            Text((after, 59), figure.unit, 15, "ink2"),
        ]
