"""A share that hangs holds up its own paper alone: chairs are charted, the record stays true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from kitlog.domain.access import TrailExported
from kitlog.domain.papers import PaperWritten
from kitlog.domain.vitals import Vitals
from kitlog.report import on_disk
from kitlog.ui import porter
from kitlog.ui.chair.paper_dialog import PaperDialog
from kitlog.ui.clerk import Clerk
from kitlog.ui.course.page import CoursePage
from kitlog.ui.handing import STOPPED
from kitlog.ui.porter import NO_ANSWER, Porter
from kitlog.ui.preview.page import PreviewPage
from kitlog.ui.trail.page import TrailView
from kitlog.workflow import amending, charting, reading
from kitlog.workflow.desk import ACCESS
from kitlog.workflow.summarising import CHANGED
from tests.ui.chair.at_chair import RECOVERY, RUNNING, Chair, OpenRoom
from tests.ui.course.test_course_page import course_of
from tests.ui.today.clinic_room import Room, open_room, records
from tests.workflow.ward import CALM

__all__ = ["open_room", "records"]
COMPLETE = "PLACEBO"
A_WHILE = 50
"""Rounds of events in which the clerk would have answered long ago, were nothing in its way."""


class Share:
    """Every file that is begun on it waits until the share answers."""

    def __init__(self) -> None:
        self.asked, self.answers = Event(), Event()
        self.folder = Path()
        self._begin = on_disk.synced

    def synced(self, data: bytes, folder: Path) -> Path:
        if folder == self.folder:
            self.asked.set()
            assert self.answers.wait(60)
        return self._begin(data, folder)


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Share]:
    one = Share()
    one.folder = tmp_path / "papers"
    monkeypatch.setattr(on_disk, "synced", one.synced)
    monkeypatch.setattr(porter, "PATIENCE_MS", 0)
    yield one
    one.answers.set()


def by_the_clerk(self: Porter, _: Path, act: Any, then: Any, failed: Any, *__: Any) -> None:
    """As it was: whoever writes into the folder is who writes the record."""
    clerk = self.parent()
    assert isinstance(clerk, Clerk)
    clerk.do(lambda: act(lambda: True), then, failed)


def hang(room: Room, share: Share) -> None:
    """Until the paper has come as far as the share."""
    room.qtbot.waitUntil(share.asked.is_set, timeout=20_000)


def written(chair: Chair) -> int:
    return len(chair.session.standing(PaperWritten))


def test_a_set_is_charted_while_the_sheet_of_another_chair_hangs(
    open_room: OpenRoom, share: Share
) -> None:
    other = Chair(open_room("day"), RECOVERY)
    room = other.room
    QTest.keyClick(room.focus, Qt.Key.Key_F6)
    hang(room, share)
    dialog = other.dialog
    assert isinstance(dialog, PaperDialog)
    room.settle()
    assert dialog.subtitle.text() == str(NO_ANSWER)
    room.key(Qt.Key.Key_Escape)  # keeps waiting

    chair = Chair(room, RUNNING)
    before = len(chair.session.standing(Vitals))
    room.key(Qt.Key.Key_V)
    for digit in "1468692961304=":
        room.keys(digit)
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert not share.answers.is_set()
    assert len(chair.session.standing(Vitals)) == before + 1, "in the record, not on the screen"
    assert written(other) == 0

    share.answers.set()
    room.qtbot.waitUntil(lambda: written(other) == 1, timeout=20_000)
    (path,) = share.folder.iterdir()
    assert path.name.endswith("failsafe-sheet-v1.pdf")


def test_it_would_not_be_were_the_sheet_written_by_the_clerk(
    open_room: OpenRoom, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the one above."""
    monkeypatch.setattr(Porter, "carry", by_the_clerk)
    other = Chair(open_room("day"), RECOVERY)
    room = other.room
    QTest.keyClick(room.focus, Qt.Key.Key_F6)
    hang(room, share)
    kept: list[object] = []
    room.station.do(lambda desk: charting.chart_vitals(desk, other.id, CALM, ""), kept.append)
    for _ in range(A_WHILE):
        QApplication.processEvents()
    assert kept == []
    share.answers.set()
    room.qtbot.waitUntil(lambda: bool(kept), timeout=20_000)


