"""One patient's entries are damaged: every list shows the others and says whom it lacks."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kitlog.app.places import places
from kitlog.app.record import close_record, open_record
from kitlog.domain.clock import SystemClock
from kitlog.domain.cohort import Chosen
from kitlog.domain.errors import Damaged
from kitlog.store.journal import Store
from kitlog.store.keyfile import obtain_key
from kitlog.ui.damage_bar import DamageBar, DamageDialog
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from kitlog.ui.window import Window
from kitlog.workflow import cohort, people, searching, unread
from kitlog.workflow.board import board
from kitlog.workflow.desk import Desk
from tests.app.test_a_damaged_record import _forge, open_, said, who, window
from tests.clock import FakeClock
from tests.ui.clipping import clipped
from tests.workflow.ward import ADA, PIN, Ward, first_run

__all__ = ["open_", "window"]

WHOLE, SPOILT = ADA, replace(ADA, record_no="ZZ 000 900", family="SAMPLE", given="Boris")
ENTRY = (
    "SELECT max(id) FROM entries WHERE stream IN "
    "(SELECT 'course:' || id FROM courses WHERE patient_id IN "
    "(SELECT id FROM patients WHERE family = 'SAMPLE'))"
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two patients; what was charted of one was changed by somebody who has the key."""
    folder = tmp_path_factory.mktemp("half")
    opened = open_record(places(folder, demo=False), "test", SystemClock())
    charge, second = first_run(opened.desk)
    here = Ward(opened.desk.as_person(charge), FakeClock(opened.desk.now().utc), charge, second)
    here.running(here.course(patient=WHOLE))
    here.course(patient=SPOILT, chair=2)
    close_record(opened)
    _forge(folder / "kitlog.db", ENTRY)
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    return shutil.copytree(written, tmp_path, dirs_exist_ok=True)


LISTS: dict[str, Callable[[Desk], list[str]]] = {
    "today": lambda desk: [row.patient.name for row in board(desk).rows],
    "search": lambda desk: [one.patient.name for one in searching.search(desk, "zz")],
    "courses": lambda desk: [one.patient.name for one in searching.courses_going_on(desk)],
}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_the_others_and_knows_whom_it_lacks(
    open_: Callable[[], Desk], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_()
    assert desk.store.still
    desk = desk.as_person(people.sign_in(desk, who(desk), PIN).person_id)
    assert LISTS[name](desk) == [WHOLE.name]
    assert unread.unread(desk) == ("SAMPLE, Boris (ZZ 000 900)",)
    assert searching.courses_to_sign(desk) == ()
    # The control: read as in a whole record the list does not open at all.
    all_or_none = lambda _desk, rows, read, _id: [read(row) for row in rows]  # noqa: E731
    monkeypatch.setattr("kitlog.workflow.board.readable", all_or_none)
    monkeypatch.setattr("kitlog.workflow.searching.readable", all_or_none)
    with pytest.raises(Damaged):
        LISTS[name](desk)


def test_the_cohort_counts_the_others(open_: Callable[[], Desk]) -> None:
    desk = open_()
    desk = desk.as_person(people.sign_in(desk, who(desk), PIN).person_id)
    counting = cohort.begin(desk, Chosen(), {})
    while not (counted := cohort.step(desk, counting)).done:
        pass
    assert counted.total == 2
    assert len(counting.results) == 1
    assert unread.unread(desk) == ("SAMPLE, Boris (ZZ 000 900)",)


def test_the_window_says_how_many_and_their_names_to_whoever_signed_in(
    window: Callable[[], Window], qtbot: QtBot
) -> None:
    shown = window()
    qtbot.waitUntil(lambda: shown.findChild(DamageBar) is not None)
    bar = shown.findChild(DamageBar)
    assert isinstance(bar, DamageBar)
    qtbot.waitUntil(lambda: "and 1 patient can’t be shown" in said(bar))
    assert isinstance(shown.page, SignInPage)
    assert "SAMPLE" not in dialog(shown, bar, qtbot), "nobody has signed in"
    QTest.keyClicks(shown.page, "r" + PIN)
    qtbot.waitUntil(lambda: isinstance(shown.page, TodayPage))
    qtbot.waitUntil(lambda: len(rows(shown)) == 1)
    assert "Can’t be shown, because their entries are damaged: SAMPLE, Boris" in dialog(
        shown, bar, qtbot
    )
    assert clipped(shown) == []


def rows(shown: Window) -> list[str]:
    """Who stands on the board."""
    assert isinstance(shown.page, TodayPage)
    return list(shown.page.list.rows)


def dialog(shown: Window, bar: DamageBar, qtbot: QtBot) -> str:
    """What "What to do…" says."""
    bar.more.click()
    qtbot.waitUntil(lambda: any(one.is_open for one in shown.findChildren(DamageDialog)))
    (found,) = (one for one in shown.findChildren(DamageDialog) if one.is_open)
    words = said(found)
    found.close_it()
    return words


def test_a_whole_record_lacks_nobody(tmp_path: Path) -> None:
    database = tmp_path / "kitlog.db"
    store = Store.open(database, obtain_key(database), "test")
    assert store.unread == set()
    store.close()
