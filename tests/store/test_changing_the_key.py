"""Another data key: everybody gets it, the record is the same, and no kill locks it away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from kitlog.domain.errors import MachineError
from kitlog.domain.events import NoteWritten
from kitlog.store import private, rekeying
from kitlog.store.holder import Kind, by_secret
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, read_keybook, write_keybook
from kitlog.store.keyfile import Key, key_files
from kitlog.store.rekeying import RekeyStopped, rekey
from tests.store.conftest import MakeNote
from tests.store.test_disk_trouble import largest_file

SHEET = b"s" * 32
KILLS = int(os.environ.get("KITLOG_KILLS", "50"))


@pytest.fixture
def filled(store: Store, path: Path, key: Key, make_note: MakeNote) -> Path:
    """A closed database with entries in several streams, and its key file."""
    for number in range(60):
        store.append([make_note(f"note {number}", stream=f"session:{number % 7}")])
    store.close()
    write_keybook(path, Keybook((by_secret("sheet", Kind.SHEET, SHEET, key),)))
    return path


def opened(path: Path) -> tuple[Store, Key]:
    """With whichever key of the sheet fits, as at a start."""
    _, keys = read_keybook(path).open_by_sheet(SHEET)
    for key in keys:
        try:
            return Store.open(path, key, "desk"), key
        except MachineError as error:
            said = error
    raise said


def content(path: Path) -> tuple[list[str], Key]:
    """Every entry as it stands on the disk, and the key that opened it."""
    store, key = opened(path)
    try:
        assert store.verify() == []
        return [
            f"{e.id} {e.fact.text}"
            for s in store.streams()
            for e in store.entries(s)
            if isinstance(e.fact, NoteWritten)
        ], key
    finally:
        store.close()


def test_the_record_is_the_same_under_another_key(filled: Path, key: Key) -> None:
    before, _ = content(filled)
    assert len(before) == 60
    new = rekey(filled, key)
    after, used = content(filled)
    assert after == before
    assert used == new != key
    assert read_keybook(filled).open_by_sheet(SHEET)[1] == (new,)


def test_the_former_key_opens_nothing_any_more(filled: Path, key: Key) -> None:
    rekey(filled, key)
    with pytest.raises(MachineError, match="not the key"):
        Store.open(filled, key, "desk")


def test_an_older_copy_beside_newer_keys_is_not_called_damaged(filled: Path, key: Key) -> None:
    """Nobody can tell it from damage, so both are said, and what to do in either case."""
    former = filled.read_bytes()
    keys = {path: path.read_bytes() for path in key_files(filled)}
    new = rekey(filled, key)
    filled.write_bytes(former)
    with pytest.raises(MachineError) as caught:
        Store.open(filled, new, "desk")
    said = caught.value.sentence
    assert "Either it is damaged, or it is an older copy, from before the key was changed" in said
    assert "put the key file of the same time beside it" in said
    assert "restore a backup" in said
    assert "is damaged;" not in said
    assert filled.read_bytes() == former
    for file, held in keys.items():  # the way out that was named
        file.write_bytes(held)
    assert len(content(filled)[0]) == 60


def test_triggers_come_along(filled: Path, key: Key) -> None:
    new = rekey(filled, key)
    store = Store.open(filled, new, "desk")
    try:
        with pytest.raises(Exception, match="never"), store.database.transaction() as connection:
            connection.exec_driver_sql("DELETE FROM entries")
    finally:
        store.close()


def test_it_can_be_stopped_and_nothing_has_changed(filled: Path, key: Key) -> None:
    before, _ = content(filled)
    with pytest.raises(RekeyStopped):
        rekey(filled, key, go_on=lambda: False)
    after, used = content(filled)
    assert (after, used) == (before, key)
    assert not list(filled.parent.glob("*.rekeyed"))


def test_it_can_be_stopped_in_the_middle(
    open_store: Callable[[], Store], filled: Path, key: Key, make_note: MakeNote
) -> None:
    store = open_store()
    store.append([make_note(f"note {number}", stream="session:long") for number in range(3000)])
    store.close()
    asked = []
    with pytest.raises(RekeyStopped):
        rekey(filled, key, go_on=lambda: asked.append(1) or len(asked) < 5)  # type: ignore[func-returns-value]
    assert len(asked) == 5
    assert content(filled)[1] == key


def test_after_a_stop_it_can_be_done_again(filled: Path, key: Key) -> None:
    with pytest.raises(RekeyStopped):
        rekey(filled, key, go_on=lambda: False)
    new = rekey(filled, key)
    assert content(filled)[1] == new


def test_what_the_disk_refuses_is_said_and_the_former_key_stays(filled: Path, key: Key) -> None:
    """The export passes on words without a code; a disk's error is no mistake of KitLog's."""
    before, _ = content(filled)
    with largest_file(filled.stat().st_size // 2), pytest.raises(MachineError) as caught:
        rekey(filled, key)
    assert caught.value.sentence == (
        "The key was not changed: the disk reports an error. The record opens as before."
    )
    assert content(filled) == (before, key)
    assert not list(filled.parent.glob("*.rekeyed*"))


def test_a_copy_that_lacks_an_entry_does_not_take_the_records_place(
    filled: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacks_one(path: Path, with_key: Key) -> Any:
        connection = sqlcipher.connect(str(path), isolation_level=None)
        connection.execute(f'PRAGMA key="{with_key.pragma}"')
        if path != filled:
            connection.execute("DROP TRIGGER entries_never_deleted")
            connection.execute("DELETE FROM entries WHERE seq = 1 AND stream = 'session:1'")
        return connection

    before, _ = content(filled)
    monkeypatch.setattr(rekeying, "_opened", lacks_one)
    with pytest.raises(MachineError, match="copy under the new key is not the same"):
        rekey(filled, key)
    assert content(filled) == (before, key)


WORKER = """
import sys
from pathlib import Path
from kitlog.store.keyfile import Key
from kitlog.store.rekeying import rekey
key = Key(bytes(range(32)))
print("begun", flush=True)
for _ in range(1000):
    key = rekey(Path(sys.argv[1]), key)
    print("changed", flush=True)
