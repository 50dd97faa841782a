"""Who are you? People, PIN, and the running chairs beside them without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout
from shiboken6 import isValid

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.domain.people import PIN_DIGITS, PersonEnrolled, names
from kitlog.ui.kit.error_card import ErrorCard
from kitlog.ui.kit.keymap import PLAIN_LETTERS
from kitlog.ui.page import Page
from kitlog.ui.sign_in.bar import HIDDEN, STAYS, TAP, SignedOutBar, locked_since
from kitlog.ui.sign_in.by_password import ByPassword
from kitlog.ui.sign_in.chairs import CLOSED, NOBODY, Chairs
from kitlog.ui.sign_in.countdown import Countdown
from kitlog.ui.sign_in.emergency import Emergency
from kitlog.ui.sign_in.from_record import proven_by_pin, read_board, read_clinic, silence
from kitlog.ui.sign_in.tile_view import line, tile
from kitlog.ui.sign_in.type_first import TypeFirst
from kitlog.ui.sign_in.who import STEPS
from kitlog.ui.sign_in.who_card import WhoCard
from kitlog.ui.station import Station
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from kitlog.domain.session import Session
    from kitlog.workflow.board import Board

READ_AGAIN_MS = 30_000
FORGOTTEN = unsaid("Forgotten PIN or no account: press F3.")


class SignInPage(Page):
    """Digits go to the PIN wherever focus is; arrows and letters choose the name."""

    shows_room = True

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.board: Board | None = None
        self._pin, self.checking = "", False
        self.countdown, self._waiting = Countdown(station.now), False
        self.setProperty(PLAIN_LETTERS, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = SignedOutBar(tr(HIDDEN))
        self.bar.theme_asked.connect(lambda: self.go.emit("dim", ""))
        self.bar.workstation_asked.connect(lambda: self.go.emit("workstation", ""))
        self.lay_out(self.bar)
        self.chairs = Chairs()
        if station.closed is not None:
            self.chairs.empty = tr(CLOSED)
        self.card = card = WhoCard()
        self.who, self.dots, self.pad, self.said = card.who, card.dots, card.pad, card.said
        self._row = row = QHBoxLayout(self.body)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self.chairs, 1)
        row.addWidget(self.card)
        self.emergency = Emergency(self)
        self.type_first = TypeFirst(self)
        self.chairs.type_asked.connect(self.type_first.open)
        self.who.draw(station.door.people if station.door else names(station.clinic.at_work))
        self.who.chosen.connect(self._chosen)
        self.pad.pressed.connect(self.press)
        self.by_password = ByPassword(self)
        self._again = QTimer(self)
        self._again.timeout.connect(self.read)
        self._again.start(READ_AGAIN_MS)

    def opened(self) -> None:
        self.setFocus()
        self.say(self.station.preferences.damaged or tr(FORGOTTEN))
        self.by_password.look()
        self.read()

    def read(self) -> None:
        if self.station.closed is not None:
            return  # nothing can be read; the door shows what runs
        self.do(read_board, self._show, self._cannot_read)
        self.do(read_clinic, self._show_people, self._cannot_read)
        self.by_password.read()

    def _cannot_read(self, error: KitLogError) -> None:
        """The chairs last read stay: their timers go by the clock."""
        if self.board is None and self.station.door is None:
            self.trouble(error)

    def say_closed(self, sentence: str) -> None:
        """The record can't be opened: nobody signs in, the timers go on."""
        self._again.stop()
        self.card.hide()
        card = ErrorCard(tr("The record can't be opened."), sentence)
        card.setFixedWidth(self.card.width())
        self._row.addWidget(card)

    def _show(self, board: Board) -> None:
        self.board = board
        self.chairs.empty = tr(NOBODY)
        self.tick(self.station.now())

    def _show_people(self, clinic: Clinic) -> None:
        self.station.clinic = clinic
        self.who.draw(names(clinic.at_work))

    def tick(self, now: Moment) -> None:
        if self.board is not None:
            from kitlog.ui.sign_in.room import signed_out_line, tiles

            self.chairs.draw(tiles(self.board, now))
            self.status.draw(signed_out_line(self.board, self.station.clinic.sound, now))
        elif self.station.door is not None:
            door, reminding = self.station.door, self.station.closed_room
            timers = door.at(now)
            self.chairs.draw(tuple(tile(timer, now) for timer in timers))
            self.status.draw(reminding.look(door, now) if reminding else line(timers))
        takes_sets = any(view.session for view in self.chairs.views)
        closed = self.station.closed is not None and not self.chairs.views
        words = TAP if takes_sets else STAYS if closed else HIDDEN
        since = locked_since(self.station.locked, now)
        self.bar.draw(self.clock_text(now), tr(words), since)
        if self._waiting:
            self._say_wait()

    def acted(self, words: str) -> None:
        """The one button of the line: sound off for two minutes, without a PIN (DESIGN 7)."""
        if self.station.closed_room is not None:
            self.station.closed_room.silence(self._tick_now, self._not_silenced)
            return
        self.do(silence, self._silenced)

    def _tick_now(self) -> None:
        if isValid(self):
            self.tick(self.station.now())

    def _not_silenced(self, error: KitLogError) -> None:
        if isValid(self):
            self.say(error.sentence, "highText")

    def _silenced(self, kept: tuple[Session, ...]) -> None:
        for session in kept:
            self.station.watch.keep(session)
        self.read()

    def press(self, key: str) -> None:
        """A digit, "back" or "enter", from the pad or the keyboard."""
        if self.checking:
            return
        self.type_first.touched()
        if self.type_first.card is not None:
            self.type_first.card.press(key)
        elif self.by_password.wanted:
            return  # its own field takes what is typed
        elif key == "back" and not self._pin:
            self.type_first.back()
        elif key == "back":
            self.set_pin(self._pin[:-1])
        elif self._say_wait():
            return
        elif key == "enter":
            self._sign_in()
        elif len(self._pin) < PIN_DIGITS:
            self.set_pin(self._pin + key)
            if len(self._pin) == PIN_DIGITS:
                self._sign_in()

    def set_pin(self, pin: str) -> None:
        self._pin = pin
        self.dots.draw(len(pin))
        if pin:
            self.say_quietly()

    def _chosen(self, _: str) -> None:
        if self.checking:
            return
        self.say_quietly()
        self.by_password.look()
        if self._say_wait() or self.by_password.wanted:
            return
        if len(self._pin) == PIN_DIGITS:
            self._sign_in()

    def _sign_in(self) -> None:
        person_id = self.who.person_id
        if not person_id:
            self.say(tr("Choose your name."), "highText")
        elif len(self._pin) < PIN_DIGITS:
            self.say(tr("A PIN has {digits} digits.", digits=PIN_DIGITS), "highText")
        else:
            pin = self._pin
            self.checking = True
            self.say(tr("Checking"))
            self.do(
                lambda desk: proven_by_pin(desk, person_id, pin),
                self.let_in,
                lambda error: self._refused(person_id, error),
            )

    def let_in(self, person: PersonEnrolled) -> None:
        """This person has proven who it is."""
        self.checking = False
        self.station.sign_in(person)
        chair = self.type_first.hand_over()
        self.go.emit("typed first" if chair else "back", chair)

    def _refused(self, person_id: str, error: KitLogError) -> None:
        self.checking = False
        self.set_pin("")
        self.say(error.sentence, "highText")
        self.countdown.begin(person_id, error)
        self._say_wait()

    def _say_wait(self) -> bool:
        """Count down for who is chosen and has to wait; whether the keys rest for it."""
        before, words = self._waiting, self.countdown.words(self.who.person_id)
        self._waiting = bool(words)
        if words:
            self.say(words, "highText")
        elif before:
            self.say_quietly()
        return self._waiting

    def say(self, words: str, tone: str = "ink2") -> None:
        """Between name and digits."""
        self.said.say(words, tone)

    def say_quietly(self) -> None:
        """What stands there when nothing is wrong."""
        self.say(self.type_first.words or tr(FORGOTTEN))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if self.type_first.key(event):
            return
        if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 and text.isdigit():
            self.press(str(key - Qt.Key.Key_0))
        elif key == Qt.Key.Key_Backspace:
            self.press("back")
        elif key == Qt.Key.Key_Escape:
            if self._pin or self.by_password.leave() or not self.type_first.back():
                self.set_pin("")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.press("enter")
        elif key == Qt.Key.Key_A and self.status.view.acts:
            self.acted("")
        elif key == Qt.Key.Key_F3:
            self.emergency.ask()
        elif key in STEPS:
            self.who.move_by(STEPS[key])
        elif not (text.isalpha() and not self.checking and self.who.jump_to(text)):
            super().keyPressEvent(event)
