"""The bar of a damaged record that is open for reading only: what was found, whom lists lack."""

from __future__ import annotations

from kitlog.ui.damage_bar import DamageBar, Told
from kitlog.ui.station import Station
from kitlog.words import plural, tr, unsaid

STILL = unsaid("For reading only: the record is damaged, nothing can be charted.")
TITLE = unsaid("The record is damaged")
SAFE = unsaid("It was opened for reading only, so that nothing gets worse. Nothing was reset.")
CHART = unsaid(
    "Go on charting on paper: open the patient’s chair and press F6 for the failsafe sheet."
)
FOUND = unsaid("Found: {found}. Some pages may not open.")
UNREAD = unsaid("Can’t be shown, because their entries are damaged: {names}.")


class StillBar(DamageBar):
    """Names are for whoever has signed in; the bar stands below the locked screen, too."""

    def __init__(self, station: Station, found: str, way_out: str) -> None:
        self._station, self._unread = station, 0
        self._found, self._way_out = found, way_out
        super().__init__(self._told)
        station.heard.connect(self._hear)

    def _told(self) -> Told:
        words = plural(
            "The record is damaged, nothing can be charted, and {n} patient can’t be shown.",
            "The record is damaged, nothing can be charted, and {n} patients can’t be shown.",
            self._unread,
        )
        lines = (tr(CHART), tr(FOUND, found=self._found), self._way_out)
        return Told(words if self._unread else tr(STILL), tr(TITLE), tr(SAFE), lines)

    def _hear(self, _doubt: str, unread: int) -> None:
        if unread != self._unread:
            self._unread = unread
            self.draw()

    def _say_more(self) -> None:
        if self._unread and self._station.person is not None:
            from kitlog.workflow.unread import unread

            self._station.do(unread, self._say_names, lambda _: self.tell())
        else:
            self.tell()

    def _say_names(self, names: tuple[str, ...]) -> None:
        self.tell((tr(UNREAD, names=" · ".join(names)),))
