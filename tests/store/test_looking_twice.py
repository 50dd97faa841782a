"""What could not be read once is looked at once more, and what is held still stays so."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kitlog import own_process
from kitlog.domain.errors import Damaged, Fault, MachineError
from kitlog.domain.moment import Moment
from kitlog.store import looker, looking_through, yielding
from kitlog.store.connection import OneConnection
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.store.looking_apart import sum_pages
from kitlog.store.looking_through import Reader
from tests.store.conftest import MakeNote


def asked(path: Path, key: Key, *, pages: bool = False, chains: bool = True) -> bytes:
    return json.dumps([str(path), key.secret.hex(), pages, chains]).encode()


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


def test_pages_are_summed_first_and_what_is_said_of_them(
    open_store: Callable[..., Store], path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Good ones are told at once; a bad one is looked at twice, and nothing else after it."""
    monkeypatch.setattr(looker, "AGAIN_S", 0.0)
    monkeypatch.setattr(yielding, "STILL_HERE_S", 0.0)
    told: list[dict[str, object]] = []
    monkeypatch.setattr(yielding, "say", told.append)
    store = open_store()
    assert looker._looked(asked(path, key, pages=True)) == {"faults": 0}
    assert {"summed": True} in told
    assert looker._looked(asked(path, key, pages=True, chains=False)) == {"pages": 0, "named": []}
    store.close()
    whole = bytearray(path.read_bytes())
    whole[2 * 4096 + 100] ^= 1
    path.write_bytes(whole)
    named = ["HMAC verification failed for page 3"]
    assert looker._looked(asked(path, key, pages=True)) == {"pages": 1, "named": named}
    assert told.count({"summed": True}) == 1


@pytest.mark.parametrize(
    ("error", "said"),
    [(MachineError("The disk."), ("refused", "The disk.")), (ValueError("TEST, Ada"), None)],
)
def test_a_look_that_fails_says_why_and_nothing_of_a_patient(
    open_store: Callable[..., Store],
    path: Path,
    key: Key,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    said: tuple[str, str] | None,
) -> None:
    open_store()

    def look(_reader: object, _say: object) -> int:
        raise error

    monkeypatch.setattr(looking_through, "look_along", look)
    answer = looker._looked(asked(path, key))
    if said is not None:
        assert tuple(*answer.items()) == said
    else:
        assert list(answer) == ["mistake"]
        assert "ValueError" in str(answer)
        assert "Ada" not in str(answer)


@pytest.mark.parametrize(
    ("answer", "error"), [({"refused": "The disk."}, MachineError), ({"mistake": "x"}, Fault)]
)
def test_what_the_process_could_not_do_is_said(
    path: Path,
    key: Key,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    answer: dict[str, str],
    error: type[Exception],
) -> None:
    says = [sys.executable, "-c", f"import json; print(json.dumps({answer}))"]
    monkeypatch.setattr(own_process, "command", lambda _: says)
    with pytest.raises(error):
        sum_pages(path, key, lambda _done, _of: None)
    logged = ["a look through the record failed: x"] if error is Fault else []
    assert [one.message for one in caplog.records] == logged
    caplog.clear()


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
