"""The clerk writes things down, one after another, so that the window never waits for a disk."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from kitlog.domain.errors import KitLogError
from kitlog.ui.porter import Porter
from kitlog.ui.sweeper import Sweeper
from kitlog.ui.unforeseen import fit_to_show, is_ours

T = TypeVar("T")
_log = logging.getLogger(__name__)

Failed = Callable[[KitLogError], None]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Kept by the window's thread: what an act holds on to, often a page, must end there."""

    act: Callable[[], Any]
    then: Callable[[Any], None]
    failed: Failed | None


class Clerk(QObject):
    """One thread with a queue; answers come back on the window's thread.

    `then` is called with the result, which means: after the commit. `failed` is called with
    an error fit to show. Something unforeseen is logged by its kind alone (no patient data)
    and shown as a plain sentence. What goes to a folder is for the `porter`.
    """

    _answered = Signal(int, object)
    busy_changed = Signal(bool)
    mistaken = Signal(object)
    """An error that is ours to mend: for a report, besides the sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="kitlog-clerk")
        self._asked: dict[int, _Asked] = {}
        self._waiting: deque[tuple[int, Future[Any]]] = deque()
        self._numbers = count()
        self._sweeper = Sweeper(self)
        self.porter = Porter(self)
        self.porter.mistaken.connect(self.mistaken)
        self._answered.connect(self._deliver)

    def do(
        self,
        act: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Run `act` after everything asked before; deliver its result or its error."""
        number = next(self._numbers)
        self._asked[number] = _Asked(act, then, failed)
        if len(self._asked) == 1:
            self.busy_changed.emit(True)
        future: Future[Any] = Future()
        future.add_done_callback(lambda done: self._answered.emit(number, done))
        self._waiting.append((number, future))
        self._thread.submit(self._next)

    def let_others(self) -> None:
        """Within a long act, on its thread: do what waits, each thing as if it came after.

        Only where the act stands in no transaction, and can bear that anything was saved.
        """
        while self._waiting:
            self._next()

    @property
    def busy(self) -> bool:
        """Whether something is still being written or read, a folder that hangs apart."""
        return bool(self._asked) or self.porter.busy

    def finish(self) -> None:
        """Wait until everything asked is done, then stop the thread."""
        self.porter.finish()
        self._thread.shutdown(wait=True)
        self._sweeper.stop()

    def _next(self) -> None:
        """The next thing that waits; nothing where a long act has let it pass before."""
        try:
            number, answer = self._waiting.popleft()
        except IndexError:
            return
        try:
            answer.set_result(self._asked[number].act())
        except BaseException as error:  # as an executor does; whoever asked is told
            answer.set_exception(error)

    def _deliver(self, number: int, done: Future[Any]) -> None:
        asked = self._asked.pop(number)
        if not self._asked:
            self.busy_changed.emit(False)
        error = done.exception()
        if error is None:
            asked.then(done.result())
            return
        if is_ours(error):
            self.mistaken.emit(error)
        shown = fit_to_show(error)
        if asked.failed is None:
            _log.error("nobody was told: %s", type(shown).__name__)
        else:
            asked.failed(shown)
