"""The keyring of this account of the operating system: it holds what opens a record here.

A keyring may be missing, refuse, ask for its own password in a window of its own, or never
answer. So it is asked in a thread of its own, and nobody has to wait for the answer.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from kitlog.domain.errors import MachineError
from kitlog.store.holder import SECRET_BYTES
from kitlog.words import tr, unsaid

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "KitLog"
NONE = unsaid("This account has no keyring that keeps a secret safely.")
REFUSED = unsaid("The keyring of this account is locked or refuses.")
GONE = unsaid("The keyring of this account holds nothing for this record.")

T = TypeVar("T")


class KeyringTrouble(MachineError):
    """The keyring is not there, refuses, or does not hold what is asked for."""


def keep(name: str, secret: bytes) -> Future[None]:
    """Put `secret` into the keyring under `name`, and read it back."""

    def put(ring: KeyringBackend) -> None:
        ring.set_password(SERVICE, name, secret.hex())
        if ring.get_password(SERVICE, name) != secret.hex():
            raise KeyringTrouble(tr(NONE))

    return _apart(put)


def kept(name: str) -> Future[bytes]:
    """The secret under `name`; KeyringTrouble where there is none."""

    def get(ring: KeyringBackend) -> bytes:
        try:
            secret = bytes.fromhex(ring.get_password(SERVICE, name) or "")
        except ValueError:
            secret = b""
        if len(secret) != SECRET_BYTES:
            raise KeyringTrouble(tr(GONE))
        return secret

    return _apart(get)


def forget(name: str) -> Future[None]:
    """Take out what is kept under `name`, if anything is."""

    def take(ring: KeyringBackend) -> None:
        if ring.get_password(SERVICE, name) is not None:
            ring.delete_password(SERVICE, name)

    return _apart(take)


def _apart(ask: Callable[[KeyringBackend], T]) -> Future[T]:
    """In a thread that ends with the program: one that hangs holds nothing up."""
    answer: Future[T] = Future()

    def run() -> None:
        try:
            answer.set_result(ask(_backend()))
        except KeyringTrouble as error:
            answer.set_exception(error)
        except Exception:  # backends raise anything, from D-Bus errors to their own
            answer.set_exception(KeyringTrouble(tr(REFUSED)))

    threading.Thread(target=run, name="keyring", daemon=True).start()
    return answer


def _backend() -> KeyringBackend:
    """Not one of those that refuse, forget, or keep passwords in clear."""
    import keyring
    from keyring.backends import null

    backend = keyring.get_keyring()
    if backend.priority < 1 or isinstance(backend, null.Keyring):
        raise KeyringTrouble(tr(NONE))
    if hasattr(backend, "persist"):
        # Windows would carry it along to every computer this account signs in at.
        backend.persist = "local machine"
    return backend
