"""A journal that the last program left: whether it undoes all of its transaction.

SQLite plays back what it finds until a record's sum is wrong, and is content. With one record
spoilt, half a transaction is undone and every page is good in itself. So in a record too large to
be looked through at once the journal is, before SQLite sees it: each page in it by SQLCipher's own
sum, which knows the page's number, and their count. The format is SQLite's ("Database File
Format", section 3), the page sum SQLCipher's ("Design").
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path
from struct import Struct

from kitlog.store.keyfile import Key

PAGE, RESERVE, SUM, SALT = 4096, 80, 64, 16
"""Bytes: of a page; of what SQLCipher keeps for itself at its end; of its sum; of the salt."""
MAGIC = bytes.fromhex("d9d505f920a163d7")
UNSYNCED = bytes(len(MAGIC) + 4)
"""Instead of magic and count while the journal is not on the disk; then the file is not touched."""
_HEAD = Struct(">8sIIIII")
_NUMBER = Struct(">I")
SECTORS = {512 << shift for shift in range(8)}
MOST = 64 << 20
"""Bytes. A migration of a large record leaves more: what is cut off there is looked through."""


def journal_file(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def undoes_all(path: Path, key: Key) -> bool:
    """Whether the journal of the database, which nobody has open, is certain to undo all of it.

    False for one that is spoilt, and for one of which this can't be told.
    """
    try:
        if journal_file(path).stat().st_size > MOST:
            return False
        raw, pages = journal_file(path).read_bytes(), path.stat().st_size // PAGE
        with path.open("rb") as file:
            salt = file.read(SALT)
    except OSError:
        return False
    if len(raw) < _HEAD.size:
        return False
    magic, count, nonce, before, sector, page = _HEAD.unpack_from(raw)
    if page != PAGE or sector not in SECTORS:
        return False
    if raw.startswith(UNSYNCED):
        return bool(before == pages)
    # One part and no more: a journal with several may have lost the last of them.
    if magic != MAGIC or not count or len(raw) != sector + count * (PAGE + 8):
        return False
    sums = _sum_key(key, salt)
    return all(_good(one, nonce, salt, sums) for one in _records(raw, sector))


def _records(raw: bytes, sector: int) -> Iterator[bytes]:
    for at in range(sector, len(raw), PAGE + 8):
        yield raw[at : at + PAGE + 8]


def _good(record: bytes, nonce: int, salt: bytes, sums: bytes) -> bool:
    """Whether SQLite takes the record, and SQLCipher the page in it."""
    number, page = _NUMBER.unpack_from(record)[0], record[4:-4]
    total = nonce + sum(page[PAGE - 200 : 0 : -200])
    if not number or total % (1 << 32) != _NUMBER.unpack_from(record, PAGE + 4)[0]:
        return False
    if number == 1 and page[:SALT] != salt:
        return False
    within = page[SALT if number == 1 else 0 : PAGE - SUM] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(sums, within, "sha512"), page[-SUM:])


def _sum_key(key: Key, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha512", key.secret, bytes(one ^ 0x3A for one in salt), 2, 32)