"""


@pytest.mark.timeout(300)
def test_killed_anywhere_it_leaves_a_database_that_opens(filled: Path, key: Key) -> None:
    before, _ = content(filled)
    chance, keys = Random(4), set()
    safe = {path: path.read_bytes() for path in filled.parent.iterdir() if path.is_file()}
    for number in range(KILLS):
        for path in filled.parent.iterdir():
            path.unlink()
        for path, held in safe.items():
            path.write_bytes(held)
            path.chmod(0o600)
        worker = subprocess.Popen(
            [sys.executable, "-c", WORKER, str(filled)], stdout=subprocess.PIPE, text=True
        )
        assert worker.stdout is not None
        assert worker.stdout.readline() == "begun\n"
        for _ in range(number % 3):  # however slow the machine: in the first, second, third change
            assert worker.stdout.readline() == "changed\n"
        try:
            worker.wait(chance.uniform(0, 0.25))
        except subprocess.TimeoutExpired:
            worker.send_signal(signal.SIGKILL)
        worker.wait()
        worker.stdout.close()
        after, used = content(filled)
        assert after == before
        keys.add(used.fingerprint)
    assert len(keys) > KILLS / 2  # it was killed while it worked, not before


@pytest.mark.parametrize("kept", ["old", "new"])
def test_a_key_file_of_one_key_only_would_lock_it_away(
    filled: Path, key: Key, kept: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: without both keys in the file, a cut before or after the rename loses it."""

    def one_key(database: Path, book: Keybook) -> None:
        new = set(book.holders[0].sealed) - {key.fingerprint}
        holder = book.holders[0]
        for fingerprint in new if kept == "old" else {key.fingerprint}:
            holder = holder.without_key(fingerprint)
        if holder.sealed:
            write_keybook(database, Keybook((holder,), book.revision))

    def cut(*_: object) -> None:
        raise OSError("cut")

    monkeypatch.setattr(rekeying, "write_keybook", one_key)
    if kept == "new":
        monkeypatch.setattr(rekeying, "move_into_place", cut)
    else:

        def move_and_cut(*given: Path) -> None:
            private.move_into_place(*given)
            raise OSError("cut")

        monkeypatch.setattr(rekeying, "move_into_place", move_and_cut)
    with pytest.raises(OSError, match="cut"):
        rekey(filled, key)
    with pytest.raises(MachineError):
        content(filled)
