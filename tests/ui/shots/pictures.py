"""Which scenes are kept as pictures in docs/pictures, and whether two pictures show the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from kitlog.workflow import summarising
from tests.ui.shots.scenes import SCENES
from tests.ui.shots.stage import Stage, demo

COMMITTED = Path(__file__).resolve().parents[3] / "docs" / "pictures"
USUAL = (1366, 768)
CHOSEN = (
    "00-first-run-day", "00b-first-run-protocol-day", "00c-first-run-sheet-day",
    "01-today-day", "02-new-course-day", "02b-second-check-day", "02b-second-check-blind-day",
    "03-chair-ready-day", "03-chair-ready-dim", "04-chair-running-day", "04-chair-running-dim",
    "04-chair-running-day-1366x704", "04-chair-running-dim-1920x1080", "04b-chair-keypad-day",
    "04c-chair-paused-day", "05-chair-alert-day", "05-chair-alert-dim", "06-chair-recovery-day",
    "06-chair-recovery-dim", "07-course-day", "07b-course-complete-day", "07d-outcomes-day",
    "08-cohort-day", "09-sign-in-day", "09-sign-in-dim", "09b-type-first-day", "09c-password-day",
    "11-dialog-adverse-event-day", "11-dialog-damaged-day",
    "11-dialog-medication-day", "11-dialog-stop-early-day", "12-screen-keyboard-day",
    "14-people-day", "15c-settings-protocol-day",
)  # fmt: skip
"""Of the window, forty at most with the papers; none shows a folder of this machine. At 1366 × 768
unless the name says otherwise."""
PAGES = (("a4", 0), ("a4", 1), ("a4", 2), ("letter", 0))
"""Paper and page of the summary's pictures."""
DOTS_PER_INCH, HASHES = 100, 48
"""`HASHES`: below each page stand those of a record with random keys, px."""
BLOCK, MOST = 8, 24
"""Blocks of so many px may differ in lightness by so much, of 255: the pictures have 256 colours, a
virtual screen draws edges a little otherwise (11 at most); another digit makes 40 and more."""
_NAME = re.compile(r"(?P<scene>.+)-(?P<light>day|dim)(?:-(?P<width>\d+)x(?P<height>\d+))?")


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of CHOSEN, read from its name."""

    scene: str
    dim: bool
    width: int
    height: int


def chosen(name: str) -> Chosen:
    said = _NAME.fullmatch(name)
    if said is None or said["scene"] not in SCENES:
        raise KeyError(name)
    width, height = int(said["width"] or USUAL[0]), int(said["height"] or USUAL[1])
    return Chosen(said["scene"], said["light"] == "dim", width, height)


def kept(name: str) -> Path:
    """The committed file of a picture."""
    return COMMITTED / f"{name.removesuffix('-day')}.png"


def paper_name(paper: str, page: int) -> str:
    return f"10-summary-{paper}-p{page + 1}"


def papers(into: Path) -> None:
    """The demo's complete course, exported by the program, as pictures of its pages."""
    stage = Stage(demo())
    stage.sign_in()
    course = stage.course("PLACEBO")
    for paper in ("a4", "letter"):
        path = stage.folder / f"{paper}.pdf"
        stage.do(partial(summarising.export, course_id=course, path=path, paper=paper))
        file = pypdfium2.PdfDocument(path)
        for kind, page in PAGES:
            if kind == paper:
                picture = file[page].render(scale=DOTS_PER_INCH / 72).to_pil()
                picture.save(into / f"{paper_name(paper, page)}.png")
        file.close()
    stage.close()


def differ(one: Path, other: Path, *, foot: int = 0) -> int:
    """By how much two pictures differ where they differ most, of 255; 255 for another size.

    Their lowest `foot` px are left out.
    """
    with Image.open(one) as first, Image.open(other) as second:
        if first.size != second.size:
            return 255
        difference = ImageChops.difference(first.convert("L"), second.convert("L"))
    difference = difference.crop((0, 0, difference.width, difference.height - foot))
    blocks = (difference.width // BLOCK, difference.height // BLOCK)
    most = difference.resize(blocks, Image.Resampling.BOX).getextrema()[1]
    assert isinstance(most, int)
    return most
