"""`kitlog doctor`: looks at everything KitLog stands on; a table and an exit code.

Nothing is created or changed: a folder without a record is looked at as it is.
"""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kitlog import resources
from kitlog.app.places import places
from kitlog.domain.clock import SystemClock
from kitlog.domain.errors import KitLogError, MachineError
from kitlog.domain.moment import clock_step
from kitlog.domain.ready import LEAST_FREE_MB

GOOD, WARNING, BAD = "good", "warning", "bad"


ANSWERS_S = 5.0
"""How long the system may take to answer."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the table."""

    what: str
    state: str
    words: str


def doctor(data_dir: Path | None) -> int:
    """Print the table; 0 when nothing is bad, 1 otherwise."""
    findings = examine(data_dir)
    for finding in findings:
        print(f"{finding.what:<12} {finding.state:<8} {finding.words}")
    return int(any(finding.state == BAD for finding in findings))


def examine(data_dir: Path | None) -> list[Finding]:
    """All findings, in the order of the table."""
    here = places(data_dir, demo=False)
    checks: tuple[tuple[str, Callable[[], Finding]], ...] = (
        ("engine", _engine),
        # Before the record: opening it closes an open key file to others.
        ("permissions", lambda: _permissions(here.folder)),
        ("folder", lambda: _folder(here.folder)),
        ("record", lambda: _record(here.database)),
        ("key", lambda: _key(here.database)),
        ("disk", lambda: _disk(here.folder)),
        ("fonts", _fonts),
        ("clock", _clock),
        ("sleep", _sleep),
        ("display", _display),
    )
    found = []
    for what, check in checks:
        try:
            found.append(check())
        except KitLogError as error:
            found.append(Finding(what, BAD, error.sentence))
        except OSError as error:
            found.append(Finding(what, BAD, error.strerror or type(error).__name__))
    return found


def _engine() -> Finding:
    from kitlog.store.engine import check_engine

    sqlite, cipher = check_engine()
    return Finding("engine", GOOD, f"SQLite {sqlite}, SQLCipher {cipher}")


def _folder(folder: Path) -> Finding:
    from kitlog.store.elsewhere import refuse_elsewhere

    refuse_elsewhere(folder)
    return Finding("folder", GOOD, f"{folder}, on a disk of this computer")


def _record(database: Path) -> Finding:
    if not database.exists():
        return Finding("record", GOOD, f"none yet in {database.parent}")
    from kitlog.store.journal import Store
    from kitlog.store.keyfile import kept_by_passwords, obtain_key
    from kitlog.store.lock import Lock

    try:
        Lock(database).release()
    except MachineError as error:
        return Finding("record", WARNING, error.sentence)
    if kept_by_passwords(database):
        if not database.stat().st_size:
            return Finding("record", BAD, "emptied: its content was lost outside KitLog")
        return Finding(
            "record", GOOD, "closed; `kitlog check` asks for a password and looks inside"
        )
    store = Store.open(database, obtain_key(database), "doctor")
    try:
        pragmas = ", ".join(f"{name} {value}" for name, value in store.database.pragmas().items())
        damage = store.database.damage()
    finally:
        store.close()
    if damage:
        return Finding("record", BAD, f"damaged: {damage[0]}")
    return Finding("record", GOOD, pragmas)


def _key(database: Path) -> Finding:
    from kitlog.store.keyfile import kept_by_passwords, key_file

    if kept_by_passwords(database):
        return _keys(database)
    if key_file(database).exists():
        return Finding(
            "key", WARNING, f"in the file {key_file(database).name}: whoever copies it can read all"
        )
    if database.exists():
        return Finding("key", BAD, "missing: put the key file back, from a backup for instance")
    return Finding("key", GOOD, "none yet; made at the first start")


def _keys(database: Path) -> Finding:
    """Who can open a record that is kept by passwords, and whether both copies say the same."""
    from kitlog.store.holder import Kind
    from kitlog.store.keybook import copies_agree, read_keybook

    book = read_keybook(database)
    people, sheets = len(book.of_kind(Kind.PASSWORD)), len(book.of_kind(Kind.SHEET))
    words = f"passwords of {people}, recovery sheets: {sheets}"
    for lock in book.of_kind(Kind.WORKSTATION):
        words += f", opens by itself at {lock.who}"
    if not copies_agree(database, book):
        return Finding("key", WARNING, f"{words}; one copy is gone or older, made anew when opened")
    if not sheets:
        return Finding("key", WARNING, f"{words}: a forgotten password could not be helped")
    return Finding("key", GOOD, f"{words}, in two copies")


def _permissions(folder: Path) -> Finding:
    if not folder.exists():
        return Finding("permissions", GOOD, f"{folder} is made at the first start")
    if os.name == "posix":
        for path in (folder, *folder.glob("kitlog.db*")):
            if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
                return Finding("permissions", BAD, f"{path.name} can be read by others")
    if not os.access(folder, os.W_OK):
        return Finding("permissions", BAD, f"{folder} can't be written")
    return Finding("permissions", GOOD, "this user alone")


def _disk(folder: Path) -> Finding:
    there = next(p for p in (folder, *folder.parents) if p.exists())
    free = shutil.disk_usage(there).free // 1_000_000
    words = f"{free:,} MB free"
    return Finding("disk", GOOD if free >= LEAST_FREE_MB else BAD, words)


_FACES = 20
"""Eight cuts of Inter; twelve for the scripts it has not."""


def _fonts() -> Finding:
    found = sorted(resources.path("fonts").glob("*.ttf"))
    broken = [p.name for p in found if p.read_bytes()[:4] != b"\x00\x01\x00\x00"]
    if broken or len(found) < _FACES:
        return Finding("fonts", BAD, f"missing or damaged: {', '.join(broken) or 'some'}")
    return Finding("fonts", GOOD, f"{len(found)} faces")


def _clock() -> Finding:
    """The wall clock must be of this age and must not run away from boot time."""
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    if first.utc.year < 2026:
        return Finding("clock", BAD, f"shows {first.utc:%Y}: set the computer's clock")
    if clock_step(first, second):
        return Finding("clock", BAD, "jumps while it is looked at")
    return Finding("clock", GOOD, f"{first.local:%d-%b-%Y %H:%M:%S %Z}")


def _sleep() -> Finding:
    """Asked for and given back at once, by the way an infusion asks for it."""
    from kitlog.ui.no_sleep import COMMAND

    if sys.platform != "win32":
        try:
            asked = [*COMMAND[:-1], "true"]
            subprocess.run(asked, check=True, capture_output=True, timeout=ANSWERS_S)
        except (OSError, subprocess.SubprocessError):
            return Finding("sleep", WARNING, "can't be held off: set this computer never to sleep")
    return Finding("sleep", GOOD, "is held off while an infusion runs")


def _display() -> Finding:
    if not sys.platform.startswith("linux"):
        return Finding("display", GOOD, "the system's own")
    shown = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if shown:
        return Finding("display", GOOD, shown)
    return Finding("display", WARNING, "none: the window can't open here")
