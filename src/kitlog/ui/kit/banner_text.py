"""The texts of the patient banner: they shrink and wrap before anything is cut, and say so."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Shape, Text
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.paint import paint, painting, text_width

_BEFORE_UNIT = re.compile(r"(?<=\d) (?=[^\W\d])")


class Fact(QWidget):
    """A small label over its value, in one line or two; the tooltip has it all."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._value = label, ""
        self.setFixedHeight(48)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, value: str) -> None:
        """Show another value."""
        if value != self._value:
            self._value = value
            self.setToolTip(value)
            self.setAccessibleName(f"{self._label}: {value}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        wide = max(text_width(self._label, 12, 500), text_width(self._value, 15, 600))
        return QSize(round(min(wide, 190)) + 1, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(84, self.sizeHint().width()), self.height())

    def cut(self) -> list[str]:
        """The value, if even two lines do not hold it."""
        return [self._value] if self._fitted().cut else []

    def paintEvent(self, event: QPaintEvent) -> None:
        words = self._fitted()
        one = len(words.lines) == 1
        shapes: list[Shape] = [Text((0, 17 if one else 12), self._label, 12, "ink3", 500)]
        for row, line in enumerate(words.lines):
            at = (0.0, 37.0 if one else 28.0 + 15 * row)
            shapes.append(Text(at, line, words.size, "ink", 600))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    def _fitted(self) -> Fitted:
        # A number and its unit stay on one line.
        value = _BEFORE_UNIT.sub("\N{NO-BREAK SPACE}", self._value)
        single = fit(value, self.width(), (15, 14, 13), 600)
        return fit(value, self.width(), (13, 12), 600, 2) if single.cut else single


class NameText(QWidget):
    """Name and birth: the name shrinks, then takes two lines; the tooltip has it all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._about = "", ""
        self.setFixedHeight(54)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def draw(self, name: str, about: str) -> None:
        if (name, about) != (self._name, self._about):
            self._name, self._about = name, about
            self.setToolTip(f"{name}\n{about}")
            self.setAccessibleName(f"{name}, {about}")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        wide = max(text_width(self._name, 22, 650), text_width(self._about, 13, 400), 176)
        return QSize(round(min(wide, 340)) + 1, self.height())

    def minimumSizeHint(self) -> QSize:
        # Born and sex never give way: they tell two people of one name apart.
        about = round(text_width(self._about, 13, 400)) + 1
        return QSize(min(max(200, about), self.sizeHint().width()), self.height())

    def cut(self) -> list[str]:
        """The name, if even two lines do not hold it; and what follows it."""
        found = [self._name] if self._fitted().cut else []
        return found + ([self._about] if self._below().cut else [])

    def paintEvent(self, event: QPaintEvent) -> None:
        words, below = self._fitted(), self._below()
        one = len(words.lines) == 1
        shapes: list[Shape] = [
            Text((0, 25.0 if one else 16.0 + 17 * row), line, words.size, "ink", 650)
            for row, line in enumerate(words.lines)
        ]
        foot = 44.5 if one else 49.0
        shapes.append(Text((0, foot), below.lines[0], below.size, "ink2", 400))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    def _fitted(self) -> Fitted:
        single = fit(self._name, self.width(), (22, 20, 18, 17), 650)
        return fit(self._name, self.width(), (16, 15, 14), 650, 2) if single.cut else single

    def _below(self) -> Fitted:
        return fit(self._about, self.width(), (13, 12), 400)
