"""An act on the clerk's thread, and after a signature its anchor: nobody waits for that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from kitlog.ui.clerk import Clerk, Failed

if TYPE_CHECKING:
    from kitlog.workflow.desk import Desk

T = TypeVar("T")


def do_and_anchor(
    clerk: Clerk,
    desk: Callable[[], Desk],
    act: Callable[[Desk], T],
    then: Callable[[T], None],
    failed: Failed | None,
    say: Callable[[str], None],
    hear: Callable[[str, int], None],
) -> None:
    """Do `act` and answer; `say` gets the sentence when what it signed has no anchor.

    `hear` is told each time why what was saved may not last, "" where it does, and how many
    patients lists lack because their entries are damaged.
    """

    def done() -> tuple[T, bool, str, int]:
        here = desk()
        answer = act(here)
        return answer, here.store.to_anchor, here.store.database.doubt, len(here.store.unread)

    def deliver(answer: tuple[T, bool, str, int]) -> None:
        then(answer[0])
        hear(*answer[2:])
        if answer[1]:
            clerk.do(anchor, lambda sentence: say(sentence) if sentence else None, lambda _: None)

    def anchor() -> str:
        from kitlog.workflow import anchoring

        here = desk()
        return anchoring.anchor(here) if here.store.to_anchor else ""

    clerk.do(done, deliver, failed)
