"""Paints the domain's plain shapes on paper; the twin for the screen lives in the window.

Shapes come in px from the top left corner; 1 px is 0.75 pt.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from kitlog import resources
from kitlog.domain.shapes import Box, Dot, Line, Point, Polyline, Shape, Text
from kitlog.report import fonts
from kitlog.report.bounds import bounds
from kitlog.report.direction import MARKS, backwards
from kitlog.report.marking import Marking
from kitlog.report.parts import Aside, Drawn, Part
from kitlog.report.script_runs import Run

PT = 0.75
"""Points of one px."""


@lru_cache(maxsize=64)
def colour(name: str) -> Color:
    """A token of the day theme."""
    tokens = json.loads(resources.text("theme", "tokens.json"))["day"]
    return HexColor(tokens[name])


def paint(canvas: Canvas, drawn: Iterable[Drawn], top: float, marking: Marking) -> None:
    """Draw a page in order; `top` is its height, pt, from where y counts."""
    part: Part | Aside = Part("P")
    last: tuple[Part | Aside, Text | None] = (part, None)
    for one in drawn:
        if isinstance(one, Part | Aside):
            part = one
            if isinstance(part, Part) and part.within:
                marking.place(part)  # a cell without words is a cell
            continue
        _mark(marking, part, one)
        if isinstance(one, Text):
            if last[0] is part and last[1]:
                _part_words(canvas, last[1], one, top)
            last = (part, one)
        apart = _apart(one)
        if apart:
            canvas.saveState()
        said = isinstance(one, Polyline) and one.said
        if said:
            _stand_for(canvas, said)
        _draw(canvas, one, top)
        if said:
            canvas.addLiteral("EMC")
        if apart:
            canvas.restoreState()
    marking.end_page()


def _mark(marking: Marking, part: Part | Aside, shape: Shape) -> None:
    """Words belong to their part; all else is decoration, unless it says something."""
    if isinstance(part, Aside):
        marking.aside(part)
    elif part.kind == "Figure" or part.level:
        marking.content(part, bounds(shape))
    elif isinstance(shape, Text) and backwards(shape.text):
        # Drawn as it stands, from left to right; read as it was typed.
        marking.content(Part("Span", part, words=shape.text.lstrip("".join(MARKS))), None)
    elif isinstance(shape, Text) or (isinstance(shape, Polyline) and shape.said):
        marking.content(part, None)
    else:
        marking.aside(None)


def _part_words(canvas: Canvas, before: Text, then: Text, top: float) -> None:
    """A space where a line ends: who hears them must not guess where words end (14.8.2.5)."""
    parted = before.text.endswith(" ") or then.text.startswith(" ")
    if before.at[1] != then.at[1] and not parted:
        _write(canvas, replace(before, text=" ", align="left"), bounds(before)[2] * PT,
               top - before.at[1] * PT)  # fmt: skip


def _draw(canvas: Canvas, shape: Shape, top: float) -> None:
    def at(point: Point) -> Point:
        return point[0] * PT, top - point[1] * PT

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
        _fill(canvas, fill)
    if opacity < 1:
        canvas.setStrokeAlpha(opacity)
        canvas.setFillAlpha(opacity)
    return int(bool(line)), int(bool(fill))


def _fill(canvas: Canvas, name: str) -> None:
    page: Any = canvas
    if page._fillColorObj is not colour(name):
        canvas.setFillColor(colour(name))


def _write(canvas: Canvas, text: Text, x: float, y: float) -> None:
    """Typed text is shown as it is and never read as markup (finding 8)."""
    wide = fonts.width(text.text, text.size, text.weight) * PT
    x -= {"left": 0.0, "centre": wide / 2, "right": wide}[text.align]
    _fill(canvas, text.colour)
    apart = fonts.spacing(text.size, text.weight) * PT
    for run in fonts.drawn(text.text, text.size, text.weight):
        if run.shaped:
            _stand_for(canvas, run.text)
            _letters(canvas, run, x, y, text.size * PT, 0.0)
            canvas.addLiteral("EMC")
            x += run.advance * text.size * PT
        else:
            _letters(canvas, run, x, y, text.size * PT, apart)
            x += run.advance * text.size * PT + apart * len(run.drawn)


def _stand_for(canvas: Canvas, words: str) -> None:
    """Begin marked content that is to be read as these words, whatever is drawn in it."""
    canvas.addLiteral(f"/Span <</ActualText <feff{words.encode('utf-16-be').hex()}>>> BDC")


def _letters(canvas: Canvas, run: Run, x: float, y: float, size: float, apart: float) -> None:
    """What drawString writes, in a third of its time: a course has three thousand texts."""
    page: Any = canvas  # the stub knows nothing of how a page is written
    font: Any = pdfmetrics.getFont(run.font)
    code = [f"BT 1 0 0 1 {x:.5f} {y:.5f} Tm", f"{apart:.5f} Tc"]
    for subset, letters in font.splitString(run.drawn, page._doc):
        face = font.getSubsetInternalName(subset, page._doc)
        code.append(f"{face} {size:.5f} Tf ({page._escape(letters)}) Tj")
    page._code += [*code, "ET"]
