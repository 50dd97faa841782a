"""Paints the domain's plain shapes on paper; the twin for the screen lives in the window.

Shapes come in px from the top left corner; 1 px is 0.75 pt.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from kitlog import resources
from kitlog.domain.shapes import Box, Dot, Line, Point, Polyline, Shape, Text
from kitlog.report import fonts

PT = 0.75
"""Points of one px."""


@lru_cache(maxsize=64)
def colour(name: str) -> Color:
    """A token of the day theme."""
    tokens = json.loads(resources.text("theme", "tokens.json"))["day"]
    return HexColor(tokens[name])


def paint(canvas: Canvas, shapes: Iterable[Shape], top: float) -> None:
    """Draw every shape in order; `top` is the height of the page, pt, from where y counts."""

    def at(point: Point) -> Point:
        return point[0] * PT, top - point[1] * PT

    for shape in shapes:
        apart = _apart(shape)
        if apart:
            canvas.saveState()
        match shape:
            case Line():
                _pen(canvas, shape.colour, shape.width, shape.opacity)
                _dash(canvas, shape.dash)
                canvas.line(*at(shape.start), *at(shape.end))
            case Polyline():
                drawn, filled = _pen(canvas, shape.colour, shape.width, shape.opacity, shape.fill)
                path = canvas.beginPath()
                path.moveTo(*at(shape.points[0]))
                for point in shape.points[1:]:
                    path.lineTo(*at(point))
                if shape.closed:
                    path.close()
                canvas.drawPath(path, stroke=drawn, fill=filled)
            case Box():
                drawn, filled = _pen(canvas, shape.colour, shape.line, shape.opacity, shape.fill)
                x, y = at((shape.x, shape.y + shape.height))
                w, h, r = shape.width * PT, shape.height * PT, shape.radius * PT
                _dash(canvas, shape.dash)
                if r:
                    canvas.roundRect(x, y, w, h, r, stroke=drawn, fill=filled)
                else:
                    canvas.rect(x, y, w, h, stroke=drawn, fill=filled)
            case Dot():
                drawn, filled = _pen(canvas, shape.colour, shape.line, 1, shape.fill)
                canvas.circle(*at(shape.centre), shape.radius * PT, stroke=drawn, fill=filled)
            case Text():
                _write(canvas, shape, *at(shape.at))
        if apart:
            canvas.restoreState()


def _apart(shape: Shape) -> bool:
    """Would something it sets, a dash or a tint, go on into the next shape?"""
    match shape:
        case Line(dash=dash, opacity=opacity) | Box(dash=dash, opacity=opacity):
            return bool(dash) or opacity < 1
        case Polyline(opacity=opacity):
            return opacity < 1
        case _:
            return False


def _dash(canvas: Canvas, dash: tuple[float, ...]) -> None:
    if dash:
        canvas.setDash([d * PT for d in dash])


def _pen(
    canvas: Canvas, line: str, width: float, opacity: float, fill: str = ""
) -> tuple[int, int]:
    if line:
        canvas.setStrokeColor(colour(line))
        canvas.setLineWidth(width * PT)
        canvas.setLineJoin(1)
    if fill:
        canvas.setFillColor(colour(fill))
    if opacity < 1:
        canvas.setStrokeAlpha(opacity)
        canvas.setFillAlpha(opacity)
    return int(bool(line)), int(bool(fill))


def _write(canvas: Canvas, text: Text, x: float, y: float) -> None:
    """Typed text goes through drawString only: it is never read as markup (finding 8)."""
    words = fonts.composed(text.text)
    wide = fonts.width(words, text.size, text.weight) * PT
    x -= {"left": 0.0, "centre": wide / 2, "right": wide}[text.align]
    canvas.setFont(fonts.face(text.size, text.weight), text.size * PT)
    canvas.setFillColor(colour(text.colour))
    canvas.drawString(x, y, words, charSpace=fonts.spacing(text.size, text.weight) * PT)
