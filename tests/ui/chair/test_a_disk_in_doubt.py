"""The disk refuses the last step of a save: it is charted, once, and said that it may not last."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kitlog.domain.vitals import Vitals
from kitlog.store.journal import Store
from kitlog.store.trouble import NOT_SAFE
from kitlog.ui import disk_doubt
from kitlog.ui.damage_bar import DamageBar, DamageDialog
from kitlog.ui.disk_doubt import DiskDoubt
from kitlog.words import tr
from tests.durability.faults import failing, refusing
from tests.ui.chair.at_chair import RUNNING, Chair, OpenRoom
from tests.ui.clipping import clipped
from tests.ui.today.clinic_room import KEY

READINGS = "1468692961304"
pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@pytest.fixture
def chair(open_room: OpenRoom) -> Chair:
    here = Chair(open_room("day"), RUNNING)
    DiskDoubt(here.room.window, here.room.station)  # as the window makes it when it begins
    return here


def database(chair: Chair) -> Path:
    return chair.room.ask(lambda desk: desk.store.database.path)


def clerk(chair: Chair) -> int:
    """The thread to which the record belongs, as the system knows it."""
    return chair.room.ask(lambda _: threading.get_native_id())


@contextmanager
def no_last_step(chair: Chair) -> Iterator[None]:
    with refusing(database(chair).parent, clerk(chair)):
        yield


def chart(chair: Chair) -> None:
    chair.page.vitals.begin()
    for digit in READINGS:
        chair.room.keys(digit)
    chair.room.key(Qt.Key.Key_Return)
    chair.room.settle()


def sets(chair: Chair) -> list[Vitals]:
    return [one.as_(Vitals) for one in chair.session.vitals]


def bar(chair: Chair) -> str:
    found = chair.room.window.findChildren(DamageBar)
    return found[0].words.text() if found else ""


def expected(caplog: pytest.LogCaptureFixture) -> int:
    """The lines for the machine's keeper, seen."""
    lines = [one for one in caplog.records if one.levelno >= logging.WARNING]
    assert {one.getMessage() for one in lines} <= {NOT_SAFE.text}
    caplog.clear()
    return len(lines)


def test_the_set_is_charted_once_and_said_not_to_last(
    chair: Chair, caplog: pytest.LogCaptureFixture
) -> None:
    before = len(sets(chair))
    with no_last_step(chair):
        chart(chair)
        assert bar(chair) == str(disk_doubt.WORDS)
        assert not any(chair.running.entry.texts.values()), "nothing is left to be charted again"
        assert chair.page.toast._words.text() == "20 min vitals charted"
        assert len(chair.page.live.session.vitals) == before + 1, "the page shows it"
        assert not chair.page.not_saved
        chair.room.key(Qt.Key.Key_Return)
        chair.room.settle()
        assert len(sets(chair)) == before + 1
    assert expected(caplog) >= 1
    assert clipped(chair.room.window) == []


def test_the_bar_says_what_to_do_and_later_that_it_is_over(
    chair: Chair, caplog: pytest.LogCaptureFixture
) -> None:
    with no_last_step(chair):
        chart(chair)
        assert expected(caplog)
        chair.room.tap(chair.room.window.findChildren(DamageBar)[0].more)
        (dialog,) = chair.room.window.findChildren(DamageDialog)
        assert "since 09:48" in " ".join(one.text() for one in dialog.findChildren(QLabel))
        dialog.close_it()
        chair.room.ask(lambda desk: desk.store.entries("clinic"))
        assert bar(chair) == str(disk_doubt.WORDS), "reading makes nothing last"
    chart(chair)
    assert bar(chair) == tr(disk_doubt.OVER, since="09:48")


def test_nothing_is_vouched_for_that_may_not_last(
    chair: Chair, caplog: pytest.LogCaptureFixture
) -> None:
    room = chair.room
    with no_last_step(chair):
        chart(chair)
        assert expected(caplog)
        assert not room.ask(lambda desk: desk.store.anchor(desk.now()))
    chart(chair)
    assert room.ask(lambda desk: desk.store.anchor(desk.now()))


def test_it_is_in_the_file_that_is_opened_next(
    chair: Chair, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    with no_last_step(chair):
        chart(chair)
        assert expected(caplog)
        ids = [one.id for one in chair.session.vitals]
        copy = tmp_path / "copy.db"
        chair.room.ask(lambda desk: desk.store.database.copy_to(copy))
    again = Store.open(copy, KEY, "desk")
    found = {one.id for one in again.entries(f"session:{chair.id}")}
    assert set(ids) <= found
    assert again.verify() == []
    again.close()


def test_a_step_that_comes_before_leaves_it_typed(chair: Chair) -> None:
    """The control: the file itself is not synced. That is no save, and no doubt either."""
    before = len(sets(chair))
    with failing(database(chair), clerk(chair), "fsync", 1, "EIO+"):
        chart(chair)
        assert chair.running.entry.texts["sys"] == "146"
        assert chair.page.not_saved
        assert bar(chair) == ""
    assert len(sets(chair)) == before
