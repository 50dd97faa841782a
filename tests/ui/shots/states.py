"""12: the states of the parts that no drawn page shows, each in the real window at a chair."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtCore import Qt
from sqlalchemy import event

from kitlog.domain.effects import Score
from kitlog.domain.vitals import Absent, Vitals
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.missed_day import MissedDay
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import charting, infusing
from kitlog.workflow.desk import Desk
from tests.ui.shots import chair
from tests.ui.shots.stage import Stage, demo, typed

READ = Vitals(144, 84, 88, 97, 14, 0, 6)
IN_PART = replace(READ, pain=None, absent=(Absent("pain", "asleep"),))


def entry_values() -> Stage:
    """Fields: urgent, impossible, caution, focus, empty; severity 0 to 3 and its red line."""
    stage = Stage(demo())
    stage.at("09:48:48")
    stage.sign_in()
    ada = stage.session(1)
    scores = (Score("anxiety", 3), Score("headache", 0))
    stage.do(lambda desk: charting.score_effects(desk, ada, scores))
    page = stage.show("chair", ada)
    assert isinstance(page, ChairPage)
    assert page.centre is not None
    page.centre.entry.set_texts(typed("186 8600 138"))
    page.centre.entry.begin()
    stage.settle()
    return stage


def slots() -> Stage:
    """Slots: done, late, part, missed, overdue, planned; the amber line of an overdue set."""
    stage = Stage(demo())
    stage.at("09:53:20")
    stage.sign_in()
    _chart(stage, 1, "20", READ)
    stage.at("09:57:00")
    _chart(stage, 1, "25", IN_PART)
    stage.at("10:00:40")
    _chart(stage, 2, "+30", READ)
    stage.at("10:08:40")
    _chart(stage, 4, "25", READ)
    stage.show("chair", stage.session(1))
    return stage


def end_in_sight() -> Stage:
    """The cyan line: the infusion ends in two minutes."""
    stage = Stage(demo("10:12:00"))
    stage.at("10:12:10")
    stage.sign_in()
    stage.show("chair", stage.session(1))
    return stage


def not_saved() -> Stage:
    """Enter was pressed and the disk is full: the set stays typed."""
    stage = chair.running()
    page = stage.page
    assert isinstance(page, ChairPage)
    assert page.centre is not None
    page.centre.entry.set_texts(typed("146 86 92 96 13 0 5"))
    stage.do(_fill_disk)
    stage.press(Qt.Key.Key_Return, on=page.centre.entry.fields["pain"].line)
    return stage


def today_paused() -> Stage:
    """The board with a paused chair."""
    stage = Stage(demo())
    stage.sign_in()
    ada = stage.session(1)
    stage.do(lambda desk: infusing.pause(desk, ada, ""))
    stage.at("09:50:00")
    stage.show("today")
    return stage


def missed_day() -> Stage:
    """11: who did not come at half past eight, and why."""
    stage = Stage(demo())
    stage.sign_in()
    page = stage.show("today")
    assert isinstance(page, TodayPage)
    key = next(key for key, row in page.list.rows.items() if row.missed_button.isVisible())
    page.list.missed.emit(key)
    stage.settle()
    dialog = stage.window.findChild(MissedDay)
    assert isinstance(dialog, MissedDay)
    dialog.why.options[0].click()
    stage.settle()
    return stage


def locked_overdue() -> Stage:
    """09: locked by R. Mock RN; chair 4 waits for its 10 min set, over the grace."""
    stage = Stage(demo())
    stage.sign_in()
    stage.at("09:50:10")
    _chart(stage, 1, "20", READ)
    stage.at("09:55:20")
    _chart(stage, 1, "25", READ)
    stage.at("09:56:20")
    page = stage.show("lock")
    assert isinstance(page, SignInPage)
    for digit in "14":
        page.press(digit)
    stage.settle()
    return stage


def _chart(stage: Stage, chair_no: int, slot: str, vitals: Vitals) -> None:
    id = stage.session(chair_no)
    stage.do(lambda desk: charting.chart_vitals(desk, id, vitals, slot))


def _fill_disk(desk: Desk) -> None:
    """From now on nothing more can be written."""

    def full(_connection: object) -> None:
        error = sqlcipher.OperationalError("disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    event.listen(desk.store.database.connection.engine, "commit", full)
