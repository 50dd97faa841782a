"""Backups while charting goes on: at a session's end, each half hour while one runs, twice a day.

Pages are copied on the clerk's thread, which does what waits between any two steps. The copy is
checked and packed by a process of its own, and carried to the second place on a thread: a drive
that hangs holds up neither the chairs nor the next backup.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from threading import Event
from time import sleep
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.ui.apart import apart, wait_apart
from kitlog.ui.clerk import Clerk
from kitlog.ui.station import Station
from kitlog.ui.unforeseen import fit_to_show
from kitlog.words import plural, tr, unsaid
from kitlog.workflow import backing_up
from kitlog.workflow.backing_up import BackedUp, BackupStopped, Begun, SecondPlace, Standing
from kitlog.workflow.desk import Desk

COPYING, CHECKING = unsaid("Copying"), unsaid("Checking")
IN_BOTH = unsaid("Backed up and checked, here and in the second place.")
CARRYING = unsaid("Copying to the second place")
STOPPED = unsaid("Stopped. The former backups are kept.")
CUT_OFF = unsaid(
    "The last backup was cut off when KitLog ended. The former ones are kept, and it is made anew "
    "in a minute."
)
HANGS = unsaid("The second place does not answer. Is its drive connected?")
FIRST_AFTER_S = 60.0
"""A record that has just been opened is read by everybody: the first backup waits."""
AGAIN_AFTER_S = 300.0
"""After one that failed."""
LAST_WAIT_S = 10.0
"""How long the end of the program waits for a backup that is being checked."""
REST_S = 0.002
"""After each step of copying, which takes about half of that."""
T = TypeVar("T")
_ACTIVE = (Phase.RUNNING, Phase.PAUSED, Phase.RECOVERY)
_ENDED = (Phase.LEFT, Phase.SIGNED, Phase.HELD, Phase.IN_ERROR)


class Backups(QObject):
    """One for the window. `changed` says that there is news for whoever shows it.

    words     how far it is, or how the last one ended; `trouble` when that was not well
    done, of  what the bar shows while it is `running`
    """

    changed = Signal()
    _told = Signal(str, int, int)

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self.standing: Standing | None = None
        self.running = False
        self._words: Callable[[], str] = str
        self.trouble, self.done, self.of = False, 0, 1
        self._stop = Event()
        self._so_far = ("", 0)
        self._carrying: Future[SecondPlace] | None = None
        self._carrying_to: Path | None = None
        self._checking: Future[BackedUp] | None = None
        self._ended: frozenset[tuple[str, Phase]] | None = None
        self._due = True  # what was cut off when the program ended, or never begun, is made up for
        self._known = False
        self._opened: Moment | None = None
        self._tried: Moment | None = None
        self._told.connect(self._so_far_told)

    @property
    def words(self) -> str:
        """In the language of the moment; an error's sentence as it was said."""
        return self._words()

    # -- when -------------------------------------------------------------------------

    def look(self, sessions: tuple[Session, ...], now: Moment) -> None:
        """At each heartbeat: begin one when it is time."""
        self._note_ends(sessions)
        if self._opened is None:
            self._opened = now
            self.read()
        if self.running or not self._known or self.standing is None:
            return
        if elapsed(self._opened, now).seconds < FIRST_AFTER_S:
            return
        if self._tried is not None and elapsed(self._tried, now).seconds < AGAIN_AFTER_S:
            return
        active = any(phase(one) in _ACTIVE for one in sessions)
        if backing_up.wanted(self.standing.newest, now.utc, active=active, ended=self._due):
            self._begin(backing_up.begin)

    def _note_ends(self, sessions: tuple[Session, ...]) -> None:
        """Who left, and whose day was signed, since the last look."""
        ended = frozenset((one.id, at) for one in sessions if (at := phase(one)) in _ENDED)
        if self._ended is not None and ended - self._ended:
            self._due = True
        self._ended = ended

    def read(self) -> None:
        """Ask where things stand; what was known stays meanwhile."""
        self._station.do(backing_up.standing, self._stands, lambda _: None)

    def _stands(self, standing: Standing | None) -> None:
        self.standing, self._known = standing, True
        self.changed.emit()

    # -- making one -------------------------------------------------------------------

    def back_up_now(self) -> None:
        """Because somebody wants one; refused for whoever may not."""
        self._begin(backing_up.begin_now)

    def was_cut_off(self) -> None:
        """The program ended in the middle of the last one: said until the next begins."""
        self._tell(lambda: tr(CUT_OFF), 0, 1)

    def stop(self) -> None:
        """After the step that is under way."""
        self._stop.set()

    def close(self) -> None:
        """The program ends: stop copying, let a check come to its end for a moment."""
        for waits in self.findChildren(QTimer):
            waits.stop()  # nobody is told any more
        if self._checking is None:
            self._stop.set()
            return
        try:
            self._checking.result(LAST_WAIT_S)
        except Exception:  # it was told already, or the next start clears it away
            self._stop.set()

    def _begin(self, begin: Callable[[Desk], Begun]) -> None:
        if self.running:
            return
        self.running, self._due, self._tried = True, False, None
        self._stop.clear()
        self._tell(lambda: tr(COPYING), 0, 1)

        def copy(desk: Desk) -> Begun:
            return backing_up.copy_pages(begin(desk), desk.store, self._between)

        self._station.do(copy, self._copied, self._failed)

    def _between(self, done: int, of: int) -> None:
        """On the clerk's thread, after each step."""
        self._hear(tr(COPYING), done, of)
        let_others(self._station.clerk)

    def _hear(self, what: str, done: int, of: int) -> None:
        """On any thread."""
        if self._stop.is_set():
            raise BackupStopped(tr(STOPPED))
        so_far = (what, 100 * done // max(1, of))
        if so_far != self._so_far:  # there are hundreds of steps a second
            self._so_far = so_far
            self._told.emit(what, done, of)

    def _so_far_told(self, what: str, done: int, of: int) -> None:
        """What another thread said may come after the end has been told."""
        if self.running:
            self._tell(lambda: what, done, of)

    def _copied(self, begun: Begun) -> None:
        checking = _apart(lambda: backing_up.finish_apart(begun, partial(self._hear, tr(CHECKING))))
        self._checking = checking
        wait_apart(checking, self._made, self._failed, self)

    def _made(self, made: BackedUp) -> None:
        self._ends(
            lambda: (
                made.warning
                or plural(
                    "{n} entry is backed up and checked.",
                    "{n} entries are backed up and checked.",
                    made.entries,
                )
            )
        )
        self.trouble = bool(made.warning)
        self.read()
        self._carry(made)

    def _failed(self, error: KitLogError) -> None:
        self._tried, self._due = self._station.now(), True
        self._ends(lambda: error.sentence)
        self.trouble = not isinstance(error, BackupStopped)
        self.changed.emit()

    def _ends(self, words: Callable[[], str]) -> None:
        self.running, self._checking = False, None
        self._tell(words, 0, 1)

    def _tell(self, words: Callable[[], str], done: int, of: int) -> None:
        self._words, self.done, self.of = words, done, of
        self.changed.emit()

    # -- the second place -------------------------------------------------------------

    def _carry(self, made: BackedUp) -> None:
        place = self.standing.second.place if self.standing is not None else None
        if place is None:
            return
        if self._carrying is not None and self._carrying_to == place:
            self._not_carried(KitLogError(tr(HANGS)))
            return
        # One that hangs on the way to a former place is waited for no longer.
        carrying = _apart(lambda: backing_up.copy_to_second(made.backup))
        self._carrying, self._carrying_to = carrying, place
        self._tell(lambda: tr(CARRYING), 0, 1)
        wait_apart(
            carrying,
            lambda _: self._carried(carrying),
            lambda error: self._not_carried(error) if self._carrying is carrying else None,
            self,
        )

    def _carried(self, carrying: Future[SecondPlace]) -> None:
        if self._carrying is carrying:
            self._carrying = None
            if not self.running:
                self._tell(lambda: tr(IN_BOTH), 0, 1)
        self.read()

    def _not_carried(self, error: KitLogError) -> None:
        if self._carrying is not None and self._carrying.done():
            self._carrying = None
        self._tell(lambda: error.sentence, 0, 1)
        self.trouble = True
        self.changed.emit()


def let_others(clerk: Clerk) -> None:
    """On its thread, between two steps: what waits is done, and the disk gets on with it."""
    clerk.let_others()
    sleep(REST_S)


def _apart(act: Callable[[], T]) -> Future[T]:
    """On a thread of its own; what nobody foresaw is logged and said as such."""

    def careful() -> T:
        try:
            return act()
        except Exception as error:
            raise fit_to_show(error) from error

    return apart(careful)
