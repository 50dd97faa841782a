"""A share of a counted group, with the interval in which the true one may well lie."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import sqrt

from kitlog.domain import numbers
from kitlog.words import tr

FEWEST = 10
"""Below so many a share is shown as its two numbers alone (DESIGN 6, Cohort)."""
_Z = 1.959963984540054
"""Of the normal distribution, for 95 %."""


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `of`; what is in per cent has no rounding yet."""

    count: int
    of: int

    @property
    def few(self) -> bool:
        """Too few for a percentage or an interval."""
        return self.of < FEWEST

    @property
    def pct(self) -> float:
        """0 to 100. Only where there are not too few."""
        return 100 * self.count / self.of

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's, 95 %, in per cent: right for small groups and for 0 of n (Wilson 1927)."""
        n, p, z2 = self.of, self.count / self.of, _Z * _Z
        middle = p + z2 / (2 * n)
        half = _Z * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        low, high = (100 * (middle + side * half) / (1 + z2 / n) for side in (-1, 1))
        return (0.0 if self.count == 0 else low), (100.0 if self.count == n else high)

    def pct_words(self, places: int = 1) -> str:
        """89.1, rounded half up as every number here."""
        return numbers.fixed(Decimal(100 * self.count) / self.of, places)

    def bounds(self, places: int = 1) -> tuple[str, str]:
        """79.1 and 94.6, the interval's ends as they are shown."""
        low, high = (numbers.fixed(Decimal(one), places) for one in self.interval)
        return low, high

    @property
    def words(self) -> str:
        """57 of 64"""
        return tr("{count} of {of}", count=f"{self.count:,}", of=f"{self.of:,}")
