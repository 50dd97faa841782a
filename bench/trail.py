"""Pages of the trail in a journal of 200,000 entries: 400 courses, 12 people, two years.

The floor is as many entries by their keys alone: what a page costs that need not be looked for.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from statistics import median

from sqlalchemy import insert, select

from kitlog.domain.access import Opened, SignedIn
from kitlog.domain.clinic import AdviceSet
from kitlog.domain.clock import SystemClock
from kitlog.domain.course_facts import ClosingNote
from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import Vitals
from kitlog.store import chain, schema
from kitlog.store.index import CourseRow, IndexRows, PatientRow, SessionRow
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.store.stored import content_of
from kitlog.store.tables import entries
from kitlog.store.trail import Wanted
from kitlog.workflow import reading, trail
from kitlog.workflow.desk import ACCESS, CLINIC, Desk, new_id
from kitlog.workflow.trail import PAGE, Act, Filter

COURSES, SESSIONS, OF_A_SESSION, PEOPLE = 400, 5, 80, 12
LOOKS = 18
"""At each session, by whoever opened the chair."""
FIRST = Moment(datetime(2024, 1, 8, 7, tzinfo=UTC), 0, "bench")
TIMES = 5


def journal() -> Iterator[Entry]:
    """In the order they were saved, a minute apart."""
    at = (FIRST.shifted(60.0 * minute) for minute in count())
    people = [new_id() for _ in range(PEOPLE)]
    turn = count()

    def entry(stream: str, fact: object, author: str = "", corrects: str = "") -> Entry:
        """By the one whose turn it is: each makes 500 in a row."""
        now = next(at)
        by = author or people[next(turn) // 500 % PEOPLE]
        return Entry(new_id(), stream, fact, now, now, by, "bench", "", corrects)

    for number, id in enumerate(people):
        role = Role.CHARGE if number < 2 else Role.NURSE
        yield entry(CLINIC, PersonEnrolled(id, f"P{number}. Sample RN", role, "x"), people[0])
    for course in range(COURSES):
        patient, own = f"patient-{course:04}", f"course:course-{course:04}"
        yield entry(f"patient:{patient}", NoteWritten("identity"))
        yield entry(own, ClosingNote("opened"))
        for session in range(SESSIONS):
            yield from _session(entry, patient, f"session:session-{course:04}-{session}", people)
        if course % 50 == 0:
            yield entry(CLINIC, AdviceSet(f"Advice {course}"), people[0])


def _session(
    entry: Callable[..., Entry], patient: str, stream: str, people: list[str]
) -> Iterator[Entry]:
    for number in range(LOOKS):
        yield entry(ACCESS, Opened(patient, "chair", stream.partition(":")[2]))
        if number % 3 == 0:
            who = people[number % PEOPLE]
            yield entry(ACCESS, SignedIn(who, accepted=number != 6), who)
    for number in range(OF_A_SESSION - 2):
        yield entry(stream, Vitals(sys=120 + number % 40, dia=80, hr=70, spo2=97, rr=14))
    wrong = entry(stream, Vitals(sys=200))
    yield wrong
    yield entry(stream, Vitals(sys=120), corrects=wrong.id)
    yield entry(stream, Signed(people[0], "day", "0" * 64))


def fill(store: Store) -> int:
    """Straight into the table, each with its link: by the program's own way it takes minutes."""
    heads: dict[str, tuple[int, bytes]] = {}
    with store.database.transaction() as connection:
        key, rows, many = schema.chain_key(connection), [], 0
        for entry in journal():
            seq, mac = heads.get(entry.stream, (0, b""))
            row = {**content_of(entry), "seq": seq + 1}
            row["mac"] = chain.link(key, mac, row)
            heads[entry.stream] = seq + 1, row["mac"]
            rows.append(row)
            many += 1
            if len(rows) == 5000:
                connection.execute(insert(entries), rows)
                rows.clear()
        connection.execute(insert(entries), rows)
        store.index.write(_index())
    return many


def _index() -> IndexRows:
    first = FIRST.utc.date()
    patients = tuple(
        PatientRow(f"patient-{n:04}", f"ZZ {n:06}", "TEST", f"Ada {n}", date(1980, 1, 1))
        for n in range(COURSES)
    )
    courses = tuple(
        CourseRow(f"course-{n:04}", f"patient-{n:04}", 1, "done", False, first)
        for n in range(COURSES)
    )
    sessions = tuple(
        SessionRow(f"session-{n:04}-{s}", f"course-{n:04}", f"patient-{n:04}",
                   first + timedelta(days=n + s), 1, "signed", False, None)
        for n in range(COURSES) for s in range(SESSIONS)
    )  # fmt: skip
    return IndexRows(patients, courses, sessions)


def filters(desk: Desk) -> dict[str, Filter]:
    """The dearest of each: who or what is rare, far back, or not there at all."""
    people = desk.store.trail.page(Wanted(kinds=("person",)), PEOPLE)
    someone = people[0].fact
    assert isinstance(someone, PersonEnrolled)
    id, patient, early = someone.person_id, "patient-0001", FIRST.utc.date() + timedelta(days=7)
    acts = {f"act {act.value}": Filter(act=act) for act in Act}
    return acts | {
        "person": Filter(id),
        "patient": Filter(patient_id=patient),
        "time": Filter(first=early, last=early),
        "nobody": Filter("nobody"),
        "nobody, sign-in": Filter("nobody", act=Act.ACCESS),
        "person, exports": Filter(id, act=Act.EXPORTED),
        "person, patient": Filter(id, patient),
        "patient, charting, time": Filter("", patient, Act.CHARTED, early, early),
    }


def taken(act: Callable[[], object]) -> float:
    """Milliseconds, the median of TIMES."""
    found = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        act()
        found.append((time.perf_counter() - begun) * 1000)
    return median(found)


def main(folder: Path) -> None:
    store = Store.open(folder / "kitlog.db", Key(bytes(KEY_BYTES)), "bench")
    many = fill(store)
    desk = Desk(store, SystemClock())
    charge = reading.clinic(desk).at_work[0].person_id
    desk = desk.as_person(charge)
    looked = {
        name: taken(lambda wanted=wanted: trail.page(desk, wanted))  # type: ignore[misc]
        for name, wanted in filters(desk).items()
    }
    floor = taken(lambda: bare(store))
    store.close()
    print(json.dumps({"entries": many, "floor": floor, "pages": looked}))


def bare(store: Store) -> None:
    """As many entries, in the order of their keys."""
    with store.database.transaction() as connection:
        connection.execute(select(entries).order_by(entries.c.id.desc()).limit(PAGE + 1)).all()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
