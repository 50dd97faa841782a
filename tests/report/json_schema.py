"""As much of JSON Schema as resources/schema needs; a word it does not know fails the test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Plain = dict[str, Any]

TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict, "array": list, "string": str, "boolean": bool, "integer": int,
    "number": (int, float), "null": type(None),
}  # fmt: skip
_WORDS = {
    "$schema", "$id", "$defs", "title", "description", "type", "properties", "required",
    "additionalProperties", "items", "$ref", "enum", "const", "pattern", "minItems", "maxItems",
    "propertyNames", "anyOf",
}  # fmt: skip


def faults(value: Any, schema: Plain, root: Plain, at: str = "$") -> Iterator[str]:
    """What of `value` is not as the schema says; nothing when all is."""
    unknown = schema.keys() - _WORDS
    assert not unknown, unknown
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        yield from faults(value, root["$defs"][name], root, at)
        return
    if "anyOf" in schema:
        if all([*faults(value, one, root, at)] for one in schema["anyOf"]):
            yield f"{at}: none of the forms allowed"
        return
    if "type" in schema and not _is(value, schema["type"]):
        yield f"{at}: {type(value).__name__} is not {schema['type']}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{at}: {value!r} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{at}: {value!r} is not {schema['const']!r}"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{at}: {value!r} is not like {schema['pattern']}"
    if isinstance(value, dict):
        yield from _object(value, schema, root, at)
    if isinstance(value, list):
        yield from _array(value, schema, root, at)


def _is(value: Any, wanted: str | list[str]) -> bool:
    names = [wanted] if isinstance(wanted, str) else wanted
    return any(
        isinstance(value, TYPES[name]) and (name == "boolean") == isinstance(value, bool)
        for name in names
    )


def _object(value: Plain, schema: Plain, root: Plain, at: str) -> Iterator[str]:
    known = schema.get("properties", {})
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{at}: {name} is missing"
    for name, inside in value.items():
        other = schema.get("additionalProperties", True)
        if name in known:
            yield from faults(inside, known[name], root, f"{at}.{name}")
        elif other is False:
            yield f"{at}: {name} is not known"
        elif isinstance(other, dict):
            yield from faults(inside, other, root, f"{at}.{name}")
        if "propertyNames" in schema:
            yield from faults(name, schema["propertyNames"], root, f"{at} name")


def _array(value: list[Any], schema: Plain, root: Plain, at: str) -> Iterator[str]:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{at}: {len(value)} items"
    for number, one in enumerate(value):
        yield from faults(one, schema.get("items", {}), root, f"{at}[{number}]")
