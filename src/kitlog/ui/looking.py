"""The look through the whole record beside charting, as the pages see it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Looking(QObject):
    """`changed` says that there is news for whoever shows it.

    running  it can be stopped, and begun anew when it was `stopped`; `percent` of it are done
    sums     the pages are still to be summed: that is not for anybody to stop
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.running = self.stopped = self.sums = False
        self.percent = 0

    def begin(self) -> None:
        """From the first entry on; nothing while it runs."""
        raise NotImplementedError

    def cease(self) -> None:
        """Somebody wants the computer for something else; the next start looks again."""
        raise NotImplementedError
