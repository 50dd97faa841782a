"""The event log: newest first, alerts tinted, struck entries struck through but kept.

A row is chosen to correct or strike what it tells.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Shape, Text
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.fit import Fitted, fit
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import ground, paint, painting, text_width, wrapped
from kitlog.words import tr, unsaid

_OPENS = unsaid("Press to correct or strike")
_LEFT, _TOP = 13, 52
_ICON, _TEXT = 61, 86
_BAR = 12
_SPACE, _JOINED = "\N{NO-BREAK SPACE}", "\N{WORD JOINER}"
_LEAST = 44
"""Px a row is high at least: each can be tapped."""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line: "09:42", an icon's name, what happened, detail; `tone` "alert" tints it.

    tone    "todo" for what still waits: it is no alarm, so it only stands in the accent colour
    was     what stood there before it was corrected; shown struck through
    late    "happened 09:32" for what was timed back, or ""
    fixed   what the program itself noted, a signature, or struck: it can't be chosen
    opens   what a press does, "" for the usual: correct or strike
    """

    id: str
    time: str
    icon: str
    title: str
    detail: str = ""
    tone: str = ""
    struck: bool = False
    late: str = ""
    fixed: bool = False
    opens: str = ""
    was: str = ""

    @property
    def below(self) -> str:
        return " · ".join(part for part in (self.detail, self.late) if part)

    @property
    def spoken(self) -> str:
        struck = tr("struck out") if self.struck else ""
        was = tr("was {was}", was=self.was) if self.was else ""
        return ", ".join(p for p in (self.time, self.title, was, self.below, struck) if p)


