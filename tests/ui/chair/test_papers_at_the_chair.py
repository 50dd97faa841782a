"""The papers at the chair: one key each, their file shown, opened and printed; text to paste."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kitlog.domain.papers import Paper, PaperWritten
from kitlog.report.written import page_texts
from kitlog.ui import printing
from kitlog.ui.chair.paper_dialog import NO_PROGRAM, SENT, WRITING, PaperDialog
from kitlog.ui.pasteboard import LASTS_MS, pasteboard
from kitlog.words import Unsaid
from kitlog.workflow import discharging
from tests.ui.chair.at_chair import RECOVERY, RUNNING, SIGNED, Chair, OpenRoom
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets


@pytest.fixture(autouse=True)
def clean_clipboard(qapp: QApplication) -> Iterator[None]:
    """Nothing of a test stays on the clipboard; what Python left there would crash the end."""
    yield
    pasteboard().wipe()
    QGuiApplication.clipboard().clear()


def at(open_room: OpenRoom, chair: int, folder: Path, height: int = 768) -> Chair:
    room = open_room("day")
    room.station.summaries = folder / "papers"
    return Chair(room, chair, height)


def paper(chair: Chair) -> PaperDialog:
    dialog = chair.dialog
    assert isinstance(dialog, PaperDialog)
    return dialog


def press(chair: Chair, key: Qt.Key) -> None:
    QTest.keyClick(chair.room.focus, key)
    chair.room.settle()


def written(chair: Chair) -> list[PaperWritten]:
    return [c.as_(PaperWritten) for c in chair.session.standing(PaperWritten)]


class Opener(QObject):
    """Stands in for the desktop: which files were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    one = Opener()
    QDesktopServices.setUrlHandler("file", one, "take")  # type: ignore[arg-type]  # stub: bytes
    yield one
    QDesktopServices.unsetUrlHandler("file")


def test_f6_writes_the_sheet_and_shows_where_it_lies(open_room: OpenRoom, tmp_path: Path) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F6)
    dialog = paper(chair)
    assert dialog.path is not None
    assert dialog.where.text() == str(dialog.path)
    assert "Version 1, 1 page" in dialog.subtitle.text()
    assert "TEST, Ada" in page_texts(dialog.path)[0]
    assert [(f.paper, f.version) for f in written(chair)] == [(Paper.FAILSAFE, 1)]
    assert "version 1" in chair.row("Failsafe sheet written").accessibleName()


