"""The event log: newest first, alerts tinted, struck entries struck through but kept."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from kitlog.domain.shapes import Box, Line, Text
from kitlog.ui.kit.icons import draw_icon
from kitlog.ui.kit.paint import face, ground, paint, painting

_LEFT, _TOP = 13, 36
_TEXT = 74
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line: "09:42", an icon's name, what happened, detail; `tone` "alert" tints it.

    late    "happened 09:32" for what was timed back, or ""
    """

    id: str
    time: str
    icon: str
    title: str
    detail: str = ""
    tone: str = ""
    struck: bool = False
    late: str = ""

    @property
    def below(self) -> str:
        return " · ".join(part for part in (self.detail, self.late) if part)

    @property
    def spoken(self) -> str:
        struck = "struck out" if self.struck else ""
        return ", ".join(p for p in (self.time, self.title, self.below, struck) if p)


class LogRow(QWidget):
    def __init__(self, entry: LogEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setAccessibleName(entry.spoken)

    def height_for(self, width: int) -> int:
        title, detail = self._heights(width)
        return round(8 + title + detail + 9)

    def paintEvent(self, event: QPaintEvent) -> None:
        entry, alert = self.entry, self.entry.tone == "alert"
        title, detail = self._heights(self.width())
        room = self.width() - _TEXT - 1 - _LEFT
        ink = "highText" if alert else "ink3" if entry.struck else "ink"
        with painting(self) as (painter, theme):
            if alert:
                paint(painter, [Box(1, 0, self.width() - 2, self.height(), "highSoft")], theme)
            foot = self.height() - 0.5
            edge = (0.0, float(self.width())) if alert else (_LEFT, self.width() - _LEFT)
            paint(painter, [
                Line((edge[0], foot), (edge[1], foot), "grid"),
                Text((_LEFT, 22), entry.time, 13, "ink2"),
            ], theme)  # fmt: skip
            colour = theme.colour("highText" if alert else "ink3")
            draw_icon(painter, entry.icon, QRectF(_LEFT + 49, 9, 16, 16), colour)
            for top, height, text, size, weight, token in (
                (8.0, title, entry.title, 14, 600, ink),
                (8.0 + title, detail, entry.below, 13, 400, "ink3" if entry.struck else "ink2"),
            ):
                font = face(size, weight)
                font.setStrikeOut(entry.struck)
                painter.setFont(font)
                painter.setPen(theme.colour(token))
                painter.drawText(QRectF(_TEXT + 1, top, room, height + 4), _WRAP, text)

    def _heights(self, width: int) -> tuple[float, float]:
        """Heights of title and detail, wrapped."""
        room = width - _TEXT - 1 - _LEFT
        heights = []
        for text, size, weight in ((self.entry.title, 14, 600), (self.entry.below, 13, 400)):
            box = QFontMetricsF(face(size, weight)).boundingRect(
                QRectF(0, 0, room, 10_000), _WRAP, text
            )
            heights.append(max(18.0, box.height()) if text else 0.0)
        return heights[0], heights[1]


class EventLog(QWidget):
    """The card with the list; it scrolls with touch, wheel and Page keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LogEntry, ...] = ()
        self._empty = "Nothing logged yet."
        self.rows: tuple[LogRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._list = QWidget()
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setWidget(self._list)
        self._scroll.setAccessibleName("Event log, newest first")
        for widget in (self._list, self._scroll.viewport()):
            widget.setAutoFillBackground(False)

    def draw(self, entries: tuple[LogEntry, ...]) -> None:
        """Entries newest first."""
        if entries == self._entries:
            return
        self._entries = entries
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = tuple(LogRow(entry, self._list) for entry in entries)
        for row in self.rows:
            row.show()
        self._place()
        self.update()

    def resizeEvent(self, event: object) -> None:
        self._scroll.setGeometry(1, _TOP, self.width() - 2, self.height() - _TOP - 2)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        shapes = [
            ground(self),
            Text((_LEFT, 27), "Event log", 17, "ink", 650),
            Text((self.width() - _LEFT, 27), "newest first", 13, "ink2", 500, "right"),
        ]
        if not self._entries:
            shapes.append(Text((_LEFT, 60), self._empty, 14, "ink3", 400))
        with painting(self) as (painter, theme):
            paint(painter, shapes, theme)

    def _place(self) -> None:
        width, top = self._scroll.width(), 0
        for row in self.rows:
            height = row.height_for(width)
            row.setGeometry(0, top, width, height)
            top += height
        self._list.resize(width, top)
