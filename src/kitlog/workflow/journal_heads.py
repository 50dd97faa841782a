"""Where the journal's chains ended when a paper was made, in short: it stands under every page.

A paper that left the building is an anchor nobody here can reach: whoever forges the record later,
even with the chains' key, can't make its chains end so again.
"""

from __future__ import annotations

import hashlib
import re

from kitlog.domain.codec import canonical
from kitlog.domain.course_signed import Covered
from kitlog.report.document import grouped
from kitlog.store.heads import heads_at
from kitlog.words import tr
from kitlog.workflow.desk import Desk

DIGITS = 32
"""Of a SHA-256; 128 bits."""
_FIGURE = re.compile(r"\b(?:([0-9a-f]{8})|([0-9][0-9,.]*))\b")
"""A group of eight digits of the hash, or a number."""


def in_short(desk: Desk, covered: tuple[Covered, ...]) -> str:
    """How many entries are covered, and a hash over the last link of each of their chains.

    It is a SHA-256 over a line of canonical JSON for each chain, in order of its name: stream,
    workstation, count, link in hexadecimal digits.
    """
    ends = heads_at(
        desk.store.database, [(one.stream, one.workstation, one.count) for one in covered]
    )
    seal = hashlib.sha256()
    for name in sorted(ends):
        seal.update(canonical((*name, ends[name].count, ends[name].mac.hex())) + b"\n")
    many = sum(one.count for one in covered)
    digest = grouped(seal.hexdigest()[:DIGITS])
    return tr("{many} entries {digest}", many=f"{many:,}", digest=digest)


def same(one: str, other: str) -> bool:
    """Whether both say the same of the journal, in whatever words: a paper keeps those of its day.

    Every number, and every group of the hash, has to be there, in order, and no other.
    """
    return _figures(one) == _figures(other)


def _figures(told: str) -> tuple[list[str], list[str]]:
    """The groups of the hash, and the numbers: which come first is a matter of the language."""
    found = _FIGURE.findall(told)
    numbers = [number.replace(",", "").replace(".", "") for _, number in found if number]
    return [group for group, _ in found if group], numbers
