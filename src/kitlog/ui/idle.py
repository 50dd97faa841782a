"""Notices that nobody has touched keys, pointer or screen for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_TOUCHES = frozenset({
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove,
    QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress,
})  # fmt: skip


class Idle(QObject):
    """Watches one window, in real time: the demo's clock may run sixty times as fast."""

    long_enough = Signal()

    def __init__(self, watched: QObject, parent: QObject, seconds: float) -> None:
        """`watched` is the window's handle: everything a person does passes through it."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.long_enough)
        self._timer.start()
        watched.installEventFilter(self)

    def use(self, seconds: float) -> None:
        """From now on so long."""
        self._timer.setInterval(round(seconds * 1000))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._timer.start()
        return False
