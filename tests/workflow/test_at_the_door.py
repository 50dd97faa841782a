from __future__ import annotations

import pytest

from kitlog.domain.door import ChairTimer, Door
from kitlog.domain.moment import Moment
from kitlog.domain.view import view
from kitlog.store.doorplate import doorplate, read_door
from kitlog.workflow import charting, infusing, reading
from kitlog.workflow.doorkeeping import door, keep_door, timer
from tests.workflow.ward import ADA, CALM, Ward, without_ids


def kept(here: Ward) -> Door:
    keep_door(here.desk)
    found = read_door(here.desk.store.database.path)
    assert found is not None
    return found


def from_the_record(here: Ward, session_id: str) -> ChairTimer:
    session = reading.session(here.desk, session_id)
    found = timer(session, view(session, here.clock.now()), 1, 5)
    assert found is not None
    return found


def assert_alike(at_the_door: ChairTimer, real: ChairTimer) -> None:
    assert at_the_door.stage == real.stage
    for figure in ("elapsed_s", "remaining_s", "stage_s"):
        assert getattr(at_the_door, figure) == pytest.approx(getattr(real, figure), abs=0.001)
    assert (at_the_door.due is None) == (real.due is None)
    if at_the_door.due and real.due:
        assert at_the_door.due.in_s == pytest.approx(real.due.in_s, abs=0.001)
        assert at_the_door.due.urgency == real.due.urgency


@pytest.mark.parametrize("later", [0, 59, 600, 845, 2400, 7000])
def test_a_running_timer_goes_on_at_the_door_as_in_the_record(here: Ward, later: int) -> None:
    id = here.running(here.course()).id
    here.clock.advance(90)
    noted = kept(here)
    here.clock.advance(later)
    (seen,) = noted.at(here.clock.now())
    assert (seen.chair, seen.number, seen.wanted) == (1, 1, 5)
    assert_alike(seen, from_the_record(here, id))


def test_a_paused_timer_stands_and_its_pause_grows(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(300)
    infusing.pause(here.desk, id, "IV problem")
    noted = kept(here)
    here.clock.advance(120)
    (seen,) = noted.at(here.clock.now())
    assert seen.stage == "paused"
    assert seen.stage_s == 120
    assert seen.remaining_s == 2100
    assert_alike(seen, from_the_record(here, id))


def test_a_recovery_counts_from_the_end(here: Ward) -> None:
    id = here.recovering(here.course()).id
    noted = kept(here)
    here.clock.advance(600)
    (seen,) = noted.at(here.clock.now())
    assert seen.stage == "recovery"
    assert_alike(seen, from_the_record(here, id))


def test_after_a_reboot_the_wall_clock_counts_and_that_is_said(here: Ward) -> None:
    here.running(here.course())
    noted = kept(here)
    here.clock.reboot(180)
    (seen,) = noted.at(here.clock.now())
    assert seen.estimated
    assert seen.elapsed_s == pytest.approx(180, abs=2)


def test_nobody_infusing_leaves_only_the_names(here: Ward) -> None:
    here.ready(here.course())
    noted = kept(here)
    assert noted.timers == ()
    assert [name for _, name in noted.people] == ["R. Mock RN", "T. Sample RN"]


def test_nothing_of_the_patient_stands_in_the_file(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(600)
    charting.chart_vitals(here.desk, id, CALM, "10")
    charting.chart_vitals(here.desk, id, type(CALM)(187, 113, 141), "")
    keep_door(here.desk)
    text = doorplate(here.desk.store.database.path).read_text("utf-8")
    for canary in (ADA.family, ADA.given, ADA.record_no, "CRPS"):
        assert canary not in text
    for figure in ("1971", "187", "113", "141"):
        assert figure not in without_ids(text)
    assert "R. Mock RN" in text  # the control: what should be there is found by the same look
    assert doorplate(here.desk.store.database.path).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"seen": []}', "\x00" * 40])
def test_a_damaged_file_is_as_good_as_none(here: Ward, text: str) -> None:
    keep_door(here.desk)
    path = here.desk.store.database.path
    assert read_door(path) is not None
    doorplate(path).write_text(text, "utf-8")
    assert read_door(path) is None


def test_a_wall_clock_set_back_after_a_reboot_takes_no_time_away(here: Ward) -> None:
    here.running(here.course())
    here.clock.advance(60)
    noted = kept(here)
    now = here.clock.now()
    earlier = Moment(now.shifted(-600).utc, 5_000_000_000, "another boot")
    (seen,) = noted.at(earlier)
    assert seen.elapsed_s == 60
    assert door(here.desk).timers[0].elapsed_s == 60
