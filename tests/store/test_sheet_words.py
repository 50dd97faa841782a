"""The recovery sheet's words: read by people, typed by people, and checked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitlog.domain.errors import Refused
from kitlog.store.sheet_words import WORDS, secret_of, words_of

ONES = b"\x01" * 32


@given(st.binary(min_size=32, max_size=32))
def test_words_lead_back_to_the_secret(secret: bytes) -> None:
    words = words_of(secret)
    assert len(words) == WORDS
    assert secret_of(" ".join(words)) == secret
    assert secret_of("  ".join(word[:4].upper() for word in words)) == secret


def test_the_words_are_those_of_the_standard() -> None:
    """BIP-39's own test vector of 256 zero bits."""
    assert words_of(bytes(32)) == ("abandon",) * 23 + ("art",)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda w: w[:-1], "these are 23"),
        (lambda w: [*w, "abandon"], "these are 25"),
        (lambda w: [w[1], w[0], *w[2:]], "One of the words"),
        (lambda w: [*w[:3], "kitlog", *w[4:]], "Word 4, “kitlog”"),
        (lambda w: [*w[:3], w[3][:4] + "zzzz", *w[4:]], "Word 4"),
        (lambda w: [*w[:3], "ab", *w[4:]], "Word 4"),
    ],
)
def test_what_is_typed_wrong_is_said(change: object, said: str) -> None:
    words = list(words_of(bytes(range(32))))
    with pytest.raises(Refused, match=said):
        secret_of(" ".join(change(words)))  # type: ignore[operator]


def test_two_swapped_words_are_found() -> None:
    words = list(words_of(ONES))
    other = list(words_of(bytes(range(32))))
    with pytest.raises(Refused):
        secret_of(" ".join([*other[:5], words[5], *other[6:]]))
