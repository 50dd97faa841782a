"""Half-typed values: kept with their typist through everything, saved once, never early."""

from __future__ import annotations

import json
import threading

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kitlog.domain.errors import MachineError
from kitlog.domain.vitals import ROOM_AIR, Absent, Vitals
from kitlog.store import journal
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.parts.entry_row import EntryRow
from kitlog.ui.typed import Typed
from tests.ui.chair.at_chair import RUNNING, Chair, OpenRoom
from tests.ui.clipping import clipped, painted

SET = "1468692961304"
ME, OTHER = "R. Mock RN", "T. Sample RN"


class Row(Chair):
    """Ada's chair, with what its row and the record keep of what is typed."""

    @property
    def entry_row(self) -> EntryRow:
        return self.running.entry

    def typed(self, text: str) -> None:
        for character in text:
            self.room.keys(character)
        self.room.settle()

    def leave_and_return(self) -> None:
        """Another page, then this chair again, as the window shows them."""
        self.page = ChairPage(self.room.station, self.id)
        self.room.show(self.page, height=704)

    @property
    def author(self) -> str:
        """Whose the half-typed values are, by the draft on disk."""
        (draft,) = self.drafts()
        return self.room.station.clinic.name_of(draft.author)

    def drafts(self) -> list[Typed]:
        found = self.room.ask(lambda desk: desk.store.drafts.all())
        here = f"vitals:{self.id}"
        return [Typed(json.loads(d.text), d.author) for d in found if d.place == here]

    def written(self) -> None:
        """Until what is typed is on disk."""
        self.room.qtbot.waitUntil(lambda: not self.page.vitals.typed.pending)
        self.room.settle()

    def asks(self) -> str:
        """What the row says of whose values stand in it."""
        return " ".join(one.text for one in painted(self.entry_row) if "yped by" in one.text)

    def sets(self) -> int:
        return len(self.session.vitals)


@pytest.fixture
def row(open_room: OpenRoom) -> Row:
    return Row(open_room("day"), RUNNING, 704)


# -- kept -------------------------------------------------------------------------------------


def test_everything_said_of_a_half_typed_set_comes_back_on_the_page(row: Row) -> None:
    row.typed("146j=86")
    row.typed("/2")  # heart rate: patient refused
    row.leave_and_return()
    assert (row.entry_row.texts["sys"], row.entry_row.texts["dia"]) == ("146", "86")
    assert row.entry_row.chips.time.text() == "at 09:46"
    row.typed("961304")
    row.room.key(Qt.Key.Key_Return)
    row.room.settle()
    said = max(row.session.vitals, key=lambda one: one.first.entered.utc)
    assert said.as_(Vitals) == Vitals(
        146, 86, None, 96, 13, 0, 4, ROOM_AIR, "left arm, automatic",
        (Absent("hr", "patient refused"),),
    )  # fmt: skip
    assert said.entered_after_s() == 120


def test_everything_said_comes_back_after_a_crash(row: Row) -> None:
    row.typed("146j=86/2")
    row.written()
    kept = row.drafts()
    row.room.station.typed = {f"vitals:{row.id}": kept[0]}  # what the next start reads
    row.room.clock.advance(240)
    row.leave_and_return()
    assert row.entry_row.texts["dia"] == "86"
    assert row.entry_row.chips.time.text() == "at 09:46"
    assert row.entry_row.chips.conditions.text() == "room air · left arm, automatic"
    assert row.entry_row.fields["hr"].missing == Absent("hr", "patient refused")


def test_the_last_digit_before_the_page_goes_is_kept_and_written(row: Row) -> None:
    row.typed("14")
    row.room.keys("6")
    assert row.page.vitals.typed.pending
    row.leave_and_return()
    assert row.entry_row.texts["sys"] == "146"
    assert row.drafts()[0].texts["sys"] == "146"


def test_locking_keeps_the_last_digit_and_the_next_nurse_is_asked(row: Row) -> None:
    window = row.room.window
    row.room.shown = None
    window.show_page("chair", row.id)
    row.room.settle()
    assert isinstance(window.page, ChairPage)
    row.page = window.page
    row.room.keys("1")
    row.room.keys("4")
    window.show_page("lock")
    row.room.settle()
    assert row.drafts()[0].texts["sys"] == "14"
    assert row.author == ME
    row.room.sign_in(OTHER)
    window.show_page("back")
    row.room.settle()
    assert window.page is row.page
    assert row.entry_row.texts["sys"] == "14"
    assert row.asks() == f"Typed by {ME}."


def test_values_wiped_out_leave_no_draft(row: Row) -> None:
    row.typed("1")
    row.written()
    row.room.key(Qt.Key.Key_Backspace)
    row.written()
    assert row.drafts() == []


# -- whose ------------------------------------------------------------------------------------


