"""A journal the last program left: known for one that undoes all, or all is looked through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kitlog.store.hot_journal import PAGE, journal_file, undoes_all
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from tests.store.conftest import MakeNote
from tests.store.test_damage import KEY, Files, files_of, put, spoilt

HEAD, SECTOR = 28, 512
STREAM = "session:1"


def part(raw: bytes) -> int:
    """Where the first part of a journal ends."""
    assert int.from_bytes(raw[20:24], "big") == SECTOR
    return SECTOR + int.from_bytes(raw[8:12], "big") * (PAGE + 8)


@pytest.fixture(scope="module")
def cut_off(tmp_path_factory: pytest.TempPathFactory) -> tuple[Files, Files, int]:
    """A record before its transaction, and when half of that was written into it; its entries."""
    from tests.store.conftest import make_note

    new: MakeNote = make_note.__wrapped__()  # type: ignore[attr-defined]
    folder = tmp_path_factory.mktemp("cut off")
    store = Store.open(folder / "kitlog.db", KEY, "desk")
    store.append([new(f"{n} {'x' * 500}", STREAM) for n in range(40)])
    driver: Any = store.database.connection.connection.driver_connection
    driver.execute("PRAGMA cache_size=2")
    with store.transaction():
        store.append([new("one")])
        unsynced = files_of(folder)
        while (files := files_of(folder))["kitlog.db"] == unsynced["kitlog.db"]:
            store.append([new("y" * 500, STREAM)])
    store.close()
    journal = files["kitlog.db-journal"]
    half = {**files, "kitlog.db-journal": journal[: part(journal)]}
    assert len(half["kitlog.db-journal"]) > SECTOR + 4 * PAGE
    return unsynced, half, 40


@pytest.fixture
def judged(tmp_path: Path) -> Callable[[Files, bytes], bool]:
    """Whether a record with this journal is known to be undone whole."""

    def now(files: Files, journal: bytes) -> bool:
        path = tmp_path / "record" / "kitlog.db"
        if not path.exists():
            put(files, path.parent)
        journal_file(path).write_bytes(journal)
        return undoes_all(path, KEY)

    return now


Judged = Callable[[Files, bytes], bool]
Cut = tuple[Files, Files, int]


def test_one_of_a_program_killed_while_it_wrote_is_known(cut_off: Cut, judged: Judged) -> None:
    assert judged(cut_off[1], cut_off[1]["kitlog.db-journal"])


def test_one_that_is_not_on_the_disk_yet_is_known_by_the_length_of_the_file(
    cut_off: Cut, judged: Judged
) -> None:
    """Before SQLite makes the journal last, it writes nothing into the file itself."""
    raw = cut_off[0]["kitlog.db-journal"]
    assert raw.startswith(bytes(12))
    assert judged(cut_off[0], raw)
    pages = int.from_bytes(raw[16:20], "big")
    assert not judged(cut_off[0], raw[:16] + (pages - 1).to_bytes(4, "big") + raw[20:])


def test_every_spoilt_bit_that_counts_is_seen(cut_off: Cut, judged: Judged) -> None:
    """How long the file was is the exception: a wrong length SQLite sees itself."""
    whole, chance = cut_off[1]["kitlog.db-journal"], Random(3)
    records = (chance.randrange(SECTOR, len(whole)) for _ in range(200))
    for at in (*range(16), *range(20, HEAD), *range(SECTOR, SECTOR + 30), *records):
        bad = bytearray(whole)
        bad[at] ^= 1 << chance.randrange(8)
        assert not judged(cut_off[1], bytes(bad)), at


def test_cut_short_zeroed_of_several_parts_or_under_another_key_it_is_not_trusted(
    cut_off: Cut, judged: Judged, tmp_path: Path
) -> None:
    whole = cut_off[1]["kitlog.db-journal"]
    for journal in (
        whole[:20], whole[:HEAD], whole[: SECTOR + PAGE], whole[:-1], whole + b"x",
        bytes(SECTOR) + whole[SECTOR:], bytes(len(whole)), whole + bytes(SECTOR) + whole,
    ):  # fmt: skip
        assert not judged(cut_off[1], journal)
    assert judged(cut_off[1], whole)
    assert not undoes_all(tmp_path / "record" / "kitlog.db", Key(bytes(32)))


def test_none_is_not_known(path: Path) -> None:
    assert not undoes_all(path, KEY)


def test_what_is_trusted_is_what_was_saved(cut_off: Cut, judged: Judged, tmp_path: Path) -> None:
    """Spoilt at random, and not at all: with no page bad, and the tables fitting their indexes."""
    whole, known = cut_off[1]["kitlog.db-journal"], 0
    for seed in range(60):
        path = put(cut_off[1], tmp_path / str(seed))
        journal_file(path).write_bytes(spoilt(Random(seed), whole) if seed else whole)
        if not undoes_all(path, KEY):
            continue
        known += 1
        store = Store.open(path, KEY, "desk")
        assert store.database.cut_off
        assert not store.database.damage()
        assert not store.database.inconsistent()
        assert len(store.entries(STREAM)) == cut_off[2]
        store.close()
    assert known


def test_half_of_it_undone_is_what_this_is_about(cut_off: Cut, tmp_path: Path) -> None:
    """The control: SQLite plays back what is left of a journal cut short, and says nothing."""
    path = put(cut_off[1], tmp_path / "half")
    whole = cut_off[1]["kitlog.db-journal"]
    journal_file(path).write_bytes(whole[: SECTOR + PAGE + 8])
    assert not undoes_all(path, KEY)
    store = Store.open(path, KEY, "desk")
    assert store.still
    assert "fit each other" in store.damage or "not as it was saved" in store.damage
    store.close()
