"""The manual's last chapter: which KitLog this is, its licence, and other people's works in it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import kitlog
from kitlog import resources
from kitlog.ui.manual.chapter import Chapter
from kitlog.words import tr

_WORK = re.compile(r"^  (?P<title>\S.*): (?P<licence>.+)$", re.MULTILINE)


def about() -> Chapter:
    """Made anew each time, in the language of the moment."""
    return Chapter(tr("Manual"), tr("About KitLog"), "\n\n".join((*_program(), *_others())))


def _program() -> tuple[str, ...]:
    return (
        tr("Version {version}, under the Apache License 2.0.", version=kitlog.__version__),
        tr(
            "It records and reminds. It is no patient monitor, no alarm system and gives no "
            "dosing advice: the monitor alarms, the pump infuses, the prescriber decides."
        ),
    )


def _others() -> tuple[str, ...]:
    works = _works()
    if not works:
        return (
            tr(
                "This KitLog runs from its source. Licences of other people's works lie with each "
                "of them, those of the typefaces in {folder}.",
                folder=f"`{resources.path('fonts')}`",
            ),
        )
    table = [(tr("work"), tr("licence")), ("---", "---"), *works]
    return (
        tr(
            "Every licence in full: {file}. Qt is used under the LGPL 3; it lies beside the "
            "program as libraries of its own and may be replaced.",
            file=f"`{resources.path('notices', 'THIRD-PARTY-NOTICES.txt')}`",
        ),
        tr("Other people's works in it, each under its own licence:"),
        "\n".join(f"| {title} | {licence} |" for title, licence in table),
    )


def _works() -> tuple[tuple[str, str], ...]:
    """Title and licence of each, as the table at the head of the notices has them."""
    path = resources.path("notices", "THIRD-PARTY-NOTICES.txt")
    return _read(path) if path.is_file() else ()


@cache
def _read(path: Path) -> tuple[tuple[str, str], ...]:
    """Once for each file: the chapter is made anew at every letter that is looked for."""
    table = path.read_text(encoding="utf-8").partition("\n====")[0]
    return tuple((found["title"], found["licence"]) for found in _WORK.finditer(table))
