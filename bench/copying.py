"""A course the program wrote once, copied to another number and another time.

The bytes are those the program stored, with other ids and days in them. What is computed from
them (who the patient is, signatures, links) is computed anew by the program's own functions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import chain
from typing import Any

from sqlalchemy import select

from bench.clinic import Clinic, id_at, paper_of, patient
from kitlog.domain import signing
from kitlog.domain.access import SEARCH, Opened
from kitlog.domain.codec import decode, encode
from kitlog.domain.course_facts import CourseOpened, SummaryExported
from kitlog.domain.course_signed import CourseSigned
from kitlog.domain.course_signing import covered_entries, covering, in_bytes, of_paper
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment
from kitlog.domain.patient import Patient
from kitlog.domain.session_facts import SessionOpened, Signed
from kitlog.store.index import PatientRow, search_text
from kitlog.store.stored import entry_from
from kitlog.store.tables import as_text, courses, entries, patients, sessions

TEMPLATE = 0xFFFF_FFFF_FFFF
"""The number of the course that is copied."""
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8000-ffffffffffff")
_OWN = re.compile(rb'(%s|(?<=")20\d\d-\d\d-\d\d(?="))' % _ID.pattern.encode())
_DAY = len("2016-01-04")
_COMPUTED = (CourseOpened, CourseSigned, Patient, SessionOpened, Signed, SummaryExported)
_MS = timedelta(milliseconds=1)
_BEGAN = datetime(1970, 1, 1, tzinfo=UTC)

Row = dict[str, Any]
Own = tuple[int, int] | int
"""Of an id its milliseconds after the first start and its ordinal; of a day, days after it."""
Index = dict[tuple[str, str], Row]
"""Rows of the index, by table and id."""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the course that is copied; `pieces` are its bytes, `own` what lay between."""

    entry: Entry
    row: Row
    id: Own
    pieces: tuple[bytes, ...]
    own: tuple[Own, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """What one act left: its time after the first start, its entries, the rows of the index that
    it changed, and whether an anchor followed."""

    at: timedelta
    lines: tuple[Line, ...]
    index: Index
    anchored: bool


class Template:
    """A story written by the program, act by act, its first pump started at `first`."""

    def __init__(self, here: Clinic, first: datetime, story: Iterator[datetime]) -> None:
        here.clock.to(first)
        self.first = here.clock.now()
        self._rows, self._index = len(_entries(here)), _index(here)
        acts: list[Act] = []
        done: datetime | None = None
        for upcoming in chain(here.told(TEMPLATE, story), (None,)):
            if done is not None:
                acts.append(self._left(here, done))
            done = upcoming
        self.acts = tuple(acts)

    def _left(self, here: Clinic, at: datetime) -> Act:
        rows, index = _entries(here)[self._rows :], _index(here)
        changed = {name: row for name, row in index.items() if self._index.get(name) != row}
        self._rows, self._index = self._rows + len(rows), index
        anchored = here.store.to_anchor
        here.anchor()
        return Act(at - self.first.utc, tuple(map(self._line, rows)), changed, anchored)

    def _line(self, row: Any) -> Line:
        parts = _OWN.split(row["payload"])
        own = tuple(self.own(one.decode()) for one in parts[1::2])
        return Line(entry_from(row), dict(row), self.own(row["id"]), tuple(parts[::2]), own)

    def own(self, word: str) -> Own:
        """An id or a day of this story."""
        if len(word) == _DAY:
            return (date.fromisoformat(word) - self.first.utc.date()).days
        since = (self.first.utc - _BEGAN) // _MS
        return int(word[:8] + word[9:13], 16) - since, int(word[15:18], 16)


class Copy:
    """Course `number` in this chair, told as in the template, its first pump at `first`."""

    def __init__(self, template: Template, number: int, chair: int, first: Moment) -> None:
        self._template, self.number, self._chair, self._first = template, number, chair, first
        self._days = (first.utc.date() - template.first.utc.date()).days
        self._shift = first.utc - template.first.utc
        self._boot_ns = first.boottime_ns - template.first.boottime_ns
        self._since = (first.utc - _BEGAN) // _MS
        self._words: dict[str, str] = {}
        self._record: dict[str, tuple[Entry, ...]] = {}
        self._index: Index = {}
        self._bytes: dict[str, bytes] = {}
        self._patient = patient(number)
        self._done = 0

    @property
    def over(self) -> bool:
        return self._done == len(self._template.acts)

    @property
    def next_at(self) -> datetime:
        """When the next act is done."""
        return self._first.utc + self._template.acts[self._done].at

    def act(self) -> Act:
        """The next one."""
        self._done += 1
        return self._template.acts[self._done - 1]

    def rows(self, act: Act) -> Iterator[Row]:
        """What the act appends: content alone, number and link are the chain's."""
        for line in act.lines:
            yield self._row(line)
        self._index |= act.index

    def index(self) -> Iterator[tuple[str, Row]]:
        """Table and row, as the last act left them."""
        for (table, _), row in self._index.items():
            if table == "patients":
                p = self._patient
                id = self._word(row["id"])
                named = PatientRow(id, p.record_no, p.family, p.given, p.born)
                yield table, asdict(named) | {"search": search_text(named)}
            else:
                yield table, {name: self._value(name, value) for name, value in row.items()}

    def _value(self, name: str, value: Any) -> Any:
        if isinstance(value, datetime):
            return value + self._shift
        if isinstance(value, date):
            return value + timedelta(days=self._days)
        if name == "chair":
            return self._chair
        return self._word(value) if isinstance(value, str) and _ID.search(value) else value

    def _word(self, word: str) -> str:
        """A stream or an id with this course's own ids in it."""
        found = self._words.get(word)
        if found is None:
            found = _ID.sub(lambda hit: self._own(self._template.own(hit[0])), word)
            self._words[word] = found
        return found

    def _own(self, own: Own) -> str:
        if isinstance(own, int):
            return (self._first.utc.date() + timedelta(days=own)).isoformat()
        return id_at(self._since + own[0], own[1], self.number)

    def _row(self, line: Line) -> Row:
        told, row = line.entry, line.row
        parts = [line.pieces[0]]
        for own, after in zip(line.own, line.pieces[1:], strict=True):
            parts += [self._own(own).encode(), after]
        payload = b"".join(parts)
        fact, stream = told.fact, self._word(told.stream)
        if isinstance(fact, _COMPUTED) or _searched(fact):
            fact = self._computed(decode(row["kind"], row["version"], payload), stream)
            payload = encode(fact)[2]
        entered = self._moment(told.entered)
        measured = entered if told.measured == told.entered else self._moment(told.measured)
        entry = Entry(
            self._own(line.id), stream, fact, measured, entered, told.author, told.workstation,
            told.slot, told.corrects, told.reason, (row["version"], payload),
        )  # fmt: skip
        if stream != "access":
            self._record[stream] = (*self._record.get(stream, ()), entry)
        then = as_text(entered.utc)
        return row | {
            "id": entry.id, "stream": stream, "payload": payload,
            "measured_utc": then if measured is entered else as_text(measured.utc),
            "measured_boot_ns": measured.boottime_ns,
            "entered_utc": then, "entered_boot_ns": entered.boottime_ns,
        }  # fmt: skip

    def _sealed(self, made_of: Iterable[Entry]) -> str:
        """As `course_signing.sealed`, which five times in a course asks for the same bytes."""
        seal = sha256()
        for entry in made_of:
            if (known := self._bytes.get(entry.id)) is None:
                known = self._bytes[entry.id] = in_bytes(entry)
            seal.update(known)
        return seal.hexdigest()

    def _moment(self, told: Moment) -> Moment:
        return Moment(told.utc + self._shift, told.boottime_ns + self._boot_ns, told.boot_id)

    def _computed(self, fact: object, stream: str) -> object:
        record = self._record
        match fact:
            case Patient():
                return self._patient
            case CourseOpened():
                number = f"KIT-{self._first.utc.year}-{self.number:04d}"
                return replace(fact, number=number, chair=self._chair)
            case SessionOpened():
                return replace(fact, chair=self._chair)
            case Opened():
                return replace(fact, of=self._patient.record_no)
            case Signed():
                return replace(fact, digest=signing.digest(record[stream]))
            case CourseSigned():
                return replace(fact, digest=self._sealed(covered_entries(record, fact.covered)))
            case SummaryExported():
                paper = paper_of(stream.partition(":")[2])
                made_of = covered_entries(record, covering(record))
                digest = self._sealed(one for one in made_of if not of_paper(one, record))
                return replace(fact, sha256=paper, record_sha256=digest)
        raise AssertionError(fact)


def _searched(fact: object) -> bool:
    return isinstance(fact, Opened) and fact.what == SEARCH


def _entries(here: Clinic) -> list[Any]:
    """In the order in which they were saved."""
    with here.store.database.transaction() as connection:
        query = select(entries).order_by(entries.c.id)
        return list(connection.execute(query).mappings().all())


def _index(here: Clinic) -> Index:
    found: Index = {}
    with here.store.database.transaction() as connection:
        for table in (patients, courses, sessions):
            for row in connection.execute(select(table)).mappings():
                found[table.name, row["id"]] = dict(row)
    return found
