"""An adverse event that pauses the pump too, and the side effect an infusion was stopped for."""

from __future__ import annotations

import sqlite3

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtCore import Qt
from sqlalchemy import event

from kitlog.domain.effects import Score
from kitlog.domain.events import AdverseEvent
from kitlog.domain.infusion import InfusionEnded, InfusionPaused
from kitlog.domain.view import Phase, phase
from kitlog.ui.kit.choice import Choice, Option
from kitlog.ui.kit.tick_box import TickBox
from kitlog.workflow import charting, infusing
from kitlog.workflow.desk import Desk
from tests.ui.chair.test_more_events import Chair, OpenRoom
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets

EVENT = AdverseEvent("High BP", 2)


@pytest.fixture
def chair(open_room: OpenRoom) -> Chair:
    """Ada's infusion, 18:48 run."""
    return Chair(open_room("day"))


def ask(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_E)
    chair.choose("Moderate")
    chair.choose("High BP")


def pause_too(chair: Chair) -> TickBox:
    boxes = chair.dialog.findChildren(TickBox)
    return next(one for one in boxes if one.text().startswith("Log pump paused too"))


def kept(chair: Chair) -> tuple[int, int]:
    """How many adverse events and pauses the record holds."""
    session = chair.session
    return len(session.standing(AdverseEvent)), len(session.standing(InfusionPaused))


def test_one_press_keeps_the_event_and_the_pause(chair: Chair) -> None:
    ask(chair)
    chair.room.tap(pause_too(chair))
    assert pause_too(chair).text() == "Log pump paused too, now"
    assert clipped(chair.dialog) == []
    assert small_targets(chair.dialog) == []
    chair.confirm()
    assert chair.dialogs == []
    assert kept(chair) == (1, 1)
    session, person = chair.session, chair.room.station.person
    assert phase(session) is Phase.PAUSED
    assert chair.last(AdverseEvent) == EVENT
    assert chair.last(InfusionPaused) == InfusionPaused("High BP")
    (happened,), (paused,) = session.standing(AdverseEvent), session.standing(InfusionPaused)
    assert person is not None
    assert {happened.first.author, paused.first.author} == {person.person_id}
    assert happened.measured == paused.measured


def test_both_are_timed_back_together_and_it_says_so(chair: Chair) -> None:
    ask(chair)
    chair.room.tap(pause_too(chair))
    chair.choose("−5 min")
    assert pause_too(chair).text() == "Log pump paused too, 09:43"
    chair.confirm()
    (happened,) = chair.session.standing(AdverseEvent)
    (paused,) = chair.session.standing(InfusionPaused)
    assert happened.entered_after_s() == paused.entered_after_s() == 300
    assert chair.page.live.view().pause_now_s == pytest.approx(300)


def test_without_the_tick_the_infusion_goes_on(chair: Chair) -> None:
    ask(chair)
    chair.confirm()
    assert kept(chair) == (1, 0)
    assert phase(chair.session) is Phase.RUNNING


def test_it_is_only_offered_while_the_infusion_runs(chair: Chair) -> None:
    chair.page.pump.pause()
    chair.room.settle()
    ask(chair)
    boxes = [one.text() for one in chair.dialog.findChildren(TickBox) if one.isVisible()]
    assert boxes == ["Prescriber told"]
    chair.confirm()
    assert kept(chair) == (1, 1)


def test_neither_is_kept_when_the_pump_was_paused_meanwhile(chair: Chair) -> None:
    ask(chair)
    chair.room.tap(pause_too(chair))
    chair.room.ask(lambda desk: infusing.pause(desk, chair.id, "from elsewhere"))
    chair.confirm()
    assert "paused" in chair.dialog.sentence.text()
    assert kept(chair) == (0, 1)
    chair.room.tap(pause_too(chair))
    chair.confirm()
    assert kept(chair) == (1, 1), "the event alone, with all that was chosen still there"


def test_neither_is_kept_when_the_disk_does_not_take_them(chair: Chair) -> None:
    full = [True]

    def refuse(desk: Desk) -> None:
        def commit(_connection: object) -> None:
            if full:
                error = sqlcipher.OperationalError("full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL
                raise error

        event.listen(desk.store.database.connection.engine, "commit", commit)

    ask(chair)
    chair.room.tap(pause_too(chair))
    chair.room.ask(refuse)
    chair.confirm()
    assert "Not saved" in chair.dialog.sentence.text()
    full.clear()
    assert kept(chair) == (0, 0)
    chair.confirm()
    assert kept(chair) == (1, 1)


# -- the side effect it was stopped for -----------------------------------------------------


def shown(chair: Chair) -> list[str]:
    return [one.text() for one in chair.dialog.findChildren(Option) if one.isVisible()]


def stop(chair: Chair, *scores: tuple[str, int]) -> None:
    said = tuple(Score(name, severity) for name, severity in scores)
    if said:
        chair.room.ask(lambda desk: charting.score_effects(desk, chair.id, said))
        chair.page.live.load()
        chair.room.settle()
    chair.page.pump.stop()
    chair.room.settle()


def test_the_effects_that_are_there_are_offered_once_a_side_effect_is_the_reason(
    chair: Chair,
) -> None:
    stop(chair, ("anxiety", 3), ("nausea", 1), ("dissociation", 2), ("vomiting", 0))
    assert "Anxiety 3" not in shown(chair)
    chair.choose("Oxygen")
    assert "Anxiety 3" not in shown(chair)
    chair.choose("Side effect")
    assert {"Anxiety 3", "Dissociation 2"} <= set(shown(chair))
    assert not any(words.startswith("Vomiting") for words in shown(chair))
    assert clipped(chair.page.window()) == []
    assert small_targets(chair.dialog) == []
    chair.choose("Anxiety 3")
    chair.write("Pump says infused", "47")
    chair.confirm()
    assert chair.last(InfusionEnded).why == "Side effect, anxiety 3"


def test_another_effect_is_said_in_words(chair: Chair) -> None:
    stop(chair)
    chair.choose("Side effect")
    others = [one for one in shown(chair) if one == "Other…"]
    assert len(others) == 2
    chair.room.tap(chair.dialog.findChildren(Choice)[1].options[-1])
    chair.write("Which side effect", "hiccups")
    assert clipped(chair.page.window()) == []
    chair.write("Pump says infused", "47")
    chair.confirm()
    assert chair.last(InfusionEnded).why == "Side effect, hiccups"


def test_which_effect_is_never_asked_twice_nor_kept_for_another_reason(chair: Chair) -> None:
    stop(chair, ("anxiety", 3))
    chair.choose("Side effect")
    chair.choose("Anxiety 3")
    chair.choose("IV problem")
    assert "Anxiety 3" not in shown(chair)
    chair.write("Pump says infused", "47")
    chair.confirm()
    assert chair.last(InfusionEnded).why == "IV problem"


def test_the_effect_can_be_left_unsaid(chair: Chair) -> None:
    stop(chair)
    chair.choose("Side effect")
    chair.write("Pump says infused", "47")
    chair.confirm()
    assert chair.last(InfusionEnded).why == "Side effect"
