"""Colours, lines and numbers as a page of the file spells them, each spelled once."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas

from kitlog import resources

PT = 0.75
"""Points of one px."""

number = lru_cache(maxsize=8192)(fp_str)
"""A number as reportlab writes it; those of a page come again and again."""


@lru_cache(maxsize=64)
def colour(name: str) -> Color:
    """A token of the day theme."""
    tokens = json.loads(resources.text("theme", "tokens.json"))["day"]
    return HexColor(tokens[name])


def fill(canvas: Canvas, name: str) -> None:
    """Fill with this colour from now on."""
    page: Any = canvas  # the stub knows nothing of how a page is written
    if page._fillColorObj is not colour(name):
        page._fillColorObj = colour(name)
        page._code.append(f"{_rgb(name)} rg")


def stroke(canvas: Canvas, name: str, width: float) -> None:
    """Draw lines in this colour, `width` px wide, from now on."""
    page: Any = canvas
    page._code.append(_stroke(name, width))


@lru_cache(maxsize=256)
def _stroke(name: str, width: float) -> str:
    return f"{_rgb(name)} RG\n{number(width * PT)} w\n1 j"


@lru_cache(maxsize=64)
def _rgb(name: str) -> str:
    return fp_str(colour(name).rgb())
