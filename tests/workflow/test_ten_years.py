"""The record `make bench` measures is the program's own; and no page reads the journal whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from bench import copying
from bench.clinic import Clinic, Ids, founded
from bench.copying import Template
from bench.course import EARLY
from bench.ten_years import Plan, charted, copied, plan, templates
from kitlog.domain.session_facts import Signed
from kitlog.store.anchors import anchor_file
from kitlog.store.journal import Store
from kitlog.store.tables import metadata
from kitlog.ui.course.course_file import read_course
from kitlog.workflow import board, enrolling, looking, reading, searching
from kitlog.workflow.desk import Desk
from tests.password_cost import light_passwords

MONDAY = datetime(2016, 2, 29, tzinfo=UTC)
PLANS = [Plan(1, MONDAY + timedelta(hours=9), EARLY), Plan(2, MONDAY + timedelta(hours=9.3), EARLY)]
END = MONDAY + timedelta(days=1, hours=9.6)
"""In the middle of the second day: in one chair the pump runs, the other's is just started."""
STATION = "desk"


@pytest.fixture(scope="module", autouse=True)
def light() -> Iterator[None]:
    with light_passwords():
        yield


@pytest.fixture(scope="module")
def at_founding(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clinic, Path]:
    """A clinic on its first day, closed."""
    folder = tmp_path_factory.mktemp("clinic") / "founded"
    here = founded(folder, STATION, MONDAY - timedelta(days=1))
    here.close()
    return here, folder


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Template]:
    return templates(tmp_path_factory.mktemp("templates"), (EARLY,), STATION)


@pytest.fixture(scope="module")
def opened(
    at_founding: tuple[Clinic, Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Clinic]]:
    """The same clinic opened in a folder of its own, as often as it is asked for."""
    here, folder = at_founding
    stores: list[Store] = []

    def open_() -> Clinic:
        own = tmp_path_factory.mktemp("record") / "clinic"
        shutil.copytree(folder, own)
        stores.append(Store.open(own / "kitlog.db", here.store.database.key, STATION))
        desk = Desk(stores[-1], here.clock, here.desk.author)
        return Clinic(desk, here.clock, Ids(here.clock), here.second, here.prescriber)

    yield open_
    for store in stores:
        store.close()


@pytest.fixture(scope="module")
def by_hand(opened: Callable[[], Clinic]) -> Clinic:
    here = opened()
    charted(here, PLANS, END)
    return here


def all_of(here: Clinic) -> dict[str, Any]:
    """Every row of every table, the schema, and the anchors beside it."""
    with here.store.database.transaction() as connection:
        rows: dict[str, Any] = {
            name: sorted(map(repr, connection.execute(select(table))))
            for name, table in metadata.tables.items()
        }
        schema = connection.execute(text("SELECT type, name, sql FROM sqlite_master"))
        rows["schema"] = sorted(map(repr, schema))
    return rows | {"anchors": anchor_file(here.store.database.path).read_bytes()}


def test_a_copied_record_is_the_one_the_program_writes(
    by_hand: Clinic, opened: Callable[[], Clinic], told: dict[str, Template]
) -> None:
    copy = opened()
    copied(copy, PLANS, END, told)
    ours, theirs = all_of(copy), all_of(by_hand)
    for name in theirs:
        assert ours[name] == theirs[name], name
    assert len(ours["entries"]) > 150
    assert len(ours["sessions"]) == 4
    anchors = copy.store.anchored()
    assert anchors.count > 5
    assert copy.store.verify(anchor=anchors.heads) == []


def test_a_signature_that_was_merely_copied_is_another(
    by_hand: Clinic,
    opened: Callable[[], Clinic],
    told: dict[str, Template],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The control."""
    kept = tuple(kind for kind in copying._COMPUTED if kind is not Signed)
    monkeypatch.setattr(copying, "_COMPUTED", kept)
    copy = opened()
    copied(copy, PLANS, END, told)
    assert copy.store.verify() == []
    assert all_of(copy)["entries"] != all_of(by_hand)["entries"]


def test_the_last_ten_sessions_are_the_same_in_a_record_of_any_size() -> None:
    small, large = plan(10), plan(400)
    assert len(small) == 4
    assert large[-4:] == small
    assert len(large) > 80


# -- how the engine goes about each page ----------------------------------------------------------


def plans(here: Clinic, act: Callable[[Desk], object]) -> list[str]:
    """How the engine goes about each question of the act, read anew from the file."""
    seen: list[str] = []
    store = here.store
    store._read.clear()
    driver = store.database._one.driver
    driver.set_trace_callback(seen.append)
    act(here.desk)
    driver.set_trace_callback(None)
    asked = [one for one in seen if one.lstrip().startswith("SELECT")]
    assert asked
    return [
        row[3] for one in asked for row in driver.execute(f"EXPLAIN QUERY PLAN {one}").fetchall()
    ]


def reads_whole(plan: list[str]) -> list[str]:
    return [step for step in plan if step.startswith("SCAN entries")]


def session_of(here: Clinic) -> str:
    return here.store.index.open_sessions()[0].id


def course_of(here: Clinic) -> str:
    return here.store.index.open_courses()[0].id


PAGES: dict[str, Callable[[Clinic], Callable[[Desk], object]]] = {
    "board": lambda here: board.board,
    "search": lambda here: lambda desk: searching.search(desk, "test ba"),
    "what is searched for, noted": lambda here: lambda desk: looking.note_search(desk, "test"),
    "chair": lambda here: lambda desk: reading.chair_file(desk, session_of(here)),
    "a look noted": lambda here: lambda desk: looking.note_look(desk, "chair", session_of(here)),
    "course": lambda here: lambda desk: read_course(desk, course_of(here)),
    "courses": lambda here: searching.courses_going_on,
    "number of a new course": lambda here: lambda desk: enrolling._number(desk, END.date()),
    "sign-in": lambda here: lambda desk: desk.store.trail.tries(desk.author, 10),
    "anchor": lambda here: lambda desk: desk.store.heads(desk.store.anchored().last),
    "a course by its number": lambda here: (
        lambda desk: searching.course_numbered(desk, "KIT-2016-0001")
    ),
}


@pytest.mark.parametrize("page", PAGES)
def test_no_page_goes_through_the_journal(by_hand: Clinic, page: str) -> None:
    assert reads_whole(plans(by_hand, PAGES[page](by_hand))) == []


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.store.heads(),
        lambda desk: desk.store.database.connection.exec_driver_sql(
            "SELECT DISTINCT stream FROM entries WHERE stream LIKE 'course:%'"
        ).all(),
    ],
)
def test_what_does_go_through_it_is_seen(by_hand: Clinic, act: Callable[[Desk], object]) -> None:
    """The control: the ends of all chains, and names looked for as letters."""
    assert reads_whole(plans(by_hand, act))
