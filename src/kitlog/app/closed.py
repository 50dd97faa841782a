"""The record while it is closed: people open it, by password or by the recovery sheet.

Where the clinic wants it, the keyring of the workstation opens it before anybody has.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING

from kitlog.app.places import Places
from kitlog.domain.door import Door
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.people import PersonEnrolled
from kitlog.ui.apart import wait_apart
from kitlog.ui.clerk import Failed
from kitlog.ui.station import Station
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kitlog.app.record import Opened
    from kitlog.workflow.desk import Desk
    from kitlog.workflow.keyholding import Founding


ASKED = unsaid("The keyring is asked to open the record. A password does it, too.")
NOT_BY_ITSELF = unsaid("{why} A password opens the record.")
IN_THE_WAY = unsaid(
    "The record did not open by itself. A password opens it, or says what is wrong."
)


class ClosedRecord:
    """`took` is told, on the window's thread, what was opened; once."""

    def __init__(
        self,
        station: Station,
        here: Places,
        workstation: str,
        took: Callable[[Opened], None],
    ) -> None:
        self._station, self._here, self._workstation = station, here, workstation
        self._took = took
        self._opened: Opened | None = None  # the clerk's
        self.new = not here.database.exists()
        self.words = ""

    def by_itself(self, owner: QObject) -> None:
        """Ask the keyring, if the record is to open by itself here; a password does meanwhile.

        The station is told what became of it, as long as `owner` lives.
        """

        def ask() -> Future[bytes] | None:
            from kitlog.workflow import self_opening

            return self_opening.asked_here(self._here.database, self._workstation)

        def asked(answer: Future[bytes] | None) -> None:
            if answer is not None:
                self._say(tr(ASKED))
                wait_apart(answer, self._by_secret, self._not_by_itself, owner)

        self._station.clerk.do(ask, asked, lambda _: None)  # a password will say what is wrong

    def _by_secret(self, secret: bytes) -> None:
        def open_() -> Desk:
            from kitlog.workflow import self_opening

            here, clock = self._here.database, self._station.clock
            return self_opening.open_by_itself(here, self._workstation, clock, secret)

        def failed(error: KitLogError) -> None:
            if isinstance(error, Refused):
                self._not_by_itself(error)
            else:
                self._say(tr(IN_THE_WAY))

        self._open(open_, lambda _: self._say(""), failed)

    def _not_by_itself(self, error: KitLogError) -> None:
        self._say(tr(NOT_BY_ITSELF, why=error.sentence))

    def _say(self, words: str) -> None:
        self.words = words
        self._station.at_the_door.emit()

    def by_password(
        self,
        person_id: str,
        password: str,
        then: Callable[[PersonEnrolled], None],
        failed: Failed,
    ) -> None:
        def open_() -> Desk:
            from kitlog.workflow import keyholding

            here, clock = self._here.database, self._station.clock
            return keyholding.open_by_password(here, self._workstation, clock, person_id, password)

        def sign_in(desk: Desk) -> Desk:
            from kitlog.workflow import keyholding

            return desk.as_person(keyholding.sign_in(desk, person_id, password).person_id)

        self._open(open_, lambda opened: then(_whose(opened)), failed, sign_in)

    def by_sheet(self, words: str, then: Callable[[], None], failed: Failed) -> None:
        def open_() -> Desk:
            from kitlog.workflow import keyholding

            here, clock = self._here.database, self._station.clock
            return keyholding.open_by_sheet(here, self._workstation, clock, words)

        self._open(open_, lambda _: then(), failed)

    def found(
        self, founding: Founding, then: Callable[[PersonEnrolled], None], failed: Failed
    ) -> None:
        def open_() -> Desk:
            from kitlog.workflow import keyholding

            here, clock = self._here.database, self._station.clock
            return keyholding.found(here, self._workstation, clock, founding)

        self._open(open_, lambda opened: then(_whose(opened)), failed)

    def silence(self, door: Door, then: Callable[[Door], None], failed: Failed) -> None:
        def note() -> Door:
            from kitlog.workflow import doorkeeping

            return doorkeeping.silence(self._here.database, door, self._station.now())

        self._station.clerk.do(note, then, failed)

    def _open(
        self,
        open_: Callable[[], Desk],
        then: Callable[[Opened], None],
        failed: Failed,
        already: Callable[[Desk], Desk] = lambda desk: desk,
    ) -> None:
        """By the clerk, whose thread holds the record from then on.

        `already` is done instead where keyring and password were on their way at once, and the
        other was first.
        """

        def act() -> Opened:
            from kitlog.app.record import opened_by
            from kitlog.app.way_out import said_with_way_out

            if self._opened is not None:
                return replace(self._opened, desk=already(self._opened.desk))
            with said_with_way_out(self._here.database):
                desk = open_()
                try:
                    opened = opened_by(desk)
                except KitLogError:
                    desk.store.close()
                    raise
            self._station.take(opened.desk)
            self._opened = opened
            return opened

        def took(opened: Opened) -> None:
            if self._station.closed is not None:
                self._took(opened)
            then(opened)

        self._station.clerk.do(act, took, failed)


def _whose(opened: Opened) -> PersonEnrolled:
    """The person whose password has opened it."""
    return opened.clinic.people[opened.desk.author]
