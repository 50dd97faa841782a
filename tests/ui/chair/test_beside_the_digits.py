"""When a set was measured, under which conditions, what is missing: said, never assumed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.domain.alerts import Priority
from kitlog.domain.charted import Charted
from kitlog.domain.oxygen import OxygenOn
from kitlog.domain.schedule import Slot, State
from kitlog.domain.vitals import ROOM_AIR, Absent, Vitals
from kitlog.report.counting import Count
from kitlog.report.day_record import day_record
from kitlog.report.wording import Wording
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.parts.conditions_panel import ConditionsPanel
from kitlog.ui.chair.parts.entry_row import EntryRow
from kitlog.ui.chair.parts.missing_panel import MissingPanel
from kitlog.ui.chair.parts.time_panel import TimePanel
from kitlog.ui.kit.buttons import KitButton
from kitlog.workflow import charting, reading
from tests.ui.chair.at_chair import RUNNING, Chair, OpenRoom
from tests.ui.clipping import clipped, painted
from tests.ui.targets import small_targets

SET = "1468692961304"
"""146 86 92 96 13 0 4 as it is typed."""
WHOLE = (146, 86, 92, 96, 13, 0, 4)
Key = Qt.Key


class Bedside(Chair):
    """Ada's infusion at minute 18:48; the row answers the 20 min set, due in 72 s."""

    @property
    def row(self) -> EntryRow:  # type: ignore[override]
        return self.running.entry

    def press(self, *keys: str | Qt.Key) -> None:
        for key in keys:
            if isinstance(key, str):
                for character in key:  # focus moves on by itself
                    self.room.keys(character)
            else:
                self.room.key(key)
        self.room.settle()

    def save(self) -> Charted:
        """Press Return, then the set as the record holds it."""
        before = {one.id for one in self.session.vitals}
        self.press(Key.Key_Return)
        (new,) = [one for one in self.session.vitals if one.id not in before]
        return new

    def words(self) -> str:
        """All that stands in the row."""
        return " ".join(one.text for one in painted(self.row))

    def slot(self, key: str) -> Slot:
        return next(one for one in self.page.live.view().slots if one.key == key)

    def to(self, minutes: float) -> None:
        """So many minutes later."""
        self.room.clock.advance(minutes * 60)
        self.room.settle()


@pytest.fixture
def bed(open_room: OpenRoom) -> Bedside:
    return Bedside(open_room("day"), RUNNING, 704)


# -- when -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("keys", "minutes"), [("", 0), ("j", 2), ("jj", 5), ("jjj", 10)])
def test_one_key_times_the_set_back_and_the_log_says_so(
    bed: Bedside, keys: str, minutes: int
) -> None:
    bed.press(keys + SET)
    said = bed.save()
    assert said.entered_after_s() == minutes * 60
    (line,) = [r for r in bed.running.log.rows if r.entry.id == said.id]
    assert line.entry.late == ("entered 09:48" if minutes else "")


def test_after_minus_ten_the_same_key_is_now_again(bed: Bedside) -> None:
    bed.press("jjjj")
    assert bed.row.chips.time.text() == "now"
    bed.press(SET)
    assert bed.save().entered_after_s() == 0


def test_the_time_chosen_stays_while_the_nurse_types(bed: Bedside) -> None:
    bed.press("j")
    assert bed.row.chips.time.text() == "at 09:46"
    bed.to(1)
    assert bed.row.chips.time.text() == "at 09:46"
    bed.press(SET)
    assert bed.save().entered_after_s() == 180


def test_a_time_is_typed_by_keys(bed: Bedside) -> None:
    bed.press("J", "0943", Key.Key_Return)
    assert bed.row.chips.time.text() == "at 09:43"
    bed.press(SET)
    assert f"{bed.save().measured.local:%H:%M:%S}" == "09:43:00"


def test_a_time_is_typed_by_glove_and_the_row_has_the_focus_again(bed: Bedside) -> None:
    bed.room.tap(bed.row.chips.time)
    panel = bed.running.right.panel
    assert isinstance(panel, TimePanel)
    for face in ("9", "4", "3", "set"):
        bed.room.tap(panel.keys[face])
    assert bed.running.right.panel is None
    assert bed.row.chips.time.text() == "at 09:43"
    assert bed.row.focused == "sys"


