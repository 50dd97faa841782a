"""Takes the pictures of the real window: all into build/pictures, some into docs/pictures.

Invented patients, a standing clock: a picture changes only when the window does.
"""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["TZ"] = "UTC"  # before anything asks for local time
if hasattr(time, "tzset"):
    time.tzset()

import pypdfium2  # noqa: E402
from PIL import Image  # noqa: E402

from kitlog.app.start import application  # noqa: E402
from kitlog.workflow import summarising  # noqa: E402
from tests.ui.shots.scenes import SCENES  # noqa: E402
from tests.ui.shots.stage import Stage, demo  # noqa: E402

SIZES = ((1366, 768), (1366, 704), (1536, 864), (1920, 1080))
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
"""The committed pictures, forty at most with the papers; none shows a folder of this machine. At
1366 × 768 unless the name says otherwise."""
COMMITTED, ALL = ROOT / "docs" / "pictures", ROOT / "build" / "pictures"
PAGES = (("a4", 0), ("a4", 1), ("a4", 2), ("letter", 0))
"""Paper and page of the summary's pictures."""
DOTS_PER_INCH = 100


def windows() -> None:
    """Each scene in every size and light."""
    for name, scene in SCENES.items():
        stage = scene()
        for width, height in SIZES:
            for light in ("day", "dim"):
                stage.fit(width, height, dim=light == "dim")
                size = "" if (width, height) == SIZES[0] else f"-{width}x{height}"
                stage.picture(ALL / f"{name}-{light}{size}.png")
        stage.close()
        print(name, flush=True)


def summary() -> None:
    """The demo's complete course, exported by the program, as pictures of its pages."""
    stage = Stage(demo())
    stage.sign_in()
    course = stage.course("PLACEBO")
    for paper in ("a4", "letter"):
        path = stage.folder / f"{paper}.pdf"
        stage.do(partial(summarising.export, course_id=course, path=path, paper=paper))
        for kind, page in PAGES:
            if kind == paper:
                file = pypdfium2.PdfDocument(path)
                picture = file[page].render(scale=DOTS_PER_INCH / 72).to_pil()
                picture.save(ALL / f"10-summary-{paper}-p{page + 1}.png")
                file.close()
    stage.close()


def commit() -> None:
    """The chosen pictures, in 256 colours: a fifth of the size, and no eye sees it."""
    COMMITTED.mkdir(parents=True, exist_ok=True)
    for old in COMMITTED.glob("*.png"):
        old.unlink()
    papers = tuple(f"10-summary-{paper}-p{page + 1}" for paper, page in PAGES)
    for name in CHOSEN + papers:
        with Image.open(ALL / f"{name}.png") as picture:
            small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
            small.save(COMMITTED / f"{name.removesuffix('-day')}.png", optimize=True)


def main() -> None:
    app = application(["kitlog-pictures"])
    app.setCursorFlashTime(0)
    ALL.mkdir(parents=True, exist_ok=True)
    windows()
    summary()
    commit()
    print(f"{len(list(COMMITTED.glob('*.png')))} pictures in {COMMITTED.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
