"""kill -9 while a nurse charts: what was said to be saved is there, whole, and its chain too."""

from __future__ import annotations

import os
import random
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.durability.heard import Heard
from tests.durability.nurse import DIES_AFTER, DIES_BEFORE, HASTY
from tests.durability.nurses import Nurses
from tests.durability.record import Record

KILLS = int(os.environ.get("KITLOG_KILLS", "8"))
A_RECORD = 20
"""Kills that one record goes through before another is begun: it grows with each of them."""
Fresh = Callable[[], Record]


def journal(record: Record) -> Path:
    return record.database.with_name(record.database.name + "-journal")


@pytest.mark.timeout(60 + 2 * KILLS)
def test_kills_lose_nothing_that_was_acknowledged(
    fresh: Fresh, staff: Nurses, figure: Callable[[str], None]
) -> None:
    chance = random.Random(1)
    missed: list[str] = []
    cut_short = acknowledged = unconfirmed = resent = 0
    for number in range(KILLS):
        if number % A_RECORD == 0:
            record = fresh()
            heard = Heard.of(record)
        before = len(heard.saved)
        staff.kill_one(
            staff.send(record, seed=number),
            chance,
            heard.line,
            in_commit=journal(record).exists if number % 2 else None,
        )
        acknowledged += len(heard.saved) - before
        said = len(heard.saved)
        cut_short += journal(record).exists()
        missed += heard.missed(record)
        unconfirmed += len(heard.saved) - said
        resent += heard.resent
        heard.settle()
        heard.resent = 0
    figure(
        f"{KILLS} kills: {acknowledged} entries acknowledged, {len(missed)} faults; "
        f"{cut_short} fell into a commit, {unconfirmed} entries kept before their answer came, "
        f"{resent} sent again"
    )
    assert missed == []
    assert acknowledged >= KILLS
    assert cut_short >= KILLS // 2, "too few kills fell into a commit: nothing was shown"


@pytest.mark.parametrize("manner", [DIES_BEFORE, DIES_AFTER])
def test_an_act_whose_answer_was_cut_off_is_there_once(
    fresh: Fresh, staff: Nurses, manner: str
) -> None:
    """Sent again with the same id it is not there twice; a set is charted or still typed."""
    record = fresh()
    heard = Heard.of(record)
    before = len(heard.saved)
    for act, kept in (("sent", 1), ("save", int(manner == DIES_AFTER))):
        typist = staff.send(record, told=True)
        staff.tell("type_set")
        while '"typed"' not in (line := staff.hear()):
            heard.line(line)
        heard.line(line)
        os.kill(typist, signal.SIGKILL)
        staff.until_over(heard.line)
        staff.send(record, manner=manner, told=True)
        staff.tell(act)
        staff.until_over(heard.line)
        assert heard.missed(record) == []
        assert len(heard.saved) == before + kept
        before = len(heard.saved)
        heard.settle()
    assert heard.resent == 1


def test_a_nurse_told_before_the_commit_is_caught(fresh: Fresh, staff: Nurses) -> None:
    """The control: what was promised too early must be missed."""
    record = fresh()
    heard = Heard.of(record)
    staff.send(record, manner=HASTY)
    staff.until_over(heard.line)
    assert any(fault.startswith("lost") for fault in heard.missed(record))
