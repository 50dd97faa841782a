"""A charted set to be corrected: its values stand in the fields, what changes is shown struck."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.limits import number
from kitlog.domain.protocol import Protocol
from kitlog.domain.shapes import Line, Shape, Text
from kitlog.domain.vitals import FIELDS, NAMES, UNITS, Vitals
from kitlog.ui.chair.parts.field_reading import FieldReading
from kitlog.ui.chair.parts.reach import MINUS
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.ui.kit.text_field import HEIGHT, TextField

_COLUMNS = 4
_SIZE = 14.0


class Change(QWidget):
    """142 → 148, the old value struck through; nothing while nothing is changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(20)
        self._old, self._new = "", ""

    def draw(self, old: str, new: str) -> None:
        """What stood and what is typed, "" for not measured."""
        self._old, self._new = ("", "") if old == new else (old or "–", new or "not measured")
        self.update()

    @property
    def spoken(self) -> str:
        return f"{self._old} becomes {self._new}" if self._new else ""

    def cut(self) -> list[str]:
        """The words, if they can't be shown whole."""
        wide = self._arrow + text_width(self._then, _SIZE, 650)
        return [self.spoken] if wide > self.width() else []

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._new:
            return
        middle = 15 - _SIZE * 0.34
        shapes: list[Shape] = [
            Text((0, 15), self._old, _SIZE, "ink2"),
            Line((0, middle), (text_width(self._old, _SIZE), middle), "ink2", 1.5),
            Text((self._arrow, 15), self._then, _SIZE, "ink", 650),
        ]
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    @property
    def _then(self) -> str:
        return f"→ {self._new}" if self._new else ""

    @property
    def _arrow(self) -> float:
        return text_width(self._old, _SIZE) + 6


class CorrectedField(QWidget):
    """One value as charted, to be typed over; `value` reads it."""

    def __init__(self, field: str, charted: int | None, protocol: Protocol) -> None:
        super().__init__()
        self._reading = FieldReading(field, protocol)
        self._charted = "" if charted is None else number(charted)
        self.input = TextField(NAMES[field], UNITS[field])
        self.input.set_text(self._charted)
        self.input.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        self.input.edited.connect(self._show_change)
        self.change = Change()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        box.addWidget(self.input)
        box.addWidget(self.change)

    def value(self) -> int | None:
        """The number in the field, None when it is empty. Refused, said below it, for others."""
        text = self.input.text.strip()
        reading = replace(self._reading, text=text)
        if text and reading.value is None:
            self.input.refuse(reading.below.text)
            raise Refused(f"{NAMES[reading.field]}: {reading.below.text}.", reading.field)
        return reading.value

    def _show_change(self, text: str) -> None:
        # A keyboard has no true minus; the record is shown with one.
        self.change.draw(self._charted, text.strip().replace("-", MINUS))
        self.input.line.setAccessibleDescription(self.change.spoken)


class CorrectedVitals(QWidget):
    """The seven fields of one charted set, and a button to strike it whole instead.

    Oxygen, site and reasons stay as they were charted.
    """

    def __init__(self, charted: Vitals, protocol: Protocol) -> None:
        super().__init__()
        self._charted = charted
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        self.fields: dict[str, CorrectedField] = {}
        for place, name in enumerate(FIELDS):
            field = CorrectedField(name, charted.value(name), protocol)
            self.fields[name] = field
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
        self.strike = KitButton("Strike set…", kind="danger", height=HEIGHT)
        grid.addLayout(_beside_fields(self.strike), 1, _COLUMNS - 1)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

    def corrected(self) -> Vitals:
        """The set as it now stands in the fields. Refused when nothing is changed in it."""
        values = {name: field.value() for name, field in self.fields.items()}
        absent = tuple(one for one in self._charted.absent if values[one.field] is None)
        now = replace(self._charted, absent=absent, **values)  # type: ignore[arg-type]
        if now == self._charted:
            raise Refused("Nothing is changed yet.")
        return now

    def refuse(self, error: Refused) -> None:
        """Say it beside the field it names, and put the cursor there."""
        field = self.fields.get(error.field)
        if field is not None:
            field.input.refuse(error.sentence)
            field.input.line.setFocus()


def _beside_fields(button: KitButton) -> QVBoxLayout:
    """The button in line with the boxes of the fields, under a label that says nothing."""
    box = QVBoxLayout()
    box.setSpacing(4)
    box.addWidget(Label(" ", "label"))
    box.addWidget(button)
    box.addStretch(1)
    return box
