"""The recovery sheet's secret as words that a person can read, type and check.

256 bits become 24 words of the BIP-39 list; its checksum finds a word read wrong.
"""

from __future__ import annotations

from mnemonic import Mnemonic

from kitlog.domain.errors import Refused
from kitlog.store.holder import SECRET_BYTES
from kitlog.words import tr

WORDS = 24
_ENOUGH = 4
"""No two words of the list begin with the same four letters."""


def words_of(secret: bytes) -> tuple[str, ...]:
    """The 24 words of a secret of 32 bytes."""
    return tuple(_list().to_mnemonic(secret).split(" "))


def secret_of(typed: str) -> bytes:
    """The secret whose words were typed, whole or by their first four letters, in any case.

    Refused, saying which word is wrong, or that one of them is.
    """
    given = typed.casefold().replace(",", " ").split()
    if len(given) != WORDS:
        raise Refused(
            tr("The sheet has {all} words; these are {given}.", all=WORDS, given=len(given)),
            "words",
        )
    whole = [_whole(word, place) for place, word in enumerate(given, 1)]
    try:
        secret = bytes(_list().to_entropy(whole))
    except ValueError as error:
        raise Refused(tr("One of the words is not as on the sheet. Compare them all."),
                      "words") from error  # fmt: skip
    assert len(secret) == SECRET_BYTES
    return secret


def _whole(word: str, place: int) -> str:
    known = _list().wordlist
    if word in known:
        return word
    meant = [one for one in known if len(word) >= _ENOUGH and one.startswith(word[:_ENOUGH])]
    if len(meant) == 1 and meant[0].startswith(word):
        return meant[0]
    raise Refused(
        tr("Word {place}, “{word}”, is not on any sheet. Compare it.", place=place, word=word),
        "words",
    )


def _list() -> Mnemonic:
    return Mnemonic("english")
