"""A ward with one person of every role, at every stage of a patient's day, on a real record."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course
from kitlog.domain.door import Door, Silenced
from kitlog.domain.events import NoteWritten
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.silence import ALL, LOCKED_MIN
from kitlog.store.doorplate import write_door
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.workflow import (
    charting,
    doorkeeping,
    emergency,
    enrolling,
    infusing,
    outcomes,
    people,
    preparing,
    protocols,
    reading,
    resuming,
    summarising,
    summary_filing,
)
from kitlog.workflow.desk import CLINIC, Desk
from tests.clock import FakeClock
from tests.workflow.ward import PIN, Ward, sign_as_shipped

CLINIC_SET = ClinicSet("Example Pain Clinic", "1 Sample Road", 4, (0, 1, 2, 3, 4, 5, 6))
CHARGE, NURSE, SECOND, DOCTOR, AUDITOR, LET_IN, GONE = (
    "charge",
    "nurse",
    "second",
    "doctor",
    "audit",
    "let in",
    "gone",
)
STAFF = {
    CHARGE: ("R. Mock RN", Role.CHARGE),
    NURSE: ("V. Demo RN", Role.NURSE),
    SECOND: ("T. Sample RN", Role.NURSE),
    DOCTOR: ("Dr P. Example", Role.PRESCRIBER),
    AUDITOR: ("A. Trial", Role.AUDITOR),
    LET_IN: ("L. Agency RN (emergency 14-Jan)", Role.EMERGENCY),
    GONE: ("G. Former RN", Role.CHARGE),
}
"""The name and role under each id; all have the same PIN, and `GONE` has left."""


@dataclass
class Place:
    """A ward at one stage of the day; `id` is its session's, "" before there is one."""

    ward: Ward
    folder: Path
    course: str = ""
    id: str = ""

    @property
    def store(self) -> Store:
        return self.ward.desk.store

    def whole(self) -> Course:
        return reading.course(self.ward.desk, self.course)

    def number(self) -> str:
        return self.whole().opened.number

    def patient(self) -> str:
        return self.whole().opened.patient_id

    def last(self) -> str:
        return reading.session(self.ward.desk, self.id).happenings[-1].id


def staffed(folder: Path) -> Place:
    """Everybody of STAFF enrolled; the nurse at the desk."""
    clock = FakeClock()
    store = Store.open(folder / "kitlog.db", Key(secrets.token_bytes(KEY_BYTES)), "test")
    desk = Desk(store, clock, CHARGE)
    proof = people.verifier_of(PIN)
    said = [PersonEnrolled(id, name, role, proof) for id, (name, role) in STAFF.items()]
    gone = replace(said[-1], left=True)
    store.append([desk.entry(CLINIC, fact) for fact in (CLINIC_SET, *said, gone)])
    sign_as_shipped(desk, DOCTOR)
    return Place(Ward(desk.as_person(NURSE), clock, NURSE, SECOND), folder)


def places(folder: Path) -> Iterator[tuple[str, Callable[[], Place]]]:
    """Every stage by its name, made when it is asked for."""
    for name, make in _STAGES.items():

        def made(name: str = name, make: Callable[[Place], str] = make) -> Place:
            inside = folder / name
            inside.mkdir()
            place = staffed(inside)
            place.course = place.ward.course().id
            place.id = make(place)
            return place

        yield name, made


def _seated(place: Place) -> str:
    return preparing.open_session(place.ward.desk, place.course, place.ward.today(), 1).id


def _drafted(place: Place) -> str:
    desk, used = place.ward.desk.as_person(CHARGE), place.whole().protocol
    protocols.draft(desk, used.sha256, {"limits.sys.caution.high": "155"})
    return ""


def _given(place: Place) -> str:
    """An emergency access nobody has looked at yet."""
    asked = emergency.Asked("A. Agency RN", "no account, chair 2 is running", PIN)
    emergency.give(place.ward.desk.as_person(""), asked, SECOND, PIN)
    return ""


def _running(place: Place) -> str:
    """The first set is long overdue, and a note was written just now."""
    id = place.ward.running(place.whole()).id
    place.ward.clock.advance(20 * 60)
    resuming.beat(place.ward.desk)
    place.ward.clock.advance(60)
    charting.log_event(place.ward.desk, id, NoteWritten("asked for a blanket"))
    return id


def _paused(place: Place) -> str:
    id = place.ward.running(place.whole()).id
    return infusing.pause(place.ward.desk, id, "").id


def _home(place: Place) -> str:
    id = place.ward.home(place.whole()).id
    place.ward.account_later(id)
    return id


def _second_day(place: Place) -> str:
    place.ward.signed(place.whole())
    place.ward.clock.advance(86_400)
    return _seated(place)


def _closed(place: Place) -> str:
    id = place.ward.signed(place.whole()).id
    enrolling.close_early(place.ward.desk, place.course, "patient's wish")
    said = OutcomeRecorded(
        "pain", Point.LAST, Decimal(5), answered=place.ward.today(), how=Way.CLINIC
    )
    outcomes.record(place.ward.desk, place.course, (said,))
    return id


def _exported(place: Place) -> str:
    """Closed, its summary written and filed."""
    id, desk = _closed(place), place.ward.desk
    summarising.export(desk, place.course, place.folder / "first.pdf", "a4")
    summary_filing.file(desk, place.course, 1, "Paper chart")
    return id


_STAGES: dict[str, Callable[[Place], str]] = {
    "course": lambda _: "",
    "drafted": _drafted,
    "emergency": _given,
    "seated": _seated,
    "ready": lambda place: place.ward.ready(place.whole()).id,
    "running": _running,
    "paused": _paused,
    "recovering": lambda place: place.ward.recovering(place.whole()).id,
    "home": _home,
    "signed": lambda place: place.ward.signed(place.whole()).id,
    "second day": _second_day,
    "closed": _closed,
    "exported": _exported,
}


def silenced_at_the_door(desk: Desk) -> None:
    """Somebody pressed Silence before the record was opened."""
    chair = desk.store.index.open_sessions()[0].chair or 0
    pressed = Silenced(chair, desk.now(), ALL, LOCKED_MIN)
    write_door(desk.store.database.path, Door(desk.now(), silenced=(pressed,)))
    doorkeeping.take_over_silences(desk)
