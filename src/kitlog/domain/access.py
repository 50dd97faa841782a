"""Who came in, who read what, and who was refused what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kitlog.words import tr, unsaid


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A try to sign in by `person_id`, refused or not.

    too_soon     it came before the wait after many wrong ones was over and was not looked at
    by_password  the first of a day at a workstation; else by PIN
    """

    person_id: str
    accepted: bool
    too_soon: bool = False
    by_password: bool = False


@dataclass(frozen=True, slots=True)
class PasswordChosen:
    """This person's password opens the record from now on; an earlier one no longer does."""

    person_id: str


@dataclass(frozen=True, slots=True)
class PasswordDropped:
    """This person's password, which they forgot, opens nothing any more."""

    person_id: str


@dataclass(frozen=True, slots=True)
class SheetMade:
    """This recovery sheet opens the record from now on; those of `instead_of` no longer do."""

    sheet: str
    instead_of: tuple[str, ...] = ()


def sheet_name(name: str) -> str:
    """ "sheet ab12-cd34" as it is stored, in the language of the moment."""
    return tr("sheet {mark}", mark=name.removeprefix("sheet "))


@dataclass(frozen=True, slots=True)
class HoldersFound:
    """Whose passwords and which sheets open the record by its key file; it knew of others."""

    people: tuple[str, ...]
    sheets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetUsed:
    """The closed record was opened with the words of this recovery sheet, by nobody yet known."""

    sheet: str


@dataclass(frozen=True, slots=True)
class SelfOpeningSet:
    """From now on the record opens by itself at `workstation`, or, not `on`, no longer there."""

    workstation: str
    on: bool


@dataclass(frozen=True, slots=True)
class OpenedByItself:
    """The closed record was opened by the keyring of this workstation, by nobody yet known."""


@dataclass(frozen=True, slots=True)
class KeyChanged:
    """The data key is another one: copies of the files made before open with the former alone."""


@dataclass(frozen=True, slots=True)
class Restored:
    """This record was put back from a backup: what was charted after it was made is not in it.

    made      when the backup was made, aware UTC; `entries` it held
    replaced  another file of the record was there, and is kept beside it
    """

    made: datetime
    entries: int
    replaced: bool


@dataclass(frozen=True, slots=True)
class BackupPlaceSet:
    """From now on backups made at `workstation` are copied to the folder `place`; "" to none."""

    workstation: str
    place: str


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody looked at a patient's record: `what` of it, one of the words of `LOOKED_AT`.

    patient_id  "" for a search that did not lead to one patient, and for the clinic's figures
    of          id of the session or course; for a search the words that were typed
    """

    patient_id: str
    what: str
    of: str = ""


SEARCH, COHORT = "search", "cohort"
LOOKED_AT = {
    "chair": unsaid("Opened the chair page"),
    "course": unsaid("Opened the course page"),
    "preview": unsaid("Looked at the course summary"),
    "outcomes": unsaid("Opened the outcomes page"),
    "afterwards": unsaid("Opened a course to chart afterwards"),
    "paper": unsaid("Opened a PDF of the day"),
    "file": unsaid("Held a PDF against the record"),
    COHORT: unsaid("Opened the clinic’s own figures"),
    SEARCH: unsaid("Searched for a patient"),
}
"""What was looked at, in words."""


@dataclass(frozen=True, slots=True)
class ActRefused:
    """Somebody tried what their role may not do; `person_id` is "" when nobody was signed in.

    act     the act's own name, "charting.chart_vitals"
    stream  what it was about, "session:ID" for one, or ""
    """

    person_id: str
    act: str
    stream: str = ""


@dataclass(frozen=True, slots=True)
class TrailExported:
    """The trail, or what a filter left of it, went out of the program into a file.

    format  "CSV" or "PDF"; `filter` in words
    lines   how many entries it holds
    sha256  of the file's bytes, hexadecimal
    """

    format: str
    filter: str
    lines: int
    sha256: str


@dataclass(frozen=True, slots=True)
class CohortExported:
    """The clinic's own figures went out of the program into a CSV file; they name nobody.

    filter   which courses were counted, in words; `courses` how many
    sha256   of the file's bytes, hexadecimal
    """

    filter: str
    courses: int
    sha256: str
