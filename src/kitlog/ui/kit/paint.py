"""Paints the domain's plain shapes on screen; the twin for paper lives in the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text
from kitlog.ui.kit.theme import Theme, theme_of

_DISPLAY_FROM = 27.0
"""From this size on, digits are set in the display cut with tighter tracking (DESIGN 5)."""


@cache
def face(size: float, weight: int = 500) -> QFont:
    """The face for text of `size` px; the display cut exists in one weight, 600.

    One object for all callers: copy it before changing it.
    """
    display = size >= _DISPLAY_FROM
    font = QFont("KitLog Inter Display" if display else "KitLog Inter")
    font.setPixelSize(round(size))
    font.setWeight(QFont.Weight(600 if display else weight))
    # As drawn: a hundredth of an em tighter from headings on, more in the large digits.
    tracking = -0.037 if size >= 40 else -0.01 if size >= 17 else 0.0
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * size)
    return font


@contextmanager
def painting(widget: QWidget) -> Iterator[tuple[QPainter, Theme]]:
    """A smooth painter on `widget` with its theme, ended whatever happens."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter, theme_of(widget)
    finally:
        painter.end()


def paint(painter: QPainter, shapes: Iterable[Shape], theme: Theme) -> None:
    """Draw every shape in order, its colour names taken from `theme`."""
    for shape in shapes:
        painter.setOpacity(getattr(shape, "opacity", 1.0))
        match shape:
            case Line():
                painter.setPen(_pen(theme, shape.colour, shape.width, shape.dash))
                painter.drawLine(QPointF(*shape.start), QPointF(*shape.end))
            case Polyline():
                painter.setPen(_pen(theme, shape.colour, shape.width))
                painter.setBrush(_brush(theme, shape.fill))
                points = QPolygonF([QPointF(*point) for point in shape.points])
                (painter.drawPolygon if shape.closed else painter.drawPolyline)(points)
            case Box():
                painter.setPen(_pen(theme, shape.colour, shape.line, shape.dash))
                painter.setBrush(_brush(theme, shape.fill))
                box = QRectF(shape.x, shape.y, shape.width, shape.height)
                painter.drawRoundedRect(box, shape.radius, shape.radius)
            case Dot():
                painter.setPen(_pen(theme, shape.colour, shape.line))
                painter.setBrush(_brush(theme, shape.fill))
                painter.drawEllipse(QPointF(*shape.centre), shape.radius, shape.radius)
            case Text():
                _write(painter, shape, theme)
    painter.setOpacity(1.0)


def ground(widget: QWidget, fill: str = "surface", edge: str = "line", line: float = 1.0) -> Box:
    """The rounded ground of a card that fills `widget`."""
    width, height = widget.width() - line, widget.height() - line
    return Box(line / 2, line / 2, width, height, fill, edge, line, 10)


@cache
def _metrics(size: float, weight: int) -> QFontMetricsF:
    return QFontMetricsF(face(size, weight))


def text_width(text: str, size: float, weight: int = 500) -> float:
    """Advance of `text` in px."""
    return _metrics(size, weight).horizontalAdvance(text)


def wrapped(text: str, size: float, weight: int, room: float) -> list[str]:
    """`text` broken between words into lines of at most `room` px."""
    layout = QTextLayout(text, face(size, weight))
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, room))
        start, length = line.textStart(), line.textLength()
        lines.append(text[start : start + length].rstrip())
    layout.endLayout()
    return lines


def _write(painter: QPainter, text: Text, theme: Theme) -> None:
    painter.setFont(face(text.size, text.weight))
    painter.setPen(theme.colour(text.colour))
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[text.align]
    shift = share * text_width(text.text, text.size, text.weight) if share else 0.0
    painter.drawText(QPointF(text.at[0] - shift, text.at[1]), text.text)


def _pen(theme: Theme, colour: str, width: float, dash: tuple[float, ...] = ()) -> QPen:
    if not colour:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(theme.colour(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen


def _brush(theme: Theme, colour: str) -> QBrush:
    return QBrush(theme.colour(colour)) if colour else QBrush(Qt.BrushStyle.NoBrush)
