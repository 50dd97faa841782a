"""Somebody beside the first nurse takes part: choose the name, prove it by PIN."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kitlog.domain import texts
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.people import PIN_DIGITS, PersonEnrolled, names
from kitlog.ui.kit.keymap import PLAIN_LETTERS
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.second_check.step import Step
from kitlog.ui.sign_in.countdown import Countdown
from kitlog.ui.sign_in.pin_pad import PinDots, PinPad
from kitlog.ui.sign_in.who import COLUMNS, Who
from kitlog.words import tr

COUNT_MS = 250
"""How often a wait is counted anew, in real time; it is shown in whole seconds."""


class WhoStep(Step):
    """`given` with person, PIN and reason; digits go to the PIN as at sign-in.

    The one who asked calls `refuse` when it was not accepted.
    """

    given = Signal(object, str, str)

    def __init__(
        self,
        title: str,
        about: str,
        people: tuple[PersonEnrolled, ...],
        nobody: str,
        now: Callable[[], Moment],
        reason: str = "",
    ) -> None:
        """`nobody` is said when there is nobody to choose; `reason` asks for one in words."""
        super().__init__(title, about)
        self._pin, self._waiting, self._nobody, self._asked = "", False, nobody, ""
        self._countdown = Countdown(now)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.who, self.dots, self.pad = Who(), PinDots(), PinPad()
        self.why = TextField(reason or tr("Reason"))
        self.why.line.setMaxLength(texts.NAME_LENGTH)
        self.why.entered.connect(self.setFocus)
        self.pad.setFixedWidth(300)
        self.pad.keys["enter"].setText(tr("Go on"))
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.who)
        left.addWidget(self.why)
        left.addStretch(1)
        self.why.setVisible(False)
        right.setSpacing(10)
        right.addWidget(self.dots)
        right.addWidget(self.pad)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addLayout(right)
        self.middle.addLayout(row)
        self._asks_why = bool(reason)
        self._people = {person.person_id: person for person in people}
        self.setProperty(PLAIN_LETTERS, True)
        self.who.draw(names(people))
        self.who.chosen.connect(lambda _: self._chosen())
        self.pad.pressed.connect(self.press)
        self.count = QTimer(self)
        self.count.setInterval(COUNT_MS)
        self.count.timeout.connect(self._say_wait)

    def begin(self) -> None:
        self.why.setVisible(self._asks_why)
        if len(self.who.buttons) == 1:
            self.who.choose(0)
        if self._asks_why:
            self.why.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.who.buttons:
            self.say(self._nobody)

    def press(self, key: str) -> None:
        """A digit, "back" or "enter", from the pad or the keyboard."""
        if self._waiting:
            return
        if self._say_wait():
            return
        if key == "enter":
            self._go_on()
        elif key == "back":
            self._set_pin(self._pin[:-1])
        elif len(self._pin) < PIN_DIGITS:
            self._set_pin(self._pin + key)
            self._go_on_when_full()

    def refuse(self, error: KitLogError) -> None:
        """It was not accepted: the PIN is typed again, after a wait when it was wrong too often."""
        self._waiting = False
        self._set_pin("")
        if isinstance(error, Refused) and error.field == "why":
            self.why.refuse(error.sentence)
            self.why.setFocus()
            return
        self.say(error.sentence)
        self._countdown.begin(self._asked, error)
        self._say_wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS,
        }  # fmt: skip
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and text.isdigit():
            self.press(str(key - Qt.Key.Key_0))
        elif key == Qt.Key.Key_Backspace:
            self.press("back")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if not self.why.line.hasFocus():
                self.press("enter")
        elif key in steps:
            self.who.move_by(steps[Qt.Key(key)])
        elif not (text.isalpha() and not self._waiting and self.who.jump_to(text)):
            super().keyPressEvent(event)

    def _go_on_when_full(self) -> None:
        if len(self._pin) == PIN_DIGITS and not self._waiting:
            self._go_on()

    def _go_on(self) -> None:
        person = self._people.get(self.who.person_id)
        if self._asks_why and not self.why.text.strip():
            self.why.refuse(tr("Say why there is no second nurse."))
            self.why.setFocus()
        elif person is None:
            self.say(tr("Choose the name.") if self.who.buttons else self._nobody)
        elif len(self._pin) < PIN_DIGITS:
            self.say(tr("A PIN has {digits} digits.", digits=PIN_DIGITS))
        else:
            pin, self._waiting, self._asked = self._pin, True, person.person_id
            self.say(tr("Checking"), "ink2")
            self.given.emit(person, pin, self.why.text.strip())

    def _set_pin(self, pin: str) -> None:
        self._pin = pin
        self.dots.draw(len(pin))
        self.say("")

    def _chosen(self) -> None:
        if not self._waiting and not self._say_wait():
            self._go_on_when_full()

    def _say_wait(self) -> bool:
        """Count down for who is chosen and has to wait; whether the keys rest for it."""
        words = self._countdown.words(self.who.person_id)
        if words:
            self.say(words)
            self.count.start()
        elif self.count.isActive():
            self.count.stop()
            self.say("")
        return bool(words)
