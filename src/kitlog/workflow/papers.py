"""The papers of a day: made from the record, written, read back, and noted in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import kitlog
from kitlog import resources
from kitlog.domain import file_names, papers, signing
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course_signing import covering
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Fault, MachineError, Refused
from kitlog.domain.moment import Moment, elapsed
from kitlog.domain.papers import Paper, PaperWritten
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.words import ENGLISH, in_language, language, tr, unsaid
from kitlog.workflow import journal_heads, reading, sealing
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk, session_stream
from kitlog.workflow.filing import FairCopy
from kitlog.workflow.keeping import keep_fact
from kitlog.workflow.reading import ChairFile

if TYPE_CHECKING:
    from kitlog.report.maker import Maker
    from kitlog.report.pdf import Printed

_EXAMPLES = {ENGLISH: "advice.txt", "es": "advice.es.txt"}
IN_ERROR = unsaid("This session was entered in error.")
MEANWHILE = unsaid("This paper was written twice at once. Ask for it again.")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which paper, on "a4" or "letter".

    `advice` is the clinic's own text as a file; what the record holds goes before it.
    """

    paper: Paper
    sheet: str
    advice: Path | None = None


@dataclass(frozen=True, slots=True)
class Ready:
    """A paper as it is to be written, and what the record then says of it; `made` is when."""

    copy: FairCopy
    fact: PaperWritten
    made: Moment


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A paper that was opened again and says what the record says; the session after it."""

    path: Path
    pages: int
    version: int
    session: Session


@may(Right.PRINT)
def ready(desk: Desk, session_id: str, asked: Asked) -> Ready:
    """Set and check the next version of a paper; to be written by whoever waits for a folder.

    Refused while there is nothing it could say (a day note before the signature, a failsafe
    sheet after it).
    """
    from kitlog.report.pdf import pdf_bytes
    from kitlog.report.written import checked

    made = desk.now()
    if desk.store.still and asked.paper is not Paper.FAILSAFE:
        raise MachineError(desk.store.still)
    with desk.store.transaction():
        file = reading.chair_file(desk, session_id)
        digest = signing.digest(desk.store.entries(session_stream(session_id)))
        version = 1 + len(papers.written(file.session, asked.paper))
        maker = _maker(desk, made, version, digest)
        clinics = maker.clinic.language
        if asked.paper is Paper.DAY_NOTE:
            with in_language(clinics):
                maker = replace(maker, journal=journal(desk, session_id))
        own_words = reading.clinic(desk).advice
    with in_language(clinics):
        document = _document(file, asked, maker, own_words)
        data = pdf_bytes(document, asked.sheet)
        if asked.paper is Paper.DAY_NOTE:  # signed and for others to keep; the rest is of the day
            data = sealing.sealed(desk, data, tr("Day note"))
        done = checked(document, data, asked.sheet)
    name = name_of(maker.clinic, file, asked.paper, version)
    fact = PaperWritten(
        asked.paper, version, asked.sheet, done.pages, done.sha256, digest, clinics
    )  # fmt: skip
    return Ready(FairCopy(name, data, done.pages, done.sha256), fact, made)


@may(Right.PRINT)
def note(desk: Desk, session_id: str, ready: Ready, path: Path) -> OnDisk:
    """Record what was written to `path`, opened again and compared, as of when it was set.

    Refused when a paper of this kind was recorded meanwhile: two would have one number. A record
    that is held still is damaged: nothing is written into it, and the paper stands all the same.
    """
    with desk.store.transaction():
        session = reading.chair_file(desk, session_id).session
        if desk.store.still:
            return OnDisk(path, ready.copy.pages, ready.fact.version, session)
        if ready.fact.version != 1 + len(papers.written(session, ready.fact.paper)):
            raise Refused(tr(MEANWHILE))
        after = keep_fact(desk, session_id, ready.fact, measured=ready.made)
    return OnDisk(path, ready.copy.pages, ready.fact.version, after)


def name_of(clinic: ClinicSet, file: ChairFile, paper: Paper, version: int) -> str:
    """As the clinic names files, with day, paper and version."""
    rest = f"{file.session.day.isoformat()}-{paper.value.replace(' ', '-')}-v{version}.pdf"
    return file_names.file_name(clinic, file.course.opened.number, file.patient, rest)


@may(Right.READ)
def paste_ready(desk: Desk, session_id: str) -> str:
    """The session so far as plain text, in flowsheet order."""
    from kitlog.report.pasted import pasted

    now = desk.now()
    with desk.store.transaction():
        file = reading.chair_file(desk, session_id)
        maker = _maker(desk, now, 0, "")
    if file.session.in_error:
        raise Refused(tr(IN_ERROR))
    with in_language(maker.clinic.language):
        return pasted(file.patient, file.course, file.session, now, maker.wording)


def _document(file: ChairFile, asked: Asked, maker: Maker, own_words: str) -> Printed:
    from kitlog.report.advice import advice
    from kitlog.report.day_note import day_note
    from kitlog.report.failsafe import failsafe

    if file.session.in_error:
        raise Refused(tr(IN_ERROR))
    match asked.paper:
        case Paper.DAY_NOTE:
            return day_note(file.patient, file.course, file.session, maker)
        case Paper.FAILSAFE:
            return failsafe(file.patient, file.course, file.session, maker)
        case Paper.ADVICE:
            text = own_words or advice_text(asked.advice)
            return advice(file.patient, file.course, file.session, text, maker)


def advice_text(own: Path | None) -> str:
    """The clinic's own advice, or the example that ships until there is one, as papers speak."""
    if own is None or not own.exists():
        return resources.text(_EXAMPLES.get(language(), _EXAMPLES[ENGLISH]))
    try:
        return own.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise MachineError(
            tr("The clinic's advice can't be read: {name}.", name=own.name)
        ) from error


def journal(desk: Desk, session_id: str, said: Entry | None = None) -> str:
    """Where the session's chains end, or ended when the paper was set that `said` tells of."""
    known = desk.store.entries(session_stream(session_id))
    if said is not None:
        known = known[: [one.id for one in known].index(said.id)]
        while known and _meanwhile(said, known[-1]):
            known = known[:-1]
    return journal_heads.in_short(desk, covering({session_stream(session_id): known}))


def _meanwhile(said: Entry, one: Entry) -> bool:
    """Whether it was saved while the paper was written; one run of the program writes it."""
    between = elapsed(said.measured, one.entered)
    return between.seconds > 0 and not between.estimated


def _maker(desk: Desk, made: Moment, version: int, digest: str) -> Maker:
    from kitlog.report.maker import Maker

    clinic = reading.clinic(desk)
    if clinic.settings is None:
        raise Fault("The clinic is not set up.")

    def role_at(person_id: str, at: Moment) -> str:
        person = clinic.as_then(person_id, at)
        return person.role.words if person else tr("role not known")

    return Maker(
        clinic=clinic.settings,
        name_of=clinic.name_of,
        role_at=role_at,
        by=desk.author,
        made=made,
        version=version,
        program=f"KitLog {kitlog.__version__}",
        record_sha256=digest,
        effect_labels=reading.effect_labels(clinic),
        then=clinic.names_at,
        emergencies=clinic.emergencies,
    )
