"""One entry field: name and unit above, the number, previous value and change below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain.protocol import Protocol
from kitlog.domain.shapes import Box, Shape, Text
from kitlog.domain.vitals import SHORT, UNITS, Absent, Vitals
from kitlog.ui.chair.parts.entry_line import EntryLine
from kitlog.ui.chair.parts.field_reading import FieldReading, LastMeasured, State
from kitlog.ui.kit.fit import fit
from kitlog.ui.kit.paint import face, paint, painting, text_width
from kitlog.ui.kit.theme import restyle
from kitlog.words import tr

HEIGHT, BOX_TOP, BOX = 84, 18, 48
_TIGHTEST = 72
"""A field narrower than this has no room beside it for its unit, px."""
_LEAST = 60
"""Width of a box, px: three digits at their largest, and a finger."""
SIDE = 4
"""Room left and right of the box, so that a sentence under it may be a little wider."""


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str
    edge: str
    ink: str
    line: float
    dash: tuple[float, ...] = ()


_LOOKS: dict[State, _Look] = {
    "empty": _Look("surface", "lineStrong", "ink", 1.5),
    "typed": _Look("surface", "lineStrong", "ink", 1.5),
    "caution": _Look("medSoft", "medLine", "medText", 3),
    "urgent": _Look("highSoft", "highLine", "highText", 3),
    "impossible": _Look("surface", "highLine", "ink", 1.5, (3, 3)),
}


class EntryField(QWidget):
    """`edited` on every keystroke; `completed` when no further digit could be valid."""

    edited = Signal()
    completed = Signal()
    focus_moved = Signal()

    def __init__(self, field: str, protocol: Protocol, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._reading = FieldReading(field, protocol)
        self.line = EntryLine(self._reading.reach.signed, self)
        self._set_in = 0.0
        self._ink = ""
        self.line.setProperty("bare", "true")
        self.line.textChanged.connect(self._refresh)
        self.line.textEdited.connect(self._on_edit)
        self.line.digit_typed.connect(self._move_on)
        self.line.focus_moved.connect(self._on_focus)
        self.setFocusProxy(self.line)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(_LEAST + 2 * SIDE)
        self._refresh()

    def draw(
        self, previous: LastMeasured | None, baseline: Vitals | None, absent: Absent | None = None
    ) -> None:
        """What stands below: the last value and the day's baseline, or why there is no value."""
        self._reading = replace(self._reading, previous=previous, baseline=baseline, absent=absent)
        self._refresh()

    def set_disorder(self, sentence: str) -> None:
        """A sentence that concerns two fields ("not below SYS"), or "" for none."""
        if sentence != self._reading.disorder:
            self._reading = replace(self._reading, disorder=sentence)
            self._refresh()

    @property
    def text(self) -> str:
        return self.line.text()

    @property
    def value(self) -> int | None:
        """The number typed, None when blank or impossible."""
        return self._reading.value

    @property
    def state(self) -> State:
        return self._reading.state

    @property
    def begun(self) -> bool:
        """What stands here is no number yet: a further digit can make it one."""
        return self._reading.reach.stage(self.text) == "growing"

    @property
    def signed(self) -> bool:
        """Whether it is a scale that goes below 0 and has words."""
        return self._reading.reach.signed

    @property
    def missing(self) -> Absent | None:
        """Why nothing is to be typed here, None when a value is wanted or typed."""
        return None if self.text else self._reading.absent

    def sentence(self) -> str:
        """What stands under the box."""
        return self._reading.below.text

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(), theme)

    def resizeEvent(self, _event: object) -> None:
        self.line.setGeometry(SIDE + 4, BOX_TOP + 4, self.width() - 2 * SIDE - 8, BOX - 8)
        self._refresh()

    def _on_edit(self) -> None:
        # Qt tells of an edit before it tells of the changed text.
        self._refresh()
        self.edited.emit()

    def _move_on(self) -> None:
        reading = self._reading
        if reading.reach.stage(reading.text) == "finished" and not reading.disorder:
            self.completed.emit()

    def _on_focus(self) -> None:
        self._refresh()
        self.focus_moved.emit()

    def _refresh(self) -> None:
        """Read what is typed; fit the digits' colour, the spoken name and the drawing to it."""
        self._reading = replace(self._reading, text=self.line.text(), left=not self.line.hasFocus())
        self._dress()
        self.line.setAccessibleName(self._reading.spoken)
        missing = self.missing
        self.line.setAccessibleDescription(missing.words if missing else self.sentence())
        self.update()

    def _dress(self) -> None:
        """Colour and size of the digits; each is told to the line only when it is another one."""
        ink = _LOOKS[self.state].ink
        if ink != self._ink:
            self.line.setProperty("ink", ink)
            if self._ink:
                restyle(self.line)
            self._ink = ink
        # Four digits are never possible, but what was typed is seen whole.
        size = fit(self.line.text(), self.line.width() - 4, (26, 22), 600).size
        if size != self._set_in:
            self.line.setFont(face(size, 600))
            self._set_in = size

    def _shapes(self) -> list[Shape]:
        look, below = _LOOKS[self.state], self._reading.below
        line, edge, dash = look.line, look.edge, look.dash
        if self.line.hasFocus():
            line, edge, dash = 3.0, "focus", ()
        inset = max(0.0, (line - 1.5) / 2)
        left, wide = SIDE + 0.75 - inset, self.width() - 2 * SIDE - 1.5 + 2 * inset
        name, unit = tr(SHORT[self.field]), UNITS[self.field]
        heads = text_width(name, 12, 600) + text_width(unit, 12)
        tight = heads + 6 > self.width() - 2 * SIDE
        if heads + 6 > self.width() or (tight and self.width() < _TIGHTEST):
            unit = ""  # beside the keypad: it would run into the next name
        first, last = (SIDE - 2.0, self.width() - 0.0) if tight else (SIDE, self.width() - SIDE)
        under = fit(below.text, self.width() - 2, (12,), below.weight).lines
        shapes: list[Shape] = [
            Text((first, 12), name, 12, "ink2", 600),
            Text((last, 12), unit, 12, "ink3", 500, "right"),
            Box(left, BOX_TOP + 0.75 - inset, wide, BOX - 1.5 + 2 * inset,
                look.fill, edge, line, 8, dash),
            *(Text((self.width() / 2, HEIGHT - 3), line, 12, below.ink, below.weight, "centre")
              for line in under),
        ]  # fmt: skip
        if self.missing:
            middle = (self.width() / 2, BOX_TOP + BOX / 2 + 4)
            shapes.append(Text(middle, self.missing.kind, 12, "ink2", 500, "centre"))
        return shapes
