"""One entry field: name and unit above, the number, previous value and change below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from kitlog.domain import limits
from kitlog.domain.limits import URGENT, number
from kitlog.domain.protocol import Protocol
from kitlog.domain.shapes import Box, Shape, Text
from kitlog.domain.vitals import NAMES, SHORT, SPOKEN_UNITS, UNITS, Vitals
from kitlog.ui.chair.parts.entry_line import EntryLine
from kitlog.ui.chair.parts.reach import Reach
from kitlog.ui.kit.paint import face, paint, painting, text_width
from kitlog.ui.kit.theme import theme_of

HEIGHT, BOX_TOP, BOX = 84, 18, 48
SIDE = 4
"""Room left and right of the box, so that a sentence under it may be a little wider."""

State = Literal["empty", "typed", "caution", "urgent", "impossible"]


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


@dataclass(frozen=True, slots=True)
class _Below:
    text: str
    ink: str = "ink2"
    weight: int = 500


class EntryField(QWidget):
    """`edited` on every keystroke; `completed` when no further digit could be valid."""

    edited = Signal()
    completed = Signal()
    focus_moved = Signal()

    def __init__(self, field: str, protocol: Protocol, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._protocol = protocol
        bounds = protocol.entry[field].refuse
        self.reach = Reach(bounds.low or 0, bounds.high or 0)
        self._previous: Vitals | None = None
        self._baseline: Vitals | None = None
        self._reason = ""
        self._disorder = ""
        self.line = EntryLine(self.reach.signed, self)
        self.line.setFont(face(26, 600))
        self.line.setProperty("bare", "true")
        self.line.textChanged.connect(self._refresh)
        self.line.textEdited.connect(self.edited)
        self.line.digit_typed.connect(self._move_on)
        self.line.focus_moved.connect(self._on_focus)
        self.setFocusProxy(self.line)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(80 + 2 * SIDE)
        self._refresh()

    def draw(self, previous: Vitals | None, baseline: Vitals | None, reason: str = "") -> None:
        """What stands below: the last set and the day's baseline, or why it is not measured."""
        self._previous, self._baseline, self._reason = previous, baseline, reason
        self._refresh()

    def set_disorder(self, sentence: str) -> None:
        """A sentence that concerns two fields ("not below SYS"), or "" for none."""
        if sentence != self._disorder:
            self._disorder = sentence
            self._refresh()

    @property
    def text(self) -> str:
        return self.line.text()

    @property
    def value(self) -> int | None:
        """The number typed, None when blank or impossible."""
        return self.reach.value(self.text)

    @property
    def state(self) -> State:
        stage = self.reach.stage(self.text)
        if stage == "empty":
            return "empty"
        unfinished = stage == "growing" and not self.line.hasFocus()
        if stage in ("impossible", "rubbish") or unfinished or self._disorder:
            return "impossible"
        flag = self._flag()
        if flag is None:
            return "typed"
        return "urgent" if flag.level == URGENT else "caution"

    def sentence(self) -> str:
        """What stands under the box."""
        return self._below().text

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(), theme)

    def resizeEvent(self, event: object) -> None:
        self.line.setGeometry(SIDE + 4, BOX_TOP + 4, self.width() - 2 * SIDE - 8, BOX - 8)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._refresh()
        super().changeEvent(event)

    def _flag(self) -> limits.Flag | None:
        value = self.value
        return None if value is None else limits.flag(self.field, value, self._protocol)

    def _move_on(self) -> None:
        if self.reach.stage(self.text) == "finished" and not self._disorder:
            self.completed.emit()

    def _on_focus(self) -> None:
        self._refresh()
        self.focus_moved.emit()

    def _refresh(self) -> None:
        """Fit digits' colour, spoken name and drawing to what is typed."""
        colour = theme_of(self).colour(_LOOKS[self.state].ink).name()
        style = f"QLineEdit {{ color: {colour}; }}"
        if style != self.line.styleSheet():
            self.line.setStyleSheet(style)
        self.line.setAccessibleName(self._spoken())
        self.line.setAccessibleDescription(self._below().text)
        self.update()

    def _spoken(self) -> str:
        """ "Systolic, millimetres of mercury, previous 142, limits 90 to 160" (DESIGN 13)."""
        parts = [NAMES[self.field], SPOKEN_UNITS[self.field]]
        previous = self._previous.value(self.field) if self._previous else None
        if previous is not None:
            parts.append(f"previous {number(previous)}")
        limit = limits.in_words(self.field, self._protocol)
        if limit:
            spoken = limit.replace("–", " to ").replace("≥", "at least").replace("≤", "at most")
            parts.append(f"limits {spoken}")
        return ", ".join(parts)

    def _below(self) -> _Below:
        if self._disorder:
            return _Below(self._disorder, "highText", 600)
        if self.state == "impossible":
            rubbish = self.reach.stage(self.text) == "rubbish"
            return _Below("digits 0–9 only" if rubbish else self.reach.words(), "highText", 600)
        flag, value = self._flag(), self.value
        if flag is not None:
            ink = "highText" if flag.level == URGENT else "medText"
            return _Below(f"{flag.arrow} {flag.limit_words}", ink, 600)
        if value is None:
            return self._before()
        unlikely = limits.question(self.field, value, self._protocol)
        return _Below(unlikely, "medText", 600) if unlikely else self._change(value)

    def _before(self) -> _Below:
        """The previous value alone, while there is nothing to compare with it."""
        if self._reason:
            return _Below(self._reason, "medText", 600)
        previous = self._previous.value(self.field) if self._previous else None
        if previous is None:
            return _Below("")
        flag = limits.flag(self.field, previous, self._protocol)
        if flag is None:
            return _Below(number(previous))
        ink = "highText" if flag.level == URGENT else "medText"
        return _Below(f"{number(previous)} {flag.arrow}", ink, 700)

    def _change(self, value: int) -> _Below:
        before = self._before().text
        change = limits.change_pct(self.field, value, self._baseline)
        if change is None:
            return _Below(before)
        sign = "+" if change > 0 else "−" if change < 0 else ""
        words = f"{sign}{abs(change)} %"
        marked = limits.marked(self.field, value, self._baseline, self._protocol)
        if marked:
            words += " ▲" if change > 0 else " ▼"
        text = f"{before} · {words}" if before else words
        return _Below(text, "medText", 600) if marked else _Below(text)

    def _shapes(self) -> list[Shape]:
        look, below = _LOOKS[self.state], self._below()
        line, edge, dash = look.line, look.edge, look.dash
        if self.line.hasFocus():
            line, edge, dash = 3.0, "focus", ()
        inset = max(0.0, (line - 1.5) / 2)
        left, wide = SIDE + 0.75 - inset, self.width() - 2 * SIDE - 1.5 + 2 * inset
        name, unit = SHORT[self.field], UNITS[self.field]
        tight = text_width(name, 12, 600) + text_width(unit, 12) + 6 > self.width() - 2 * SIDE
        first, last = (SIDE - 2.0, self.width() - 0.0) if tight else (SIDE, self.width() - SIDE)
        return [
            Text((first, 12), name, 12, "ink2", 600),
            Text((last, 12), unit, 12, "ink3", 500, "right"),
            Box(left, BOX_TOP + 0.75 - inset, wide, BOX - 1.5 + 2 * inset,
                look.fill, edge, line, 8, dash),
            Text((self.width() / 2, HEIGHT - 3), below.text, 12, below.ink, below.weight, "centre"),
        ]  # fmt: skip
