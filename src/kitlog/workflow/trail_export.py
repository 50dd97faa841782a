"""The trail into a file, some lines at a time; and the export into the trail."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

import kitlog
from kitlog.domain.access import TrailExported
from kitlog.domain.dates import clock, day
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.rights import Right
from kitlog.words import ENGLISH, in_language, tr, unsaid
from kitlog.workflow import allowed, filing, reading, trail
from kitlog.workflow.allowed import may, program
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.trail import Filter, TrailLine

if TYPE_CHECKING:
    from kitlog.report.on_disk import Wanted
    from kitlog.report.trail_pdf import TrailPaper

AT_ONCE, PAGES_AT_ONCE = 100, 10
"""Lines and pages of one step: 0.1 to 0.4 s, in which nothing else can be saved."""
MOST_ON_PAPER = 2000
TOO_MANY = unsaid("A PDF holds at most {most} lines. Choose fewer, or export a CSV.")

SOMETHING_ELSE = unsaid(
    "The trail was not written: the disk gave back something else. Choose a folder."
)
STOPPED = unsaid("Nobody waits for it any more.")


class Format(Enum):
    CSV = "CSV"
    PDF = "PDF"


@dataclass(frozen=True, slots=True)
class Exported:
    """How far it is; `path` once it is done."""

    looked_at: int
    total: int
    done: bool = False
    path: Path | None = None


class _Sheet(Protocol):
    """A file that is being made. Lines and pages are set beside the record, the rest is done
    beside the folder, which may be a share that hangs.
    """

    def add(self, lines: tuple[TrailLine, ...]) -> None: ...
    def more(self) -> bool: ...
    def pour(self, folder: Path) -> None: ...
    def finish(self, path: Path, wanted: Wanted) -> str: ...
    def give_up(self) -> None: ...


class Export:
    """One export under way: what is read of the record, and what stands in the folder.

    `set_` once there is nothing left to read, `path` and `sha256` once the file has its name.
    """

    def __init__(self, wanted: Filter, format: Format, total: int, folder: Path) -> None:
        self.wanted, self.format, self.total, self.folder = wanted, format, total, folder
        self.language = ENGLISH
        self.name = ""
        self.lines, self.before, self.all_read, self.set_ = 0, "", False, False
        self.path: Path | None = None
        self.sha256 = ""
        self.recorded = False
        self.sheet: _Sheet

    @property
    def far(self) -> Exported:
        return Exported(self.lines, max(self.total, self.lines))


class _Csv:
    """Written some lines at a time into a file that has no name yet."""

    def __init__(self) -> None:
        from kitlog.report import trail_csv

        self._seal = hashlib.sha256()
        self._part: Path | None = None
        self._file: IO[bytes] | None = None
        self._set = trail_csv.head()

    def add(self, lines: tuple[TrailLine, ...]) -> None:
        from kitlog.report import trail_csv

        self._set += trail_csv.rows(lines)

    def more(self) -> bool:
        return False

    def pour(self, folder: Path) -> None:
        """The file is made with its first words: what never got so far leaves nothing behind."""
        if self._file is None:
            handle, name = tempfile.mkstemp(dir=folder, prefix=".trail-", suffix=".part")
            self._part, self._file = Path(name), os.fdopen(handle, "wb")
        raw, self._set = self._set.encode(), ""
        self._seal.update(raw)
        self._file.write(raw)

    def finish(self, path: Path, wanted: Wanted) -> str:
        assert self._file is not None
        assert self._part is not None
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        with self._part.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != self._seal.hexdigest():
            raise MachineError(tr(SOMETHING_ELSE))
        if not wanted():
            raise Refused(tr(STOPPED))
        self._part.replace(path)
        return found

    def give_up(self) -> None:
        """Nothing of it stays; nothing happens to a file that has its name already."""
        if self._file is not None and self._part is not None:
            self._file.close()
            self._part.unlink(missing_ok=True)


class _Pdf:
    """Set in memory; on the disk only once it is whole and was checked."""

    def __init__(self, document: TrailPaper, paper: str) -> None:
        from kitlog.report.trail_pdf import TrailPdf

        self._pdf = TrailPdf(document, paper)
        self._data, self._sha256 = b"", ""

    def add(self, lines: tuple[TrailLine, ...]) -> None:
        self._pdf.add(lines)

    def more(self) -> bool:
        from kitlog.report.written import proven

        if not self._pdf.finish(PAGES_AT_ONCE):
            return True
        self._data = self._pdf.data()
        self._sha256 = proven(self._data, self._pdf.words).sha256
        return False

    def pour(self, folder: Path) -> None:
        """It goes there in one piece."""

    def finish(self, path: Path, wanted: Wanted) -> str:
        from kitlog.report.written import put

        put(self._data, path, wanted)
        return self._sha256

    def give_up(self) -> None:
        """There is no file yet."""


@may(Right.TRAIL)
def begin(desk: Desk, wanted: Filter, folder: Path, format: Format, paper: str = "a4") -> Export:
    """For a file in `folder`; nothing is written yet.

    Refused for whoever may not read the trail, and for more lines than paper holds. What is
    entered from the first step on is not in it.
    """
    total = trail.count(desk, wanted)
    if format is Format.PDF and total > MOST_ON_PAPER:
        raise Refused(tr(TOO_MANY, most=f"{MOST_ON_PAPER:,}"))
    export = Export(wanted, format, total, folder)
    export.name = f"trail-{desk.now().local.date().isoformat()}.{format.value.lower()}"
    if format is Format.CSV:  # for programs, in the words of the record
        export.sheet = _Csv()
        return export
    export.language = reading.clinic_settings(desk).language
    with in_language(export.language):
        export.sheet = _Pdf(_paper(desk, wanted), paper)
    return export


@program
def step(desk: Desk, export: Export) -> Exported:
    """A little further in the record; after each `carry` what it gave. The last one records it.

    Whoever came to the desk meanwhile and may not read the trail ends it.
    """
    allowed.check(desk, Right.TRAIL)
    if export.path is not None:
        _record(desk, export)
        return Exported(export.lines, export.lines, True, export.path)
    with in_language(export.language):
        _further(desk, export)
    return export.far


def _further(desk: Desk, export: Export) -> None:
    if not export.all_read:
        page = trail.page(desk, export.wanted, export.before, AT_ONCE)
        export.sheet.add(page.lines)
        export.lines += len(page.lines)
        export.before, export.all_read = page.older, not page.older
    else:
        export.set_ = not export.sheet.more()


def carry(export: Export, wanted: Wanted) -> None:
    """What the step gave goes into the folder, made if it is missing; a share may hang over it.

    Once there is no more the file is read back, compared and named, if it is still `wanted`.
    """
    try:
        export.folder.mkdir(parents=True, exist_ok=True)
        export.sheet.pour(export.folder)
        if export.set_:
            path = filing.place(export.folder, export.name)
            export.sha256 = export.sheet.finish(path, wanted)
            export.path = path
    except OSError as error:
        why = (error.strerror or tr("the disk refuses")).lower()
        raise MachineError(
            tr("The trail was not written: {why}. Choose a folder.", why=why)
        ) from error


def cancel(export: Export) -> None:
    """Nothing was exported, and nothing stays in the folder, unless it is on record."""
    export.sheet.give_up()
    if export.path is not None and not export.recorded:
        filing.take_back(export.path)


def _record(desk: Desk, export: Export) -> None:
    with in_language(ENGLISH):  # as it is stored
        words = trail.filter_words(desk, export.wanted)
    fact = TrailExported(export.format.value, words, export.lines, export.sha256)
    desk.store.append((desk.entry(ACCESS, fact),))
    export.recorded = True


def _paper(desk: Desk, wanted: Filter) -> TrailPaper:
    """Head and foot: whose clinic, which lines, who exports and when."""
    from kitlog.report.document import Foot
    from kitlog.report.fonts import printable
    from kitlog.report.trail_pdf import TrailPaper

    clinic, settings = reading.clinic(desk), reading.clinic_settings(desk)
    now = desk.now().local
    made = f"{day(now.date())} {clock(now)}"
    by = printable(clinic.name_of(desk.author))
    order = tr("trail, last entered first")
    foot = Foot(f"KitLog {kitlog.__version__}", order, made, by, "")
    return TrailPaper(
        printable(settings.name), printable(settings.address),
        printable(trail.filter_words(desk, wanted)), foot,
    )  # fmt: skip
