"""A pharmacy-made bag by its label, and the pump it goes into."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.preparing import ChairPump
from kitlog.ui.kit.theme import DIM
from kitlog.workflow import reading
from kitlog.workflow.desk import CLINIC
from tests.ui.clipping import clipped
from tests.ui.second_check.chairside import RIGHT, Chairside
from tests.ui.targets import small_targets

LABEL = ("77", "38.5", "100", "150", "100")
"""Hal, 77 kg, a bag of 38.5 mg in 100 mL."""


def choose_bag(chairside: Chairside) -> None:
    chairside.drawn.source.options[0].setFocus()
    chairside.room.keys("2")
    chairside.room.settle()


def test_a_bag_is_kept_by_its_label_and_read_by_both_nurses(chairside: Chairside) -> None:
    choose_bag(chairside)
    assert chairside.drawn.label_mg.line.hasFocus()
    chairside.type_in("38.5", "100", "B 7", "13-Jan-2026")
    drug = chairside.session().prepared
    assert drug is not None
    assert (drug.mg, drug.drawn_ml, drug.label_mg) == (
        Decimal("38.5"),
        Decimal(100),
        Decimal("38.5"),
    )
    assert (drug.lot, drug.expiry) == ("B 7", "13-Jan-2026")
    figures = chairside.figures.named
    assert figures["draw_ml"].line.accessibleName() == "Volume on the bag label, mL"
    chairside.type_in(*LABEL)
    chairside.hand_over()
    words = chairside.all_words()
    assert "pharmacy-made bag" in words
    assert "38.5" not in words
    chairside.type_in(*LABEL)
    assert chairside.verdict.title.text() == "All five agree"
    assert "Label volume" in chairside.verdict.rows.accessibleName()
    assert chairside.session().dose_checked


def test_a_label_read_otherwise_by_the_second_nurse_differs(chairside: Chairside) -> None:
    choose_bag(chairside)
    chairside.type_in("38.5", "100", "", "")
    chairside.type_in(*LABEL)
    chairside.hand_over()
    chairside.type_in("77", "35.8", "100", "150", "100")
    assert chairside.verdict.title.text() == "One number differs"
    assert not chairside.session().dose_checked


def test_a_label_off_the_order_is_asked_about_and_explained(chairside: Chairside) -> None:
    choose_bag(chairside)
    chairside.type_in("50", "100", "", "")
    asked = chairside.drawn.label_mg.sentence.text()
    assert asked.startswith("50 mg on the label, 29.9 % over; limit 2 %. Press again")
    assert chairside.session().prepared is None
    chairside.tap(chairside.drawn.act)
    both = ("77", "50", "100", "150", "100")
    chairside.type_in(*both)
    chairside.hand_over()
    chairside.type_in(*both)
    assert "Bag label 50 mg, ordered 38.5 mg" in chairside.verdict.words.text()
    assert not chairside.session().dose_checked


def test_a_label_that_can_not_be_read_says_so_at_its_field(chairside: Chairside) -> None:
    choose_bag(chairside)
    chairside.type_in("38.5", "0", "", "")
    assert chairside.drawn.label_ml.sentence.text() == "More than 0 mL only."
    assert chairside.drawn.label_ml.line.hasFocus()


def test_from_vial_to_bag_asks_its_two_figures_anew(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.fill(*RIGHT)
    chairside.tap(chairside.figures.drawn_again)
    choose_bag(chairside)
    chairside.type_in("38.5", "100", "B 7", "")
    empty = [name for name, text in chairside.figures.texts.items() if not text]
    assert empty == ["dose_mg", "draw_ml"]


def test_the_pumps_number_is_passed_over_and_remembered_for_the_chair(
    chairside: Chairside,
) -> None:
    chairside.drawn.pump.set_text("SN 4711")
    chairside.prepare()
    drug = chairside.session().prepared
    assert drug is not None
    assert drug.pump_serial == "SN 4711"
    assert chairside.room.ask(reading.clinic).pumps == {5: "SN 4711"}


def test_the_pump_last_used_at_the_chair_is_offered(chairside: Chairside) -> None:
    chairside.key(Qt.Key.Key_Escape)
    pump = ChairPump(5, "SN 9")
    chairside.room.ask(lambda desk: desk.store.append((desk.entry(CLINIC, pump),)))
    chairside.visit()
    assert chairside.drawn.pump.text == "SN 9"
    chairside.prepare()
    drug = chairside.session().prepared
    assert drug is not None
    assert drug.pump_serial == "SN 9"


def test_return_in_the_pumps_number_goes_straight_on(chairside: Chairside) -> None:
    chairside.drawn.volume.set_text("0.77")
    chairside.drawn.pump.setFocus()
    chairside.type_in("SN 4711")
    assert chairside.figures.title.text().startswith("First check")


@pytest.mark.parametrize("dim", [False, True])
@pytest.mark.parametrize("size", [(1366, 704), (1920, 1080)])
def test_nothing_of_a_bag_is_cut(chairside: Chairside, size: tuple[int, int], dim: bool) -> None:
    chairside.room.window.resize(*size)
    if dim:
        chairside.room.window.set_theme(DIM)
    choose_bag(chairside)
    chairside.drawn.label_mg.set_text("50")
    chairside.drawn.enter()
    chairside.room.settle()
    assert clipped(chairside.panel) == []
    assert small_targets(chairside.panel) == []
