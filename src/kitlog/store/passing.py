"""Sign-ins and looks at a record that is held still: beside it, until a whole one takes them over.

One encrypted line each, under a key made of the data key. So they are there again when the program
is started anew, and go into the record once it is mended or a backup of it was put back.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from sqlalchemy import RowMapping

from kitlog.domain.entry import Entry
from kitlog.store.keyfile import Key
from kitlog.store.private import sync_folder
from kitlog.store.stored import content_of, entry_from


def passing_file(database: Path) -> Path:
    return database.with_name(database.name + ".passing")


class Passing:
    """Of the record at `database`. A folder that takes no file keeps nobody from signing in."""

    def __init__(self, database: Path, key: Key) -> None:
        self._path = passing_file(database)
        self._box = SecretBox(hmac.new(key.secret, b"kitlog passing", hashlib.sha256).digest())

    def add(self, entries: Iterable[Entry]) -> None:
        """Durably, where the folder lets it."""
        lines = b"".join(self._line(one) for one in entries)
        with suppress(OSError):
            new = not self._path.exists()
            flags = os.O_CREAT | os.O_APPEND | os.O_WRONLY
            with os.fdopen(os.open(self._path, flags, 0o600), "ab") as file:
                file.write(lines)
                file.flush()
                os.fsync(file.fileno())
            if new:
                sync_folder(self._path.parent)

    def read(self) -> tuple[list[Entry], bool]:
        """What can be read, and whether that is all: a line may be torn, or of another key."""
        found: list[Entry] = []
        lines: list[bytes] = []
        with suppress(OSError):
            lines = self._path.read_bytes().splitlines()
        for line in lines:
            with suppress(ValueError, CryptoError, KeyError, TypeError):
                found.append(self._entry(line))
        return found, len(found) == len(lines)

    def give(self, workstation: str, save: Callable[[list[Entry]], None]) -> None:
        """Have saved what is of this workstation. What is of another, or can't be read, stays."""
        found, all_ = self.read()
        here = [entry for entry in found if entry.workstation == workstation]
        if here:
            save(here)
        if found and all_ and here == found:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
                sync_folder(self._path.parent)

    def _line(self, entry: Entry) -> bytes:
        content = content_of(entry)
        content["payload"] = content["payload"].decode()
        return b64encode(self._box.encrypt(json.dumps(content).encode())) + b"\n"

    def _entry(self, line: bytes) -> Entry:
        content: dict[str, Any] = json.loads(self._box.decrypt(b64decode(line, validate=True)))
        content["payload"] = content["payload"].encode()
        return entry_from(cast(RowMapping, content))
