"""Paints the domain's plain shapes on screen; the twin for paper lives in the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from kitlog.domain.shapes import Box, Dot, Line, Polyline, Shape, Text
from kitlog.ui.kit.both_ways import measures_kept
from kitlog.ui.kit.crowding import with_room
from kitlog.ui.kit.faces import face, settled, text_width, wrapped
from kitlog.ui.kit.theme import Theme, text_size, theme_of

__all__ = ["face", "ground", "paint", "painting", "text_width", "wrapped"]

_REMEMBERED = 512
_NO_PEN, _NO_BRUSH = QPen(Qt.PenStyle.NoPen), QBrush(Qt.BrushStyle.NoBrush)


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
    """Draw every shape in order, its colour names taken from `theme`.

    Letters larger than drawn give way where there is no room for them.
    """
    if text_size() > 100:
        shapes = with_room(shapes, _room(painter))
    opacity = 1.0
    for shape in shapes:
        wanted = getattr(shape, "opacity", 1.0)
        if wanted != opacity:
            opacity = wanted
            painter.setOpacity(opacity)
        match shape:
            case Text():
                _write(painter, shape, theme)
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
    painter.setOpacity(1.0)


def ground(widget: QWidget, fill: str = "surface", edge: str = "line", line: float = 1.0) -> Box:
    """The rounded ground of a card that fills `widget`."""
    width, height = widget.width() - line, widget.height() - line
    return Box(line / 2, line / 2, width, height, fill, edge, line, 10)


def _room(painter: QPainter) -> QRectF:
    """The whole of what is painted on, as the shapes count."""
    device = painter.device()
    whole = QRectF(0, 0, device.width(), device.height())
    back, _ = painter.worldTransform().inverted()
    return back.mapRect(whole)


def _write(painter: QPainter, text: Text, theme: Theme) -> None:
    painter.setFont(face(text.size, text.weight))
    painter.setPen(_pen(theme, text.colour))
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[text.align]
    shift = share * text_width(text.text, text.size, text.weight) if share else 0.0
    at = QPointF(text.at[0] - shift, text.at[1] + settled(text.size))
    painter.drawText(at, measures_kept(text.text))


def _pen(theme: Theme, colour: str, width: float = 1.0, dash: tuple[float, ...] = ()) -> QPen:
    return _cut_pen(theme.colours[colour], width, dash) if colour else _NO_PEN


@lru_cache(_REMEMBERED)
def _cut_pen(colour: str, width: float, dash: tuple[float, ...]) -> QPen:
    """One object for all shapes: a page is drawn with some twenty pens, hundreds of times."""
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen


def _brush(theme: Theme, colour: str) -> QBrush:
    return _mixed_brush(theme.colours[colour]) if colour else _NO_BRUSH


@lru_cache(_REMEMBERED)
def _mixed_brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))
