"""The trail into a file, some lines at a time; and the export into the trail."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO

from kitlog.domain.access import TrailExported
from kitlog.domain.errors import KitLogError, MachineError
from kitlog.domain.rights import Right
from kitlog.workflow import filing, trail
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.trail import Filter

AT_ONCE = 250
"""Lines of one step."""
_NOT = "The trail was not written"


class Format(Enum):
    CSV = "CSV"


@dataclass(frozen=True, slots=True)
class Exported:
    """How far it is; `path` once it is done."""

    looked_at: int
    total: int
    done: bool = False
    path: Path | None = None


class Export:
    """One export under way, on the clerk's thread: a file that has no name yet."""

    def __init__(self, wanted: Filter, format: Format, total: int, target: Path) -> None:
        self.wanted, self.format, self.total, self.target = wanted, format, total, target
        self.lines, self.before = 0, ""
        self.seal = hashlib.sha256()
        self._part: Path | None = None
        self._file: IO[bytes] | None = None

    def write(self, text: str) -> None:
        """The file is made with its first words: what never got so far leaves nothing behind."""
        raw = text.encode()
        if self._file is None:
            folder = self.target.parent
            handle, name = tempfile.mkstemp(dir=folder, prefix=".trail-", suffix=".part")
            self._part, self._file = Path(name), os.fdopen(handle, "wb")
        self.seal.update(raw)
        self._file.write(raw)

    def finish(self) -> None:
        """On the disk under its name, never over another file."""
        assert self._file is not None
        assert self._part is not None
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self.target = filing.place(self.target.parent, self.target.name)
        self._part.replace(self.target)

    def give_up(self) -> None:
        """Nothing of it stays; nothing happens to a file that has its name already."""
        if self._file is not None and self._part is not None:
            self._file.close()
            self._part.unlink(missing_ok=True)


@may(Right.TRAIL)
def begin(desk: Desk, wanted: Filter, folder: Path, format: Format) -> Export:
    """For a file in `folder`, made if it is missing; nothing is written yet. Refused for whoever
    may not read the trail. What is entered from the first step on is not in it.
    """
    total = trail.count(desk, wanted)
    name = f"trail-{desk.now().local.date().isoformat()}.{format.value.lower()}"
    return Export(wanted, format, total, filing.place(folder, name))


@may(Right.TRAIL)
def step(desk: Desk, export: Export) -> Exported:
    """Write some lines more; the last step gives the file its name and records the export."""
    from kitlog.report import trail_csv

    try:
        page = trail.page(desk, export.wanted, export.before, AT_ONCE)
        beginning = "" if export.before else trail_csv.head()
        export.write(beginning + trail_csv.rows(page.lines))
        export.lines += len(page.lines)
        export.before = page.older
        if page.older:
            return Exported(export.lines, max(export.total, export.lines))
        export.finish()
        _record(desk, export)
    except OSError as error:
        export.give_up()
        raise MachineError(f"{_NOT}: {(error.strerror or 'the disk refuses').lower()}.") from error
    except KitLogError:
        export.give_up()
        raise
    return Exported(export.lines, export.lines, True, export.target)


def cancel(export: Export) -> None:
    """Nothing was exported."""
    export.give_up()


def _record(desk: Desk, export: Export) -> None:
    """A file that could not be recorded does not stay."""
    words = trail.filter_words(desk, export.wanted)
    fact = TrailExported(export.format.value, words, export.lines, export.seal.hexdigest())
    try:
        desk.store.append((desk.entry(ACCESS, fact),))
    except KitLogError:
        export.target.unlink(missing_ok=True)
        raise
