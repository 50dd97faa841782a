"""The page key: kept where only the user gets at it, and never made a second time."""

from __future__ import annotations

import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from kitlog.domain.errors import MachineError
from kitlog.store import keyfile
from kitlog.store.keyfile import key_file, obtain_key


class Ring(keyring.backend.KeyringBackend):
    """A keyring that works, in memory."""

    priority: float = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


class Locked(Ring):
    """A keyring that nobody unlocks."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("no")


class Forgetful(Ring):
    """A keyring that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class InClear(Ring):
    """A keyring that would write the key where anyone can read it."""

    priority = 0.5


class Stuck(Ring):
    """A keyring that never answers, until the test is over."""

    def __init__(self) -> None:
        super().__init__()
        self.over = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.over.wait()
        return None


@pytest.fixture(autouse=True)
def the_former_keyring_comes_back() -> Iterator[None]:
    former = keyring.get_keyring()
    yield
    keyring.set_keyring(former)


def test_a_working_keyring_keeps_the_key_and_no_file_is_written(path: Path) -> None:
    keyring.set_keyring(Ring())
    key = obtain_key(path)
    assert (key.kept_in, len(key.secret)) == ("keyring", 32)
    assert obtain_key(path) == key
    assert not path.parent.exists()


@pytest.mark.parametrize(
    "backend",
    [keyring.backends.fail.Keyring, keyring.backends.null.Keyring, Locked, Forgetful, InClear],
)
def test_a_keyring_that_does_not_keep_leaves_the_key_in_a_private_file(
    path: Path, backend: type[keyring.backend.KeyringBackend]
) -> None:
    keyring.set_keyring(backend())
    key = obtain_key(path)
    assert key.kept_in == "file"
    assert stat.S_IMODE(key_file(path).stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert obtain_key(path) == key


def test_a_keyring_that_hangs_is_not_waited_for_forever(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyfile, "KEYRING_PATIENCE_S", 0.05)
    ring = Stuck()
    keyring.set_keyring(ring)
    try:
        assert obtain_key(path).kept_in == "file"
    finally:
        ring.over.set()


def test_two_databases_have_two_keys(path: Path) -> None:
    keyring.set_keyring(Ring())
    assert obtain_key(path).secret != obtain_key(path.with_name("demo.db")).secret


def test_a_missing_key_is_said_to_be_missing_and_never_made_anew(path: Path) -> None:
    keyring.set_keyring(Ring())
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
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    obtain_key(path)
    key_file(path).chmod(0o644)
    obtain_key(path)
    assert stat.S_IMODE(key_file(path).stat().st_mode) == 0o600
