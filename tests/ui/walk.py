"""Walks every scene in a process of its own and prints what is cut: Qt reads the scale once.

QT_SCALE_FACTOR=1.5 python -m tests.ui.walk
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


def walk() -> list[str]:
    """Every problem of every scene at SIZE."""
    found = []
    for name, build in SCENES.items():
        stage = build()
        stage.fit(*SIZE)
        problems = clipped(stage.window) + [f"small {p}" for p in small_targets(stage.window)]
        found += [f"{name}: {problem}" for problem in problems]
        stage.close()
    return found


def main() -> None:
    application = QApplication(["kitlog-walk"])
    load_fonts()
    found = walk()
    print(f"{len(SCENES)} scenes at {application.devicePixelRatio():g}")
    print("\n".join(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
