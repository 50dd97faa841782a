"""The dialog "This workstation": chosen, kept on disk, in use at once and at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kitlog.ui.clerk import Clerk
from kitlog.ui.keys_card import KeysCard
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.theme import text_size
from kitlog.ui.preferences import Preferences
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.this_workstation import ThisWorkstation
from kitlog.workflow.workstation import DAMAGED, Workstation, read_workstation
from tests.ui.clipping import clipped
from tests.ui.shots import chair, pages
from tests.ui.shots.stage import Stage
from tests.ui.targets import small_targets


@pytest.fixture
def running(qtbot: QtBot) -> Iterator[Stage]:
    stage = chair.running()
    yield stage
    stage.close()


def _open(stage: Stage) -> ThisWorkstation:
    stage.window.show_page("workstation")
    stage.settle()
    found = stage.window.findChild(ThisWorkstation)
    assert isinstance(found, ThisWorkstation)
    return found


def _kept(stage: Stage) -> Workstation:
    found, said = read_workstation(stage.folder / "workstation.json")
    assert said == ""
    return found


def test_larger_text_is_used_at_once_and_kept_for_the_next_start(running: Stage) -> None:
    small = running.page.header.infusion.font().pixelSize()  # type: ignore[attr-defined]
    dialog = _open(running)
    dialog.text_size.choose(2)
    dialog.ask()
    running.settle()
    assert running.page.header.infusion.font().pixelSize() == small * 1.25  # type: ignore[attr-defined]
    assert _kept(running).text_percent == 125
    clerk = Clerk()
    assert Preferences(clerk, running.folder / "workstation.json").workstation == _kept(running)
    clerk.finish()


def test_half_typed_values_survive_another_text_size(running: Stage) -> None:
    running.press(Qt.Key.Key_9)
    dialog = _open(running)
    dialog.text_size.choose(1)
    dialog.ask()
    running.settle()
    texts = running.page.centre.entry.texts  # type: ignore[attr-defined]
    assert (texts["sys"], texts["dia"], texts["hr"]) == ("146", "86", "9")


def test_less_motion_steadies_the_status_line(running: Stage) -> None:
    assert not running.page.status.steady
    dialog = _open(running)
    dialog.still.click()
    dialog.ask()
    running.settle()
    assert running.page.status.steady
    assert _kept(running).less_motion


def test_a_key_is_changed_by_choosing_it_and_typing_another(running: Stage) -> None:
    dialog = _open(running)
    caps = [one.text() for one in dialog.own.choice.options]
    dialog.own.choice.choose(caps.index("P"))
    dialog.own.letter.setFocus()
    running.keys("z")
    running.press(Qt.Key.Key_Return)
    assert dialog.isVisible()  # Return took the letter over, not the dialog
    assert dialog.own.choice.options[caps.index("P")].text() == "Z"
    dialog.ask()
    running.settle()
    assert _kept(running).keys == {"P": "Z"}


def test_a_letter_that_is_taken_is_refused_in_the_dialog(running: Stage) -> None:
    dialog = _open(running)
    caps = [one.text() for one in dialog.own.choice.options]
    dialog.own.choice.choose(caps.index("P"))
    dialog.own.letter.set_text("v")
    dialog.own.change()
    said = "V is taken: vitals row; verify the record; versions of the summary."
    assert dialog.own.letter.sentence.text() == said
    dialog.ask()  # and it is not taken over in silence
    running.settle()
    assert _kept(running).keys == {}
    assert dialog.isVisible()


def test_esc_changes_nothing(running: Stage) -> None:
    dialog = _open(running)
    dialog.text_size.choose(2)
    dialog.letters.click()
    running.press(Qt.Key.Key_Escape)
    assert _kept(running) == Workstation()
    assert text_size() == 100


def test_the_dialog_shows_whole_at_every_text_size(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for percent in (100, 125):
        monkeypatch.setattr(Stage, "preferred", Workstation(percent))
        stage = chair.running()
        try:
            stage.fit(1366, 768)
            dialog = _open(stage)
            assert clipped(dialog) == []
            assert small_targets(dialog) == []
        finally:
            stage.close()


def test_the_gear_of_the_bar_and_the_card_of_keys_lead_there(qtbot: QtBot) -> None:
    stage = pages.today()
    try:
        bar = stage.page.findChild(AppBar)
        assert isinstance(bar, AppBar)
        bar.gear.click()
        dialog = stage.window.findChild(ThisWorkstation)
        assert isinstance(dialog, ThisWorkstation)
        dialog.close_it()
        stage.settle()
        stage.press(Qt.Key.Key_F1)
        card = stage.window.findChild(KeysCard)
        assert isinstance(card, KeysCard)
        card.more.click()
        assert stage.window.findChild(ThisWorkstation) is not None
    finally:
        stage.close()


def test_while_a_screen_is_locked_nothing_is_changed_under_it(running: Stage) -> None:
    running.window.show_page("lock")
    running.settle()
    dialog = _open(running)
    dialog.text_size.choose(2)
    dialog.ask()
    running.settle()
    assert dialog.sentence.text() == "Somebody's screen is locked. Sign in first."
    assert _kept(running) == Workstation()


def test_a_damaged_file_is_said_at_sign_in_and_in_the_dialog(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = pages.sign_in()
    try:
        monkeypatch.setattr(stage.station.preferences, "damaged", str(DAMAGED))
        stage.window.show_page("sign in")
        stage.settle()
        page = stage.page
        assert isinstance(page, SignInPage)
        assert page.said.text() == str(DAMAGED)
        assert str(DAMAGED) in {one.text() for one in _open(stage).findChildren(QLabel)}
    finally:
        stage.close()


def test_a_disk_that_refuses_is_said_and_the_dialog_stays(running: Stage, tmp_path: Path) -> None:
    dialog = _open(running)
    (running.folder / "workstation.json.new").mkdir()
    dialog.text_size.choose(2)
    dialog.ask()
    running.settle()
    assert dialog.sentence.text().startswith("Preferences not kept")
    assert text_size() == 100
