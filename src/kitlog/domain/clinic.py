"""The clinic this program stands in, and who works there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kitlog.domain import emergency, texts
from kitlog.domain.emergency import Given
from kitlog.domain.errors import Refused
from kitlog.domain.medicines import Adjunct
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.thresholds import SHIPPED, OutcomesSet
from kitlog.domain.volume import ClinicSound
from kitlog.words import ENGLISH, NAMES, tr, unsaid

if TYPE_CHECKING:
    from kitlog.domain.effects import Effect
    from kitlog.domain.protocol_versions import Version

MOST_CHAIRS = 24
LONGEST_IDLE_MIN = 5
"""No screen stays open unattended for longer (RELIABILITY bar 20)."""
SHEETS = ("", "a4", "letter")
"""Paper; "" is what is usual in the country this computer is set to."""
FILE_NAMINGS = ("course", "patient")
"""What files are called by: the course's number, or the patient's name and record number."""
_FILING_PLACES = (
    unsaid("Electronic record"),
    unsaid("Paper chart"),
    unsaid("Sent to referring physician"),
)
FILING_PLACES = tuple(one.text for one in _FILING_PLACES)
"""Where summaries are filed until the clinic says its own; stored as they stand here."""
MOST_PLACES, LONGEST_PLACE = 6, 40
_FILE_WORD = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]{0,18}[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True)
class ClinicSet:
    """Name and address as printed; chairs counted from 1; open weekdays with Monday = 0.

    idle_min   minutes without a touch until the screen locks, 1 to 5
    sheet      one of SHEETS
    file_word  stands first in the name of every file; "" for none
    file_naming    one of FILE_NAMINGS
    filing_places  where summaries are filed here, offered when one is
    language   of papers, one of `words.NAMES`: theirs, not that of whoever prints them
    """

    name: str
    address: str
    chairs: int
    open_weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    idle_min: int = LONGEST_IDLE_MIN
    sheet: str = ""
    file_word: str = ""
    file_naming: str = FILE_NAMINGS[0]
    filing_places: tuple[str, ...] = FILING_PLACES
    language: str = ENGLISH

    def __post_init__(self) -> None:
        texts.one_line(self.name, "clinic", needed=tr("Type the clinic's name."))
        texts.one_line(self.address, "address")
        if not 1 <= self.chairs <= MOST_CHAIRS:
            raise Refused(tr("1 to {most} chairs.", most=MOST_CHAIRS), "chairs")
        if not self.open_weekdays or not set(self.open_weekdays) <= set(range(7)):
            raise Refused(tr("Choose at least one day the clinic is open."), "days")
        if not 1 <= self.idle_min <= LONGEST_IDLE_MIN:
            raise Refused(tr("1 to {most} minutes.", most=LONGEST_IDLE_MIN), "idle")
        if self.sheet not in SHEETS:
            raise Refused(tr("Choose the paper."), "sheet")
        if self.file_word and not _FILE_WORD.fullmatch(self.file_word):
            raise Refused(tr("Up to 20 letters A–Z, digits and hyphens."), "file_word")
        if self.file_naming not in FILE_NAMINGS:
            raise Refused(tr("Choose what files are called by."), "file_naming")
        if not 1 <= len(self.filing_places) <= MOST_PLACES:
            raise Refused(tr("1 to {most} places.", most=MOST_PLACES), "filing_places")
        for place in self.filing_places:
            needed = tr("A place is missing between two commas.")
            texts.one_line(place, "filing_places", needed=needed, length=LONGEST_PLACE)
        if self.language not in NAMES:
            raise Refused(tr("Choose the language of papers."), "language")

    def file_name(self, name: str) -> str:
        """`name` with the clinic's own word before it."""
        return f"{self.file_word}-{name}" if self.file_word else name

    def open_on(self, day: date) -> bool:
        return day.weekday() in self.open_weekdays

    def open_days(self, first: date, count: int) -> tuple[date, ...]:
        """`count` days from `first` on, without the days the clinic is closed (RULINGS)."""
        days: list[date] = []
        day = first
        while len(days) < count:
            if self.open_on(day):
                days.append(day)
            day += timedelta(days=1)
        return tuple(days)

    def next_open_day(self, after: date) -> date:
        return self.open_days(after + timedelta(days=1), 1)[0]


@dataclass(frozen=True, slots=True)
class AdviceSet:
    """The clinic's own words on the advice sheet: "# " begins a heading, "- " a point."""

    text: str

    def __post_init__(self) -> None:
        texts.several_lines(self.text, "advice", needed=tr("Type the advice."))


@dataclass(frozen=True, slots=True)
class PathwaySet:
    """What is done here at once when a patient thinks of suicide, in the clinic's own words."""

    text: str

    def __post_init__(self) -> None:
        texts.several_lines(self.text, "pathway", needed=tr("Type what is done at once."))


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic and its people, by id; those who left stay readable.

    `adjuncts` is the clinic's own list of medicines, empty until a charge nurse sets it.
    `pumps` gives the serial number of the pump last used at a chair. `protocols` are all
    versions, shipped ones too; `effects` are those asked; `advice` is "" until it is set.
    `enrolled` is everything ever said about people, in order, and when it was said.
    Somebody let in by one of the `emergencies` is one of the people, and has left afterwards.
    `outcomes` are the measures new courses are asked; `pathway` is "" until it is set.
    """

    settings: ClinicSet | None
    people: dict[str, PersonEnrolled]
    adjuncts: tuple[Adjunct, ...] = ()
    sound: ClinicSound = field(default_factory=ClinicSound)
    pumps: dict[int, str] = field(default_factory=dict)
    protocols: tuple[Version, ...] = ()
    advice: str = ""
    effects: tuple[Effect, ...] = ()
    enrolled: tuple[tuple[Moment, PersonEnrolled], ...] = ()
    emergencies: tuple[Given, ...] = ()
    outcomes: OutcomesSet = SHIPPED
    pathway: str = ""

    def name_of(self, person_id: str) -> str:
        """The printed name, or the id of somebody this record does not know."""
        person = self.people.get(person_id)
        return person.name if person else person_id

    def as_then(self, person_id: str, at: Moment) -> PersonEnrolled | None:
        """With the name and the role this person had at that moment."""
        said = [
            one for since, one in self.enrolled
            if one.person_id == person_id and elapsed(since, at).seconds >= 0
        ]  # fmt: skip
        return said[-1] if said else self.people.get(person_id)

    def names_at(self, at: Moment) -> Callable[[str], str]:
        """As name_of, with the names people had at that moment."""

        def name_of(person_id: str) -> str:
            person = self.as_then(person_id, at)
            return person.name if person else person_id

        return name_of

    def behind(self, person_id: str) -> str:
        """Whose account it is that was let in by emergency access, where there is one."""
        found = (one.access for one in self.emergencies if one.access.access_id == person_id)
        return next((one.person_id for one in found if one.person_id), person_id)

    def is_over(self, person: PersonEnrolled | None, now: Moment) -> bool:
        """Whether this person was let in by emergency access, and the hours have passed."""
        id = person.person_id if person else ""
        mine = [one for one in self.emergencies if one.access.access_id == id]
        return bool(mine) and emergency.person(mine[-1].access, mine[-1].at, now).left

    @property
    def at_work(self) -> tuple[PersonEnrolled, ...]:
        return tuple(p for p in self.people.values() if not p.left)

    @property
    def accounts(self) -> tuple[PersonEnrolled, ...]:
        """Those at work with an account: without whoever was let in by emergency access."""
        return tuple(p for p in self.at_work if p.role is not Role.EMERGENCY)
