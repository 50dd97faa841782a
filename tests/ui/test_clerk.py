"""The clerk's thread never takes a widget apart: Qt would crash, in the middle of an infusion."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop
from pytestqt.qtbot import QtBot

from kitlog.ui.clerk import Clerk


class Let:
    """Stands for a page that was let go: notes on which thread it ends."""

    ended_on: list[str]

    def __init__(self, ended_on: list[str]) -> None:
        self.ended_on, self.itself = ended_on, self

    def __del__(self) -> None:
        self.ended_on.append(threading.current_thread().name)


@pytest.fixture
def clerk(qtbot: QtBot) -> Iterator[Clerk]:
    made = Clerk()
    yield made
    made.finish()


def _litter() -> None:
    """Enough new objects to make Python sweep."""
    kept = [[number] for number in range(200_000)]
    kept.clear()


def _await(clerk: Clerk) -> None:
    while clerk.busy:
        QEventLoop().processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def test_a_page_let_go_does_not_end_on_the_clerks_thread(clerk: Clerk) -> None:
    ended: list[str] = []
    Let(ended)
    clerk.do(_litter, lambda _: None)
    _await(clerk)
    assert ended == []
    gc.collect()
    assert ended == [threading.main_thread().name]


def test_without_the_clerk_another_thread_would_end_it() -> None:
    ended: list[str] = []
    Let(ended)
    other = threading.Thread(target=_litter, name="other")
    other.start()
    other.join()
    assert ended == ["other"]


def test_what_an_act_holds_on_to_ends_on_the_windows_thread(clerk: Clerk) -> None:
    ended: list[str] = []
    held = Let(ended)
    held.itself = None  # type: ignore[assignment]
    clerk.do(lambda page=held: page.ended_on, lambda _: None)  # type: ignore[misc]
    del held
    _await(clerk)
    assert ended == [threading.main_thread().name]
