"""A text that nobody else would write, in every field that takes one, and the look for it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, get_args, get_type_hints

from kitlog.domain.errors import Refused
from kitlog.domain.kinds import KINDS
from tests.domain.facts import EXAMPLES

CANARY = "canary-TEST-Ada-7f3a"

Whole = Callable[[Any], Any]


def forms(text: str = CANARY) -> tuple[bytes, ...]:
    """How it could stand in a file: plain, in UTF-16, as digits, in base64 wherever it begins."""
    plain = text.encode()
    in_64 = (b64encode(bytes(shift) + plain)[4:-4] for shift in range(3))
    return (plain, text.encode("utf-16-le"), plain.hex().encode(), *in_64)


def readable(*folders: Path) -> list[str]:
    """The files in which it can be read."""
    files = [one for folder in folders for one in sorted(folder.rglob("*")) if one.is_file()]
    return [
        one.name
        for one in files
        if CANARY in one.name or any(form in one.read_bytes() for form in forms())
    ]


def text_fields() -> set[str]:
    """Every field of every stored fact that is declared as text, as "Class.field"."""
    found: set[str] = set()
    seen: set[type] = set()
    to_see = [kind.fact for kind in KINDS.values()]
    while to_see:
        cls = to_see.pop()
        if cls in seen:
            continue
        seen.add(cls)
        for name, hint in _hints(cls):
            leaves = _leaves(hint)
            if str in leaves:
                found.add(f"{cls.__name__}.{name}")
            to_see += [leaf for leaf in leaves if is_dataclass(leaf)]
    return found


def filled_facts() -> tuple[list[object], set[str], set[str]]:
    """One fact of each kind with the canary wherever it is taken; where it is; where it is not."""
    taken: set[str] = set()
    refused: set[str] = set()
    facts = [_filled(EXAMPLES[kind], _itself, taken, refused) for kind in KINDS]
    return facts, taken, refused - taken


def _filled(fact: Any, whole: Whole, taken: set[str], refused: set[str]) -> Any:
    """`whole` builds what the fact is a part of, and refuses what that refuses."""
    for name, hint in _hints(type(fact)):
        value = getattr(fact, name)
        if is_dataclass(value):
            part = _filled(value, partial(_put, whole, fact, name), taken, refused)
            fact = replace(fact, **{name: part})
        elif isinstance(value, tuple) and value and is_dataclass(value[0]):
            for place, one in enumerate(value):
                part = _filled(one, partial(_put_at, whole, fact, name, place), taken, refused)
                fact = _put_at(_itself, fact, name, place, part)
        elif str in _leaves(hint):
            here = f"{type(fact).__name__}.{name}"
            for text in _texts(value, name):
                with suppress(Refused, KeyError):
                    _put(whole, fact, name, text)
                    fact = replace(fact, **{name: text})
                    taken.add(here)
                    break
            else:
                refused.add(here)
    return fact


def _texts(value: object, name: str) -> tuple[object, ...]:
    """With the field's name, since two people must not be the same; or alone; or beside others."""
    own = f"{CANARY} {name}"
    if isinstance(value, tuple):
        return (own,), (CANARY,), (*value, own)
    return own, CANARY


def _itself(fact: Any) -> Any:
    return fact


def _put(whole: Whole, fact: Any, name: str, value: object) -> Any:
    return whole(replace(fact, **{name: value}))


def _put_at(whole: Whole, fact: Any, name: str, place: int, part: object) -> Any:
    parts = list(getattr(fact, name))
    parts[place] = part
    return _put(whole, fact, name, tuple(parts))


def _hints(cls: type) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(cls)
    return ((field.name, hints[field.name]) for field in fields(cls))


def _leaves(hint: Any) -> list[type]:
    inner = get_args(hint)
    return [leaf for part in inner for leaf in _leaves(part)] if inner else [hint]
