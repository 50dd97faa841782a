"""Who can open the record: each holder has the data key sealed to them and a secret of their own.

Every holder has a key pair (X25519), and the data key is sealed to its public half. So the data
key can be changed, and sealed anew for everybody, without asking anybody for a password. What
opens the private half differs: a person's password (argon2id, then authenticated encryption),
the words of the recovery sheet, or the keyring of a workstation. A PIN opens nothing.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType
from typing import Any

from nacl import pwhash, utils
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox

from kitlog.domain.errors import Refused
from kitlog.domain.passwords import checked_password
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.words import tr, unsaid

SECRET_BYTES = 32
"""Of a recovery sheet and of a keyring: as hard to guess as the data key itself."""
ROUNDS, MEMORY_BYTES = 3, 64 * 1024 * 1024
"""argon2id: t 3, 64 MiB (RELIABILITY bar 19)."""
SALT_BYTES = pwhash.argon2id.SALTBYTES


class Kind(Enum):
    """What opens a holder's private half."""

    PASSWORD = "password"
    SHEET = "recovery sheet"
    WORKSTATION = "keyring"


class WrongSecret(Refused):
    """The password, the words or the keyring's secret do not open this record."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A private half locked with a password: the salt and costs of argon2id, and the box."""

    salt: bytes
    box: bytes = field(repr=False)
    rounds: int = ROUNDS
    memory_bytes: int = MEMORY_BYTES


@dataclass(frozen=True, slots=True)
class Holder:
    """`who` is a person's id, or says which sheet or workstation it is.

    sealed  by fingerprint of a data key, that key sealed to `public`; two while it is changed
    lock    only for a password
    """

    who: str
    kind: Kind
    public: bytes
    sealed: Mapping[str, bytes] = field(default_factory=dict)
    lock: Lock | None = None

    def with_key(self, key: Key) -> Holder:
        """Seal `key` for this holder, beside those already sealed."""
        sealed = SealedBox(PublicKey(self.public)).encrypt(key.secret + self.who.encode())
        return replace(self, sealed=MappingProxyType({**self.sealed, key.fingerprint: sealed}))

    def without_key(self, fingerprint: str) -> Holder:
        kept = {known: box for known, box in self.sealed.items() if known != fingerprint}
        return replace(self, sealed=MappingProxyType(kept))

    def with_password(self, private: bytes, password: str) -> Holder:
        """The same private half behind another password."""
        return replace(self, lock=_locked(private, checked_password(password)))

    def private(self, password: str) -> bytes:
        """The private half behind its password; slow on purpose. WrongSecret for another one."""
        if self.lock is None:
            raise WrongSecret(tr(WRONG_PASSWORD), "password")
        return _unlocked(self.lock, password)

    def keys(self, private: bytes) -> tuple[Key, ...]:
        """Every data key sealed for this holder. WrongSecret when `private` opens none.

        A key sealed for somebody else and moved here is refused: whose it is stands inside.
        """
        box = SealedBox(PrivateKey(private))
        found = []
        for sealed in self.sealed.values():
            try:
                opened = box.decrypt(sealed)
            except (CryptoError, ValueError, TypeError):
                continue
            if opened[KEY_BYTES:] == self.who.encode():
                found.append(Key(opened[:KEY_BYTES]))
        if not found:
            raise WrongSecret(tr(_WRONG[self.kind]), "password")
        return tuple(found)

    def stored(self) -> dict[str, Any]:
        """As it stands in the key file."""
        lock = self.lock
        return {
            "who": self.who,
            "kind": self.kind.value,
            "public": _text(self.public),
            "sealed": {print_: _text(box) for print_, box in self.sealed.items()},
            "lock": None if lock is None else {
                "argon2id": {"t": lock.rounds, "bytes": lock.memory_bytes},
                "salt": _text(lock.salt),
                "box": _text(lock.box),
            },
        }  # fmt: skip

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Holder:
        """What `stored` wrote. ValueError, KeyError or TypeError for anything else."""
        lock = stored["lock"]
        return cls(
            str(stored["who"]),
            Kind(stored["kind"]),
            _bytes(stored["public"]),
            MappingProxyType({str(k): _bytes(box) for k, box in stored["sealed"].items()}),
            None if lock is None else Lock(
                _bytes(lock["salt"]), _bytes(lock["box"]),
                int(lock["argon2id"]["t"]), int(lock["argon2id"]["bytes"]),
            ),
        )  # fmt: skip


WRONG_PASSWORD = unsaid("That password does not fit the name.")
_WRONG = {
    Kind.PASSWORD: WRONG_PASSWORD,
    Kind.SHEET: unsaid("These are not the words of this record's recovery sheet."),
    Kind.WORKSTATION: unsaid("The keyring of this workstation holds another key."),
}


def by_password(who: str, password: str, key: Key) -> Holder:
    """A person. Refused for a password that is too easy to guess."""
    private = PrivateKey.generate()
    lock = _locked(private.encode(), checked_password(password))
    return Holder(who, Kind.PASSWORD, private.public_key.encode(), lock=lock).with_key(key)


def by_secret(who: str, kind: Kind, secret: bytes, key: Key) -> Holder:
    """A recovery sheet or a workstation: its secret of 32 random bytes is the private half."""
    return Holder(who, kind, public_half(secret)).with_key(key)


def public_half(secret: bytes) -> bytes:
    """Of a sheet's or a workstation's secret. It tells one from another and opens nothing."""
    return PrivateKey(secret).public_key.encode()


_NOBODYS = Lock(bytes(SALT_BYTES), bytes(SecretBox.NONCE_SIZE + SecretBox.MACBYTES + SECRET_BYTES))
"""What no password opens, as long as a real one."""


def new_secret() -> bytes:
    """For a recovery sheet or a keyring."""
    return utils.random(SECRET_BYTES)


def spend_the_time(password: str) -> None:
    """As long as a wrong password takes, where there is nobody to compare it with.

    Who is unknown must not be told by the clock from who typed wrong.
    """
    with suppress(WrongSecret):
        _unlocked(_NOBODYS, password)


def _locked(private: bytes, password: str) -> Lock:
    salt = utils.random(SALT_BYTES)
    box = SecretBox(_derived(password, salt, ROUNDS, MEMORY_BYTES)).encrypt(private)
    return Lock(salt, bytes(box), ROUNDS, MEMORY_BYTES)


def _unlocked(lock: Lock, password: str) -> bytes:
    try:
        derived = _derived(password, lock.salt, lock.rounds, lock.memory_bytes)
        return SecretBox(derived).decrypt(lock.box)
    except (CryptoError, ValueError, TypeError) as error:
        raise WrongSecret(tr(WRONG_PASSWORD), "password") from error


def _derived(password: str, salt: bytes, rounds: int, memory_bytes: int) -> bytes:
    return pwhash.argon2id.kdf(
        SecretBox.KEY_SIZE, password.encode(), salt, opslimit=rounds, memlimit=memory_bytes
    )


def _text(raw: bytes) -> str:
    return b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    return b64decode(text, validate=True)
