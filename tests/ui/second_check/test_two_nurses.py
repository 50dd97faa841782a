"""The blind second check on a real record: Boris sits in his chair, nothing is checked yet."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kitlog.domain.checks import CheckOverridden, DoseChecked
from kitlog.domain.course import Course
from kitlog.domain.events import NoteWritten
from kitlog.domain.session import Session
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.page import Page
from kitlog.ui.second_check.panel import SecondCheckPanel
from kitlog.ui.second_check.proofs import OverrideDialog, SignDialog
from kitlog.workflow import preparing, reading
from kitlog.workflow.board import board
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
RIGHT = ("77", "38.5", "0.77", "150", "100")
"""Hal, 77 kg: 38.5 mg, 0.77 mL of 50 mg/mL, 150 mL/h, 100 mL."""
PIN = "258369"


class Chairside:
    """The panel over an empty page, the session it is about, and the hands of two nurses."""

    def __init__(self, room: Room) -> None:
        self.room = room
        room.sign_in("R. Mock RN")
        rows = room.ask(board).rows
        course = next(r.course for r in rows if r.patient.family == "DUMMY")
        today = room.clock.now().local.date()
        self.id = room.ask(lambda desk: preparing.open_session(desk, course.id, today, 5)).id
        self.done = 0
        self.page = Page(room.station)
        room.show(self.page)
        self.open()

    def open(self) -> None:
        file = self.room.ask(lambda desk: reading.chair_file(desk, self.id))
        self.panel = SecondCheckPanel(self.room.station, file, self._count)
        self.panel.setParent(self.page)
        self.panel.setGeometry(self.page.body.geometry())
        self.panel.show()
        self.panel.begin()
        self.room.settle()

    def _count(self) -> None:
        self.done += 1

    def type_in(self, *numbers: str) -> None:
        for number in numbers:
            self.room.keys(number)
            self.room.key(Qt.Key.Key_Return)
        self.room.settle()

    def first(self, numbers: tuple[str, ...] = RIGHT, drawn: str = "0.77") -> None:
        self.type_in(drawn, "LOT 0417", "06-2027", *numbers)

    def hand_over(self, name: str = "T. Sample RN", pin: str = PIN) -> None:
        who = self.panel.who
        place = [p.name for p in who.people].index(name)
        self.room.tap(who.who.options[place])
        self.type_in(pin)

    def session(self) -> Session:
        return self.room.ask(lambda desk: reading.session(desk, self.id))

    def course(self) -> Course:
        return self.room.ask(lambda desk: reading.chair_file(desk, self.id)).course

    def dialog(self, kind: type[Dialog]) -> Dialog:
        return next(d for d in self.room.window.findChildren(kind) if d.isVisible())

    @property
    def said(self) -> str:
        return self.panel.verdict.title.text()


@pytest.fixture
def chairside(open_room: OpenRoom) -> Chairside:
    return Chairside(open_room("day"))


def test_two_sets_that_agree_count_once_the_second_nurse_signs(chairside: Chairside) -> None:
    chairside.first()
    chairside.hand_over()
    chairside.type_in(*RIGHT)
    assert chairside.said == "All five agree"
    assert not chairside.session().dose_checked
    chairside.room.key(Qt.Key.Key_Return)
    chairside.type_in(PIN)
    session = chairside.session()
    assert session.dose_checked
    assert session.check is not None
    assert session.check.second_figures.draw_ml == Decimal("0.77")
    assert session.prepared is not None
    assert (session.prepared.mg, session.prepared.lot) == (Decimal("38.50"), "LOT 0417")
    assert chairside.done == 1


def test_the_order_s_sum_and_the_first_set_are_hidden_from_the_second_nurse(
    chairside: Chairside,
) -> None:
    chairside.first()
    assert not chairside.panel.given._sums.isVisible()
    chairside.hand_over()
    shown = " ".join(
        label.text() for label in chairside.panel.findChildren(type(chairside.panel.given.title))
        if label.isVisible()
    )  # fmt: skip
    assert "38.5" not in shown
    assert "150" not in shown
    assert not chairside.panel.numbers.isVisible()
    assert "77 kg" in shown


def test_a_difference_is_kept_shown_and_entered_again(chairside: Chairside) -> None:
    chairside.first()
    chairside.hand_over()
    chairside.type_in("77", "38.5", "0.77", "155", "100")
    assert chairside.said == "One number differs"
    assert "100 mL ÷ 40 min × 60 = 150 mL/h" in chairside.panel.verdict.words.text()
    kept = chairside.session().standing(DoseChecked)
    assert [c.as_(DoseChecked).differences for c in kept] == [("pump_rate",)]
    assert chairside.panel.verdict.sign.reason == "Opens when all five agree."
    chairside.room.tap(chairside.panel.verdict.second)
    assert chairside.panel.others.texts["pump_rate"] == ""
    assert chairside.panel.others.texts["weight_kg"] == "77"
    chairside.room.keys("150")
    chairside.room.tap(chairside.panel.second.act)
    assert chairside.said == "All five agree"


def test_the_first_nurse_can_be_the_one_who_enters_again(chairside: Chairside) -> None:
    chairside.first(("77", "38.5", "0.77", "155", "100"))
    chairside.hand_over()
    chairside.type_in(*RIGHT)
    chairside.room.tap(chairside.panel.verdict.first)
    assert chairside.panel.first.act.text() == "Compare"
    chairside.room.keys("150")
    chairside.room.tap(chairside.panel.first.act)
    chairside.room.settle()
    assert chairside.said == "All five agree"


def test_two_nurses_agreeing_on_something_else_than_the_order_must_say_why(
    chairside: Chairside,
) -> None:
    both = ("77", "38.5", "0.77", "140", "100")
    chairside.first(both)
    chairside.hand_over()
    chairside.type_in(*both)
    assert chairside.said == "Both agree, but not with the order"
    assert chairside.panel.verdict.sign.reason == "Type the reason first."
    assert not chairside.session().dose_checked
    chairside.room.keys("slower, prescriber asked for it")
    chairside.room.key(Qt.Key.Key_Return)
    chairside.type_in(PIN)
    session = chairside.session()
    assert session.dose_checked
    note = session.latest(NoteWritten)
    assert note is not None
    assert "Pump rate 140 mL/h" in note.text
    assert "slower, prescriber asked for it" in note.text


def test_a_syringe_that_misses_the_order_must_be_explained_though_both_agree(
    chairside: Chairside,
) -> None:
    chairside.first(drawn="0.7")
    chairside.hand_over()
    chairside.type_in(*RIGHT)
    assert chairside.said == "They agree, but not with what was drawn"
    assert "= 35 mg, ordered 38.5 mg" in chairside.panel.verdict.words.text()
    assert chairside.panel.verdict.sign.reason == "Type the reason first."


def test_a_wrong_pin_opens_nothing(chairside: Chairside) -> None:
    chairside.first()
    chairside.hand_over(pin="135790")
    assert chairside.panel.who.pin.sentence.text() == "That PIN does not fit the name."
    assert not chairside.panel.others.isVisible()
    chairside.type_in(PIN)
    assert chairside.panel.others.isVisible()


def test_the_first_nurse_is_not_among_those_who_check(chairside: Chairside) -> None:
    assert [p.name for p in chairside.panel.who.people] == ["T. Sample RN", "V. Demo RN"]


def test_without_a_second_nurse_a_charge_nurse_decides_and_says_why(chairside: Chairside) -> None:
    chairside.first()
    chairside.room.key(Qt.Key.Key_Escape)
    chairside.room.tap(chairside.panel.alone)
    chairside.room.settle()
    dialog = chairside.dialog(OverrideDialog)
    assert isinstance(dialog, OverrideDialog)
    chairside.room.tap(dialog.act)
    assert dialog.who.sentence.text() == "Choose the charge nurse."
    chairside.room.tap(dialog.who.options[0])
    chairside.type_in("second nurse with a fall in room 3", "147258")
    session = chairside.session()
    assert session.dose_checked
    said = session.latest(CheckOverridden)
    assert said is not None
    assert said.why == "second nurse with a fall in room 3"


def test_what_the_first_nurse_typed_waits_when_the_panel_is_left(chairside: Chairside) -> None:
    chairside.type_in("0.77")
    chairside.room.keys("LOT")
    chairside.room.key(Qt.Key.Key_Escape)
    chairside.room.settle()
    assert chairside.done == 1
    chairside.open()
    assert chairside.panel.drawn.texts == {"drawn": "0.77", "lot": "LOT", "expiry": ""}


def test_a_number_that_can_t_be_read_says_so_at_its_field(chairside: Chairside) -> None:
    chairside.first(("77", "38,5", "0.77", "150", "100"))
    field = chairside.panel.numbers.fields["dose_mg"]
    assert field.sentence.text() == "Use a decimal point: 38.5."
    assert field.text == "38,5"
    assert chairside.session().prepared is None


def test_keys_do_not_reach_the_page_below(chairside: Chairside) -> None:
    QApplication.processEvents()
    for _ in range(12):
        chairside.room.key(Qt.Key.Key_Tab)
        assert chairside.panel.isAncestorOf(chairside.room.focus)


@pytest.mark.parametrize("size", [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_off_in_any_step(chairside: Chairside, size: tuple[int, int]) -> None:
    chairside.room.window.resize(*size)
    chairside.room.settle()
    assert clipped(chairside.panel) == []
    chairside.first()
    assert clipped(chairside.panel) == []
    chairside.hand_over()
    chairside.type_in("77", "38.5", "0.77", "155", "100")
    assert clipped(chairside.panel) == []
    assert small_targets(chairside.panel) == []
    chairside.room.tap(chairside.panel.verdict.second)
    chairside.room.keys("150")
    chairside.room.tap(chairside.panel.second.act)
    chairside.room.key(Qt.Key.Key_Return)
    assert clipped(chairside.dialog(SignDialog)) == []
