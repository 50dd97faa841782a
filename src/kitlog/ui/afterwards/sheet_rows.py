"""The readings of the failsafe sheet: one row a set, its time first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from kitlog.domain.effects import Effect
from kitlog.domain.effects_typed import read_scores
from kitlog.domain.errors import Refused
from kitlog.domain.happened import at_clock_on
from kitlog.domain.moment import Moment
from kitlog.domain.vitals import NAMES, SHORT, Vitals
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import Line
from kitlog.ui.kit.theme import font, restyle
from kitlog.words import tr
from kitlog.workflow.afterwards import SheetSet

ROWS = 16
"""As many as the sheet has slots: a baseline, eight and seven more."""
_HEIGHT, _TIME, _VALUE = 44, 72, 58


class SheetRows(QWidget):
    """Blank is not measured, never 0. `read` skips rows in which nothing stands."""

    def __init__(self, effects: tuple[Effect, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._effects = effects
        self._vitals: tuple[str, ...] = ()
        self.rows: tuple[tuple[Line, ...], ...] = ()

    def begin(self, vitals: tuple[str, ...]) -> None:
        """Empty rows for the values this course's protocol asks for."""
        self._vitals = vitals
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        shorts = (tr(SHORT[field]) for field in vitals)
        heads = (tr("Time"), *shorts, tr("Side effects, as “nausea 1”"))
        for column, head in enumerate(heads):
            grid.addWidget(Label(head, "micro", "ink2", weight=600), 0, column)
        self.rows = tuple(self._row(grid, number) for number in range(1, ROWS + 1))
        grid.setColumnStretch(len(heads) - 1, 1)
        grid.setRowStretch(ROWS + 1, 1)

    def read(self, day: date, now: Moment) -> tuple[SheetSet, ...]:
        """Every row with something in it. Refused as "set:0" and so on for what is wrong."""
        found: list[SheetSet] = []
        for place, row in enumerate(self.rows):
            texts = [line.text().strip() for line in row]
            if not any(texts):
                continue
            field = f"set:{len(found)}"
            try:
                found.append(self._set(texts, day, now, field))
            except Refused as error:
                said = tr("Row {row}: {sentence}", row=place + 1, sentence=error.sentence)
                raise Refused(said, field) from None
        return tuple(found)

    def refuse(self, place: int) -> None:
        """Frame the `place`th row that holds something and put focus there; −1 for none."""
        filled = [row for row in self.rows if any(line.text().strip() for line in row)]
        for position, row in enumerate(filled):
            for line in row:
                line.setProperty("state", "error" if position == place else "")
                restyle(line)
        if 0 <= place < len(filled):
            filled[place][0].setFocus()

    def _row(self, grid: QGridLayout, number: int) -> tuple[Line, ...]:
        names = (tr("Time"), *(tr(NAMES[field]) for field in self._vitals), tr("Side effects"))
        lines = []
        for column, name in enumerate(names):
            line = Line()
            line.setAccessibleName(tr("Row {row}, {name}", row=number, name=name))
            line.setFixedHeight(_HEIGHT)
            line.setFont(font("body", 17))
            if column < len(names) - 1:
                line.setFixedWidth(_VALUE if column else _TIME)
            grid.addWidget(line, number, column)
            lines.append(line)
        return tuple(lines)

    def _set(self, texts: list[str], day: date, now: Moment, field: str) -> SheetSet:
        at = at_clock_on(texts[0], day, now, field)
        values = {
            name: _whole(text, tr(SHORT[name]), field)
            for name, text in zip(self._vitals, texts[1:-1], strict=True)
            if text
        }
        scores = read_scores(texts[-1], self._effects, field)
        if not values and not scores:
            raise Refused(tr("Nothing but the time is typed."), field)
        return SheetSet(at, _set_of(values) if values else None, scores)


def _set_of(values: Mapping[str, int]) -> Vitals:
    return Vitals(**values)  # type: ignore[arg-type]


def _whole(text: str, name: str, field: str) -> int:
    digits = text.replace("−", "-").removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 3):
        raise Refused(tr("{name} is a whole number.", name=name), field)
    return int(text.replace("−", "-"))
