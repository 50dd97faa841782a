"""PROMIS: the raw sum of a form, turned into its T-score by the published table."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from kitlog.domain.errors import Refused
from kitlog.domain.measures import Measure
from kitlog.words import tr

Scores = Mapping[int, Decimal]
"""T-score by raw sum."""


def read_scores(text: str) -> dict[int, Decimal]:
    """A table of `resources/promis`: raw_sum, t_score, and what is not shown."""
    rows = (line.split(",") for line in text.splitlines()[1:] if line)
    return {int(row[0]): Decimal(row[1]) for row in rows}


def t_score(measure: Measure, raw: int, scores: Scores) -> Decimal:
    """The T-score of a raw sum. Refused for a sum the form can't have."""
    if raw not in scores:
        raise Refused(
            tr("Raw sum {lowest} to {highest} only.", lowest=min(scores), highest=max(scores)),
            measure.id,
        )
    return scores[raw]


def read_raw(measure: Measure, text: str, scores: Scores) -> int:
    """The raw sum a nurse typed: whole, and one the form can have."""
    typed = text.strip(" ")
    if not typed.isascii() or not typed.isdigit() or len(typed) > 3:
        raise Refused(tr("Type the raw sum, a whole number."), measure.id)
    t_score(measure, int(typed), scores)
    return int(typed)
