"""The lines of the trail: when, who, what and whose; the chosen one is told in full beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kitlog.domain import dates
from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting
from kitlog.words import tr
from kitlog.workflow.trail import TrailLine

HEIGHT = 56
_WHEN, _WHO, _WHAT = 14, 116, 262
"""Where the columns begin, px."""


class Row(QAbstractButton):
    """One line; a tap or the arrows choose it."""

    def __init__(self, line: TrailLine) -> None:
        super().__init__()
        self.line = line
        self.focused = False
        self.setCheckable(True)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(420)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        said = (
            _clock(line),
            dates.day(line.entered.local.date()),
            line.who,
            told(line),
            line.whose,
        )
        self.setAccessibleName(", ".join(filter(None, said)))

    def paintEvent(self, event: QPaintEvent) -> None:
        line, width, on = self.line, float(self.width()), self.isChecked()
        shapes: list[Shape] = [Line((0, HEIGHT - 0.5), (width, HEIGHT - 0.5), "line")]
        if on:
            shapes.append(Box(1, 1, width - 2, HEIGHT - 3, "accentSoft", "accent", 2, 8))
        ink = "highText" if not line.readable else "onAccentSoft" if on else "ink"
        small = "onAccentSoft" if on else "ink2"
        if on and self.focused:
            shapes.append(Box(2, 2, width - 4, HEIGHT - 5, "", "focus", 3, 8))
        room = width - _WHAT - 14
        for x, wide, top, below in (
            (_WHEN, _WHO - _WHEN - 8, _clock(line), dates.day(line.entered.local.date())),
            (_WHO, _WHAT - _WHO - 10, line.who, line.where),
            (_WHAT, room, told(line), line.whose),
        ):
            # What is nobody's record may go on in the second line.
            first, then = (
                fit(top, wide, (14,), 600, 1 if below else 2),
                fit(below, wide, (12,), 400),
            )
            for y, words in zip((24, 43), first.lines, strict=False):
                shapes.append(Text((x, y), words, first.size, ink, 600))
            shapes.append(Text((x, 43), then.lines[0], then.size, small, 400))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)


def told(line: TrailLine) -> str:
    """Corrected: vitals, SYS 128 → SYS 136"""
    words = " ".join(line.told.split())
    return f"{line.what}: {words}" if words else line.what


def _clock(line: TrailLine) -> str:
    return dates.seconds(line.entered.local)


class LineList(QScrollArea):
    """`chosen` gives the line that is to be told in full, None while there is none.

    The list has the focus, its rows have none: one Tab enters it, the arrows move in it.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Lines of the trail"))
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.none = Label("", "body", "ink2", wraps=True)
        self.none.setContentsMargins(12, 12, 12, 12)
        self._column.addWidget(self.none)
        self._column.addStretch(1)
        self.rows: list[Row] = []
        self.place = -1
        self.setWidget(holder)

    def draw(self, lines: tuple[TrailLine, ...], none: str) -> None:
        """Show these lines, the newest one chosen, or the sentence `none`."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [Row(line) for line in lines]
        for place, row in enumerate(self.rows):
            row.clicked.connect(lambda _=False, place=place: self.choose(place))
            self._column.insertWidget(place, row)
        self.none.say("" if lines else none)
        self.none.setVisible(not lines)
        self.verticalScrollBar().setValue(0)
        self.place = -1
        self._mark_focus()
        self.choose(0)

    def choose(self, place: int) -> None:
        """Tell this line in full."""
        if not self.rows:
            self.chosen.emit(None)
            return
        self.place = min(max(place, 0), len(self.rows) - 1)
        for number, row in enumerate(self.rows):
            row.setChecked(number == self.place)
        self.ensureWidgetVisible(self.rows[self.place], 0, HEIGHT)
        self.chosen.emit(self.rows[self.place].line)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_focus()

    def _mark_focus(self) -> None:
        for row in self.rows:
            row.focused = self.hasFocus()
            row.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8,
            Qt.Key.Key_End: len(self.rows), Qt.Key.Key_Home: -len(self.rows),
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        else:
            self.choose(self.place + step)
