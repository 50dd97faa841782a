"""Plain shapes: one list painted on screen (QPainter) and on paper (reportlab) alike.

Coordinates are logical pixels, origin top left, y downwards. Colours are names of theme
tokens ("ink", "bandLine"), resolved by the painter. An empty name means "none".

They are tuples with names, because a paper makes ten thousand of them and a frozen dataclass
takes three times as long to make.
"""

from __future__ import annotations

from typing import NamedTuple

Point = tuple[float, float]


class Line(NamedTuple):
    start: Point
    end: Point
    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0


class Polyline(NamedTuple):
    """`said` is what a mark between words says to those who can't see it."""

    points: tuple[Point, ...]
    colour: str
    width: float = 1.0
    fill: str = ""
    closed: bool = False
    opacity: float = 1.0
    said: str = ""


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    colour: str = ""
    line: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0


class Dot(NamedTuple):
    centre: Point
    radius: float
    fill: str = ""
    colour: str = ""
    line: float = 1.0


class Text(NamedTuple):
    """`at` is the baseline point; align "left", "centre" or "right"; weight 400 to 700."""

    at: Point
    text: str
    size: float
    colour: str
    weight: int = 500
    align: str = "left"


Shape = Line | Polyline | Box | Dot | Text
