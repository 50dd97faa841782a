"""The clinic's own figures as a table for a spreadsheet: RFC 4180, UTF-8 with a byte order mark.

A row a figure, its count and what it is a count of always together. A percentage and its 95 %
interval (Wilson) stand where the page shows them: from ten on. Words are guarded as in the
trail's table.
"""

from __future__ import annotations

from collections.abc import Iterator

from kitlog.domain.cohort import PUBLISHED, PUBLISHED_RANGE, SOURCE, Cohort, Responders
from kitlog.domain.share import Share
from kitlog.report.trail_csv import MARK, guarded, table
from kitlog.words import ENGLISH, in_language

HEAD = (
    "Figure", "Of what", "Change that counts", "Point", "Count", "Of", "Percent", "95 % low",
    "95 % high", "Not recorded", "After re-treatment", "Baseline 0", "Not due yet",
)  # fmt: skip
_Row = tuple[str, ...]


@in_language(ENGLISH)
def cohort_csv(cohort: Cohort, counted: str) -> bytes:
    """`counted` says in words which courses these are."""
    rows = [HEAD, *(_whole(row) for row in _rows(cohort, counted))]
    return (MARK + table(rows)).encode()


def _whole(row: _Row) -> _Row:
    cells = tuple(map(guarded, row))
    return cells + ("",) * (len(HEAD) - len(cells))


def _rows(cohort: Cohort, counted: str) -> Iterator[_Row]:
    safety = cohort.safety
    yield ("Counted", counted, "", "", str(cohort.courses))
    yield ("Patients of these courses", "", "", "", str(cohort.patients))
    yield ("Completed five or more infusions", "", "", "", *_share(cohort.completed))
    yield ("The same, published", SOURCE, "", "", *_share(PUBLISHED))
    yield ("Completed, an infusion given in part", "", "", "", str(cohort.with_parts))
    for why, many in cohort.closed_early:
        yield ("Closed early", why, "", "", str(many))
    yield ("Not counted, still open", "", "", "", str(cohort.still_open))
    yield ("Not counted, boosters", "", "", "", str(cohort.boosters))
    yield ("Not counted, over before the first infusion", "", "", "", str(cohort.never_begun))
    yield ("Adverse events", "", "", "", str(safety.adverse))
    yield ("Infusions with an adverse event", "", "", "", *_share(safety.infusions))
    yield ("Interventions", "", "", "", str(safety.interventions))
    yield ("Infusions stopped early", "", "", "", str(safety.stopped_early))
    yield ("Days on which nothing was infused", "", "", "", str(safety.not_infused))
    for one in cohort.returned:
        yield ("Outcomes returned", "any measure", "", one.point.value, *_share(one.share))
        for why, many in one.ended:
            yield (f"Follow-up {why}", "", "", one.point.value, str(many))
    for told in cohort.responders:
        yield _responders(told)
    low, high = PUBLISHED_RANGE
    yield ("Responders, published range", SOURCE, "not published", "last infusion", "", "",
           f"{low} to {high}")  # fmt: skip


def _responders(told: Responders) -> _Row:
    return (
        "Responders", told.threshold.of.name.text, told.threshold.words, told.point.value,
        *_share(told.share), str(told.missing), str(told.retreated), str(told.from_zero),
        str(told.waiting),
    )  # fmt: skip


def _share(share: Share) -> _Row:
    """Count, of, per cent and interval with one decimal; the last three "" below ten."""
    count = (str(share.count), str(share.of))
    if share.few:
        return (*count, "", "", "")
    return (*count, share.pct_words(), *share.bounds())
