"""The button of every bar that turns the screen keyboard on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent

from kitlog.ui.kit.buttons import KitButton
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.ui.kit.letters import Letters


class LettersButton(KitButton):
    """Shows what a tap would do, as the moon does."""

    def __init__(self) -> None:
        super().__init__("", icon="keyboard", kind="quiet")
        self.setFixedWidth(46)
        self._panel: Letters | None = None
        self.clicked.connect(self._turn)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Only in its window is there a keyboard to turn on."""
        if self._panel is None:
            self._panel = getattr(self.window(), "letters", None)
            if self._panel is not None:
                self._panel.turned.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        on = self._panel is not None and self._panel.on
        self.set_kind("" if on else "quiet", "keyboardoff" if on else "keyboard")
        self.setAccessibleName(tr("No screen keyboard") if on else tr("Screen keyboard"))
        self.setToolTip(self.accessibleName())

    def _turn(self) -> None:
        if self._panel is not None:
            self._panel.turn(not self._panel.on)
