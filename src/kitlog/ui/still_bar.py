"""The bar of a damaged record that is open for reading only: what was found, whom lists lack."""

from __future__ import annotations

from kitlog.ui.damage_bar import DamageBar
from kitlog.ui.station import Station

STILL = "For reading only: the record is damaged, nothing can be charted."
LACKS = "The record is damaged, nothing can be charted, and {who} can’t be shown."
TITLE = "The record is damaged"
SAFE = "It was opened for reading only, so that nothing gets worse. Nothing was reset."
CHART = "Go on charting on paper: open the patient’s chair and press F6 for the failsafe sheet."
FOUND = "Found: {found}. Some pages may not open."
UNREAD = "Can’t be shown, because their entries are damaged: {names}."


class StillBar(DamageBar):
    """Names are for whoever has signed in; the bar stands below the locked screen, too."""

    def __init__(self, station: Station, found: str, way_out: str) -> None:
        self._lines = (CHART, FOUND.format(found=found), way_out)
        super().__init__(STILL, TITLE, SAFE, self._lines)
        self._station, self._unread = station, 0
        station.heard.connect(self._hear)

    def _hear(self, _doubt: str, unread: int) -> None:
        if unread != self._unread:
            self._unread = unread
            who = "1 patient" if unread == 1 else f"{unread} patients"
            self.words.say(LACKS.format(who=who))

    def _say_more(self) -> None:
        if self._unread and self._station.person is not None:
            from kitlog.workflow.unread import unread

            self._station.do(unread, self._say_names, lambda _: self._say(()))
        else:
            self._say(())

    def _say_names(self, names: tuple[str, ...]) -> None:
        self._say((UNREAD.format(names=" · ".join(names)),))

    def _say(self, more: tuple[str, ...]) -> None:
        self.tell((*more, *self._lines))
