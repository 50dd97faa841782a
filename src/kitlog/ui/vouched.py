"""An act on the clerk's thread, and after a signature its anchor: nobody waits for that."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from kitlog.ui.clerk import Clerk, Failed

if TYPE_CHECKING:
    from kitlog.workflow.desk import Desk

T = TypeVar("T")


def do_and_vouch(
    clerk: Clerk,
    desk: Callable[[], Desk],
    act: Callable[[Desk], T],
    then: Callable[[T], None],
    failed: Failed | None,
    say: Callable[[str], None],
) -> None:
    """Do `act` and answer; `say` gets the sentence when what it signed has no anchor."""

    def done() -> tuple[T, bool]:
        here = desk()
        return act(here), here.store.to_vouch

    def deliver(answer: tuple[T, bool]) -> None:
        then(answer[0])
        if answer[1]:
            clerk.do(vouch, lambda sentence: say(sentence) if sentence else None, lambda _: None)

    def vouch() -> str:
        from kitlog.workflow import vouching

        here = desk()
        return vouching.vouch(here) if here.store.to_vouch else ""

    clerk.do(done, deliver, failed)
