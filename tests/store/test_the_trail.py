"""The journal backwards, a page at a time; the last entries of a stream."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kitlog.domain.clock import SystemClock
from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.store.trail import Wanted
from kitlog.workflow.desk import new_id

Open = Callable[[str], Store]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """The same record from one workstation after the other."""
    key, stores = Key(secrets.token_bytes(KEY_BYTES)), list[Store]()

    def at(workstation: str) -> Store:
        for store in stores:
            store.close()
        stores[:] = [Store.open(tmp_path / "kitlog.db", key, workstation)]
        return stores[0]

    yield at
    for store in stores:
        store.close()


def note(store: Store, text: str, stream: str = "access", author: str = "a") -> None:
    now = SystemClock().now()
    store.append([Entry(new_id(), stream, NoteWritten(text), now, now, author, store.workstation)])


def texts(entries: tuple[Entry, ...]) -> list[str]:
    return [e.fact.text for e in entries if isinstance(e.fact, NoteWritten)]


def test_the_last_of_a_stream_come_from_every_workstation(opened: Open) -> None:
    for turn, workstation in enumerate(("one", "two", "one", "two")):
        store = opened(workstation)
        for number in range(3):
            note(store, f"{turn}.{number}")
            note(store, "elsewhere", "clinic")
    assert texts(store.latest("access", 5, NoteWritten)) == ["3.2", "3.1", "3.0", "2.2", "2.1"]
    assert len(store.latest("access", 100, NoteWritten)) == 12
    assert store.latest("nothing", 5, NoteWritten) == ()


def test_pages_follow_each_other_without_gap_or_double(opened: Open) -> None:
    store = opened("one")
    for number in range(23):
        note(store, f"{number}", f"session:{number % 3}", "ab"[number % 2])
    found: list[str] = []
    before = ""
    while page := store.trail.page(Wanted(author="a"), 5, before):
        assert len(page) <= 5
        found += texts(page)
        before = page[-1].id
        note(store, "meanwhile")
    assert found == [str(n) for n in range(22, -1, -2)]
    assert store.trail.count(Wanted(author="b")) == 11


def test_a_name_with_a_wild_card_means_itself(opened: Open) -> None:
    store = opened("one")
    note(store, "x", "session:1")
    assert texts(store.trail.page(Wanted(begins=("session:%",)), 5)) == []
    assert texts(store.trail.page(Wanted(begins=("session:",)), 5)) == ["x"]


def test_a_newest_page_reads_no_more_than_its_lines(opened: Open) -> None:
    """By the plan of the engine itself, not by a clock: an index, and nothing sorted."""
    store = opened("one")
    note(store, "x")
    seen: list[str] = []
    with store.database.transaction() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(seen.append)
        store.trail.page(Wanted(), 5, "x")
        store.latest("access", 5, NoteWritten)
        driver.set_trace_callback(None)
        asked = [one for one in seen if "ORDER BY" in one]
        assert len(asked) == 2
        plans = [str(driver.execute(f"EXPLAIN QUERY PLAN {one}").fetchall()) for one in asked]
    assert [("USING INDEX" in plan, "TEMP B-TREE" in plan) for plan in plans] == [(True, False)] * 2
