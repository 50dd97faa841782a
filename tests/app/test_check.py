"""`kitlog check`: whatever was done to the record behind the program's back is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from kitlog.app.check import NOT_LOOKED_AT, NOT_WHOLE, WHOLE, faults
from kitlog.domain.clock import SystemClock
from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.store import schema
from kitlog.store.anchors import anchor_file
from kitlog.store.chain import link
from kitlog.store.journal import Store
from kitlog.store.keyfile import obtain_key
from kitlog.workflow.desk import new_id
from tests.app.command import kitlog

STREAMS, ENTRIES = 8, 25
PLACES = STREAMS * ENTRIES
Change = Callable[[Any, int], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record of 200 entries, closed and anchored."""
    folder = tmp_path / "clinic"
    store = opened(folder)
    now = SystemClock().now()
    for number in range(PLACES):
        stream = f"session:{number % STREAMS}"
        note = NoteWritten(f"note {number}")
        store.append([Entry(new_id(), stream, note, now, now, "person", "desk")])
    store.anchor(now)
    store.close()
    return folder


def opened(folder: Path) -> Store:
    database = folder / "kitlog.db"
    return Store.open(database, obtain_key(database), "desk")


def raw(folder: Path) -> Any:
    """Somebody's hand on the file: with the key, without the triggers."""
    database = folder / "kitlog.db"
    connection = sqlcipher.connect(str(database), isolation_level=None)
    connection.execute(f'PRAGMA key="{obtain_key(database).pragma}"')
    without_triggers(connection)
    return connection


def without_triggers(connection: Any) -> None:
    found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    assert found
    for (name,) in found:
        connection.execute(f"DROP TRIGGER {name}")


def place(number: int) -> str:
    return f"stream = 'session:{number % STREAMS}' AND seq = {number // STREAMS + 1}"


def edit(connection: Any, number: int) -> None:
    new = f'{{"text":"forged {number}"}}'.encode()
    connection.execute(f"UPDATE entries SET payload = ? WHERE {place(number)}", (new,))


def delete(connection: Any, number: int) -> None:
    connection.execute(f"DELETE FROM entries WHERE {place(number)}")


def insert(connection: Any, number: int) -> None:
    """Behind the last one, with the link of the entry it copies."""
    connection.execute(
        "INSERT INTO entries SELECT id || 'x', stream, workstation, (SELECT max(seq) + 1 FROM "
        f"entries e WHERE e.stream = entries.stream), kind, version, payload, measured_utc, "
        "measured_boot_ns, measured_boot_id, entered_utc, entered_boot_ns, entered_boot_id, "
        f"author, slot, corrects, reason, mac FROM entries WHERE {place(number)}"
    )


def swap(connection: Any, number: int) -> None:
    """Two neighbours change their texts."""
    other = number + STREAMS if number + STREAMS < PLACES else number - STREAMS
    here, there = (
        connection.execute(f"SELECT payload FROM entries WHERE {place(n)}").fetchone()[0]
        for n in (number, other)
    )
    for n, payload in ((number, there), (other, here)):
        connection.execute(f"UPDATE entries SET payload = ? WHERE {place(n)}", (payload,))


def truncate(connection: Any, number: int) -> None:
    connection.execute(
        f"DELETE FROM entries WHERE stream = 'session:{number % STREAMS}' "
        f"AND seq > {number // STREAMS}"
    )


CHANGES: dict[str, Change] = {
    "edit": edit, "delete": delete, "insert": insert, "swap": swap, "truncate": truncate,
}  # fmt: skip


FORGEABLE = ("edit", "delete", "swap", "truncate")
"""An entry added behind the last one is what a chain is for: no anchor can know of it."""


def forge_links(connection: Any) -> None:
    """Work out every link anew, as somebody can who knows the chains' key."""
    key = connection.execute(
        "SELECT value FROM meta WHERE key = ?", (schema.CHAIN_KEY,)
    ).fetchone()[0]
    names = connection.execute("SELECT DISTINCT stream FROM entries").fetchall()
    for (stream,) in names:
        mac = b""
        rows = connection.execute("SELECT * FROM entries WHERE stream = ? ORDER BY seq", (stream,))
        columns = [column[0] for column in rows.description]
        for seq, values in enumerate(rows.fetchall(), 1):
            row = {**dict(zip(columns, values, strict=True)), "seq": seq}
            mac = link(key, mac, row)
            connection.execute(
                "UPDATE entries SET seq = ?, mac = ? WHERE id = ?", (seq, mac, row["id"])
            )


