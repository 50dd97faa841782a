"""The screen keyboard: types like real keys, comes when wanted, and covers nothing that counts."""

from __future__ import annotations

import string

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kitlog.ui.kit.accents import accented
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.letter_key import LetterKey
from kitlog.ui.kit.letters import OWN_KEYS, Letters, beside_ring
from kitlog.ui.kit.letters_button import LettersButton
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.theme import DAY, DIM, Theme, dress
from tests.ui.clipping import clipped
from tests.ui.kit.conftest import Show, focus
from tests.ui.targets import small_targets

SIZES = [(1366, 704), (1366, 768), (1920, 1080)]
STATUS_FOOT = 108
"""Header 56 and status line 52 px, as drawn."""


class Desk:
    """A page with a bar and some fields, in a window with its keyboard turned on."""

    def __init__(self, show: Show, *fields: QWidget, width: int = 1366, height: int = 768) -> None:
        self.page, self.bar = QWidget(), AppBar("Today")
        self.page.setFixedSize(width, height)
        box = QVBoxLayout(self.page)
        box.setContentsMargins(0, 0, 0, 0)
        for widget in (self.bar, *fields):
            box.addWidget(widget)
        box.addStretch(1)
        self.window = show(self.page, width=width, height=height)
        self.letters = Letters(self.window, self.page)
        self.window.letters = self.letters  # type: ignore[attr-defined]
        self.letters.turn(True)

    @property
    def keys(self) -> dict[str, LetterKey]:
        """What can be tapped now, by the name it is read out with."""
        keys = self.letters.findChildren(LetterKey)
        return {key.accessibleName(): key for key in keys if key.isVisible()}

    def tap(self, *names: str) -> None:
        for name in names:
            QTest.mouseClick(self.keys[name], Qt.MouseButton.LeftButton)

    def box(self, widget: QWidget) -> QRect:
        """Where a widget stands in the window."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())


# -- typing --------------------------------------------------------------------------------


def test_taps_type_as_keys_do_with_a_capital_after_shift(show: Show) -> None:
    field = TextField("Family name")
    desk, heard = Desk(show, field), list[str]()
    field.edited.connect(heard.append)
    field.setFocus()
    desk.tap("Shift", "O", "Apostrophe", "Shift", "N", "e", "i", "l", "l", "Space", "4", "2")
    assert field.text == "O'Neill 42"
    assert heard[-1] == "O'Neill 42"
    assert len(heard) == 10


def test_shift_twice_holds_the_capitals_and_a_third_tap_lets_go(show: Show) -> None:
    field = TextField("Lot")
    desk = Desk(show, field)
    field.setFocus()
    desk.tap("Shift", "Shift", "L", "O", "T", "Capitals", "a")
    assert field.text == "LOTa"


def test_shift_offers_the_rarer_marks(show: Show) -> None:
    field = TextField("Note")
    desk = Desk(show, field)
    field.setFocus()
    desk.tap("Shift", "Semicolon", "Comma")
    assert field.text == ";,"


def test_every_character_of_a_common_keyboard_can_be_typed_into_a_password(show: Show) -> None:
    """Who chose hers at a desk must be able to type it with a glove."""
    field = TextField("Password", password=True)
    desk = Desk(show, field)
    field.setFocus()
    typed = ""
    for shifts in ((), ("Shift",)):
        desk.tap(*shifts)
        names = {key.name: name for name, key in desk.keys.items() if len(key.name) == 1}
        if shifts:
            desk.tap("Shift", "Capitals")
        for character, name in names.items():
            desk.tap(*shifts, name)
            typed += character
    assert field.text == typed
    missing = set(string.printable.strip()) - set(typed)
    assert missing == {"`"}
    desk.tap("Apostrophe", "Accent")
    assert field.text == typed + "`"


def test_with_the_capitals_held_digits_stay(show: Show) -> None:
    field = TextField("Lot")
    desk = Desk(show, field)
    field.setFocus()
    desk.tap("Shift", "Shift", "A", "1", "Hyphen", "0")
    assert field.text == "A1-0"


def test_small_letters_are_back_in_another_field(show: Show) -> None:
    first, second = TextField("Lot"), TextField("Note")
    desk = Desk(show, first, second)
    first.setFocus()
    desk.tap("Shift", "Shift", "A")
    second.setFocus()
    desk.tap("a")
    assert (first.text, second.text) == ("A", "a")


def test_what_checks_typing_checks_taps_too(show: Show) -> None:
    field = TextField("Infusion chairs")
    field.line.setValidator(QIntValidator(1, 24))
    field.line.setMaxLength(2)
    desk = Desk(show, field)
    field.setFocus()
    desk.tap("x", "1", "2", "3")
    assert field.text == "12"


def test_erase_next_and_return_are_the_keys_they_are_called(show: Show) -> None:
    first, second = TextField("Name"), TextField("Record no.")
    desk, heard = Desk(show, first, second), list[str]()
    first.entered.connect(lambda: heard.append("entered"))
    first.setFocus()
    desk.tap("a", "b", "Erase", "Return")
    assert (first.text, heard) == ("a", ["entered"])
    desk.tap("Next field")
    assert second.line.hasFocus()
    desk.tap("b")
    assert second.text == "b"


def test_the_accent_key_goes_through_the_letters_family(show: Show) -> None:
    field = TextField("Family name")
    desk = Desk(show, field)
    field.setFocus()
    desk.tap("Shift", "L", "Accent", "u", "k", "a", "s", "Accent", "z")
    assert field.text == "Łukašz"


@pytest.mark.parametrize(
    ("letter", "after"), [("e", "é"), ("ě", "e"), ("S", "Š"), ("ß", "s"), ("7", ""), ("", "")]
)
def test_accents_keep_the_case_and_come_round(letter: str, after: str) -> None:
    assert accented(letter) == after


def test_a_tap_never_takes_the_focus(show: Show) -> None:
    field = TextField("Note")
    desk = Desk(show, field)
    field.setFocus()
    desk.tap("a")
    QTest.mouseClick(desk.letters, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert focus() is field.line


# -- which keys ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hints", "mark"),
    [
        (Qt.InputMethodHint.ImhFormattedNumbersOnly, {"Point"}),
        (Qt.InputMethodHint.ImhTime, {"Colon"}),
        (Qt.InputMethodHint.ImhPreferNumbers, {"Hyphen"}),
        (Qt.InputMethodHint.ImhDigitsOnly, set()),
    ],
)
def test_a_field_of_numbers_gets_digits_and_its_own_mark(
    show: Show, hints: Qt.InputMethodHint, mark: set[str]
) -> None:
    field = TextField("First at, HH:MM")
    field.line.setInputMethodHints(hints)
    desk = Desk(show, field)
    field.setFocus()
    always = {*"0123456789", "Erase", "Next field", "Return", "Hide keyboard"}
    assert set(desk.keys) - always == mark


def test_volumes_and_weights_get_digits_by_themselves(show: Show) -> None:
    volume, weight, words = TextField("Infused", "mL"), NumberField("Weight"), TextField("Why")
    desk = Desk(show, volume, weight, words)
    for field, board in ((volume, "digits"), (weight, "digits"), (words, "letters")):
        field.setFocus()
        assert ("q" in desk.keys) is (board == "letters")


def test_a_pin_is_typed_without_a_trace(show: Show) -> None:
    pin = TextField("PIN", secret=True)
    desk = Desk(show, pin)
    pin.setFocus()
    before = set(desk.keys)
    desk.tap(*"147258")
    assert pin.text == "147258"
    assert not set(pin.line.displayText()) & set("147258")
    assert set(desk.keys) == before


def test_a_field_with_a_keypad_of_its_own_is_left_alone(show: Show) -> None:
    entry = QLineEdit()
    entry.setProperty(OWN_KEYS, True)
    desk = Desk(show, entry)
    entry.setFocus()
    assert not desk.letters.isVisible()


# -- coming and going ----------------------------------------------------------------------


def test_it_stays_away_until_it_is_turned_on_and_then_serves_every_field(show: Show) -> None:
    first, second, choice = TextField("Name"), TextField("Lot"), Choice(("F", "M"), 2)
    desk = Desk(show, first, second, choice)
    desk.letters.turn(False)
    first.setFocus()
    assert not desk.letters.isVisible()
    desk.letters.turn(True)
    assert desk.letters.isVisible()
    choice.options[0].setFocus()
    assert not desk.letters.isVisible()
    second.setFocus()
    assert desk.letters.isVisible()


def test_the_button_of_the_bar_turns_it_on_and_off_and_leaves_the_field(show: Show) -> None:
    field = TextField("Name")
    desk = Desk(show, field)
    # As every page of the program: a tap beside the fields would take the focus.
    desk.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    desk.bar.hide()
    desk.bar.show()
    (button,) = desk.bar.findChildren(LettersButton)
    said: list[bool] = []
    desk.letters.turned.connect(said.append)
    field.setFocus()
    for on in (False, True):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert desk.letters.isVisible() is on
        assert button.accessibleName() == ("No screen keyboard" if on else "Screen keyboard")
    assert said == [False, True]
    assert focus() is field.line


def test_hidden_for_now_it_comes_back_with_a_press_on_the_field(show: Show) -> None:
    field = TextField("Name")
    desk = Desk(show, field)
    field.setFocus()
    desk.tap("Hide keyboard")
    assert not desk.letters.isVisible()
    QTest.mouseClick(field.line, Qt.MouseButton.LeftButton)
    assert desk.letters.isVisible()


def test_a_finger_on_a_field_turns_it_on_and_a_mouse_does_not(show: Show) -> None:
    field = TextField("Name")
    desk = Desk(show, field)
    desk.letters.turn(False)
    QTest.mouseClick(field.line, Qt.MouseButton.LeftButton)
    assert not desk.letters.on
    screen, middle = QTest.createTouchDevice(), field.line.rect().center()
    touch = QTest.touchEvent(field.line, screen)
    touch.press(0, middle, field.line).commit()
    touch.release(0, middle, field.line).commit()
    assert desk.letters.on
    assert desk.letters.isVisible()


# -- where it stands -----------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("number", [False, True])
def test_it_never_covers_the_field_the_ring_or_the_status_line(
    show: Show, number: bool, width: int, height: int
) -> None:
    desk = Desk(show, width=width, height=height)
    field = NumberField("Weight") if number else TextField("Reason")
    field.setParent(desk.page)
    field.show()
    for x in (12, 320, width - 320):
        for y in range(60, height - 80, 20):
            field.setGeometry(x, y, 300, 76)
            field.setFocus()
            desk.letters.place()
            place = desk.letters.geometry()
            assert not place.intersects(desk.box(field.line))
            assert place.left() >= beside_ring(desk.window)
            assert place.top() >= STATUS_FOOT
            assert desk.window.rect().contains(place)
            desk.bar.setFocus()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_dialog_makes_room_and_takes_it_back(
    show: Show, qtbot: QtBot, width: int, height: int
) -> None:
    desk = Desk(show, width=width, height=height)
    dialog = Dialog(desk.window, "Medication given", "", "Log medication", lambda: None)
    names = Choice(tuple(f"Medicine {n}" for n in range(16)), 4, label="Medicine")
    dose, why = TextField("Dose with its unit"), TextField("For")
    for widget in (names, dose, why):
        dialog.body.addWidget(widget)
    dialog.open_it(dialog.safe)
    whole = dialog.height()
    for field in (dose, why):
        field.setFocus()
        place = desk.letters.geometry()
        assert not place.intersects(dialog.geometry())
        assert dialog.geometry().contains(desk.box(field.line))
        qtbot.waitUntil(lambda line=field.line: _whole(line))  # type: ignore[misc]
        for button in (dialog.safe, dialog.act):
            assert _whole(button)
    desk.tap("Hide keyboard")
    assert dialog.height() == whole


def _whole(widget: QWidget) -> bool:
    """Nothing of it is scrolled away or covered."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_digits_stand_beside_a_dialog_which_keeps_its_size(show: Show) -> None:
    desk = Desk(show, height=704)
    dialog = Dialog(desk.window, "Log end", "", "Log end", lambda: None)
    pump = TextField("Pump says infused", "mL")
    dialog.body.addWidget(Choice(tuple("abcdefgh"), 4))
    dialog.body.addWidget(pump)
    dialog.open_it(dialog.safe)
    whole = dialog.height()
    pump.setFocus()
    assert desk.letters.isVisible()
    assert dialog.height() == whole
    assert not desk.letters.geometry().intersects(dialog.geometry())


# -- how it looks --------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [DAY, DIM])
@pytest.mark.parametrize("number", [False, True])
def test_every_key_is_large_and_whole(show: Show, theme: Theme, number: bool) -> None:
    field = NumberField("Weight", "kg") if number else TextField("Reason")
    desk = Desk(show, field, height=704)
    dress(desk.window, theme)
    field.setFocus()
    assert len(desk.keys) == (14 + 1 if number else 54)
    assert small_targets(desk.letters, 48) == []
    assert clipped(desk.letters) == []
    if not number:
        desk.tap("Shift", "Shift")
        assert clipped(desk.letters) == []


def test_no_key_stands_over_another(show: Show) -> None:
    field = TextField("Reason")
    desk = Desk(show, field)
    field.setFocus()
    boxes = [desk.box(key) for key in desk.keys.values()]
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
