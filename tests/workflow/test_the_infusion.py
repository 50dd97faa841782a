"""What the pump does is logged in its place and time, or refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain import signing
from kitlog.domain.errors import Refused
from kitlog.domain.events import AdverseEvent
from kitlog.domain.infusion import InfusionEnded, InfusionPaused
from kitlog.domain.view import Phase, phase, view
from kitlog.workflow import infusing, reading
from tests.workflow.ward import Ward


def test_pause_and_resume_shift_the_planned_end(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(600)
    infusing.pause(here.desk, id, "patient's wish")
    here.clock.advance(240)
    session = infusing.resume(here.desk, id)
    here.clock.advance(60)
    seen = view(session, here.clock.now())
    assert seen.remaining_s == pytest.approx(29 * 60)
    assert seen.paused_s == pytest.approx(240)


def test_each_act_is_refused_in_the_wrong_phase(here: Ward) -> None:
    id = here.running(here.course()).id
    with pytest.raises(Refused, match="another state"):
        infusing.resume(here.desk, id)
    with pytest.raises(Refused, match="another state"):
        infusing.start(here.desk, id)
    infusing.pause(here.desk, id, "")
    with pytest.raises(Refused, match="another state"):
        infusing.pause(here.desk, id, "")


def test_nothing_happens_later_than_now_or_before_the_start(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(300)
    with pytest.raises(Refused, match="later than now"):
        infusing.pause(here.desk, id, "", here.clock.now().shifted(1))
    with pytest.raises(Refused, match="before the start"):
        infusing.pause(here.desk, id, "", here.clock.now().shifted(-301))
    session = infusing.pause(here.desk, id, "", here.clock.now().shifted(-120))
    assert view(session, here.clock.now()).pause_now_s == pytest.approx(120)


def test_a_right_time_is_taken_after_the_wall_clock_stepped_back(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(300)
    here.clock.step_wall(-3600)
    assert phase(infusing.pause(here.desk, id, "")) is Phase.PAUSED


def test_a_time_chosen_before_the_wall_clock_stepped_back_is_not_ahead_of_now(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(300)
    chosen = here.clock.now().shifted(-120)
    here.clock.step_wall(-3600)
    session = infusing.pause(here.desk, id, "", chosen)
    assert view(session, here.clock.now()).pause_now_s == pytest.approx(120)


def test_the_pump_cannot_have_given_more_than_the_bag_holds(here: Ward) -> None:
    id = here.running(here.course()).id
    with pytest.raises(Refused, match="holds 100 mL") as told:
        infusing.end(here.desk, id, InfusionEnded(Decimal(101)))
    assert told.value.field == "pump_ml"


def test_an_infusion_stopped_early_counts_by_the_pumps_volume(here: Ward) -> None:
    course = here.course()
    id = here.running(course).id
    here.clock.advance(600)
    session = infusing.end(here.desk, id, InfusionEnded(Decimal(25), early=True, why="anxiety"))
    assert session.infused_mg == Decimal("8.75")
    assert session.part
    assert len(reading.course(here.desk, course.id).infusions) == 1


def test_0_ml_is_no_infusion(here: Ward) -> None:
    course = here.course()
    id = here.running(course).id
    infusing.end(here.desk, id, InfusionEnded(Decimal(0), early=True, why="IV problem"))
    assert reading.course(here.desk, course.id).infusions == ()


def test_an_early_stop_needs_its_reason() -> None:
    with pytest.raises(Refused, match="stopped early"):
        InfusionEnded(Decimal(25), early=True)


@pytest.mark.parametrize("ml", ["0", "60", "94.9"])
def test_an_end_that_is_clearly_short_is_part_of_the_dose_and_says_why(here: Ward, ml: str) -> None:
    id = here.running(here.course()).id
    here.clock.advance(2400)
    with pytest.raises(Refused, match=f"{ml} of 100 mL is part of the dose") as told:
        infusing.end(here.desk, id, InfusionEnded(Decimal(ml)))
    assert told.value.field == "why"
    part = infusing.end(here.desk, id, InfusionEnded(Decimal(ml), early=True, why="IV problem"))
    assert part.part
    assert "early stop" in signing.unjudged(part)


def test_what_a_pump_may_be_off_is_still_the_whole_dose(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(2400)
    assert not infusing.end(here.desk, id, InfusionEnded(Decimal(95))).part


def test_an_end_is_not_timed_back_behind_what_the_pump_did_since(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(600)
    infusing.pause(here.desk, id, "toilet")
    here.clock.advance(120)
    stopped = InfusionEnded(Decimal(20), early=True, why="IV problem")
    with pytest.raises(Refused, match="the end would come before the pause, ") as told:
        infusing.end(here.desk, id, stopped, here.clock.now().shifted(-300))
    assert told.value.field == "time"
    assert phase(reading.session(here.desk, id)) is Phase.PAUSED
    assert infusing.end(here.desk, id, stopped, here.clock.now().shifted(-60)).run is not None


def test_an_event_and_its_pause_are_kept_together_or_not_at_all(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(300)
    event = AdverseEvent("Fainted", 3)
    with pytest.raises(Refused, match="before the start"):
        infusing.pause_for(here.desk, id, event, here.clock.now().shifted(-301))
    infusing.pause(here.desk, id, "")
    infusing.resume(here.desk, id)
    with pytest.raises(Refused, match="Choose a later time"):
        infusing.pause_for(here.desk, id, event, here.clock.now().shifted(-60))
    assert reading.session(here.desk, id).standing(AdverseEvent) == ()
    session = infusing.pause_for(here.desk, id, event)
    (happened,), paused = session.standing(AdverseEvent), session.standing(InfusionPaused)
    assert phase(session) is Phase.PAUSED
    assert happened.measured == paused[-1].measured
    with pytest.raises(Refused, match="another state"):
        infusing.pause_for(here.desk, id, event)
    assert len(reading.session(here.desk, id).standing(AdverseEvent)) == 1
