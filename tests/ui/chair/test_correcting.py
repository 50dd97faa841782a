"""Correcting on a real record: both values stay, and everything computed from them follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.domain.effects import EffectsAsked
from kitlog.domain.infusion import InfusionStarted
from kitlog.domain.session_facts import EnteredInError
from kitlog.domain.view import view
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.parts.corrected_vitals import CorrectedVitals
from kitlog.ui.kit.text_field import TextField
from kitlog.workflow import charting
from kitlog.workflow.keeping import keep_fact
from tests.asked import FIELDS
from tests.ui.chair.at_chair import RECOVERY, RUNNING, SIGNED, Chair, OpenRoom
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets


@pytest.fixture
def chair(open_room: OpenRoom) -> Chair:
    """Ada's infusion, 18:48 run."""
    return Chair(open_room("day"), RUNNING)


@pytest.fixture
def chosen(chair: Chair) -> Chair:
    """Her 15 min vitals, 142/84, chosen from the log."""
    chair.room.tap(chair.row("15 min vitals"))
    return chair


# -- choosing ---------------------------------------------------------------------------------


def test_a_tap_on_a_line_of_vitals_opens_them_prefilled(chosen: Chair) -> None:
    texts = {name: field.input.text for name, field in chosen.form.fields.items()}
    assert tuple(texts) == FIELDS
    assert texts == {
        "sys": "142", "dia": "84", "hr": "84", "spo2": "97", "rr": "14", "sedation": "0",
        "pain": texts["pain"],
    }  # fmt: skip
    assert texts["pain"]
    assert "Charted by R. Mock RN" in chosen.dialog.subtitle.text()
    assert chosen.room.focus is chosen.form.fields["sys"].input.line


def test_lines_can_be_hit_and_are_named(chair: Chair) -> None:
    assert small_targets(chair.running.log) == []
    row = chair.row("15 min vitals")
    assert row.accessibleName().startswith("09:45, 15 min vitals, 142/84")
    assert row.accessibleDescription() == "Press to correct or strike"


