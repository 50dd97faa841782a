"""The tour in a process of its own, with a look at all it takes a picture of: what is cut, what
stays English. One line for each, after the pictures.

KITLOG_LANG=es python -m tests.app.looked_at_tour build/tour
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from kitlog import words
from kitlog.app import tour
from tests import conftest  # noqa: F401 - the screen of the offscreen platform, and UTC
from tests.languages.english import in_english
from tests.ui.clipping import clipped, painted

SIZE = (1366, 768)
TYPED = ("None known", "none since 22:00", "left forearm, 22 G")
"""What the tour itself types, in English."""


class LookedAtTour(tour.Tour):
    """Prints "cut in …" and "English in …", and "picture …" with the first of what it says."""

    def picture(self, name: str) -> None:
        self.window.resize(*SIZE)
        super().picture(name)
        shown = _shown(self.window)
        print(f"picture {name}: {' · '.join(sorted(shown))}".replace("\n", " "))
        for one in clipped(self.window):
            print(f"cut in {name}: {one}")
        for one in in_english(shown, "es") if words.language() != words.ENGLISH else ():
            print(f"English in {name}: {one}")


def _shown(window: QWidget) -> set[str]:
    labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    hints = [one.placeholderText() for one in window.findChildren(QLineEdit) if one.isVisible()]
    read = [one.accessibleName() for one in window.findChildren(QWidget) if one.isVisible()]
    shown = {*labels, *hints, *read, *(one.text for one in painted(window))}
    return {_untyped(text) for text in shown} - {""}


def _untyped(text: str) -> str:
    for own in TYPED:
        text = text.replace(own, "…")
    return text


if __name__ == "__main__":
    tour.Tour = LookedAtTour  # type: ignore[misc]
    sys.exit(tour.main(sys.argv))
