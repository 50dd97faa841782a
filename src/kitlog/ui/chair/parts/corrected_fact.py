"""Any other entry to be corrected: its parts as charted, each to be typed over, and its time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, get_type_hints

from PySide6.QtWidgets import QGridLayout, QWidget

from kitlog.domain import numbers, stopped
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.ui.chair.correctable import Part
from kitlog.ui.chair.parts.corrected_line import CorrectedLine, CorrectedTime
from kitlog.ui.kit.tick_box import TickBox
from kitlog.words import tr

_COLUMNS = 2


class CorrectedFact(QWidget):
    """Text, numbers and ticks of a fact by its `parts`; the rest of it stays as charted."""

    def __init__(
        self, fact: object, parts: tuple[Part, ...], happened: Moment, now: Callable[[], Moment]
    ) -> None:
        super().__init__()
        self._fact, self._hints = fact, get_type_hints(type(fact))
        self.lines: dict[str, CorrectedLine] = {}
        self.ticks: dict[str, TickBox] = {}
        self.time = CorrectedTime(tr("Happened at"), happened, now)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._place = 0
        for part in parts:
            self._add(self._widget(part), part.wide)
        self._add(self.time, False)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    @property
    def first(self) -> QWidget:
        line = next(iter(self.lines.values()), self.time)
        return line.input.line

    def corrected(self) -> object:
        """The fact as it now stands. Refused when nothing is changed, or by its own rules."""
        changes: dict[str, Any] = {name: self._read(name) for name in self.lines}
        changes |= {name: tick.isChecked() for name, tick in self.ticks.items()}
        now = replace(self._fact, **changes)  # type: ignore[type-var]
        if now == self._fact and not self.time.changed:
            raise Refused(tr("Nothing is changed yet."))
        return now

    def moment(self) -> Moment:
        return self.time.moment()

    def refuse(self, error: Refused) -> None:
        """Say it beside the part it names."""
        line = self.time if error.field == "time" else self.lines.get(error.field)
        if line is not None:
            line.refuse(error.sentence)

    def _widget(self, part: Part) -> QWidget:
        value = getattr(self._fact, part.field)
        if isinstance(value, bool):
            tick = TickBox(tr(part.label))
            tick.setChecked(value)
            self.ticks[part.field] = tick
            return tick
        text = numbers.dose(value) if isinstance(value, Decimal) else str(value or "")
        text = text.replace(",", "") if part.unit else text
        text = stopped.in_words(text) if part.offered and text else text
        line = CorrectedLine(tr(part.label), text, part.unit)
        self.lines[part.field] = line
        return line

    def _add(self, widget: QWidget, wide: bool) -> None:
        """Two beside each other; what is wide has a line of its own."""
        if wide and self._place % _COLUMNS:
            self._place += 1
        row, column = divmod(self._place, _COLUMNS)
        self._grid.addWidget(widget, row, column, 1, _COLUMNS if wide else 1)
        self._place += _COLUMNS if wide else 1

    def _read(self, name: str) -> object:
        """The part in the type the fact wants; what is unchanged stays exactly as it was."""
        line, hint = self.lines[name], self._hints[name]
        if not line.changed:
            return getattr(self._fact, name)
        try:
            if hint is int:
                return int(numbers.read(line.text, name))
            if hint is Decimal or (hint == Decimal | None and line.text):
                return numbers.read(line.text, name)
        except Refused as error:
            line.refuse(error.sentence)
            raise
        return None if hint == Decimal | None else line.text
