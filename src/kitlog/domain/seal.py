"""The certificate that papers are sealed with: what the record knows of it, never its key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kitlog.domain.entry import Entry

RENEW_DAYS = 60
"""A certificate that ends sooner is renewed, where KitLog made it, or told as ending."""


@dataclass(frozen=True, slots=True)
class SealChosen:
    """From now on papers are sealed with this certificate.

    fingerprint  SHA-256 of the certificate's bytes, hexadecimal
    subject      whose it is, as the certificate names them; `issuer` who vouches for that
    since, until the time it is valid, aware UTC
    own          made by KitLog, by the program itself; else the clinic's own, from a file
    """

    fingerprint: str
    subject: str
    issuer: str
    since: datetime
    until: datetime
    own: bool

    @property
    def printed(self) -> str:
        """9c417be2 50d3a86f …: the fingerprint in groups of eight, to be compared by eye."""
        return " ".join(self.fingerprint[i : i + 8] for i in range(0, len(self.fingerprint), 8))

    def ends_soon(self, now: datetime) -> bool:
        return self.until - now < timedelta(days=RENEW_DAYS)

    def valid(self, now: datetime) -> bool:
        return self.since <= now < self.until


def chosen(entries: Iterable[Entry]) -> tuple[SealChosen, ...]:
    """Every certificate that was ever sealed with, oldest first; the last is in use."""
    return tuple(entry.fact for entry in entries if isinstance(entry.fact, SealChosen))