def test_ahead_of_now_is_refused_beside_the_field(bed: Bedside) -> None:
    bed.press("J", "0955", Key.Key_Return)
    panel = bed.running.right.panel
    assert isinstance(panel, TimePanel)
    assert panel.typed.sentence.text() == "09:55 is ahead of now, 09:48."
    assert panel.typed.text == "0955"
    bed.press(Key.Key_Escape)
    assert bed.row.chips.time.text() == "now"


def test_a_set_timed_back_answers_the_slot_that_was_due_then(bed: Bedside) -> None:
    bed.to(8)  # 09:56:48, the 25 min set is due since 09:55
    assert "25 min vitals" in bed.words()
    bed.press("J", "0951", Key.Key_Return)
    assert "20 min vitals" in bed.words()
    bed.press(SET)
    assert bed.save().slot == "20"
    assert bed.slot("20").state is State.DONE


def test_a_missed_column_is_charted_late_after_all_and_row_and_paper_say_late(
    bed: Bedside,
) -> None:
    bed.to(8)
    assert bed.slot("20").state is State.MISSED
    bed.room.tap(next(one for one in bed.running.chart.slots if one.key == "20"))
    late = next(b for b in bed.dialog.findChildren(KitButton) if "late" in b.text())
    bed.room.tap(late)
    bed.press("J", "0954", Key.Key_Return)
    assert "20 min vitals" in bed.words()
    assert "4 min late" in bed.words()
    bed.press(SET)
    assert bed.save().slot == "20"
    assert bed.slot("20").state is State.LATE
    file = bed.room.ask(lambda desk: reading.chair_file(desk, bed.id))
    wording = Wording(lambda _: "R. Mock RN", {})
    now = bed.room.clock.now()
    day = day_record(file.course, file.session, now, Count.INFUSION, wording)
    note = next(row.note for row in day.readings if row.clock == "09:54")
    assert note.startswith("4 min late, typed 09:56")


# -- nothing is carried over ------------------------------------------------------------------


def test_the_next_set_begins_with_nothing_of_the_last(bed: Bedside) -> None:
    effects = bed.running.effects
    bed.press(SET, Key.Key_Return, "*")
    assert not [row for row in effects.rows if "not asked" in row.accessibleName()]
    bed.to(10)
    assert set(bed.row.texts.values()) == {""}
    assert [row for row in effects.rows if "not asked" not in row.accessibleName()] == []
    before = bed.session
    bed.press(*[Key.Key_Return] * 9)
    assert bed.session.vitals == before.vitals


# -- oxygen and cuff --------------------------------------------------------------------------


def test_what_the_last_set_said_is_offered_and_never_stored_by_itself(bed: Bedside) -> None:
    assert "as last: room air · left arm, automatic" in bed.words()
    bed.press(SET)
    said = bed.save().as_(Vitals)
    assert (said.oxygen, said.site) == ("", "")
    assert said == Vitals(*WHOLE)


def test_one_key_takes_it_over_within_sixteen_for_the_set_and_no_side_effects(
    bed: Bedside,
) -> None:
    keys = f"{SET}="
    bed.press(keys)
    assert "as last" not in bed.words()
    said = bed.save().as_(Vitals)
    assert (said.oxygen, said.site) == (ROOM_AIR, "left arm, automatic")
    assert len(keys) + len("↵*") <= 16


def test_a_tap_on_the_offer_takes_it_over(bed: Bedside) -> None:
    bed.room.tap(bed.row.chips.conditions)
    bed.press(SET)
    assert bed.save().as_(Vitals).site == "left arm, automatic"


def test_oxygen_and_cuff_are_chosen_by_tap(bed: Bedside) -> None:
    bed.room.tap(bed.row.chips.more)
    panel = bed.running.right.panel
    assert isinstance(panel, ConditionsPanel)
    assert panel.conditions.words == ""  # nothing is chosen before the nurse chooses
    for choice, word in (
        (panel.flow, "2"), (panel.device, "nasal"), (panel.site, "right arm"),
        (panel.method, "by hand"),
    ):  # fmt: skip
        bed.room.tap(next(one for one in choice.options if one.text() == word))
    bed.room.tap(panel.done)
    bed.press(SET)
    said = bed.save().as_(Vitals)
    assert (said.oxygen, said.site) == ("2 L/min nasal", "right arm, by hand")
    assert "as last: 2 L/min nasal · right arm, by hand" in bed.words()


