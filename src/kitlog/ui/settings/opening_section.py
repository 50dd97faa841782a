"""Whether the record opens by itself at this workstation, and what that means."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError, Refused
from kitlog.ui.apart import wait_apart
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.rest import DOUBLE_TAP_MS
from kitlog.ui.page import Page
from kitlog.ui.settings.section import SAVING, Section
from kitlog.words import tr, unsaid
from kitlog.workflow import self_opening
from kitlog.workflow.desk import Desk
from kitlog.workflow.self_opening import SelfOpening

ABOUT = unsaid(
    "Switched on, the keyring opens the record when KitLog starts: there the operating system "
    "keeps the passwords of this account."
)
MEANS = (
    unsaid("After a crash or a power cut the chairs, their timers and alerts are there at once."),
    unsaid("Whoever can sign in to this account of the operating system can open the record."),
    unsaid("So the account needs a good password of its own, and a screen that locks."),
)
STAYS = (
    unsaid("Nobody is signed in by it: a password for the first sign-in of a day, then the PIN."),
    unsaid("A folder copied to another computer stays closed there."),
    unsaid("Passwords and the recovery sheet open the record as before."),
)
OFF = unsaid("It is off. A password opens the record at each start.")
HERE = unsaid("It is on: the record opens by itself at this workstation, {at}.")
ELSEWHERE = unsaid("It is on at {at}, not here. To have it here, switch it off first.")
ASKING = unsaid("The keyring is asked. It may ask for its own password in another window.")
SWITCHED_ON, SWITCHED_OFF = unsaid("Switched on."), unsaid("Switched off.")
UNCHANGED = unsaid("{why} Nothing was changed.")
STILL_THERE = unsaid(
    "Switched off. {why} What is left in it opens only copies of the record made before."
)
PATIENCE_S = 30.0
"""How long the keyring may take; some wait for somebody to type its password."""


class OpeningSection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(
            page, "opening", tr("Open the record by itself"), tr(ABOUT), tr("Switch on")
        )
        self.now = SelfOpening()
        self._closed = ""
        self.state = Label("", "body", wraps=True, weight=600)
        self.body.addWidget(self.state)
        for heading, sentences in (
            (tr("What it means"), MEANS),
            (tr("What stays as it is"), STAYS),
        ):
            self.body.addSpacing(6)
            self.body.addWidget(Label(heading, "h2"))
            for sentence in sentences:
                self.body.addWidget(Label(tr(sentence), "body", wraps=True))
        self.body.addStretch(1)

    def focus_first(self) -> None:
        self.act.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        if not self._busy:
            self.page.do(self_opening.self_opening, self._draw, self._cannot)

    def allow(self) -> None:
        super().allow()
        if self._closed and not self.act.reason:
            self.act.refuse(self._closed)

    def _draw(self, now: SelfOpening) -> None:
        self.now = now
        words = HERE if now.here else ELSEWHERE if now.at else OFF
        self.state.say(tr(words, at=now.at))
        self.act.setText(tr("Switch off") if now.at else tr("Switch on"))

    def _cannot(self, error: KitLogError) -> None:
        self._closed = error.sentence
        self.state.say(error.sentence)
        self.allow()

    def save(self) -> None:
        if self._busy:
            return
        self._busy = True
        if self.now.at:
            self.say(tr(SAVING))
            self.page.do(self_opening.switch_off, self._is_off, self._not_kept)
        else:
            self._ask_keyring()

    def _ask_keyring(self) -> None:
        """First the keyring, which may take its time or refuse; only then the key file."""
        station, window = self.page.station, self.window()
        author = station.person.person_id if station.person else ""
        secret, answer = self_opening.put_in()

        def switch_on(desk: Desk) -> SelfOpening:
            return self_opening.switch_on(desk.as_person(author), secret)

        def failed(error: KitLogError) -> None:
            answer.add_done_callback(lambda _: self_opening.take_out(self_opening.name_of(secret)))
            if isValid(self):
                keeps = error if isinstance(error, Refused) else _unchanged(error)
                self._not_kept(keeps)

        def kept(now: SelfOpening) -> None:
            if isValid(self):
                self._done(now, tr(SWITCHED_ON))

        self.say(tr(ASKING))
        wait_apart(
            answer, lambda _: station.do(switch_on, kept, failed), failed, window, PATIENCE_S
        )

    def _is_off(self, names: tuple[str, ...]) -> None:
        def left(error: KitLogError) -> None:
            if isValid(self):
                self.say(tr(STILL_THERE, why=error.sentence), "medText")

        self._done(SelfOpening(), tr(SWITCHED_OFF))
        for name in names:
            answer = self_opening.take_out(name)
            wait_apart(answer, lambda _: None, left, self.window(), PATIENCE_S)

    def _done(self, now: SelfOpening, words: str) -> None:
        """The button says the opposite now: a second tap in haste must not undo the first."""
        self._draw(now)
        self.say(words, "ok")
        QTimer.singleShot(DOUBLE_TAP_MS, self, self._rested)

    def _rested(self) -> None:
        self._busy = False


def _unchanged(error: KitLogError) -> KitLogError:
    return KitLogError(tr(UNCHANGED, why=error.sentence))
