"""Real keys in the entry row: digits in, numbers out, nothing lost, nothing guessed."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kitlog import resources
from kitlog.domain.protocol import parse
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.parts.entry_row import EntryRow, EntryView
from kitlog.ui.chair.parts.field_reading import LastMeasured
from tests.asked import FIELDS
from tests.ui.clipping import clipped, painted

Key = Qt.Key
PREVIOUS = dict(zip(FIELDS, map(LastMeasured, (142, 84, 84, 97, 13, 1, 5)), strict=True))
BASE = Vitals(128, 76, 72, 98, 14, 0, 7)


class Screen(QWidget):
    """Stands for the chair screen: sees the keys the row hands up."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []
        self.row = EntryRow(parse(resources.text("protocols", "kit-40.toml")))
        self.row.draw(EntryView("20 min vitals", previous=PREVIOUS, baseline=BASE))
        self.row.setParent(self)
        self.row.setGeometry(13, 10, 774, 129)
        self.resize(800, 160)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.text())


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    made = Screen()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.row.begin()
    return made


def press(*keys: str | Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Each key goes to whatever has focus when it is pressed, as on a real keyboard."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key, modifiers or Qt.KeyboardModifier.NoModifier)


def typed(text: str) -> None:
    for character in text:
        press(character)


def test_a_whole_set_takes_sixteen_keys_or_fewer(screen: Screen, qtbot: QtBot) -> None:
    keys = "".join(("146", "86", "92", "96", "13", "0", "4"))
    with qtbot.waitSignal(screen.row.save_asked) as asked:
        typed(keys)
        press(Key.Key_Return)
    assert asked.args == [
        {"sys": 146, "dia": 86, "hr": 92, "spo2": 96, "rr": 13, "sedation": 0, "pain": 4}
    ]
    assert len(keys) + 1 <= 16


def test_the_save_button_saves_with_gaps_and_a_blank_is_left_out(
    screen: Screen, qtbot: QtBot
) -> None:
    typed("14686")
    with qtbot.waitSignal(screen.row.save_asked) as asked:
        QTest.mouseClick(screen.row.answer.save, Qt.MouseButton.LeftButton)
    assert asked.args == [{"sys": 146, "dia": 86}]


def test_nothing_entered_is_not_saved(screen: Screen, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(screen.row.save_asked):
        screen.row.save()
        press(*[Key.Key_Return] * 9)


def test_enter_goes_to_the_next_field_and_on_the_last_it_saves(
    screen: Screen, qtbot: QtBot
) -> None:
    press("1", "0", Key.Key_Return)
    assert screen.row.focused == "dia"
    press(*[Key.Key_Return] * 5)
    assert screen.row.focused == "pain"
    typed("4")
    with qtbot.assertNotEmitted(screen.row.save_asked):
        press(Key.Key_Return)
    assert screen.row.focused == "sys"  # "10" is no systolic: the row goes back to it


def test_enter_saves_from_any_field_once_all_are_filled(screen: Screen, qtbot: QtBot) -> None:
    typed("1468692961304")
    screen.row.fields["hr"].setFocus()
    with qtbot.waitSignal(screen.row.save_asked):
        press(Key.Key_Return)


def test_backspace_in_an_empty_field_goes_back_and_in_a_full_one_erases(screen: Screen) -> None:
    typed("146")
    press(Key.Key_Backspace)
    assert screen.row.focused == "sys"
    press(Key.Key_Backspace)
    assert screen.row.texts["sys"] == ""


def test_plus_is_the_next_field_and_shift_tab_the_previous(screen: Screen) -> None:
    press("+")
    assert screen.row.focused == "dia"
    press(Key.Key_Backtab)
    assert screen.row.focused == "sys"
    assert screen.row.texts["sys"] == ""


@pytest.mark.parametrize(
    ("keys", "text", "after"),
    [("0", "0", "pain"), ("4", "4", "pain"), ("-3", "-3", "pain"), ("-", "-", "sedation"),
     ("+1", "+1", "pain"), ("5", "5", "sedation")],
)  # fmt: skip
def test_sedation_takes_one_digit_or_a_sign_and_a_digit(
    screen: Screen, keys: str, text: str, after: str
) -> None:
    screen.row.fields["sedation"].setFocus()
    typed(keys)
    assert screen.row.texts["sedation"] == text
    assert screen.row.focused == after


def test_ten_waits_where_a_hundred_is_possible(screen: Screen) -> None:
    screen.row.fields["spo2"].setFocus()
    typed("10")
    assert screen.row.focused == "spo2"
    typed("0")
    assert screen.row.focused == "rr"


def test_letters_are_handed_up_as_the_keys_of_the_screen(screen: Screen) -> None:
    typed("vsP*-")
    assert screen.keys == ["v", "s", "P", "*", "-"]
    assert set(screen.row.texts.values()) == {""}


def test_a_letter_reaches_a_shortcut_while_a_field_has_focus(screen: Screen, qtbot: QtBot) -> None:
    shortcut = QShortcut(QKeySequence("M"), screen)
    with qtbot.waitSignal(shortcut.activated):
        press("m")
    digit = QShortcut(QKeySequence("2"), screen)
    with qtbot.assertNotEmitted(digit.activated):
        press("2")
    assert screen.row.texts["sys"] == "2"


def test_every_keystroke_goes_out_as_a_draft(screen: Screen) -> None:
    drafts: list[str] = []
    screen.row.values_changed.connect(lambda texts: drafts.append(texts["sys"]))
    typed("14")
    press(Key.Key_Backspace)
    assert drafts == ["1", "14", "1"]


def test_a_draft_put_back_is_shown_as_it_was_typed_and_is_not_a_new_draft(
    screen: Screen, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(screen.row.values_changed):
        screen.row.set_texts({"sys": "14", "hr": "1,5"})
    assert screen.row.texts["sys"] == "14"
    assert screen.row.texts["hr"] == "1,5"


def test_another_nurses_typing_is_kept_or_cleared_before_it_can_be_saved(
    screen: Screen, qtbot: QtBot
) -> None:
    screen.row.set_texts({"sys": "146", "dia": "86"}, held_by="by R. Mock RN")
    with qtbot.assertNotEmitted(screen.row.save_asked):
        screen.row.save()
    assert not screen.row.answer.save.isVisible()
    with qtbot.waitSignal(screen.row.kept):
        QTest.mouseClick(screen.row.answer.keep, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(screen.row.save_asked):
        screen.row.save()


@pytest.mark.parametrize("by_key", [True, False])
def test_a_diastolic_above_the_systolic_asks_to_swap(
    screen: Screen, qtbot: QtBot, by_key: bool
) -> None:
    typed("86146")
    assert screen.row.focused == "dia"
    assert screen.row.fields["dia"].sentence() == "not below SYS"
    with qtbot.assertNotEmitted(screen.row.save_asked):
        screen.row.save()
    if by_key:
        press("x")
    else:
        QTest.mouseClick(screen.row.answer.swap, Qt.MouseButton.LeftButton)
    assert (screen.row.texts["sys"], screen.row.texts["dia"]) == ("146", "86")
    assert screen.row.focused == "hr"


def paste(text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    press(Key.Key_V, modifiers=Qt.KeyboardModifier.ControlModifier)
    # Left in the clipboard, what Python made would be freed after Qt at the end of the run.
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("1,5", "digits 0–9 only"),
        ("０.５", "digits 0–9 only"),
        ("٨٦", "digits 0–9 only"),
        ("8600", "40–300 only"),
        ("9" * 10_000, "40–300 only"),
        ("a\x07\x1b\u202e", "digits 0–9 only"),
    ],
)
def test_pasted_rubbish_stays_visible_with_a_sentence_and_is_never_saved(
    screen: Screen, qtbot: QtBot, pasted: str, sentence: str
) -> None:
    paste(pasted)
    field = screen.row.fields["sys"]
    assert field.text
    assert field.state == "impossible"
    assert field.sentence() == sentence
    with qtbot.assertNotEmitted(screen.row.save_asked):
        screen.row.save()


def test_values_are_flagged_at_once_with_the_limit_they_pass(screen: Screen) -> None:
    typed("168")
    field = screen.row.fields["sys"]
    assert (field.state, field.sentence()) == ("caution", "▲ above 160")
    screen.row.set_texts({"sys": "186", "spo2": "91"})
    assert (field.state, field.sentence()) == ("urgent", "▲ above 180")
    assert screen.row.fields["spo2"].sentence() == "▼ below 92"


def test_previous_and_change_from_baseline_stand_below(screen: Screen) -> None:
    field = screen.row.fields["sys"]
    assert field.sentence() == "142"
    typed("146")
    assert field.sentence() == "142 · +14 %"
    screen.row.set_texts({"sys": "156"})
    assert field.sentence() == "142 · +22 % ▲"


def test_an_older_value_says_its_age_and_does_not_pass_for_one_of_the_last_set(
    screen: Screen,
) -> None:
    older = {**PREVIOUS, "sys": LastMeasured(188, 12), "dia": LastMeasured(84, 12)}
    screen.row.draw(EntryView("20 min vitals", previous=older, baseline=BASE))
    sys, dia = screen.row.fields["sys"], screen.row.fields["dia"]
    assert (sys.sentence(), dia.sentence()) == ("188 ▲ 12 min", "84 · 12 min")
    assert "previous 188, 12 min ago" in sys.line.accessibleName()
    assert clipped(screen.row) == []
    typed("146")
    assert sys.sentence() == "+14 %"


def test_a_field_left_half_typed_says_so(screen: Screen) -> None:
    press("1", Key.Key_Tab)
    assert screen.row.fields["sys"].sentence() == "40–300 only"


def test_a_wheel_changes_nothing_and_focus_selects_all(screen: Screen) -> None:
    typed("146")
    screen.row.fields["sys"].setFocus(Qt.FocusReason.TabFocusReason)
    assert screen.row.fields["sys"].line.selectedText() == "146"
    typed("12")
    assert screen.row.texts["sys"] == "12"


def test_the_keypad_types_as_the_keyboard_does(screen: Screen) -> None:
    for digit in "146":
        screen.row.type_in("sys", digit)
    assert screen.row.focused == "dia"
    screen.row.type_in("dia", "8")
    screen.row.type_in("dia", "")
    assert screen.row.texts["dia"] == ""
    screen.row.choose("sedation", "-2")
    assert screen.row.texts["sedation"] == "-2"
    assert screen.row.focused == "pain"


def test_a_tap_on_a_field_asks_for_the_keypad(screen: Screen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.row.field_tapped) as tapped:
        QTest.mouseClick(screen.row.fields["hr"].line, Qt.MouseButton.LeftButton)
    assert tapped.args == ["hr"]


def test_a_screen_reader_hears_name_unit_previous_and_limits(screen: Screen) -> None:
    names = {name: one.line.accessibleName() for name, one in screen.row.fields.items()}
    assert names["sys"] == "Systolic, millimetres of mercury, previous 142, limits 90 to 160"
    assert names["spo2"] == "SpO₂, percent, previous 97, limits at least 94"


def test_fields_are_never_narrower_than_eighty(screen: Screen) -> None:
    screen.row.resize(774, 129)
    for field in screen.row.fields.values():
        assert field.width() - 8 >= 80
    assert screen.row.answer.save.height() == 48


def test_coming_back_to_the_window_does_not_select_what_is_half_typed(screen: Screen) -> None:
    typed("14")
    line = screen.row.fields["sys"].line
    QApplication.sendEvent(
        line, QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
    )
    typed("6")
    assert screen.row.texts["sys"] == "146"


def counted(screen: Screen) -> str:
    return next(one.text for one in painted(screen.row) if one.text.endswith("entered"))


def test_only_what_would_be_saved_is_counted_as_entered(screen: Screen, qtbot: QtBot) -> None:
    typed("14686")
    assert counted(screen) == "2 of 7 entered"
    typed("8")  # of 84: no heart rate yet
    assert counted(screen) == "2 of 7 entered"
    typed("4")
    assert counted(screen) == "3 of 7 entered"
    screen.row.put("spo2", "8600")
    assert counted(screen) == "3 of 7 entered"
    screen.row.put("spo2", "")
    with qtbot.waitSignal(screen.row.save_asked) as asked:
        screen.row.save()
    assert len(asked.args[0]) == 3


def test_save_stays_open_for_a_number_half_typed_and_goes_to_it(
    screen: Screen, qtbot: QtBot
) -> None:
    screen.row.put("hr", "8")
    assert counted(screen) == "0 of 7 entered"
    assert screen.row.answer.save.reason == ""
    screen.row.fields["pain"].setFocus()
    with qtbot.assertNotEmitted(screen.row.save_asked):
        QTest.mouseClick(screen.row.answer.save, Qt.MouseButton.LeftButton)
    assert screen.row.focused == "hr"
    screen.row.put("hr", "")
    assert screen.row.answer.save.reason == "Nothing is entered yet."
