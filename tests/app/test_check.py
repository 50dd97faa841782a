"""`kitlog check`: whatever was done to the record behind the program's back is found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from kitlog.app.check import NOT_LOOKED_AT, NOT_WHOLE, WHOLE, faults
from kitlog.domain.clock import SystemClock
from kitlog.domain.entry import Entry
from kitlog.domain.events import NoteWritten
from kitlog.store.anchors import anchor_file
from kitlog.store.journal import Store
from kitlog.store.keyfile import obtain_key
from kitlog.workflow.desk import new_id
from tests.app.command import kitlog
from tests.app.forger import (
    CHANGES,
    FORGEABLE,
    PLACES,
    STREAMS,
    Change,
    chains_key,
    fill,
    forge_links,
    looked_at,
    without_triggers,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A record of 200 entries, closed and anchored."""
    folder = tmp_path / "clinic"
    store = opened(folder)
    fill(store, SystemClock().now())
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


def found_after(
    store: Store, change: Change, number: int, *, forged: bool = False, key: bytes = b""
) -> list[str]:
    """What the command would say of it."""
    return looked_at(store, change, number, lambda: list(faults(store)), forged=forged, key=key)


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
    assert "session:5: " in said.out


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
        for number in (8, 77, 150):
            (said,) = found_after(store, CHANGES[kind], number, forged=True)
            assert said.startswith("There are no anchors")
    finally:
        store.close()


@pytest.mark.parametrize("kind", ["truncate", "roll back"])
def test_without_the_anchors_an_end_that_is_gone_goes_unseen(folder: Path, kind: str) -> None:
    """The control: no chain's key is needed for it, and the chains alone do not tell."""
    anchor_file(folder / "kitlog.db").unlink()
    store = opened(folder)
    try:
        for number in (8, 77, 150):
            (said,) = found_after(store, CHANGES[kind], number)
            assert said.startswith("There are no anchors")
    finally:
        store.close()


def test_links_worked_out_with_another_key_are_found_without_the_anchors(folder: Path) -> None:
    """The control of the control: it is the chains' key that a forger needs."""
    anchor_file(folder / "kitlog.db").unlink()
    store = opened(folder)
    try:
        for kind in ("edit", "delete", "swap"):
            found = found_after(store, CHANGES[kind], 77, forged=True, key=b"a guess" * 5)
            assert len(found) > 1
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


def test_anchors_forged_as_well_are_shown_by_a_copy_kept_elsewhere(folder: Path) -> None:
    """The control first: with the chains' key and the folder all of it can be made to agree."""
    anchors = anchor_file(folder / "kitlog.db")
    elsewhere = anchors.read_bytes()
    with closing(raw(folder)) as connection:
        CHANGES["edit"](connection, 77)
        forge_links(connection, chains_key(connection))
    anchors.unlink()
    store = opened(folder)
    store.anchor(SystemClock().now())
    assert list(faults(store)) == []
    anchors.write_bytes(elsewhere)
    found = list(faults(store))
    store.close()
    assert [said.partition(":")[0] for said in found] == ["session"]
    assert found[0].startswith("session:5: ")


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