def test_room_air_takes_the_flow_out_and_a_flow_takes_out_room_air(bed: Bedside) -> None:
    bed.press("o")
    panel = bed.running.right.panel
    assert isinstance(panel, ConditionsPanel)
    bed.press("1")
    assert panel.conditions.oxygen == ROOM_AIR
    panel.flow.choose(2)
    assert panel.conditions.oxygen == "2 L/min"
    panel.air.choose(0)
    assert panel.conditions.oxygen == ROOM_AIR


def test_oxygen_logged_as_an_event_is_what_is_offered(bed: Bedside) -> None:
    bed.room.ask(lambda desk: charting.log_event(desk, bed.id, OxygenOn(Decimal(4), "mask")))
    bed.page.live.load()
    bed.room.settle()
    assert "as last: 4 L/min mask · left arm, automatic" in bed.words()


# -- missing ----------------------------------------------------------------------------------


def test_cannot_answer_is_kept_apart_from_not_measured_and_from_not_asked(bed: Bedside) -> None:
    bed.press("146869296")  # SYS to SpO₂; now in Resp
    bed.press("/", "1")  # patient moves
    assert bed.row.focused == "sedation"
    bed.row.fields["pain"].setFocus()
    bed.press("/", "1")  # too dissociated
    said = bed.row.fields["pain"].line.accessibleDescription()
    assert said == "can't answer, too dissociated"
    bed.row.fields["pain"].setFocus()
    vitals = bed.save().as_(Vitals)
    assert vitals.absent == (
        Absent("rr", "patient moves"),
        Absent("pain", "too dissociated", asked=True),
    )
    assert vitals.sedation is None  # a blank: nobody asked, and no reason is made up
    line = bed.running.log.rows
    assert any("Pain: can't answer, too dissociated" in row.accessibleName() for row in line)


def test_a_set_without_blood_pressure_stays_due_for_it_with_its_reason(bed: Bedside) -> None:
    bed.press("/", "1")  # cuff failed, for both pressures
    assert bed.row.focused == "hr"
    bed.press("929613", "0", "4")
    said = bed.save()
    assert {a.field for a in said.as_(Vitals).absent} == {"sys", "dia"}
    assert bed.slot("20").open
    bed.to(1.5)
    assert "SYS, DIA still due" in bed.words()
    assert "cuff failed" in bed.words()
    assert bed.row.focused == "sys"
    bed.press("14686")
    bed.press(Key.Key_Return)  # only what is lacking is asked for, so Return saves
    slot = bed.slot("20")
    assert slot.state is State.DONE
    assert slot.values is not None
    assert (slot.values.sys, slot.values.hr, slot.values.absent) == (146, 92, ())


def test_after_a_failed_cuff_the_last_pressure_stays_below_with_its_age(bed: Bedside) -> None:
    bed.to(0.5)
    assert bed.row.fields["sys"].sentence() == "142"
    bed.press("/", "1")
    bed.press("929613", "0", "4")
    bed.save()
    assert bed.row.fields["sys"].sentence() == "142 · 4 min"
    assert bed.row.fields["hr"].sentence() == "92"
    bed.room.tap(bed.row.fields["sys"].line)
    about = [one.text for one in painted(bed.running.right.keypad)]
    assert "previous 142, 4 min ago" in about  # without its unit: there is no room for both
    bed.press("14686", Key.Key_Return)
    assert bed.row.fields["sys"].sentence() == "146"
    assert bed.row.fields["hr"].sentence() == "92"  # the two parts are one set


def test_once_the_next_set_opens_a_failed_cuff_stays_as_it_was(bed: Bedside) -> None:
    bed.press("/", "1")
    bed.press("929613", "0", "4")
    failed = bed.save()
    bed.to(4.5)  # 09:53:18, the 25 min set is open
    assert "25 min vitals" in bed.words()
    bed.press(SET)
    assert bed.save().slot == "25"
    assert bed.slot("20").values == failed.fact
    assert bed.slot("25").state is State.DONE


