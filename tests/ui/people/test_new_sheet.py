"""A new recovery sheet from the page of people: shown, read back, and only then in force."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from kitlog.store.keyfile import key_files
from kitlog.ui.first_run.sheet_step import SheetStep
from kitlog.ui.kit.theme import DAY, DIM
from kitlog.ui.people.new_sheet import NewSheet
from kitlog.ui.people.page import PeoplePage
from kitlog.ui.people.sheets_card import USED
from kitlog.workflow import key_changes, keyholding, sheets
from kitlog.workflow.sheets import Sheet
from tests.ui.clipping import clipped
from tests.ui.people.kept_room import CHARGE, FIRST, NURSE, PIN, database, kept_room, open_by
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Room

__all__ = ["database", "kept_room"]
KeptRoom = Callable[[str], tuple[Room, PeoplePage]]


def ask(room: Room, page: PeoplePage) -> NewSheet:
    room.tap(page.sheets.new)
    (dialog,) = [one for one in room.window.findChildren(NewSheet) if one.is_open]
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    return dialog


def show_sheet(room: Room, page: PeoplePage, *, beside: bool = False) -> tuple[SheetStep, Sheet]:
    """The step, and the sheet it shows."""
    dialog = ask(room, page)
    if beside:
        room.tap(dialog.which.options[1])
        dialog.pin.setFocus()
    room.keys(PIN)
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert page.sheet is not None
    return page.sheet.step, page.sheet._sheet


def read_back(room: Room, step: SheetStep) -> None:
    step.word.setFocus()
    step.word.line.selectAll()
    room.keys(step._words[step.asked - 1][:4])
    room.key(Qt.Key.Key_Return)
    room.settle()


def opening(room: Room, database: Path) -> Callable[[Sheet], bool]:
    """Whether a sheet's words open the record, which is closed from now on."""
    room.ask(lambda desk: desk.store.close())

    def opens(sheet: Sheet) -> bool:
        words = " ".join(sheet.words)
        return open_by(
            database, room.clock,
            lambda: keyholding.open_by_sheet(database, "desk", room.clock, words),
        )  # fmt: skip

    return opens


def lines(page: PeoplePage) -> list[str]:
    return [one.text() for one in page.sheets.shown]


def test_the_page_says_which_sheet_counts(kept_room: KeptRoom) -> None:
    _, page = kept_room(NURSE)
    assert lines(page) == [
        f"{FIRST.name}: made 14-Jan-2026 09:48 by R. Mock RN, never used"
    ]  # fmt: skip
    assert not page.sheets.advice.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("theme", [DAY, DIM], ids=["day", "dim"])
def test_the_sheet_is_shown_whole(
    kept_room: KeptRoom, width: int, height: int, theme: object
) -> None:
    room, page = kept_room(CHARGE)
    room.window.set_theme(theme)  # type: ignore[arg-type]
    room.window.resize(width, height)
    step, _ = show_sheet(room, page)
    assert step.isVisible()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []


def test_a_new_sheet_read_back_ends_the_former_one(kept_room: KeptRoom, database: Path) -> None:
    room, page = kept_room(CHARGE)
    room.clock.advance(3600)
    step, new = show_sheet(room, page)
    step.word.setFocus()
    room.keys("zzzz")
    room.key(Qt.Key.Key_Return)
    assert "is not word" in step.word.sentence.text()
    room.keys(step._words[step.asked - 1])  # in its place
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert page.sheet is None
    assert page.said.text().startswith(f"The record opens with {new.name}. Destroy")
    assert lines(page) == [f"{new.name}: made 14-Jan-2026 10:48 by R. Mock RN, never used"]
    opens = opening(room, database)
    assert (opens(FIRST), opens(new)) == (False, True)


def test_a_second_sheet_is_put_beside_the_first_where_that_is_chosen(
    kept_room: KeptRoom, database: Path
) -> None:
    room, page = kept_room(CHARGE)
    step, new = show_sheet(room, page, beside=True)
    read_back(room, step)
    assert len(lines(page)) == 2
    assert clipped(room.window) == []
    dialog = ask(room, page)
    assert not dialog.which.isVisible(), "a third one only replaces both"
    room.key(Qt.Key.Key_Escape)
    opens = opening(room, database)
    assert (opens(FIRST), opens(new)) == (True, True)


def test_going_back_leaves_the_former_sheet_and_nothing_of_the_new(
    kept_room: KeptRoom, database: Path
) -> None:
    room, page = kept_room(CHARGE)
    before = [path.read_bytes() for path in key_files(database)]
    step, new = show_sheet(room, page)
    room.tap(step.back)
    room.settle()
    assert page.sheet is None
    assert [path.read_bytes() for path in key_files(database)] == before
    opens = opening(room, database)
    assert (opens(FIRST), opens(new)) == (True, False)


def test_the_words_are_put_away_when_the_screen_locks_or_somebody_else_comes(
    kept_room: KeptRoom, database: Path
) -> None:
    room, page = kept_room(CHARGE)
    _, new = show_sheet(room, page)
    room.station.sign_in(None)
    room.settle()
    room.sign_in(NURSE)
    room.settle()
    assert page.sheet is None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    words = {one.text() for one in page.findChildren(type(page.said))}
    assert not words & {word for word in new.words if len(word) > 4}
    opens = opening(room, database)
    assert (opens(FIRST), opens(new)) == (True, False)


def test_a_wrong_pin_shows_nothing(kept_room: KeptRoom) -> None:
    room, page = kept_room(CHARGE)
    dialog = ask(room, page)
    room.keys("999999")
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert page.sheet is None
    assert dialog.pin.sentence.text() == "That PIN does not fit the name."


def test_a_disk_that_refuses_leaves_the_former_sheet_and_the_words_in_view(
    kept_room: KeptRoom, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kitlog.domain.errors import MachineError

    def no_room(*_: object) -> None:
        raise MachineError("The key file can't be written: No space left on device.")

    room, page = kept_room(CHARGE)
    step, new = show_sheet(room, page)
    monkeypatch.setattr(key_changes, "write_keybook", no_room)
    read_back(room, step)
    assert "No space left" in step.said.text()
    assert page.sheet is not None
    monkeypatch.undo()
    read_back(room, step)
    assert page.sheet is None
    opens = opening(room, database)
    assert (opens(FIRST), opens(new)) == (False, True)


def test_after_a_sheet_was_used_the_page_advises_a_new_one(kept_room: KeptRoom) -> None:
    from kitlog.domain.access import SheetUsed
    from kitlog.workflow.desk import ACCESS

    room, page = kept_room(CHARGE)
    room.ask(lambda desk: desk.store.append((desk.entry(ACCESS, SheetUsed(FIRST.name)),)))
    page._read()
    room.settle()
    assert lines(page)[0].endswith("used 14-Jan-2026 09:48")
    assert page.sheets.advice.text() == str(USED)
    assert page.sheets.advice.isVisible()
    assert clipped(room.window) == []
    step, _ = show_sheet(room, page)
    read_back(room, step)
    assert not page.sheets.advice.isVisible()


def test_no_word_of_a_sheet_is_left_in_a_file(kept_room: KeptRoom, database: Path) -> None:
    room, page = kept_room(CHARGE)
    step, new = show_sheet(room, page)
    read_back(room, step)
    room.ask(lambda desk: desk.store.close())
    for folder, _, names in os.walk(database.parent):
        for name in names:
            content = (Path(folder) / name).read_bytes()
            assert new.secret not in content
            assert " ".join(new.words).encode() not in content
    assert sheets.sheet_of(new.secret) == new
