"""Side effects as they stand on paper: "nausea 1, dissociation 2"."""

from __future__ import annotations

import re

from kitlog.domain.effects import OTHER, Effect, Score
from kitlog.domain.errors import Refused
from kitlog.words import tr

_ONE = re.compile(r"(.*\S)\s+([0-3])")


def read_scores(text: str, effects: tuple[Effect, ...], field: str = "") -> tuple[Score, ...]:
    """Each effect by its name or the first letters of it; one that is not listed as "other".

    Refused for a part without its severity 0–3, and for letters that fit two effects.
    """
    found = []
    for part in filter(None, (one.strip() for one in text.split(","))):
        read = _ONE.fullmatch(part)
        if read is None:
            raise Refused(tr("Write “{part}” with its severity, as “nausea 1”.", part=part), field)
        found.append(_score(read[1], int(read[2]), effects, field))
    return tuple(found)


def _score(name: str, severity: int, effects: tuple[Effect, ...], field: str) -> Score:
    typed = name.casefold()
    known = [e for e in effects if e.label.casefold() == typed] or [
        e for e in effects if e.label.casefold().startswith(typed)
    ]
    if len(known) > 1:
        raise Refused(
            tr(
                "“{name}” can be {one} or {other}.",
                name=name,
                one=known[0].label,
                other=known[1].label,
            ),
            field,
        )
    if not known:
        return Score(OTHER, severity, name)
    return Score(known[0].id, severity)
