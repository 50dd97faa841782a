"""What every paper has in common: whose it is, what it is, who made it, and all of its words.

Every text of a paper stands on the sheet exactly as it stands in its value; `texts` lists them
all, and the written file is read back against that list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Protocol

_OURS = __name__.rpartition(".")[0] + "."
"""Plain values of this package are printed; those of the domain are drawn."""


@dataclass(frozen=True, slots=True)
class Person:
    """Name exactly as typed; `about` is age and sex."""

    name: str
    born: str
    about: str
    record_no: str


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands under every page; `record_sha256` in groups of eight, or "" for none.

    `journal` says where the chains ended of what the paper is made from, "" for none.
    """

    program: str
    course: str
    made: str
    by: str
    record_sha256: str
    journal: str = ""


class Document(Protocol):
    """Head and foot of a paper. `notice` must be read on every page; it is "" otherwise.

    Without a patient it is about the whole record, and its head names nobody.
    """

    @property
    def title(self) -> str: ...
    @property
    def clinic(self) -> str: ...
    @property
    def address(self) -> str: ...
    @property
    def patient(self) -> Person | None: ...
    @property
    def course(self) -> str: ...
    @property
    def notice(self) -> str: ...
    @property
    def foot(self) -> Foot: ...


def texts(value: object) -> Iterator[str]:
    """Every text of a paper, or of a part of it, that must be found on the sheet."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)
    elif is_dataclass(value) and type(value).__module__.startswith(_OURS):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def grouped(sha256: str) -> str:
    """9c417be2 50d3a86f …: a hash in groups of eight, so that it can be compared by eye."""
    return " ".join(sha256[i : i + 8] for i in range(0, len(sha256), 8))
