"""Reads a printed page again as a person does, from its ink: in grey and in black and white.

The page is drawn as a cheap printer draws it, every line of text is cut out where it stands,
the cuts are set below each other as on a page, and tesseract reads them. What is measured is
the share of the page's letters and digits, those in charts and tiles included, that are read.
"""

from __future__ import annotations

import csv
import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from io import BytesIO, StringIO

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from tests.report.printed_boxes import Box, Run, union

DPI = 300
_WIDE = 1200
"""px of a line of cuts."""
_GAP, _BETWEEN = 24, 20
"""px between cuts in a line and between lines."""
_LENS = 0.8
"""px of blur, 0.07 mm; a scanner and an eye have more."""
_BAYER = (
    (0, 32, 8, 40, 2, 34, 10, 42), (48, 16, 56, 24, 50, 18, 58, 26),
    (12, 44, 4, 36, 14, 46, 6, 38), (60, 28, 52, 20, 62, 30, 54, 22),
    (3, 35, 11, 43, 1, 33, 9, 41), (51, 19, 59, 27, 49, 17, 57, 25),
    (15, 47, 7, 39, 13, 45, 5, 37), (63, 31, 55, 23, 61, 29, 53, 21),
)  # fmt: skip


def grey(data: bytes, page: int) -> Image.Image:
    with pypdfium2.PdfDocument(data) as document:
        sheet = document[page - 1]
        image: Image.Image = sheet.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        sheet.close()
    return image


def threshold(image: Image.Image) -> Image.Image:
    """Black where it is darker than half grey."""
    return image.point(lambda level: 255 if level > 127 else 0)


def dithered(image: Image.Image) -> Image.Image:
    """Ordered dots, as laser printers make grey of black, seen through a scanner's lens."""
    tile = Image.frombytes("L", (8, 8), bytes(n * 4 + 2 for row in _BAYER for n in row))
    screen = Image.new("L", image.size)
    for x in range(0, image.width, 8):
        screen.paste(tile, (x, 0))
    strip = screen.crop((0, 0, image.width, 8))
    for y in range(8, image.height, 8):
        screen.paste(strip, (0, y))
    dots = ImageChops.subtract(image, screen).point(lambda level: 255 if level else 0)
    return dots.filter(ImageFilter.GaussianBlur(_LENS))


@dataclass(frozen=True, slots=True)
class Cut:
    """Letters and digits of texts side by side, and where they stand, pt."""

    letters: str
    box: Box


def cuts(runs: Sequence[Run]) -> Iterator[Cut]:
    """Texts of one line and one size with no more than a blank between them."""
    left = sorted((r for r in runs if r.text.strip()), key=lambda r: (round(r.box[3]), r.box[0]))
    while left:
        own = [left.pop(0)]
        for run in list(left):
            if _goes_on(own[-1], run):
                own.append(run)
                left.remove(run)
        letters = _letters("".join(run.text for run in own))
        if letters:
            yield Cut(letters, union(run.box for run in own))


def _goes_on(last: Run, run: Run) -> bool:
    level = min(last.box[3], run.box[3]) - max(last.box[1], run.box[1])
    lower = min(last.box[3] - last.box[1], run.box[3] - run.box[1])
    blank = run.box[0] - last.box[2]
    return -0.6 <= blank < run.size * 0.7 and level > 0.5 * lower and last.size < 1.3 * run.size


def read(image: Image.Image, whole: Sequence[Cut]) -> list[str]:
    """The letters and digits read in each cut."""
    tiles = [_tile(image, cut.box) for cut in whole]
    places, x, y, deep = [], _GAP, _BETWEEN, 0
    for tile in tiles:
        if x + tile.width + _GAP > _WIDE and x > _GAP:
            x, y, deep = _GAP, y + deep + _BETWEEN, 0
        places.append((x, y))
        x, deep = x + tile.width + _GAP, max(deep, tile.height)
    wide = max(_WIDE, *(tile.width + 2 * _GAP for tile in tiles))
    sheet = Image.new("L", (wide, y + deep + _BETWEEN), 255)
    for tile, place in zip(tiles, places, strict=True):
        sheet.paste(tile, place)
    found = [""] * len(tiles)
    for text, left, right, level in _words(sheet):
        for n, (tile, (x, y)) in enumerate(zip(tiles, places, strict=True)):
            if left < x + tile.width and right > x and y <= level <= y + tile.height:
                found[n] += _letters(text)
    return found


def _tile(image: Image.Image, box: Box) -> Image.Image:
    px, (left, top, right, bottom) = DPI / 72, box
    edges = (left - 0.4, top - 1.2, right + 0.4, bottom + 1.2)
    return image.crop((round(edges[0] * px), round(edges[1] * px),
                       round(edges[2] * px), round(edges[3] * px)))  # fmt: skip


def _words(sheet: Image.Image) -> Iterator[tuple[str, int, int, int]]:
    """What tesseract reads, with left, right and middle of each word, px."""
    out = BytesIO()
    sheet.save(out, "PNG", dpi=(DPI, DPI))
    # Its lists of English words are switched off: numbers and names are not guessed.
    done = subprocess.run(
        ["tesseract", "-", "-", "--psm", "6", "--dpi", str(DPI),
         "-c", "load_system_dawg=0", "-c", "load_freq_dawg=0", "tsv"],
        input=out.getvalue(), capture_output=True, check=True,
        env={"OMP_THREAD_LIMIT": "1", "PATH": os.environ["PATH"]},
    )  # fmt: skip
    rows = csv.DictReader(StringIO(done.stdout.decode()), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in rows:
        if (row["text"] or "").strip():
            x, y, w, h = (int(row[k]) for k in ("left", "top", "width", "height"))
            yield row["text"], x, x + w, y + h // 2


def found_again(whole: Sequence[Cut], read: Sequence[str]) -> float:
    """Share of all letters and digits that were read in their cut and in their order."""
    found = sum(
        block.size
        for cut, text in zip(whole, read, strict=True)
        for block in SequenceMatcher(None, cut.letters, text, autojunk=False).get_matching_blocks()
    )
    return found / sum(len(cut.letters) for cut in whole)


def _letters(text: str) -> str:
    """Without blanks and marks; a low two is a two."""
    return "".join(c for c in text.replace("₂", "2") if c.isalnum())
