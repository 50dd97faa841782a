"""No word of the record is readable in any file the store leaves behind."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from kitlog.store.journal import Store

CANARY = "canary TEST, Ada 7f3a"


def readable(folder: Path) -> list[str]:
    return [file.name for file in sorted(folder.iterdir()) if CANARY.encode() in file.read_bytes()]


def test_the_text_of_entries_drafts_and_copies_is_not_in_the_files(
    store: Store, path: Path, make_note: Any
) -> None:
    store.append([make_note(CANARY)])
    store.drafts.keep("session:1/note", CANARY, "person-1", make_note("x").entered.utc)
    store.database.copy_to(path.with_name("copy.db"))
    store.close()
    assert path.with_name("copy.db").stat().st_size > 0
    assert readable(path.parent) == []


def test_the_journal_of_an_open_transaction_is_encrypted_too(
    store: Store, path: Path, make_note: Any
) -> None:
    store.append([make_note(CANARY)])
    with store.transaction():
        store.append([make_note("the page that held the canary goes to the journal")])
        journal = path.with_name(path.name + "-journal")
        assert journal.stat().st_size > 4096
        assert readable(path.parent) == []


def test_a_plain_database_would_be_caught(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "plain.db")
    with connection:
        connection.execute("CREATE TABLE entries (payload BLOB)")
        connection.execute("INSERT INTO entries VALUES (?)", (CANARY.encode(),))
    connection.close()
    assert readable(tmp_path) == ["plain.db"]
