"""The blind check from the syringe to the agreement, by keyboard alone."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt

from kitlog.domain.access import SignedIn
from kitlog.domain.checks import CheckOverridden, DoseChecked
from kitlog.domain.events import NoteWritten
from kitlog.ui.keys_card import KeysCard
from kitlog.workflow.desk import ACCESS
from tests.ui.second_check.chairside import CHARGE_PIN, RIGHT, SECOND_PIN, Chairside


def checks(chairside: Chairside) -> list[DoseChecked]:
    """All that were kept, struck ones too."""
    entries = (entry for c in chairside.session().happenings for entry in c.history)
    return [entry.fact for entry in entries if isinstance(entry.fact, DoseChecked)]


def test_two_sets_that_agree_open_the_start(chairside: Chairside) -> None:
    chairside.compare(second=("77.0", "38.50", "0.77", "150", "100.0"))
    assert chairside.verdict.title.text() == "All five agree"
    session = chairside.session()
    assert session.dose_checked
    assert session.check is not None
    assert session.check.first_figures.draw_ml == Decimal("0.77")
    assert session.prepared is not None
    assert (session.prepared.mg, session.prepared.lot) == (Decimal("38.5"), "LOT 0417")
    chairside.key(Qt.Key.Key_Return)
    assert chairside.closed
    assert chairside.page.live.session.dose_checked
    assert chairside.page.body.isVisible()
    assert "38.5 mg" in chairside.all_words()


def test_nothing_of_the_first_set_or_the_sum_is_left_for_the_second_nurse(
    chairside: Chairside,
) -> None:
    first = ("76.9", "38.4", "0.78", "149", "99.5")
    chairside.prepare()
    chairside.fill(*first)
    secrets = (*first, "38.5 mg", "0.77", "150")
    before = chairside.all_words()
    assert [s for s in first if s not in before] == []
    chairside.tap(chairside.figures.act)
    assert [s for s in secrets if s in chairside.all_words()] == []
    chairside.hand_over()
    assert chairside.figures.title.text() == "Second check, T. Sample RN"
    words = chairside.all_words()
    assert [s for s in secrets if s in words] == []
    assert not chairside.page.body.isVisible()
    for given in ("ZZ 000 409", "77 kg", "0.5 mg/kg over 40 min", "50 mg/mL", "100 mL final"):
        assert given in words


def test_a_difference_is_kept_shown_and_only_that_number_entered_again(
    chairside: Chairside,
) -> None:
    chairside.compare(second=("77", "38.5", "0.77", "155", "100"))
    verdict = chairside.verdict
    assert verdict.title.text() == "One number differs"
    assert "Expected from the order: 100 mL ÷ 40 min × 60 = 150 mL/h." in verdict.words.text()
    assert verdict.end.reason == "One number still differs."
    assert [c.differences for c in checks(chairside)] == [("pump_rate",)]
    assert not chairside.session().dose_checked
    chairside.key(Qt.Key.Key_Return)
    assert chairside.figures.texts["pump_rate"] == ""
    assert chairside.figures.texts["weight_kg"] == "77"
    assert "150" not in chairside.all_words()
    chairside.type_in("150", "100")
    assert chairside.verdict.title.text() == "All five agree"
    assert [c.agrees for c in checks(chairside)] == [False, True]


def test_the_first_nurse_may_be_the_one_who_enters_again(chairside: Chairside) -> None:
    chairside.compare(first=("77", "38", "0.77", "155", "100"))
    assert chairside.verdict.title.text() == "Two numbers differ"
    chairside.tap(chairside.verdict.first)
    assert chairside.figures.act.text() == "Compare"
    assert [name for name, text in chairside.figures.texts.items() if not text] == [
        "dose_mg",
        "pump_rate",
    ]
    chairside.type_in("38.5", "0.77", "150", "100")
    assert chairside.verdict.title.text() == "All five agree"


def test_two_nurses_who_agree_against_the_order_must_say_why(chairside: Chairside) -> None:
    both = ("77", "38.5", "0.77", "140", "100")
    chairside.compare(first=both, second=both)
    assert chairside.verdict.title.text() == "Both agree, but not with the order"
    assert "150 mL/h" in chairside.verdict.words.text()
    assert len(checks(chairside)) == 1
    assert not chairside.session().dose_checked
    chairside.key(Qt.Key.Key_Return)
    assert chairside.verdict.why.sentence.text() == "Say why it is not as ordered."
    chairside.type_in("slower, the prescriber asked for it")
    session = chairside.session()
    assert chairside.closed
    assert session.dose_checked
    note = session.latest(NoteWritten)
    assert note is not None
    assert note.text == (
        "Second check differs from the order: pump rate 140 mL/h, ordered 150 mL/h. "
        "slower, the prescriber asked for it"
    )


def test_leaving_without_a_reason_leaves_the_start_closed(chairside: Chairside) -> None:
    both = ("77", "38.5", "0.77", "140", "100")
    chairside.compare(first=both, second=both)
    chairside.key(Qt.Key.Key_Escape)
    assert chairside.closed
    assert not chairside.session().dose_checked


def test_a_syringe_off_the_order_is_asked_about_and_explained(chairside: Chairside) -> None:
    chairside.prepare("0.7")
    asked = chairside.drawn.volume.sentence.text()
    assert asked == ("0.7 mL holds 35 mg, 9.1 % under; limit 2 %. Press again if it is really so.")
    assert chairside.session().prepared is None
    chairside.tap(chairside.drawn.act)
    chairside.type_in(*RIGHT)
    chairside.hand_over()
    chairside.type_in(*RIGHT)
    assert "Syringe 0.7 mL, 35 mg, ordered 38.5 mg" in chairside.verdict.words.text()
    assert not chairside.session().dose_checked
    chairside.tap(chairside.verdict.first)
    chairside.drawn.volume.setFocus()
    chairside.room.settle()
    chairside.prepare("0.77")
    chairside.type_in("0.77", "150", "100")
    assert chairside.verdict.title.text() == "All five agree"
    assert chairside.session().dose_checked


def test_what_was_drawn_up_can_be_entered_again_and_is_checked_again(
    chairside: Chairside,
) -> None:
    chairside.compare()
    chairside.tap(chairside.verdict.end)
    assert chairside.session().dose_checked
    chairside.open()
    chairside.tap(chairside.figures.drawn_again)
    typed = {name: text for name, text in chairside.drawn.texts.items() if text}
    kept = {"source": "vial", "drawn_ml": "0.77", "lot": "LOT 0417", "expiry": "06-2027"}
    assert typed == kept
    chairside.drawn.lot.setFocus()
    chairside.room.settle()
    chairside.type_in("LOT 0518", "09-2027")
    session = chairside.session()
    assert session.prepared is not None
    assert (session.prepared.lot, session.prepared.expiry) == ("LOT 0518", "09-2027")
    assert not session.dose_checked
    chairside.type_in(*RIGHT)
    chairside.hand_over()
    chairside.type_in(*RIGHT)
    assert chairside.session().dose_checked


def test_only_the_first_nurse_draws_up_again(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.type_in(*RIGHT)
    chairside.hand_over()
    assert chairside.figures.drawn_again.isHidden()


def test_a_number_that_can_not_be_read_says_so_at_its_field(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.type_in("77", "38,5", ".77", "150", "0")
    fields = chairside.figures.named
    assert fields["dose_mg"].sentence.text() == "Use a decimal point: 38.5."
    assert fields["dose_mg"].text == "38,5"
    assert fields["draw_ml"].sentence.text() == "Put a zero before the point: 0.77."
    assert fields["pump_volume"].sentence.text() == "More than 0 only."
    assert fields["dose_mg"].line.hasFocus()


def test_only_other_nurses_can_be_the_second(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.type_in(*RIGHT)
    assert [b.text() for b in chairside.who.who.buttons] == ["T. Sample RN", "V. Demo RN"]


def test_a_wrong_pin_opens_nothing_and_is_recorded(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.type_in(*RIGHT)
    chairside.hand_over(pin="135790")
    assert chairside.who.said.text() == "That PIN does not fit the name."
    chairside.hand_over()
    assert chairside.figures.title.text() == "Second check, T. Sample RN"
    said = [e.fact for e in chairside.room.ask(lambda desk: desk.store.entries(ACCESS))]
    tries = [one.accepted for one in said if isinstance(one, SignedIn)]
    assert tries[-2:] == [False, True]
    assert chairside.room.station.person is not None
    assert chairside.room.station.person.name == "R. Mock RN"


def test_who_typed_too_many_wrong_pins_waits_and_another_nurse_does_not(
    chairside: Chairside,
) -> None:
    chairside.prepare()
    chairside.type_in(*RIGHT)
    for _ in range(5):
        chairside.hand_over(pin="135790")
        assert chairside.who.said.text() == "That PIN does not fit the name."
    chairside.hand_over()
    who, clock = chairside.who, chairside.room.clock
    assert who.said.text() == "Too many wrong tries. Wait 0:30."
    clock.advance(3)
    who.count.timeout.emit()
    assert who.said.text() == "Too many wrong tries. Wait 0:27."
    chairside.room.keys(SECOND_PIN)
    assert who.dots.accessibleName() == "PIN, 0 of 6 digits typed"
    chairside.room.keys("v")
    assert who.said.text() == ""
    chairside.room.keys("14")
    assert who.dots.accessibleName() == "PIN, 2 of 6 digits typed"
    for _ in "14":
        chairside.key(Qt.Key.Key_Backspace)
    chairside.room.keys("t")
    assert who.said.text() == "Too many wrong tries. Wait 0:27."
    clock.advance(27)
    who.count.timeout.emit()
    assert who.said.text() == ""
    assert not who.count.isActive()
    chairside.hand_over()
    assert chairside.figures.title.text() == "Second check, T. Sample RN"


def test_all_keys_lie_over_the_check_and_leave_it_as_it_was(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.room.keys("77")
    chairside.key(Qt.Key.Key_F1)
    card = chairside.room.window.findChild(KeysCard)
    assert isinstance(card, KeysCard)
    assert card.isVisible()
    chairside.key(Qt.Key.Key_Escape)
    assert not card.isVisible()
    chairside.room.keys(".5")
    assert chairside.figures.texts["weight_kg"] == "77.5"


def test_without_a_second_nurse_a_charge_nurse_decides_and_says_why(
    chairside: Chairside,
) -> None:
    chairside.prepare()
    chairside.fill(*RIGHT)
    chairside.tap(chairside.figures.without)
    chairside.who.setFocus()
    chairside.room.keys(CHARGE_PIN)
    assert chairside.who.why.sentence.text() == "Say why there is no second nurse."
    chairside.type_in("the other nurse is with a fall")
    chairside.key(Qt.Key.Key_Return)
    session = chairside.session()
    said = session.latest(CheckOverridden)
    assert said is not None
    assert said.why == "the other nurse is with a fall"
    assert said.figures.pump_rate == Decimal(150)
    assert session.dose_checked
    assert chairside.closed


def test_escape_keeps_what_both_nurses_typed(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.type_in(*RIGHT)
    chairside.hand_over()
    chairside.room.keys("77")
    chairside.key(Qt.Key.Key_Escape)
    assert list(chairside.figures.texts.values()) == list(RIGHT)
    chairside.tap(chairside.figures.act)
    chairside.hand_over()
    assert chairside.figures.texts["weight_kg"] == "77"


def test_a_draft_holds_the_first_set_and_never_the_second(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.type_in(*RIGHT)
    chairside.hand_over()
    chairside.room.keys("64.5")
    chairside.key(Qt.Key.Key_Escape)
    chairside.key(Qt.Key.Key_Escape)
    assert chairside.closed
    kept = chairside.room.station.typed[f"check:{chairside.id}"].texts
    assert kept["dose_mg"] == "38.5"
    assert "64.5" not in kept.values()
    chairside.visit()
    assert list(chairside.figures.texts.values()) == list(RIGHT)


def test_another_nurse_does_not_find_what_the_first_typed(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.room.keys("77")
    chairside.key(Qt.Key.Key_Escape)
    chairside.room.sign_in("T. Sample RN")
    chairside.visit()
    assert chairside.figures.title.text() == "First check, T. Sample RN"
    assert set(chairside.figures.texts.values()) == {""}


def test_what_was_typed_just_before_the_lock_stays_hers(chairside: Chairside) -> None:
    chairside.prepare()
    chairside.room.keys("77")
    station = chairside.room.station
    nurse = station.author
    chairside.page.hide()
    station.sign_in(None)
    kept = station.typed[f"check:{chairside.id}"]
    assert (kept.author, kept.texts["weight_kg"]) == (nurse, "77")


def test_the_number_pad_types_point_and_all_without_a_keyboard(chairside: Chairside) -> None:
    pad = chairside.drawn.pad
    for face in ("0", ".", "7", "6", "", "7"):
        chairside.tap(pad.keys[face])
    assert chairside.drawn.volume.text == "0.77"
    assert chairside.drawn.volume.sentence.text().startswith("0.77 mL holds 38.5 mg, as ordered")
    for _ in range(3):
        chairside.tap(chairside.drawn.pad.next)
    for number in RIGHT:
        for digit in number:
            chairside.tap(chairside.figures.pad.keys[digit])
        chairside.tap(chairside.figures.pad.next)
    chairside.tap(chairside.who.who.buttons[0])
    for digit in SECOND_PIN:
        chairside.tap(chairside.who.pad.keys[digit])
    assert chairside.figures.title.text() == "Second check, T. Sample RN"


def test_keys_stay_in_the_panel(chairside: Chairside) -> None:
    seen = set()
    for _ in range(2 * 8):  # round twice, back to where it began
        chairside.key(Qt.Key.Key_Tab)
        assert chairside.panel.isAncestorOf(chairside.room.focus)
        seen.add(chairside.room.focus)
    assert len(seen) == 8
    chairside.key(Qt.Key.Key_F9)
    chairside.prepare()
    chairside.type_in(*RIGHT)
    chairside.key(Qt.Key.Key_V)
    assert chairside.panel.isVisible()
    assert chairside.room.gone == []


def test_who_is_no_nurse_can_not_check(chairside: Chairside) -> None:
    assert chairside.drawn.act.reason == ""
    chairside.key(Qt.Key.Key_Escape)
    chairside.room.sign_in("Dr P. Example")
    chairside.visit()
    chairside.prepare()
    assert chairside.drawn.said.text() == "A nurse with an account prepares and checks."
    assert chairside.session().prepared is None
