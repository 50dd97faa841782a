"""Facts as bytes: canonical JSON, so that the same fact always gives the same bytes.

Canonical means sorted keys, no spaces, UTF-8, decimals as strings. Reading goes by the
dataclass's own annotations; an unknown kind, version or field is a Fault, never a guess.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from kitlog.domain.entry import Entry
from kitlog.domain.errors import Fault, Refused
from kitlog.domain.kinds import KINDS, NAMES, Kind


def encode(fact: object) -> tuple[str, int, bytes]:
    """Kind, version and canonical JSON bytes of a fact listed in `kinds.KINDS`."""
    name = NAMES.get(type(fact))
    if name is None:
        raise Fault(f"{type(fact).__name__} is no kind of entry.")
    return name, KINDS[name].version, canonical(fact)


def stored(entry: Entry) -> tuple[str, int, bytes]:
    """Kind, version and bytes as the entry lies on the disk; as it will, before it does.

    Never written anew: an entry of an older version keeps its own bytes, and with them the
    hashes of all signatures that cover it.
    """
    if entry.stored is None:
        return encode(entry.fact)
    return NAMES[type(entry.fact)], *entry.stored


def decode(kind: str, version: int, payload: bytes) -> object:
    """The fact that `encode` wrote; older versions are raised to the present one."""
    known = KINDS.get(kind)
    if known is None or not 1 <= version <= known.version:
        raise Fault(f"This KitLog does not know entries of kind {kind}, version {version}.")
    try:
        return _build(known.fact, _raised(known, version, json.loads(payload)))
    except (Refused, TypeError, ValueError, KeyError, AttributeError, ArithmeticError) as error:
        raise Fault(f"An entry of kind {kind} can't be read: {type(error).__name__}.") from error


def canonical(value: object) -> bytes:
    """Canonical JSON of a dataclass, tuple or scalar."""
    return written_again(_plain(value))


def written_again(raw: object) -> bytes:
    """Of what was read from canonical JSON, the same bytes once more."""
    return json.dumps(raw, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _raised(kind: Kind, version: int, raw: dict[str, Any]) -> dict[str, Any]:
    for step in kind.raises[version - 1 :]:
        raw = step(raw)
    return raw


def _plain(value: object) -> object:
    if value is None or (isinstance(value, (bool, int, str)) and not isinstance(value, Enum)):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    raise Fault(f"{type(value).__name__} can't stand in an entry.")


Reader = Callable[[Any], object]


@cache
def _readers(cls: type) -> Mapping[str, Reader]:
    """How each field is read, found out once: ten years are two million entries."""
    return {name: _reader(hint) for name, hint in get_type_hints(cls).items()}


def _build(cls: type, raw: dict[str, Any]) -> object:
    readers = _readers(cls)
    unknown = raw.keys() - readers.keys()
    if unknown:
        raise Fault(f"{cls.__name__} has no field {sorted(unknown)[0]}.")
    return cls(**{name: readers[name](item) for name, item in raw.items()})


def _reader(hint: Any) -> Reader:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        inner = _reader(next(a for a in get_args(hint) if a is not type(None)))
        return lambda raw: None if raw is None else inner(raw)
    if origin is tuple:
        one = _reader(get_args(hint)[0])
        return lambda raw: tuple(map(one, raw))
    if is_dataclass(hint):
        return partial(_build, cast(type, hint))
    if hint is Decimal:
        return Decimal
    if hint in (date, datetime):
        return cast(Reader, hint.fromisoformat)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return _as_it_is


def _as_it_is(raw: object) -> object:
    return raw
