"""The summary on its way out: looked at, saved, filed, and its versions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from queue import SimpleQueue
from unittest.mock import patch

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kitlog.ui.course.versions_dialog import VersionsDialog
from kitlog.ui.porter import Porter
from kitlog.workflow import amending, reading, summarising, summary_filing
from tests.ui.shots.stage import Stage, demo


def preview() -> Stage:
    """The first page as wide as there is room."""
    return _preview("PLACEBO")


def whole_page() -> Stage:
    stage = preview()
    stage.press(Qt.Key.Key_W)
    return stage


def draft() -> Stage:
    """Before the fifth signature."""
    return _preview("TEST")


def saved() -> Stage:
    stage = preview()
    stage.station.summaries = stage.folder / "summaries"
    stage.show("preview", stage.course("PLACEBO"))
    stage.press(Qt.Key.Key_F12)
    return stage


def slow() -> Stage:
    """The folder does not answer."""
    with _hanging():
        stage = preview()
        stage.station.summaries = stage.folder / "summaries"
        stage.show("preview", stage.course("PLACEBO"))
        stage.press(Qt.Key.Key_F12)
    return stage


def slow_export() -> Stage:
    with _hanging():
        stage = _signed_in()
        stage.station.summaries = stage.folder / "summaries"
        stage.show("course", stage.course("PLACEBO"))
        stage.press(Qt.Key.Key_F12)
    return stage


def slow_paper() -> Stage:
    """A failsafe sheet for such a folder."""
    with _hanging():
        stage = _signed_in()
        stage.station.summaries = stage.folder / "summaries"
        stage.show("chair", stage.session(1))
        stage.press(Qt.Key.Key_F6)
    return stage


@contextmanager
def _hanging() -> Iterator[None]:
    """A folder nobody comes back from, and no patience."""
    nobody = patch.object(Porter, "_way", lambda *_: SimpleQueue[object]())
    with patch("kitlog.ui.porter.PATIENCE_MS", 0), nobody:
        yield


def filed() -> Stage:
    """Where it is filed: "Other…" opens a line."""
    stage = saved()
    stage.press(Qt.Key.Key_F)
    stage.keys("4")
    return stage


def not_filed() -> Stage:
    """Exported, then the patient's name was put right: superseded."""
    stage = _signed_in()
    course = stage.course("PLACEBO")
    path = stage.folder / "summary.pdf"
    stage.do(lambda desk: summarising.export(desk, course, path, "a4"))
    stage.do(lambda desk: summary_filing.file(desk, course, 1, "Paper chart"))
    patient_id = stage.do(lambda desk: reading.course(desk, course)).opened.patient_id
    known = stage.do(lambda desk: reading.patient(desk, patient_id))
    amended, today = replace(known, given="Ines M."), date(2026, 1, 14)
    stage.do(lambda desk: amending.amend_identity(desk, patient_id, amended, "misread card", today))
    stage.show("course", course)
    return stage


def versions() -> Stage:
    """Superseded and filed, and the one after it."""
    stage = not_filed()
    course, path = stage.course("PLACEBO"), stage.folder / "second.pdf"
    stage.do(lambda desk: summarising.export(desk, course, path, "letter"))
    stage.show("course", course)
    stage.press(Qt.Key.Key_V)
    return stage


def checked() -> Stage:
    """A file that came back: the name was put right since it was written."""
    stage = not_filed()
    stage.press(Qt.Key.Key_V)
    (path,) = stage.folder.glob("summary.pdf")
    chosen = patch.object(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with chosen:
        stage.window.findChildren(VersionsDialog)[-1].check.click()
        stage.settle()
    return stage


def _preview(family: str) -> Stage:
    stage = _signed_in()
    stage.show("preview", stage.course(family))
    return stage


def _signed_in() -> Stage:
    stage = Stage(demo())
    stage.sign_in()
    return stage
