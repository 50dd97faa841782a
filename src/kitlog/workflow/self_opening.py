"""The record opened by itself at its workstation: by a secret in the keyring, before any sign-in.

It opens the record and signs nobody in. The key file holds one such lock at most.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from kitlog.domain.access import OpenedByItself, SelfOpeningSet
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Clock
from kitlog.domain.rights import Right
from kitlog.store import holder, keyring_secret
from kitlog.store.holder import Holder, Kind
from kitlog.store.keybook import Keybook, KeysMissing, read_keybook
from kitlog.store.tries import read_tries
from kitlog.words import tr, unsaid
from kitlog.workflow import key_changes
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.unlocking import unlocked

NO_PASSWORDS = unsaid("No password is needed here: the key lies beside the record.")
_AT = "workstation "


@dataclass(frozen=True, slots=True)
class SelfOpening:
    """At which workstation the record opens by itself, "" for none, and whether it is this one."""

    at: str = ""
    here: bool = False


def self_opening(desk: Desk) -> SelfOpening:
    """Refused where the record is not kept by passwords."""
    locks, here = _locks(desk.store.database.path), desk.store.workstation
    at = _workstation(locks[0]) if locks else ""
    return SelfOpening(at, at == here)


@may(Right.SETTINGS)
def switch_on(desk: Desk, secret: bytes) -> SelfOpening:
    """Let the record open by itself here, by `secret`, which the keyring has taken.

    Refused where it opens by itself already.
    """
    database, key = desk.store.database.path, desk.store.database.key
    if _locks(database):
        raise Refused(tr("It opens by itself already. Switch that off first."))
    here = desk.store.workstation
    lock = holder.by_secret(f"{_AT}{here}", Kind.WORKSTATION, secret, key)
    on = desk.entry(ACCESS, SelfOpeningSet(here, on=True))
    key_changes.keep(desk, (on,), lambda book: book.with_holder(lock))
    return SelfOpening(here, here=True)


@may(Right.SETTINGS)
def switch_off(desk: Desk) -> tuple[str, ...]:
    """Drop the lock, whichever workstation's it is: no keyring opens the record any more.

    The names its secret has in the keyring: there it opens a copy made before, until it is
    taken out (`take_out`).
    """
    database = desk.store.database.path
    locks = _locks(database)
    if not locks:
        raise Refused(tr("It does not open by itself."))

    def without(book: Keybook) -> Keybook:
        for lock in locks:
            book = book.without(lock.who)
        return book

    off = [desk.entry(ACCESS, SelfOpeningSet(_workstation(lock), on=False)) for lock in locks]
    key_changes.keep(desk, off, without)
    return tuple(_name(lock.public) for lock in locks)


def put_in() -> tuple[bytes, Future[None]]:
    """A new secret, on its way into the keyring of this account. By itself it opens nothing."""
    secret = holder.new_secret()
    return secret, keyring_secret.keep(name_of(secret), secret)


def take_out(name: str) -> Future[None]:
    """Out of the keyring of this account, under whose name it is there."""
    return keyring_secret.forget(name)


def name_of(secret: bytes) -> str:
    return _name(holder.public_half(secret))


def asked_here(database: Path, workstation: str) -> Future[bytes] | None:
    """Ask the keyring for what opens this record here; None where it is not to open by itself.

    MachineError when the key file is missing or damaged.
    """
    for lock in read_keybook(database).of_kind(Kind.WORKSTATION):
        if _workstation(lock) == workstation:
            return keyring_secret.kept(_name(lock.public))
    return None


def open_by_itself(database: Path, workstation: str, clock: Clock, secret: bytes) -> Desk:
    """The open record; that it opened so is on record, and nobody is signed in.

    WrongSecret when the secret is not of this key file, MachineError when the key is not of this
    record or it can't be opened. Nothing is changed then.
    """
    book = read_keybook(database)
    wrong = holder.WrongSecret(tr("The keyring of this workstation holds another key."))
    for lock in book.of_kind(Kind.WORKSTATION):
        if _workstation(lock) == workstation:
            keys = lock.keys(secret)
            break
    else:
        raise wrong
    desk = unlocked(database, workstation, clock, keys, book, read_tries(database))
    desk.store.append((desk.entry(ACCESS, OpenedByItself()),))
    return desk


def _locks(database: Path) -> tuple[Holder, ...]:
    try:
        return read_keybook(database).of_kind(Kind.WORKSTATION)
    except KeysMissing as error:
        raise Refused(tr(NO_PASSWORDS)) from error


def _workstation(lock: Holder) -> str:
    return lock.who.removeprefix(_AT)


def _name(public: bytes) -> str:
    """In the keyring, under KitLog: one name for each secret, so that records don't mix."""
    return f"opens record {public.hex()[:16]}"
