"""Dialogs: beside the ring, safe on Esc, done on Return, focus inside and back afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kitlog.ui.kit import rest
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.letters import beside_ring
from kitlog.ui.kit.text_field import TextField
from tests.ui.clipping import clipped
from tests.ui.kit.conftest import Show, focus
from tests.ui.targets import small_targets

REASONS = ("Blood pressure", "Oxygen", "Side effect", "Patient’s wish")


class Asked:
    """A page with a field that has the focus, and a dialog open over it."""

    def __init__(self, show: Show, width: int = 1366, height: int = 768) -> None:
        self.heard: list[str] = []
        self.below = TextField("Pulse")
        self.window: QWidget = show(self.below, width=width, height=height)
        self.below.setFocus()
        self.dialog = Dialog(
            self.window, "Stop the infusion early?", "18:48 of 40:00 run.",
            "Log stop at 09:48", lambda: self.heard.append("act"),
            safe="Keep infusing", kind="stop",
        )  # fmt: skip
        self.note = TextField("Note")
        self.choice = Choice(REASONS, 4, label="Reason")
        self.dialog.body.addWidget(self.choice)
        self.dialog.body.addWidget(self.note)
        self.dialog.closed.connect(lambda: self.heard.append("closed"))
        self.dialog.open_it(self.note)


@pytest.fixture
def asked(show: Show) -> Asked:
    return Asked(show)


def test_escape_takes_the_safe_choice_and_the_focus_goes_back(asked: Asked) -> None:
    QTest.keyClick(asked.note.line, Qt.Key.Key_Escape)
    assert asked.heard == ["closed"]
    assert asked.below.line.hasFocus()


def test_return_does_the_act_once(asked: Asked) -> None:
    QTest.keyClick(asked.note.line, Qt.Key.Key_Return)
    assert asked.heard == ["act"]


def test_a_return_still_held_from_before_does_nothing(asked: Asked) -> None:
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(asked.dialog, held)
    assert asked.heard == []


def test_return_on_the_safe_button_is_the_safe_choice(asked: Asked) -> None:
    asked.dialog.safe.setFocus()
    QTest.keyClick(asked.dialog.safe, Qt.Key.Key_Return)
    assert asked.heard == ["closed"]


def test_taps_on_the_two_buttons_do_what_they_say(asked: Asked) -> None:
    QTest.mouseClick(asked.dialog.act, Qt.MouseButton.LeftButton)
    QTest.mouseClick(asked.dialog.safe, Qt.MouseButton.LeftButton)
    assert asked.heard == ["act", "closed"]


def test_a_closed_act_says_why_and_is_not_done(asked: Asked, qtbot: QtBot) -> None:
    asked.dialog.act.refuse("Choose a reason.")
    QTest.keyClick(asked.note.line, Qt.Key.Key_Return)
    assert asked.dialog.sentence.text() == "Choose a reason."
    asked.dialog.refuse("")
    QTest.mouseClick(asked.dialog.act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked.dialog.sentence.text() == "Choose a reason.")
    assert asked.heard == []


def test_a_refusal_keeps_what_was_typed(asked: Asked) -> None:
    QTest.keyClicks(asked.note.line, "Cuff failed")
    asked.dialog.refuse("Not saved: disk full.")
    assert asked.dialog.sentence.isVisible()
    assert asked.note.text == "Cuff failed"
    assert clipped(asked.window) == []


def test_tab_never_leaves_the_dialog(asked: Asked) -> None:
    visited: list[QWidget] = []
    for _ in range(14):
        here = focus()
        assert asked.dialog.isAncestorOf(here)
        visited.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert {asked.dialog.safe, asked.dialog.act, asked.note.line} <= set(visited)


def test_shift_tab_never_leaves_the_dialog(asked: Asked) -> None:
    for _ in range(14):
        assert asked.dialog.isAncestorOf(focus())
        QTest.keyClick(focus(), Qt.Key.Key_Backtab)


def test_a_key_nobody_wants_does_not_reach_the_page_below(asked: Asked) -> None:
    page: list[int] = []

    class Below(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            page.append(event.key())

    page_below = Below(asked.window)
    page_below.resize(1366, 768)
    page_below.show()
    dialog = Dialog(page_below, "Lock?", "", "Lock", lambda: None)
    dialog.open_it()
    QTest.keyClick(dialog.safe, Qt.Key.Key_P)
    assert page == []
    dialog.close_it()


@pytest.mark.parametrize("on", ["note", "choice", "safe"])
def test_what_means_the_same_everywhere_is_left_to_the_window(show: Show, on: str) -> None:
    asked = Asked(show)
    heard: list[Qt.Key] = []
    asked.window.keyPressEvent = lambda event: heard.append(Qt.Key(event.key()))  # type: ignore[method-assign]
    focus_on = {"note": asked.note.line, "choice": asked.choice, "safe": asked.dialog.safe}[on]
    focus_on.setFocus()
    keys = (Qt.Key.Key_F1, Qt.Key.Key_F4, Qt.Key.Key_F6, Qt.Key.Key_F8, Qt.Key.Key_F11)
    for key in keys:
        QTest.keyClick(focus(), key)
    QTest.keyClick(focus(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(focus(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert heard == [*keys, Qt.Key.Key_2, Qt.Key.Key_L]
    assert (asked.note.text, asked.choice.index) == ("", -1)
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F10, Qt.Key.Key_Asterisk):
        QTest.keyClick(asked.dialog.safe, key)
    assert len(heard) == len(keys) + 2


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1366, 704), (1920, 1080)])
def test_ring_header_and_status_line_stay_in_sight(show: Show, width: int, height: int) -> None:
    dialog = Asked(show, width, height).dialog
    place = dialog.geometry()
    assert place.left() == beside_ring(dialog.window()) == (360 if width > 1500 else 308)
    assert place.top() >= 108
    assert place.right() <= width - 8
    assert place.bottom() <= height - 8
    assert place.width() == 640


def test_nothing_in_it_is_cut_or_too_small(asked: Asked) -> None:
    assert clipped(asked.dialog) == []
    assert small_targets(asked.dialog) == []
    assert asked.dialog.act.height() == asked.dialog.safe.height() == 56
    assert asked.dialog.safe.x() < asked.dialog.act.x()


def test_a_tap_on_the_page_below_does_not_take_the_focus(asked: Asked) -> None:
    QTest.mouseClick(asked.below.line, Qt.MouseButton.LeftButton)
    QTest.keyClicks(focus(), "88")
    assert asked.below.text == ""
    assert asked.note.text == "88"


def test_a_field_that_opens_late_makes_the_dialog_grow(asked: Asked, qtbot: QtBot) -> None:
    high, late = asked.dialog.height(), TextField("In words")
    asked.dialog.body.addWidget(late)
    qtbot.waitUntil(lambda: asked.dialog.height() > high)
    assert clipped(asked.dialog) == []
    late.hide()
    qtbot.waitUntil(lambda: asked.dialog.height() == high)


def test_a_dialog_over_a_dialog_has_the_focus_and_gives_it_back(asked: Asked) -> None:
    over = Dialog(asked.window, "Sign your part", "", "Sign", lambda: None)
    pin = TextField("PIN", secret=True)
    over.body.addWidget(pin)
    over.open_it(pin)
    QTest.keyClicks(focus(), "1234")
    assert pin.text == "1234"
    QTest.keyClick(pin.line, Qt.Key.Key_Escape)
    assert asked.note.line.hasFocus()
    assert asked.heard == []


def test_a_dialog_is_never_a_window_of_its_own(asked: Asked, qtbot: QtBot) -> None:
    assert QApplication.activeWindow() is asked.window
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert shown == [asked.window]


@pytest.mark.parametrize("goes", ["hidden", "deleted"])
def test_a_dialog_whose_page_goes_leaves_quietly(show: Show, qtbot: QtBot, goes: str) -> None:
    page, elsewhere = QWidget(), TextField("PIN")
    page.setFixedSize(1366, 600)
    show(page, elsewhere)
    dialog = Dialog(page, "Note", "", "Log note", lambda: None)
    note = TextField("Note")
    dialog.body.addWidget(note)
    dialog.open_it(note)
    page.hide()
    if goes == "deleted":
        page.deleteLater()
        qtbot.waitUntil(lambda: not isValid(dialog))
    elsewhere.setFocus()
    QTest.keyClicks(focus(), "1234")
    assert elsewhere.text == "1234"


@pytest.mark.parametrize("pane_ms", [rest.DOUBLE_TAP_MS, 0])
def test_a_double_tap_reaches_nothing_below(
    asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, pane_ms: int
) -> None:
    """With 0 ms, the control, the second tap of the same finger presses what lay below."""
    monkeypatch.setattr(rest, "DOUBLE_TAP_MS", pane_ms)
    spot = asked.dialog.act.mapTo(asked.window, asked.dialog.act.rect().center())
    below = KitButton("Severe", parent=asked.window)
    below.setGeometry(spot.x() - 50, spot.y() - 22, 100, 44)
    below.show()
    below.stackUnder(asked.dialog)
    below.clicked.connect(lambda: asked.heard.append("below"))
    asked.dialog.act.clicked.connect(asked.dialog.close_it)
    for _ in range(2):
        there = asked.window.childAt(spot)
        assert there is not None
        QTest.mouseClick(there, Qt.MouseButton.LeftButton)
        qtbot.wait(1)
    went_through = ["act", "closed", "below"]
    assert asked.heard == (["act", "closed"] if pane_ms else went_through)
    qtbot.waitUntil(lambda: not asked.window.findChildren(rest.Rest))
    assert asked.window.childAt(spot) is below
