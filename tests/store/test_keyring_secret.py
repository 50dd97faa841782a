"""The keyring of this account: what it keeps, and what is said where it does not."""

from __future__ import annotations

import keyring.backends.fail
import keyring.backends.null
import pytest
from keyring.backend import KeyringBackend

from kitlog.store.holder import new_secret
from kitlog.store.keyring_secret import GONE, NONE, REFUSED, KeyringTrouble, forget, keep, kept
from kitlog.words import Unsaid
from tests.keyrings import Forgetful, InClear, Locked, Ring, Roaming, Stuck, in_use

S = 10
"""Seconds a keyring in memory may take."""


def test_what_it_was_given_it_gives_back_until_it_is_taken_out() -> None:
    ring, secret = Ring(), new_secret()
    with in_use(ring):
        keep("record 1", secret).result(S)
        assert kept("record 1").result(S) == secret
        assert list(ring.kept) == [("KitLog", "record 1")]
        forget("record 1").result(S)
        assert ring.kept == {}
        forget("record 1").result(S)  # it may be gone already
        with pytest.raises(KeyringTrouble, match="holds nothing for this"):
            kept("record 1").result(S)


@pytest.mark.parametrize(
    ("backend", "said"),
    [
        (keyring.backends.fail.Keyring, NONE), (keyring.backends.null.Keyring, NONE),
        (InClear, NONE), (Forgetful, NONE), (Locked, REFUSED),
    ],
)  # fmt: skip
def test_a_keyring_that_does_not_keep_it_says_so(
    backend: type[KeyringBackend], said: Unsaid
) -> None:
    with in_use(backend()), pytest.raises(KeyringTrouble) as trouble:
        keep("record 1", new_secret()).result(S)
    assert trouble.value.sentence == str(said)


def test_what_it_raises_is_not_shown() -> None:
    """It could hold anything."""
    with in_use(Locked()):
        error = kept("record 1").exception(S)
    assert isinstance(error, KeyringTrouble)
    assert error.sentence == str(REFUSED)


@pytest.mark.parametrize("text", ["", "not hexadecimal", "00" * 31, "00" * 33])
def test_what_is_not_a_secret_is_none(text: str) -> None:
    ring = Ring()
    ring.kept["KitLog", "record 1"] = text
    with in_use(ring):
        error = kept("record 1").exception(S)
    assert isinstance(error, KeyringTrouble)
    assert error.sentence == str(GONE)


def test_one_that_hangs_holds_nobody_up() -> None:
    ring, secret = Stuck(), new_secret()
    ring.kept["KitLog", "record 1"] = secret.hex()
    with in_use(ring):
        answer = kept("record 1")
        assert not answer.done()
        ring.over.set()
        assert answer.result(S) == secret


def test_a_secret_does_not_roam_to_other_computers() -> None:
    ring = Roaming()
    with in_use(ring):
        keep("record 1", new_secret()).result(S)
    assert ring.persist == "local machine"