class LogRow(QAbstractButton):
    """One line as a target; `stepped` asks to go −1 row up or 1 down."""

    stepped = Signal(int)

    def __init__(self, entry: LogEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title: list[str] = []
        self._was: list[str] = []
        self._below: list[str] = []
        self._fits: tuple[LogEntry, int, int] | None = None
        self._height = _LEAST
        # A tap leaves the focus in the field where the nurse is typing.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.draw(entry)

    def draw(self, entry: LogEntry) -> None:
        self.entry = entry
        self.setAccessibleName(entry.spoken)
        self.setAccessibleDescription("" if entry.fixed else entry.opens or tr(_OPENS))
        self.update()

    def fit(self, width: int, beside: int = _LEFT) -> int:
        """Wrap for `width` px with `beside` px free on the right; gives the height it takes."""
        if self._fits == (self.entry, width, beside):
            return self._height
        self._fits = self.entry, width, beside
        room = width - _TEXT - beside
        self._title = wrapped(self.entry.title, 14, 600, room)
        self._below = _broken(self.entry.below, room) if self.entry.below else []
        self._was = wrapped(self.entry.was, 13, 400, room) if self.entry.was else []
        below = len(self._was) + len(self._below)
        self._height = max(_LEAST, 17 + 18 * len(self._title) + 20 * below)
        return self._height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Return and Space choose; all other keys belong to the page."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, self._shapes(), theme)
            ink = {"alert": "highText", "todo": "accent"}.get(self.entry.tone, "ink3")
            draw_icon(painter, self.entry.icon, QRectF(_ICON, 9, 16, 16), theme.colour(ink))

    def _shapes(self) -> list[Shape]:
        entry, alert, foot = self.entry, self.entry.tone == "alert", self.height() - 0.5
        ink = {"alert": "highText", "todo": "accent"}.get(entry.tone, "ink")
        ink = "ink3" if entry.struck and not alert else ink
        faint = "ink3" if entry.struck else "ink2"
        shapes: list[Shape] = []
        if alert:
            shapes.append(Box(0, 0, self.width(), self.height(), "highSoft"))
        elif self.isDown() and not entry.fixed:
            shapes.append(Box(0, 0, self.width(), self.height(), "line"))
        else:
            shapes.append(Line((_LEFT, foot), (self.width() - _LEFT, foot), "grid"))
        shapes.append(Text((_LEFT, 22), entry.time, 13, "ink2"))
        y = 22.0
        for words in self._title:
            shapes += self._line(words, y, 14, 600, ink)
            y += 18
        y += 1
        for words in self._was:
            shapes += self._line(words, y, 13, 400, "ink3", through=True)
            y += 20
        for words in self._below:
            shapes += self._line(words, y, 13, 400, faint)
            y += 20
        if self.hasFocus():
            frame = Box(1.5, 1.5, self.width() - 3, self.height() - 3, "", "focus", 3, 8)
            shapes.append(frame)
        return shapes

    def _line(
        self, words: str, y: float, size: float, weight: int, ink: str, *, through: bool = False
    ) -> list[Shape]:
        """A line of words, with the stroke through it where it was struck or corrected."""
        shapes: list[Shape] = [Text((_TEXT, y), words, size, ink, weight)]
        if self.entry.struck or through:
            end = _TEXT + text_width(words, size, weight)
            shapes.append(Line((_TEXT, y - size * 0.34), (end, y - size * 0.34), ink, 1.2))
        return shapes


def _broken(words: str, room: float) -> list[str]:
    """In lines of `room` px: "SpO₂ 97" stays together, and no line begins with a dot."""
    parts = words.split(" · ")
    whole = [one.replace(" ", _SPACE).replace("/", f"/{_JOINED}") for one in parts]
    text = f"{_SPACE}· ".join(
        one if text_width(one, 13, 400) < room / 1.2 else part
        for one, part in zip(whole, parts, strict=True)
    )
    lines = wrapped(text, 13, 400, room)
    return [line.replace(_SPACE, " ").replace(_JOINED, "") for line in lines]


class EventLog(QWidget):
    """The card with the list. One row is a stop of Tab, arrows go on from it; `chosen` gives an id.

    Its button opens the events that have no large button; where the log lies `over` other cards,
    it closes it. It scrolls with touch, wheel, Page keys.
    """

    chosen = Signal(str)

    def __init__(self, *, over: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LogEntry, ...] = ()
        self._built: tuple[LogEntry, ...] = ()
        self._empty = tr("Nothing logged yet.")
        self._over = over
        self._rows: tuple[LogRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        words, key = (tr("Close"), "Esc") if over else (tr("More…"), "X")
        self.button = KitButton(words, key=key, kind="quiet", parent=self)
        self._list = QWidget()
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._list)
        self._scroll.setAccessibleName(tr("Event log, newest first"))
        for widget in (self._list, self._scroll.viewport()):
            widget.setAutoFillBackground(False)

    def draw(self, entries: tuple[LogEntry, ...]) -> None:
        """Entries newest first."""
        self._entries = entries
        if self.isVisible() or not self._over:
            self._build()  # over other cards it is seldom opened: its rows can wait

    @property
    def rows(self) -> tuple[LogRow, ...]:
        """A row for each entry, newest first."""
        self._build()
        return self._rows

    def _build(self) -> None:
        """Rows that say what was last drawn."""
        entries = self._entries
        if entries == self._built:
            return
        self._built = entries
        # The rows that stay keep their focus: a correction goes back to where it began.
        old = {row.entry.id: row for row in self._rows}
        rows = []
        for entry in entries:
            row = old.pop(entry.id, None) or self._row(entry)
            if row.entry != entry:
                row.draw(entry)
            rows.append(row)
        for row in old.values():
            row.hide()
            row.deleteLater()
        self._rows = tuple(rows)
        self._let_read_in_order()
        self._let_tab_stop_at(next((row for row in rows if row.hasFocus()), None))
        self._place()
        self.update()

    def begin(self) -> None:
        """The keys go to the newest entry; arrows go on from it."""
        first = next(iter(self.rows), None)
        if first is None:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._let_tab_stop_at(first)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(first, 0, 0)

    def _row(self, entry: LogEntry) -> LogRow:
        row = LogRow(entry, self._list)
        row.clicked.connect(lambda: self._choose(row))
        row.stepped.connect(lambda step: self._step(row, step))
        row.show()
        return row

    def _choose(self, row: LogRow) -> None:
        if not row.entry.fixed:
            self.chosen.emit(row.entry.id)

    def _step(self, row: LogRow, step: int) -> None:
        place = min(max(self.rows.index(row) + step, 0), len(self.rows) - 1)
        there = self.rows[place]
        self._let_tab_stop_at(there)
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(there, 0, 0)

    def _let_read_in_order(self) -> None:
        """A screen reader goes by the order in the list, which is the order of making."""
        if [one for one in self._list.children() if one in self._rows] != list(self._rows):
            for row in self._rows:
                row.raise_()

    def _let_tab_stop_at(self, stop: LogRow | None) -> None:
        """At one row only, the newest if none is given: a long log must not hold Tab up."""
        for place, row in enumerate(self._rows):
            tabbed = row is stop or (stop is None and place == 0)
            policy = Qt.FocusPolicy.TabFocus if tabbed else Qt.FocusPolicy.NoFocus
            row.setFocusPolicy(policy)

    def showEvent(self, _event: object) -> None:
        self._build()

    def resizeEvent(self, _event: object) -> None:
        wide = self.button.sizeHint().width()
        self.button.setGeometry(self.width() - wide - 6, 5, wide, 44)
        self._scroll.setGeometry(1, _TOP, self.width() - 2, self.height() - _TOP - 2)
        self._place()

    def cut(self) -> list[str]:
        """What its button leaves no room for."""
        return [tr("newest first")] if self._order().cut else []

    def paintEvent(self, _event: QPaintEvent) -> None:
        order = self._order()
        shapes: list[Shape] = [
            ground(self),
            Text((_LEFT, 24), tr("Event log"), 17, "ink", 650),
            Text((_LEFT, 43), order.lines[0], order.size, "ink2", 500),
        ]
        if not self._entries:
            shapes.append(Text((_LEFT, _TOP + 24), self._empty, 14, "ink3", 400))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    def _order(self) -> Fitted:
        return fit(tr("newest first"), self.button.x() - _LEFT - 4, (13, 12))

    def _place(self) -> None:
        room, wide = self._scroll.height(), self._scroll.width()
        long = sum(row.fit(wide) for row in self._rows) > room
        policy = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if long else policy.ScrollBarAlwaysOff
        )
        # The bar takes the margin, so that words break where they did without it.
        wide, beside, top = (wide - _BAR, 1, 0) if long else (wide, _LEFT, 0)
        for row in self._rows:
            height = row.fit(wide, beside)
            row.setGeometry(0, top, wide, height)
            top += height
        self._list.resize(wide, top)
