"""A correction keeps both values, and never makes nonsense of the pump's log."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.errors import Refused
from kitlog.domain.events import NoteWritten
from kitlog.domain.infusion import (
    InfusionEnded,
    InfusionPaused,
    InfusionResumed,
    InfusionStarted,
    RateChanged,
)
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.domain.vitals import ROOM_AIR, Vitals
from kitlog.workflow import charting, discharging, infusing, reading
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


def struck(here: Ward, session: Session, kind: type) -> Session:
    (said,) = session.standing(kind)
    return charting.strike(here.desk, session.id, said.id, "did not happen")


@pytest.mark.parametrize(
    ("kind", "later"), [(InfusionStarted, "The pause"), (InfusionPaused, "The restart")]
)
def test_nothing_is_struck_on_which_the_pumps_log_stands(
    here: Ward, paused: Session, kind: type, later: str
) -> None:
    with pytest.raises(Refused, match=f"{later} is logged after this, "):
        struck(here, paused, kind)
    assert reading.session(here.desk, paused.id) == paused


def test_a_pause_that_never_was_is_struck_from_its_end(here: Ward, paused: Session) -> None:
    struck(here, paused, InfusionResumed)
    after = struck(here, reading.session(here.desk, paused.id), InfusionPaused)
    assert after.run is not None
    assert after.run.paused_s(1500) == 0


def test_an_end_on_the_wrong_chair_is_struck_while_the_patient_is_there(here: Ward) -> None:
    session = here.recovering(here.course())
    assert phase(struck(here, session, InfusionEnded)) is Phase.RUNNING


@pytest.mark.parametrize(
    ("kind", "later"), [(InfusionEnded, "Leaving"), (InfusionStarted, "The end")]
)
def test_after_leaving_start_and_end_are_corrected_and_never_struck(
    here: Ward, kind: type, later: str
) -> None:
    session = here.home(here.course())
    with pytest.raises(Refused, match=f"{later} is logged after this, .* Correct this instead"):
        struck(here, session, kind)
    here.clock.advance(300)
    with pytest.raises(Refused, match="the end would come after leaving, "):
        moved(here, session, InfusionEnded, 61)
    assert reading.session(here.desk, session.id) == session
    assert moved(here, session, InfusionEnded, 1).run is not None


def test_an_undo_of_the_end_is_refused_like_a_stroke_once_the_patient_left(here: Ward) -> None:
    session = here.recovering(here.course())
    discharging.send_home(here.desk, session.id, Discharged("P. TEST", "", "would not wait"))
    (end,) = session.standing(InfusionEnded)
    with pytest.raises(Refused, match="Leaving is logged after this"):
        charting.undo(here.desk, session.id, end.id)


def test_the_baseline_of_a_running_infusion_stays_before_its_start(here: Ward) -> None:
    ready = here.ready(here.course())
    here.clock.advance(300)
    session = infusing.start(here.desk, ready.id)
    here.clock.advance(300)
    with pytest.raises(Refused, match="the start would come before the baseline, ") as told:
        moved(here, session, InfusionStarted, -6)
    assert told.value.field == "time"
    with pytest.raises(Refused, match="the baseline would come after the start, "):
        moved(here, session, Vitals, 6)
    with pytest.raises(Refused, match="started on this baseline"):
        struck(here, session, Vitals)
    assert reading.session(here.desk, session.id) == session


def test_one_of_two_baselines_can_be_struck(here: Ward) -> None:
    id = here.ready(here.course()).id
    charting.chart_vitals(here.desk, id, Vitals(131, 79, 70, 97, 14, 0, 5), "base")
    infusing.start(here.desk, id)
    first = reading.session(here.desk, id).vitals[0]
    assert len(charting.strike(here.desk, id, first.id, "charted twice").vitals) == 1


def test_what_is_struck_is_not_brought_back_by_a_correction(here: Ward) -> None:
    id = here.running(here.course()).id
    session = charting.log_event(here.desk, id, NoteWritten("on the wrong patient"))
    (note,) = session.standing(NoteWritten)
    charting.strike(here.desk, id, note.id, "wrong patient")
    with pytest.raises(Refused, match="This entry is struck"):
        charting.correct(here.desk, id, note.id, NoteWritten("here again"), "slip")
    with pytest.raises(Refused, match="struck already"):
        charting.strike(here.desk, id, note.id, "again")
    assert reading.session(here.desk, id).standing(NoteWritten) == ()


def test_a_second_correction_keeps_the_time_of_the_first(here: Ward, paused: Session) -> None:
    after = moved(here, paused, RateChanged, 1)
    (said,) = after.standing(RateChanged)
    again = charting.correct(here.desk, paused.id, said.id, RateChanged(D(80), "dizzy"), "slip")
    assert again.standing(RateChanged)[0].measured == said.measured


def test_a_volume_corrected_to_a_part_says_that_it_is_one(here: Ward) -> None:
    session = here.recovering(here.course())
    (said,) = session.standing(InfusionEnded)
    with pytest.raises(Refused, match="60 of 100 mL is part of the dose"):
        charting.correct(here.desk, session.id, said.id, InfusionEnded(D(60)), "misread")
    part = InfusionEnded(D(60), early=True, why="IV problem")
    assert charting.correct(here.desk, session.id, said.id, part, "misread").part
