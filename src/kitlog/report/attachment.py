"""A file that goes with a paper, inside it: the record as a program reads it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Attachment:
    """`mime` is its media type; `description` is shown in the reader's list of attachments."""

    name: str
    mime: str
    description: str
    data: bytes = field(repr=False)
