"""The journal backwards, a page at a time; the last entries of a stream."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kitlog.domain.clock import SystemClock
from kitlog.domain.entry import Entry, Unreadable
from kitlog.domain.errors import Fault
from kitlog.domain.events import NoteWritten
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.store.tables import GROUP_LETTERS
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


def test_the_order_is_that_of_entering_and_not_of_saving(opened: Open) -> None:
    """A try at the closed door is saved once the record is open; a clock may be set back."""
    store, now = opened("one"), SystemClock().now()
    for text, seconds in (("second", 10), ("fourth", 60), ("first", 0), ("third", 10)):
        entered = now.shifted(seconds)
        store.append([Entry(new_id(), "access", NoteWritten(text), entered, entered, "a", "one")])
    newest = ["fourth", "third", "second", "first"]
    assert texts(store.trail.page(Wanted(), 9)) == newest
    found: list[str] = []
    before = ""
    while page := store.trail.page(Wanted(author="a"), 1, before):
        found += texts(page)
        before = page[0].id
    assert found == newest


def test_a_page_that_goes_on_from_what_is_gone_says_so(opened: Open) -> None:
    store = opened("one")
    note(store, "x")
    with pytest.raises(Fault, match="gone from the record"):
        store.trail.page(Wanted(), 5, "nothing")


def test_streams_are_told_apart_by_their_noun(opened: Open) -> None:
    store = opened("one")
    nouns = ("session:1", "course:1", "patient:1", "clinic", "access")
    for stream in nouns:
        note(store, stream, stream)
    for stream in nouns:
        wanted = Wanted(streams=(stream.partition(":")[0],))
        assert texts(store.trail.page(wanted, 5)) == [stream]
    assert len({noun[:GROUP_LETTERS] for noun in nouns}) == len(nouns)


TODAY = datetime(2026, 1, 14, tzinfo=UTC)
INDEXES = {
    "ix_entries_entered": Wanted(),
    "ix_entries_entered (": Wanted(since=TODAY, until=TODAY),
    "ix_entries_author": Wanted(author="a"),
    "ix_entries_looks": Wanted(patient_id="p"),
    "ix_entries_kind": Wanted(kinds=("read",)),
    "ix_entries_kind (": Wanted(kinds=("signed", "addendum"), since=TODAY),
    "ix_entries_group": Wanted(streams=("clinic",)),
    "ix_entries_group (": Wanted(streams=("patient", "course")),
    "ix_entries_corrections": Wanted(corrections=True),
}


@pytest.mark.parametrize("index", INDEXES)
def test_every_filter_has_its_index(opened: Open, index: str) -> None:
    """By the plan of the engine itself, not by a clock: nobody's entries are gone through."""
    store = opened("one")
    note(store, "x")
    (plan,) = plans(store, lambda: store.trail.page(INDEXES[index], 5))
    assert f"INDEX {index}" in plan
    assert "SCAN entries'" not in plan


def test_a_newest_page_reads_no_more_than_its_lines(opened: Open) -> None:
    """Nothing is sorted either."""
    store = opened("one")
    note(store, "x")
    (last,) = store.trail.page(Wanted(), 5)
    asked = plans(
        store,
        lambda: (
            store.trail.page(Wanted(), 5, last.id),
            store.trail.page(Wanted(author="a"), 5),
            store.latest("access", 5, NoteWritten),
        ),
    )
    assert [("USING INDEX" in plan, "TEMP B-TREE" in plan) for plan in asked] == [(True, False)] * 3


def plans(store: Store, act: Callable[[], object]) -> list[str]:
    """How the engine goes about each sorted question of `act`."""
    seen: list[str] = []
    with store.database.transaction() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(seen.append)
        act()
        driver.set_trace_callback(None)
        asked = [one for one in seen if "ORDER BY" in one]
        return [str(driver.execute(f"EXPLAIN QUERY PLAN {one}").fetchall()) for one in asked]


def test_a_look_forged_into_nonsense_still_stands_in_the_trail(opened: Open) -> None:
    store = opened("one")
    note(store, "x")
    with store.database.transaction() as connection:
        connection.exec_driver_sql("DROP TRIGGER entries_never_change")
        connection.exec_driver_sql("UPDATE entries SET kind = 'read', payload = x'ff7b'")
    (entry,) = store.trail.page(Wanted(kinds=("read",)), 5)
    assert isinstance(entry.fact, Unreadable)
    assert store.trail.page(Wanted(patient_id="p"), 5) == ()
