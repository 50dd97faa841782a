"""What could not be read once is looked at once more, and what is held still stays so."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kitlog.domain.errors import Damaged, MachineError
from kitlog.domain.moment import Moment
from kitlog.store import looker, looking_through
from kitlog.store.connection import OneConnection
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.store.looking_through import Reader
from tests.store.conftest import MakeNote


def asked(path: Path, key: Key) -> bytes:
    return json.dumps([str(path), key.secret.hex(), False, True]).encode()


@pytest.mark.parametrize(
    ("failures", "told"),
    [(0, {"faults": 0}), (1, {"faults": 0}), (2, {"pages": 1, "named": []})],
    ids=["read", "a disk that failed once", "and again"],
)
def test_damage_is_said_when_it_was_met_twice(
    open_store: Callable[..., object],
    path: Path,
    key: Key,
    monkeypatch: pytest.MonkeyPatch,
    failures: int,
    told: dict[str, object],
) -> None:
    """With every page good in itself. One who says so at once holds a whole clinic up."""
    open_store()
    real, met = looking_through.look_along, list[int]()

    def look(reader: Reader, say: Callable[[int, int], None]) -> int:
        if len(met) < failures:
            met.append(1)
            raise Damaged("")
        return real(reader, say)

    monkeypatch.setattr(looking_through, "look_along", look)
    assert looker._looked(asked(path, key)) == told
    assert len(met) == failures


def test_a_file_that_can_not_be_opened_any_more_is_damaged(
    open_store: Callable[..., object], path: Path, key: Key
) -> None:
    """Its first page went bad while the program has it open."""
    open_store()
    whole = bytearray(path.read_bytes())
    whole[100] ^= 1
    path.write_bytes(whole)
    assert looker._looked(asked(path, key)) == {"pages": 1, "named": []}


def test_where_the_disk_refuses_the_opening_anew_nothing_is_written_afterwards(
    open_store: Callable[..., Store],
    make_note: MakeNote,
    nine: Moment,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever listens is told, and the next act is by a connection that only reads."""
    store, told = open_store(), list[str]()
    note = make_note("before")
    store.append([note])
    store.database.on_still = lambda: told.append(store.damage)
    renewed, failures = OneConnection.renew, iter([False, True])

    def renew(one: OneConnection) -> None:
        if next(failures, False):
            raise MachineError("the disk")
        renewed(one)

    monkeypatch.setattr(OneConnection, "renew", renew)
    with pytest.raises(MachineError):
        store.database.hold_still("Not saved.", "a page")
    assert told == ["a page"]
    assert store.entries("session:1") == (note,)
    with pytest.raises(MachineError, match="Not saved"):
        store.presence.beat(nine)
    with pytest.raises(MachineError, match="Not saved"):
        store.append([make_note("after")])