def test_half_typed_values_and_focus_stay_through_a_paper(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_V)
    QTest.keyClicks(chair.room.focus, "14")
    focus = QApplication.focusWidget()
    press(chair, Qt.Key.Key_F6)
    press(chair, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is focus
    assert chair.running.entry.texts["sys"] == "14"


def test_the_dialog_stands_at_once_and_opens_nothing_while_it_is_written(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    QTest.keyClick(chair.room.focus, Qt.Key.Key_F6)
    dialog = paper(chair)
    assert (dialog.act.reason, dialog.to_printer.reason) == (str(WRITING), str(WRITING))
    dialog.ask()
    assert dialog.path is None
    chair.room.settle()
    assert dialog.act.reason == ""


def test_a_folder_that_fails_is_said_and_nothing_is_offered(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    (tmp_path / "papers").write_text("in the way")
    press(chair, Qt.Key.Key_F6)
    dialog = paper(chair)
    assert "folder can't be made" in dialog.sentence.text()
    assert "folder can't be made" in dialog.act.reason
    assert written(chair) == []


def test_open_hands_the_file_to_the_desktop(
    open_room: OpenRoom, tmp_path: Path, opener: Opener
) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F6)
    chair.room.tap(paper(chair).act)
    assert opener.opened == [str(paper(chair).path)]


def test_without_a_program_for_it_the_file_is_kept_and_that_is_said(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F6)
    chair.room.tap(paper(chair).act)
    assert paper(chair).sentence.text() == str(NO_PROGRAM)


def command(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A print command of this computer: it does what `script` says."""
    program = folder / "bin" / "lp"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")


def test_print_gives_the_file_to_the_computers_own_print_command(
    open_room: OpenRoom, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    command(tmp_path, f'cp "$1" "{tmp_path}/printed.pdf"', monkeypatch)
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F6)
    dialog = paper(chair)
    chair.room.tap(dialog.to_printer)
    qtbot.waitUntil(lambda: dialog.printed.text() == str(SENT))
    assert dialog.path is not None
    assert (tmp_path / "printed.pdf").read_bytes() == dialog.path.read_bytes()


def test_what_the_printer_says_against_it_is_shown(
    open_room: OpenRoom, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    command(tmp_path, "echo 'lp: Error - out of toner.' >&2; exit 1", monkeypatch)
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F6)
    dialog = paper(chair)
    chair.room.tap(dialog.to_printer)
    qtbot.waitUntil(lambda: bool(dialog.sentence.text()))
    assert dialog.sentence.text() == "The printer did not take it: lp: Error - out of toner."
    assert dialog.to_printer.reason == ""


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("echo 'lp: Error - no default destination available.' >&2; exit 1", printing.NO_PRINTER),
        ("echo 'lp: Error - scheduler not responding.' >&2; exit 1", printing.NO_SERVICE),
        ("kill -9 $$", "The printer did not take it: 9."),
        ("exec sleep 60", printing.NO_ANSWER),
    ],
    ids=["no printer", "no service", "killed", "hangs"],
)
def test_why_nothing_is_printed_is_said_once(
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    script: str,
    sentence: str | Unsaid,
) -> None:
    if sentence == printing.NO_ANSWER:
        monkeypatch.setattr(printing, "PATIENCE_MS", 200)
    command(tmp_path, script, monkeypatch)
    said: list[str] = []
    printing.send(tmp_path / "paper.pdf", said.append)
    qtbot.waitUntil(lambda: bool(said))
    qtbot.waitUntil(lambda: not _printing())
    assert said == [str(sentence)], "once"


def _printing() -> list[printing._Job]:
    app = QApplication.instance()
    assert app is not None
    return app.findChildren(printing._Job)


def test_a_print_command_that_does_not_start_is_said(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "_command", lambda: str(tmp_path / "gone"))
    said: list[str] = []
    printing.send(tmp_path / "paper.pdf", said.append)
    qtbot.waitUntil(lambda: said == [str(printing.NO_COMMAND)])


def test_without_a_program_that_prints_windows_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing_prints(*_: object) -> None:
        raise OSError(1155, "no application is associated")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "startfile", nothing_prints, raising=False)
    said: list[str] = []
    printing.send(tmp_path / "paper.pdf", said.append)
    assert said == [str(printing.NO_PROGRAM)]


def test_without_a_print_command_the_button_says_so(
    open_room: OpenRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F6)
    assert paper(chair).to_printer.reason == str(printing.NO_COMMAND)


def test_the_sheet_is_the_one_of_the_country() -> None:
    country = QLocale.Country
    assert printing.sheet_of(country.UnitedStates) == "letter"
    assert printing.sheet_of(country.Canada) == "letter"
    assert printing.sheet_of(country.Germany) == "a4"


# -- day note and advice ---------------------------------------------------------------


def test_the_note_of_a_signed_day_stands_out_until_it_is_written(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    chair = at(open_room, SIGNED, tmp_path, height=704)
    card = chair.recovery.sign
    assert card.note.isVisible()
    assert not card._view.noted
    chair.room.tap(card.note)
    chair.room.settle()
    assert [f.paper for f in written(chair)] == [Paper.DAY_NOTE]
    path = paper(chair).path
    assert path is not None
    assert "Infusion day note" in page_texts(path)[0]
    press(chair, Qt.Key.Key_Escape)
    assert card._view.noted
    chair.room.clock.advance(60)
    chair.room.ask(lambda desk: discharging.add(desk, chair.id, "Slept well."))
    chair.page.live.load()
    chair.room.settle()
    assert not card._view.noted


def test_the_advice_sheet_is_beside_its_tick_before_and_below_after_signing(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    chair = at(open_room, RECOVERY, tmp_path)
    sheet = chair.recovery.sign.sheet
    assert sheet.accessibleName() == "Advice sheet"
    assert (
        sheet.geometry().center().y()
        == chair.recovery.sign.points["advice"].geometry().center().y()
    )
    chair.room.tap(sheet)
    chair.room.settle()
    assert [f.paper for f in written(chair)] == [Paper.ADVICE]


def test_the_clinics_own_text_is_taken_from_its_place(open_room: OpenRoom, tmp_path: Path) -> None:
    chair = at(open_room, RECOVERY, tmp_path)
    chair.room.station.advice = tmp_path / "advice.txt"
    chair.room.station.advice.write_text("Our own words.", encoding="utf-8")
    chair.room.tap(chair.recovery.sign.sheet)
    chair.room.settle()
    path = paper(chair).path
    assert path is not None
    assert "Our own words." in page_texts(path)[0]


@pytest.mark.parametrize("height", [704, 768])
@pytest.mark.parametrize("seat", [RECOVERY, SIGNED])
def test_the_signing_card_is_whole_and_large_enough_to_touch(
    open_room: OpenRoom, tmp_path: Path, seat: int, height: int
) -> None:
    chair = at(open_room, seat, tmp_path, height)
    card = chair.recovery.sign
    assert clipped(card) == []
    assert small_targets(card) == []
    buttons = [b for b in (card.note, card.sheet, card.addendum, card.sign) if b.isVisible()]
    for one in buttons:
        assert not any(one.geometry().intersects(o.geometry()) for o in buttons if o is not one)


def test_the_dialog_is_whole_and_large_enough_to_touch(open_room: OpenRoom, tmp_path: Path) -> None:
    chair = at(open_room, RUNNING, tmp_path / ("long folder name " * 8), height=704)
    press(chair, Qt.Key.Key_F6)
    assert clipped(chair.dialog) == []
    assert small_targets(chair.dialog) == []


# -- text to paste ---------------------------------------------------------------------


def test_f7_lends_the_session_to_the_clipboard_for_half_a_minute(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F7)
    clipboard, board = QGuiApplication.clipboard(), pasteboard()
    assert clipboard.text().startswith("TEST, Ada, born 12-Mar-1971")
    assert clipboard.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"
    assert (board.timer.interval(), board.timer.isActive()) == (LASTS_MS, True)
    assert LASTS_MS == 30_000
    board.timer.timeout.emit()
    assert clipboard.text() == ""
    assert not board.timer.isActive()


def test_what_somebody_else_put_there_since_is_left_alone(
    open_room: OpenRoom, tmp_path: Path
) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F7)
    other = QMimeData()
    other.setText("from another program")
    QGuiApplication.clipboard().setMimeData(other)
    pasteboard().timer.timeout.emit()
    assert QGuiApplication.clipboard().text() == "from another program"


def test_a_second_copy_takes_the_place_of_the_first(open_room: OpenRoom, tmp_path: Path) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F7)
    first = pasteboard()
    chair.room.clock.advance(60)
    press(chair, Qt.Key.Key_F7)
    assert pasteboard() is first
    assert "as charted at 09:49" in QGuiApplication.clipboard().text()
    first.timer.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_nothing_is_left_there_when_the_program_ends(
    open_room: OpenRoom, tmp_path: Path, qapp: QApplication
) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F7)
    qapp.aboutToQuit.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_the_half_minute_outlives_the_page(open_room: OpenRoom, tmp_path: Path) -> None:
    chair = at(open_room, RUNNING, tmp_path)
    press(chair, Qt.Key.Key_F7)
    Chair(chair.room, RECOVERY)
    pasteboard().timer.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""
