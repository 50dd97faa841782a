"""The whole record looked at a few entries at a time, and where its chains end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kitlog.domain.moment import Moment
from kitlog.store import checking
from kitlog.store.anchors import anchor_file
from kitlog.store.chain import ChainFault, Head
from kitlog.store.checking import Checking
from kitlog.store.heads import heads_at
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.store.looking_apart import Seen, sum_pages
from tests.store.conftest import MakeNote

PAGE = 4096
ENTRIES = 9
ENDS = {
    ("course:1", "desk"): 1,
    ("session:1", "desk"): 3,
    ("session:1", "ward"): 2,
    ("session:2", "desk"): 3,
}


@pytest.fixture
def charted(
    path: Path, key: Key, open_store: Callable[[], Store], make_note: MakeNote, nine: Moment
) -> Store:
    """Nine entries in four chains of two workstations, vouched for."""
    ward = Store.open(path, key, "ward")
    ward.append([make_note(f"note {n}", workstation="ward") for n in range(2)])
    ward.close()
    store = open_store()
    store.append([make_note(f"note {n}") for n in range(3)])
    store.append([make_note(f"note {n}", "session:2") for n in range(3)])
    store.append([make_note("note", "course:1")])
    assert store.anchor(nine)
    return store


def looked(checking: Checking, most: int) -> list[tuple[bool, int]]:
    """After each step, whether that was all, and how many entries were looked at."""
    found: list[tuple[bool, int]] = []
    while not (found and found[-1][0]):
        found.append((checking.step(most), checking.looked_at))
        assert len(found) <= 2 * ENTRIES, "it never ends"
    return found


@pytest.mark.parametrize(
    ("most", "steps"),
    [
        (1, [(False, n) for n in range(10)] + [(True, 9)]),
        (4, [(False, 0), (False, 4), (False, 8), (True, 9)]),
        (5, [(False, 0), (False, 5), (True, 9)]),
        (9, [(False, 0), (False, 9), (True, 9)]),
        (10, [(False, 0), (True, 9)]),
    ],
)
def test_it_goes_on_where_it_stopped_until_all_was_looked_at(
    charted: Store, most: int, steps: list[tuple[bool, int]]
) -> None:
    checking = charted.checking()
    assert (checking.total, checking.looked_at, checking.damage) == (ENTRIES, 0, None)
    assert looked(checking, most) == steps
    assert (checking.faults, checking.damage) == ([], [])


def test_the_pages_come_first_and_are_left_out_on_demand(charted: Store) -> None:
    checking = charted.checking(pages=False)
    assert checking.damage == []
    assert looked(checking, 5) == [(False, 5), (True, 9)]


def test_a_process_of_its_own_names_the_damaged_pages(
    charted: Store, path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And none in a whole record, which is open meanwhile."""
    monkeypatch.setattr(checking, "SUMMED_IN_A_STEP", 0)
    look = charted.checking()
    look.sum_apart(lambda _done, _of: None)
    assert (look.damage, look.unnamed) == ([], 0)
    assert looked(look, 5) == [(False, 5), (True, 9)], "no step is spent on the sums"
    charted.close()
    raw = bytearray(path.read_bytes())
    raw[2 * PAGE + 100] ^= 1
    path.write_bytes(raw)
    assert sum_pages(path, key, lambda _done, _of: None) == Seen(
        1, ("HMAC verification failed for page 3",)
    )


def test_of_a_torn_file_the_pages_that_are_not_named_are_counted(charted: Store) -> None:
    look = charted.checking()
    assert look.unnamed == 0
    look.sum_apart(lambda _done, _of: None)
    before = look.damage
    assert before is None, "a small record is summed in its first step"
    heard: list[tuple[int, int]] = []

    def apart(told: Callable[[int, int], None]) -> Seen:
        told(0, 0)
        return Seen(25, ("page 3", "page 4"))

    look.apart = apart
    look.sum_apart(lambda done, of: heard.append((done, of)))
    assert heard == [(0, 0)]
    assert (look.damage, look.unnamed) == (["page 3", "page 4"], 23)


def test_an_empty_record_is_looked_through_at_once(store: Store) -> None:
    checking = store.checking(pages=False)
    assert (checking.total, checking.step(), checking.looked_at) == (0, True, 0)
    assert checking.faults == []


def test_a_step_is_large_enough_for_a_small_record(charted: Store) -> None:
    checking = charted.checking(pages=False)
    assert checking.step()
    assert checking.looked_at == ENTRIES


def test_what_is_saved_meanwhile_is_no_fault(charted: Store, make_note: MakeNote) -> None:
    checking = charted.checking()
    assert not checking.step(3)
    assert not checking.step(3)
    charted.append([make_note("while it was looked at"), make_note("too", "session:3")])
    looked(checking, 3)
    assert checking.total == ENTRIES
    assert checking.faults == []


def test_every_kind_of_fault_is_said(
    charted: Store, raw: Callable[[], Any], open_store: Callable[[], Store]
) -> None:
    """A changed entry, an end cut off, and notes of the ends that were tampered with."""
    charted.close()
    with raw() as connection:
        connection.execute("UPDATE entries SET author = 'x' WHERE stream = 'session:2' AND seq = 2")
        connection.execute("DELETE FROM entries WHERE stream = 'session:1' AND seq = 3")
    file = anchor_file(charted.database.path)
    file.write_bytes(file.read_bytes() + b"not a note\n")
    checking = open_store().checking()
    looked(checking, 2)
    name = file.name
    assert checking.faults == [
        ChainFault("anchors", "", 2, f"Line 2 of {name} is not as it was written."),
        ChainFault("session:2", "desk", 2, "Entry 2 is not what was saved."),
        ChainFault("session:1", "desk", 3, "Entry 3 is gone: the end was cut off."),
    ]
    assert checking.anchors.count == 1


def test_the_ends_are_those_of_the_last_entries(charted: Store) -> None:
    found = charted.heads()
    assert {name: head.count for name, head in found.items()} == ENDS
    assert heads_at(charted.database, [(*name, count) for name, count in ENDS.items()]) == found
    rows = charted.database.connection.exec_driver_sql(
        "SELECT stream, workstation, mac FROM entries ORDER BY seq"
    )
    assert {(stream, place): mac for stream, place, mac in rows} == {
        name: head.mac for name, head in found.items()
    }


def test_only_the_ends_of_what_has_grown_are_asked_for(charted: Store, make_note: MakeNote) -> None:
    last = make_note("the last that was vouched for", "session:2")
    charted.append([last])
    assert charted.heads(after=last.id) == {}
    charted.append([make_note("more")])
    grown = charted.heads(after=last.id)
    assert {name: head.count for name, head in grown.items()} == {("session:1", "desk"): 4}
    assert grown.items() <= charted.heads().items()


def test_the_ends_of_some_streams_come_by_name(charted: Store) -> None:
    found = charted.heads_of(["session:2", "course:1", "session:9"])
    assert list(found) == [("course:1", "desk"), ("session:2", "desk")]
    own = charted.heads_of(["session:1"])
    assert list(own) == [("session:1", "desk"), ("session:1", "ward")]
    assert found == {n: head for n, head in charted.heads().items() if n in found}


def test_an_entry_that_is_gone_has_no_end(charted: Store) -> None:
    asked = [("session:1", "desk", 2), ("session:1", "desk", 4), ("session:1", "ward", 3)]
    found = heads_at(charted.database, asked)
    assert list(found) == [("session:1", "desk")]
    assert isinstance(found["session:1", "desk"], Head)
    assert found["session:1", "desk"].count == 2
