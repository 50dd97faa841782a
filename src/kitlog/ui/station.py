"""The workstation as the pages see it: who is signed in, the desk, the clerk, the clock."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kitlog.domain.clock import DemoClock
from kitlog.domain.moment import Clock, Moment
from kitlog.domain.people import PersonEnrolled
from kitlog.ui.clerk import Clerk, Failed
from kitlog.workflow import resuming
from kitlog.workflow.desk import Desk
from kitlog.workflow.reading import Clinic

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Typed:
    """Half-typed values by field, and the id of the person who typed them."""

    texts: dict[str, str]
    author: str


class Station(QObject):
    """One for the window. Pages ask it to do acts; nobody else holds the desk."""

    person_changed = Signal()

    def __init__(
        self, desk: Desk, clerk: Clerk, clinic: Clinic, demo_clock: DemoClock | None = None
    ) -> None:
        super().__init__()
        self.clerk = clerk
        self.clinic = clinic
        self.demo_clock = demo_clock
        self.typed: dict[str, Typed] = {}
        self.summaries: Path | None = None
        self._desk = desk
        self._person: PersonEnrolled | None = None

    @property
    def desk(self) -> Desk:
        """For acts, inside a callable given to `do`: it belongs to the clerk's thread."""
        return self._desk

    @property
    def clock(self) -> Clock:
        return self._desk.clock

    @property
    def person(self) -> PersonEnrolled | None:
        """Who is signed in."""
        return self._person

    def now(self) -> Moment:
        return self._desk.clock.now()

    def today(self) -> date:
        return self.now().local.date()

    def sign_in(self, person: PersonEnrolled | None) -> None:
        """Let acts carry this person's name; None signs out."""
        self._person = person
        self._desk = self._desk.as_person(person.person_id if person else "")
        self.person_changed.emit()

    def keep_typed(self, place: str, texts: dict[str, str]) -> None:
        """Keep half-typed values through a change of page and through a crash."""
        if not any(texts.values()):
            self.typed.pop(place, None)
            self.do(lambda desk: desk.store.drafts.drop(place), _nothing, _nothing)
            return
        self.typed[place] = Typed(dict(texts), self._desk.author)
        text = json.dumps(texts)
        self.do(
            lambda desk: desk.store.drafts.keep(place, text, desk.author, desk.now().utc),
            _nothing,
            _nothing,
        )

    def sign_of_life(self, clock_step_s: float) -> None:
        """Leave word that the program runs, and that the wall clock moved if it did."""
        note = self.demo_clock.origin.text() if self.demo_clock else ""

        def leave(desk: Desk) -> None:
            if clock_step_s:
                resuming.note_clock_step(desk, clock_step_s)
            resuming.beat(desk, note)

        self.do(leave, _nothing, _nothing)

    def do(
        self,
        act: Callable[[Desk], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
    ) -> None:
        """Do `act` on the clerk's thread, as whoever is signed in at this moment."""
        desk = self._desk
        self.clerk.do(lambda: act(desk), then, failed)


def _nothing(_: object) -> None:
    """A draft that can't be kept is still on the screen; saving it will say what is wrong."""
