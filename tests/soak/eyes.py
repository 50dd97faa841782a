"""What can be read on the screen in view: which chairs it says want a reading now."""

from __future__ import annotations

import re

from kitlog.ui.chair.page import ChairPage
from kitlog.ui.kit.dock import Dock
from kitlog.ui.page import Page
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage

_OVERDUE = re.compile(r"overdue|due now|\d late", re.IGNORECASE)
_CHAIR = re.compile(r"Chair (\d+)|(\d+) late")


def wanting(page: Page | None) -> set[int]:
    """Chairs whose reading is said to be due or overdue, anywhere on this page."""
    own = page.live.session.chair if isinstance(page, ChairPage) else 0
    return {chair for words in _read(page) if (chair := _said(words, own))}


def _read(page: Page | None) -> list[str]:
    """Everything in view that can speak of a reading, as it is spoken."""
    if page is None:
        return []
    said = page.status.view
    words = [said.words, *said.detail.split("   ")]  # each of them may speak of another chair
    if isinstance(page, ChairPage):
        if page.left.next.isVisible():
            words.append(page.left.next.accessibleName())
        words += _dock(page.header.dock)
    elif isinstance(page, TodayPage):
        rows = page.list.rows.values()
        words += [row.accessibleName() for row in rows if not row.visibleRegion().isEmpty()]
    elif isinstance(page, SignInPage):
        tiles = page.chairs.tiles
        words += [tile.accessibleName() for tile in tiles if not tile.visibleRegion().isEmpty()]
    return words


def _dock(dock: Dock) -> list[str]:
    """The words in view, not those of a tooltip; "late +1" stands for the chips without room."""
    words = [chip.words for chip in dock.chips.values() if chip.isVisible()]
    if dock.more.isVisible() and "late" in dock.more.words:
        words += [chip.accessibleName() for chip in dock.chips.values() if not chip.isVisible()]
    return words


def _said(words: str, own: int) -> int:
    """The chair these words call for, 0 for none; without a number it is the page's own."""
    if not _OVERDUE.search(words):
        return 0
    chair = _CHAIR.search(words)
    return int(chair[1] or chair[2]) if chair else own
