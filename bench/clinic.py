"""An invented clinic that charts one course after another by the program's own acts.

Everything in it follows from a course's number and its time: its ids, its patient, its words. So
a course written once can be copied to any other number and time as the program would write it
there (`bench/ten_years.py`), and a test holds both equal.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from unittest import mock
from uuid import UUID

from kitlog.app.demo.scripted import ScriptedClock
from kitlog.domain import clock_doubt
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.moment import utc
from kitlog.domain.patient import Patient, Sex
from kitlog.domain.people import Role
from kitlog.store.journal import Store
from kitlog.workflow import anchoring, keyholding, reading, sheets
from kitlog.workflow.desk import Desk
from kitlog.workflow.first_run import SignOff
from kitlog.workflow.keyholding import Founding

NURSE_PIN, SECOND_PIN, PRESCRIBER_PIN = "147258", "258369", "741852"
PASSWORD = "three small boats"
CHAIRS = 4
FOUNDED = datetime(2015, 1, 5, tzinfo=UTC)
"""By their ids: the clinic's people have the same ones in every record."""
BORN, YEARS = date(1941, 3, 12), 60
FAMILIES = ("TEST", "SAMPLE", "MOCK", "DUMMY", "DEMO", "SPECIMEN", "EXAMPLE", "PLACEBO")
SYLLABLES = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo")


def patient(number: int) -> Patient:
    """Nobody: "TEST Bade, Rafi" and the like, each name a few times in ten years."""
    given = _word(number * 11 + 5, 2).capitalize()
    family = f"{FAMILIES[number % len(FAMILIES)]} {_word(number * 7, 2).capitalize()}"
    born = BORN + timedelta(days=number * 61 % (YEARS * 365))
    sex = (Sex.FEMALE, Sex.MALE)[number % 2]
    return Patient(f"ZZ {number:06}", family, given, born, sex, "None known")


def _word(number: int, syllables: int) -> str:
    found = ""
    for _ in range(syllables):
        number, rest = divmod(number, len(SYLLABLES))
        found += SYLLABLES[rest]
    return found


def id_at(milliseconds: int, ordinal: int, number: int) -> str:
    """A UUIDv7 of that time: the one with this ordinal of all that course `number` needs."""
    raw = f"{milliseconds:012x}7{ordinal:03x}8000{number:012x}"
    return f"{raw[:8]}-{raw[8:12]}-{raw[12:16]}-{raw[16:20]}-{raw[20:]}"


@dataclass
class Ids:
    """Stands where the program makes its ids; 0 is the clinic itself."""

    clock: ScriptedClock
    number: int = 0
    made: dict[int, int] = field(default_factory=dict)

    def __call__(self) -> UUID:
        ordinal = self.made[self.number] = self.made.get(self.number, 0) + 1
        at = self.clock.now().utc if self.number else FOUNDED
        since = at - datetime(1970, 1, 1, tzinfo=UTC)
        return UUID(id_at(since // timedelta(milliseconds=1), ordinal, self.number))


@dataclass
class Clinic:
    """The open record with its clock, and who works in it."""

    desk: Desk
    clock: ScriptedClock
    ids: Ids
    second: str
    prescriber: str

    @property
    def store(self) -> Store:
        return self.desk.store

    def told(self, number: int, story: Iterator[datetime]) -> Iterator[datetime]:
        """The story's times; what is done at each is done, and anchored as the window does,
        when it is asked for the next.
        """
        for at in story:
            yield at
            self.clock.to(at)
            self.ids.number = number

    def anchor(self) -> None:
        """As the window does after each act."""
        if self.store.to_anchor:
            anchoring.anchor(self.desk)

    def close(self) -> None:
        self.store.close()


@contextmanager
def at_work(ids: Ids) -> Iterator[None]:
    """What the program makes meanwhile has these ids; and there was a KitLog ten years ago."""
    with mock.patch("uuid6.uuid7", ids), mock.patch.object(clock_doubt, "BUILT", utc(2010, 1, 1)):
        yield


def founded(folder: Path, workstation: str, at: datetime) -> Clinic:
    """A new record in `folder`, kept by a password and a recovery sheet."""
    clock = ScriptedClock(at)
    ids = Ids(clock)
    people = (
        ("R. Mock RN", Role.CHARGE, NURSE_PIN),
        ("T. Sample RN", Role.NURSE, SECOND_PIN),
    )
    signs = SignOff(
        ("Dr P. Example", Role.PRESCRIBER, PRESCRIBER_PIN), ("KIT-40", "KIT-40-Q5"), "60"
    )
    founding = Founding(
        ClinicSet("Example Pain Clinic", "1 Sample Road", CHAIRS), people, PASSWORD,
        sheets.sheet_of(bytes(range(32))), signs,
    )  # fmt: skip
    with at_work(ids):
        desk = keyholding.found(folder / "kitlog.db", workstation, clock, founding)
    here = {one.role: one.person_id for one in reading.clinic(desk).people.values()}
    return Clinic(desk, clock, ids, here[Role.NURSE], here[Role.PRESCRIBER])


def paper_of(course_id: str) -> str:
    """SHA-256 of a summary's file; no file is made of these ten thousand courses."""
    return hashlib.sha256(course_id.encode()).hexdigest()


KG = Decimal("82.4")
