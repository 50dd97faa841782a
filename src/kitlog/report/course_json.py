"""The course as JSON: every entry of the record, and apart from it what the program computed.

What each field means is told in docs/course-json.md, its form in
resources/schema/course-1.schema.json. The same course at the same moment gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from kitlog.domain import codec, codes
from kitlog.domain.charted import charted
from kitlog.domain.entry import Entry
from kitlog.domain.kinds import NAMES
from kitlog.domain.patient import Patient
from kitlog.domain.session import Session
from kitlog.domain.vitals import NAMES as VITAL_NAMES
from kitlog.report import entry_json
from kitlog.report.course_data import IN_ERROR, CourseData
from kitlog.report.course_figures import of_course, of_session
from kitlog.report.entry_json import Plain, person, time
from kitlog.words import ENGLISH, in_language

SCHEMA, VERSION = "kitlog-course", 1
_LINES = 4
"""So deep every value has a line of its own, so that people can read it too: one an entry."""


@in_language(ENGLISH)
def course_json(data: CourseData) -> bytes:
    """The whole course, UTF-8."""
    return (_written(_document(data), _LINES) + "\n").encode()


def is_whole(raw: bytes, data: CourseData) -> bool:
    """Whether these bytes, read again, give every entry of the record as it lies there."""
    wrong = {f"session:{s.id}" for s in data.course.sessions if s.in_error}
    found = entry_json.read_back(json.loads(raw))
    return found.keys() == data.record.keys() and all(
        _same(found[name], shown(entries, in_error=name in wrong))
        for name, entries in data.record.items()
    )


def _same(found: tuple[Entry, ...], held: tuple[Entry, ...]) -> bool:
    return found == held and [*map(codec.stored, found)] == [*map(codec.stored, held)]


def _document(data: CourseData) -> Plain:
    return {
        "schema": SCHEMA,
        "schema_version": VERSION,
        "program": {"name": entry_json.PROGRAM, "version": data.program},
        "made": {"at": time(data.made), "by": person(data.made_by, data.made, data.who)},
        "state": data.state,
        "clinic": {"name": data.clinic.name, "address": data.clinic.address},
        "codes": _codes(data),
        "people": _people(data),
        "patient": _patient(data),
        "course": _course(data),
        "sessions": [_session(data, one) for one in data.course.sessions],
        "record": _record(data),
    }


def _patient(data: CourseData) -> Plain:
    stream = f"patient:{data.course.opened.patient_id}"
    known = [c.fact for c in charted(data.record[stream]) if isinstance(c.fact, Patient)]
    now = known[-1]
    return {
        "id": data.course.opened.patient_id,
        "stream": stream,
        "record_no": now.record_no,
        "family": now.family,
        "given": now.given,
        "born": now.born.isoformat(),
        "sex": now.sex.value,
        "allergies": now.allergies,
        "entries": entry_json.entries(data.record[stream], data.who),
    }


def _course(data: CourseData) -> Plain:
    course, stream = data.course, f"course:{data.course.id}"
    return {
        "id": course.id,
        "stream": stream,
        "number": course.opened.number,
        "protocol": {
            "name": course.protocol.name,
            "version": course.protocol.version,
            "title": course.protocol.title,
            "source": course.protocol.source,
            "sha256": course.opened.protocol_hash,
        },
        "entries": entry_json.entries(data.record[stream], data.who),
        "computed": of_course(data),
    }


def _session(data: CourseData, session: Session) -> Plain:
    stream = f"session:{session.id}"
    held = session.in_error is not None
    told = shown(data.record[stream], in_error=held)
    return {
        "id": session.id,
        "stream": stream,
        "day": session.day.isoformat(),
        "chair": session.chair,
        "entered_in_error": held,
        "entries": entry_json.entries(told, data.who),
        "computed": None if held else of_session(data, session),
    }


def shown(entries: Iterable[Entry], *, in_error: bool) -> tuple[Entry, ...]:
    """What of a session is handed on."""
    return tuple(e for e in entries if not in_error or NAMES[type(e.fact)] in IN_ERROR)


def _codes(data: CourseData) -> Plain:
    return {
        "systems": codes.SYSTEMS,
        "vitals": {
            field: {"name": _name_of(field), **codes.VITALS[field]}
            for field in (*data.course.protocol.vitals, "mean", "weight")
        },
        "drug": codes.of_drug(data.course.opened.ordered.drug),
        "effects": {one.id: {"name": one.english, **codes.of_effect(one)} for one in data.effects},
        "outcomes": {id: {"loinc": code} for id, code in codes.PROMIS_T.items()},
    }


def _people(data: CourseData) -> list[Plain]:
    """Everybody who is named in the record by an id, as they are called now."""
    named = {data.made_by}
    for entries in data.record.values():
        for entry in entries:
            named |= {entry.author, *_texts(json.loads(codec.stored(entry)[2]))}
    return [person(id, data.made, data.who) for id in sorted(named & set(data.people))]


def _record(data: CourseData) -> Plain:
    """The record's SHA-256, and how far the journal's chains went."""
    return {
        "sha256": data.record_sha256,
        "chains": [
            {
                "stream": one.stream,
                "workstation": one.workstation,
                "entries": one.entries,
                "head": one.head,
            }
            for one in data.chains
        ],
    }


def _texts(raw: Any) -> Iterator[str]:
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, (list, dict)):
        for one in raw.values() if isinstance(raw, dict) else raw:
            yield from _texts(one)


def _written(value: object, deep: int, room: str = "") -> str:
    """JSON with a line for every value that holds others, down to so many levels."""
    within = room + " "
    if not deep or not _holds_others(value):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        rows = [f"{json.dumps(k)}: {_written(v, deep - 1, within)}" for k, v in value.items()]
        return "{\n" + ",\n".join(within + row for row in rows) + f"\n{room}}}"
    assert isinstance(value, list)
    rows = [_written(one, deep - 1, within) for one in value]
    return "[\n" + ",\n".join(within + row for row in rows) + f"\n{room}]"


def _holds_others(value: object) -> bool:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(isinstance(one, (dict, list)) for one in inside)


def _name_of(field: str) -> str:
    """English in every language: this is read by programs."""
    return VITAL_NAMES[field].text if field in VITAL_NAMES else field.capitalize()
