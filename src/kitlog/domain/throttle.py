"""How long the next try at a PIN or a password has to wait (RELIABILITY bar 19)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from math import ceil, log2

from kitlog.domain.access import SignedIn
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment, elapsed
from kitlog.words import tr

FREE = 5
"""Wrong tries in a row that cost nothing: gloves slip."""
FIRST_S, LONGEST_S = 30.0, 15 * 60.0
"""The wait after the fifth wrong try; it doubles with each one after it, up to the longest."""
COUNTED = FREE + ceil(log2(LONGEST_S / FIRST_S))
"""So many wrong tries in a row make the longest wait: those before them say nothing more."""


class Wait(Refused):
    """Too many wrong tries: `seconds` are left until the next one counts."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        whole = int(seconds + 0.999)
        span = f"{whole} s" if whole < 100 else f"{-(-whole // 60)} min"
        super().__init__(
            tr("Too many wrong tries. Wait {span}. The chairs stay in view.", span=span), "pin"
        )


def wait_s(tries: Iterable[Entry], now: Moment) -> float:
    """Seconds until this person's next try counts, 0.0 when it may be made now.

    `tries` are the person's `SignedIn`, the newest first; those that did not count themselves,
    because they came too soon, make no wait longer.
    """
    counted = [one for one in tries if isinstance(one.fact, SignedIn) and not one.fact.too_soon]
    wrong = list(takewhile(lambda one: not _accepted(one), counted))
    if len(wrong) < FREE:
        return 0.0
    rest = min(FIRST_S * 2.0 ** (len(wrong) - FREE), LONGEST_S)
    # A clock set back must not lengthen it beyond what was said.
    gone = max(0.0, elapsed(wrong[0].entered, now).seconds)
    return max(0.0, rest - gone)


def _accepted(one: Entry) -> bool:
    return isinstance(one.fact, SignedIn) and one.fact.accepted
