"""A question that was answered: it waits for the record, and closes once its answer is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import SignalInstance
from shiboken6 import isValid

from kitlog.domain.errors import KitLogError

if TYPE_CHECKING:
    from kitlog.ui.clerk import Failed
    from kitlog.ui.kit.dialog import Dialog

T = TypeVar("T")


def send(
    question: Dialog,
    do: Callable[[Callable[[T], None], Failed], object],
    then: Callable[[T], None] | None,
    failed: Failed | None,
    not_kept: SignalInstance,
) -> None:
    """Once, however often it is confirmed; until then it can't be left.

    When it is not kept, everything typed stands in it still, and `failed` or the question itself
    says why. Where nobody sees it, laid aside with its page, whoever is here hears by `not_kept`.
    """

    def kept(answer: T) -> None:
        if isValid(question):
            question.close_it()
        if then is not None:
            then(answer)

    def refused(error: KitLogError) -> None:
        if not isValid(question):
            not_kept.emit(error)
            return
        question.wait(False)
        if failed is not None:
            failed(error)
        else:
            question.refuse(error.sentence)
        if not question.isVisible():
            not_kept.emit(error)

    if not question.waits:
        question.wait(True)
        do(kept, refused)
