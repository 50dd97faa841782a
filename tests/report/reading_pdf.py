"""Reads a PDF back the way a records department would: page by page, and font by font."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from io import BytesIO

import pikepdf
import pypdfium2

PLAIN = "kitlog.report."


def pages_of(data: bytes) -> list[str]:
    """Text of each page without any white space."""
    with pypdfium2.PdfDocument(data) as document:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(squeezed(text.get_text_range()))
            text.close()
            page.close()
        return found


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def fields_of(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every printed text of a summary with the name of its field, found by walking it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from fields_of(one, f"{path}[{index}]")
    elif is_dataclass(value) and type(value).__module__.startswith(PLAIN):
        for field in fields(value):
            yield from fields_of(getattr(value, field.name), f"{path}.{field.name}")


def figures_of(data: bytes) -> list[str]:
    """What each drawing says to those who can't see it."""
    with pikepdf.open(BytesIO(data)) as document:
        return [
            str(item.Alt) for item in document.objects
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]  # fmt: skip


def fonts_of(data: bytes) -> dict[str, bool]:
    """Every font the file names, and whether its outlines are inside."""
    found: dict[str, bool] = {}
    with pikepdf.open(BytesIO(data)) as document:
        for item in document.objects:
            if not isinstance(item, pikepdf.Dictionary) or item.get("/Type") != "/Font":
                continue
            descriptor = item.get("/FontDescriptor")
            found[str(item.get("/BaseFont"))] = descriptor is not None and (
                "/FontFile2" in descriptor
            )
    return found
