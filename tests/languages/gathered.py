"""The shipped files of a language, read as they are."""

from __future__ import annotations

import xml.etree.ElementTree as xml
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kitlog import resources


@dataclass(frozen=True)
class Entry:
    """One text with its translation, or translations where it counts something."""

    area: str
    text: str
    comment: str
    plural: bool
    translations: tuple[str, ...]
    finished: bool


def folder(language: str) -> Path:
    return resources.path("translations", language)


def entries(file: Path) -> Iterator[Entry]:
    """Of one .ts file."""
    for message in xml.parse(file).getroot().iter("message"):
        found = message.find("translation")
        assert found is not None
        forms = tuple(one.text or "" for one in found.iter("numerusform"))
        yield Entry(
            file.stem,
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.get("numerus") == "yes",
            forms or (found.text or "",),
            "type" not in found.attrib,
        )


def all_entries(language: str) -> list[Entry]:
    return [entry for file in sorted(folder(language).glob("*.ts")) for entry in entries(file)]
