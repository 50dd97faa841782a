"""What a printed course carries inside it, held against its raw entries: the JSON and the CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import BytesIO, StringIO

import pikepdf

from kitlog.domain.entry import Entry
from kitlog.domain.session_facts import EnteredInError
from kitlog.domain.vitals import Vitals
from kitlog.report.attachment import Attachment
from kitlog.report.course_json import course_json, shown
from kitlog.report.entry_json import read_back
from kitlog.report.readings_csv import readings_csv
from tests.report.course_datas import data_of
from tests.report.random_courses import Made

_COLUMNS = {
    "sys": "SYS (mmHg)", "dia": "DIA (mmHg)", "hr": "HR (/min)", "spo2": "SpO2 (%)",
    "rr": "Resp (/min)", "sedation": "Sedation (RASS)", "pain": "Pain (0-10)",
}  # fmt: skip


def attached(made: Made) -> tuple[Attachment, ...]:
    """As every summary carries them."""
    data = data_of(made)
    return (
        Attachment("record.json", "application/json", "The record", course_json(data)),
        Attachment("readings.csv", "text/csv", "The readings", readings_csv(data)),
    )


def carried(made: Made, pdf: bytes) -> Iterator[str]:
    """Every place where what the file carries is not what the record says."""
    with pikepdf.open(BytesIO(pdf)) as document:
        held = {name: one.get_file().read_bytes() for name, one in document.attachments.items()}
    if set(held) != {"record.json", "readings.csv"}:
        yield f"the file carries {sorted(held)}"
        return
    yield from _json(made, held["record.json"])
    yield from _csv(made, held["readings.csv"])


def _json(made: Made, raw: bytes) -> Iterator[str]:
    found = read_back(json.loads(raw))
    if found.keys() != made.record.keys():
        yield f"JSON: streams {sorted(found)}"
    for stream, entries in made.record.items():
        back = found.get(stream, ())
        if back != shown(entries, in_error=_in_error(entries)):
            yield f"JSON: {stream} is not the record"


def _in_error(entries: tuple[Entry, ...]) -> bool:
    return any(isinstance(one.fact, EnteredInError) for one in entries)


def _csv(made: Made, raw: bytes) -> Iterator[str]:
    """Each set that was ever charted in its row, value by value, and no value besides."""
    table = list(csv.DictReader(StringIO(raw.decode("utf-8-sig"), newline="")))
    valued = [row for row in table if any(row[column] for column in _COLUMNS.values())]
    rows = {row["Entry"]: row for row in valued}
    charted = {
        entry.id: entry
        for entries in made.record.values()
        if not _in_error(entries)
        for entry in entries
        if isinstance(entry.fact, Vitals)
    }
    if len(rows) != len(valued) or rows.keys() != charted.keys():
        yield f"CSV: other rows: {sorted(rows.keys() ^ charted.keys())}"
    for id, entry in charted.items():
        row, read = rows.get(id, {}), entry.fact
        assert isinstance(read, Vitals)
        for field, column in _COLUMNS.items():
            value = getattr(read, field)
            if row.get(column) != ("" if value is None else str(value)):
                yield f"CSV: {id} {field} is {row.get(column)}, in the record {value}"
        if row.get("Measured UTC") != f"{entry.measured.utc:%Y-%m-%dT%H:%M:%SZ}":
            yield f"CSV: {id} at {row.get('Measured UTC')}"
