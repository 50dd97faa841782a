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
LEFT_OUT = (
    "01c-search-without-result", "04b-chair-keypad-words", "04c-chair-pause-undo",
    "11-dialog-call", "11-dialog-medicine-list", "11-dialog-note", "11-dialog-pump-error",
    "11-dialog-rate", "09-locked-overdue", "11-dialog-missed-day", "12-chair-entry-values",
    "12-chair-slots", "12-chair-end-in-sight", "12-chair-not-saved", "12-today-paused",
    "15-settings", "15b-settings-side-effects", "15c-settings-protocol", "15d-settings-signature",
    "15e-settings-seal",
    "11-dialog-patient-limits", "01d-today-emergency", "09c-emergency-access",
    "09c-emergency-second-person", "11-dialog-emergency-looked-at",
    "11-dialog-oxygen", "11-dialog-more-events",
    "09b-typed-first-and-left", "09d-password-wait", "14b-somebody-left", "14c-my-password",
)  # fmt: skip
"""Scenes whose pictures stay in build/: at most forty are committed."""
CHOSEN = (
    *(f"{name}-day" for name in SCENES if name not in LEFT_OUT),
    "03-chair-ready-dim",
    "04-chair-running-dim",
    "04-chair-running-day-1366x704",
    "04-chair-running-dim-1920x1080",
    "05-chair-alert-dim",
    "06-chair-recovery-dim",
    "09-sign-in-dim",
)
"""The committed pictures; at 1366 × 768 unless the name says otherwise."""
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
