"""The record while it is closed: people open it, by password or by the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kitlog.app.places import Places
from kitlog.domain.errors import KitLogError
from kitlog.domain.people import PersonEnrolled
from kitlog.ui.clerk import Failed
from kitlog.ui.station import Station

if TYPE_CHECKING:
    from kitlog.app.record import Opened
    from kitlog.workflow.desk import Desk
    from kitlog.workflow.keyholding import Founding


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
        self.new = not here.database.exists()

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

        self._open(open_, lambda opened: then(_whose(opened)), failed)

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

    def _open(
        self, open_: Callable[[], Desk], then: Callable[[Opened], None], failed: Failed
    ) -> None:
        """By the clerk, whose thread holds the record from then on."""

        def act() -> Opened:
            from kitlog.app.record import opened_by

            desk = open_()
            try:
                opened = opened_by(desk)
            except KitLogError:
                desk.store.close()
                raise
            self._station.take(opened.desk)
            return opened

        def took(opened: Opened) -> None:
            self._took(opened)
            then(opened)

        self._station.clerk.do(act, took, failed)


def _whose(opened: Opened) -> PersonEnrolled:
    """The person whose password has opened it."""
    return opened.clinic.people[opened.desk.author]
