"""What the store promises about the file before a single entry is in it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from kitlog.domain.errors import Fault, MachineError
from kitlog.store import engine
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key
from kitlog.store.opening import keycheck_file

OTHER_KEY = Key(bytes(range(1, 33)))


def test_the_settings_that_lose_nothing_are_in_force(store: Store) -> None:
    assert store.database.pragmas() == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "busy_timeout": 2000,
    }


def test_a_setting_the_engine_did_not_take_keeps_the_store_closed(
    path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "set_pragmas", lambda driver, record: None)
    with pytest.raises(MachineError, match=r"settings:.* synchronous"):
        Store.open(path, key, "desk")


def test_an_engine_below_the_floor_is_refused(
    path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert engine.check_engine()[0] == sqlcipher.sqlite_version
    monkeypatch.setattr(engine, "ENGINE_FLOOR", (99, 0, 0))
    with pytest.raises(MachineError, match=r"needs 99\.0\.0 or newer"):
        Store.open(path, key, "desk")


def test_folder_and_files_belong_to_the_user_alone(
    store: Store, path: Path, make_note: Any
) -> None:
    store.append([make_note("arrived")])
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert path.name in modes
    assert set(modes.values()) == {0o600}


def test_a_second_program_is_sent_away_and_the_first_keeps_working(
    store: Store, path: Path, key: Key, make_note: Any
) -> None:
    with pytest.raises(MachineError, match="already open"):
        Store.open(path, key, "desk")
    store.append([make_note("still here")])
    assert len(store.entries("session:1")) == 1


def test_a_closed_database_can_be_opened_again(open_store: Callable[[], Store]) -> None:
    open_store().close()
    assert open_store().database.damage() == []


def test_a_database_of_no_bytes_is_refused_not_taken_for_a_new_one(path: Path, key: Key) -> None:
    path.parent.mkdir()
    path.touch()
    with pytest.raises(MachineError, match="is empty"):
        Store.open(path, key, "desk")
    assert path.stat().st_size == 0


def test_a_journal_without_its_database_is_refused(path: Path, key: Key) -> None:
    path.parent.mkdir()
    path.with_name(path.name + "-journal").write_bytes(b"hot")
    with pytest.raises(MachineError, match="its journal is still there"):
        Store.open(path, key, "desk")
    assert not path.exists()


def test_a_first_start_that_was_cut_off_begins_anew(
    path: Path, open_store: Callable[[], Store]
) -> None:
    path.parent.mkdir()
    path.with_name(path.name + ".new").write_bytes(b"half a database")
    assert open_store().streams() == ()


def test_a_wrong_key_is_called_a_wrong_key_and_not_damage(
    store: Store, path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    store.close()
    before = path.read_bytes()
    with pytest.raises(MachineError, match="not the key") as caught:
        Store.open(path, OTHER_KEY, "desk")
    assert "damaged" not in caught.value.sentence
    assert path.read_bytes() == before
    assert capfd.readouterr().err == ""


def test_damage_is_called_damage_and_the_file_is_kept(store: Store, path: Path, key: Key) -> None:
    store.close()
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    with pytest.raises(MachineError, match="is damaged; the key is the right one"):
        Store.open(path, key, "desk")
    assert path.read_bytes() == content


def test_without_the_fingerprint_neither_cause_is_claimed(store: Store, path: Path) -> None:
    store.close()
    keycheck_file(path).unlink()
    with pytest.raises(MachineError, match="Either the key"):
        Store.open(path, OTHER_KEY, "desk")


def test_a_flipped_bit_further_back_is_found_by_the_page_check(
    store: Store, path: Path, open_store: Callable[[], Store]
) -> None:
    assert store.database.damage() == []
    store.close()
    content = bytearray(path.read_bytes())
    content[-2000] ^= 1
    path.write_bytes(content)
    try:
        found = open_store().database.damage()
    except MachineError as error:
        found = [error.sentence]
    assert found


def test_a_newer_schema_is_refused_and_left_alone(
    store: Store, path: Path, key: Key, raw: Callable[[], Any]
) -> None:
    store.close()
    with raw() as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(MachineError, match="newer KitLog"):
        Store.open(path, key, "desk")
    assert path.read_bytes() == before


def test_somebody_elses_database_is_refused(path: Path, key: Key, raw: Callable[[], Any]) -> None:
    path.parent.mkdir()
    with raw() as connection:
        connection.execute("CREATE TABLE recipes (name)")
    with pytest.raises(MachineError, match="not one of KitLog's"):
        Store.open(path, key, "desk")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, key: Key) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(MachineError, match=r"folder .*file/clinic can't be used"):
        Store.open(tmp_path / "file" / "clinic" / "kitlog.db", key, "desk")


READ_ONLY = """
import os, sys, tempfile
from pathlib import Path
from kitlog.domain.errors import MachineError
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key

folder = Path(tempfile.mkdtemp())
if os.geteuid() == 0:  # nothing is read-only for root
    os.chown(folder, 65534, 65534)
    os.setuid(65534)
path, key = folder / "kitlog.db", Key(bytes(32))
Store.open(path, key, "desk").close()
folder.chmod(0o500)
try:
    Store.open(path, key, "desk")
except MachineError as error:
    print(error.sentence)
finally:
    folder.chmod(0o700)
    for file in folder.iterdir():
        file.unlink()
"""


def test_a_read_only_folder_is_refused_before_anything_is_typed() -> None:
    said = subprocess.run(
        [sys.executable, "-c", READ_ONLY],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert "is read-only, so nothing could be saved" in said.stdout


def test_another_thread_is_refused(store: Store) -> None:
    caught: list[BaseException] = []

    def ask() -> None:
        try:
            store.streams()
        except Fault as error:
            caught.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_the_key_is_not_shown_where_objects_are_printed(store: Store, key: Key) -> None:
    shown = f"{key!r} {store.database.connection.engine!r}"
    assert key.secret.hex() not in shown
    assert str(list(key.secret)) not in shown
    assert repr(key.secret) not in shown
