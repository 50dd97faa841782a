"""Half-typed values, as they are kept through a change of page, a lock and a crash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class Draft(Protocol):
    """Half-typed text as the store keeps it."""

    @property
    def text(self) -> str: ...
    @property
    def author(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Typed:
    """Half-typed values by field, and the id of the person who typed them."""

    texts: dict[str, str]
    author: str
