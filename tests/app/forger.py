"""Somebody who has the key of the file and has removed the triggers: what he changes, and where.

The record has PLACES entries, dealt out in turn to STREAMS streams.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment
from kitlog.store import schema
from kitlog.store.chain import link
from kitlog.store.journal import Store
from kitlog.workflow.desk import new_id

T = TypeVar("T")

STREAMS, ENTRIES = 8, 25
PLACES = STREAMS * ENTRIES
Change = Callable[[Any, int], None]


def fill(store: Store, now: Moment) -> None:
    """What can be forged, saved at once, and the anchor that vouches for it."""
    notes = [(f"session:{number % STREAMS}", f"note {number}") for number in range(PLACES)]
    store.append([
        Entry(new_id(), stream, NoteWritten(text), now, now, "person", store.workstation)
        for stream, text in notes
    ])  # fmt: skip
    store.anchor(now)


class Undo(Exception):
    """Takes a change back once it was looked at."""


def looked_at(
    store: Store,
    change: Change,
    number: int,
    look: Callable[[], T],
    *,
    forged: bool = False,
    key: bytes = b"",
) -> T:
    """What `look` finds while `change` stands at this place; then the record is as it was again.

    `forged` with every link worked out anew, by the chains' own key or by `key`.
    """
    found: list[T] = []
    with suppress(Undo), store.database.transaction() as connection:
        driver: Any = connection.connection.driver_connection
        without_triggers(driver)
        change(driver, number)
        if forged:
            forge_links(driver, key or chains_key(driver))
        found.append(look())
        raise Undo
    return found[0]


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


def roll_back(connection: Any, number: int) -> None:
    """To the record as it stood before this entry was made, in whichever stream."""
    (id,) = connection.execute(f"SELECT id FROM entries WHERE {place(number)}").fetchone()
    connection.execute("DELETE FROM entries WHERE id >= ?", (id,))


CHANGES: dict[str, Change] = {
    "edit": edit, "delete": delete, "insert": insert, "swap": swap, "truncate": truncate,
    "roll back": roll_back,
}  # fmt: skip


FORGEABLE = ("edit", "delete", "swap", "truncate", "roll back")
"""An entry added behind the last one is what a chain is for: no anchor can know of it."""


def chains_key(connection: Any) -> bytes:
    (key,) = connection.execute(
        "SELECT value FROM meta WHERE key = ?", (schema.CHAIN_KEY,)
    ).fetchone()
    return bytes(key)


def forge_links(connection: Any, key: bytes) -> None:
    """Work out every link anew, as somebody can who knows the chains' key."""
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
