"""An Aldrete score of which some rows are chosen: kept until all five are, each with its nurse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.domain.discharge_facts import ALDRETE, AldreteScored
from kitlog.domain.recovery import in_recovery
from kitlog.ui.chair.half_typed import HalfTyped

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage


class HalfScore:
    """What another nurse chose is only offered: whoever scores taps every row (RULINGS 10)."""

    def __init__(self, page: ChairPage) -> None:
        self._station, self._live = page.station, page.live
        self._half = HalfTyped(page.station, f"aldrete:{page.live.id}", page)
        self._rows = _read(self._half.found())
        if self._rows and self._all == self._charted:
            self.clear()  # the page was left before the record had answered

    @property
    def mine(self) -> dict[str, int]:
        """Points by row, as whoever is signed in chose them."""
        return {row: points for row, (points, by) in self._rows.items() if by == self._me}

    @property
    def others(self) -> dict[str, tuple[int, str]]:
        """Points by row with the name of whoever else chose them."""
        name_of = self._station.clinic.name_of
        found = self._rows.items()
        return {row: (points, name_of(by)) for row, (points, by) in found if by != self._me}

    def choose(self, row: str, points: int) -> None:
        """One row; where a score is charted already, the others stand as they are there."""
        chosen = {} if self.mine else self._charted
        self._rows |= {row: (points, self._me) for row, points in (chosen | {row: points}).items()}
        self._keep()

    def clear(self) -> None:
        """The score is in the record."""
        self._rows = {}
        self._keep()
        self._half.write()

    @property
    def _me(self) -> str:
        person = self._station.person
        return person.person_id if person is not None else ""

    @property
    def _charted(self) -> dict[str, int]:
        """The last score of this recovery."""
        scored = in_recovery(self._live.session, AldreteScored)
        return _points(scored[-1].as_(AldreteScored)) if scored else {}

    @property
    def _all(self) -> dict[str, int]:
        return {row: points for row, (points, _) in self._rows.items()}

    def _keep(self) -> None:
        self._half.keep({row: f"{points} {by}" for row, (points, by) in self._rows.items()})


def _read(texts: dict[str, str]) -> dict[str, tuple[int, str]]:
    pairs = {row: text.partition(" ") for row, text in texts.items() if row in ALDRETE}
    return {row: (int(points), by) for row, (points, _, by) in pairs.items()}


def _points(score: AldreteScored) -> dict[str, int]:
    return {row: getattr(score, row) for row in ALDRETE}
