"""The clerk writes things down, one after another, so that the window never waits for a disk."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from kitlog.domain.errors import KitLogError

T = TypeVar("T")
_log = logging.getLogger(__name__)

Failed = Callable[[KitLogError], None]


class Clerk(QObject):
    """One thread with a queue; answers come back on the window's thread.

    `then` is called with the result, which means: after the commit. `failed` is called with
    an error fit to show. Something unforeseen is logged by its kind alone (no patient data)
    and shown as a plain sentence.
    """

    _answered = Signal(object, object, object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="kitlog-clerk")
        self._waiting = 0
        self._answered.connect(self._deliver)

    def do(
        self,
        act: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Run `act` after everything asked before; deliver its result or its error."""
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        future = self._thread.submit(act)
        future.add_done_callback(lambda done: self._answered.emit(done, then, failed))

    @property
    def busy(self) -> bool:
        """Whether something is still being written or read."""
        return self._waiting > 0

    def finish(self) -> None:
        """Wait until everything asked is done, then stop the thread."""
        self._thread.shutdown(wait=True)

    def _deliver(
        self, done: Future[Any], then: Callable[[Any], None], failed: Failed | None
    ) -> None:
        self._waiting -= 1
        if not self._waiting:
            self.busy_changed.emit(False)
        error = done.exception()
        if error is None:
            then(done.result())
            return
        if not isinstance(error, KitLogError):
            _log.error("an act failed: %s", _where(error))
            error = KitLogError("KitLog made a mistake. What was typed stays on the screen.")
        if failed is None:
            _log.error("nobody was told: %s", type(error).__name__)
        else:
            failed(error)


def _where(error: BaseException) -> str:
    """Kind and place of an error, without its message: that may hold what was typed."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    code = trace.tb_frame.f_code
    file = code.co_filename.rpartition("/")[2]
    return f"{type(error).__name__} in {code.co_name} ({file}:{trace.tb_lineno})"
