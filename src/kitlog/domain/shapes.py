"""Plain shapes: one list painted on screen (QPainter) and on paper (reportlab) alike.

Coordinates are logical pixels, origin top left, y downwards. Colours are names of theme
tokens ("ink", "bandLine"), resolved by the painter. An empty name means "none".
"""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    start: Point
    end: Point
    colour: str
    width: float = 1.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Polyline:
    """`said` is what a mark between words says to those who can't see it."""

    points: tuple[Point, ...]
    colour: str
    width: float = 1.0
    fill: str = ""
    closed: bool = False
    opacity: float = 1.0
    said: str = ""


@dataclass(frozen=True, slots=True)
class Box:
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


@dataclass(frozen=True, slots=True)
class Dot:
    centre: Point
    radius: float
    fill: str = ""
    colour: str = ""
    line: float = 1.0


@dataclass(frozen=True, slots=True)
class Text:
    """`at` is the baseline point; align "left", "centre" or "right"; weight 400 to 700."""

    at: Point
    text: str
    size: float
    colour: str
    weight: int = 500
    align: str = "left"


Shape = Line | Polyline | Box | Dot | Text
