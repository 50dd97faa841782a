"""What was pressed or typed and the disk did not take: it stays on the screen until it is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kitlog.domain.errors import DiskFull, KitLogError, MachineError
from kitlog.ui.chair.parts.not_saved_card import AGAIN
from kitlog.ui.chair.right import RightColumn
from kitlog.ui.kit.status_line import StatusView
from kitlog.words import plural, tr


@dataclass(frozen=True, slots=True)
class Unsaved:
    """`words` name the act; `again` does it anew. `typed`: it stands in its fields besides.

    The same words `once` more are the same act, pressed again.
    """

    words: str
    again: Callable[[], None]
    once: str = ""
    typed: bool = False


class NotSaved:
    """A press leaves nothing typed, so it is kept here; what is typed stays in its own place.

    It is never tried again by itself: a pause logged when the disk is well again would stand at
    the wrong minute. Who presses again decides, and can time it back.
    """

    def __init__(self) -> None:
        self._left: list[Unsaved] = []
        self._sentence, self._full = "", False

    def __bool__(self) -> bool:
        return bool(self._left)

    def add(self, error: KitLogError, one: Unsaved) -> None:
        """Keep what the machine refused; what the record refused is over once it is read."""
        if isinstance(error, MachineError):
            self._sentence, self._full = error.sentence, isinstance(error, DiskFull)
            same = [it for it in self._left if one.once and _of(it) == _of(one)]
            self._left = [it for it in self._left if it not in same] + [one]

    def again(self) -> None:
        """Do all of them anew, in their order."""
        left, self._left = self._left, [one for one in self._left if one.typed]
        for one in left:
            one.again()

    def forget(self) -> None:
        self._left = []

    def typing_done(self) -> None:
        """What stood in the fields is in the record by now, or was taken out of them."""
        self._left = [one for one in self._left if not one.typed]

    def attach(
        self, right: RightColumn, again: Callable[[], None], leave: Callable[[], None]
    ) -> None:
        """Another stage has another right column, with a card of its own."""
        right.not_saved.again.connect(again)
        right.not_saved.left.connect(leave)
        self.draw(right)

    def draw(self, right: RightColumn) -> None:
        """The red card for as long as something is unsaved."""
        if self._left:
            right.not_saved.draw(self._sentence, self._what, full=self._full)
        right.show_not_saved(bool(self._left))

    def view(self, sentence: str) -> StatusView:
        """The sentence with what can still be saved; what is typed has its own Save."""
        count = sum(not one.typed for one in self._left)
        acts = ((tr(AGAIN), ""),) if count else ()
        many = plural("{n} entry", "{n} entries", count) if count > 1 else ""
        return StatusView("medium", sentence, many, acts=acts)

    @property
    def _what(self) -> str:
        """ "20 min vitals" · "Nausea 2": as they would have been charted."""
        names = [_named(one.words) for one in self._left]
        said = " · ".join(names[:3])
        more = len(names) - 3
        return tr("{names} and {n} more", names=said, n=more) if more > 0 else said


def _of(one: Unsaved) -> tuple[str, str]:
    return one.once, one.words


def _named(words: str) -> str:
    """Without the word that says it was done: it was not."""
    return words.removesuffix(charted("")).removesuffix(logged(""))


def charted(what: str) -> str:
    """ "Nausea 2 charted", as a toast says it once that is kept."""
    return tr("{what} charted", what=what)


def logged(what: str) -> str:
    """ "Pump start logged"."""
    return tr("{what} logged", what=what)
