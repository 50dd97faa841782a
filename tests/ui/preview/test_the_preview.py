"""The summary is looked at page by page, then saved as it was seen, printed and filed."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFileDialog, QLabel

from kitlog.domain.course_facts import SummaryFiled
from kitlog.ui import printing
from kitlog.ui.course.filed_dialog import FiledDialog
from kitlog.ui.preview.page import PreviewPage
from kitlog.ui.preview.side import DRAFT
from kitlog.workflow import amending, previewing, reading, summary_filing
from kitlog.workflow.previewing import WATERMARK
from kitlog.workflow.summarising import CHANGED
from tests.ui.course.test_course_page import course_of
from tests.ui.today.clinic_room import Record, Room

Shown = tuple[Room, PreviewPage]
NO_SHARE = "the network folder does not answer"
COMPLETE, RUNNING = "PLACEBO", "TEST"


@pytest.fixture
def show(open_room: Callable[[Record], Room], tmp_path: Path) -> Callable[[str], Shown]:
    def preview_of(family: str) -> Shown:
        room = open_room("day")
        room.sign_in("R. Mock RN")
        room.station.summaries = tmp_path / "summaries"
        page = PreviewPage(room.station, room.ask(lambda desk: course_of(desk, family)))
        room.show(page)
        return room, page

    return preview_of


def texts(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [previewing.picture(data, number, 100).text for number in range(len(document))]


def said(page: PreviewPage) -> str:
    return page.side.sentence.text()


def files(tmp_path: Path) -> list[str]:
    return sorted(one.name for one in (tmp_path / "summaries").glob("*"))


def test_what_is_seen_is_what_is_written_byte_for_byte(
    show: Callable[[str], Shown], tmp_path: Path
) -> None:
    room, page = show(COMPLETE)
    assert page.sight is not None
    seen = page.sight.data
    assert page.side.page.text() == f"Page 1 of {len(page.sight.sizes)}"
    room.clock.advance(120)
    room.key(Qt.Key.Key_F12)
    room.settle()
    assert files(tmp_path) == ["KIT-2026-0001-summary-v1.pdf"]
    kept = (tmp_path / "summaries" / "KIT-2026-0001-summary-v1.pdf").read_bytes()
    assert kept.startswith(seen), "a seal only adds behind it"
    assert said(page).startswith("Exported, read back and compared: KIT-2026-0001-summary-v1.pdf")
    assert page.status.view.words == "Version 1 saved, not filed yet"
    room.key(Qt.Key.Key_F12)
    room.settle()
    assert len(files(tmp_path)) == 1, "the same version is not written twice"


def test_the_picture_is_the_page_and_its_text_can_be_heard(show: Callable[[str], Shown]) -> None:
    _, page = show(COMPLETE)
    assert page.sight is not None
    assert page.sheet.accessibleName() == f"Page 1 of {len(page.sight.sizes)}"
    assert "PLACEBO, Ines" in page.sheet.accessibleDescription()
    assert not any(str(WATERMARK) in words for words in texts(page.sight.data)), "the control"
    assert "Ketamine infusion course summary" in page.sheet.accessibleDescription()
    shown = page.sheet.paper._image
    assert shown is not None
    with pypdfium2.PdfDocument(page.sight.data) as document:
        sheet = document[0]
        drawn = sheet.render(scale=shown.width() / sheet.get_width()).to_pil().convert("RGB")
        sheet.close()
    assert abs(drawn.width - shown.width()) <= 1
    for x, y in ((5, 5), (shown.width() // 2, 120), (140, 205), (300, 290)):
        here = shown.pixelColor(x, y)
        assert (here.red(), here.green(), here.blue()) == drawn.getpixel((x, y))


def test_pages_are_turned_by_keys_and_by_taps(show: Callable[[str], Shown]) -> None:
    room, page = show(COMPLETE)
    assert page.sight is not None
    last = len(page.sight.sizes) - 1
    bar = page.sheet.verticalScrollBar()
    room.key(Qt.Key.Key_PageDown)
    room.settle()
    assert (page.number, bar.value() > 0) == (0, True)
    while page.number == 0:
        room.tap(page.side.on)
        room.settle()
    assert (page.number, bar.value()) == (1, 0)
    room.tap(page.side.back)
    room.settle()
    assert page.number == 0
    assert bar.value() == bar.maximum(), "back is to the foot of the page before"
    room.key(Qt.Key.Key_End)
    room.settle()
    assert page.side.page.text() == f"Page {last + 1} of {last + 1}"
    room.key(Qt.Key.Key_Home)
    room.settle()
    assert (page.number, bar.value()) == (0, 0)


def test_it_is_made_larger_smaller_and_fitted(show: Callable[[str], Shown]) -> None:
    room, page = show(COMPLETE)
    paper = page.sheet.paper
    wide = paper.width()
    assert page.sheet.horizontalScrollBar().maximum() == 0
    room.key(Qt.Key.Key_W)
    room.settle()
    assert paper.height() <= page.sheet.viewport().height()
    assert page.side.fit.text == "Whole page"
    room.key(Qt.Key.Key_Plus)
    room.settle()
    assert page.side.fit.text == ""
    nearer = paper.width()
    room.tap(page.side.off)
    room.settle()
    assert paper.width() < nearer
    room.tap(page.side.fit.options[0])
    room.settle()
    assert paper.width() == wide


def test_in_a_dim_room_the_paper_does_not_glare(show: Callable[[str], Shown]) -> None:
    from kitlog.ui.kit.theme import DIM

    room, page = show(COMPLETE)
    where = page.sheet.paper.rect().center()
    where.setY(20)
    assert page.sheet.paper.grab().toImage().pixelColor(where) == QColor("white")
    room.window.set_theme(DIM)
    room.settle()
    white = page.sheet.paper.grab().toImage().pixelColor(where)
    assert white == DIM.colour("ink2")


def test_other_paper_is_set_anew(show: Callable[[str], Shown]) -> None:
    room, page = show(COMPLETE)
    page.side.paper.choose(1)
    room.settle()
    assert page.sight is not None
    assert [round(side) for side in page.sight.sizes[0]] == [612, 792]
    assert page.sight.prepared is not None
    assert page.sight.prepared.paper == "letter"


def test_a_draft_is_marked_everywhere_and_can_not_leave(
    show: Callable[[str], Shown], tmp_path: Path
) -> None:
    room, page = show(RUNNING)
    assert page.strip.isVisible()
    assert page.draft.text() == "Draft, not the summary. Opens when infusion 3 is signed."
    assert page.side.what.text() == page.status.view.words == "Draft, not the summary"
    assert page.side.page.text().startswith("Draft, page 1 of ")
    assert page.sheet.accessibleName().startswith("Draft, page 1 of ")
    assert page.sight is not None
    assert [str(WATERMARK) in words for words in texts(page.sight.data)] == [True] * len(
        page.sight.sizes
    )
    assert page.side.save.reason == page.side.print.reason == str(DRAFT)
    for key in (Qt.Key.Key_F12, Qt.Key.Key_P):
        room.key(key)
        room.settle()
    assert str(DRAFT) in [label.text() for label in page.toast.findChildren(QLabel)]
    assert not (tmp_path / "summaries").exists()


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "PDF not written: disk full."),
        (errno.EROFS, "PDF not written: this folder can't be written. Choose another folder."),
        (errno.EHOSTDOWN, f"PDF not written: {NO_SHARE}. Choose another folder."),
    ],
)  # fmt: skip
def test_what_went_wrong_is_said_and_nothing_is_lost(
    show: Callable[[str], Shown],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    sentence: str,
) -> None:
    room, page = show(COMPLETE)
    assert page.sight is not None
    seen = page.sight.data

    def fails(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fails)
        room.tap(page.side.save)
        room.settle()
        assert said(page) == sentence
    assert files(tmp_path) == []
    assert page.sight.data == seen
    other = tmp_path / "summaries" / "other"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    room.tap(page.side.folder)
    room.settle()
    assert (other / "KIT-2026-0001-summary-v1.pdf").read_bytes().startswith(seen)


def test_a_record_changed_meanwhile_is_set_anew_and_said(
    show: Callable[[str], Shown], tmp_path: Path
) -> None:
    room, page = show(COMPLETE)
    assert page.file is not None
    patient_id, known = page.file.course.opened.patient_id, page.file.patient
    amended, today = replace(known, family="PLACEBOS"), room.station.today()
    room.ask(lambda d: amending.amend_identity(d, patient_id, amended, "misread", today))
    room.key(Qt.Key.Key_F12)
    room.settle()
    assert said(page) == str(CHANGED)
    assert not files(tmp_path)
    assert "PLACEBOS, Ines" in page.sheet.accessibleDescription()
    room.key(Qt.Key.Key_F12)
    room.settle()
    assert len(files(tmp_path)) == 1


def test_for_another_nurse_it_is_set_anew_in_her_name(show: Callable[[str], Shown]) -> None:
    room, page = show(COMPLETE)
    assert "by R. Mock RN" in page.sheet.accessibleDescription()
    room.sign_in("T. Sample RN")
    room.settle()
    assert "by T. Sample RN" in page.sheet.accessibleDescription()


def test_printing_keeps_first_and_prints_that_file(
    show: Callable[[str], Shown], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[Path] = []

    def send(path: Path, done: Callable[[str], None]) -> None:
        sent.append(path)
        done("The printer did not take it: out of paper." if len(sent) == 1 else "")

    monkeypatch.setattr(printing, "can_print", lambda: True)
    monkeypatch.setattr(printing, "send", send)
    room, page = show(COMPLETE)
    room.key(Qt.Key.Key_P)
    room.settle()
    assert said(page) == "The printer did not take it: out of paper."
    room.key(Qt.Key.Key_P)
    room.settle()
    assert sent == [tmp_path / "summaries" / "KIT-2026-0001-summary-v1.pdf"] * 2
    assert said(page).startswith("Sent to the printer.")


def test_every_page_that_is_printed_is_the_page_that_was_seen(
    show: Callable[[str], Shown], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a print command of this computer; what it was given is drawn and compared."""
    program = tmp_path / "bin" / "lp"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\ncp "$1" "{tmp_path}/printed.pdf"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    room, page = show(COMPLETE)
    assert page.sight is not None
    seen = page.sight.data
    room.key(Qt.Key.Key_P)
    room.qtbot.waitUntil(lambda: said(page).startswith("Sent to the printer."), timeout=20_000)
    printed = (tmp_path / "printed.pdf").read_bytes()
    with pypdfium2.PdfDocument(printed) as document:
        pages = len(document)
    assert pages == len(page.sight.sizes)
    for number in range(pages):
        shown, out = (previewing.picture(data, number, 300) for data in (seen, printed))
        assert out == shown
        assert "PLACEBO, Ines" in out.text


