"""Baseline vitals before the start: seven values, their change, and a way to take them again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.words import tr

HEIGHT = 124
_LEFT, _TOP, _ROW = 15, 61, 50


@dataclass(frozen=True, slots=True)
class BaselineValue:
    """ "SYS", "128", "+2 %"; `ink` is "highText" or "medText" outside a limit, with its arrow."""

    name: str
    value: str
    change: str = ""
    ink: str = "ink"


@dataclass(frozen=True, slots=True)
class BaselineView:
    """`sub`: "09:24 · all within limits · change from infusion 2 baseline"."""

    values: tuple[BaselineValue, ...] = ()
    sub: str = ""
    sub_ink: str = "ink2"


class BaselineCard(QWidget):
    take_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = BaselineView()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.take = KitButton(tr("Take"), key="V", kind="quiet", parent=self)
        self.take.clicked.connect(self.take_asked)

    def draw(self, view: BaselineView) -> None:
        self._view = view
        self.take.setText(tr("Take again") if view.values else tr("Take"))
        spoken = ", ".join(f"{v.name} {v.value} {v.change}".strip() for v in view.values)
        self.setAccessibleName(
            tr("Baseline vitals, {sub}. {spoken}", sub=self._sub, spoken=spoken).strip()
        )
        self._place()
        self.update()

    @property
    def _sub(self) -> str:
        return self._view.sub or tr("not taken yet")

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *self._heading(), *self._values()], theme)

    def _place(self) -> None:
        wide = self.take.sizeHint().width()
        self.take.setGeometry(self.width() - _LEFT - wide, 11, wide, 44)

    def _heading(self) -> list[Shape]:
        x = _LEFT + text_width(tr("Baseline vitals"), 17, 650) + 10
        return [
            Text((_LEFT, 39), tr("Baseline vitals"), 17, "ink", 650),
            Text((x, 38), self._sub, 13, self._view.sub_ink),
        ]

    def _values(self) -> list[Shape]:
        wide = float(self.width() - 2 * _LEFT)
        shapes: list[Shape] = [Box(_LEFT + 0.5, _TOP + 0.5, wide - 1, _ROW - 1, "", "line", 1, 8)]
        each = wide / max(1, len(self._view.values))
        for index, one in enumerate(self._view.values):
            left = _LEFT + index * each
            if index:
                shapes.append(Line((left, _TOP + 1), (left, _TOP + _ROW - 1), "grid"))
            value = Text((left + 9, _TOP + 39), one.value, 19, one.ink, 600)
            after = left + 9 + text_width(one.value, 19, 600) + 5
            shapes += [
                Text((left + 9, _TOP + 18), one.name, 12, "ink2"),
                value,
                Text((after, _TOP + 39), one.change, 12, "ink2"),
            ]
        return shapes
