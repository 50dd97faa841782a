"""Writes a paper to disk: whole and checked, or not at all.

Its bytes are read as a reader of PDF files does and checked against the paper. Then they are
written beside the final place, synced, read back and compared; only then does the file take its
name (hazards H3, H4, H27). What stood there before stays until then. The two are apart because a
share may hang: who checks has the record, who writes has not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2

from kitlog.domain.errors import MachineError
from kitlog.report import on_disk
from kitlog.report.direction import MARKS
from kitlog.report.document import texts
from kitlog.report.drawn_text import drawn_text
from kitlog.report.on_disk import Wanted, always, reason
from kitlog.report.pdf import Printed, pdf_bytes, words_of_pages
from kitlog.report.script_runs import composed, drawn_order
from kitlog.words import tr

_LONG = 300
"""Characters from which a text may go on over a page, with foot and head in between."""


@dataclass(frozen=True, slots=True)
class Written:
    """What now stands on the disk; the hash is of the file's bytes, hexadecimal."""

    pages: int
    sha256: str


def write(document: Printed, path: Path, paper: str) -> Written:
    """Write the paper on "a4" or "letter" to `path`; an earlier file there is replaced.

    Refused for a character that can't be printed; MachineError when the file can't be written
    or does not say what the document says. In both cases `path` is as it was.
    """
    return keep(document, pdf_bytes(document, paper), path, paper)


def keep(document: Printed, data: bytes, path: Path, paper: str) -> Written:
    """As `write`, for a document whose bytes on this paper are there already."""
    done = checked(document, data, paper)
    put(data, path)
    return done


def checked(document: Printed, data: bytes, paper: str) -> Written:
    """What will stand on the disk; MachineError when it does not say what the document says."""
    words = words_of_pages(document, paper)
    return proven(data, words, lambda pages: not missing(document, pages))


def proven(
    data: bytes, words: list[list[str]], whole: Callable[[list[str]], bool] = lambda _: True
) -> Written:
    """As `checked`, for bytes of which all words of each page are known, in the order set.

    `whole` is asked besides whether these, which the file then says, are all.
    """
    return Written(_checked(data, words, whole), hashlib.sha256(data).hexdigest())


def put(data: bytes, path: Path, wanted: Wanted = always) -> None:
    """Bytes that were checked onto the disk, opened again and compared byte for byte.

    MachineError when the disk won't have them. A share may take for ever over it.
    """
    try:
        on_disk.put(data, path, wanted)
    except OSError as error:
        raise MachineError(tr("PDF not written: {reason}.", reason=reason(error))) from error


def page_texts(pdf: Path | bytes) -> list[str]:
    """The text of each page as a reader of the file finds it."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(str(text.get_text_range()))
            text.close()
            page.close()
        return found


def missing(document: Printed, pages: list[str]) -> str:
    """The first text of the document that the pages don't hold, or "" when all is there."""
    squeezed = [_squeezed(page) for page in pages]
    person = document.patient
    who: tuple[str, ...] = (person.name, person.born, person.record_no) if person else ()
    for number, page in enumerate(squeezed, 1):
        numbered = tr("Page {number} of {all}", number=number, all=len(pages))
        for wanted in (*who, document.notice, numbered):
            if _squeezed(wanted) not in page:
                return wanted
    whole = "".join(squeezed)
    for text in texts(document):
        if _squeezed(text) in whole:
            continue
        if len(text) < _LONG or not all(_squeezed(word) in whole for word in text.split()):
            return text
    return ""


def _checked(data: bytes, words: list[list[str]], whole: Callable[[list[str]], bool]) -> int:
    """Number of pages, once they say what was set, word for word, and all of the document.

    Every word in its order, because a wrong number is often right somewhere else on the page.
    """
    try:
        pages = page_texts(data)
        same = len(pages) == len(words) and all(
            _says(data, number, page, set_)
            for number, (page, set_) in enumerate(zip(pages, words, strict=True))
        )
    except (pypdfium2.PdfiumError, pikepdf.PdfError) as error:
        raise MachineError(tr("PDF not written: it can't be read back. Try again.")) from error
    if not same or not whole(["".join(set_) for set_ in words]):
        # Which text it was may be about the patient, so it is not said here.
        raise MachineError(
            tr("PDF not written: it does not say what the record says. Tell support.")
        )
    return len(pages)


def _says(data: bytes, number: int, page: str, words: list[str]) -> bool:
    """Whether the page holds these words as a reader finds them or, else, as it is drawn.

    A reader puts in order what stands close together on one height, or runs from right to left,
    and may guess wrongly; in what is drawn nothing is guessed.
    """
    wanted = _squeezed("".join(drawn_order(composed(text)) for text in words))
    return _squeezed(page) == wanted or _squeezed(drawn_text(data, number)) == wanted


def _squeezed(text: str) -> str:
    for mark in MARKS:  # put before a line by `setting`; nobody can type them
        text = text.replace(mark, "")
    return "".join(composed(text).split())
