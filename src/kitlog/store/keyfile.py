"""The page key of the database: 256 random bits, sealed to people, or a demo's in a private file.

A demo's key is made only while there is no database. Once there is one, a missing key is said to
be missing: a new key could not open anything, and making one would look like an empty clinic.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.store.private import make_private_folder, write_private_file
from kitlog.words import tr

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Key:
    """The 32 bytes that encrypt the pages."""

    secret: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        """The raw-key literal SQLCipher takes; it skips the slow passphrase derivation."""
        return f"x'{self.secret.hex()}'"

    @property
    def fingerprint(self) -> str:
        """Tells this key from another (64 hex digits) and says nothing about its value."""
        return hmac.new(self.secret, b"kitlog key fingerprint", hashlib.sha256).hexdigest()


def obtain_key(database: Path) -> Key:
    """The key in the file `key_file(database)`, made if there is neither key nor database yet.

    Raises MachineError if the database is there and its key is not, if the key is damaged, or if
    the folder can't be written.
    """
    try:
        kept = _from_file(key_file(database))
        if kept is not None:
            return kept
        if database.exists():
            names = ", ".join(path.name for path in key_files(database))
            raise MachineError(
                tr(
                    "The key of {database} is missing: none of {names} and {name} is in its "
                    "folder. The data is not lost and nothing was changed. Put the key file "
                    "back, from a backup for instance.",
                    database=database,
                    names=names,
                    name=key_file(database).name,
                )
            )
        key = Key(secrets.token_bytes(KEY_BYTES))
        make_private_folder(database.parent)
        write_private_file(key_file(database), key.secret.hex().encode() + b"\n")
        return key
    except OSError as error:
        raise MachineError(
            tr(
                "The key in {parent} can't be read or written: {why}.",
                parent=database.parent,
                why=error.strerror,
            )
        ) from error


def key_file(database: Path) -> Path:
    """Where the key of a record lies that nobody needs a password for, as the demo's."""
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
            tr(
                "The record {database} is gone, but its key file is still there. Nothing was "
                "changed. Put the record back, or restore a backup into this folder.",
                database=database,
            )
        )


def _from_file(path: Path) -> Key | None:
    if not path.exists():
        return None
    path.chmod(0o600)
    return Key(_parsed(path.read_text("ascii", "replace"), path))


def _parsed(text: str, where: Path) -> bytes:
    try:
        secret = bytes.fromhex(text.strip())
    except ValueError:
        secret = b""
    if len(secret) != KEY_BYTES:
        raise MachineError(
            tr("The key in {where} is damaged. Nothing was changed. Restore it first.", where=where)
        )
    return secret
