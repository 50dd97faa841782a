"""A sealed PDF held against the record: whose seal it is, and whether the record still says so."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain import summary_versions
from kitlog.domain.course_facts import SummaryExported
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.papers import Paper, PaperWritten
from kitlog.domain.rights import Right
from kitlog.domain.seal import SealChosen
from kitlog.workflow import looking, reading, sealing
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, session_stream

CHANGED = "the record was changed since"


@dataclass(frozen=True, slots=True)
class Left:
    """When a file left this program, and what it was.

    what     "Course summary", "Day note"
    course   its number, as printed
    version  as printed; `newest` is the last one written since
    since    what happened to the record since, "" where it says the same as then
    """

    what: str
    course: str
    version: int
    at: Moment
    newest: int
    since: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """What the record knows of a file; None for what it does not know."""

    seal: SealChosen | None
    left: Left | None


@may(Right.READ)
def compare(desk: Desk, sha256: str, fingerprint: str) -> Compared:
    """Look for the file, and for the certificate it is sealed with; that is noted as a look.

    Both are SHA-256, hexadecimal.
    """
    seals = {one.fingerprint: one for one in sealing.known_seals(desk)}
    said = desk.store.trail.of_file(sha256)
    return Compared(seals.get(fingerprint), _left(desk, said[-1]) if said else None)


def _left(desk: Desk, entry: Entry) -> Left | None:
    id = entry.stream.partition(":")[2]
    match entry.fact:
        case SummaryExported():
            return _summary(desk, id, entry, entry.fact)
        case PaperWritten():
            return _paper(desk, id, entry, entry.fact)
    return None  # forged: `kitlog check` says so


def _summary(desk: Desk, course_id: str, entry: Entry, fact: SummaryExported) -> Left:
    looking.note_look(desk, "file", course_id)
    course = reading.course(desk, course_id)
    versions = summary_versions.versions(course, reading.record(desk, course))
    one = next(one for one in versions if one.said.first.id == entry.id)
    since = CHANGED if one.amended else one.news
    number = course.opened.number
    return Left("Course summary", number, fact.version, entry.entered, len(versions), since)


def _paper(desk: Desk, session_id: str, entry: Entry, fact: PaperWritten) -> Left:
    """A day note says all there is of the day, so any entry after it makes it older."""
    file = reading.chair_file(desk, session_id)
    looking.note_look(desk, "file", file.course.id)
    entries = desk.store.entries(session_stream(session_id))
    papers = [one.fact for one in entries if isinstance(one.fact, PaperWritten)]
    newest = max(one.version for one in papers if one.paper is fact.paper)
    later = [
        one for one in entries
        if not isinstance(one.fact, PaperWritten)
        and elapsed(entry.entered, one.entered).seconds > 0
    ]  # fmt: skip
    what = "Day note" if fact.paper is Paper.DAY_NOTE else fact.paper.value.capitalize()
    number = file.course.opened.number
    return Left(what, number, fact.version, entry.entered, newest, CHANGED if later else "")
