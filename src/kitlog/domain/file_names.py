"""What a paper's file is called: without patient data unless the clinic says otherwise.

A name that every system takes: no separators, nothing hidden, few bytes.
"""

from __future__ import annotations

import unicodedata

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.patient import Patient

MOST_BYTES = 120
_SPARE = len(" (999)")
"""For the number of a file whose name is taken."""
_RECORD = 30
"""Bytes of a record number; longer ones are cut."""
_KEPT = ("L", "M", "N")
"""Unicode categories: letters, their marks, digits."""


def file_name(clinic: ClinicSet, course: str, patient: Patient, rest: str) -> str:
    """KIT-2026-0001-summary-v1.pdf, or TEST_Ada_ZZ000417-summary-v1.pdf as the clinic says.

    `course` is its number, `rest` what the paper is, with version and ending.
    """
    end = f"-{rest}"
    room = MOST_BYTES - _SPARE - len(clinic.file_name(end).encode())
    who = course
    if clinic.file_naming == "patient":
        record = _cut(_plain(patient.record_no).replace("-", ""), _RECORD)
        names = f"{_plain(patient.family)}_{_plain(patient.given)}"
        # Of a long name the beginning only: the record number tells two patients apart.
        who = f"{_cut(names, room - len(record.encode()) - 1)}_{record}".strip("_") or course
    return clinic.file_name(f"{who}{end}")


def _plain(text: str) -> str:
    """Letters and digits in any script, hyphens for all between them."""
    kept = (
        one if unicodedata.category(one)[0] in _KEPT else " "
        for one in unicodedata.normalize("NFC", text)
        if one not in "'’"
    )  # fmt: skip
    return "-".join("".join(kept).split())


def _cut(text: str, most: int) -> str:
    """At most so many bytes, no letter taken apart."""
    while text and len(text.encode()) > most:
        text = text[:-1]
    return text.rstrip("-_")
