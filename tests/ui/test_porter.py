"""The porter: each folder has a thread of its own, and what nobody waits for is taken back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Lock

import pytest
from pytestqt.qtbot import QtBot

from kitlog.domain.errors import KitLogError, MachineError
from kitlog.ui import porter as porters
from kitlog.ui.porter import Errand, Porter, Wanted

HERE, THERE = Path("here"), Path("there")


class Folder:
    """Takes its time, and notes what was put into it and taken out again."""

    def __init__(self) -> None:
        self.asked, self.answers = Event(), Event()
        self.held: list[str] = []
        self.holds_on = False

    def put(self, wanted: Wanted) -> str:
        self.asked.set()
        assert self.answers.wait(20)
        self.held.append("paper")
        return "paper"

    def take_back(self, paper: str) -> None:
        if self.holds_on:
            raise MachineError("It stays.")
        self.held.remove(paper)


@pytest.fixture
def porter(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Porter]:
    monkeypatch.setattr(porters, "_LAST_S", 10.0)
    made = Porter()
    yield made
    made.finish()


@pytest.fixture
def folder() -> Iterator[Folder]:
    one = Folder()
    yield one
    one.answers.set()


def test_two_folders_are_served_at_once_and_one_in_its_order(
    porter: Porter, qtbot: QtBot, folder: Folder
) -> None:
    back: list[str] = []
    failed: list[KitLogError] = []
    porter.carry(HERE, folder.put, back.append, failed.append)
    porter.carry(HERE, lambda _: "second", back.append, failed.append)
    porter.carry(THERE, lambda _: threading.current_thread().name, back.append, failed.append)
    qtbot.waitUntil(lambda: back == ["kitlog-porter"])
    folder.answers.set()
    qtbot.waitUntil(lambda: back == ["kitlog-porter", "paper", "second"])
    assert failed == []


def test_what_comes_after_giving_up_is_taken_back_and_nobody_is_told(
    porter: Porter, folder: Folder
) -> None:
    told: list[object] = []
    errand = porter.carry(HERE, folder.put, told.append, told.append, take_back=folder.take_back)
    assert folder.asked.wait(20)
    porter.give_up(errand)
    folder.answers.set()
    porter.finish()
    assert (folder.held, told) == ([], [])


def test_so_it_is_when_it_came_before_that_was_heard(porter: Porter, folder: Folder) -> None:
    """It stands in the folder, and the answer waits for the window's thread."""
    told: list[object] = []
    folder.answers.set()
    errand = porter.carry(HERE, folder.put, told.append, told.append, take_back=folder.take_back)
    passed = Event()
    porter.carry(HERE, lambda _: passed.set(), lambda _: None, told.append)
    assert passed.wait(20)
    assert folder.held == ["paper"], "the control"
    porter.give_up(errand)
    porter.finish()
    assert (folder.held, told) == ([], [])


def test_given_up_just_as_it_is_back_it_is_taken_back_once() -> None:
    taken: list[str] = []
    errand = Errand(HERE, lambda _: "paper", taken.append)

    @contextmanager
    def given_up_after() -> Iterator[None]:
        yield
        errand._lock = Lock()
        if errand.give_up():
            errand.undo()

    errand._lock = given_up_after()  # type: ignore[assignment]
    errand.go()
    assert taken == ["paper"]


def test_at_the_end_of_the_program_nothing_unrecorded_stays(porter: Porter, folder: Folder) -> None:
    folder.answers.set()
    porter.carry(HERE, folder.put, lambda _: None, lambda _: None, take_back=folder.take_back)
    porter.finish()
    assert folder.held == []


def test_a_folder_that_hangs_does_not_hold_the_end_of_the_program(
    porter: Porter, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(porters, "_LAST_S", 0.0)
    porter.carry(HERE, folder.put, lambda _: None, lambda _: None)
    assert folder.asked.wait(20)
    porter.finish()
    assert not folder.answers.is_set()
    assert all(thread.daemon for thread in porter._threads)


def test_a_file_that_can_not_be_taken_back_is_said(
    porter: Porter, qtbot: QtBot, folder: Folder
) -> None:
    said: list[str] = []
    porter.left_behind.connect(said.append)
    folder.holds_on = True
    errand = porter.carry(HERE, folder.put, said.append, lambda _: None, take_back=folder.take_back)
    assert folder.asked.wait(20)
    porter.give_up(errand)
    folder.answers.set()
    qtbot.waitUntil(lambda: said == ["It stays."])


def test_what_is_slow_is_said_once_and_no_longer_counts_as_busy(
    porter: Porter, qtbot: QtBot, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(porters, "PATIENCE_MS", 0)
    slow: list[str] = []
    porter.carry(
        HERE, folder.put, lambda _: slow.append("back"), lambda _: None,
        lambda: slow.append("slow"),
    )  # fmt: skip
    assert porter.busy
    qtbot.waitUntil(lambda: slow == ["slow"])
    assert not porter.busy
    folder.answers.set()
    qtbot.waitUntil(lambda: slow == ["slow", "back"])


def test_an_unforeseen_error_is_logged_without_its_words_and_shown_as_a_sentence(
    porter: Porter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    failed: list[KitLogError] = []

    def act(_: Wanted) -> None:
        raise ValueError("TEST, Ada")

    porter.carry(HERE, act, lambda _: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert "made a mistake" in failed[0].sentence
    assert "Ada" not in caplog.text
    assert "ValueError in act" in caplog.text
    caplog.clear()
