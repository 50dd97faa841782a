"""What the store will not do, each with its sentence: half a backup, or a foreign one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kitlog.domain.errors import Fault, KitLogError, MachineError
from kitlog.domain.moment import Moment
from kitlog.store import schema
from kitlog.store.backup import backup_folder, begin, copy_pages, finish
from kitlog.store.backup_file import pack
from kitlog.store.backups import Backup
from kitlog.store.holder import WRONG_PASSWORD, Kind, WrongSecret, by_secret
from kitlog.store.journal import ACCESS, Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key
from kitlog.store.opening import refuse_unusable
from kitlog.store.restoring import FORGED, Unpacked, fitting, lay_out, readable, refuse_other
from kitlog.store.trouble import STILL, in_plain_words
from tests.store.conftest import MakeNote


def said(act: Callable[[], object]) -> str:
    with pytest.raises(KitLogError) as told:
        act()
    return str(told.value)


@pytest.fixture
def kept(store: Store, path: Path, key: Key, make_note: MakeNote) -> Store:
    write_keybook(path, Keybook((by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key),)))
    store.append([make_note("note"), make_note("again")])
    return store


@pytest.fixture
def one(kept: Store, path: Path, nine: Moment) -> Backup:
    return finish(copy_pages(begin(kept, backup_folder(path), nine), kept))[0]


def test_a_copy_that_lacks_entries_is_no_backup(kept: Store, path: Path, nine: Moment) -> None:
    copied = copy_pages(begin(kept, backup_folder(path), nine), kept)
    assert said(lambda: finish(replace(copied, least=3))) == (
        "The backup was not kept: it lacks entries of the record. Try again."
    )
    assert not list(backup_folder(path).glob("*.kitlogbackup"))


def test_a_copy_of_another_record_is_no_backup(kept: Store, path: Path, nine: Moment) -> None:
    copied = copy_pages(begin(kept, backup_folder(path), nine), kept)
    with pytest.raises(MachineError):
        finish(replace(copied, chain_key=bytes(32)))
    assert not list(backup_folder(path).glob("*.kitlogbackup"))


def test_what_is_not_saved_yet_is_not_copied(kept: Store, tmp_path: Path) -> None:
    def within() -> None:
        with kept.transaction():
            kept.database.copy_in_steps(tmp_path / "copy.db", lambda _done, _of: None)

    with pytest.raises(Fault) as told:
        within()
    assert str(told.value) == "What is not saved yet can't be copied."


def test_a_backup_of_a_newer_program_is_not_laid_out(one: Backup, key: Key, tmp_path: Path) -> None:
    newer = replace(readable(one.path), schema="9999", program="KitLog 9")
    file = tmp_path / "newer.kitlogbackup"
    pack(file, newer.text(key), {}, lambda _done, _of: None)
    assert said(lambda: readable(file)) == (
        "This backup was made by a newer KitLog (KitLog 9, schema 9999; this one knows "
        f"{schema.HEAD}). Nothing was changed. Install the newer KitLog, then restore."
    )


def test_without_room_nothing_is_laid_out(
    one: Backup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "empty"
    full = SimpleNamespace(free=99_000_000)
    monkeypatch.setattr("kitlog.store.restoring.shutil.disk_usage", lambda _folder: full)
    words = said(lambda: lay_out(one.path, folder / "kitlog.db"))
    assert words == (
        f"There is no room to restore: {folder} has 99 MB free and 100 MB are needed. "
        "Nothing was changed."
    )
    assert list(folder.iterdir()) == []


@pytest.fixture
def laid_out(one: Backup, tmp_path: Path) -> Unpacked:
    return lay_out(one.path, tmp_path / "empty" / "kitlog.db")


def test_only_the_records_own_key_fits(laid_out: Unpacked, key: Key) -> None:
    other = Key(bytes(32))
    assert fitting(laid_out, (other, key)) == key
    assert said(lambda: fitting(laid_out, (other,))) == str(FORGED)
    assert said(lambda: fitting(laid_out, ())) == str(FORGED)
    forged = replace(laid_out, text=laid_out.text.replace(b'"entries":2', b'"entries":3'))
    assert said(lambda: fitting(forged, (key,))) == str(FORGED)


@pytest.mark.parametrize(
    "changed", [{"entries": 3}, {"chains": 2}, {"heads": "0" * 64}, {"sha256": {}}]
)
def test_what_is_not_as_the_manifest_says_is_refused(
    laid_out: Unpacked, key: Key, changed: dict[str, Any]
) -> None:
    refuse_other(laid_out, key)
    other = replace(laid_out, manifest=replace(laid_out.manifest, **changed))
    assert said(lambda: refuse_other(other, key)) == str(FORGED)


def test_a_sheet_has_no_password(key: Key) -> None:
    sheet = by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key)
    with pytest.raises(WrongSecret) as told:
        sheet.private("a password")
    assert str(told.value) == str(WRONG_PASSWORD)


def test_a_folder_that_is_read_only_is_said(
    kept: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.close()
    refuse_unusable(path)
    for closed in (path, path.parent):
        monkeypatch.setattr("kitlog.store.opening.os.access", lambda at, _mode, c=closed: at != c)
        assert said(lambda: refuse_unusable(path)) == (
            f"The database {path} or its folder is read-only, so nothing could be saved. Give this "
            "user the right to write there, then start again."
        )


def test_a_record_held_still_says_so_itself() -> None:
    error = sqlite3.OperationalError("attempt to write a readonly database")
    error.sqlite_errorcode = sqlite3.SQLITE_READONLY
    assert str(in_plain_words(error, still=str(STILL))) == str(STILL)
    assert str(in_plain_words(error)) != str(STILL)


def test_looks_at_a_record_held_still_are_kept_until_it_is_closed(
    kept: Store, make_note: MakeNote
) -> None:
    kept.database.hold_still(str(STILL))
    look = make_note("looked", ACCESS)
    kept.append([look])
    assert list(kept.passing) == [look]
    assert said(lambda: kept.append([make_note("charted")])) == str(STILL)
    assert [len(kept.entries(stream)) for stream in ("session:1", ACCESS)] == [2, 0]


def test_a_stream_that_was_changed_is_not_shown_in_a_record_held_still(
    kept: Store, raw: Callable[[], Any], open_store: Callable[[], Store]
) -> None:
    kept.close()
    with raw() as connection:
        connection.execute("UPDATE entries SET payload = zeroblob(20) WHERE seq = 1")
    store = open_store()
    store.database.hold_still(str(STILL))
    with pytest.raises(MachineError):
        store.entries("session:1")


def test_a_commit_that_proves_nothing_did_not_happen(kept: Store) -> None:
    held = kept.database._one
    held.proof = None
    assert held.is_in() is False
