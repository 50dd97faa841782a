"""What one guess at a password or PIN costs: as shipped, or next to nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from types import ModuleType

import pytest

from kitlog.store import holder
from kitlog.workflow import people

_ROUNDS, _KIB = 1, 32
"""The least that argon2id takes with four lanes."""
_LIGHT: Mapping[tuple[ModuleType, str], object] = {
    (people, "ROUNDS"): _ROUNDS,
    (people, "MEMORY_KIB"): _KIB,
    (people, "NOBODYS"): people.NOBODYS.replace("m=65536,t=3", f"m={_KIB},t={_ROUNDS}"),
    (holder, "ROUNDS"): _ROUNDS,
    (holder, "MEMORY_BYTES"): _KIB * 1024,
    (holder, "_NOBODYS"): replace(holder._NOBODYS, rounds=_ROUNDS, memory_bytes=_KIB * 1024),
}
_SHIPPED = {(module, name): getattr(module, name) for module, name in _LIGHT}


@contextmanager
def _costing(what: Mapping[tuple[ModuleType, str], object]) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for (module, name), value in what.items():
            patch.setattr(module, name, value)
        yield


def light_passwords() -> AbstractContextManager[None]:
    """Whatever is made meanwhile proves or opens as ever, and could be guessed by anybody."""
    return _costing(_LIGHT)


def shipped_passwords() -> AbstractContextManager[None]:
    """As the program is shipped."""
    return _costing(_SHIPPED)
