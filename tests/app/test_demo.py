"""The demo: every state a chair can be in, in a folder of its own, on a clock that goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from kitlog.app.places import places
from kitlog.app.record import Opened, close_record, open_record
from kitlog.domain.clock import DemoClock
from kitlog.domain.course import Course
from kitlog.domain.moment import Moment
from kitlog.domain.schedule import State
from kitlog.domain.session import Session
from kitlog.domain.session_facts import ProgramWasClosed
from kitlog.domain.view import view
from kitlog.workflow import reading, searching
from kitlog.workflow.board import Board, board
from kitlog.workflow.desk import Desk
from tests.clock import FakeClock


@pytest.fixture
def machine(clock: FakeClock) -> FakeClock:
    """The machine's clock, moved by hand."""
    return clock


@contextmanager
def demo(folder: Path, machine: FakeClock, *, empty: bool = False) -> Iterator[Opened]:
    """The demo as `kitlog --demo` opens and closes it."""
    clock = DemoClock.starting(machine.now().utc, machine)
    opened = open_record(places(folder, demo=True), "desk", clock, empty=empty)
    try:
        yield opened
    finally:
        close_record(opened)


def states(desk: Desk, now: Moment, day: Board) -> dict[str, set[str]]:
    """Family names by state, as board and replay tell them."""
    found: dict[str, set[str]] = {}

    def add(state: str, name: str) -> None:
        found.setdefault(state, set()).add(name)

    for row in day.rows:
        name = row.patient.family
        if row.session is None:
            add("expected", name)
            continue
        seen = view(row.session, now)
        add(seen.phase.value, name)
        if seen.next is not None and seen.next.state is State.DUE:
            add("due", name)
    somebody = next(iter(reading.clinic(desk).at_work)).person_id
    for one in searching.courses_going_on(desk.as_person(somebody)):
        assert one.course is not None
        name = one.patient.family
        for state in sorted(_of_course(one.course)):
            add(state, name)
    for todo in day.unfinished:
        add(todo.words, todo.patient.family)
    return found


def _of_course(course: Course) -> set[str]:
    sessions: tuple[Session, ...] = course.sessions
    found = {"held" for s in sessions if s.held}
    found |= {"part" for s in sessions if s.part}
    held = {s.day for s in sessions if s.held}
    found |= {"gap" for day, why in course.missed_days.items() if why and day not in held}
    return found


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The demo's Wednesday, written once for all who only look."""
    with demo(tmp_path_factory.mktemp("demo"), FakeClock()) as opened:
        yield opened.desk


@pytest.mark.parametrize(
    ("state", "who"),
    [
        ("due", {"TEST"}),
        ("running", {"TEST", "MOCK"}),
        ("recovery", {"SAMPLE"}),
        ("signed", {"EXAMPLE"}),
        ("held", {"SPECIMEN"}),
        ("gap", {"DEMO"}),
        ("part", {"BLANK"}),
        ("complete, not exported", {"PLACEBO"}),
        ("course closed early, not exported", {"BLANK"}),
        ("expected", {"DEMO", "DUMMY", "SPECIMEN"}),
    ],
)
def test_the_demo_shows_every_state(filled: Desk, state: str, who: set[str]) -> None:
    assert states(filled, filled.now(), board(filled)).get(state) == who


def test_the_states_are_computed_and_move_with_the_clock(filled: Desk) -> None:
    later = filled.now().shifted(240)
    assert states(filled, later, board(filled)).get("due") == {"MOCK"}


def test_each_patient_of_the_demo_is_named_as_invented(filled: Desk) -> None:
    for row in board(filled).rows:
        assert row.patient.record_no.startswith("ZZ 000 ")


def test_the_demos_chains_hold(filled: Desk) -> None:
    assert filled.store.verify() == []


def test_reopened_after_a_minute_the_demo_goes_on_in_time(
    tmp_path: Path, machine: FakeClock
) -> None:
    with demo(tmp_path, machine) as first:
        left = first.desk.now()
        running = next(r for r in board(first.desk).rows if r.patient.family == "TEST")
        assert running.session is not None
        elapsed = view(running.session, left).elapsed_s
    machine.advance(60)
    with demo(tmp_path, machine) as again:
        assert again.desk.now().utc - left.utc == timedelta(minutes=1)
        session = next(r for r in board(again.desk).rows if r.key == running.key).session
        assert session is not None
        assert view(session, again.desk.now()).elapsed_s == pytest.approx(elapsed + 60)
        said = [c.as_(ProgramWasClosed) for c in session.standing(ProgramWasClosed)]
        assert said == [ProgramWasClosed(60)]


def test_after_twelve_hours_the_demo_is_made_anew_from_where_it_began(
    tmp_path: Path, machine: FakeClock
) -> None:
    def seen() -> tuple[set[str], Moment]:
        with demo(tmp_path, machine) as opened:
            keys = {row.key for row in board(opened.desk).rows if row.session}
            return keys, opened.desk.now()

    first, began = seen()
    machine.advance(12 * 3600 - 1)
    kept, now = seen()
    assert kept == first
    assert now.utc - began.utc == timedelta(hours=12, seconds=-1)
    machine.advance(1)
    anew, now = seen()
    assert len(anew) == len(first)
    assert not anew & first
    assert now.utc == began.utc


def test_the_real_record_beside_the_demo_is_untouched(tmp_path: Path, machine: FakeClock) -> None:
    close_record(open_record(places(tmp_path, demo=False), "desk", machine))
    before = _files(tmp_path)
    assert {path.name for path in before} >= {"kitlog.db", "kitlog.db.key"}
    with demo(tmp_path, machine, empty=True):
        assert _files(tmp_path) == before
    machine.advance(13 * 3600)
    with demo(tmp_path, machine):  # the former one is thrown away
        pass
    assert _files(tmp_path) == before
    assert {path.name for path in tmp_path.iterdir() if path.is_dir()} == {"demo"}


def test_a_changed_record_would_be_seen(tmp_path: Path, machine: FakeClock) -> None:
    close_record(open_record(places(tmp_path, demo=False), "desk", machine))
    before = _files(tmp_path)
    machine.advance(60)
    close_record(open_record(places(tmp_path, demo=False), "desk", machine))
    assert _files(tmp_path) != before


def test_the_demo_has_a_key_of_its_own(tmp_path: Path, machine: FakeClock) -> None:
    close_record(open_record(places(tmp_path, demo=False), "desk", machine))
    with demo(tmp_path, machine, empty=True):
        pass
    real, own = tmp_path / "kitlog.db.key", tmp_path / "demo" / "kitlog.db.key"
    assert real.read_bytes() != own.read_bytes()


def test_the_demo_stays_out_of_reach_of_other_users(tmp_path: Path, machine: FakeClock) -> None:
    with demo(tmp_path, machine, empty=True):
        pass
    paths = [tmp_path / "demo", *(tmp_path / "demo").iterdir()]
    assert [path.name for path in paths if path.stat().st_mode & 0o077] == []


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
