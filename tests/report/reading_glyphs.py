"""Reads back what a PDF draws: which outlines stand where, row by row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

Outline = tuple[tuple[str, tuple[tuple[float, float], ...]], ...]
"""Strokes, each with its points."""


def placed(outline: Outline, x: float, y: float, scale: float) -> Outline:
    """The outline at a place, in another measure."""
    return tuple(
        (stroke, tuple((x + point[0] * scale, y + point[1] * scale) for point in points))
        for stroke, points in outline
    )


def same(one: list[Outline], other: list[Outline], within: float = 0.02) -> bool:
    """Whether both are the same strokes at the same places."""
    if [[s for s, _ in glyph] for glyph in one] != [[s for s, _ in glyph] for glyph in other]:
        return False
    return all(abs(a - b) <= within for a, b in zip(_measures(one), _measures(other), strict=True))


def _measures(glyphs: list[Outline]) -> list[float]:
    return [
        measure for glyph in glyphs for _, points in glyph for point in points for measure in point
    ]


@dataclass
class Row:
    """All that stands on one height, px; `boxes` counts glyphs for a missing character."""

    glyphs: list[Outline] = field(default_factory=list)
    advance: float = 0.0
    boxes: int = 0


def outlines(font: TTFont) -> Callable[[int], Outline]:
    """The outline of each glyph by number, without references to others."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()

    def drawn(number: int) -> Outline:
        pen = DecomposingRecordingPen(glyphs)
        glyphs[order[number]].draw(pen)
        return tuple(pen.value)

    return drawn


class _Font:
    def __init__(self, font: pikepdf.Object) -> None:
        file = TTFont(BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
        self.widths = [float(wide) for wide in font.Widths]
        self.em = file["head"].unitsPerEm
        order = file.getGlyphOrder()
        self.number = {
            code: order.index(glyph) for code, glyph in file["cmap"].tables[0].cmap.items()
        }
        self.outline = outlines(file)
        for code, number in self.number.items():  # else PDF/A refuses the file
            wide = file["hmtx"][order[number]][0] * 1000 / self.em
            assert code >= len(self.widths) or abs(wide - self.widths[code]) < 1 or not number


def glyphs_of(data: bytes) -> list[Row]:
    """Rows of the first page, in the order they are drawn; px are those of the shapes."""
    with pikepdf.open(BytesIO(data)) as file:
        page = file.pages[0]
        fonts = {str(name): _Font(font) for name, font in page.resources.Font.items()}
        rows: dict[float, Row] = {}
        starts: dict[float, float] = {}
        font, size, apart, rise, x, y = next(iter(fonts.values())), 0.0, 0.0, 0.0, 0.0, 0.0
        for instruction in pikepdf.parse_content_stream(page):
            given = instruction.operands
            match str(instruction.operator):
                case "Tf":
                    font, size = fonts[str(given[0])], float(given[1])
                case "Tm":
                    x, y = float(given[4]), float(given[5])
                    rise = 0.0
                case "Tc":
                    apart = float(given[0])
                case "Ts":
                    rise = float(given[0])
                case "Tj" | "TJ":
                    row = rows.setdefault(y, Row())
                    start = starts.setdefault(y, x)
                    shown = given[0] if str(instruction.operator) == "TJ" else [given[0]]
                    for part in shown:
                        if not isinstance(part, pikepdf.String):
                            x -= float(part) / 1000 * size
                            continue
                        for code in bytes(part):
                            number = font.number.get(code, 0)
                            row.boxes += (
                                not number or not code
                            )  # reportlab writes 0 for what a face has not
                            place = (x - start) / 0.75, rise / 0.75
                            scale = size / 0.75 / font.em
                            row.glyphs.append(placed(font.outline(number), *place, scale))
                            x += font.widths[code] / 1000 * size + apart
                    row.advance = (x - start) / 0.75
        return list(rows.values())
