"""The text of a page as the file itself gives it: in the order it was drawn.

What a reader shows of a line that runs from right to left is the reader's guess at the order
it was typed in, and they guess differently; so it is with words close together on one height.
What the file says is the order they were drawn in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf

_NOTHING = "\N{REPLACEMENT CHARACTER}"
"""For a code of which the file does not say what it stands for."""
_MAPPED = re.compile(r"<([0-9A-F]{2})>\s*<([0-9A-F]+)>")


def drawn_text(pdf: bytes, number: int) -> str:
    """All characters of page `number`, counted from 0; what stands for others instead of them."""
    with pikepdf.open(BytesIO(pdf)) as file:
        page = file.pages[number]
        listed = page.resources.get("/Font", pikepdf.Dictionary())
        fonts = {str(name): _says(font) for name, font in listed.items()}
        return "".join(_shown(page, fonts))


def _shown(page: pikepdf.Page, fonts: dict[str, dict[int, str]]) -> Iterator[str]:
    font: dict[int, str] = {}
    inside: list[str | None] = []  # one for each open marked content: what its glyphs stand for
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "Tf":
                font = fonts[str(operands[0])]
            case "BMC":
                inside.append(None)
            case "BDC":
                inside.append(_stands_for(operands[1]))
            case "EMC":
                inside.pop()
            case "Tj" | "TJ" if inside and inside[-1] is not None:
                yield inside[-1]
                inside[-1] = ""  # it is said once, with the first of its glyphs
            case "Tj" | "TJ":
                shown = operands[0] if str(instruction.operator) == "TJ" else [operands[0]]
                for part in shown:
                    if isinstance(part, pikepdf.String):
                        yield "".join(font.get(code, _NOTHING) for code in bytes(part))


def _stands_for(properties: object) -> str | None:
    if isinstance(properties, pikepdf.Dictionary) and "/ActualText" in properties:
        return str(properties.ActualText)
    return None


def _says(font: pikepdf.Object) -> dict[int, str]:
    """What each code of a font stands for."""
    table = font.ToUnicode.read_bytes().decode("ascii").split("endcodespacerange")[1]
    return {
        int(code, 16): bytes.fromhex(said).decode("utf-16-be")
        for code, said in _MAPPED.findall(table)
    }
