"""`kitlog verify FILE.pdf`: whether a PDF is as it was sealed, by whom, and as the record is.

The file alone is looked at first, with no display and no connection. No patient is named: what
is printed here can stand in a mail.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path

from kitlog.app.places import Places, places
from kitlog.app.terminal import signed_in
from kitlog.domain.errors import KitLogError
from kitlog.domain.people import Role
from kitlog.report.sealed_file import Judged, judge
from kitlog.words import tr
from kitlog.workflow import verifying_papers
from kitlog.workflow.checked_file import UNREADABLE, Standing, of_file, of_record, standing

RIGHT, NOT, NOT_LOOKED_AT, OLDER, NOT_HELD = 0, 1, 2, 3, 4
"""Exit codes; the last: unchanged since it was sealed, but nobody was asked whose seal it is."""
_CODES = {Standing.SAME: RIGHT, Standing.OLDER: OLDER, Standing.NOT: NOT}
WHO = "Only somebody with an account can do this."
ALONE = (
    "Nobody was asked whose certificate it is: compare the SHA-256 with what the clinic says, or "
    "give what it says after --fingerprint."
)
AS_GIVEN = "It is the certificate whose SHA-256 was given."
NOT_AS_GIVEN = "Another SHA-256 was given: somebody else made this seal."


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
        print(tr(UNREADABLE, file=file, why=why), file=sys.stderr)
        return NOT_LOOKED_AT
    for sentence in of_file(judged):
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
    for sentence in of_record(found):
        print(sentence)
    return _CODES[standing(found)]
