"""The key file: who can open the record. Two copies beside the database, each whole or not there.

Nothing in it opens anything without a secret that only its holder has.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kitlog.domain.errors import MachineError
from kitlog.store.holder import WRONG_PASSWORD, Holder, Kind, WrongSecret, spend_the_time
from kitlog.store.keyfile import Key, key_files
from kitlog.store.private import draft_private_file, move_into_place
from kitlog.words import tr

FORMAT = 1


class KeysMissing(MachineError):
    """Neither copy of the key file is there."""


class KeysDamaged(MachineError):
    """A copy is there, and none of them is whole."""


@dataclass(frozen=True, slots=True)
class Keybook:
    """All holders; `revision` counts its changes, so that the newer of two copies is known."""

    holders: tuple[Holder, ...]
    revision: int = 1

    def holder(self, who: str) -> Holder | None:
        return next((one for one in self.holders if one.who == who), None)

    def of_kind(self, kind: Kind) -> tuple[Holder, ...]:
        return tuple(one for one in self.holders if one.kind is kind)

    def with_holder(self, holder: Holder) -> Keybook:
        """Add a holder, or replace the one of the same name."""
        others = tuple(one for one in self.holders if one.who != holder.who)
        return self._next((*others, holder))

    def without(self, who: str) -> Keybook:
        """Drop whoever left, or a sheet that is no longer good."""
        return self._next(one for one in self.holders if one.who != who)

    def with_key(self, key: Key) -> Keybook:
        """Seal another data key for everybody, beside the present one."""
        return self._next(one.with_key(key) for one in self.holders)

    def with_only(self, key: Key) -> Keybook:
        """Drop every data key but this one."""
        gone = {known for one in self.holders for known in one.sealed} - {key.fingerprint}
        kept = list(self.holders)
        for fingerprint in gone:
            kept = [one.without_key(fingerprint) for one in kept]
        return self._next(kept)

    def open_by_password(self, who: str, password: str) -> tuple[Key, ...]:
        """The data keys of `who`. WrongSecret for anybody else, in the same time."""
        holder = self.holder(who)
        if holder is None or holder.lock is None:
            spend_the_time(password)
            raise WrongSecret(tr(WRONG_PASSWORD), "password")
        return holder.keys(holder.private(password))

    def open_by_sheet(self, secret: bytes) -> tuple[Holder, tuple[Key, ...]]:
        """Which sheet `secret` is of, and the data keys. WrongSecret when it is of none."""
        wrong = WrongSecret(tr("These are not the words of this record's recovery sheet."), "words")
        for holder in self.of_kind(Kind.SHEET):
            with suppress(WrongSecret):
                return holder, holder.keys(secret)
        raise wrong

    def _next(self, holders: Iterable[Holder]) -> Keybook:
        return replace(self, holders=tuple(holders), revision=self.revision + 1)

    def text(self) -> str:
        """One line of JSON, and below it the SHA-256 that shows whether it is whole."""
        holders = [one.stored() for one in self.holders]
        body = {"kitlog keys": FORMAT, "revision": self.revision, "holders": holders}
        line = json.dumps(body, sort_keys=True, separators=(",", ":"))
        return f"{line}\n{hashlib.sha256(line.encode()).hexdigest()}\n"

    @classmethod
    def parse(cls, text: str) -> Keybook:
        """What `text` wrote. ValueError for anything else."""
        line, _, sum_ = text.partition("\n")
        if hashlib.sha256(line.encode()).hexdigest() != sum_.strip():
            raise ValueError("the key file is not whole")
        try:
            body = json.loads(line)
            if body["kitlog keys"] != FORMAT:
                raise ValueError("a key file of another format")
            return cls(tuple(Holder.read(one) for one in body["holders"]), int(body["revision"]))
        except (KeyError, TypeError) as error:
            raise ValueError("the key file lacks something") from error


def read_keybook(database: Path) -> Keybook:
    """The newer of the copies that are whole. KeysMissing or KeysDamaged when none is."""
    found: list[Keybook] = []
    there = 0
    for path in key_files(database):
        try:
            text = path.read_text("ascii", "replace")
        except FileNotFoundError:
            continue
        except OSError as error:
            raise MachineError(
                tr(
                    "The key file {path} can't be read: {why}.",
                    path=path,
                    why=error.strerror,
                )
            ) from error
        there += 1
        with suppress(ValueError):
            found.append(Keybook.parse(text))
    names = " and ".join(path.name for path in key_files(database))
    if found:
        return max(found, key=lambda one: one.revision)
    if there:
        raise KeysDamaged(
            tr(
                "The key file of {database} is damaged ({names}). The record itself was not "
                "touched, but can't be opened without it. Keep the files and put a copy of the "
                "key file back, from a backup for instance.",
                database=database,
                names=names,
            )
        )
    raise KeysMissing(
        tr(
            "The key file of {database} is missing: neither {names} is in its folder. The record "
            "itself was not touched, but can't be opened without it. Put a copy of the key file "
            "back, from a backup for instance.",
            database=database,
            names=names,
        )
    )


def write_keybook(database: Path, book: Keybook) -> None:
    """Both copies. MachineError when the disk would not take them; then neither is changed.

    The first rename is what counts: of two whole copies the newer one does.
    """
    try:
        drafts = [draft_private_file(path, book.text().encode()) for path in key_files(database)]
        for draft, path in zip(drafts, key_files(database), strict=True):
            move_into_place(draft, path)
    except OSError as error:
        raise MachineError(
            tr(
                "The key file in {parent} can't be written: {why}.",
                parent=database.parent,
                why=error.strerror,
            )
        ) from error


def repair_copies(database: Path, book: Keybook) -> bool:
    """Write a copy that is gone, damaged or older anew; whether one was."""
    if copies_agree(database, book):
        return False
    write_keybook(database, book)
    return True


def copies_agree(database: Path, book: Keybook) -> bool:
    """Whether both copies say what `book` says."""
    return all(_text_of(path) == book.text() for path in key_files(database))


def _text_of(path: Path) -> str:
    with suppress(OSError):
        return path.read_text("ascii", "replace")
    return ""
