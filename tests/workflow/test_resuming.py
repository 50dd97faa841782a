"""After a restart the record says for how long nobody looked."""

from __future__ import annotations

from kitlog.domain.session_facts import ClockStepped, ComputerSlept, ProgramWasClosed
from kitlog.domain.view import view
from kitlog.store.presence import Presence
from kitlog.workflow import reading, resuming
from tests.workflow.ward import Ward


def test_a_live_session_says_for_how_long_the_program_was_closed(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(300)
    resuming.beat(here.desk)
    here.clock.advance(130)
    assert resuming.resume(here.desk) == 130
    session = reading.session(here.desk, id)
    assert session.latest(ProgramWasClosed) == ProgramWasClosed(130, reboot=False)
    assert view(session, here.clock.now()).elapsed_s == 430


def test_a_reboot_is_flagged_and_the_time_estimated(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(300)
    resuming.beat(here.desk)
    here.clock.reboot(60)
    resuming.resume(here.desk)
    session = reading.session(here.desk, id)
    seen = view(session, here.clock.now())
    assert session.latest(ProgramWasClosed) == ProgramWasClosed(60, reboot=True)
    assert seen.estimated
    assert abs(seen.elapsed_s - 360) <= 2


def test_it_is_known_where_the_computer_has_another_name_or_the_record_was_moved_to_another(
    here: Ward,
) -> None:
    id = here.running(here.course()).id
    here.clock.advance(300)
    for name, before_s in (("the one before", -60), ("its former name", 0)):
        Presence(here.desk.store.database, name).beat(here.clock.now().shifted(before_s))
    last = here.clock.now()
    here.clock.reboot(90)
    assert resuming.resume(here.desk) == 90
    fact = reading.session(here.desk, id).latest(ProgramWasClosed)
    assert fact == ProgramWasClosed(90, reboot=True)
    reopened = here.desk.store.reopened
    assert reopened is not None
    assert reopened.closed == last, "by it a clock set back is known before a start"


def test_nothing_is_noted_where_nothing_runs(here: Ward) -> None:
    id = here.ready(here.course()).id
    assert resuming.resume(here.desk) == 0
    resuming.beat(here.desk)
    here.clock.advance(600)
    assert resuming.resume(here.desk) == 0
    assert reading.session(here.desk, id).latest(ProgramWasClosed) is None


def test_a_moved_wall_clock_is_noted_in_live_sessions(here: Ward) -> None:
    id = here.running(here.course()).id
    resuming.note_clock_step(here.desk, 180.4)
    assert reading.session(here.desk, id).latest(ClockStepped) == ClockStepped(180)


def test_a_sleep_is_noted_in_live_sessions_and_the_infusion_went_on(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(1020)
    resuming.note_sleep(here.desk, 1020.2)
    session = reading.session(here.desk, id)
    assert session.latest(ComputerSlept) == ComputerSlept(1020)
    assert view(session, here.clock.now()).elapsed_s == 1020
