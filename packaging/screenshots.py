"""Takes the pictures of the real window: all into build/pictures, some into docs/pictures.

Invented patients, a standing clock: a picture changes only when the window does.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["TZ"] = "UTC"  # before anything asks for local time
if hasattr(time, "tzset"):
    time.tzset()

from PIL import Image  # noqa: E402

from kitlog.app.start import application  # noqa: E402
from tests.ui.shots.pictures import (  # noqa: E402
    CHOSEN,
    COMMITTED,
    PAGES,
    kept,
    paper_name,
    papers,
)
from tests.ui.shots.scenes import SCENES  # noqa: E402

SIZES = ((1366, 768), (1366, 704), (1536, 864), (1920, 1080))
ALL = ROOT / "build" / "pictures"


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


def commit() -> None:
    """The chosen pictures, in 256 colours: a fifth of the size, and no eye sees it."""
    COMMITTED.mkdir(parents=True, exist_ok=True)
    for old in COMMITTED.glob("*.png"):
        old.unlink()
    for name in CHOSEN + tuple(paper_name(*one) for one in PAGES):
        with Image.open(ALL / f"{name}.png") as picture:
            small = picture.convert("RGB").quantize(256, dither=Image.Dither.NONE)
            small.save(kept(name), optimize=True)


def main() -> None:
    app = application(["kitlog-pictures"])
    app.setCursorFlashTime(0)
    ALL.mkdir(parents=True, exist_ok=True)
    windows()
    papers(ALL)
    commit()
    print(f"{len(list(COMMITTED.glob('*.png')))} pictures in {COMMITTED.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