def test_another_nurses_values_are_named_and_not_saved_until_they_are_kept(row: Row) -> None:
    row.typed(SET)
    row.room.sign_in(OTHER)
    row.leave_and_return()
    assert row.asks() == f"Typed by {ME}."
    before = row.sets()
    for _ in range(3):
        row.room.key(Qt.Key.Key_Return)
    row.room.settle()
    assert row.sets() == before
    row.room.tap(row.entry_row.answer.keep)
    row.room.key(Qt.Key.Key_Return)
    row.room.settle()
    assert row.sets() == before + 1
    saved = max(row.session.vitals, key=lambda one: one.first.entered.utc)
    assert row.room.station.clinic.name_of(saved.author) == OTHER


def test_a_digit_of_the_next_nurse_does_not_make_them_hers(row: Row) -> None:
    row.typed("14686")
    row.room.sign_in(OTHER)
    row.leave_and_return()
    row.typed("92")
    row.written()
    assert row.author == ME
    row.leave_and_return()
    assert row.asks() == f"Typed by {ME}."


def test_what_was_kept_is_the_next_nurses_from_then_on(row: Row) -> None:
    row.typed("14686")
    row.room.sign_in(OTHER)
    row.leave_and_return()
    row.room.tap(row.entry_row.answer.keep)
    row.room.settle()
    assert row.author == OTHER
    row.leave_and_return()
    assert row.asks() == ""
    row.room.sign_in(ME)
    assert row.asks() == f"Typed by {OTHER}."


def test_what_is_cleared_is_gone_with_everything_said_beside_it(row: Row) -> None:
    row.typed("146=j")
    row.room.sign_in(OTHER)
    row.leave_and_return()
    row.room.tap(row.entry_row.answer.clear)
    row.room.settle()
    assert set(row.entry_row.texts.values()) == {""}
    assert row.entry_row.chips.time.text() == "now"
    assert "as last" in row.entry_row.chips.conditions.text()
    assert row.drafts() == []
    assert row.entry_row.answer.save.isVisible()


def test_a_switch_of_nurse_on_the_open_page_asks_at_once_and_back_again_does_not(
    row: Row,
) -> None:
    row.typed("146")
    row.room.sign_in(OTHER)
    assert row.asks() == f"Typed by {ME}."
    assert clipped(row.entry_row) == []
    row.room.sign_in(ME)
    assert row.asks() == ""


def test_only_a_reason_said_by_another_nurse_is_asked_about_too(row: Row) -> None:
    row.typed("/1")
    row.room.sign_in(OTHER)
    row.leave_and_return()
    assert row.asks() == f"Typed by {ME}."


# -- once, and not early ----------------------------------------------------------------------


@pytest.fixture
def slow(row: Row) -> threading.Event:
    """A record that answers nothing until the event is set."""
    held = threading.Event()
    row.typed(SET)
    row.written()
    row.room.station.clerk.do(held.wait, lambda _: None)
    return held


def test_while_the_record_is_slow_the_row_says_saving_and_keeps_what_is_typed(
    row: Row, slow: threading.Event
) -> None:
    before = row.entry_row.texts
    for _ in range(5):
        row.room.key(Qt.Key.Key_Return)
    row.room.keys("9")
    words = [one.text for one in painted(row.entry_row.answer)]
    assert "saving…" in words
    assert not row.page.toast.isVisible()
    assert row.entry_row.texts == before
    slow.set()
    row.room.settle()
    assert set(row.entry_row.texts.values()) == {""}
    assert row.page.toast.isVisible()
    saved = [one for one in row.session.vitals if one.as_(Vitals).sys == 146]
    assert len(saved) == 1
    assert row.drafts() == []


def test_a_set_saved_while_the_page_was_left_does_not_come_back_half_typed(
    row: Row, slow: threading.Event
) -> None:
    row.room.key(Qt.Key.Key_Return)
    row.room.window.show_page("today")
    slow.set()
    row.room.shown = None
    row.room.settle()
    row.leave_and_return()
    assert set(row.entry_row.texts.values()) == {""}
    assert len([one for one in row.session.vitals if one.as_(Vitals).sys == 146]) == 1
    assert row.drafts() == []


def test_what_could_not_be_saved_stays_and_can_be_saved_again(
    row: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    row.typed(SET)
    row.written()
    before = row.sets()
    with monkeypatch.context() as broken:

        def full(*_: object, **__: object) -> None:
            raise MachineError("Not saved: disk full.")

        broken.setattr(journal, "add", full)
        row.room.key(Qt.Key.Key_Return)
        row.room.settle()
    assert row.sets() == before
    assert row.entry_row.texts["sys"] == "146"
    row.room.key(Qt.Key.Key_Return)
    row.room.settle()
    assert row.sets() == before + 1


def test_a_return_held_down_steps_once_and_saves_nothing_by_itself(row: Row) -> None:
    row.typed("146")
    line = row.entry_row.fields["dia"].line
    before = row.sets()
    for _ in range(50):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
        )
        QApplication.sendEvent(line, held)
    row.room.settle()
    assert row.sets() == before
    assert row.entry_row.focused == "dia"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert row.entry_row.focused == "hr"
