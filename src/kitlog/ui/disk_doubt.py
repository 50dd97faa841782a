"""Below every page since the disk refused the last step of a save: saved, and not to be repeated.

What was saved then is in the record, and a power cut could still undo it until the disk takes
something again. An act that was kept says so as ever; only this bar says that it may not last.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kitlog.domain.dates import clock
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from kitlog.ui.damage_bar import DamageBar, Told
    from kitlog.ui.station import Station
    from kitlog.ui.window import Window

WORDS = unsaid(
    "The disk reports errors. What is shown is saved: do not enter it again. "
    "Tell the machine’s keeper now."
)
TITLE = unsaid("The disk reports errors")
SAFE = unsaid("What is shown as charted is in the record. Do not enter it again.")
UNDONE = unsaid("A power cut could still undo what was saved since {since}. Leave the computer on.")
PAPER = unsaid(
    "Have it on paper too: open the patient’s chair and press F6 for the failsafe sheet."
)
KEEPER = unsaid(
    "For the machine’s keeper: look at the disk and its cable, and back up to another drive."
)
OVER = unsaid("The disk reported an error at {since}; all is saved now. Tell the machine’s keeper.")
OVER_TITLE = unsaid("The disk reported an error")
OVER_SAFE = unsaid(
    "All that is shown as charted is in the record, and a power cut can’t undo it. Go on."
)
LOOK = unsaid("For the machine’s keeper: a disk that fails once may fail again. Have it looked at.")


class DiskDoubt(QObject):
    """Stands with the window; the bar comes with the first doubt and stays until the end."""

    def __init__(self, window: Window, station: Station) -> None:
        super().__init__(window)
        self._window, self._station = window, station
        self._since = ""
        self.bar: DamageBar | None = None
        station.heard.connect(self._hear)

    def _hear(self, doubt: str) -> None:
        if bool(doubt) == bool(self._since):
            return
        since, self._since = self._since, ""
        if doubt:
            since = self._since = clock(self._station.now().local)
        self._say(partial(_doubted if doubt else _over, since))

    def _say(self, tells: Callable[[], Told]) -> None:
        from kitlog.ui.damage_bar import DamageBar

        if self.bar is None:
            self.bar = DamageBar(tells)
            self._window.say_below(self.bar)
        else:
            self.bar.draw(tells)


def _doubted(since: str) -> Told:
    from kitlog.ui.damage_bar import Told

    lines = (tr(UNDONE, since=since), tr(PAPER), tr(KEEPER))
    return Told(tr(WORDS), tr(TITLE), tr(SAFE), lines)


def _over(since: str) -> Told:
    from kitlog.ui.damage_bar import Told

    return Told(tr(OVER, since=since), tr(OVER_TITLE), tr(OVER_SAFE), (tr(LOOK),))
