"""The workstation as the pages see it: who is signed in, the desk, the clerk, the clock."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from kitlog.domain.clinic import LONGEST_IDLE_MIN, Clinic
from kitlog.domain.clock import DemoClock
from kitlog.domain.door import Door
from kitlog.domain.errors import MachineError
from kitlog.domain.moment import Clock, Moment
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.rights import Right, refusal
from kitlog.ui.anchored import do_and_anchor
from kitlog.ui.clerk import Clerk, Failed
from kitlog.ui.preferences import Preferences
from kitlog.ui.searched import Searched
from kitlog.ui.typed import Draft, Typed
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.domain.shown import AlertShown
    from kitlog.ui.closed import Closed
    from kitlog.ui.looking import Looking
    from kitlog.ui.sign_in.closed_room import ClosedRoom
    from kitlog.ui.watch import Watch
    from kitlog.workflow.cohort import Results
    from kitlog.workflow.desk import Desk

T = TypeVar("T")


class Station(QObject):
    """One for the window. Pages ask it to do acts; nobody else holds the desk.

    It stands before the record is open. What is asked of it meanwhile waits for the record.
    `door` is what is known of the room until then.
    """

    person_changed = Signal()
    clinic_changed = Signal()
    """A charge nurse changed the clinic's settings here."""
    not_kept = Signal(object)
    """An act failed after its page was left: whatever page is in view has to say so."""
    to_say = Signal(str)
    """For whoever is here: of an anchor not written, of a paper whose page was left."""
    heard = Signal(str, int)
    """After each act: why a power cut could undo what was saved; how many can't be read."""
    noted = Signal(object)
    """The program itself put something into this session; nobody at the chair did anything."""
    free_mb_known = Signal(int)
    at_the_door = Signal()
    """The closed record has opened by itself, or its words say why it has not."""

    def __init__(
        self,
        clerk: Clerk,
        clock: Clock,
        door: Door | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__()
        self.clerk = clerk
        self.preferences = preferences or Preferences(clerk)
        self.closed: Closed | None = None
        """Set while nobody has opened the record."""
        self.closed_room: ClosedRoom | None = None
        """Reminds of the running chairs meanwhile."""
        self.shown_closed: dict[tuple[int, str], tuple[AlertShown, Moment]] = {}
        """What stood at the closed record, until the chairs were read; then it is noted."""
        self.clock = clock
        self.door = door
        self.clinic = Clinic(None, {})
        self.typed: dict[str, Typed] = {}
        self.summaries: Path | None = None
        self.advice: Path | None = None
        self.shows_before = False
        self.shows_far = False
        self.reminded: set[str] = set()
        """Who was told, since the program was started, that a password is still to be chosen."""
        self.searched = Searched(self)
        self.results: Results = {}
        """What the cohort page has counted so far; for acts on the clerk's thread alone."""
        self.typed_first = ""
        """The session whose set was typed before signing in: saved once its page stands."""
        self.locked: Moment | None = None
        """Since when whoever was signed in last is not any more; None before anybody was."""
        self.looking: Looking | None = None
        """The look through the record beside charting; None for one that nobody looks through."""
        self._desk: Desk | None = None
        self._person: PersonEnrolled | None = None
        self._watch: Watch | None = None

    def take(self, desk: Desk) -> None:
        """The record is open. Called by the clerk, so that the next act asked finds the desk."""
        self._desk = desk

    def opened(self, clinic: Clinic, drafts: Mapping[str, Draft]) -> None:
        """What the record holds now counts, and no longer what stood at the door.

        What was kept while it was closed (typing by touch) it takes over.
        """
        if self.closed_room is not None:
            self.shown_closed = self.closed_room.shown
        self.clinic, self.door, self.closed, self.closed_room = clinic, None, None, None
        before = self.typed
        self.typed = {at: Typed(json.loads(one.text), one.author) for at, one in drafts.items()}
        for place, typed in before.items():
            self.keep_typed(place, typed.texts, typed.author)

    @property
    def desk(self) -> Desk:
        """For acts, inside a callable given to `do`: it belongs to the clerk's thread."""
        return self._as(self.author)

    @property
    def demo_clock(self) -> DemoClock | None:
        return self.clock if isinstance(self.clock, DemoClock) else None

    @property
    def watch(self) -> Watch:
        """Every chair of the room; nothing of it is needed before the record is open."""
        if self._watch is None:
            from kitlog.ui.watch import Watch

            self._watch = Watch(self)
        return self._watch

    @property
    def person(self) -> PersonEnrolled | None:
        """Who is signed in."""
        return self._person

    @property
    def charge(self) -> bool:
        """Whether whoever is signed in is a charge nurse."""
        return self._person is not None and self._person.role is Role.CHARGE

    def refusal(self, right: Right) -> str:
        """Why whoever is signed in may not do such an act; "" when they may.

        "" too while nobody is: the screen is locked then, and the act itself asks again.
        """
        return refusal(self._person, right) if self._person else ""

    @property
    def idle_s(self) -> float:
        """Seconds without a touch until the window locks."""
        settings = self.clinic.settings
        return 60.0 * (settings.idle_min if settings else LONGEST_IDLE_MIN)

    def use_clinic(self, clinic: Clinic) -> None:
        """The clinic as it has just been changed here; whoever is signed in has the new role."""
        self.clinic = clinic
        person = clinic.people.get(self.author)
        if person is not None and person != self._person:
            self._person = person
            self.person_changed.emit()
        self.clinic_changed.emit()

    def now(self) -> Moment:
        return self.clock.now()

    def today(self) -> date:
        return self.now().local.date()

    @property
    def author(self) -> str:
        """The id of who is signed in, "" for nobody."""
        return self._person.person_id if self._person else ""

    def _as(self, author: str) -> Desk:
        if self._desk is None:
            raise MachineError(tr("The record is not open."))
        return self._desk.as_person(author)

    def sign_in(self, person: PersonEnrolled | None) -> None:
        """Let acts carry this person's name; None signs out."""
        if person is not None:
            self.locked = None
        elif self._person is not None:
            self.locked = self.now()
        self._person = person
        self.person_changed.emit()

    def keep_typed(self, place: str, texts: dict[str, str], author: str = "") -> None:
        """Keep half-typed values through a change of page and through a crash.

        `author` typed them; without one, whoever is signed in.
        """
        by = author or self.author
        if not any(texts.values()):
            self.typed.pop(place, None)
            self.do(lambda desk: desk.store.drafts.drop(place), _nothing, _nothing)
            return
        self.typed[place] = Typed(dict(texts), by)
        text = json.dumps(texts)
        self.do(
            lambda desk: desk.store.drafts.keep(place, text, by, desk.now().utc),
            _nothing,
            _nothing,
        )

    def machine_now(self) -> Moment:
        """The machine's own moment, in the demo too."""
        return self.demo_clock.real() if self.demo_clock else self.clock.now()

    def note_time(self, slept_s: float, clock_step_s: float, noted: Callable[[], None]) -> None:
        """Put into the record that the machine slept, or that its wall clock moved; 0 for no."""
        from kitlog.workflow import resuming

        def note(desk: Desk) -> None:
            if slept_s:
                resuming.note_sleep(desk, slept_s)
            if clock_step_s:
                resuming.note_clock_step(desk, clock_step_s)

        self.do(note, lambda _: noted(), _nothing)

    def note_look(self, what: str, of: str) -> None:
        """Put into the trail what whoever is signed in has before their eyes, if it is a record."""
        from kitlog.workflow import looking

        if self._person is not None:
            self.do(lambda desk: looking.note_look(desk, what, of), _nothing, _nothing)

    def sign_of_life(self) -> None:
        """Leave word that the program runs, and what stands at the door for the next start."""
        note = self.demo_clock.origin.text() if self.demo_clock else ""

        def leave(desk: Desk) -> int:  # imports here: the first page stands before them
            from kitlog.workflow import doorkeeping, reading, resuming

            resuming.beat(desk, note)
            doorkeeping.keep_door(desk, note)
            return reading.free_mb(desk)

        self.do(leave, self.free_mb_known.emit, _nothing)

    def do(
        self,
        act: Callable[[Desk], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
        author: str | None = None,
    ) -> None:
        """Do `act` on the clerk's thread, as `author` or whoever is signed in at this moment."""
        by, say = self.author if author is None else author, self.to_say.emit
        do_and_anchor(self.clerk, lambda: self._as(by), act, then, failed, say, self.heard.emit)


def _nothing(_: object) -> None:
    """A draft that can't be kept is still on the screen; saving it will say what is wrong."""
