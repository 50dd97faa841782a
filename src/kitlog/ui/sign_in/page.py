"""Who are you? People, PIN, and the running chairs beside them without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.people import PIN_DIGITS, PersonEnrolled, names
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.error_card import ErrorCard
from kitlog.ui.kit.keymap import PLAIN_LETTERS
from kitlog.ui.kit.labels import Label
from kitlog.ui.page import Page
from kitlog.ui.sign_in.bar import SignedOutBar
from kitlog.ui.sign_in.chairs import Chairs
from kitlog.ui.sign_in.pin_pad import PinDots, PinPad
from kitlog.ui.sign_in.tile_view import line, tile
from kitlog.ui.sign_in.who import COLUMNS, Who
from kitlog.ui.station import Station

if TYPE_CHECKING:
    from kitlog.domain.session import Session
    from kitlog.workflow.board import Board
    from kitlog.workflow.desk import Desk

READ_AGAIN_MS = 30_000
FORGOTTEN = "Forgotten PIN: ask the nurse in charge."
MOST_WRONG, WAIT_S = 3, 10
"""After so many wrong PINs in a row the keys rest so long, in real time."""


class SignInPage(Page):
    """Digits go to the PIN wherever focus is; arrows and letters choose the name."""

    shows_room = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.board: Board | None = None
        self._pin, self._checking, self._wrong = "", False, 0
        self.setProperty(PLAIN_LETTERS, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = SignedOutBar("Timers and alerts go on. Names are hidden.")
        self.bar.theme_asked.connect(lambda: self.go.emit("dim", ""))
        self.bar.workstation_asked.connect(lambda: self.go.emit("workstation", ""))
        self.lay_out(self.bar)
        self.chairs, self.who, self.dots, self.pad = Chairs(), Who(), PinDots(), PinPad()
        self.said = Label(FORGOTTEN, "label", "ink2", wraps=True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said.setMinimumHeight(22)
        self._row = row = QHBoxLayout(self.body)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self.chairs, 1)
        self._card = self._who_card()
        row.addWidget(self._card)
        self.who.draw(station.door.people if station.door else names(station.clinic.at_work))
        self.who.chosen.connect(self._chosen)
        self.pad.pressed.connect(self.press)
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.timeout.connect(self._go_on)
        self._again = QTimer(self)
        self._again.timeout.connect(self._read)
        self._again.start(READ_AGAIN_MS)

    def _who_card(self) -> Card:
        card = Card(margins=(16, 12, 16, 12), spacing=10)
        card.setFixedWidth(372)
        card.box.addWidget(Label("Who are you?", "h1"))
        card.box.addWidget(self.who, 1)
        for widget in (self.dots, self.said, self.pad):
            card.box.addWidget(widget)
        card.box.addStretch(0)
        return card

    def opened(self) -> None:
        self.setFocus()
        self._say(self.station.preferences.damaged or FORGOTTEN)
        self._read()

    def _read(self) -> None:
        self.do(_board, self._show, self._cannot_read)
        self.do(_clinic, self._show_people, self._cannot_read)

    def _cannot_read(self, error: KitLogError) -> None:
        """The chairs last read stay: their timers go by the clock."""
        if self.board is None and self.station.door is None:
            self.trouble(error)

    def say_closed(self, sentence: str) -> None:
        """The record can't be opened: nobody signs in, the timers go on."""
        self._again.stop()
        self._card.hide()
        card = ErrorCard("The record can't be opened.", sentence)
        card.setFixedWidth(self._card.width())
        self._row.addWidget(card)

    def _show(self, board: Board) -> None:
        self.board = board
        self.tick(self.station.now())

    def _show_people(self, clinic: Clinic) -> None:
        self.station.clinic = clinic
        self.who.draw(names(clinic.at_work))

    def tick(self, now: Moment) -> None:
        self.bar.draw(self.clock_text(now))
        if self.board is not None:
            from kitlog.ui.sign_in.room import signed_out_line, tiles

            self.chairs.draw(tiles(self.board, now))
            self.status.draw(signed_out_line(self.board, self.station.clinic.sound, now))
        elif self.station.door is not None:
            timers = self.station.door.at(now)
            self.chairs.draw(tuple(tile(timer, now) for timer in timers))
            self.status.draw(line(timers))

    def acted(self, words: str) -> None:
        """The one button of the line: sound off for two minutes, without a PIN (DESIGN 7)."""
        self.do(_silence, self._silenced)

    def _silenced(self, kept: tuple[Session, ...]) -> None:
        for session in kept:
            self.station.watch.keep(session)
        self._read()

    def press(self, key: str) -> None:
        """A digit, "back" or "enter", from the pad or the keyboard."""
        if self._checking:
            return
        if key == "back":
            self._set_pin(self._pin[:-1])
        elif key == "enter":
            self._sign_in()
        elif len(self._pin) < PIN_DIGITS:
            self._set_pin(self._pin + key)
            if len(self._pin) == PIN_DIGITS:
                self._sign_in()

    def _set_pin(self, pin: str) -> None:
        self._pin = pin
        self.dots.draw(len(pin))
        if pin:
            self._say(FORGOTTEN)

    def _chosen(self, _: str) -> None:
        if self._checking:
            return
        self._say(FORGOTTEN)
        if len(self._pin) == PIN_DIGITS:
            self._sign_in()

    def _sign_in(self) -> None:
        person_id = self.who.person_id
        if not person_id:
            self._say("Choose your name.", "highText")
        elif len(self._pin) < PIN_DIGITS:
            self._say(f"A PIN has {PIN_DIGITS} digits.", "highText")
        else:
            pin = self._pin
            self._checking = True
            self._say("Checking")
            self.do(lambda desk: _proven(desk, person_id, pin), self._in, self._refused)

    def _in(self, person: PersonEnrolled) -> None:
        self._checking = False
        self.station.sign_in(person)
        self.go.emit("back", "")

    def _refused(self, error: KitLogError) -> None:
        self._checking = False
        self._set_pin("")
        self._say(error.sentence, "highText")
        self._wrong += isinstance(error, Refused)
        if self._wrong >= MOST_WRONG:
            self._wrong, self._checking = 0, True
            self._say(f"{error.sentence} Wait {WAIT_S} s.", "highText")
            self.rest.start(WAIT_S * 1000)

    def _go_on(self) -> None:
        self._checking = False
        self._say(FORGOTTEN)

    def _say(self, words: str, tone: str = "ink2") -> None:
        self.said.say(words, tone)

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
        elif key == Qt.Key.Key_Escape:
            self._set_pin("")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.press("enter")
        elif key == Qt.Key.Key_A and self.status.view.acts:
            self.acted("")
        elif key in steps:
            self.who.move_by(steps[Qt.Key(key)])
        elif not (text.isalpha() and not self._checking and self.who.jump_to(text)):
            super().keyPressEvent(event)


# The record is opened behind this page: what only its answers need is imported with them.


def _board(desk: Desk) -> Board:
    from kitlog.workflow.board import board

    return board(desk)


def _clinic(desk: Desk) -> Clinic:
    from kitlog.workflow import reading

    return reading.clinic(desk)


def _silence(desk: Desk) -> tuple[Session, ...]:
    from kitlog.workflow import quieting

    return quieting.silence_signed_out(desk)


def _proven(desk: Desk, person_id: str, pin: str) -> PersonEnrolled:
    from kitlog.workflow import people

    return people.sign_in(desk, person_id, pin)
