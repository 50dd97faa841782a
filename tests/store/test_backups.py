"""Backups of a real record: made beside charting, whole or refused, never thinned too far."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kitlog.domain.errors import Fault, MachineError
from kitlog.domain.moment import Moment
from kitlog.store import backup, backup_file
from kitlog.store.backup import Begun, backup_folder, begin, copy_pages, finish, no_word
from kitlog.store.backup_file import BackupDamaged, BackupStopped, Told, sha256_of, whole
from kitlog.store.backup_looking import looked_through
from kitlog.store.backups import Backup, backups, newest_good
from kitlog.store.holder import Kind, by_secret
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key
from kitlog.store.second_place import carry

CANARY = "Zwetschgenknoedel"


@pytest.fixture
def kept(store: Store, path: Path, key: Key, make_note: Any, nine: Moment) -> Store:
    """A record of some hundred pages that a sheet opens."""
    write_keybook(path, Keybook((by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key),)))
    store.append([make_note(f"{CANARY} {i} " * 80, f"session:{i % 7}") for i in range(210)])
    store.drafts.keep("chair 1", CANARY, "person-1", nine.utc)
    store.anchor(nine)
    return store


@pytest.fixture
def folder(path: Path) -> Path:
    return backup_folder(path)


def copy_record(store: Store, folder: Path, now: Moment, between: Told = no_word) -> Begun:
    return copy_pages(begin(store, folder, now), store, between)


def made(store: Store, folder: Path, now: Moment) -> Backup:
    return finish(copy_record(store, folder, now))[0]


def test_a_backup_is_the_record_to_the_last_entry_and_only_its_owner_reads_it(
    kept: Store, folder: Path, nine: Moment, key: Key, tmp_path: Path
) -> None:
    one, manifest = finish(copy_record(kept, folder, nine))
    assert one.path.name == f"kitlog-2026-03-02-090000Z-{one.record}.kitlogbackup"
    assert [path.name for path in folder.iterdir()] == [one.path.name]
    assert (folder.stat().st_mode & 0o777, one.path.stat().st_mode & 0o777) == (0o700, 0o600)
    assert (manifest.entries, manifest.chains, manifest.faults) == (210, 7, 0)
    assert whole(one.path) == manifest
    found = newest_good(folder)
    assert found == (one, manifest)
    backup_file.unpack(one.path, "kitlog.db", tmp_path / "again.db")
    assert looked_through(tmp_path / "again.db", key, kept.heads(), no_word).faults == ()


def test_what_is_saved_while_it_is_made_is_in_it_and_waits_for_a_step_alone(
    kept: Store, folder: Path, nine: Moment, key: Key, make_note: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("kitlog.store.copying.STEP_PAGES", 20)
    steps: list[tuple[int, int]] = []

    def between(done: int, of: int) -> None:
        steps.append((done, of))
        kept.append([make_note(f"meanwhile {len(steps)}", "session:new")])

    copied = copy_record(kept, folder, nine, between)
    assert len(steps) > 5
    assert all(after[0] - before[0] <= 20 for before, after in pairwise(steps))
    _, manifest = finish(copied)
    # The last step tells of itself when nothing more is copied: what is saved then comes too late.
    assert len(steps) - 1 <= manifest.entries - 210 <= len(steps)


def test_closing_the_record_stops_a_backup_and_waits_for_nothing(
    kept: Store, folder: Path, nine: Moment, open_store: Callable[[], Store]
) -> None:
    with pytest.raises(MachineError, match="being closed"):
        copy_record(kept, folder, nine, lambda _done, _of: kept.close())
    again = open_store()  # its lock was given back
    assert not list(folder.rglob("*.db"))
    assert len(again.entries("session:1")) > 20


def test_a_backup_can_be_stopped_and_leaves_the_former_ones(
    kept: Store, folder: Path, nine: Moment
) -> None:
    first = made(kept, folder, nine)

    def stop(_done: int, _of: int) -> None:
        raise BackupStopped("Stopped.")

    with pytest.raises(BackupStopped):
        copy_record(kept, folder, nine.shifted(60), stop)
    copied = copy_record(kept, folder, nine.shifted(60))
    with pytest.raises(BackupStopped):
        finish(copied, stop)
    assert [path.name for path in folder.iterdir()] == [first.path.name]


def test_every_flipped_byte_and_every_cut_is_found(
    store: Store, path: Path, folder: Path, key: Key, make_note: Any, nine: Moment, tmp_path: Path
) -> None:
    write_keybook(path, Keybook((by_secret("sheet 1", Kind.SHEET, bytes(range(32)), key),)))
    store.append([make_note("one")])
    good = made(store, folder, nine).path
    content, spoilt = bytearray(good.read_bytes()), tmp_path / "spoilt.kitlogbackup"
    for place in [*range(0, len(content), 997), *range(len(content) - 300, len(content))]:
        content[place] ^= 0x10
        spoilt.write_bytes(content)
        with pytest.raises(BackupDamaged, match="damaged"):
            whole(spoilt)
        content[place] ^= 0x10
    for size in (0, 1, 64, 4096, len(content) - 1):
        spoilt.write_bytes(content[:size])
        with pytest.raises(BackupDamaged):
            whole(spoilt)
    spoilt.write_bytes(content)
    whole(spoilt)  # the same file, unspoilt, is taken
    assert newest_good(tmp_path) is None  # under a name that is none of ours


def test_a_damaged_newest_backup_is_passed_over_for_the_newest_good_one(
    kept: Store, folder: Path, nine: Moment
) -> None:
    good = made(kept, folder, nine)
    bad = made(kept, folder, nine.shifted(1800))
    with bad.path.open("r+b") as file:
        file.seek(5000)
        file.write(b"spoilt")
    found = newest_good(folder)
    assert found is not None
    assert found[0] == good


def test_a_clock_once_ahead_makes_its_backup_neither_the_newest_nor_the_last_one_kept(
    kept: Store, folder: Path, nine: Moment, make_note: Any
) -> None:
    ahead = made(kept, folder, nine.shifted(4 * 366 * 86_400))
    later = []
    for half in range(4):
        kept.append([make_note(f"since it was put right {half}")])
        later.append(made(kept, folder, nine.shifted(1800 * half)))
    now = nine.shifted(4 * 1800).utc
    assert backups(folder, now=now) == (*reversed(later), ahead)
    found = newest_good(folder, now)
    assert found is not None
    assert (found[0], found[1].entries) == (later[-1], 214)
    named = newest_good(folder)
    assert named is not None
    assert named[0] == ahead, "the control: by names alone it is the newest"


def test_damaged_pages_are_never_packed(
    kept: Store, folder: Path, nine: Moment, path: Path
) -> None:
    first = made(kept, folder, nine)
    copied = copy_record(kept, folder, nine.shifted(60))
    with copied.database.open("r+b") as file:
        file.seek(9 * 4096 + 100)
        file.write(b"spoilt")
    with pytest.raises(MachineError, match="damaged"):
        finish(copied)
    assert [path.name for path in folder.iterdir()] == [first.path.name]


def test_a_record_somebody_changed_is_kept_too_but_is_no_good_backup(
    kept: Store, folder: Path, nine: Moment, raw: Any
) -> None:
    good = made(kept, folder, nine)
    with raw() as connection:
        connection.execute("UPDATE entries SET author = 'x' WHERE seq = 5")
    _, manifest = finish(copy_record(kept, folder, nine.shifted(60)))
    assert manifest.faults == 7
    found = newest_good(folder)
    assert found is not None
    assert found[0] == good


def test_an_end_that_was_cut_off_is_seen_by_the_anchors(
    kept: Store, folder: Path, nine: Moment, raw: Any
) -> None:
    with raw() as connection:
        connection.execute("DELETE FROM entries WHERE stream = 'session:1' AND seq > 20")
    assert finish(copy_record(kept, folder, nine))[1].faults == 1


def test_nothing_of_a_patient_can_be_read_in_it(kept: Store, folder: Path, nine: Moment) -> None:
    content = made(kept, folder, nine).path.read_bytes()
    assert CANARY.encode() not in content
    assert CANARY.encode("utf-16-le") not in content
    assert b'"entries":210' in content  # what may be read can be found this way


def test_the_key_file_goes_with_it(kept: Store, folder: Path, nine: Moment, tmp_path: Path) -> None:
    one = made(kept, folder, nine)
    backup_file.unpack(one.path, "kitlog.db.keys", tmp_path / "keys")
    assert Keybook.parse((tmp_path / "keys").read_text()).of_kind(Kind.SHEET)


def test_older_ones_go_and_what_kitlog_did_not_make_stays(
    kept: Store, folder: Path, nine: Moment
) -> None:
    first = made(kept, folder, nine)
    # Its own files of former days, as it would have made them: the name and the manifest say when.
    others = [
        "notes.txt", f"kitlog-2026-01-01-120000Z-{first.record}.kitlogbackup",
        "kitlog-2026-01-02-120000Z-0badf00d.kitlogbackup", f"copy of {first.path.name}",
    ]  # fmt: skip
    for name in others:
        shutil.copy(first.path, folder / name)
    half_hours = [made(kept, folder, nine.shifted(1800 * i)) for i in range(1, 4)]
    later = made(kept, folder, nine.shifted(timedelta(days=3).total_seconds()))
    names = {path.name for path in folder.iterdir()}
    assert names == {half_hours[-1].path.name, later.path.name, *others}


def test_the_newest_good_one_stays_however_many_bad_ones_follow(
    kept: Store, folder: Path, nine: Moment, raw: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = made(kept, folder, nine)
    with raw() as connection:
        connection.execute("UPDATE entries SET author = 'x' WHERE seq = 5")
    monkeypatch.setattr("kitlog.store.backups.to_keep", lambda all_, _: {max(all_)})
    for day in (3, 4):
        bad = made(kept, folder, nine.shifted(day * 86400))
    assert {path.name for path in folder.iterdir()} == {good.path.name, bad.path.name}


def test_the_second_place_has_the_same_file_and_its_own_order(
    kept: Store, folder: Path, nine: Moment, tmp_path: Path
) -> None:
    place = tmp_path / "drive"
    place.mkdir()
    one = made(kept, folder, nine)
    (place / f"{one.path.name}.part").write_bytes(b"cut off")
    (place / "notes.txt.part").write_bytes(b"somebody's")
    there = carry(one, place)
    assert sha256_of(there.path) == sha256_of(one.path)
    assert {path.name for path in place.iterdir()} == {one.path.name, "notes.txt.part"}


def test_a_drive_that_is_not_there_is_said_and_nothing_is_written_in_its_place(
    kept: Store, folder: Path, nine: Moment, tmp_path: Path
) -> None:
    with pytest.raises(MachineError, match="Is its drive connected"):
        carry(made(kept, folder, nine), tmp_path / "not mounted")
    assert not (tmp_path / "not mounted").exists()


def test_without_room_no_backup_is_begun(
    kept: Store, folder: Path, nine: Moment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "LEAVE_FREE", 10**18)
    with pytest.raises(MachineError, match="Make room"):
        copy_record(kept, folder, nine)
    assert not list(folder.iterdir())


def test_a_record_nobody_has_a_password_for_is_not_backed_up(
    store: Store, folder: Path, nine: Moment
) -> None:
    with pytest.raises(MachineError, match="key file"):
        copy_record(store, folder, nine)


def test_it_never_waits_for_a_transaction_it_stands_in_itself(
    kept: Store, folder: Path, nine: Moment
) -> None:
    with pytest.raises(Fault), kept.transaction():
        copy_record(kept, folder, nine)
