"""The restore drill: from the second place into an empty folder, on a machine that has no keyring.

By the command as it is typed, with a home of its own.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kitlog.app.cli import main
from kitlog.domain.access import Restored
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.clock import SystemClock
from kitlog.domain.events import NoteWritten
from kitlog.domain.people import Role
from kitlog.store import backup_file, schema
from kitlog.store.backup_file import manifest_of, pack, unpack
from kitlog.store.backup_manifest import Manifest
from kitlog.store.chain import ChainName, Head
from kitlog.store.journal import Store
from kitlog.store.keybook import read_keybook
from kitlog.store.keyfile import Key, key_files
from kitlog.workflow import backing_up, doorkeeping, keyholding, reading, sheets
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.keyholding import Founding
from tests.app.command import Said, kitlog

CHARGE, NURSE = "R. Mock RN", "T. Sample RN"
PASSWORD, OTHER = "three small boats", "a lamp in the hall"
SHEET = sheets.new_sheet()
FOUNDING = Founding(
    ClinicSet("Test clinic", "", 4),
    ((CHARGE, Role.CHARGE, "147258"), (NURSE, Role.NURSE, "258369")),
    PASSWORD,
    SHEET,
)
CANARY = "TEST Ada felt like Zwetschgen"
Restore = Callable[..., Said]


@dataclass(frozen=True, slots=True)
class Clinic:
    """`heads` and `hash` over all entries, of the moment the backup in `second` was made."""

    folder: Path
    second: Path
    heads: dict[ChainName, Head]
    hash: str
    key: Key


def hash_of(store: Store) -> str:
    """SHA-256 over every stored entry, in order."""
    sum_ = hashlib.sha256()
    with store.database.transaction() as connection:
        for row in connection.exec_driver_sql(
            "SELECT * FROM entries ORDER BY stream, workstation, seq"
        ):
            sum_.update(repr(tuple(row)).encode())
    return sum_.hexdigest()


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """A clinic at work: backed up in the first place and the second."""
    home = tmp_path_factory.mktemp("first")
    folder, drive = home / "clinic", home / "drive"
    drive.mkdir()
    clock = SystemClock()
    desk = keyholding.found(folder / "kitlog.db", "desk", clock, FOUNDING)
    nurse = next(p.person_id for p in reading.clinic(desk).at_work if p.name == NURSE)
    keyholding.choose_password(desk.as_person(nurse), "258369", OTHER)
    notes = [desk.entry(f"session:{i % 5}", NoteWritten(f"{CANARY} {i}")) for i in range(60)]
    desk.store.append(notes)
    doorkeeping.keep_door(desk)
    backing_up.use_place(desk, backing_up.prepare_place(str(drive)))
    copied = backing_up.copy_pages(backing_up.begin_now(desk), desk.store)
    made = backing_up.finish(copied)
    second = backing_up.copy_to_second(made.backup)
    assert second.place is not None
    heads, hash_ = desk.store.heads(), hash_of(desk.store)
    key = desk.store.database.key
    desk.store.append([desk.entry("session:1", NoteWritten("after the backup"))])
    desk.store.close()
    return Clinic(folder, second.place / made.backup.path.name, heads, hash_, key)


@pytest.fixture
def restore(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Restore:
    """`kitlog restore` on another machine, the secret in a file."""

    def run(file: Path, secret: str = PASSWORD, *more: str, name: str = CHARGE) -> Said:
        given = tmp_path / "secret"
        given.write_text(secret + "\n", "utf-8")
        given.chmod(0o600)
        monkeypatch.setenv("KITLOG_USER", name)
        monkeypatch.setenv("KITLOG_PASSWORD_FILE", str(given))
        words = ("--data-dir", tmp_path / "new", "restore", file, *more)
        code = main([str(one) for one in words])
        return Said(code, *capsys.readouterr())

    return run


def opened(folder: Path, key: Key) -> Store:
    return Store.open(folder / "kitlog.db", key, "another machine")


@pytest.mark.parametrize("by", ["password", "sheet"])
def test_from_the_second_place_into_an_empty_folder_in_one_command(
    clinic: Clinic, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """In a process of its own, with a home of its own and nothing in its keyring."""
    secret = tmp_path / "secret"
    secret.write_text(PASSWORD if by == "password" else " ".join(SHEET.words), "utf-8")
    secret.chmod(0o600)
    monkeypatch.setenv("KITLOG_USER", CHARGE)
    monkeypatch.setenv("KITLOG_PASSWORD_FILE", str(secret))
    more = () if by == "password" else ("--sheet",)
    words = ("--data-dir", tmp_path / "new", "restore", clinic.second, *more)
    said = kitlog(*words, home=tmp_path)
    assert (said.code, said.err) == (0, "")
    assert f"{sum(head.count for head in clinic.heads.values()):,} entries" in said.out
    folder = tmp_path / "new"
    names = {path.name for path in folder.iterdir()}
    assert names == {
        "kitlog.db", "kitlog.db.keys", "kitlog.db.keys2", "kitlog.db.keycheck",
        "kitlog.db.anchors", "kitlog.db.door", "kitlog.db.lock",
    }  # fmt: skip
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    desk = keyholding.open_by_password(folder / "kitlog.db", "new", SystemClock(), "", PASSWORD)
    try:
        assert desk.store.verify(anchor={**clinic.heads, **desk.store.anchored().heads}) == []
        (put_back,) = [one for one in desk.store.entries(ACCESS) if isinstance(one.fact, Restored)]
        assert put_back.author == (desk.author if by == "password" else "")
        _take_out_what_the_restore_added(desk, clinic)
        assert hash_of(desk.store) == clinic.hash
    finally:
        desk.store.close()


def _take_out_what_the_restore_added(desk: Desk, clinic: Clinic) -> None:
    """So that what is left can be compared to the last byte; nothing else can be taken out."""
    driver = desk.store.database.connection.connection.driver_connection
    assert driver is not None
    driver.execute("DROP TRIGGER entries_never_deleted")
    for (stream, workstation), _ in desk.store.heads().items():
        count = clinic.heads[stream, workstation].count if (stream, workstation) in clinic.heads else 0  # noqa: E501  # fmt: skip
        assert count or stream == ACCESS
        driver.execute(
            "DELETE FROM entries WHERE stream = ? AND workstation = ? AND seq > ?",
            (stream, workstation, count),
        )


def test_what_was_there_is_kept_whole_under_a_name_that_says_when(
    clinic: Clinic, restore: Restore, tmp_path: Path
) -> None:
    shutil.copytree(clinic.folder, tmp_path / "new")
    said = restore(clinic.second)
    assert (said.code, said.err) == (0, "")
    (kept,) = (tmp_path / "new").glob("before-restore-*")
    assert str(kept) in said.out
    former = keyholding.open_by_password(kept / "kitlog.db", "new", SystemClock(), "", PASSWORD)
    assert former.store.verify(anchor=clinic.heads) == []
    assert former.store.entries("session:1")[-1].fact == NoteWritten("after the backup")
    former.store.close()
    now = opened(tmp_path / "new", clinic.key)
    assert now.entries("session:1")[-1].fact != NoteWritten("after the backup")
    (fact,) = [one.fact for one in now.entries(ACCESS) if isinstance(one.fact, Restored)]
    assert fact.replaced
    now.close()


def refused(said: Said, folder: Path, words: str) -> None:
    """It says why, in one sentence, and nothing is there that was not before."""
    assert said.code == 1
    assert said.out == ""
    assert words in said.err
    left = {path.name for path in folder.iterdir()} if folder.exists() else set()
    assert left <= {"kitlog.db.lock"}


@pytest.mark.parametrize(
    ("given", "name", "words"),
    [
        ("one small boat only", CHARGE, "does not fit the name"),
        (PASSWORD, NURSE, "does not fit the name"),
        (OTHER, NURSE, "Only a charge nurse"),
    ],
)
def test_nobody_else_restores(
    clinic: Clinic, restore: Restore, tmp_path: Path, given: str, name: str, words: str
) -> None:
    refused(restore(clinic.second, given, name=name), tmp_path / "new", words)


def test_words_of_another_sheet_restore_nothing(
    clinic: Clinic, restore: Restore, tmp_path: Path
) -> None:
    words = " ".join(sheets.new_sheet().words)
    refused(restore(clinic.second, words, "--sheet"), tmp_path / "new", "not the words")


def test_a_damaged_cut_or_missing_file_is_refused_before_a_password_is_asked(
    clinic: Clinic, restore: Restore, tmp_path: Path
) -> None:
    content = clinic.second.read_bytes()
    spoilt = tmp_path / clinic.second.name
    for damage in (bytes([content[9000] ^ 1]) + content[9001:], content[9000:-100]):
        spoilt.write_bytes(content[:9000] + damage)
        refused(restore(spoilt, ""), tmp_path / "new", "Take an older backup")
    refused(restore(tmp_path / "none.kitlogbackup", ""), tmp_path / "new", "There is no file")
    spoilt.write_bytes(content)
    assert restore(spoilt).code == 0  # unspoilt it is taken


@pytest.mark.parametrize("change", ["entries", "key", "schema"])
def test_a_file_put_together_by_others_is_refused(
    clinic: Clinic, restore: Restore, tmp_path: Path, change: str
) -> None:
    """With a right sum at its end: whoever can write the file can write that, too."""
    files: dict[str, bytes | Path] = {}
    for name in ("kitlog.db.keys", "kitlog.db.anchors", "kitlog.db.keycheck", "kitlog.db"):
        unpack(clinic.second, name, tmp_path / name)
        files[name] = (tmp_path / name).read_bytes()
    text = manifest_of(clinic.second)
    assert Manifest.parse(text).schema == schema.HEAD
    forged = {
        "entries": text.replace(b'"faults":0', b'"faults":1'),
        "schema": text.replace(b'"schema":"000', b'"schema":"900'),
        "key": Manifest.parse(text).text(Key(bytes(32))),
    }[change]
    assert forged != text
    made = tmp_path / "forged.kitlogbackup"
    pack(made, forged, files, lambda _done, _of: None)
    words = {"schema": "newer KitLog"}.get(change, "not what KitLog wrote")
    refused(restore(made), tmp_path / "new", words)


def test_another_database_in_a_real_backup_is_refused(
    clinic: Clinic, restore: Restore, tmp_path: Path
) -> None:
    """The database of an hour later, under the same key: the manifest is real, its content not."""
    files: dict[str, bytes | Path] = {}
    for name in ("kitlog.db.keys", "kitlog.db.anchors", "kitlog.db.keycheck"):
        unpack(clinic.second, name, tmp_path / name)
        files[name] = (tmp_path / name).read_bytes()
    files["kitlog.db"] = clinic.folder / "kitlog.db"
    made = tmp_path / "mixed.kitlogbackup"
    pack(made, manifest_of(clinic.second), files, lambda _done, _of: None)
    refused(restore(made), tmp_path / "new", "not what KitLog wrote")


def test_it_is_refused_while_kitlog_is_open_on_the_record(
    clinic: Clinic, restore: Restore, tmp_path: Path
) -> None:
    shutil.copytree(clinic.folder, tmp_path / "new")
    open_ = opened(tmp_path / "new", clinic.key)
    before = hash_of(open_)
    said = restore(clinic.second)
    assert said.code == 1
    assert "Close the other window first" in said.err
    assert hash_of(open_) == before
    open_.close()


def test_the_command_makes_one_too_and_copies_it_where_it_is_told(
    clinic: Clinic,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder, to = tmp_path / "new", tmp_path / "stick"
    shutil.copytree(clinic.folder, folder)
    (folder / "backups" / "second-place.json").unlink()
    to.mkdir()
    secret = tmp_path / "secret"
    secret.write_text(PASSWORD, "utf-8")
    secret.chmod(0o600)
    monkeypatch.setenv("KITLOG_USER", CHARGE)
    monkeypatch.setenv("KITLOG_PASSWORD_FILE", str(secret))
    code = main(["--data-dir", str(folder), "backup", "--to", str(to)])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    (there,) = to.iterdir()
    assert backup_file.whole(there).faults == 0
    assert str(there) in out
    assert CANARY.encode() not in there.read_bytes()
    assert main(["--data-dir", str(folder), "backup", "--to", str(to / "gone")]) == 2
    assert "Is its drive connected?" in capsys.readouterr().err


def test_the_keys_of_the_time_of_the_backup_are_in_it(clinic: Clinic, tmp_path: Path) -> None:
    unpack(clinic.second, "kitlog.db.keys", tmp_path / "kitlog.db.keys")
    assert read_keybook(tmp_path / "kitlog.db") == read_keybook(clinic.folder / "kitlog.db")
    assert all(path.exists() for path in key_files(clinic.folder / "kitlog.db"))
    assert list(clinic.second.parent.iterdir()) == [clinic.second]
