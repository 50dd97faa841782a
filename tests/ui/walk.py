"""Walks scenes in a process of its own and prints what is cut: Qt reads the scale once.

QT_SCALE_FACTOR=1.5 python -m tests.ui.walk         # every scene
QT_SCALE_FACTOR=1.5 python -m tests.ui.walk 1 3     # every third, from the second on
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from kitlog.ui.kit.theme import load_fonts
from tests import conftest  # noqa: F401 - the screen of the offscreen platform, and UTC
from tests.ui.clipping import clipped
from tests.ui.shots.scenes import SCENES
from tests.ui.targets import small_targets

SIZE = (1366, 768)


def walk(scenes: list[str]) -> list[str]:
    """Every problem of these scenes at SIZE."""
    found = []
    for name in scenes:
        stage = SCENES[name]()
        stage.fit(*SIZE)
        problems = clipped(stage.window) + [f"small {p}" for p in small_targets(stage.window)]
        found += [f"{name}: {problem}" for problem in problems]
        stage.close()
    return found


def main() -> None:
    application = QApplication(["kitlog-walk"])
    load_fonts()
    first, step = map(int, sys.argv[1:] or (0, 1))
    scenes = list(SCENES)[first::step]
    found = walk(scenes)
    print(f"{len(scenes)} scenes at {application.devicePixelRatio():g}")
    print("\n".join(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
