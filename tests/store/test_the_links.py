"""Each link of a chain reckoned a second time, and what a look along the chains says, word by word.

No database is needed for it: a row is what a row holds.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from dataclasses import dataclass
from typing import Any

import pytest

from kitlog.store.chain import ChainFault, Head, Links, faults, link

KEY = bytes(range(32))
Row = dict[str, Any]


def row(seq: int, stream: str = "session:1", workstation: str = "desk", **changed: Any) -> Row:
    return {
        "id": f"id-{stream}-{seq}",
        "stream": stream,
        "workstation": workstation,
        "seq": seq,
        "kind": "note",
        "version": 1,
        "payload": b'{"text":"caf\xc3\xa9"}',
        "measured_utc": "2026-03-02T09:00:00.250000+00:00",
        "measured_boot_ns": 1_000_000_000_000,
        "measured_boot_id": "boot-1",
        "entered_utc": "2026-03-02T09:00:20.250000+00:00",
        "entered_boot_ns": 1_020_000_000_000,
        "entered_boot_id": "boot-1",
        "author": "Zoë",
        "slot": "",
        "corrects": "",
        "reason": "",
    } | changed


def chain(count: int, stream: str = "session:1", workstation: str = "desk") -> list[Row]:
    """As they would have been saved."""
    found: list[Row] = []
    before = b""
    for seq in range(1, count + 1):
        one = row(seq, stream, workstation)
        before = one["mac"] = link(KEY, before, one)
        found.append(one)
    return found


def head(of: list[Row]) -> Head:
    return Head(of[-1]["seq"], of[-1]["mac"])


def reckoned(previous: bytes, one: Row) -> bytes:
    """Of the link before and of each column in its order: what it is, how long, and its bytes."""
    text = b"kitlog entry 1\n"
    for value in (previous, *one.values()):
        raw = value if isinstance(value, bytes) else str(value).encode("utf-8")
        kind = {bytes: b"b", int: b"i", str: b"t"}[type(value)]
        text += kind + struct.pack(">Q", len(raw)) + raw
    return hmac.new(KEY, text, hashlib.sha256).digest()


@pytest.mark.parametrize("previous", [b"", b"before"])
def test_a_link_vouches_for_every_column_and_for_the_link_before(previous: bytes) -> None:
    assert link(KEY, previous, row(7)) == reckoned(previous, row(7))


def test_a_link_is_what_it_was_when_the_first_records_were_made() -> None:
    """Whoever changes how it is reckoned calls every record there is tampered with."""
    assert link(KEY, b"before", row(7)).hex() == (
        "f01ff07e60e50d78a9880d84e8b5444269ba354d3af839670c110f1f2eef3603"
    )


def test_rows_as_they_were_saved_have_no_fault() -> None:
    rows = [*chain(3), *chain(2, workstation="ward"), *chain(2, "session:2")]
    assert list(faults(rows, KEY, {})) == []


def test_an_anchor_holds_at_its_place_and_after_it() -> None:
    own, other = chain(3), chain(2, "session:2")
    anchor = {("session:1", "desk"): head(own[:2]), ("session:2", "desk"): head(other)}
    assert list(faults([*own, *other], KEY, anchor)) == []


def test_a_changed_row_is_named_and_those_behind_it_hold() -> None:
    rows = chain(3)
    rows[1] |= {"author": "somebody else"}
    assert list(faults(rows, KEY, {})) == [
        ChainFault("session:1", "desk", 2, "Entry 2 is not what was saved.")
    ]


def test_a_changed_link_is_found_in_itself_and_in_the_next() -> None:
    rows = chain(3)
    rows[1] |= {"mac": bytes(32)}
    assert [fault.seq for fault in faults(rows, KEY, {})] == [2, 3]


def test_a_missing_row_is_named_once() -> None:
    rows = chain(5)
    del rows[2]
    assert list(faults(rows, KEY, {})) == [
        ChainFault("session:1", "desk", 4, "Entry 3 is missing before entry 4.")
    ]


def test_a_row_that_is_there_twice_is_said() -> None:
    rows = chain(2)
    assert list(faults([*rows, rows[1]], KEY, {})) == [
        ChainFault("session:1", "desk", 2, "Entry 3 is missing before entry 2.")
    ]


@pytest.mark.parametrize("other", [("session:1", "ward"), ("session:2", "desk")])
def test_each_stream_and_each_workstation_begins_anew(other: tuple[str, str]) -> None:
    rows = chain(2, *other)
    assert list(faults([*chain(2), *rows], KEY, {})) == []
    assert list(faults([*chain(2), *rows[1:]], KEY, {})) == [
        ChainFault(*other, 2, "Entry 1 is missing before entry 2.")
    ]


def test_another_end_than_the_one_vouched_for_is_said() -> None:
    rows = chain(3)
    anchor = {("session:1", "desk"): Head(2, bytes(32))}
    assert list(faults(rows, KEY, anchor)) == [
        ChainFault("session:1", "desk", 2, "Entry 2 differs from the one vouched for.")
    ]


def test_all_ends_that_were_cut_off_are_said_in_order() -> None:
    anchor = {
        ("session:2", "desk"): Head(4, b"x"),
        ("session:1", "ward"): Head(1, b"y"),
        ("session:1", "desk"): head(chain(3)),
    }
    assert list(faults(chain(2), KEY, anchor)) == [
        ChainFault("session:1", "desk", 3, "Entry 3 is gone: the end was cut off."),
        ChainFault("session:1", "ward", 1, "Entry 1 is gone: the end was cut off."),
        ChainFault("session:2", "desk", 4, "Entry 4 is gone: the end was cut off."),
    ]


@dataclass
class Tail:
    """What is looked at when the first part was vouched for already."""

    rows: list[Row]
    after: dict[tuple[str, str], Head]

    def faults(self) -> list[ChainFault]:
        links = Links(KEY, {}, self.after)
        return [fault for one in self.rows for fault in links.of(one)]


def test_a_tail_is_looked_at_from_where_the_anchor_ends() -> None:
    rows, other = chain(4), chain(2, "session:2")
    name = ("session:1", "desk")
    assert Tail([*rows[2:], *other], {name: head(rows[:2])}).faults() == []
    assert Tail(rows[2:], {name: Head(2, bytes(32))}).faults() == [
        ChainFault("session:1", "desk", 3, "Entry 3 is not what was saved.")
    ]
    assert Tail(rows[3:], {name: head(rows[:2])}).faults() == [
        ChainFault("session:1", "desk", 4, "Entry 3 is missing before entry 4.")
    ]


def test_nothing_of_a_link_or_a_head_is_told_in_a_log() -> None:
    assert repr(Head(2, b"secret")) == "Head(count=2)"
