"""A protocol's text taken apart and written again, so that a copy can be changed value by value."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from decimal import Decimal
from itertools import pairwise
from typing import Any

from kitlog.domain import numbers, texts
from kitlog.domain.errors import Refused
from kitlog.domain.protocol_fields import FIELDS, Field, Holds, Path
from kitlog.domain.vitals import OPTIONAL
from kitlog.words import tr, unsaid

Raw = dict[str, Any]
_WHOLE = re.compile(r"-?[0-9]{1,4}")


def taken_apart(text: str) -> Raw:
    return tomllib.loads(text)


def values(text: str) -> dict[str, str]:
    """Every value a clinic may change, by key, as it is typed; "" where there is none."""
    raw = taken_apart(text)
    return {field.key: _shown(_found(raw, field.path)) for field in FIELDS}


def changed(text: str, typed: Mapping[str, str], version: int) -> tuple[str, dict[str, str]]:
    """The text of a copy with what was typed, and the sentence for each value it can't take.

    Values left out stay as they are. The copy carries `version`, and no comments: a source
    that stood beside a number says nothing of another number.
    """
    raw, wrong = deepcopy(taken_apart(text)), dict[str, str]()
    raw["version"] = version
    for field in FIELDS:
        if field.key not in typed or typed[field.key] == _shown(_found(raw, field.path)):
            continue
        try:
            _put(raw, field.path, _read(typed[field.key], field))
        except Refused as refused:
            wrong[field.key] = refused.sentence
    wrong |= _in_part(raw)
    return written(raw), wrong


ALL_OR_NONE = unsaid("Type all four, or none.")


def _in_part(raw: Raw) -> dict[str, str]:
    """A sentence where only a part of what may be typed of a vital sign is given, or its limits
    alone; with none of it the protocol does not ask for the value, and says nothing of it."""
    wrong: dict[str, str] = {}
    for vital in OPTIONAL:
        row = raw["entry"].get(vital, {})
        pairs = {part: row.get(part, [None, None]) for part in ("refuse", "ask")}
        places = [(part, place) for part in pairs for place in (0, 1)]
        empty = [(part, place) for part, place in places if pairs[part][place] is None]
        if not empty:
            continue
        raw["entry"].pop(vital, None)
        if empty != places or any(raw["limits"].get(vital, {}).values()):
            wrong |= {f"entry.{vital}.{part}.{place}": tr(ALL_OR_NONE) for part, place in empty}
        else:
            raw["limits"].pop(vital, None)
    return wrong


def written(raw: Raw) -> str:
    """TOML of it; the same values always give the same bytes."""
    return "\n".join(_lines(raw, ())) + "\n"


def leaves(raw: Raw, above: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Each value with its path; a pair is two values, a longer list one."""
    for name, value in raw.items():
        if isinstance(value, dict):
            yield from leaves(value, (*above, name))
        elif _is_pair((*above, name)):
            yield from (((*above, name, place), one) for place, one in enumerate(value))
        else:
            yield (*above, name), value


_PAIRS = {field.path[:-1] for field in FIELDS if isinstance(field.path[-1], int)}


def _is_pair(path: Path) -> bool:
    return path in _PAIRS


def shown(value: object) -> str:
    """A value as people write it: 10, 20, 30; "none" for a limit there is not."""
    text = _shown(value) or tr("none", "a limit")
    return text.replace("-", "−") if isinstance(value, int) else text


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def _found(raw: Raw, path: Path) -> Any:
    here: Any = raw
    for step in path:
        try:
            here = here[step]
        except (KeyError, IndexError):
            return None
    return here


def _put(raw: Raw, path: Path, value: Any) -> None:
    here: Any = raw
    for step, below in pairwise(path):
        if isinstance(here, dict) and step not in here:
            here[step] = [None, None] if isinstance(below, int) else {}
        here = here[step]
    if value is None and isinstance(here, dict):
        here.pop(path[-1], None)
    else:
        here[path[-1]] = value


def _read(text: str, field: Field) -> Any:
    """What is stored for what was typed. Refused with a sentence for the field."""
    typed = text.strip()
    if not typed and field.may_be_empty:
        return None
    match field.holds:
        case Holds.WORDS:
            return texts.one_line(typed, field.key, needed=tr("Type it as it is printed."))
        case Holds.WHOLE:
            return _whole(typed, field)
        case Holds.DECIMAL:
            return _decimal(typed, field)
        case Holds.WHOLES:
            return [_whole(one, field) for one in _several(typed)]
        case Holds.DECIMALS:
            return [_decimal(one, field) for one in _several(typed)]


def _several(typed: str) -> list[str]:
    return [one.strip() for one in typed.split(",")]


def _whole(typed: str, field: Field) -> int:
    plain = typed.replace("−", "-")
    if not _WHOLE.fullmatch(plain):
        raise Refused(tr("Type a whole number."), field.key)
    _in_range(Decimal(plain), field)
    return int(plain)


def _decimal(typed: str, field: Field) -> str:
    value = numbers.read(typed, field.key)
    _in_range(value, field)
    return typed


def _in_range(value: Decimal, field: Field) -> None:
    if not field.low <= value <= field.high:
        low = str(field.low).replace("-", "−")
        raise Refused(tr("{lowest} to {highest} only.", lowest=low, highest=field.high), field.key)


def _lines(table: Raw, above: Path) -> Iterator[str]:
    plain = {name: value for name, value in table.items() if not isinstance(value, dict)}
    below = {name: value for name, value in table.items() if isinstance(value, dict)}
    if above and (plain or not below):
        yield f"[{'.'.join(map(str, above))}]"
    for name, value in plain.items():
        yield f"{name} = {_toml(value)}"
    for name, value in below.items():
        yield from _lines(value, (*above, name))


def _toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return json.dumps(value, ensure_ascii=False)
