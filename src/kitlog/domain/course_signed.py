"""The signature under a whole course, as it is stored."""

from __future__ import annotations

from dataclasses import dataclass

from kitlog.domain.people import Role


@dataclass(frozen=True, slots=True)
class Covered:
    """The first `count` entries that `workstation` saved in `stream`."""

    stream: str
    workstation: str
    count: int


@dataclass(frozen=True, slots=True)
class CourseSigned:
    """Who signed it, under which name and role then, and what that means.

    digest   SHA-256 over the bytes of what is covered, hexadecimal
    covered  which entries these are
    """

    person_id: str
    name: str
    role: Role
    meaning: str
    digest: str
    covered: tuple[Covered, ...]
