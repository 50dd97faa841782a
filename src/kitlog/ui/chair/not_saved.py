"""What was pressed and the disk did not take: it stays on the screen as one button."""

from __future__ import annotations

from collections.abc import Callable

from kitlog.domain.errors import KitLogError, MachineError
from kitlog.ui.kit.status_line import StatusView

AGAIN = "Save again"


class NotSaved:
    """A press leaves nothing typed, so it is kept here; what is typed stays in its own place.

    It is never tried again by itself: a pause logged when the disk is well again would stand at
    the wrong minute. Who presses again decides, and can time it back.
    """

    def __init__(self) -> None:
        self._presses: list[Callable[[], None]] = []

    def __bool__(self) -> bool:
        return bool(self._presses)

    def add(self, error: KitLogError, press: Callable[[], None]) -> None:
        """Keep what the machine refused; what the record refused is over once it is read."""
        if isinstance(error, MachineError):
            self._presses.append(press)

    def again(self) -> None:
        """Press all of them anew, in their order."""
        presses, self._presses = self._presses, []
        for press in presses:
            press()

    def forget(self) -> None:
        self._presses = []

    def view(self, sentence: str) -> StatusView:
        """The sentence with what can still be saved."""
        count = len(self._presses)
        acts = ((AGAIN, ""),) if count else ()
        return StatusView("medium", sentence, f"{count} entries" if count > 1 else "", acts=acts)
