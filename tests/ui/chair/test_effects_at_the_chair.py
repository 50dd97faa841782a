"""Side effects at the real chair: few keys, one tap, undo, any others in words, urgent at 3."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.domain.alerts import Priority
from kitlog.domain.effects import Score
from kitlog.ui.chair.other_effects import OtherEffects
from kitlog.ui.chair.parts.keyed_severity import KeyedSeverity
from tests.ui.chair.at_chair import RECOVERY, RUNNING, Chair, OpenRoom
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets

EIGHT = (
    "dissociation", "dizziness", "nausea", "vomiting",
    "anxiety", "hallucination", "headache", "chest_pain",
)  # fmt: skip


class Asking(Chair):
    """A chair whose nurse asks side effects."""

    def place(self, number: int) -> None:
        """Ctrl and a digit, from wherever focus is."""
        key = Qt.Key(Qt.Key.Key_0 + number)
        QTest.keyClick(self.room.focus, key, Qt.KeyboardModifier.ControlModifier)

    def press(self, keys: str) -> None:
        for key in keys:
            self.room.keys(key)
        self.room.settle()

    def last(self) -> Score:
        return self.session.scores()[-1][1]

    @property
    def others(self) -> OtherEffects:
        (dialog,) = self.dialogs
        assert isinstance(dialog, OtherEffects)
        return dialog

    def row_of(self, name: str) -> KeyedSeverity:
        return self.others.rows[name]

    def open_others(self) -> None:
        self.room.tap(self.running.effects.other_button)


@pytest.fixture
def chair(open_room: OpenRoom) -> Asking:
    """Ada at minute 18:48; this round five of eight are asked."""
    return Asking(open_room("day"), RUNNING, 704)


def test_chest_pain_or_breathlessness_is_one_of_the_eight_on_screen(chair: Asking) -> None:
    shown = [row.accessibleName().split(",")[0] for row in chair.running.effects.rows]
    assert len(shown) == 8
    assert "Chest pain" in shown


@pytest.mark.parametrize("place", range(1, 9))
def test_any_one_effect_takes_two_keys_from_the_vitals_row(chair: Asking, place: int) -> None:
    assert chair.running.entry.focused
    chair.place(place)
    chair.press("2")
    assert chair.last() == Score(EIGHT[place - 1], 2)


def test_two_keys_score_the_first_unasked(chair: Asking) -> None:
    chair.press("s1")
    assert chair.last() == Score("hallucination", 1)


def test_two_keys_do_it_in_recovery_too(open_room: OpenRoom) -> None:
    chair = Asking(open_room("day"), RECOVERY, 704)
    chair.place(3)
    chair.press("1")
    assert chair.last() == Score("nausea", 1)


def test_one_tap_saves_and_ten_seconds_take_it_back(chair: Asking) -> None:
    before = chair.session.scores()
    chair.room.tap(chair.running.effects.rows[7].segments.targets[1])
    chair.room.settle()
    assert chair.last() == Score("chest_pain", 1)
    assert chair.page.toast.offers
    QTest.keyClick(chair.room.focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    chair.room.settle()
    assert chair.session.scores() == before
    assert chair.session.happenings[-1].struck or any(c.struck for c in chair.session.happenings)


@pytest.mark.parametrize("place", range(1, 9))
def test_severity_three_of_any_effect_is_urgent(chair: Asking, place: int) -> None:
    chair.place(place)
    chair.press("3")
    found = [a for a in chair.page.live.view().alerts if a.key.startswith("effect:")]
    assert Priority.HIGH in {a.priority for a in found}


def test_severity_three_in_words_is_urgent_too(chair: Asking) -> None:
    chair.open_others()
    QTest.keyClicks(chair.others.words.line, "hiccups")
    chair.room.tap(chair.others.new.segments.targets[3])
    chair.room.settle()
    assert chair.last() == Score("other", 3, "hiccups")
    assert "Hiccups 3, call the prescriber" in [a.words for a in chair.page.live.view().alerts]


def test_another_effect_is_saved_by_one_tap_and_can_be_undone(chair: Asking) -> None:
    chair.open_others()
    chair.room.tap(chair.row_of("vision").segments.targets[1])
    chair.room.settle()
    assert chair.last() == Score("vision", 1)
    assert chair.page.toast.offers
    assert chair.row_of("vision").accessibleName() == "Blurred vision, 1, mild"
    chair.page.toast.undo()
    chair.room.settle()
    assert chair.row_of("vision").accessibleName() == "Blurred vision, not asked"


def test_what_was_written_in_is_asked_again_by_its_name_and_counted_on_the_button(
    chair: Asking,
) -> None:
    chair.open_others()
    QTest.keyClicks(chair.others.words.line, "hiccups")
    chair.room.tap(chair.others.new.segments.targets[2])
    chair.room.settle()
    assert chair.others.words.text == ""
    chair.room.key(Qt.Key.Key_Escape)
    assert chair.running.effects.other_button.text() == "Other… 1"
    chair.room.clock.advance(600)
    chair.room.settle()
    chair.open_others()
    assert chair.row_of("hiccups").accessibleName() == "Hiccups, not asked; last time 2, moderate"
    chair.room.tap(chair.row_of("hiccups").segments.targets[0])
    chair.room.settle()
    assert chair.last() == Score("other", 0, "hiccups")
    chair.room.key(Qt.Key.Key_Escape)
    assert chair.running.effects.other_button.text() == "Other…"


def test_words_come_before_their_severity(chair: Asking) -> None:
    before = chair.session
    chair.open_others()
    chair.room.tap(chair.others.new.segments.targets[2])
    chair.room.settle()
    assert chair.others.words.sentence.text() == "Name the effect first."
    assert chair.session == before


def test_the_others_are_scored_by_keys_alone(chair: Asking) -> None:
    chair.open_others()
    chair.room.key(Qt.Key.Key_Down)
    chair.press("1")
    assert chair.last() == Score("vision", 1)
    for _ in range(len(chair.others.rows) - 1):
        chair.room.key(Qt.Key.Key_Tab)
    assert chair.room.focus is chair.others.words.line
    chair.press("rash")
    chair.room.key(Qt.Key.Key_Tab)
    chair.press("1")
    assert chair.last() == Score("other", 1, "rash")


def test_the_dialog_of_others_can_be_read_and_hit(chair: Asking) -> None:
    chair.open_others()
    assert clipped(chair.others) == []
    assert small_targets(chair.others) == []
