"""Side effects: eight rows in two columns, one of them the row the keys 0–3 answer."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.shapes import Shape, Text
from kitlog.ui.chair.parts.severity import Severity, SeverityView
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.keymap import COMMAND, shown
from kitlog.ui.kit.paint import ground, paint, painting, text_width
from kitlog.words import tr, unsaid

HEIGHT = 242
_LEFT, _TOP, _STEP, _GAP = 13, 52, 46, 22
_SCALE = unsaid("0 none · 1 mild · 2 moderate · 3 severe")
_KEYS = ("0", "1", "2", "3", "*")
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


@dataclass(frozen=True, slots=True)
class EffectsView:
    """The effects on screen in order, down the left column first; `last`: "09:40" or "".

    others  how many that are not on screen were there when they were last asked
    """

    effects: tuple[SeverityView, ...]
    last: str = ""
    others: int = 0


class EffectsCard(QWidget):
    """`scored` asks to chart one; `rest_none` sets 0 only for what is unasked on screen."""

    scored = Signal(str, int)
    rest_none = Signal()
    other = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = EffectsView(())
        self._current = 0
        self.rows: tuple[Severity, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.other_button = KitButton(tr("Other…"), kind="quiet", parent=self)
        self.other_button.clicked.connect(self.other)
        self.rest_button = KitButton(tr("Rest: none"), key="*", parent=self)
        self.rest_button.clicked.connect(self.rest_none)

    def draw(self, view: EffectsView) -> None:
        """New scores; the row the keys act on stays where it is."""
        if view.last != self._view.last:
            self.update()
        if view.others != self._view.others:
            self.other_button.setText(
                tr("Other… {others}", others=view.others) if view.others else tr("Other…")
            )
            self._place()
        self._view = view
        if len(view.effects) != len(self.rows):
            for row in self.rows:
                row.deleteLater()
            self.rows = tuple(self._row() for _ in view.effects)
            self._place()
        if not self.hasFocus():
            self._current = self._next_unasked(0)
        self._current = min(self._current, max(0, len(self.rows) - 1))
        self._show_rows()

    def begin(self, place: int | None = None) -> None:
        """Take the keys, at the first effect that was not asked, or at a place from 0."""
        self._current = self._next_unasked(0)
        if place is not None and place < len(self.rows):
            self._current = place
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show_rows()

    @property
    def current(self) -> str:
        """The effect the keys 0–3 answer, "" while the card has no focus."""
        return self._view.effects[self._current].effect if self.hasFocus() and self.rows else ""

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.text() in _KEYS:
            event.setAccepted(not event.modifiers() & COMMAND)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.rows or event.modifiers() & COMMAND:
            event.ignore()
        elif event.text() in _KEYS[:4]:
            effect = self._view.effects[self._current].effect
            self._go(self._next_unasked(self._current + 1, besides=effect))
            self.scored.emit(effect, int(event.text()))
        elif event.text() == "*":
            self.rest_none.emit()
        elif Qt.Key(event.key()) in _MOVES:
            self._go(self._current + _MOVES[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            half = self._per_column
            self._go(self._current + (half if event.key() == Qt.Key.Key_Right else -half))
        else:
            event.ignore()

    def focusInEvent(self, _event: object) -> None:
        self._show_rows()

    def focusOutEvent(self, _event: object) -> None:
        self._show_rows()

    def resizeEvent(self, _event: object) -> None:
        self._place()

    def cut(self) -> list[str]:
        """What its buttons leave no room for."""
        return [tr(_SCALE)] if self._scale().cut else []

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *self._heading()], theme)

    @property
    def _per_column(self) -> int:
        return (len(self.rows) + 1) // 2

    def _row(self) -> Severity:
        row = Severity(self)
        row.scored.connect(self._tapped)
        row.taken.connect(self._take)
        row.show()
        return row

    def _tapped(self, effect: str, severity: int) -> None:
        self._take(effect)
        self.scored.emit(effect, severity)

    def _take(self, effect: str) -> None:
        self._current = [one.effect for one in self._view.effects].index(effect)
        self._show_rows()

    def _go(self, index: int) -> None:
        self._current = min(max(index, 0), len(self.rows) - 1)
        self._show_rows()

    def _next_unasked(self, start: int, besides: str = "") -> int:
        """The first unasked effect from `start` on, wrapping; else the next in order."""
        count = len(self._view.effects)
        for step in range(count):
            index = (start + step) % count
            one = self._view.effects[index]
            if one.score is None and one.effect != besides:
                return index
        return min(start, max(0, count - 1))

    def _show_rows(self) -> None:
        for index, (row, view) in enumerate(zip(self.rows, self._view.effects, strict=True)):
            row.draw(view, self._cap if index == self._current else "")
        if self.rows:
            self.setAccessibleName(
                tr("Side effects. {spoken}", spoken=self._view.effects[self._current].spoken)
            )

    @property
    def _cap(self) -> str:
        """0–3 when the keys act here; S leads here while the asking is unfinished."""
        if self.hasFocus():
            return "0–3"
        asked = [one.score is not None for one in self._view.effects]
        return shown("S") if any(asked) and not all(asked) else ""

    def _place(self) -> None:
        right = self.width() - _LEFT
        rest, other = self.rest_button.sizeHint(), self.other_button.sizeHint()
        self.rest_button.setGeometry(right - rest.width(), 4, rest.width(), 44)
        left = right - rest.width() - 10 - other.width()
        self.other_button.setGeometry(left, 4, other.width(), 44)
        each = (self.width() - 2 * _LEFT - _GAP) // 2
        for index, row in enumerate(self.rows):
            column, line = divmod(index, max(1, self._per_column))
            row.setGeometry(_LEFT + column * (each + _GAP), _TOP + line * _STEP, each, _STEP)

    @property
    def _scale_from(self) -> float:
        return _LEFT + text_width(tr("Side effects"), 17, 650) + 10

    @property
    def _edge(self) -> float:
        """Where the heading's words end, px."""
        return self.other_button.x() - 10.0

    def _scale(self) -> Fitted:
        return fit(tr(_SCALE), self._edge - self._scale_from, (13, 12))

    def _heading(self) -> list[Shape]:
        x, edge, scale = self._scale_from, self._edge, self._scale()
        shapes: list[Shape] = [
            Text((_LEFT, 33), tr("Side effects"), 17, "ink", 650),
            Text((x, 32), scale.lines[0], scale.size, "ink2"),
        ]
        hint = tr("underlined = {last}", last=self._view.last) if self._view.last else ""
        if hint and x + scale.width(500) + 12 < edge - text_width(hint, 12):
            shapes.append(Text((edge, 31), hint, 12, "ink3", 500, "right"))
        return shapes
