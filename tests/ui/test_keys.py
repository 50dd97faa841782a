"""F1 names every key; single letters are changed or switched off for one workstation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kitlog.domain.effects import Score
from kitlog.domain.errors import Refused
from kitlog.domain.view import Phase, phase
from kitlog.ui import keys
from kitlog.ui.away import questions
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.keys_card import KeysCard
from kitlog.ui.kit.keymap import Keymap
from kitlog.ui.kit.status_line import StatusLine
from kitlog.ui.this_workstation import ThisWorkstation
from kitlog.workflow.workstation import Workstation
from tests.ui.clipping import clipped, painted
from tests.ui.shots import chair, pages
from tests.ui.shots.stage import Stage

UI = Path(keys.__file__).parent


@pytest.fixture
def running(qtbot: QtBot) -> Iterator[Stage]:
    stage = chair.running()
    yield stage
    stage.close()


def _with(monkeypatch: pytest.MonkeyPatch, **preferred: object) -> None:
    monkeypatch.setattr(Stage, "preferred", Workstation(**preferred))  # type: ignore[arg-type]


def _press(stage: Stage, letter: str) -> None:
    """As the window system hands it to the window, before any widget has it."""
    handle = stage.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key(ord(letter.upper())))
    stage.settle()


def _phase(stage: Stage) -> Phase:
    page = stage.page
    assert isinstance(page, ChairPage)
    return phase(page.live.session)


# -- the card ---------------------------------------------------------------------------


def test_f1_shows_all_keys_of_the_chair_and_of_the_other_pages(running: Stage) -> None:
    running.press(Qt.Key.Key_F1)
    card = running.window.findChild(KeysCard)
    assert isinstance(card, KeysCard)
    for place, parts in enumerate((keys.chair(), keys.other())):
        card.page.choose(place)
        running.settle()
        shown = {one.text() for one in card.findChildren(QLabel) if one.isVisible()}
        assert {key.act for _, found in parts for key in found} <= shown
        assert clipped(card) == []
    card.close_it()


def test_f1_opens_before_anybody_has_signed_in(qtbot: QtBot) -> None:
    stage = pages.sign_in()
    try:
        stage.press(Qt.Key.Key_F1)
        assert stage.window.findChild(KeysCard) is not None
    finally:
        stage.close()


@pytest.mark.parametrize("away", [Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return])
def test_f1_lies_over_a_question_and_what_is_typed_goes_on_under_it(
    running: Stage, away: Qt.Key
) -> None:
    running.keys("n")
    (question,) = questions(running.window)
    running.keys("Talks more slowly")
    line = running.window.focusWidget()
    running.press(Qt.Key.Key_F1)
    card = running.window.findChild(KeysCard)
    assert isinstance(card, KeysCard)
    assert card.isVisible()
    assert card.isAncestorOf(running.window.focusWidget())
    top = running.window.childAt(card.geometry().center())
    assert top is not None
    assert card.isAncestorOf(top), "nothing of the question lies over it"
    assert clipped(card) == []
    running.press(away)
    assert questions(running.window) == [question]
    assert running.window.focusWidget() is line
    running.keys(", and clearly")
    assert isinstance(line, QLineEdit)
    assert line.text() == "Talks more slowly, and clearly"


def test_f1_opens_one_card_and_from_it_no_preferences_over_a_question(running: Stage) -> None:
    running.keys("n")
    running.press(Qt.Key.Key_F1)
    card = running.window.findChild(KeysCard)
    assert isinstance(card, KeysCard)
    assert len(questions(running.window)) == 2
    card.more.click()
    running.settle()
    workstation = running.window.findChild(ThisWorkstation)
    assert isinstance(workstation, ThisWorkstation)
    assert workstation.act.reason == "Answer or leave the open question first."


def test_every_key_the_chair_page_takes_stands_on_the_card() -> None:
    written = " ".join(key.cap for _, found in keys.chair() + keys.other() for key in found)
    code = (UI / "chair" / "page.py").read_text()
    code += (UI / "window.py").read_text() + (UI / "today" / "page.py").read_text()
    code += (UI / "course" / "page.py").read_text()
    for name in set(re.findall(r"Qt\.Key\.Key_([A-Z]|F\d+)\b", code)):
        assert re.search(rf"\b{name}\b", written), name


def test_alt_and_a_digit_open_a_chair_from_any_page_of_somebody_signed_in(qtbot: QtBot) -> None:
    stage = pages.courses()
    try:
        stage.station.watch.read()
        stage.settle()
        QTest.keyClick(stage.page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        stage.settle()
        assert isinstance(stage.page, ChairPage)
        stage.window.lock()
        stage.settle()
        QTest.keyClick(stage.page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        stage.settle()
        assert not isinstance(stage.page, ChairPage)
    finally:
        stage.close()


# -- changed keys -------------------------------------------------------------------------


def test_a_changed_key_does_the_act_and_the_old_one_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch, keys={"P": "Z"})
    stage = chair.running()
    try:
        _press(stage, "p")
        assert _phase(stage) is Phase.RUNNING
        _press(stage, "z")
        assert _phase(stage) is Phase.PAUSED
    finally:
        stage.close()


def test_changed_keys_stand_on_the_status_line_and_the_card(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch, keys={"P": "Z", "V": ""})
    stage = chair.running()
    try:
        line = stage.page.findChild(StatusLine)
        assert isinstance(line, StatusLine)
        names = {one.accessibleName() for one in line.findChildren(type(line._right[0]))}
        assert "Z: Pause" in names
        assert not any(name.endswith("Vitals") for name in names)
        stage.press(Qt.Key.Key_F1)
        card = stage.window.findChild(KeysCard)
        assert isinstance(card, KeysCard)
        shown = [one.text() for one in card.findChildren(QLabel)]
        assert shown[shown.index("log pause, resume") - 1] == "Z"
        assert shown[shown.index("vitals row") - 1] == "off"
    finally:
        stage.close()


def test_letters_switched_off_do_nothing_and_digits_are_typed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch, letters=False)
    stage = chair.running()
    try:
        for letter in "PSVNL*":
            _press(stage, letter)
        assert _phase(stage) is Phase.RUNNING
        assert stage.station.person is not None
        page = stage.page
        assert isinstance(page, ChairPage)
        assert page.centre is not None
        _press(stage, "9")
        assert page.centre.entry.texts["hr"] == "9"
    finally:
        stage.close()


def test_letters_typed_into_a_text_stay_what_they_are(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch, letters=False, keys={"P": "Z"})
    stage = chair.running()
    try:
        page = stage.page
        assert isinstance(page, ChairPage)
        page.happenings.note()
        stage.settle()
        for letter in "pz":
            _press(stage, letter)
        assert getattr(stage.window.focusWidget(), "text", str)() == "pz"
    finally:
        stage.close()


def test_letters_choose_a_name_at_sign_in_whatever_they_are_changed_to(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _with(monkeypatch, letters=False)
    stage = pages.sign_in()
    try:
        who = stage.page.who  # type: ignore[attr-defined]
        initial = who.buttons[1].text()[0]
        before = who.person_id
        _press(stage, initial)
        assert who.person_id
        assert who.person_id != before or who.buttons[0].text()[0] == initial
    finally:
        stage.close()


@pytest.mark.parametrize(
    ("preferred", "caps", "spoken", "below"),
    [
        ({}, "NMRES", "Note, key N; Medication, key M", "tap a column for its values, T for all"),
        (
            {"keys": {"N": "K", "M": "", "S": "Z", "T": "Y"}}, "KREZ",
            "Note, key K; Medication", "tap a column for its values, Y for all",
        ),
        ({"letters": False}, "", "Note; Medication", "tap a column for its values"),
    ],
    ids=["usual", "changed", "off"],
)  # fmt: skip
def test_every_cap_names_the_key_that_works_here(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    preferred: dict[str, object],
    caps: str,
    spoken: str,
    below: str,
) -> None:
    _with(monkeypatch, **preferred)
    stage = chair.running()
    try:
        page = stage.page
        assert isinstance(page, ChairPage)
        body = page.centre
        assert isinstance(body, RunningBody)
        page.happenings.score(Score("nausea", 1))
        stage.settle()
        buttons = tuple(body.quick.buttons.values())
        words = [one.text for part in (*buttons, body.effects) for one in painted(part)]
        letters = [one for one in words if len(one) == 1 and one.isalpha()]
        assert "".join(letters) == caps
        assert "; ".join(one.accessibleName() for one in buttons[:2]) == spoken
        assert below in [one.text for one in painted(body.chart)]
    finally:
        stage.close()


# -- what may be changed to what --------------------------------------------------------------


def test_a_letter_that_is_taken_is_refused_with_what_it_does() -> None:
    with pytest.raises(Refused, match="V is taken: vitals row"):
        keys.changed({}, "P", "v")


def test_a_letter_that_was_given_up_can_be_taken() -> None:
    assert keys.changed(keys.changed({}, "V", ""), "P", "V") == {"V": "", "P": "V"}


def test_back_to_the_usual_letter_is_no_change() -> None:
    assert keys.changed({"P": "Z"}, "P", "P") == {}


def test_only_a_letter_can_be_a_key() -> None:
    with pytest.raises(Refused, match="Only a letter"):
        keys.changed({}, "P", "7")


def test_every_press_means_at_most_one_act() -> None:
    here = Keymap(keys.changed(keys.changed({}, "V", "Z"), "P", "V"))
    meant = [here.meant(chr(code)) for code in range(ord("A"), ord("Z") + 1)]
    acts = [one for one in meant if one]
    assert len(acts) == len(set(acts))
    assert here.meant("Z") == "V"
    assert here.meant("V") == "P"
    assert here.meant("P") == ""
