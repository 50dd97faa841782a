"""A PDF that came back is checked in the window: whose seal, unchanged or not, as the record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kitlog.domain.papers import Paper
from kitlog.report.sealed_file import CHANGED
from kitlog.ui import porter
from kitlog.ui.course.check_dialog import HEADS, CheckDialog
from kitlog.ui.porter import NO_ANSWER
from kitlog.workflow import reading
from kitlog.workflow.board import board
from kitlog.workflow.checked_file import EXPORT, OURS, SAME, Standing
from tests.ui.chair.at_chair import SIGNED
from tests.ui.clipping import clipped
from tests.ui.course.test_versions import amend, page, room, versions
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Room
from tests.workflow.on_paper import write

__all__ = ["room"]
Check = Callable[[Path], CheckDialog]


@pytest.fixture
def check(room: Room, monkeypatch: pytest.MonkeyPatch) -> Check:
    def checked(file: Path) -> CheckDialog:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
        room.tap(versions(room).check)
        room.settle()
        (dialog,) = [one for one in room.window.findChildren(CheckDialog) if one.isVisible()]
        return dialog

    return checked


@pytest.fixture
def exported(room: Room, tmp_path: Path) -> Path:
    (path,) = (tmp_path / "summaries").iterdir()
    return path


def head(standing: Standing) -> str:
    return str(HEADS[standing][0])


def test_the_file_as_it_was_exported(check: Check, exported: Path) -> None:
    dialog = check(exported)
    assert dialog.head.text() == head(Standing.SAME)
    lines = dialog.words.text().splitlines()
    assert lines[0].startswith("Sealed by Example Pain Clinic, Infusion Unit on 14-Jan-2026 09:48.")
    assert lines[2:] == [
        str(OURS), str(SAME).format(what="Course summary", course="KIT-2026-0001", version=1),
    ]  # fmt: skip
    assert (clipped(dialog), small_targets(dialog)) == ([], [])


def test_one_byte_flipped(check: Check, exported: Path) -> None:
    raw = bytearray(exported.read_bytes())
    raw[len(raw) // 3] ^= 1
    exported.write_bytes(raw)
    dialog = check(exported)
    assert (dialog.head.text(), dialog.words.text()) == (head(Standing.NOT), str(CHANGED))


def test_an_older_one_says_what_to_do(check: Check, exported: Path, room: Room) -> None:
    amend(room)
    dialog = check(exported)
    assert dialog.head.text() == head(Standing.OLDER)
    assert dialog.words.text().splitlines()[-1] == str(EXPORT)


def test_one_of_another_course_says_so_first(check: Check, room: Room, tmp_path: Path) -> None:
    rows = room.ask(board).rows
    id = next(row.session.id for row in rows if row.chair == SIGNED and row.session)
    note = room.ask(lambda desk: write(desk, id, Paper.DAY_NOTE, tmp_path / "notes"))
    number = room.ask(lambda desk: reading.chair_file(desk, id)).course.opened.number
    dialog = check(note.path)
    assert number in dialog.head.text()
    assert dialog.head.text().startswith("It is of another course, ")
    assert any(number in line for line in dialog.words.text().splitlines())


@pytest.mark.parametrize("what", ["text", "gone"])
def test_what_is_no_paper_is_said(check: Check, tmp_path: Path, what: str) -> None:
    path = tmp_path / "letter.pdf"
    if what == "text":
        path.write_text("Dear colleague")
        assert check(path).words.text() == "This is not a PDF file."
    else:
        assert check(path).head.text() == "letter.pdf can’t be read: no such file or directory."


def test_a_file_that_never_comes_holds_nothing_up(
    check: Check, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe nobody writes into stands for a share that hangs."""
    import os

    monkeypatch.setattr(porter, "PATIENCE_MS", 0)
    path = tmp_path / "pipe.pdf"
    os.mkfifo(path)
    dialog = check(path)
    assert dialog.subtitle.text() == f"pipe.pdf. {NO_ANSWER}"
    page(room).read()
    room.settle()
    room.key(Qt.Key.Key_Escape)
    os.close(os.open(path, os.O_RDWR))  # lets its thread go, if it came so far
