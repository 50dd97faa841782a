"""The real window on a small invented record, and what leaves the program, read back.

Run in a process of its own, on a tree to which a worked change was applied.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from decimal import Decimal
from io import StringIO
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kitlog.app.demo import cast
from kitlog.app.demo.fill import PEOPLE, WEDNESDAY, local
from kitlog.app.demo.infusion_day import Day, play
from kitlog.domain.dose import Order
from kitlog.domain.ordered import Drug, Ordered
from kitlog.domain.protocol import Protocol
from kitlog.report.pdf import Printed, pdf_bytes
from kitlog.ui.kit.theme import load_fonts
from kitlog.ui.language import translator
from kitlog.workflow import course_data, enrolling, reading, summarising
from kitlog.workflow.course_data import Format
from kitlog.workflow.desk import Desk
from tests import conftest  # noqa: F401 - the screen of the offscreen platform, and UTC
from tests.report.reading_pdf import pages_of
from tests.ui.shots.stage import Stage, clinic_alone

Found = dict[str, Any]


def tell(show: Callable[[Stage], Found]) -> None:
    """What `show` found in the window and in the files, as JSON for the test that asked."""
    application = QApplication(["kitlog-contributing"])
    load_fonts()
    stage = Stage(clinic_alone())
    stage.at("09:00:00")
    stage.sign_in()
    stage.fit(1366, 768)
    found = show(stage)
    stage.close()
    del application
    json.dump(found, sys.stdout)


def course(stage: Stage, protocol: Protocol, number: int = 1) -> str:
    """A new course in chair `number`, by a protocol that is signed."""
    order = Order(protocol.dose.mg_per_kg, protocol.minutes, Decimal(50), Decimal(100))
    patient = (cast.ADA, cast.BORIS)[number - 1].patient
    new = enrolling.NewCourse(
        patient, protocol, order, Decimal(70), "kg", True, cast.ADA.reason, "Dr P. Example",
        WEDNESDAY, "09:30", number, ordered=Ordered(Drug.RACEMIC),
    )  # fmt: skip
    return stage.do(lambda desk: enrolling.open_course(desk, new)).id


def infused(stage: Stage, course_id: str, clock: str, day: Day) -> str:
    """Its first infusion, begun at `clock`, as far as the day goes; the session's id."""
    second = stage.person(PEOPLE[1][0]).person_id

    def chart(desk: Desk) -> str:
        found = reading.course(desk, course_id)
        play(desk, stage.clock, found, local(WEDNESDAY, clock), day, second)
        return reading.course(desk, course_id).sessions[-1].id

    return stage.do(chart)


def press(stage: Stage, keys: str) -> None:
    """One key after another, each where the focus is then."""
    for key in keys:
        stage.keys(key)


def enter(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Return)


def text_of(printed: Printed) -> str:
    """What a reader finds in the PDF, without white space."""
    return "".join(pages_of(pdf_bytes(printed, "a4")))


def summary(stage: Stage, course_id: str) -> str:
    """The summary, or its draft: every page as it is read back from the PDF."""
    return text_of(stage.do(lambda desk: summarising.draft(desk, course_id)))


def in_spanish(*texts: str) -> list[str]:
    """As this tree's own files have them, compiled."""
    said = translator("es")
    return [said(text, "", -1) for text in texts]


def exported(stage: Stage, course_id: str) -> tuple[Found, list[dict[str, str]]]:
    """The course as JSON, and the rows of the CSV, as they are written to files."""

    def write(desk: Desk) -> tuple[bytes, bytes]:
        data = course_data.collected(desk, reading.course(desk, course_id), desk.now(), "ab" * 32)
        return course_data.written(data, Format.JSON), course_data.written(data, Format.CSV)

    raw, table = stage.do(write)
    return json.loads(raw), list(csv.DictReader(StringIO(table.decode("utf-8-sig"), newline="")))
