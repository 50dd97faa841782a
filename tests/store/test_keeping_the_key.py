"""The page key: kept where only the user gets at it, and never made a second time."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from kitlog.domain.errors import MachineError
from kitlog.store.keyfile import key_file, obtain_key


def test_a_key_is_made_once_and_only_its_user_can_read_it(path: Path) -> None:
    key = obtain_key(path)
    assert len(key.secret) == 32
    assert stat.S_IMODE(key_file(path).stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert obtain_key(path) == key


def test_two_databases_have_two_keys(path: Path) -> None:
    assert obtain_key(path).secret != obtain_key(path.with_name("demo.db")).secret


def test_a_missing_key_is_said_to_be_missing_and_never_made_anew(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"a database")
    with pytest.raises(MachineError, match="is missing"):
        obtain_key(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_damaged_key_file_is_refused_and_kept(path: Path) -> None:
    path.parent.mkdir()
    key_file(path).write_text("0102\n")
    with pytest.raises(MachineError, match="is damaged"):
        obtain_key(path)
    assert key_file(path).read_text() == "0102\n"


def test_a_key_file_others_could_read_is_closed_to_them(path: Path) -> None:
    obtain_key(path)
    key_file(path).chmod(0o644)
    obtain_key(path)
    assert stat.S_IMODE(key_file(path).stat().st_mode) == 0o600