def test_the_log_is_one_stop_of_tab_and_arrows_go_on(chair: Chair) -> None:
    rows = chair.running.log.rows
    stops = [row for row in rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [rows[0]]
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        chair.room.key(Qt.Key.Key_Down)
    chair.room.key(Qt.Key.Key_Up)
    assert chair.room.focus is rows[2]
    stops = [row for row in rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [rows[2]]


def test_the_last_line_is_reached_by_arrows_and_scrolled_into_view(chair: Chair) -> None:
    rows = chair.running.log.rows
    rows[0].setFocus()
    for _ in range(len(rows) + 2):
        chair.room.key(Qt.Key.Key_Down)
    assert chair.room.focus is rows[-1]
    assert not rows[-1].visibleRegion().isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_return_or_space_chooses_and_esc_comes_back_to_the_line(chair: Chair, key: Qt.Key) -> None:
    row = chair.row("15 min vitals")
    row.setFocus()
    chair.room.key(key)
    assert chair.dialog.accessibleName() == "Correct vitals"
    chair.room.key(Qt.Key.Key_Escape)
    assert chair.dialogs == []
    assert chair.room.focus is row


def test_letters_on_a_line_still_act_on_the_page(chair: Chair) -> None:
    chair.row("15 min vitals").setFocus()
    chair.room.keys("n")
    assert chair.dialog.accessibleName() == "Note"


def test_a_charted_column_of_the_chart_opens_the_same_question(chair: Chair) -> None:
    column = next(slot for slot in chair.running.chart.slots if slot.key == "15")
    chair.room.tap(column)
    assert chair.dialogs == []  # the first tap shows the exact values
    chair.room.tap(column)
    assert chair.form.fields["sys"].input.text == "142"


def test_a_column_that_is_due_is_charted_not_corrected(chair: Chair) -> None:
    column = next(slot for slot in chair.running.chart.slots if slot.key == "20")
    chair.room.tap(column)
    assert chair.dialogs == []


def test_in_recovery_the_columns_of_the_infusion_can_be_corrected(open_room: OpenRoom) -> None:
    chair = Chair(open_room("day"), RECOVERY)
    column = next(slot for slot in chair.recovery.chart.slots if slot.key == "15")
    chair.room.tap(column)
    chair.room.tap(column)
    chair.over("hr", "77")
    chair.reason("Misread")
    chair.confirm()
    slot = next(s for s in view(chair.session, chair.room.clock.now()).slots if s.key == "15")
    assert slot.values is not None
    assert slot.values.hr == 77


# -- vitals -----------------------------------------------------------------------------------


def test_a_correction_is_kept_beside_what_was_charted(chosen: Chair) -> None:
    before = chosen.session
    id = chosen.row("15 min vitals").entry.id
    chosen.over("sys", "124")
    chosen.reason("Typed wrongly")
    chosen.confirm()
    assert chosen.dialogs == []
    one = chosen.entry(id)
    assert [entry.fact.sys for entry in one.history if isinstance(entry.fact, Vitals)] == [142, 124]
    assert one.last.reason == "Typed wrongly"
    assert one.last.author == chosen.room.sign_in("R. Mock RN").person_id
    assert (one.slot, one.measured) == ("15", one.first.measured)
    assert len(chosen.session.happenings) == len(before.happenings)
    changed = one.as_(Vitals)
    first = one.first.fact
    assert isinstance(first, Vitals)
    assert {f for f in FIELDS if changed.value(f) != first.value(f)} == {"sys"}


def test_log_and_chart_follow_a_correction(chosen: Chair) -> None:
    column = next(slot for slot in chosen.running.chart.slots if slot.key == "15")
    assert "142 over 84" in column.accessibleName()
    chosen.over("sys", "124")
    chosen.reason("Typed wrongly")
    chosen.confirm()
    row = chosen.row("15 min vitals")
    assert "124/84" in row.accessibleName()
    assert "was SYS 142, 124/84" in row.accessibleName()
    assert "corrected 09:48: Typed wrongly, R. Mock RN" in row.accessibleName()
    assert "124 over 84" in column.accessibleName()


def test_an_alert_goes_with_the_wrong_value_that_made_it(chair: Chair) -> None:
    wrong = Vitals(196, 88, 88, 97, 14, 0, 4)
    chair.room.ask(lambda desk: charting.chart_vitals(desk, chair.id, wrong, ""))
    chair.page.live.load()
    chair.room.settle()
    row = chair.row("196/88")
    assert row.entry.tone == "alert"
    assert "SYS 196 ▲ above 180" in [alert.words for alert in chair.page.live.view().alerts]
    chair.room.tap(row)
    chair.over("sys", "146")
    chair.reason("Typed wrongly")
    chair.confirm()
    row = chair.row("146/88")
    assert row.entry.tone == ""
    assert not [one for one in chair.page.live.view().alerts if one.words.startswith("SYS")]


def test_the_old_value_is_shown_becoming_the_new(chosen: Chair) -> None:
    field = chosen.form.fields["sys"]
    assert field.change.spoken == ""
    chosen.over("sys", "124")
    assert field.change.spoken == "142 becomes 124"
    assert field.input.line.accessibleDescription() == "142 becomes 124"
    chosen.over("sys", "")
    assert field.change.spoken == "142 becomes not measured"
    chosen.over("sys", "142")
    assert field.change.spoken == ""
    chosen.over("sedation", "-1")
    assert chosen.form.fields["sedation"].change.spoken == "0 becomes −1"


def test_a_value_can_be_taken_out_and_is_then_not_measured(chosen: Chair) -> None:
    id = chosen.row("15 min vitals").entry.id
    chosen.over("pain", "")
    chosen.reason("Cuff or probe fault")
    chosen.confirm()
    assert chosen.entry(id).as_(Vitals).pain is None


def test_a_reason_in_words_counts(chosen: Chair) -> None:
    id = chosen.row("15 min vitals").entry.id
    chosen.over("rr", "16")
    chosen.reason("Other…")
    words = next(f for f in chosen.dialog.findChildren(TextField) if f.title.text() == "In words")
    QTest.keyClicks(words.line, "counted again by hand")
    chosen.confirm()
    assert chosen.entry(id).last.reason == "counted again by hand"


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("sys", "301", "Systolic: 40–300 only."),
        ("dia", "150", "Diastolic is not below systolic. Swap?"),
        ("hr", "8x", "Heart rate: digits 0–9 only."),
        ("sedation", "-9", "Sedation: −5 to +4 only."),
    ],
)
def test_an_impossible_value_is_said_beside_its_field_and_stays(
    chosen: Chair, field: str, text: str, sentence: str
) -> None:
    before = chosen.session
    chosen.over(field, text)
    chosen.reason("Typed wrongly")
    chosen.confirm()
    assert chosen.dialog.sentence.text() == sentence
    assert chosen.form.fields[field].input.sentence.text()
    assert chosen.form.fields[field].input.text == text
    assert chosen.session == before


def test_without_a_reason_nothing_is_corrected(chosen: Chair) -> None:
    before = chosen.session
    chosen.over("sys", "124")
    chosen.confirm()
    assert chosen.dialog.sentence.text() == "Say why it is corrected."
    assert chosen.form.fields["sys"].input.text == "124"
    assert chosen.session == before


def test_without_a_change_nothing_is_corrected(chosen: Chair) -> None:
    before = chosen.session
    chosen.reason("Typed wrongly")
    chosen.confirm()
    assert chosen.dialog.sentence.text() == "Nothing is changed yet."
    assert chosen.session == before


def test_what_the_record_refuses_stands_in_the_dialog_and_what_was_typed_stays(
    chosen: Chair,
) -> None:
    chosen.room.ask(lambda desk: keep_fact(desk, chosen.id, EnteredInError("wrong patient")))
    chosen.over("sys", "124")
    chosen.reason("Typed wrongly")
    chosen.confirm()
    assert chosen.dialog.sentence.text() == "This session was entered in error."
    assert chosen.form.fields["sys"].input.text == "124"


