"""`kitlog doctor`: a table anyone can read, and an exit code a script can."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kitlog import resources
from kitlog.app import doctor
from kitlog.app.doctor import BAD, GOOD, WARNING, Finding, examine
from kitlog.store.journal import Store
from kitlog.store.keyfile import key_file, obtain_key
from tests.app.command import kitlog, kitlog_watched

LINES = (
    "engine", "permissions", "folder", "record", "key", "disk", "fonts", "clock", "sleep",
    "display",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an empty record that is closed."""
    folder = tmp_path / "clinic"
    open_record(folder).close()
    return folder


def open_record(folder: Path) -> Store:
    database = folder / "kitlog.db"
    return Store.open(database, obtain_key(database), "desk")


@pytest.fixture
def held_open(folder: Path) -> Iterator[Path]:
    """The folder while another window has its record open."""
    store = open_record(folder)
    yield folder
    store.close()


def found(folder: Path, what: str) -> Finding:
    return next(one for one in examine(folder) if one.what == what)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_fresh_folder_is_well_and_stays_unmade(tmp_path: Path) -> None:
    said = kitlog("--data-dir", tmp_path / "none", "doctor", home=tmp_path)
    assert said.code == 0, said.out
    assert [line.split()[0] for line in said.out.splitlines()] == list(LINES)
    assert {line.split()[1] for line in said.out.splitlines()} == {GOOD, WARNING}
    assert said.line("display").split()[1] == WARNING
    assert said.err == ""
    assert not (tmp_path / "none").exists()


def test_a_record_is_opened_read_and_left_as_it_was(folder: Path) -> None:
    before = files(folder)
    record = found(folder, "record")
    assert record.state == GOOD
    assert "journal_mode delete, synchronous 3, foreign_keys 1" in record.words
    assert files(folder) == before


def test_a_key_in_a_file_gives_the_plain_warning(tmp_path: Path, folder: Path) -> None:
    said = kitlog("--data-dir", folder, "doctor", home=tmp_path)
    assert said.code == 0
    assert said.line("key").split(maxsplit=2)[1:] == [
        WARNING, "in the file kitlog.db.key: whoever copies it can read all",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["", "kitlog.db", "kitlog.db.key"])
def test_what_others_can_read_is_bad(tmp_path: Path, folder: Path, name: str) -> None:
    path = folder / name if name else folder
    path.chmod(0o755 if path.is_dir() else 0o644)
    said = kitlog("--data-dir", folder, "doctor", home=tmp_path)
    assert said.code == 1
    assert said.line("permissions").split(maxsplit=1)[1].split(maxsplit=1) == [
        BAD, f"{path.name} can be read by others",
    ]  # fmt: skip


def test_a_folder_of_this_user_alone_is_good(folder: Path) -> None:
    assert found(folder, "permissions").state == GOOD


def test_a_record_open_in_another_program_is_a_warning_not_bad(
    tmp_path: Path, held_open: Path
) -> None:
    said = kitlog("--data-dir", held_open, "doctor", home=tmp_path)
    assert said.code == 0, said.out
    assert said.line("record").split(maxsplit=2)[1:] == [
        WARNING,
        f"KitLog is already open on {held_open / 'kitlog.db'}. Close the other window first.",
    ]


def test_a_damaged_record_is_bad(tmp_path: Path, folder: Path) -> None:
    database = folder / "kitlog.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    said = kitlog("--data-dir", folder, "doctor", home=tmp_path)
    assert said.code == 1
    assert said.line("record").split()[1] == BAD


def test_a_lost_key_is_bad_and_no_new_one_is_made(folder: Path) -> None:
    key_file(folder / "kitlog.db").unlink()
    record = found(folder, "record")
    assert record.state == BAD
    assert "is missing" in record.words
    assert not key_file(folder / "kitlog.db").exists()


def test_a_broken_font_is_bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(tmp_path, "fonts") == Finding("fonts", GOOD, "20 faces")
    (tmp_path / "Torn.ttf").write_bytes(b"torn")
    monkeypatch.setattr(resources, "path", lambda *_: tmp_path)
    assert found(tmp_path, "fonts") == Finding("fonts", BAD, "missing or damaged: Torn.ttf")


def test_a_full_disk_is_bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(tmp_path, "disk").state == GOOD
    monkeypatch.setattr(doctor, "LEAST_FREE_MB", sys.maxsize)
    assert found(tmp_path, "disk").state == BAD


def test_doctor_imports_no_qt(tmp_path: Path) -> None:
    said = kitlog_watched("--data-dir", tmp_path / "none", "doctor", home=tmp_path)
    assert said.line("qt:") == "qt: []"
