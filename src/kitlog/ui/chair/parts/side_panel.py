"""A panel in the right column: over the log, never over the timer, entry row or side effects."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.words import tr

MARGIN = 13
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class SidePanel(Card):
    """Title and words above `box`, one button below; Esc and the button close it."""

    closed = Signal()

    def __init__(self, title: str, about: str = "", button: str = "") -> None:
        super().__init__(margins=(MARGIN, 10, MARGIN, 10), spacing=6)
        self.setAccessibleName(title)
        self.box.addWidget(Label(title, "h2", wraps=True, px=17))
        if about:
            self.box.addWidget(Label(about, "label", "ink2", wraps=True))
        self.done = KitButton(button or tr("Close"), key="Esc")
        self.done.setFixedHeight(48)
        self.done.clicked.connect(self.closed)

    def finish(self, first: QWidget) -> None:
        """All is laid out: the button goes below, focus to `first`."""
        self.box.addStretch(1)
        self.box.addWidget(self.done)
        self._first = first

    def begin(self) -> None:
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; letters and digits mean nothing to the page while this is open."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.modifiers() & _COMMAND or not event.text().isprintable() or not event.text():
            event.ignore()
