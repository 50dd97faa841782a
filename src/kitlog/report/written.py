"""Writes a paper to disk: whole and checked, or not at all.

The file is written beside its final place, synced, read back and checked against the paper;
only then does it take its name (hazards H3, H4, H27). What stood there before stays until then.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2

from kitlog.domain.errors import MachineError
from kitlog.report.direction import MARKS
from kitlog.report.document import texts
from kitlog.report.drawn_text import drawn_text
from kitlog.report.on_disk import reason, sync_folder, synced
from kitlog.report.pdf import Printed, pdf_bytes, words_of_pages
from kitlog.report.script_runs import composed, drawn_order

_LONG = 300
"""Characters from which a text may go on over a page, with foot and head in between."""


"""What a share says that went away."""


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
    words = words_of_pages(document, paper)
    return put(data, path, words, lambda pages: not missing(document, pages))


def put(
    data: bytes,
    path: Path,
    words: list[list[str]],
    whole: Callable[[list[str]], bool] = lambda _: True,
) -> Written:
    """Write these bytes of a PDF to `path`, as `write` does.

    `words` are all words of each page in the order they were set; `whole` is asked besides
    whether these, which the file then says, are all.
    """
    try:
        temporary = synced(data, path.parent)
        try:
            pages = _checked(temporary, words, whole)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise MachineError(f"PDF not written: {reason(error)}.") from error
    if found != hashlib.sha256(data).hexdigest():
        raise MachineError("PDF not written: the disk gave back something else. Try another disk.")
    return Written(pages, found)


def page_texts(path: Path) -> list[str]:
    """The text of each page as a reader of the file finds it."""
    with pypdfium2.PdfDocument(path) as document:
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
        numbered = f"Page{number}of{len(pages)}"
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


def _checked(path: Path, words: list[list[str]], whole: Callable[[list[str]], bool]) -> int:
    """Number of pages, once they say what was set, word for word, and all of the document.

    Every word in its order, because a wrong number is often right somewhere else on the page.
    """
    try:
        pages = page_texts(path)
        same = len(pages) == len(words) and all(
            _says(path, number, page, set_)
            for number, (page, set_) in enumerate(zip(pages, words, strict=True))
        )
    except (pypdfium2.PdfiumError, pikepdf.PdfError) as error:
        raise MachineError("PDF not written: it can't be read back. Try again.") from error
    if not same or not whole(["".join(set_) for set_ in words]):
        # Which text it was may be about the patient, so it is not said here.
        raise MachineError("PDF not written: it does not say what the record says. Tell support.")
    return len(pages)


def _says(path: Path, number: int, page: str, words: list[str]) -> bool:
    """Whether the page holds these words as a reader finds them or, else, as it is drawn.

    A reader puts in order what stands close together on one height, or runs from right to left,
    and may guess wrongly; in what is drawn nothing is guessed.
    """
    wanted = _squeezed("".join(drawn_order(composed(text)) for text in words))
    return _squeezed(page) == wanted or _squeezed(drawn_text(path, number)) == wanted


def _squeezed(text: str) -> str:
    for mark in MARKS:  # put before a line by `setting`; nobody can type them
        text = text.replace(mark, "")
    return "".join(composed(text).split())
