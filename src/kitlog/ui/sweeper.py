"""Frees unused objects on the window's thread alone: a widget that dies on another crashes Qt.

Python sweeps up cycles on whatever thread happens to allocate. A page let go while the clerk
reads the record would be taken apart on the clerk's thread, with its timers still running.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

SWEEP_MS = 1000


class Sweeper(QObject):
    """While it lives Python sweeps only when it says so; `stop` gives the habit back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._settled = False
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._sweep)
        self._timer.start(SWEEP_MS)

    def stop(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _sweep(self) -> None:
        """The oldest generation that Python itself would have swept by now."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                if generation and not self._settled:
                    # What start-up left (modules, tables) stays for ever: never sweep it again,
                    # or each full sweep would hold the window for tens of milliseconds.
                    gc.freeze()
                    self._settled = True
                return
