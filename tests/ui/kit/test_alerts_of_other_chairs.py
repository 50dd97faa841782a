"""Another chair's alert takes the status line when it is more urgent; lost sound is said beside."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.ui.kit.keycap import KeyHint
from kitlog.ui.kit.status_line import StatusLine, StatusView
from tests.ui.clipping import clipped
from tests.ui.kit.conftest import Show
from tests.ui.targets import small_targets

CALM = StatusView("calm", "Infusing at 150 mL/h", "No alerts", keys=(("V", "Vitals"),))
OWN_AMBER = StatusView("medium", "25 min vitals overdue 03:34", acts=(("Chart now", "V"),))
OWN_RED = StatusView("high", "Sedation −4, call the prescriber", acts=(("Recheck", "V"),))
THERE = StatusView(
    "medium", "Chair 4: 10 min vitals overdue 04:47", acts=(("Open chair 4", "Alt 4"),)
)
RED_THERE = StatusView("high", "Chair 2: 30 min vitals overdue 10:02", acts=(("Open chair 2", ""),))


def line(show: Show) -> tuple[StatusLine, list[str]]:
    pressed: list[str] = []
    found = StatusLine(pressed.append)
    show(found)
    return found, pressed


@pytest.mark.parametrize(
    ("own", "there", "shown"),
    [
        (CALM, THERE, THERE),
        (StatusView("low", "20 min vitals in 00:30"), THERE, THERE),
        (StatusView("paused", "Paused 01:12"), THERE, THERE),
        (OWN_AMBER, THERE, OWN_AMBER),
        (OWN_AMBER, RED_THERE, RED_THERE),
        (OWN_RED, RED_THERE, OWN_RED),
        (CALM, None, CALM),
    ],
)
def test_the_more_urgent_is_shown_and_the_own_chair_first(
    show: Show, own: StatusView, there: StatusView | None, shown: StatusView
) -> None:
    found, _ = line(show)
    found.draw(own)
    found.draw_elsewhere(there, lambda: None)
    assert found.view is shown
    found.draw_elsewhere(None, lambda: None)
    assert found.view is own


def test_its_button_goes_there_and_the_pages_own_do_not(show: Show) -> None:
    found, pressed = line(show)
    gone: list[str] = []
    found.draw(OWN_AMBER)
    QTest.mouseClick(found._right[0], Qt.MouseButton.LeftButton)
    for _ in range(2):  # as every second
        again = replace(RED_THERE)
        found.draw_elsewhere(again, lambda: gone.append("chair 2"))
    QTest.mouseClick(found._right[0], Qt.MouseButton.LeftButton)
    assert (pressed, gone) == (["Chart now"], ["chair 2"])


def test_it_is_announced_and_takes_no_focus(show: Show) -> None:
    found, _ = line(show)
    said: list[str] = []
    found.announced.connect(said.append)
    found.draw(CALM)
    found.draw_elsewhere(THERE, lambda: None)
    assert said == [THERE.spoken]
    assert not any(button.hasFocus() for button in found._right)


@pytest.mark.parametrize(("view", "half_ms"), [(OWN_RED, 312), (OWN_AMBER, 1000)])
def test_high_flashes_at_1_6_hz_and_medium_at_half_a_hertz(
    show: Show, view: StatusView, half_ms: int
) -> None:
    found, _ = line(show)
    found.draw(view)
    assert found._flash.isActive()
    assert found._flash.interval() == half_ms
    found.draw(CALM)
    assert not found._flash.isActive()


def test_what_does_not_sound_is_said_beside_the_words(show: Show) -> None:
    found, _ = line(show)
    found.draw(OWN_AMBER)
    assert not found.mark.isVisible()
    found.draw_sound("No sound on this computer")
    assert found.mark.isVisible()
    assert found.mark.accessibleName() == "No sound on this computer"
    assert clipped(found) == []
    assert small_targets(found) == []
    found.draw_sound("")
    assert not found.mark.isVisible()


def test_it_stays_through_every_state_of_the_line(show: Show) -> None:
    found, _ = line(show)
    found.draw_sound("Quiet room")
    for view in (CALM, OWN_AMBER, OWN_RED, StatusView("calm", "Recovery")):
        found.draw(view)
        QTest.qWait(0)
        assert found.mark.isVisible()
        assert found.mark.x() > 0


def test_it_shrinks_to_its_bell_before_the_words_of_an_alert_are_cut(show: Show) -> None:
    found, _ = line(show)
    found.setFixedWidth(640)
    found.draw(OWN_RED)
    found.draw_sound("Quiet room, vitals tones off to 10:00")
    assert found.cut() == []
    assert found.mark.width() < 30
    assert found.mark.toolTip() == "Quiet room, vitals tones off to 10:00"


def test_keys_go_before_the_mark_does(show: Show) -> None:
    found, _ = line(show)
    found.setFixedWidth(520)
    found.draw(CALM)
    found.draw_sound("No sound on this computer")
    (hint,) = [one for one in found._right if isinstance(one, KeyHint)]
    assert hint.isHidden()
    assert found.mark.width() > 30