@pytest.mark.parametrize("height", [704, 768])
def test_the_whole_dialog_can_be_read_and_hit(open_room: OpenRoom, height: int) -> None:
    chair = Chair(open_room("day"), RUNNING, height)
    chair.room.tap(chair.row("15 min vitals"))
    chair.over("sys", "")
    chair.over("sedation", "-2")
    chair.reason("Other…")
    chair.confirm()
    chair.room.settle()
    assert chair.dialog.sentence.text()
    assert clipped(chair.dialog) == []
    assert small_targets(chair.dialog) == []


# -- striking ---------------------------------------------------------------------------------


def test_any_other_line_is_struck_with_a_reason_and_stays_readable(chair: Chair) -> None:
    asked = chair.session.standing(EffectsAsked)
    row = next(r for r in chair.running.log.rows if r.entry.id == asked[-1].id)
    chair.room.tap(row)
    chair.strike_instead()
    assert chair.dialog.accessibleName() == "Strike this entry?"
    chair.reason("Charted twice")
    chair.confirm()
    one = chair.entry(asked[-1].id)
    assert one.struck
    assert (one.fact, one.last.reason) == (asked[-1].fact, "Charted twice")
    assert one.last.author == chair.room.sign_in("R. Mock RN").person_id
    assert chair.session.standing(EffectsAsked) == asked[:-1]
    assert row.entry.struck
    assert "struck 09:48: Charted twice, R. Mock RN" in row.accessibleName()


def test_striking_needs_a_reason(chair: Chair) -> None:
    before = chair.session
    chair.room.tap(chair.row("Side effects"))
    chair.strike_instead()
    chair.confirm()
    assert chair.dialog.sentence.text() == "Say why."
    assert chair.session == before


def test_a_whole_set_can_be_struck_and_is_wanted_again(chosen: Chair) -> None:
    id = chosen.row("15 min vitals").entry.id
    chosen.strike_instead()
    chosen.reason("Wrong patient")
    chosen.confirm()
    assert chosen.entry(id).struck
    slot = next(s for s in view(chosen.session, chosen.room.clock.now()).slots if s.key == "15")
    assert slot.values is None


def test_a_struck_line_can_not_be_chosen_again(chair: Chair) -> None:
    row = chair.row("Side effects")
    chair.room.tap(row)
    chair.strike_instead()
    chair.reason("Charted twice")
    chair.confirm()
    chair.room.tap(row)
    assert chair.dialogs == []
    assert row.accessibleDescription() == ""


# -- a signed day -----------------------------------------------------------------------------


@pytest.fixture
def signed(open_room: OpenRoom) -> Chair:
    """Fay's day, signed."""
    return Chair(open_room("day"), SIGNED)


def test_after_signing_only_an_addendum_is_offered(signed: Chair) -> None:
    for id in (signed.session.vitals[3].id, signed.session.standing(InfusionStarted)[0].id):
        signed.page.correcting.choose(id)
        assert signed.dialog.accessibleName() == "Addendum"
        assert signed.dialog.findChildren(CorrectedVitals) == []
        signed.room.key(Qt.Key.Key_Escape)


def test_a_column_of_a_signed_day_offers_the_addendum(signed: Chair) -> None:
    column = next(slot for slot in signed.recovery.chart.slots if slot.key == "15")
    signed.room.tap(column)
    signed.room.tap(column)
    assert signed.dialog.accessibleName() == "Addendum"


@pytest.mark.parametrize("by", ["key", "button"])
def test_an_addendum_is_added_and_what_was_signed_stays(signed: Chair, by: str) -> None:
    before = signed.session
    if by == "key":
        signed.room.keys("n")
    else:
        signed.room.tap(signed.recovery.sign.addendum)
    QTest.keyClicks(signed.dialog.findChildren(TextField)[0].line, "Slept well, phoned at 18:00.")
    signed.confirm()
    assert signed.dialogs == []
    after = signed.session
    assert [one.last.author for one in after.addenda] == [
        signed.room.sign_in("R. Mock RN").person_id
    ]
    assert after.happenings[: len(before.happenings)] == before.happenings
    assert len(after.happenings) == len(before.happenings) + 1
    assert signed.page.live.session == after


def test_an_empty_addendum_is_refused_in_the_dialog(signed: Chair) -> None:
    signed.room.keys("n")
    signed.confirm()
    assert signed.dialog.sentence.text() == "Write the addendum."
    assert signed.session.addenda == ()


def test_before_signing_no_addendum_is_offered(open_room: OpenRoom) -> None:
    chair = Chair(open_room("day"), RECOVERY)
    assert not chair.recovery.sign.addendum.isVisible()
    chair.page.correcting.addendum()
    assert chair.dialogs == []


def test_the_signed_card_says_how_many_addenda_there_are(signed: Chair) -> None:
    card = signed.recovery.sign
    assert card.addendum.isVisible()
    assert not card.escort.isVisible()
    assert clipped(card) == []
    assert small_targets(card) == []
