"""What a correction changed in a set: only what differs, in the words of one of the two."""

from __future__ import annotations

from kitlog.domain.limits import number
from kitlog.domain.vitals import FIELDS, SHORT, Vitals
from kitlog.words import tr

NOTHING = "–"


def differing(one: Vitals, other: Vitals) -> str:
    """What `one` says where `other` says something else: "SYS 142, room air"."""
    return ", ".join((*_values(one, other), *_besides(one, other)))


def _values(one: Vitals, other: Vitals) -> list[str]:
    missing = {absent.field: absent for absent in one.absent}
    found = []
    for field in FIELDS:
        value, absent = one.value(field), missing.get(field)
        if value == other.value(field) and absent in (None, *other.absent):
            continue
        said = f"{NOTHING} ({absent.words})" if absent else NOTHING
        found.append(f"{SHORT[field]} {said if value is None else number(value)}")
    return found


def _besides(one: Vitals, other: Vitals) -> list[str]:
    said = []
    if one.oxygen != other.oxygen:
        said.append(one.oxygen_words or tr("oxygen not charted"))
    if one.site != other.site:
        said.append(one.site_words or tr("cuff not charted"))
    return said
