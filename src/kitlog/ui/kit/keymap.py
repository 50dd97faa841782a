"""Which letter is pressed at this workstation for which act: changed ones, or none at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

PLAIN_LETTERS = "plain letters"
"""Property of a widget in which a letter stands for itself, as the first one of a name."""
COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
"""Held with a digit they make it a command: Alt 3 opens chair 3, it answers nothing here."""

PAGES_OWN = (Qt.Key.Key_F4, Qt.Key.Key_F6)
"""Large, and the failsafe sheet: had from the page below while a question is open over it."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """`changes` maps the program's letter to the one pressed here, "" for none; `on` is False
    where single letters do nothing (WCAG 2.1.4)."""

    changes: Mapping[str, str] = field(default_factory=dict)
    on: bool = True

    def shown(self, cap: str) -> str:
        """What to press for what the program calls `cap`; "" when no key does it."""
        if not is_letter(cap):
            return cap
        return self.changes.get(cap, cap) if self.on else ""

    def meant(self, pressed: str) -> str:
        """The program's letter for the one pressed here, "" when it does nothing."""
        if not self.on:
            return ""
        for letter, here in self.changes.items():
            if here == pressed:
                return letter
        return "" if pressed in self.changes else pressed


def means_the_same_everywhere(event: QKeyEvent) -> bool:
    """Another chair, lock, light, full screen and all keys: heard whatever lies over a page."""
    key, held = event.key(), event.modifiers()
    if held & Qt.KeyboardModifier.AltModifier:
        return Qt.Key.Key_1 <= key <= Qt.Key.Key_9
    if held & Qt.KeyboardModifier.ControlModifier:
        return key == Qt.Key.Key_L
    return key in (Qt.Key.Key_F1, Qt.Key.Key_F8, Qt.Key.Key_F11)


def is_letter(cap: str) -> bool:
    """A to Z alone: what can be changed. "F9", "Ctrl Z" and "*" cannot."""
    return len(cap) == 1 and "A" <= cap <= "Z"


_here = Keymap()


def use_keymap(keymap: Keymap) -> None:
    """From now on this workstation's keys; for what is built or painted next."""
    global _here
    _here = keymap


def keymap() -> Keymap:
    return _here


def shown(cap: str) -> str:
    """As `Keymap.shown`, at this workstation."""
    return _here.shown(cap)
