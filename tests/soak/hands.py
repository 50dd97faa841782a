"""Hands that press and tap at random, from a seed: what they did can be done again."""

from __future__ import annotations

from collections import Counter
from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kitlog.ui.chair.page import ChairPage
from kitlog.workflow.board import board
from tests.ui.today.clinic_room import Room

PINS = {"r": "147258", "t": "258369"}
"""First letters of the demo's nurses, and their PINs."""
NEVER = ("Open", "Print", "Show in folder")
"""Buttons that would leave the program for another one."""
MOST_SHUT_OUT = 60
"""Times that somebody may knock in vain, as during the wait after wrong tries."""
LETTERS = "vspnmreacdkwyhgbx*+-"
SPECIAL = (
    Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backspace,
    Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_F1, Qt.Key.Key_Space,
)  # fmt: skip
SETS = ("1468692961304", "1388290971305", "1899650110233", "8844141885-35", "12")
"""Whole sets, one with values outside every limit, one abandoned."""


class Hands:
    """One nurse in a hurry, or a child at the keyboard. `did` counts what was done."""

    def __init__(self, room: Room, seed: int) -> None:
        self.room, self.chance, self.did = room, Random(seed), Counter[str]()
        self._shut_out = 0
        self.sessions = [row.session.id for row in room.ask(board).rows if row.session]

    def act(self) -> None:
        """One event: a key, a tap, time that passes, another chair, a lock."""
        acts = (self.key, self.digits, self.tap, self.wait, self.move, self.whole_set, self.lock)
        act = self.chance.choices(acts, (30, 30, 25, 8, 4, 2, 1))[0]
        self.did[act.__name__] += 1
        act()
        QApplication.processEvents()
        if self.room.station.person is None:
            self.sign_in()
        elif not isinstance(self.room.window.page, ChairPage) and self.chance.random() < 0.2:
            self.room.window.show_page("chair", self.chance.choice(self.sessions))
            self.room.settle()

    def key(self) -> None:
        if self.chance.random() < 0.6:
            QTest.keyClick(self.room.focus, self.chance.choice(SPECIAL))
        else:
            QTest.keyClicks(self.room.focus, self.chance.choice(LETTERS))

    def digits(self) -> None:
        for _ in range(self.chance.randint(1, 3)):
            QTest.keyClicks(self.room.focus, self.chance.choice("0123456789"))

    def whole_set(self) -> None:
        QTest.keyClicks(self.room.focus, "v")
        for digit in self.chance.choice(SETS):
            QTest.keyClicks(self.room.focus, digit)
        QTest.keyClick(self.room.focus, Qt.Key.Key_Return)

    def tap(self) -> None:
        """A visible button, tapped where a finger would find it on top."""
        window = self.room.window
        found = [b for b in window.findChildren(QAbstractButton) if self._on_top(b)]
        if found:
            button = self.chance.choice(found)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def wait(self) -> None:
        """Time passes, a quarter of a minute to three, and the window's heart beats."""
        self.room.clock.advance(self.chance.uniform(15, 180))
        self.room.window._beat()

    def move(self) -> None:
        """Another chair, by Alt and its number."""
        number = Qt.Key(int(Qt.Key.Key_1) + self.chance.randrange(8))
        QTest.keyClick(self.room.focus, number, Qt.KeyboardModifier.AltModifier)

    def lock(self) -> None:
        self.room.window.lock()

    def sign_in(self) -> None:
        """Whoever is first comes back; nobody waits for the five idle minutes."""
        self.room.settle()
        letter = self.chance.choice(list(PINS))
        QTest.keyClick(self.room.focus, Qt.Key.Key_Escape)
        QTest.keyClicks(self.room.focus, letter + PINS[letter])
        self.room.settle()
        self._shut_out = 0 if self.room.station.person else self._shut_out + 1
        assert self._shut_out < MOST_SHUT_OUT, "the door does not hear the keys any more"

    def _on_top(self, button: QAbstractButton) -> bool:
        if not (button.isVisible() and button.isEnabled()) or button.text().startswith(NEVER):
            return False
        middle = QPoint(button.width() // 2, button.height() // 2)
        window = self.room.window
        there: QWidget | None = window.childAt(button.mapTo(window, middle))
        return there is button or (there is not None and button.isAncestorOf(there))
