"""A sealed PDF held against the record: whose seal it is, and whether the record still says so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kitlog.domain import summary_versions
from kitlog.domain.course_facts import SummaryExported
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.papers import Paper, PaperWritten
from kitlog.domain.rights import Right
from kitlog.domain.seal import SealChosen
from kitlog.words import tr, unsaid
from kitlog.workflow import journal_heads, looking, papers, reading, sealing
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, session_stream

CHANGED = unsaid("the record was changed since")


@dataclass(frozen=True, slots=True)
class Left:
    """When a file left this program, and what it was.

    what     "Course summary", "Day note"
    course   its number, as printed
    version  as printed; `newest` is the last one written since
    since    what happened to the record since, "" where it says the same as then
    forged   the journal's chains did not end then as the file says
    """

    what: str
    course: str
    version: int
    at: Moment
    newest: int
    since: str = ""
    forged: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """What the record knows of a file; None for what it does not know."""

    seal: SealChosen | None
    left: Left | None


@may(Right.READ)
def compare(desk: Desk, sha256: str, fingerprint: str, journal: str = "") -> Compared:
    """Look for the file, and for the certificate it is sealed with; that is noted as a look.

    Both are SHA-256, hexadecimal. `journal` is what the file says of it, "" for nothing.
    """
    seals = {one.fingerprint: one for one in sealing.known_seals(desk)}
    said = desk.store.trail.of_file(sha256)
    left = _left(desk, said[-1]) if said else None
    if left is not None and journal:
        now = _journal(desk, said[-1])
        left = replace(left, forged=bool(now) and not journal_heads.same(now, journal))
    return Compared(seals.get(fingerprint), left)


def _left(desk: Desk, entry: Entry) -> Left | None:
    id = entry.stream.partition(":")[2]
    match entry.fact:
        case SummaryExported():
            return _summary(desk, id, entry, entry.fact)
        case PaperWritten():
            return _paper(desk, id, entry, entry.fact)
    return None  # it can't be read: `kitlog check` says so


def _journal(desk: Desk, entry: Entry) -> str:
    """Where the chains ended when the file was made, as the record has it now.

    "" for a day note of several workstations: nothing says how far each had come.
    """
    if isinstance(entry.fact, SummaryExported):
        return journal_heads.in_short(desk, entry.fact.covered)
    if len({one.workstation for one in desk.store.entries(entry.stream)}) > 1:
        return ""
    return papers.journal(desk, entry.stream.partition(":")[2], said=entry)


def _summary(desk: Desk, course_id: str, entry: Entry, fact: SummaryExported) -> Left:
    looking.note_look(desk, "file", course_id)
    course = reading.course(desk, course_id)
    versions = summary_versions.versions(course, reading.record(desk, course))
    one = next(one for one in versions if one.said.first.id == entry.id)
    since = tr(CHANGED) if one.amended else one.news
    number = course.opened.number
    return Left(tr("Course summary"), number, fact.version, entry.entered, len(versions), since)


def _paper(desk: Desk, session_id: str, entry: Entry, fact: PaperWritten) -> Left:
    """A day note says all there is of the day, so any entry after it makes it older."""
    file = reading.chair_file(desk, session_id)
    looking.note_look(desk, "file", file.course.id)
    entries = desk.store.entries(session_stream(session_id))
    written = [one.fact for one in entries if isinstance(one.fact, PaperWritten)]
    newest = max(one.version for one in written if one.paper is fact.paper)
    later = [
        one for one in entries
        if not isinstance(one.fact, PaperWritten)
        and elapsed(entry.measured, one.entered).seconds > 0
    ]  # fmt: skip
    what = tr("Day note") if fact.paper is Paper.DAY_NOTE else fact.paper.words.capitalize()
    number = file.course.opened.number
    return Left(what, number, fact.version, entry.entered, newest, tr(CHANGED) if later else "")
