"""A paper from the record into a folder: set by the clerk, carried by the porter, then recorded."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from kitlog.domain.errors import KitLogError
from kitlog.ui.porter import Errand
from kitlog.words import unsaid
from kitlog.workflow import filing
from kitlog.workflow.filing import FairCopy

if TYPE_CHECKING:
    from kitlog.ui.station import Station
    from kitlog.workflow.desk import Desk

STOPPED = unsaid("Stopped waiting. Nothing is recorded as written.")


class Ready(Protocol):
    """What the clerk set: its copy goes to the folder."""

    @property
    def copy(self) -> FairCopy: ...


R = TypeVar("R", bound=Ready)
T = TypeVar("T")


class HandingOver:
    """On its way until `then` or `failed` is called, or somebody gives it up.

    Only what was written, opened again and compared is recorded, as an act of whoever asked for
    it; what can't be recorded does not stay in the folder.
    """

    def __init__(
        self,
        station: Station,
        folder: Path,
        set_: Callable[[Desk], R],
        note: Callable[[Desk, R, Path], T],
        then: Callable[[T], None],
        failed: Callable[[KitLogError], None],
        slow: Callable[[], None],
    ) -> None:
        self._station, self._folder = station, folder
        self._author = station.author
        self._note = note
        self._then, self._failed, self._slow = then, failed, slow
        self._errand: Errand | None = None
        self.goes_on = True
        """Whether it may still be given up or answered."""
        station.do(set_, self._carry, self._end_with, self._author)

    def give_up(self) -> None:
        """Wait no longer; what still comes into the folder is taken out of it again."""
        if not self.goes_on:
            return
        self.goes_on = False
        if self._errand is not None:
            self._station.clerk.porter.give_up(self._errand)

    def _carry(self, ready: Any) -> None:
        if not self.goes_on:
            return
        folder, copy = self._folder, ready.copy
        self._errand = self._station.clerk.porter.carry(
            folder,
            lambda wanted: filing.put(copy, folder, wanted),
            partial(self._record, ready),
            self._end_with,
            self._slow,
            filing.take_back,
        )

    def _record(self, ready: Any, path: Path) -> None:
        self._errand = None
        self.goes_on = False  # from here on it is written
        note = self._note
        self._station.do(
            lambda desk: note(desk, ready, path),
            self._then,
            partial(self._not_recorded, path),
            self._author,
        )

    def _not_recorded(self, path: Path, error: KitLogError) -> None:
        self._station.clerk.porter.carry(
            self._folder, lambda _: filing.take_back(path), lambda _: None, self._say_left
        )
        self._failed(error)

    def _say_left(self, error: KitLogError) -> None:
        self._station.clerk.porter.left_behind.emit(error.sentence)

    def _end_with(self, error: KitLogError) -> None:
        if self.goes_on:
            self.goes_on = False
            self._failed(error)
