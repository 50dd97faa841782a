"""The page key of the database: 256 random bits, in the system's keyring or in a private file.

A key is made only while there is no database. Once there is one, a missing key is said to be
missing: a new key could not open anything, and making one would look like an empty clinic.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar

from kitlog.domain.errors import MachineError
from kitlog.store.private import make_private_folder, write_private_file

KEY_BYTES = 32
KEYRING_PATIENCE_S = 30.0
"""Seconds a keyring may take; some wait for the person to type its password."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Key:
    """The 32 bytes that encrypt the pages, and where they are kept."""

    secret: bytes = field(repr=False)
    kept_in: Literal["keyring", "file"]

    @property
    def pragma(self) -> str:
        """The raw-key literal SQLCipher takes; it skips the slow passphrase derivation."""
        return f"x'{self.secret.hex()}'"

    @property
    def fingerprint(self) -> str:
        """Tells this key from another (64 hex digits) and says nothing about its value."""
        return hmac.new(self.secret, b"kitlog key fingerprint", hashlib.sha256).hexdigest()


def obtain_key(database: Path, service: str = "KitLog") -> Key:
    """The key of `database`, made and kept safely if there is neither key nor database yet.

    Kept in the keyring under `service` and the database's full path, or else in the file
    `key_file(database)`. Raises MachineError if the database is there and its key is not, if
    the key is damaged, or if the folder can't be written.
    """
    try:
        kept = _from_file(key_file(database)) or _from_keyring(service, database)
        if kept is not None:
            return kept
        if database.exists():
            raise MachineError(
                f"The key of {database} is missing: it is neither in this user's keyring nor in "
                f"{key_file(database).name} beside it. Nothing was changed. Unlock the keyring "
                "or put the key file back, then start again."
            )
        return _make(service, database)
    except OSError as error:
        raise MachineError(
            f"The key in {database.parent} can't be read or written: {error.strerror}."
        ) from error


def key_file(database: Path) -> Path:
    """Where the key is kept when there is no keyring."""
    return database.with_name(database.name + ".key")


def key_files(database: Path) -> tuple[Path, Path]:
    """Where the two copies of the key file lie, in a record that is kept by passwords."""
    return database.with_name(database.name + ".keys"), database.with_name(database.name + ".keys2")


def kept_by_passwords(database: Path) -> bool:
    """Whether people open this record, rather than a key that lies on the computer."""
    return any(path.exists() for path in key_files(database))


def aside(database: Path) -> Path:
    """Where a new record is made before it is put in its place, on the same disk."""
    return database.parent / "setup" / database.name


def refuse_lost(database: Path) -> None:
    """MachineError where there are keys and no record: it was there, and is not new.

    A set-up that was cut off leaves its folder, and keys that open nothing.
    """
    if kept_by_passwords(database) and not database.exists() and not aside(database).exists():
        raise MachineError(
            f"The record {database} is gone, but its key file is still there. Nothing was "
            "changed. Put the record back, or restore a backup into this folder."
        )


def _make(service: str, database: Path) -> Key:
    secret = secrets.token_bytes(KEY_BYTES)
    if _into_keyring(service, database, secret):
        return Key(secret, "keyring")
    make_private_folder(database.parent)
    write_private_file(key_file(database), secret.hex().encode() + b"\n")
    return Key(secret, "file")


def _from_file(path: Path) -> Key | None:
    if not path.exists():
        return None
    path.chmod(0o600)
    return Key(_parsed(path.read_text("ascii", "replace"), str(path)), "file")


def _from_keyring(service: str, database: Path) -> Key | None:
    def read() -> str | None:
        import keyring

        return keyring.get_password(service, _account(database)) if _usable() else None

    text = _patiently(read)
    return None if text is None else Key(_parsed(text, "the keyring"), "keyring")


def _into_keyring(service: str, database: Path, secret: bytes) -> bool:
    def write_and_read_back() -> bool:
        import keyring

        if not _usable():
            return False
        keyring.set_password(service, _account(database), secret.hex())
        return keyring.get_password(service, _account(database)) == secret.hex()

    return _patiently(write_and_read_back) or False


def _usable() -> bool:
    """False for the backends that refuse, forget, or keep passwords in clear."""
    import keyring
    from keyring.backends import null

    backend = keyring.get_keyring()
    return backend.priority >= 1 and not isinstance(backend, null.Keyring)


def _account(database: Path) -> str:
    return str(database.resolve())


def _parsed(text: str, where: str) -> bytes:
    try:
        secret = bytes.fromhex(text.strip())
    except ValueError:
        secret = b""
    if len(secret) != KEY_BYTES:
        raise MachineError(f"The key in {where} is damaged. Nothing was changed. Restore it first.")
    return secret


def _patiently(ask: Callable[[], T]) -> T | None:
    """What the keyring answers, or None if it fails or never does.

    Backends raise anything, from D-Bus errors to their own; whatever they raise means that
    there is no keyring here, and the caller says plainly where the key is instead.
    """
    answers: list[T] = []

    def run() -> None:
        try:
            answers.append(ask())
        except Exception:
            return

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(KEYRING_PATIENCE_S)
    return answers[0] if answers else None
