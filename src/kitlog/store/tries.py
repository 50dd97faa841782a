"""Wrong passwords typed while the record is closed: kept beside it until it can hold them itself.

Names and times only, never what was typed. Whoever can write here can also take the file away;
what slows such a person down is argon2id, not the wait.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.domain.moment import Moment
from kitlog.store.private import write_private_file
from kitlog.words import tr

MOST = 200
"""Tries kept: the latest. Those that came too soon give way first: they make no wait longer."""

Try = tuple[str, Moment, bool]
"""Person's id, when, and whether it came before the wait was over."""


def tries_file(database: Path) -> Path:
    return database.with_name(database.name + ".tries")


def read_tries(database: Path) -> tuple[Try, ...]:
    """In the order they were made; none where the file is not there or can't be read."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        rows = json.loads(tries_file(database).read_text("utf-8"))
        return tuple((str(who), Moment.of_plain(at), bool(early)) for who, at, early in rows)
    return ()


def note_try(database: Path, person_id: str, at: Moment, *, too_soon: bool) -> None:
    """Durably. MachineError when the disk would not take it: then nothing was tried."""
    rows = _kept([*read_tries(database), (person_id, at, too_soon)])
    plain = [(who, when.plain(), early) for who, when, early in rows]
    try:
        write_private_file(tries_file(database), json.dumps(plain).encode())
    except OSError as error:
        raise MachineError(tr("The try could not be noted: {why}.", why=error.strerror)) from error


def _kept(rows: list[Try]) -> list[Try]:
    """At most MOST of them, in the same order."""
    if len(rows) <= MOST:
        return rows
    early = next((place for place, (_, _, early) in enumerate(rows) if early), 0)
    return rows[:early] + rows[early + 1 :]


def forget_tries(database: Path) -> None:
    """They are in the record now."""
    with suppress(OSError):
        tries_file(database).unlink(missing_ok=True)
