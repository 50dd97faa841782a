"""Verify sums the pages of a large record in a process of its own: nothing that is saved waits."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kitlog import own_process
from kitlog.store import checking, looking_apart
from kitlog.store.database import Database
from kitlog.store.keyfile import Key
from kitlog.store.looking_apart import Seen
from kitlog.ui.trail.page import TrailView
from kitlog.workflow.desk import Desk
from tests.ui.shots.stage import Stage, demo

PATIENCE_S = 30.0


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    made = Stage(demo())
    made.sign_in("R. Mock RN")
    made.show("trail")
    yield made
    made.close()


def verified(stage: Stage, qtbot: QtBot) -> str:
    page = stage.page
    assert isinstance(page, TrailView)
    page.verify.verify()
    qtbot.waitUntil(lambda: not page.verify.running)
    return page.verify.sentence.text()


@pytest.mark.parametrize("where", ["apart", "in a step"])
def test_what_is_saved_meanwhile_does_not_wait_for_the_sums(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """In a step of the clerk's, as in a small record, it does: the control."""
    done, begun, go_on = list[str](), Event(), Event()

    def sums() -> None:
        begun.set()
        assert go_on.wait(PATIENCE_S)
        done.append("summed")

    def apart(_path: Path, _key: Key, _told: object) -> Seen:
        sums()
        return Seen()

    def by_the_clerk(_: Database) -> list[str]:
        sums()
        return []

    def save(desk: Desk) -> None:
        desk.store.presence.beat(desk.now())
        done.append("saved")

    monkeypatch.setattr(looking_apart, "sum_pages", apart)
    monkeypatch.setattr(Database, "damage", by_the_clerk)
    if where == "apart":
        monkeypatch.setattr(checking, "SUMMED_IN_A_STEP", 0)
    page = stage.page
    assert isinstance(page, TrailView)
    page.verify.verify()
    qtbot.waitUntil(begun.is_set)
    stage.station.do(save, lambda _: None)
    if where == "apart":
        qtbot.waitUntil(lambda: bool(done))
    go_on.set()
    qtbot.waitUntil(lambda: not page.verify.running)
    assert done == (["saved", "summed"] if where == "apart" else ["summed", "saved"])


def test_stop_ends_the_process_that_sums(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says now and then that it goes on, and is gone at the next word after Stop."""
    code = """
import json, os, sys, time
sys.stdin.readline()
while True:
    print(json.dumps({"done": 0, "of": 0}), flush=True)
    time.sleep(0.05)
"""
    monkeypatch.setattr(checking, "SUMMED_IN_A_STEP", 0)
    monkeypatch.setattr(own_process, "command", lambda _: [sys.executable, "-c", code])
    page = stage.page
    assert isinstance(page, TrailView)
    page.verify.verify()
    qtbot.waitUntil(lambda: page.verify.sentence.text().startswith("The pages of the file"))
    page.verify.stop()
    qtbot.waitUntil(lambda: not page.verify.running)
    assert "Stopped" in page.verify.sentence.text()


@pytest.mark.parametrize("looker", ["real", "ends", "never starts"])
def test_it_is_verified_whether_the_process_comes_to_an_end_or_not(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, looker: str
) -> None:
    """Where it does not, the first step sums the pages."""
    by_the_clerk, damage = list[str](), Database.damage

    def told(database: Database) -> list[str]:
        by_the_clerk.append("summed")
        return damage(database)

    monkeypatch.setattr(Database, "damage", told)
    monkeypatch.setattr(checking, "SUMMED_IN_A_STEP", 0)
    words = {"ends": [sys.executable, "-c", ""], "never starts": [str(stage.folder / "nothing")]}
    if looker in words:
        monkeypatch.setattr(own_process, "command", lambda _: words[looker])
    assert "entries looked at, no forgery found." in verified(stage, qtbot)
    assert by_the_clerk == ([] if looker == "real" else ["summed"])
