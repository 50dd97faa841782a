"""Reads an exported summary as another program would."""

from __future__ import annotations

from pathlib import Path

import pypdfium2


def pdf_words(path: Path) -> tuple[int, int, str]:
    """Pages, width of the first one in points, and the text of all."""
    with pypdfium2.PdfDocument(path) as document:
        words = []
        for page in document:
            text = page.get_textpage()
            words.append(str(text.get_text_range()))
            text.close()
            page.close()
        first = document[0]
        width = round(first.get_width())
        first.close()
        return len(document), width, "\n".join(words)
