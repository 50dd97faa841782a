"""What a password has to be."""

from __future__ import annotations

from kitlog.domain.errors import Refused
from kitlog.words import tr

LEAST, MOST = 10, 200
"""Characters; length is what makes a password hard to guess (NIST SP 800-63B)."""
_COMMON = (
    "password", "passwort", "contraseña", "ketamine", "kitlog", "infusion", "123456", "qwert",
)  # fmt: skip


def checked_password(password: str) -> str:
    """`password` when it is long enough and not one that everybody tries; else Refused."""
    if not LEAST <= len(password) <= MOST:
        raise Refused(
            tr(
                "A password has at least {least} characters. Three words are easy to keep.",
                least=LEAST,
            ),
            "password",
        )
    plain = password.casefold()
    if len(set(plain)) < 5 or any(word in plain for word in _COMMON):
        raise Refused(tr("Too easy to guess. Choose three or four words of your own."), "password")
    return password
