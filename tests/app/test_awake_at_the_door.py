"""After a crash in mid-infusion the computer is kept awake before anybody has signed in (H11)."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from kitlog.ui.wakeful import MAY_SLEEP
from tests.app.test_the_voice_at_the_door import Crashed, crashed
from tests.ui.test_wakeful import HELD, OpenLogind, logind, pytestmark

__all__ = ["crashed", "logind", "pytestmark"]

DAY_S = 24 * 3600


def test_sleep_is_held_off_from_the_first_look_and_once(
    crashed: Crashed, logind: OpenLogind, qtbot: QtBot
) -> None:
    system = logind()
    crashed.start()
    qtbot.waitUntil(lambda: system.asked == [HELD])
    crashed.pass_time(60)
    assert str(MAY_SLEEP) not in crashed.page.status.view.detail
    crashed.sign_in()
    crashed.pass_time(60)
    assert system.asked == [HELD], "the same hold goes on"
    crashed.end()
    qtbot.waitUntil(lambda: system.asked == [HELD, "released"])


def test_a_refusal_is_said(crashed: Crashed, logind: OpenLogind, qtbot: QtBot) -> None:
    system = logind("no")
    crashed.start()
    qtbot.waitUntil(lambda: system.asked == ["refused"])
    assert crashed.opening is not None
    wakeful = crashed.opening._wakeful
    qtbot.waitUntil(lambda: wakeful is not None and wakeful.may_sleep)
    crashed.beat()
    assert crashed.page.status.view.level == "calm"
    assert str(MAY_SLEEP) in crashed.page.status.view.detail


def test_nothing_of_another_day_keeps_it_awake(crashed: Crashed, logind: OpenLogind) -> None:
    """The control: whoever sat there has gone."""
    system = logind()
    crashed.clock.reboot(DAY_S)
    crashed.start()
    crashed.pass_time(60)
    assert crashed.opening is not None
    assert crashed.opening._wakeful is not None
    assert crashed.opening._wakeful._process is None
    assert system.asked == []
