"""The second place for backups: noted, made ready, copied to and checked there; or said why not."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kitlog.app.way_out import newest_backup
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.store.backup import backup_folder, begin, copy_pages, finish
from kitlog.store.backup_file import BackupDamaged, manifest_of, whole
from kitlog.store.backup_manifest import FORMAT, Manifest
from kitlog.store.backups import Backup, backups, newest_good
from kitlog.store.holder import Kind, by_secret
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key
from kitlog.store.second_place import (
    FOLDER,
    SecondPlace,
    carry,
    make_place,
    read_second,
    write_second,
)


def said(act: Callable[[], object]) -> str:
    with pytest.raises(KitLogError) as told:
        act()
    return str(told.value)


@pytest.fixture
def one(store: Store, path: Path, key: Key, make_note: Any, nine: Moment) -> Backup:
    """A backup of a small record."""
    write_keybook(path, Keybook((by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key),)))
    store.append([make_note("note")])
    return finish(copy_pages(begin(store, backup_folder(path), nine), store))[0]


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    folder = tmp_path / "drive"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("known", [True, False])
def test_it_is_noted_beside_the_backups(tmp_path: Path, nine: Moment, known: bool) -> None:
    folder = tmp_path / "clinic" / "backups"
    assert read_second(folder) == SecondPlace()
    second = SecondPlace(tmp_path / "drive", nine.utc) if known else SecondPlace()
    write_second(folder, second)
    assert read_second(folder) == second


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"place": "/x", "last": "yesterday"}'])
def test_a_note_that_can_not_be_read_names_no_place(tmp_path: Path, text: str) -> None:
    (tmp_path / "second-place.json").write_text(text)
    assert read_second(tmp_path) == SecondPlace()


def test_a_note_that_can_not_be_written_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.write_text("a file in its place")
    assert said(lambda: write_second(folder, SecondPlace())) == (
        f"The second place was not noted: {folder} can't be used (File exists). Charting goes on."
    )


def test_a_place_is_made_for_this_user_alone_and_found_again(drive: Path) -> None:
    place = make_place(drive)
    assert place == drive / FOLDER
    assert place.stat().st_mode & 0o777 == 0o700
    assert make_place(drive) == place
    assert list(place.iterdir()) == [], "the trial leaves nothing"


def test_a_place_that_can_not_be_is_said(drive: Path) -> None:
    gone = drive / "gone"
    assert said(lambda: make_place(gone)) == (f"There is no folder {gone}. Is its drive connected?")
    (drive / FOLDER).write_text("a file in its place")
    assert said(lambda: make_place(drive)) == (
        f"The second place was not taken: {drive / FOLDER} can't be used (File exists). "
        "Charting goes on."
    )


def test_a_backup_is_copied_and_what_was_left_of_the_last_one_goes(
    one: Backup, drive: Path
) -> None:
    place = make_place(drive)
    left = place / f"kitlog-2026-03-01-090000Z-{one.record}.kitlogbackup.part"
    others = place / "kitlog-2026-03-01-090000Z-ffffffff.kitlogbackup.part"
    for part in (left, others):
        part.write_bytes(b"cut off")
    told: list[tuple[int, int]] = []
    there = carry(one, place, lambda done, of: told.append((done, of)))
    assert there == Backup(place / one.path.name, one.record, one.made)
    assert there.path.read_bytes() == one.path.read_bytes()
    assert there.path.stat().st_mode & 0o777 == 0o600
    size = one.path.stat().st_size
    assert (size, size) in told
    assert {p.name for p in place.iterdir()} == {there.path.name, others.name}


def test_the_way_out_names_no_other_records_backup_that_lies_there(
    one: Backup, drive: Path, path: Path, key: Key, tmp_path: Path, make_note: Any, nine: Moment
) -> None:
    place, elsewhere = make_place(drive), tmp_path / "another clinic" / "kitlog.db"
    carry(one, place)
    another = Key(bytes(32))
    with closing(Store.open(elsewhere, another, "there")) as store:
        write_keybook(elsewhere, Keybook((by_secret("s", Kind.SHEET, bytes(range(32)), another),)))
        begun = begin(store, backup_folder(elsewhere), nine.shifted(60))
        later = carry(finish(copy_pages(begun, store))[0], place)
    write_second(backup_folder(path), SecondPlace(place))
    one.path.unlink()
    assert newest_backup(path) == (place / one.path.name, one.made, 1)
    named = newest_good(place)
    assert named is not None
    assert named[0] == later, "the control: it is the newest there"
    (place / one.path.name).unlink()
    found = newest_backup(path)
    assert found is not None
    assert found[0] == later.path, "the key may have been changed: better than none"


def test_without_its_drive_nothing_is_written(one: Backup, drive: Path) -> None:
    place = drive / FOLDER
    assert said(lambda: carry(one, place)) == f"There is no folder {place}. Is its drive connected?"
    assert not place.exists()


def test_a_backup_that_is_damaged_leaves_nothing_there(one: Backup, drive: Path) -> None:
    place = make_place(drive)
    with one.path.open("r+b") as file:
        file.seek(100)
        file.write(b"spoilt")
    with pytest.raises(BackupDamaged):
        carry(one, place)
    assert list(place.iterdir()) == []


def test_a_file_under_a_backups_name_that_is_none_is_left_alone(
    one: Backup, drive: Path, nine: Moment
) -> None:
    """What is thinned out is known by what it says inside, and not by its name alone."""
    place = make_place(drive)
    foreign = []
    for n in range(1, 40):
        name = (
            f"kitlog-2025-{n % 12 + 1:02d}-{n % 28 + 1:02d}-0900{n:02d}Z-{one.record}.kitlogbackup"
        )
        foreign.append(place / name)
        foreign[-1].write_bytes(b"another program's")
    carry(one, place)
    assert all(path.exists() for path in foreign)
    assert backups(place)[0].path.name == one.path.name
    assert backups(drive / "gone") == ()


def test_what_is_no_backup_says_so(one: Backup, tmp_path: Path) -> None:
    damaged = (
        " is damaged or not a backup of KitLog. Nothing was changed. "
        "Take an older backup, or the one in the second place."
    )
    small, folder, gone = tmp_path / "small", tmp_path / "folder", tmp_path / "gone"
    small.write_bytes(b"x")
    folder.mkdir()
    assert said(lambda: whole(small)) == f"small{damaged}"
    assert said(lambda: whole(gone)) == f"There is no file {gone}."
    assert said(lambda: whole(folder)) == (
        f"{folder} can't be read: Is a directory. Nothing was changed."
    )
    with pytest.raises(ValueError) as told:
        manifest_of(small)
    assert str(told.value) == "no manifest"


@pytest.mark.parametrize("format", [FORMAT, FORMAT + 1, None])
def test_a_manifest_of_another_program_is_not_guessed_at(one: Backup, format: int | None) -> None:
    text = manifest_of(one.path)
    own = f'"kitlog backup":{FORMAT}'.encode()
    assert own in text
    if format == FORMAT:
        assert Manifest.parse(text) == whole(one.path)
        return
    other = f'"kitlog backup":{format}'.encode() if format else b'"other":1'
    with pytest.raises(ValueError) as told:
        Manifest.parse(text.replace(own, other))
    why = "a backup of another format" if format else "the manifest lacks something"
    assert str(told.value) == why
