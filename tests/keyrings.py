"""Keyrings of the tests' own: one that works, in memory, and those that don't."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
import keyring.errors
from keyring.backend import KeyringBackend

KEYRING_FILE = "KITLOG_TEST_KEYRING"
"""Names the file of `OnDisk`, for a program of its own."""


class Ring(KeyringBackend):
    """A keyring that works, in memory."""

    priority: float = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise keyring.errors.PasswordDeleteError("not found")
        del self.kept[service, username]


class Locked(Ring):
    """A keyring that nobody unlocks."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("no")


class Forgetful(Ring):
    """A keyring that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class InClear(Ring):
    """A keyring that would write the secret where anyone can read it."""

    priority = 0.5


class Roaming(Ring):
    """One that carries what it holds to other computers, unless it is told not to."""

    persist = "enterprise"


class Stuck(Ring):
    """A keyring that does not answer until `over` is set, as one that waits for its password."""

    def __init__(self) -> None:
        super().__init__()
        self.over = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.over.wait()
        return super().get_password(service, username)


class OnDisk(Ring):
    """One that outlives the program, as an account's does; in the file `KEYRING_FILE` names."""

    def get_password(self, service: str, username: str) -> str | None:
        self._read()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._read()
        super().set_password(service, username, password)
        lines = ["\t".join((*name, text)) for name, text in self.kept.items()]
        Path(os.environ[KEYRING_FILE]).write_text("\n".join(lines), "utf-8")

    def _read(self) -> None:
        file = Path(os.environ[KEYRING_FILE])
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        self.kept = {(service, name): text for service, name, text in map(_three, lines)}


def _three(line: str) -> tuple[str, str, str]:
    service, name, text = line.split("\t")
    return service, name, text


@contextmanager
def in_use(ring: KeyringBackend) -> Iterator[None]:
    """This account has this keyring; afterwards the one it had before."""
    former = keyring.get_keyring()
    keyring.set_keyring(ring)
    try:
        yield
    finally:
        keyring.set_keyring(former)
