"""The porter carries papers to folders, so that charting never waits for a share that hangs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from kitlog.domain.errors import KitLogError
from kitlog.ui.unforeseen import fit_to_show, is_ours
from kitlog.words import unsaid

T = TypeVar("T")
Wanted = Callable[[], bool]
PATIENCE_MS = 5_000
"""Real time after which a folder counts as one that does not answer."""
NO_ANSWER = unsaid("The folder does not answer. Charting goes on.")
_LAST_S = 2.0
"""How long the end of the program waits for all folders together."""


class Errand:
    """One way to a folder and back.

    Its acts run on the folder's thread: they hold no page, which must not end there.
    """

    def __init__(
        self, folder: Path, act: Callable[[Wanted], Any], take_back: Callable[[Any], object]
    ) -> None:
        self.folder = folder
        self._act, self._take_back = act, take_back
        self._lock = Lock()
        self._wanted, self._back = True, False
        self.result: Any = None
        self.error: BaseException | None = None

    def wanted(self) -> bool:
        """Whether somebody still waits for it."""
        return self._wanted

    def go(self) -> None:
        """There and back, however long it takes."""
        try:
            if self._wanted:
                self.result = self._act(self.wanted)
        except BaseException as error:  # whoever asked is told
            self.error = error
        with self._lock:
            self._back, wanted = True, self._wanted
        if not wanted:
            self.undo()

    def give_up(self) -> bool:
        """Nobody waits any more. True when it is back already, and has to be undone by itself."""
        with self._lock:
            self._wanted = False
            return self._back

    def undo(self) -> None:
        """Then `error` says only what could not be taken back."""
        done = self.error is None and self.result is not None
        self.error = None
        try:
            if done:
                self._take_back(self.result)
        except BaseException as error:  # whoever is here is told
            self.error = error


@dataclass(frozen=True, slots=True)
class _Asked:
    """Kept by the window's thread, as the clerk does."""

    then: Callable[[Any], None]
    failed: Callable[[KitLogError], None]
    slow: Callable[[], None]


class Porter(QObject):
    """One way after the other to the same folder; each folder has a thread of its own.

    So a folder that hangs holds up nothing but itself, and no two papers meet in one. A thread
    the system does not let go of does not keep the program from ending.
    """

    left_behind = Signal(str)
    """What nobody waits for any more could not be taken back: a sentence for whoever is here."""
    mistaken = Signal(object)
    """An error that is ours to mend: for a report, besides the sentence."""
    settled = Signal()
    """Something has come back, or is not waited for as it was."""
    _returned = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways: dict[str, SimpleQueue[Callable[[], None] | None]] = {}
        self._threads: list[Thread] = []
        self._asked: dict[Errand, _Asked] = {}
        self._slow: set[Errand] = set()
        self._returned.connect(self._deliver)

    def carry(
        self,
        folder: Path,
        act: Callable[[Wanted], T],
        then: Callable[[T], None],
        failed: Callable[[KitLogError], None],
        slow: Callable[[], None] = lambda: None,
        take_back: Callable[[T], object] = lambda _: None,
    ) -> Errand:
        """Run `act` after all that was asked for this folder; deliver its result or its error.

        `slow` is called once when there is no answer for long. `take_back` undoes the result
        where it comes after giving up.
        """
        errand = Errand(folder, act, take_back)
        self._asked[errand] = _Asked(then, failed, slow)
        self._way(folder).put(partial(self._go, errand))
        QTimer.singleShot(PATIENCE_MS, self, partial(self._wonder, errand))
        return errand

    def give_up(self, errand: Errand) -> None:
        """Wait no longer: what still comes of it is taken back."""
        if self._asked.pop(errand, None) is not None and errand.give_up():
            self._way(errand.folder).put(partial(self._undo, errand))
        self.settled.emit()

    @property
    def busy(self) -> bool:
        """Whether something is on its way to a folder that may yet answer."""
        return bool(self._asked.keys() - self._slow)

    def finish(self) -> None:
        """What is not in the record yet does not stay in a folder, as far as it answers soon."""
        for errand in list(self._asked):
            self.give_up(errand)
        for way in self._ways.values():
            way.put(None)
        end = monotonic() + _LAST_S
        for thread in self._threads:
            thread.join(max(0.0, end - monotonic()))

    def _way(self, folder: Path) -> SimpleQueue[Callable[[], None] | None]:
        """The queue of a folder. Nothing is asked of the disk here: it may hang."""
        name = str(folder.absolute())
        if name not in self._ways:
            way = self._ways[name] = SimpleQueue()
            self._threads.append(
                Thread(target=_walk, args=(way,), name="kitlog-porter", daemon=True)
            )
            self._threads[-1].start()
        return self._ways[name]

    def _go(self, errand: Errand) -> None:
        errand.go()
        self._say(errand)

    def _undo(self, errand: Errand) -> None:
        errand.undo()
        self._say(errand)

    def _say(self, errand: Errand) -> None:
        if isValid(self):  # after a long time the program may have ended meanwhile
            self._returned.emit(errand)

    def _wonder(self, errand: Errand) -> None:
        asked = self._asked.get(errand)
        if asked is not None:
            self._slow.add(errand)
            asked.slow()
            self.settled.emit()

    def _deliver(self, errand: Errand) -> None:
        asked = self._asked.pop(errand, None)
        self._slow.discard(errand)
        if errand.error is not None:
            if is_ours(errand.error):
                self.mistaken.emit(errand.error)
            error = fit_to_show(errand.error)
            if asked is None:
                self.left_behind.emit(error.sentence)
            else:
                asked.failed(error)
        elif asked is not None:
            asked.then(errand.result)
        self.settled.emit()


def _walk(way: SimpleQueue[Callable[[], None] | None]) -> None:
    """On a folder's thread, until the program ends."""
    while (go := way.get()) is not None:
        go()
