"""The language of the window: Qt's translators, and which of them is in use."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kitlog import resources, words
from kitlog.domain.errors import MachineError

ASKED_FOR = "KITLOG_LANG"
"""The environment's word goes before what is chosen: for tests, pictures and translators."""

LACKING = "KitLog lacks its file {file}. Install it anew; in its source run `make setup`."
"""English, as what would say it in another language is what is missing."""

_OWN: list[QTranslator] = []
"""Qt's own texts (the menu of a field, the dialog of a file) in the language in use."""


def wanted(chosen: str, environment: Mapping[str, str] = os.environ) -> str:
    """The language to use: asked for, chosen at this workstation, the system's, or English."""
    asked = environment.get(ASKED_FOR, "")
    if asked in words.NAMES:
        return asked
    for one in (chosen, QLocale.system().name().partition("_")[0]):
        if one in words.OFFERED:
            return one
    return words.ENGLISH


def use_language(chosen: str) -> bool:
    """Say all that is shown from now on in `chosen`, or what goes before it; whether that is new.

    What is in view already is built anew by whoever shows it.
    """
    language = wanted(chosen)
    if language == words.language():
        return False
    words.use(language, None if language == words.ENGLISH else translator(language))
    _use_for_qt(language)
    return True


def translator(language: str) -> words.Translate:
    """What the shipped translations say; needs no display and no application.

    MachineError where one of the language's files is missing or can't be read.
    """
    known = _files(language)
    found: dict[tuple[str, str], str] = {}  # never what is not: it may be words somebody typed

    def translate(text: str, comment: str, n: int) -> str:
        if n >= 0:
            return _first(known, text, comment, n)
        if said := found.get((text, comment)) or _first(known, text, comment, n):
            found[text, comment] = said
        return said

    return translate


def _first(known: tuple[QTranslator, ...], text: str, comment: str, n: int) -> str:
    # PySide's stubs say str; a text that is not found comes as "" or None.
    found = [said for one in known if (said := one.translate("", text, comment, n))]
    if comment and n < 0:
        # A file that has the text without its comment says that: it may be the other meaning.
        plain = {one.translate("", text, "", n) for one in known}
        found.sort(key=plain.__contains__)
    return found[0] if found else ""


@cache
def _files(language: str) -> tuple[QTranslator, ...]:
    """One for each .ts: a page half in English would say nothing of the file that is missing."""
    found = []
    for file in sorted(resources.path("translations", language).glob("*.ts")):
        one = QTranslator()
        if not one.load(str(file.with_suffix(".qm"))):
            raise MachineError(LACKING.format(file=f"{language}/{file.stem}.qm"))
        found.append(one)
    if not found:
        raise MachineError(LACKING.format(file=f"{language}/*.qm"))
    return tuple(found)


def _use_for_qt(language: str) -> None:
    """Qt's own words follow; its numbers and dates do not (FACTS section 9 stands for all)."""
    for one in _OWN:
        QCoreApplication.removeTranslator(one)
    _OWN.clear()
    if language == words.ENGLISH or QCoreApplication.instance() is None:
        return
    own = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(f"qtbase_{language}", folder):
        QCoreApplication.installTranslator(own)
        _OWN.append(own)
