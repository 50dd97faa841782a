"""`kitlog verify FILE.pdf`: whether a PDF is as it was sealed, by whom, and as the record is.

The file alone is looked at first, with no display and no connection. No patient is named: what
is printed here can stand in a mail.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

from kitlog.app.places import Places, places
from kitlog.app.terminal import signed_in
from kitlog.domain.dates import clock, day
from kitlog.domain.errors import KitLogError
from kitlog.domain.people import Role
from kitlog.report.document import grouped
from kitlog.report.sealed_file import Judged, judge
from kitlog.workflow import verifying_papers
from kitlog.workflow.verifying_papers import Compared, Left

RIGHT, NOT, NOT_LOOKED_AT, OLDER, NOT_HELD = 0, 1, 2, 3, 4
"""Exit codes; the last: unchanged since it was sealed, but nobody was asked whose seal it is."""
WHO = "Only somebody with an account can do this."
UNREADABLE = "{file} can’t be read: {why}."
SEALED = "Sealed by {subject} on {when}. Not a byte was changed since."
CERTIFICATE = "Certificate {by}, SHA-256 {fingerprint}."
ALONE = (
    "Nobody was asked whose certificate it is: compare the SHA-256 with what the clinic says, or "
    "give what it says after --fingerprint."
)
AS_GIVEN = "It is the certificate whose SHA-256 was given."
NOT_AS_GIVEN = "Another SHA-256 was given: somebody else made this seal."
OURS = "The certificate is this clinic’s, made by KitLog."
FROM_FILE = "The certificate is this clinic’s, chosen by a charge nurse."
FOREIGN = "This record does not know the certificate: somebody else made this seal."
NOT_KNOWN = "This record did not write this file."
SAME = "{what}, course {course}, version {version}: the record says the same."
SINCE = "{what}, course {course}, version {version}, of {when}: {since}."
FORGED = (
    "{what}, course {course}, version {version}, of {when}: this record’s journal is not the one "
    "it was made from. Run kitlog check, and keep the file."
)
NEWER = "Version {newest} is newer."
EXPORT = "Export it again."


def verify(file: Path, data_dir: Path | None, *, alone: bool, fingerprint: str = "") -> int:
    """Say what was found, a sentence a line; the exit code.

    `alone` asks no record; nor is one asked where there is none, or of a file that was changed.
    `fingerprint` is the SHA-256 the certificate must have, in small hexadecimal digits.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a name in letters it does not have
    try:
        judged = judge(file.read_bytes())
    except OSError as error:
        why = (error.strerror or "the disk refuses").lower()
        print(UNREADABLE.format(file=file, why=why), file=sys.stderr)
        return NOT_LOOKED_AT
    for sentence in _of_file(judged):
        print(sentence)
    if judged.fault:
        return NOT
    if fingerprint:
        same = judged.fingerprint == fingerprint
        print(AS_GIVEN if same else NOT_AS_GIVEN)
        if not same:
            return NOT
    here = places(data_dir, demo=False)
    if alone or not here.database.exists():
        if not fingerprint:
            print(ALONE)
        return RIGHT if fingerprint else NOT_HELD
    return _held_against(here, judged)


def _held_against(here: Places, judged: Judged) -> int:
    """Say what the record here says of it; the exit code."""
    try:
        desk = signed_in(here, tuple(Role), WHO)
        try:
            found = verifying_papers.compare(
                desk, judged.sha256, judged.fingerprint, judged.journal
            )
        finally:
            desk.store.close()
    except KitLogError as error:
        print(error.sentence, file=sys.stderr)
        return NOT_LOOKED_AT
    for sentence in _of_record(found):
        print(sentence)
    return _code(found)


def _of_file(judged: Judged) -> Iterator[str]:
    if judged.fault:
        yield judged.fault
        return
    at = judged.at.astimezone() if judged.at else None
    when = f"{day(at.date())} {clock(at)}" if at else "a day it does not say"
    yield SEALED.format(subject=judged.subject, when=when)
    itself = judged.issuer == judged.subject
    by = "vouched for by nobody else" if itself else f"issued by {judged.issuer}"
    yield CERTIFICATE.format(by=by, fingerprint=grouped(judged.fingerprint))


def _of_record(found: Compared) -> Iterator[str]:
    if found.seal is None:
        yield FOREIGN
    else:
        yield OURS if found.seal.own else FROM_FILE
    left = found.left
    if left is None:
        yield NOT_KNOWN
        return
    if left.forged:
        yield FORGED.format(**_told(left))
        return
    yield (SINCE if left.since else SAME).format(**_told(left))
    if left.newest > left.version:
        yield NEWER.format(newest=left.newest)
    elif left.since:
        yield EXPORT


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


def _code(found: Compared) -> int:
    if found.seal is None or found.left is None or found.left.forged:
        return NOT
    return OLDER if found.left.since else RIGHT
