"""A course into a file as data, and the export into the record."""

from __future__ import annotations

import hashlib
from pathlib import Path

from kitlog.domain.course_facts import DataExported
from kitlog.domain.rights import Right
from kitlog.workflow import course_data, reading, summarising
from kitlog.workflow.allowed import may
from kitlog.workflow.course_data import Format
from kitlog.workflow.desk import Desk, course_stream


@may(Right.EXPORT)
def export(desk: Desk, course_id: str, path: Path, format: Format) -> str:
    """Write the course to `path`, read it back, then note the export; SHA-256 of the file.

    A course that goes on is written as it stands now and says that it is open. Refused where a
    file stands already, MachineError when the disk won't have it; then nothing is written.
    """
    from kitlog.report.on_disk import put_new

    with desk.store.transaction():
        course = reading.course(desk, course_id)
        digest = summarising.record_digest(desk, course)
        data = course_data.collected(desk, course, desk.now(), digest)
    raw = course_data.written(data, format)
    put_new(raw, path)
    fact = DataExported(format.value, hashlib.sha256(raw).hexdigest(), digest)
    try:
        desk.store.append((desk.entry(course_stream(course_id), fact),))
    except BaseException:
        path.unlink(missing_ok=True)  # what is not on record did not leave the program
        raise
    return fact.sha256
