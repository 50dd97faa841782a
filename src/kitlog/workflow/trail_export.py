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
from kitlog.domain.errors import KitLogError, MachineError, Refused
from kitlog.domain.rights import Right
from kitlog.workflow import allowed, filing, reading, trail
from kitlog.workflow.allowed import may, program
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.trail import Filter, TrailLine

if TYPE_CHECKING:
    from kitlog.report.trail_pdf import TrailPaper

AT_ONCE, PAGES_AT_ONCE = 100, 10
"""Lines and pages of one step: 0.1 to 0.4 s, in which nothing else can be saved."""
MOST_ON_PAPER = 2000
TOO_MANY = f"A PDF holds at most {MOST_ON_PAPER:,} lines. Choose fewer, or export a CSV."


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
    """A file that is being made: first all lines, then what is left to do, then its name."""

    def add(self, lines: tuple[TrailLine, ...]) -> None: ...
    def more(self) -> bool: ...
    def finish(self, path: Path) -> str: ...
    def give_up(self) -> None: ...


class Export:
    """One export under way, on the clerk's thread."""

    def __init__(self, wanted: Filter, format: Format, total: int, target: Path) -> None:
        self.wanted, self.format, self.total, self.target = wanted, format, total, target
        self.lines, self.before, self.all_read = 0, "", False
        self.sheet: _Sheet

    @property
    def far(self) -> Exported:
        return Exported(self.lines, max(self.total, self.lines))


class _Csv:
    """Written line by line into a file that has no name yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seal = hashlib.sha256()
        self._part: Path | None = None
        self._file: IO[bytes] | None = None

    def add(self, lines: tuple[TrailLine, ...]) -> None:
        """The file is made with its first words: what never got so far leaves nothing behind."""
        from kitlog.report import trail_csv

        if self._file is None:
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=".trail-", suffix=".part")
            self._part, self._file = Path(name), os.fdopen(handle, "wb")
            self._write(trail_csv.head())
        self._write(trail_csv.rows(lines))

    def more(self) -> bool:
        return False

    def finish(self, path: Path) -> str:
        assert self._file is not None
        assert self._part is not None
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.replace(path)
        return self._seal.hexdigest()

    def give_up(self) -> None:
        """Nothing of it stays; nothing happens to a file that has its name already."""
        if self._file is not None and self._part is not None:
            self._file.close()
            self._part.unlink(missing_ok=True)

    def _write(self, text: str) -> None:
        assert self._file is not None
        raw = text.encode()
        self._seal.update(raw)
        self._file.write(raw)


class _Pdf:
    """Set in memory; on the disk only once it is whole and was read back."""

    def __init__(self, document: TrailPaper, paper: str) -> None:
        from kitlog.report.trail_pdf import TrailPdf

        self._pdf = TrailPdf(document, paper)

    def add(self, lines: tuple[TrailLine, ...]) -> None:
        self._pdf.add(lines)

    def more(self) -> bool:
        return not self._pdf.finish(PAGES_AT_ONCE)

    def finish(self, path: Path) -> str:
        from kitlog.report.written import put

        return put(self._pdf.data(), path, self._pdf.words).sha256

    def give_up(self) -> None:
        """There is no file yet."""


@may(Right.TRAIL)
def begin(desk: Desk, wanted: Filter, folder: Path, format: Format, paper: str = "a4") -> Export:
    """For a file in `folder`, made if it is missing; nothing is written yet.

    Refused for whoever may not read the trail, and for more lines than paper holds. What is
    entered from the first step on is not in it.
    """
    total = trail.count(desk, wanted)
    if format is Format.PDF and total > MOST_ON_PAPER:
        raise Refused(TOO_MANY)
    name = f"trail-{desk.now().local.date().isoformat()}.{format.value.lower()}"
    export = Export(wanted, format, total, filing.place(folder, name))
    export.sheet = _Csv(folder) if format is Format.CSV else _Pdf(_paper(desk, wanted), paper)
    return export


@program
def step(desk: Desk, export: Export) -> Exported:
    """A little further; the last step gives the file its name and records the export.

    Whoever came to the desk meanwhile and may not read the trail ends it.
    """
    try:
        allowed.check(desk, Right.TRAIL)
        if not export.all_read:
            page = trail.page(desk, export.wanted, export.before, AT_ONCE)
            export.sheet.add(page.lines)
            export.lines += len(page.lines)
            export.before, export.all_read = page.older, not page.older
            return export.far
        if export.sheet.more():
            return export.far
        export.target = filing.place(export.target.parent, export.target.name)
        seal = export.sheet.finish(export.target)
        _record(desk, export, seal)
    except OSError as error:
        export.sheet.give_up()
        why = (error.strerror or "the disk refuses").lower()
        raise MachineError(f"The trail was not written: {why}. Choose a folder.") from error
    except KitLogError:
        export.sheet.give_up()
        raise
    return Exported(export.lines, export.lines, True, export.target)


def cancel(export: Export) -> None:
    """Nothing was exported."""
    export.sheet.give_up()


def _record(desk: Desk, export: Export, sha256: str) -> None:
    """A file that could not be recorded does not stay."""
    words = trail.filter_words(desk, export.wanted)
    fact = TrailExported(export.format.value, words, export.lines, sha256)
    try:
        desk.store.append((desk.entry(ACCESS, fact),))
    except KitLogError:
        export.target.unlink(missing_ok=True)
        raise


def _paper(desk: Desk, wanted: Filter) -> TrailPaper:
    """Head and foot: whose clinic, which lines, who exports and when."""
    from kitlog.report.document import Foot
    from kitlog.report.fonts import printable
    from kitlog.report.trail_pdf import TrailPaper

    clinic, settings = reading.clinic(desk), reading.clinic_settings(desk)
    now = desk.now().local
    made = f"{day(now.date())} {clock(now)}"
    by = printable(clinic.name_of(desk.author))
    foot = Foot(f"KitLog {kitlog.__version__}", "trail, last entered first", made, by, "")
    return TrailPaper(
        printable(settings.name), printable(settings.address),
        printable(trail.filter_words(desk, wanted)), foot,
    )  # fmt: skip
