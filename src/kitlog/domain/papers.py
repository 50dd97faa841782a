"""The papers of one day at the chair, and what the record says about each that was written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kitlog.domain.charted import Charted
from kitlog.domain.drug_account import late_accounts
from kitlog.domain.moment import elapsed
from kitlog.domain.session import Session
from kitlog.words import ENGLISH, tr, unsaid


class Paper(Enum):
    """Each is written from the record as it stands; a later one is a new version."""

    DAY_NOTE = "day note"
    FAILSAFE = "failsafe sheet"
    ADVICE = "advice sheet"

    @property
    def words(self) -> str:
        return tr(self.value)


_PAPERS = (unsaid("day note"), unsaid("failsafe sheet"), unsaid("advice sheet"))
"""Their words, by which they are stored, too."""


@dataclass(frozen=True, slots=True)
class PaperWritten:
    """A paper left the program. `version` counts the day's papers of this kind from 1.

    Measured when it was set, entered once it stood on the disk: what was charted while it was
    written is not on it.

    sheet          "a4" or "letter"
    sha256         of the file's bytes, hexadecimal
    record_sha256  of the entries it was made from, as a signature counts them
    language       it was set in; English in a record older than the field
    """

    paper: Paper
    version: int
    sheet: str
    pages: int
    sha256: str
    record_sha256: str
    language: str = ENGLISH


def written(session: Session, paper: Paper) -> tuple[Charted, ...]:
    """Every version of one paper of this day, oldest first."""
    return tuple(c for c in session.standing(PaperWritten) if c.as_(PaperWritten).paper is paper)


def note_owed(session: Session) -> bool:
    """Whether a signed day has no day note yet that holds everything added since."""
    if session.signed is None:
        return False
    notes = written(session, Paper.DAY_NOTE)
    said = [session.signed, *late_accounts(session), *session.addenda]
    last = max(said, key=lambda one: one.first.id)
    return not notes or elapsed(last.first.entered, notes[-1].first.measured).seconds < 0
