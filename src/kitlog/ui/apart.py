"""Waiting for an answer that may never come, without the window or the clerk waiting for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from kitlog.domain.errors import KitLogError, MachineError
from kitlog.ui.clerk import Failed
from kitlog.words import tr, unsaid

LOOK_MS = 50
SILENT = unsaid("The keyring of this account does not answer.")

T = TypeVar("T")


def apart(act: Callable[[], T]) -> Future[T]:
    """Do it on a thread that ends with the program: one that hangs holds nothing up."""
    answer: Future[T] = Future()

    def run() -> None:
        try:
            answer.set_result(act())
        except BaseException as error:
            answer.set_exception(error)

    Thread(target=run, name="kitlog-apart", daemon=True).start()
    return answer


def wait_apart(
    answer: Future[T],
    then: Callable[[T], None],
    failed: Failed,
    owner: QObject,
    patience_s: float | None = None,
    silent: str = "",
) -> None:
    """Deliver `answer` on the window's thread, as long as `owner` lives.

    `failed` is called with its error, or with `silent`, else SILENT, once `patience_s` are over;
    None has no end.
    """
    timer, since = QTimer(owner), QElapsedTimer()
    since.start()

    def look() -> None:
        late = patience_s is not None and since.elapsed() >= patience_s * 1000
        if not (answer.done() or late):
            return
        timer.stop()
        timer.deleteLater()
        if not answer.done():
            failed(MachineError(silent or tr(SILENT)))
            return
        error = answer.exception()
        if error is None:
            then(answer.result())
        else:
            failed(error if isinstance(error, KitLogError) else MachineError(silent or tr(SILENT)))

    timer.timeout.connect(look)
    timer.start(LOOK_MS)
