"""Paints the domain's plain shapes on paper; the twin for the screen lives in the window.

Shapes come in px from the top left corner; 1 px is 0.75 pt.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from kitlog.domain.shapes import Box, Dot, Line, Point, Polyline, Text
from kitlog.report.bounds import bounds
from kitlog.report.direction import MARKS, backwards
from kitlog.report.lettering import Lettering, stand_for
from kitlog.report.marking import Marking
from kitlog.report.parts import Aside, Drawn, Part
from kitlog.report.pen import PT, fill, number, stroke


class Painter:
    """Paints one paper, page by page; `marking` then knows all its parts."""

    def __init__(self, canvas: Canvas, top: float) -> None:
        """`top` is the height of a page, pt, from where y counts."""
        self.marking = Marking(canvas)
        self._canvas, self._top = canvas, top
        self._page: Any = canvas  # the stub knows nothing of how a page is written
        self._lettering = Lettering(canvas)

    def paint(self, drawn: Iterable[Drawn]) -> None:
        """Draw a page in order."""
        part: Part | Aside = Part("P")
        last: tuple[Part | Aside, Text | None] = (part, None)
        for one in drawn:
            if isinstance(one, Text):
                self._mark_words(part, one)
                if last[0] is part and last[1]:
                    self._part_words(last[1], one)
                last = (part, one)
                self._lettering.write(one, one.at[0] * PT, self._top - one.at[1] * PT)
            elif isinstance(one, Part):
                part = one
                if part.within:
                    self.marking.place(part)  # a cell without words is a cell
            elif isinstance(one, Aside):
                part = one
            else:
                self._shape(part, one)
        self.marking.end_page()
        self._canvas.showPage()
        # All of it is ASCII; reportlab would look up each character in its own code page.
        written = self._page._doc.Pages.pages[-1]
        written.stream = written.stream.encode("ascii")

    def _mark_words(self, part: Part | Aside, text: Text) -> None:
        """Words belong to their part."""
        if isinstance(part, Aside):
            self.marking.aside(part)
        elif part.kind == "Figure" or part.level:
            self.marking.content(part, bounds(text))
        elif backwards(text.text):
            # Drawn as it stands, from left to right; read as it was typed.
            said = text.text.lstrip("".join(MARKS))
            self.marking.content(Part("Span", part, words=said), None)
        else:
            self.marking.content(part, None)

    def _part_words(self, before: Text, then: Text) -> None:
        """A space where a line ends: who hears them must not guess where words end (14.8.2.5)."""
        parted = before.text.endswith(" ") or then.text.startswith(" ")
        if before.at[1] != then.at[1] and not parted:
            space = Text(before.at, " ", before.size, before.colour, before.weight)
            self._lettering.write(space, bounds(before)[2] * PT, self._top - before.at[1] * PT)

    def _shape(self, part: Part | Aside, shape: Line | Polyline | Box | Dot) -> None:
        """Decoration, unless it says something or the part is a figure."""
        said = shape.said if isinstance(shape, Polyline) else ""
        if isinstance(part, Aside):
            self.marking.aside(part)
        elif part.kind == "Figure" or part.level:
            self.marking.content(part, bounds(shape))
        elif said:
            self.marking.content(part, None)
        else:
            self.marking.aside(None)
        apart = _apart(shape)
        if apart:
            self._canvas.saveState()
        if said:
            stand_for(self._canvas, said)
        self._draw(shape)
        if said:
            self._canvas.addLiteral("EMC")
        if apart:
            self._canvas.restoreState()

    def _draw(self, shape: Line | Polyline | Box | Dot) -> None:
        canvas = self._canvas
        match shape:
            case Line():
                _pen(canvas, shape.colour, shape.width, shape.opacity)
                _dash(canvas, shape.dash)
                self._page._code.append(self._path((shape.start, shape.end)) + " S")
            case Polyline():
                drawn, filled = _pen(canvas, shape.colour, shape.width, shape.opacity, shape.fill)
                self._page._code.append(self._path(shape.points) + " h" * shape.closed)
                self._page._strokeAndFill(drawn, filled)
            case Box():
                drawn, filled = _pen(canvas, shape.colour, shape.line, shape.opacity, shape.fill)
                x, y = self._at((shape.x, shape.y + shape.height))
                w, h, r = shape.width * PT, shape.height * PT, shape.radius * PT
                _dash(canvas, shape.dash)
                if r:
                    canvas.roundRect(x, y, w, h, r, stroke=drawn, fill=filled)
                else:
                    canvas.rect(x, y, w, h, stroke=drawn, fill=filled)
            case Dot():
                drawn, filled = _pen(canvas, shape.colour, shape.line, 1, shape.fill)
                canvas.circle(*self._at(shape.centre), shape.radius * PT, drawn, filled)

    def _at(self, point: Point) -> Point:
        return point[0] * PT, self._top - point[1] * PT

    def _path(self, points: Iterable[Point]) -> str:
        first, *others = (f"{number(x)} {number(y)}" for x, y in map(self._at, points))
        return f"n {first} m {' l '.join(others)} l"


def _apart(shape: Line | Polyline | Box | Dot) -> bool:
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
    canvas: Canvas, line: str, width: float, opacity: float, colour: str = ""
) -> tuple[int, int]:
    if line:
        stroke(canvas, line, width)
    if colour:
        fill(canvas, colour)
    if opacity < 1:
        canvas.setStrokeAlpha(opacity)
        canvas.setFillAlpha(opacity)
    return int(bool(line)), int(bool(colour))