def test_saved_and_filed_by_keyboard_alone(show: Callable[[str], Shown]) -> None:
    room, page = show(COMPLETE)
    room.key(Qt.Key.Key_F12)
    room.settle()
    room.clock.advance(600)
    room.key(Qt.Key.Key_F)
    dialog = room.window.findChildren(FiledDialog)[0]
    room.key(Qt.Key.Key_Return)
    assert dialog.sentence.text() == "Say where it is filed."
    room.keys("2")
    dialog.when.choice.options[2].setFocus(Qt.FocusReason.TabFocusReason)
    room.keys("3")
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert said(page) == "Version 1 recorded as filed: Paper chart."
    assert page.file is not None
    id = page.file.course.id
    course = room.ask(lambda desk: reading.course(desk, id))
    (filing,) = course.said(SummaryFiled)
    assert filing.as_(SummaryFiled) == SummaryFiled(1, "Paper chart")
    assert (filing.first.entered.utc - filing.measured.utc).total_seconds() == 300
    (version,) = room.ask(lambda desk: summary_filing.versions(desk, course))
    assert version.filed


def test_escape_leaves_while_it_is_being_set(
    show: Callable[[str], Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    room, page = show(COMPLETE)
    asked: list[object] = []
    monkeypatch.setattr(page, "do", lambda *act: asked.append(act))
    page.set_anew()
    assert "Esc goes back" in page.status.view.detail
    assert page.side.save.reason
    room.key(Qt.Key.Key_Escape)
    assert room.gone[-1][0] == "course"


def test_one_page_at_a_time_is_drawn_however_often_it_is_asked(
    show: Callable[[str], Shown], monkeypatch: pytest.MonkeyPatch
) -> None:
    room, page = show(COMPLETE)
    drawn: list[int] = []
    before = previewing.picture

    def counted(data: bytes, number: int, width: int) -> previewing.Picture:
        drawn.append(width)
        return before(data, number, width)

    monkeypatch.setattr(previewing, "picture", counted)
    for _ in range(8):
        page.sheet.nearer(1)
    room.settle()
    assert len(drawn) == 2, "the first, and the last of those asked meanwhile"
    assert page.sheet.paper._image is not None
    assert page.sheet.paper._image.width() == drawn[-1]
