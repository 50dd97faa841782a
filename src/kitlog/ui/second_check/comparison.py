"""Both nurses' numbers side by side, row by row: agree or differ."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain import numbers
from kitlog.domain.checks import DoseChecked
from kitlog.domain.expected import FIGURES, Expected
from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import paint, painting, text_width
from kitlog.words import tr

_HEAD = 30
_NAME, _WORD = 168, 150


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """`state` is "agree", "differ", or "off": the two agree, but not with the order."""

    label: str
    unit: str
    first: str
    second: str
    state: str
    word: str


def checked_rows(check: DoseChecked, ordered: dict[str, Expected]) -> tuple[CheckedRow, ...]:
    """The five rows of a comparison."""
    rows, d = [], numbers.dose
    for name, (_, unit) in FIGURES.items():
        one, two = getattr(check.first_figures, name), getattr(check.second_figures, name)
        state, word = "agree", tr("agree")
        if one != two:
            state, word = "differ", tr("differ")
        elif one != ordered[name].value:
            state, word = "off", tr("order: {dose}", dose=d(ordered[name].value))
        rows.append(CheckedRow(tr(ordered[name].label), unit, d(one), d(two), state, word))
    return tuple(rows)


_MARKS = {
    "agree": ("", "ok", "check"),
    "differ": ("highSoft", "highText", "warn"),
    "off": ("medSoft", "medText", "warn"),
}


class Comparison(QWidget):
    """The two names above five rows; a row that does not fit is filled and says so."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[CheckedRow, ...] = ()
        self._names = ("", "")
        self.setMinimumHeight(_HEAD + 5 * 44)
        self.setMaximumHeight(_HEAD + 5 * 82)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def draw(self, rows: tuple[CheckedRow, ...], first: str, second: str) -> None:
        self._rows, self._names = rows, (first, second)
        spoken = [
            f"{r.label}: {first} {r.first} {r.unit}, {second} {r.second} {r.unit}, {r.word}"
            for r in rows
        ]
        self.setAccessibleName("; ".join(spoken))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width, columns = float(self.width()), (self.width() - _NAME - _WORD) / 2
        high = (self.height() - _HEAD) / 5
        shapes: list[Shape] = [Line((20, _HEAD - 0.5), (width - 20, _HEAD - 0.5), "line")]
        for place, name in enumerate(self._names):
            said = fit(name, columns - 12, (13, 12), 500)
            at = (20 + _NAME + place * columns, 17.0)
            shapes.append(Text(at, said.lines[0], said.size, "ink2", 500))
        for place, row in enumerate(self._rows):
            top = _HEAD + place * high
            fill, ink, _ = _MARKS[row.state]
            middle = top + high / 2
            if fill:
                shapes.append(Box(0, top, width, high, fill))
            foot, side = top + high - 0.5, 0 if fill else 20
            shapes.append(Line((side, foot), (width - side, foot), "line"))
            label = fit(row.label, _NAME - 10, (18, 16, 15), 600, 2)
            base = middle + 6.5 - (len(label.lines) - 1) * label.leading / 2
            shapes += [
                Text((20, base + line * label.leading), words, label.size, "ink", 600)
                for line, words in enumerate(label.lines)
            ]
            second = ink if row.state != "agree" else "ink"
            for column, (text, tone) in enumerate(((row.first, "ink"), (row.second, second))):
                x = 20 + _NAME + column * columns
                room = columns - text_width(row.unit, 17) - 36
                size = fit(text, room, (34, 28, 22, 17), 600).size
                after = x + text_width(text, size, 600) + 6
                shapes += [
                    Text((x, middle + 12), text, size, tone, 600),
                    Text((after, middle + 12), row.unit, 17, "ink2"),
                ]
            shapes.append(Text((width - _WORD + 10, middle + 5.5), row.word, 15, ink, 600))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)
            for place, row in enumerate(self._rows):
                _, ink, icon = _MARKS[row.state]
                box = QRectF(width - _WORD - 20, _HEAD + (place + 0.5) * high - 11, 22, 22)
                draw_icon(painter, icon, box, theme.colour(ink))