class Undo(Exception):
    """Takes a change back once it was looked at."""


def found_after(store: Store, change: Change, number: int, *, forged: bool = False) -> list[str]:
    """What is found while `change` stands at this place; then the record is as it was again."""
    found: list[str] = []
    with suppress(Undo), store.database.transaction() as connection:
        driver: Any = connection.connection.driver_connection
        without_triggers(driver)
        change(driver, number)
        if forged:
            forge_links(driver)
        found = list(faults(store))
        raise Undo
    return found


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    store = opened(folder)
    assert list(faults(store)) == []
    yield store
    assert list(faults(store)) == []
    store.close()


def test_a_record_left_alone_is_whole(folder: Path, tmp_path: Path) -> None:
    said = kitlog("--data-dir", folder, "check", home=tmp_path)
    assert (said.code, said.out) == (WHOLE, f"{PLACES} entries are as they were charted.\n")


@pytest.mark.parametrize("kind", CHANGES)
def test_it_is_found_at_every_place(store: Store, kind: str) -> None:
    missed = [n for n in range(PLACES) if not found_after(store, CHANGES[kind], n)]
    assert missed == []


@pytest.mark.parametrize("kind", CHANGES)
def test_the_command_finds_it_in_the_file(folder: Path, tmp_path: Path, kind: str) -> None:
    with closing(raw(folder)) as connection:
        CHANGES[kind](connection, 77)
    said = kitlog("--data-dir", folder, "check", home=tmp_path)
    assert said.code == NOT_WHOLE
    assert said.out.startswith("session:5: ")


@pytest.mark.parametrize("kind", FORGEABLE)
def test_with_the_chains_key_the_anchors_still_find_it(store: Store, kind: str) -> None:
    places = range(0, PLACES - STREAMS, 4)
    missed = [n for n in places if not found_after(store, CHANGES[kind], n, forged=True)]
    assert missed == []


@pytest.mark.parametrize("kind", FORGEABLE)
def test_without_the_anchors_a_forger_with_the_chains_key_goes_unseen(
    folder: Path, kind: str
) -> None:
    """The control."""
    anchor_file(folder / "kitlog.db").unlink()
    store = opened(folder)
    try:
        for number in (0, 77, 150):
            (said,) = found_after(store, CHANGES[kind], number, forged=True)
            assert said.startswith("There are no anchors")
    finally:
        store.close()


def test_a_record_rolled_back_is_found(folder: Path, tmp_path: Path) -> None:
    database = folder / "kitlog.db"
    yesterday = database.read_bytes()
    store, now = opened(folder), SystemClock().now()
    store.append([Entry(new_id(), "session:1", NoteWritten("x"), now, now, "person", "desk")])
    store.anchor(now)
    store.close()
    database.write_bytes(yesterday)
    said = kitlog("--data-dir", folder, "check", home=tmp_path)
    assert said.code == NOT_WHOLE
    assert "session:1: Entry 26 is gone: the end was cut off." in said.out


def test_a_flipped_page_is_found(folder: Path, tmp_path: Path) -> None:
    database = folder / "kitlog.db"
    spoilt = bytearray(database.read_bytes())
    spoilt[len(spoilt) // 2] ^= 1
    database.write_bytes(bytes(spoilt))
    said = kitlog("--data-dir", folder, "check", home=tmp_path)
    assert said.code in (NOT_WHOLE, NOT_LOOKED_AT)
    assert "amaged" in said.out + said.err


def test_no_record_is_said(tmp_path: Path) -> None:
    said = kitlog("--data-dir", tmp_path / "none", "check", home=tmp_path)
    assert said.code == NOT_LOOKED_AT
    assert "There is no record" in said.err
    assert not (tmp_path / "none").exists()
