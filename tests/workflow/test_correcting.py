"""A correction keeps both values, and never makes nonsense of the pump's log."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kitlog.domain.errors import Refused
from kitlog.domain.infusion import InfusionEnded, InfusionPaused, InfusionStarted, RateChanged
from kitlog.domain.session import Session
from kitlog.domain.vitals import ROOM_AIR, Vitals
from kitlog.workflow import charting, infusing, reading
from tests.workflow.ward import Ward

D = Decimal


def moved(here: Ward, session: Session, kind: type, minutes: float) -> Session:
    """The one entry of a kind, said to have happened so many minutes later."""
    (said,) = session.standing(kind)
    return charting.correct(
        here.desk, session.id, said.id, said.fact, "wrong time", said.measured.shifted(minutes * 60)
    )


@pytest.fixture
def paused(here: Ward) -> Session:
    """Paused from minute 10 to 15, at half rate from 20; now minute 25."""
    id = here.running(here.course()).id
    here.clock.advance(600)
    infusing.pause(here.desk, id, "toilet")
    here.clock.advance(300)
    infusing.resume(here.desk, id)
    here.clock.advance(300)
    infusing.change_rate(here.desk, id, D(75), "dizzy")
    here.clock.advance(300)
    return reading.session(here.desk, id)


def test_a_pause_that_was_longer_changes_what_was_infused(here: Ward, paused: Session) -> None:
    assert paused.run is not None
    after = moved(here, paused, InfusionPaused, -2)
    assert after.run is not None
    assert paused.run.paused_s(1500) == 300
    assert after.run.paused_s(1500) == 420
    assert after.run.infused_ml(1500) == pytest.approx(paused.run.infused_ml(1500) - 5)
    (pause,) = after.standing(InfusionPaused)
    assert pause.history[0].measured == pause.last.measured.shifted(120)
    assert pause.last.reason == "wrong time"


@pytest.mark.parametrize(
    ("kind", "minutes", "sentence"),
    [
        (InfusionPaused, -11, "the pause would come before the start, "),
        (InfusionPaused, 6, "the pause would come after the restart, "),
        (InfusionStarted, 12, "the start would come after the pause, "),
        (RateChanged, -6, "the rate change would come before the restart, "),
    ],
)
def test_the_order_of_the_pumps_log_stays(
    here: Ward, paused: Session, kind: type, minutes: float, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence) as told:
        moved(here, paused, kind, minutes)
    assert told.value.field == "time"
    assert reading.session(here.desk, paused.id) == paused


def test_nothing_happened_later_than_now(here: Ward, paused: Session) -> None:
    with pytest.raises(Refused, match="later than now"):
        moved(here, paused, RateChanged, 6)


def test_a_rate_the_pump_can_not_do_is_refused_in_a_correction_too(
    here: Ward, paused: Session
) -> None:
    (said,) = paused.standing(RateChanged)
    with pytest.raises(Refused, match="5–400 mL/h only"):
        charting.correct(here.desk, paused.id, said.id, RateChanged(D(4000), "dizzy"), "slip")
    after = charting.correct(here.desk, paused.id, said.id, RateChanged(D(100), "dizzy"), "slip")
    assert after.run is not None
    assert after.run.rate_ml_h == 100


def test_the_bag_holds_what_it_holds(here: Ward) -> None:
    session = here.recovering(here.course())
    (said,) = session.standing(InfusionEnded)
    with pytest.raises(Refused, match="The bag holds 100 mL") as told:
        charting.correct(here.desk, session.id, said.id, InfusionEnded(D(101)), "misread")
    assert told.value.field == "pump_ml"
    after = charting.correct(here.desk, session.id, said.id, InfusionEnded(D(98)), "misread")
    assert after.infused_ml == 98


def test_time_oxygen_and_site_of_a_set_are_corrected_like_its_values(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(900)
    set_ = Vitals(146, 86, 92, 96, 13, 0, 4, "2 L/min nasal", "left arm, automatic")
    said = charting.chart_vitals(here.desk, id, set_, "10").vitals[-1]
    right = replace(set_, oxygen=ROOM_AIR, site="right arm, by hand")
    at = said.measured.shifted(-300)
    after = charting.correct(here.desk, id, said.id, right, "mixed up", at).vitals[-1]
    assert (after.fact, after.measured, after.slot) == (right, at, "10")
    assert after.history[0].fact == set_
