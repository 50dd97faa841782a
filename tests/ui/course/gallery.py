"""Pictures of the course page, to lay beside the drawings 07 and 07b (run as a module)."""

from __future__ import annotations

from pathlib import Path

from kitlog.app.start import application
from tests.ui.shots.stage import Stage, demo

FOLDER = Path("build/pages")
SIZES = ((1366, 768), (1366, 704), (1920, 1080))
SCENES = {
    "course": ("TEST", "10:34:00"),
    "course-complete": ("PLACEBO", "10:48:00"),
    "course-closed": ("BLANK", "10:48:00"),
    "course-held": ("SPECIMEN", "10:48:00"),
}
"""Whose course, seen at which time."""


def scene(family: str, clock: str) -> Stage:
    stage = Stage(demo())
    stage.at(clock)
    stage.sign_in()
    stage.show("course", stage.course(family))
    return stage


def main() -> None:
    application(["kitlog-gallery"])
    for name, (family, clock) in SCENES.items():
        stage = scene(family, clock)
        for width, height in SIZES:
            stage.fit(width, height)
            stage.picture(FOLDER / f"{name}-{width}x{height}.png")
        stage.fit(1366, 768, dim=True)
        stage.picture(FOLDER / f"{name}-dim.png")
        stage.close()


if __name__ == "__main__":
    main()
