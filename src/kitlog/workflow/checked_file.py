"""What is said of a PDF that came back: as it was sealed or not, and what the record says of it.

In the window and by `kitlog verify` in the same words. No patient is named: they can stand in a
mail.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from kitlog.domain.dates import clock, day
from kitlog.domain.errors import Refused
from kitlog.domain.rights import Right
from kitlog.words import tr, unsaid
from kitlog.workflow import verifying_papers
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk
from kitlog.workflow.verifying_papers import Compared, Left

if TYPE_CHECKING:
    from kitlog.report.sealed_file import Judged

LARGEST = 50_000_000
"""Bytes of a file that may be a paper of KitLog; real ones have some hundred thousand."""
UNREADABLE = unsaid("{file} can’t be read: {why}.")
TOO_LARGE = unsaid("{file} is too large to be a paper of KitLog.")
SEALED = unsaid("Sealed by {subject} on {when}. Not a byte was changed since.")
CERTIFICATE = unsaid("Certificate {by}, SHA-256 {fingerprint}.")
OURS = unsaid("The certificate is this clinic’s, made by KitLog.")
FROM_FILE = unsaid("The certificate is this clinic’s, chosen by a charge nurse.")
FOREIGN = unsaid("This record does not know the certificate: somebody else made this seal.")
NOT_KNOWN = unsaid("This record did not write this file.")
SAME = unsaid("{what}, course {course}, version {version}: the record says the same.")
SINCE = unsaid("{what}, course {course}, version {version}, of {when}: {since}.")
FORGED = unsaid(
    "{what}, course {course}, version {version}, of {when}: this record’s journal is not the one "
    "it was made from. Run kitlog check, and keep the file."
)
NEWER = unsaid("Version {newest} is newer.")
EXPORT = unsaid("Export it again.")


class Standing(Enum):
    """SAME as the record, OLDER than it, or NOT to be relied on."""

    SAME = "same"
    OLDER = "older"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Said:
    """`course` is its number where the record wrote the file, else ""."""

    standing: Standing
    sentences: tuple[str, ...]
    course: str = ""


def read(file: Path) -> bytes:
    """A file from wherever it lies, which may be a share that hangs. Refused where it can't be."""
    try:
        if file.stat().st_size > LARGEST:
            raise Refused(tr(TOO_LARGE, file=file.name), "file")
        return file.read_bytes()
    except OSError as error:
        why = (error.strerror or tr("the disk refuses")).lower()
        raise Refused(tr(UNREADABLE, file=file.name, why=why), "file") from error


@may(Right.READ)
def check(desk: Desk, pdf: bytes) -> Said:
    """Look at the bytes, which may be any, and hold them against the record."""
    from kitlog.report.sealed_file import judge

    judged = judge(pdf)
    if judged.fault:
        return Said(Standing.NOT, tuple(of_file(judged)))
    found = verifying_papers.compare(desk, judged.sha256, judged.fingerprint, judged.journal)
    course = found.left.course if found.left else ""
    return Said(standing(found), (*of_file(judged), *of_record(found)), course)


def of_file(judged: Judged) -> Iterator[str]:
    """What the file says of itself, a sentence a line."""
    if judged.fault:
        yield judged.fault
        return
    from kitlog.report.document import grouped

    at = judged.at.astimezone() if judged.at else None
    when = f"{day(at.date())} {clock(at)}" if at else tr("a day it does not say")
    yield tr(SEALED, subject=judged.subject, when=when)
    itself = judged.issuer == judged.subject
    by = (
        tr("vouched for by nobody else")
        if itself
        else tr("issued by {issuer}", issuer=judged.issuer)
    )
    yield tr(CERTIFICATE, by=by, fingerprint=grouped(judged.fingerprint))


def of_record(found: Compared) -> Iterator[str]:
    """What the record says of it."""
    if found.seal is None:
        yield tr(FOREIGN)
    else:
        yield tr(OURS if found.seal.own else FROM_FILE)
    left = found.left
    if left is None:
        yield tr(NOT_KNOWN)
        return
    if left.forged:
        yield tr(FORGED, **_told(left))
        return
    yield tr(SINCE if left.since else SAME, **_told(left))
    if left.newest > left.version:
        yield tr(NEWER, newest=left.newest)
    elif left.since:
        yield tr(EXPORT)


def standing(found: Compared) -> Standing:
    if found.seal is None or found.left is None or found.left.forged:
        return Standing.NOT
    return Standing.OLDER if found.left.since else Standing.SAME


def _told(left: Left) -> dict[str, object]:
    at = left.at.local
    when = f"{day(at.date())} {clock(at)}"
    return {
        "what": left.what,
        "course": left.course,
        "version": left.version,
        "when": when,
        "since": left.since,
    }
