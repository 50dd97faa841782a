"""What may wait until the nurse sees the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def once_painted(owner: QObject, act: Callable[[], object]) -> None:
    """Do `act` as soon as all that is now to be painted is painted, if `owner` lives until then.

    Not by `singleShot(0)` nor `deleteLater`: Qt posts both, and serves what is posted before it
    paints. A timer has its turn after that.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    timer.timeout.connect(timer.deleteLater)
    timer.start()
