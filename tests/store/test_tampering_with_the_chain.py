"""Someone with the page key edits the file behind KitLog's back: the chain and its anchor tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from kitlog.store.chain import ChainFault, ChainName, Head
from kitlog.store.journal import Store

MIDDLE = "stream = 'session:1' AND seq = 3"

COLUMNS = {
    "kind": "'vitals'",
    "version": "2",
    "payload": 'CAST(\'{"text":"changed"}\' AS BLOB)',
    "measured_utc": "'2026-03-02T08:00:00.000000+00:00'",
    "measured_boot_ns": "7",
    "measured_boot_id": "'boot-2'",
    "entered_utc": "'2026-03-02T08:00:00.000000+00:00'",
    "entered_boot_ns": "7",
    "entered_boot_id": "'boot-2'",
    "author": "'person-2'",
    "slot": "'base'",
    "corrects": "'x'",
    "reason": "'none'",
    "id": "'another id'",
}

FRESH_COPY = (
    "INSERT INTO entries SELECT {id}, stream, workstation, {seq}, kind, version, payload,"
    " measured_utc, measured_boot_ns, measured_boot_id, entered_utc, entered_boot_ns,"
    " entered_boot_id, author, slot, corrects, reason, mac FROM entries WHERE " + MIDDLE
)

SWAP = [
    "UPDATE entries SET seq = 99 WHERE " + MIDDLE,
    "UPDATE entries SET seq = 3 WHERE stream = 'session:1' AND seq = 4",
    "UPDATE entries SET seq = 4 WHERE stream = 'session:1' AND seq = 99",
]

SEEN_BY_THE_CHAIN = {
    **{
        f"edit {name}": [f"UPDATE entries SET {name} = {value} WHERE {MIDDLE}"]
        for name, value in COLUMNS.items()
    },
    "retype a number as text": [
        f"UPDATE entries SET payload = CAST(payload AS TEXT) WHERE {MIDDLE}"
    ],
    "delete one": [f"DELETE FROM entries WHERE {MIDDLE}"],
    "delete the first": ["DELETE FROM entries WHERE stream = 'session:1' AND seq = 1"],
    "delete one and close the gap": [
        f"DELETE FROM entries WHERE {MIDDLE}",
        "UPDATE entries SET seq = 3 WHERE stream = 'session:1' AND seq = 4",
        "UPDATE entries SET seq = 4 WHERE stream = 'session:1' AND seq = 5",
    ],
    "insert one at the end": [FRESH_COPY.format(id="'new'", seq="6")],
    "swap two": SWAP,
    "move one to another stream": [
        f"UPDATE entries SET stream = 'session:2', seq = 2 WHERE {MIDDLE}"
    ],
    "rename the workstation": ["UPDATE entries SET workstation = 'ward'"],
    "move a whole stream": ["UPDATE entries SET stream = 'session:9' WHERE stream = 'session:1'"],
}

SEEN_ONLY_WITH_AN_ANCHOR = {
    "cut the end off": ["DELETE FROM entries WHERE stream = 'session:1' AND seq >= 4"],
    "remove a whole stream": ["DELETE FROM entries WHERE stream = 'session:1'"],
    "empty the journal": ["DELETE FROM entries"],
}


@pytest.fixture
def anchor(store: Store, make_note: Any) -> Mapping[ChainName, Head]:
    store.append([make_note(f"note {number}") for number in range(5)])
    store.append([make_note("the other chair", "session:2")])
    return store.heads()


@pytest.fixture
def tamper(
    store: Store,
    anchor: Mapping[ChainName, Head],
    raw: Callable[[], Any],
    open_store: Callable[[], Store],
) -> Callable[[list[str]], Store]:
    def edit(statements: list[str]) -> Store:
        store.close()
        with raw() as connection:
            for statement in statements:
                assert connection.execute(statement).rowcount > 0
        return open_store()

    return edit


def test_an_untouched_file_verifies(
    tamper: Callable[[list[str]], Store], anchor: Mapping[ChainName, Head]
) -> None:
    assert tamper([]).verify(anchor=anchor) == []


@pytest.mark.parametrize("statements", SEEN_BY_THE_CHAIN.values(), ids=SEEN_BY_THE_CHAIN.keys())
def test_the_chain_shows(tamper: Callable[[list[str]], Store], statements: list[str]) -> None:
    assert tamper(statements).verify() != []


@pytest.mark.parametrize(
    "statements", SEEN_ONLY_WITH_AN_ANCHOR.values(), ids=SEEN_ONLY_WITH_AN_ANCHOR.keys()
)
def test_the_anchor_shows(
    tamper: Callable[[list[str]], Store],
    anchor: Mapping[ChainName, Head],
    statements: list[str],
) -> None:
    changed = tamper(statements)
    assert changed.verify() == []
    assert any("cut off" in fault.sentence for fault in changed.verify(anchor=anchor))


def test_the_anchor_shows_a_file_rolled_back_and_written_on(
    path: Path,
    store: Store,
    open_store: Callable[[], Store],
    make_note: Any,
) -> None:
    store.append([make_note("one")])
    store.close()
    yesterday = path.read_bytes()
    later = open_store()
    later.append([make_note("two")])
    anchor = later.heads()
    later.close()
    path.write_bytes(yesterday)
    rolled_back = open_store()
    rolled_back.append([make_note("another two")])
    assert rolled_back.verify() == []
    assert [fault.seq for fault in rolled_back.verify(anchor=anchor)] == [2]


def test_an_old_anchor_still_holds_after_more_was_charted(
    store: Store, anchor: Mapping[ChainName, Head], make_note: Any
) -> None:
    store.append([make_note("more")])
    assert store.verify(anchor=anchor) == []


def test_a_fault_names_the_stream_and_the_entry(tamper: Callable[[list[str]], Store]) -> None:
    changed = tamper([f"UPDATE entries SET author = 'x' WHERE {MIDDLE}"])
    assert changed.verify() == [
        ChainFault("session:1", "desk", 3, "Entry 3 is not what was saved.")
    ]
    assert changed.verify("session:2") == []


def test_a_missing_entry_is_called_missing(tamper: Callable[[list[str]], Store]) -> None:
    first, *_ = tamper([f"DELETE FROM entries WHERE {MIDDLE}"]).verify()
    assert first.sentence == "Entry 3 is missing before entry 4."


def test_entries_of_two_histories_cannot_be_spliced(
    path: Path,
    store: Store,
    open_store: Callable[[], Store],
    make_note: Any,
    raw: Callable[[], Any],
) -> None:
    store.append([make_note("one")])
    store.close()
    yesterday = path.read_bytes()
    open_store().append([make_note("two"), make_note("three")])
    open_store().close()
    other_history = path.with_name("other.db")
    other_history.write_bytes(path.read_bytes())
    path.write_bytes(yesterday)
    open_store().append([make_note("another two"), make_note("another three")])
    open_store().close()
    with raw() as connection:
        connection.execute("ATTACH ? AS other", (str(other_history),))
        connection.execute("DELETE FROM entries WHERE seq = 2")
        connection.execute("INSERT INTO entries SELECT * FROM other.entries WHERE seq = 2")
    assert [fault.seq for fault in open_store().verify()] == [3]


def test_a_damaged_chain_key_is_noticed(tamper: Callable[[list[str]], Store]) -> None:
    changed = tamper(["UPDATE meta SET value = zeroblob(32) WHERE key = 'chain_key'"])
    assert len(changed.verify()) == 6
