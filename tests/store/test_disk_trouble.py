"""Disk full and I/O errors: a sentence, nothing half saved, and the next try works."""

from __future__ import annotations

import resource
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from kitlog.domain.errors import Damaged, Fault, MachineError
from kitlog.store import engine, trouble
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.store.opening import connect
from kitlog.store.trouble import NOT_SAFE, in_plain_words
from tests.durability.faults import failing, refusing

LONG = "x" * 2000
straced = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@contextmanager
def full_disk(store: Store) -> Iterator[None]:
    """The file may not grow by another page: SQLite answers as on a full disk."""
    driver: Any = store.database.connection.connection.driver_connection
    (pages,) = driver.execute("PRAGMA page_count").fetchone()
    driver.execute(f"PRAGMA max_page_count={pages}")
    try:
        yield
    finally:
        driver.execute("PRAGMA max_page_count=4294967294")


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """The system refuses to let any file grow beyond `size` bytes: a real write error."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_is_said_and_nothing_of_the_act_is_saved(
    store: Store, make_note: Any, nine: Any
) -> None:
    store.drafts.keep("note", LONG, "person-1", nine.utc)
    act = [make_note(LONG) for _ in range(20)]
    with full_disk(store), pytest.raises(MachineError) as caught:
        store.append(act, done_drafts=["note"])
    assert caught.value.sentence == "Not saved: the disk is full. The entry stays on screen."
    assert store.entries("session:1") == ()
    assert len(store.drafts.all()) == 1
    store.append(act, done_drafts=["note"])
    assert store.entries("session:1") == tuple(act)
    assert store.verify() == []


def test_a_write_error_is_said_and_nothing_of_the_act_is_saved(
    store: Store, path: Path, make_note: Any
) -> None:
    kept = make_note("kept")
    store.append([kept])
    act = [make_note(LONG) for _ in range(20)]
    with largest_file(path.stat().st_size), pytest.raises(MachineError) as caught:
        store.append(act)
    assert caught.value.sentence.startswith("Not saved: the disk")
    assert store.entries("session:1") == (kept,)
    assert store.verify() == []
    assert store.database.damage() == []
    store.append(act)
    assert store.entries("session:1") == (kept, *act)


def test_a_record_another_program_holds_can_not_be_opened_and_no_entry_is_spoken_of(
    store: Store, path: Path, key: Key, raw: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setitem(engine.PRAGMAS, "busy_timeout", 1)
    with raw() as holder:
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(MachineError) as caught:
            Store.open(path, key, "desk")
        holder.execute("ROLLBACK")
    assert caught.value.sentence == (
        "The record can't be opened: another program holds the database. Nothing was changed. "
        "A virus scanner or a sync folder can do that."
    )


def test_a_nested_act_on_a_full_disk_undoes_the_whole_transaction(
    store: Store, make_note: Any
) -> None:
    def chart() -> None:
        with store.transaction():
            store.append([make_note("small")])
            store.append([make_note(LONG) for _ in range(20)])

    with full_disk(store), pytest.raises(MachineError, match="disk is full"):
        chart()
    assert store.entries("session:1") == ()


def test_a_write_error_in_mid_transaction_is_not_followed_by_half_of_it(
    store: Store, path: Path, make_note: Any
) -> None:
    kept = make_note("kept")
    store.append([kept])
    driver: Any = store.database.connection.connection.driver_connection
    driver.execute("PRAGMA cache_size=5")  # so that pages go to the disk before the commit

    def chart_on_regardless() -> None:
        with store.transaction():
            store.append([make_note("before")])
            with pytest.raises(MachineError):
                store.append([make_note(LONG) for _ in range(60)])
            assert not driver.in_transaction, "SQLite was to have given up the transaction"
            with suppress(MachineError):
                store.append([make_note("after")])

    with largest_file(path.stat().st_size + 8192), pytest.raises(MachineError) as caught:
        chart_on_regardless()
    assert caught.value.sentence.startswith("Not saved: the disk")
    assert store.entries("session:1") == (kept,)
    store.append([make_note("afterwards")])
    assert store.verify() == []


def test_a_commit_refused_while_another_program_reads_blocks_no_later_one(
    store: Store, path: Path, key: Key, make_note: Any
) -> None:
    kept, refused, later = make_note("kept"), make_note("refused"), make_note("later")
    store.append([kept])
    waiting: Any = store.database.connection.connection.driver_connection
    waiting.execute("PRAGMA busy_timeout=0")
    other = connect(path, key)
    reader: Any = other.connection.driver_connection
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM entries").fetchone()
    with pytest.raises(MachineError, match="another program holds"):
        store.append([refused])
    reader.execute("COMMIT")
    other.close()
    store.append([later])
    assert store.entries("session:1") == (kept, later)
    assert store.verify() == []


def test_a_copy_that_does_not_fit_is_said_and_not_left_lying_about(
    store: Store, path: Path, make_note: Any
) -> None:
    store.append([make_note("kept")])
    target = path.with_name("copy.db")
    with largest_file(8192), pytest.raises(MachineError) as caught:
        store.database.copy_to(target)
    assert caught.value.sentence.startswith("The copy was not made: the disk")
    assert caught.value.sentence.endswith("Nothing was changed."), "there is no entry on screen"
    assert not target.exists()
    store.database.copy_to(target)
    assert target.exists()


@straced
def test_a_save_whose_last_step_the_disk_refuses_counts_and_is_in_doubt_until_a_later_one_lasts(
    store: Store, path: Path, make_note: Any, caplog: pytest.LogCaptureFixture
) -> None:
    saved, later = make_note("saved"), make_note("later")
    with refusing(path.parent, threading.get_native_id()):
        store.append([saved])
        assert store.database.doubt == str(NOT_SAFE)
    assert caplog.messages == [str(NOT_SAFE)]
    caplog.clear()
    assert store.entries("session:1") == (saved,)
    assert store.database.doubt == str(NOT_SAFE), "reading makes nothing last"
    store.append([later])
    assert store.database.doubt == ""
    assert store.entries("session:1") == (saved, later)
    assert store.verify() == []


def read_from_disk(store: Store, make_note: Any) -> tuple[Any, ...]:
    """A stream that nothing is kept of in memory."""
    act = tuple(make_note(LONG) for _ in range(60))
    store.append(act)
    driver: Any = store.database.connection.connection.driver_connection
    driver.execute("PRAGMA cache_size=1")
    return act


@straced
@pytest.mark.parametrize("how", ["EIO", "EIO+"], ids=["once", "for ever"])
def test_a_disk_that_can_not_be_read_is_no_damaged_record(
    store: Store, path: Path, make_note: Any, how: str
) -> None:
    act = read_from_disk(store, make_note)
    with failing(path, threading.get_native_id(), "pread64", 3, how):
        with pytest.raises(MachineError) as caught:
            store.entries("session:1")
        assert "the disk reports an error" in caught.value.sentence
    assert not store.still, "no backup is called for"
    assert store.entries("session:1") == act
    store.append([make_note("goes on")])
    assert store.verify() == []


def test_a_record_spoilt_while_it_is_open_is_held_still(
    store: Store, path: Path, make_note: Any
) -> None:
    """The control: there the disk answers, and what it gives is not what was written."""
    read_from_disk(store, make_note)
    with path.open("r+b") as file:
        file.write(b"spoilt" * 20)
    with pytest.raises(Damaged, match="Keep the file and restore a backup"):
        store.entries("session:1")
    assert store.still
    with pytest.raises(MachineError, match="damaged"):
        store.append([make_note("not charted")])


DOINGS = (
    trouble.SAVING, trouble.OPENING, trouble.MAKING, trouble.COPYING, trouble.CHECKING,
    trouble.REKEYING,
)  # fmt: skip


@pytest.mark.parametrize("code", sorted((*trouble.CAUSES, *trouble.DAMAGE)))
def test_what_the_keeper_can_mend_is_a_sentence_even_with_an_extended_code(code: int) -> None:
    """One for each thing that failed; of damage one and the same. None offers to delete."""
    error = sqlcipher.OperationalError("raw words")
    error.sqlite_errorcode = code | (3 << 8)
    said = [in_plain_words(error, doing) for doing in DOINGS]
    assert all(isinstance(one, MachineError) for one in said)
    sentences = {one.sentence for one in said}
    assert len(sentences) == (1 if code in trouble.DAMAGE else len(DOINGS))
    for word in ("raw words", "elete", "emove", "rase"):
        assert not any(word in sentence for sentence in sentences)


@pytest.mark.parametrize(("pages", "why"), [(5, "the disk is full"), (0, "reports an error")])
def test_an_export_tells_what_happened_in_words_alone(tmp_path: Path, pages: int, why: str) -> None:
    """As when the key is changed."""
    with closing(sqlcipher.connect(str(tmp_path / "from.db"), isolation_level=None)) as old:
        old.execute("PRAGMA key='one'")
        old.execute("CREATE TABLE notes (words)")
        old.executemany("INSERT INTO notes VALUES (?)", [(LONG,)] * 40)
        old.execute("ATTACH DATABASE ? AS fresh KEY 'other'", (str(tmp_path / "to.db"),))
        if pages:
            old.execute(f"PRAGMA fresh.max_page_count={pages}")
        with largest_file(1 << 30 if pages else 20_000), pytest.raises(sqlcipher.Error) as caught:
            old.execute("SELECT sqlcipher_export('fresh')")
        assert caught.value.sqlite_errorcode == sqlite3.SQLITE_ERROR
        assert why in in_plain_words(caught.value, trouble.REKEYING).sentence


def test_any_other_database_error_is_our_fault() -> None:
    error = sqlcipher.IntegrityError("constraint failed")
    error.sqlite_errorcode = sqlite3.SQLITE_CONSTRAINT
    assert isinstance(in_plain_words(error), Fault)