def test_a_repeat_timed_back_completes_the_part_set_it_belongs_to(bed: Bedside) -> None:
    bed.press("/", "1")
    bed.press("929613", "0", "4")
    bed.save()
    bed.to(4.5)
    bed.press("J", "0951", Key.Key_Return)
    assert "20 min vitals" in bed.words()
    bed.press("14686", Key.Key_Return)
    assert bed.slot("20").state is State.DONE


def test_what_is_typed_after_all_is_no_longer_missing(bed: Bedside) -> None:
    bed.press("/", "1")
    bed.row.fields["sys"].setFocus()
    bed.press(SET)
    assert bed.save().as_(Vitals) == Vitals(*WHOLE)


def test_a_reason_in_words_counts(bed: Bedside) -> None:
    bed.press("/")
    panel = bed.running.right.panel
    assert isinstance(panel, MissingPanel)
    bed.room.tap(panel.choice.options[-1])
    bed.press("fistula on both arms", Key.Key_Return)
    assert bed.running.right.panel is None
    bed.press("929613", "0", "4")
    assert bed.save().as_(Vitals).absent[0].reason == "fistula on both arms"


def test_the_keypad_asks_the_same_and_comes_back_to_the_row(bed: Bedside) -> None:
    bed.room.tap(bed.row.fields["spo2"].line)
    bed.room.tap(bed.running.right.keypad.not_button)
    panel = bed.running.right.panel
    assert isinstance(panel, MissingPanel)
    bed.room.tap(panel.choice.options[0])
    assert bed.row.fields["spo2"].sentence() == "probe failed"


# -- sedation ---------------------------------------------------------------------------------


def test_arrows_open_the_words_and_go_through_them(bed: Bedside) -> None:
    bed.row.fields["sedation"].setFocus()
    bed.press(Key.Key_Down)
    assert bed.running.right.keypad_open
    assert bed.row.texts["sedation"] == ""  # opening chooses nothing
    bed.press(Key.Key_Down)
    assert bed.row.fields["sedation"].sentence() == "alert and calm"
    bed.press(Key.Key_Down)
    assert bed.row.fields["sedation"].sentence() == "drowsy"
    chosen = [w for w in bed.running.right.keypad.words if w.isChecked()]
    assert [word.accessibleName() for word in chosen] == ["−1, drowsy"]
    bed.press(Key.Key_Up, Key.Key_Up)
    assert bed.row.texts["sedation"] == "1"
    assert bed.row.focused == "sedation"


def test_a_word_of_the_keypad_is_taken_and_the_next_field_waits(bed: Bedside) -> None:
    bed.room.tap(bed.row.fields["sedation"].line)
    words = bed.running.right.keypad.words
    bed.room.tap(next(one for one in words if "moderate" in one.accessibleName()))
    assert bed.row.texts["sedation"] == "-3"
    assert bed.row.focused == "pain"


@pytest.mark.parametrize(
    ("typed", "urgent"),
    [("-5", True), ("-3", True), ("-2", False), ("2", False), ("3", True), ("4", True)],
)
def test_deep_sedation_and_great_agitation_are_urgent(
    bed: Bedside, typed: str, urgent: bool
) -> None:
    bed.press("1408080" + "9813")
    bed.press(typed, "4")
    said = bed.save()
    assert said.as_(Vitals).sedation == int(typed)
    alerts = [a for a in bed.page.live.view().alerts if a.key.startswith("value:")]
    assert [a.priority for a in alerts] == ([Priority.HIGH] if urgent else [])


# -- how it looks -----------------------------------------------------------------------------


@pytest.mark.parametrize("dim", [False, True])
@pytest.mark.parametrize("keys", ["", "=jj", "o", "J", "/", "▼"])
def test_row_and_panels_can_be_read_and_hit(bed: Bedside, keys: str, dim: bool) -> None:
    if dim:
        bed.room.window.show_page("dim")
    if keys == "▼":
        bed.row.fields["sedation"].setFocus()
        QTest.keyClick(bed.room.focus, Key.Key_Down)
    else:
        bed.press(keys)
    bed.room.settle()
    assert isinstance(bed.page.centre, RunningBody)
    for widget in (bed.row, bed.running.right):
        assert clipped(widget) == []
        assert small_targets(widget) == []