def preview(open_room: OpenRoom) -> tuple[Room, PreviewPage, Callable[[], int]]:
    room = open_room("day")
    room.sign_in("R. Mock RN")
    id = room.ask(lambda desk: course_of(desk, COMPLETE))
    page = PreviewPage(room.station, id)
    room.show(page)
    return room, page, lambda: len(room.ask(lambda desk: reading.course(desk, id)).exports)


def test_who_stops_waiting_has_nothing_recorded_and_later_no_file(
    open_room: OpenRoom, share: Share
) -> None:
    room, page, exports = preview(open_room)
    room.tap(page.side.save)
    hang(room, share)
    room.settle()
    assert page.side.sentence.text() == str(NO_ANSWER)
    room.tap(page.side.save)
    assert page.side.sentence.text() == str(STOPPED)
    share.answers.set()
    room.station.clerk.porter.finish()
    room.settle()
    assert (exports(), list(share.folder.iterdir())) == (0, [])


def test_another_folder_takes_it_and_the_first_keeps_nothing(
    open_room: OpenRoom, share: Share, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, page, exports = preview(open_room)
    room.tap(page.side.save)
    hang(room, share)
    room.settle()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "stick"))
    room.tap(page.side.folder)
    room.qtbot.waitUntil(lambda: page.keeping.saved is not None, timeout=20_000)
    assert exports() == 1
    share.answers.set()
    room.station.clerk.porter.finish()
    room.settle()
    assert exports() == 1
    assert list(share.folder.iterdir()) == []
    (path,) = (tmp_path / "stick").iterdir()
    assert path.name == "KIT-2026-0001-summary-v1.pdf"


def test_a_course_changed_meanwhile_is_not_recorded_and_the_file_goes(
    open_room: OpenRoom, share: Share
) -> None:
    room, page, exports = preview(open_room)
    room.tap(page.side.save)
    hang(room, share)
    assert page.file is not None
    known, id, today = page.file.patient, page.file.course.opened.patient_id, room.station.today()
    other = replace(known, family="PLACEBOS")
    room.ask(lambda desk: amending.amend_identity(desk, id, other, "misread", today))
    share.answers.set()
    room.qtbot.waitUntil(lambda: page.side.sentence.text() == str(CHANGED), timeout=20_000)
    room.settle()
    room.station.clerk.porter.finish()
    assert (exports(), list(share.folder.iterdir())) == (0, [])


def test_a_page_that_was_left_has_its_summary_recorded_once_it_is_there(
    open_room: OpenRoom, share: Share
) -> None:
    room = open_room("day")
    room.sign_in("R. Mock RN")
    id = room.ask(lambda desk: course_of(desk, COMPLETE))
    page = CoursePage(room.station, id)
    room.show(page)
    room.key(Qt.Key.Key_F12)
    hang(room, share)
    room.settle()
    assert (page.summary.sentence.text(), page.summary.export.text()) == (
        str(NO_ANSWER),
        "Stop waiting",
    )
    assert page.summary.folder.isVisible()
    chair = Chair(room, RUNNING)
    share.answers.set()
    room.qtbot.waitUntil(
        lambda: len(room.ask(lambda desk: reading.course(desk, id)).exports) == 1, timeout=20_000
    )
    assert chair.page.toast.isVisible()


def test_an_export_of_the_trail_is_stopped_in_the_middle_of_a_hanging_folder(
    open_room: OpenRoom, share: Share
) -> None:
    room = open_room("day")
    room.sign_in("R. Mock RN")
    page = TrailView(room.station)
    room.show(page)
    room.tap(list(page.export.by_format.values())[1])  # PDF: it goes there in one piece
    hang(room, share)
    room.qtbot.waitUntil(lambda: page.export.sentence.text() == str(NO_ANSWER), timeout=20_000)
    room.tap(page.export.cancel)
    assert page.export.sentence.text() == str(STOPPED)
    assert not page.export.running
    share.answers.set()
    room.settle()
    room.station.clerk.porter.finish()
    room.settle()
    found = room.ask(lambda desk: desk.store.entries(ACCESS))
    assert not [one for one in found if isinstance(one.fact, TrailExported)]
    assert list(share.folder.iterdir()) == []
