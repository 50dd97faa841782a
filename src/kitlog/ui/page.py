"""What every page has: a bar above, the status line below it, and the page's own body."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from kitlog.domain.dates import seconds
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.status_line import StatusLine, StatusView
from kitlog.ui.kit.toast import Toast
from kitlog.ui.porter import NO_ANSWER
from kitlog.ui.station import Station
from kitlog.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kitlog.ui.handing import HandingOver, R
    from kitlog.ui.kit.dialog import Dialog
    from kitlog.workflow.desk import Desk

T = TypeVar("T")


class Page(QWidget):
    """A page asks the window for another one by `go`; it never opens one itself.

    go(where, id): "today", "people", "trail", "settings", "new course", "cohort", "courses" with
    "to sign" for those alone, "chair" with a session id, "course", "outcomes", "preview" or
    "afterwards" with a course id, "lock", "back" to what was locked, "typed first" with the
    session to save at instead, "dim", "workstation" for its preferences.
    """

    go = Signal(str, str)
    own_chair = ""
    """The session whose alerts this page says itself."""
    person_leads = "lock"
    """Where the name in the app bar leads."""
    shows_room = False
    """It says the alerts of every chair itself."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.station = station
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.status = StatusLine(self.acted)
        self.status.set_steady(station.preferences.workstation.less_motion)
        self.body = QWidget()
        self._app_bar: AppBar | None = None
        self.toast = Toast(self)
        station.to_say.connect(self.toast.say_later)
        station.clerk.porter.left_behind.connect(self.toast.say_later)

    @property
    def holds_typed(self) -> bool:
        """Whether words typed here would go if it were built anew, on the few that hold any."""
        return True

    def lay_out(self, bar: QWidget) -> None:
        """Bar, status line, body, from top to bottom."""
        self._column.addWidget(bar)
        if isinstance(bar, AppBar):
            self._app_bar = bar
            self._connect_bar(bar)
            self._offer_settings()
            self.station.person_changed.connect(self._offer_settings)
        self._column.addWidget(self.status)
        self._column.addWidget(self.body, 1)

    def _connect_bar(self, bar: AppBar) -> None:
        """What the bar asks means the same on every page; the name leads to `person_leads`."""
        bar.tab_asked.connect(lambda word: self.go.emit(word.lower(), ""))
        bar.theme_asked.connect(lambda: self.go.emit("dim", ""))
        bar.workstation_asked.connect(lambda: self.go.emit("workstation", ""))
        bar.person_asked.connect(lambda: self.go.emit(self.person_leads, ""))

    def _offer_settings(self) -> None:
        """Whoever may change the clinic's settings has the way to them."""
        if self._app_bar is not None:
            self._app_bar.offer_settings(self.station.charge)

    def opened(self) -> None:
        """The page has come into view: put focus where work begins, read what is needed."""

    def returned(self) -> None:
        """In view again after a lock or a sleep: the record may say more than this page knows."""
        self.tick(self.station.now())

    def tick(self, now: Moment) -> None:
        """Four times a second while in view: show what the clock changed."""
        if self._app_bar is not None:
            self._app_bar.draw(self.clock_text(now), self.person_text())

    def hear(self, now: Moment) -> None:
        """Four times a second: alerts of chairs that are not in view, and what does not sound.

        Whose emergency access is over is signed out.
        """
        if self.station.clinic.is_over(self.station.person, now):
            self.go.emit("lock", "")
            return
        if self.station.closed_room is not None:
            self.status.draw_sound(self.station.closed_room.sound_words(now))
        if self.station.clinic.settings is None:
            return  # the record is not open yet
        from kitlog.ui.elsewhere import elsewhere

        watch = self.station.watch
        waiting = () if self.shows_room else watch.waiting(now, self.own_chair)
        there = waiting[0][0].id if waiting else ""
        self.status.draw_elsewhere(elsewhere(waiting), lambda: self.go.emit("chair", there))
        self.status.draw_sound(watch.sound_words(now, self.own_chair))

    def over_question(self, key: Qt.Key) -> None:
        """F4 or F6 was pressed in a question that is open over this page."""

    def acted(self, words: str) -> None:
        """A button of the status line was pressed."""

    def do(
        self,
        act: Callable[[Desk], T],
        then: Callable[[T], None],
        failed: Callable[[KitLogError], None] | None = None,
    ) -> None:
        """As the station's; an answer that comes after the page was let go is dropped."""

        def deliver(answer: T) -> None:
            if isValid(self):
                then(answer)

        def say(error: KitLogError) -> None:
            if isValid(self):
                (failed or self.trouble)(error)

        self.station.do(act, deliver, say)

    def answer(
        self,
        question: Dialog,
        act: Callable[[Desk], T],
        then: Callable[[T], None],
        failed: Callable[[KitLogError], None] | None = None,
    ) -> None:
        """Do what a question was answered with; it closes once that is kept."""
        from kitlog.ui.answered import send

        send(question, partial(self.do, act), then, failed, self.station.not_kept)

    def hand_over(
        self,
        paper: str,
        folder: Path,
        set_: Callable[[Desk], R],
        note: Callable[[Desk, R, Path], T],
        then: Callable[[T], None],
        failed: Callable[[KitLogError], None],
        slow: Callable[[], None],
    ) -> HandingOver:
        """Put a paper into a folder and then into the record; `slow` says that it takes long.

        It goes on where the page is left: then whoever is here hears what came of it.
        """
        from kitlog.ui.handing import HandingOver

        station = self.station

        def done(answer: T) -> None:
            then(answer) if isValid(self) else station.to_say.emit(
                tr("{paper} written.", paper=paper)
            )

        def not_done(error: KitLogError) -> None:
            failed(error) if isValid(self) else station.not_kept.emit(error)

        def waits() -> None:
            slow() if isValid(self) else station.to_say.emit(f"{paper}: {tr(NO_ANSWER)}")

        return HandingOver(station, folder, set_, note, done, not_done, waits)

    def clock_text(self, now: Moment) -> str:
        return seconds(now.local)

    def person_text(self) -> str:
        person = self.station.person
        return person.name if person else ""

    def trouble(self, error: KitLogError) -> None:
        """Say in the status line what could not be done; nothing typed is touched."""
        self.status.draw(StatusView("medium", error.sentence))
