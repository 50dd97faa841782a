"""kill -9 in mid-infusion, with digits half typed; then the program is started again."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kitlog.domain.dates import lasted
from kitlog.domain.infusion import InfusionStarted
from kitlog.domain.session_facts import ProgramWasClosed
from kitlog.domain.vitals import Vitals
from kitlog.store.journal import Store
from kitlog.ui.window import SIGN_OF_LIFE_S
from kitlog.workflow.resuming import NOTICED_S
from tests.journey.program import Program, facts, record

pytestmark = pytest.mark.window

ADA = "Chair 1, TEST, Ada"
"""Infusing since 09:30 of the demo's day, over 40 minutes."""
END = timedelta(hours=10, minutes=10)
CHARTED = Vitals(146, 86, 92, 96, 13, 0, 4)


def test_the_session_goes_on_after_a_kill_in_mid_infusion(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo") as before:
        _sign_in(before)
        shown, at = _clock(before)
        before.press("1")
        before.focus_on("Systolic")
        before.type("146869296130")
        before.type("4")
        before.press("Return")
        before.see("146/86 · HR 92")
        before.focus_on("Systolic")
        before.type("1519")
        _wait_until_kept(before)
        killed = time.monotonic()
        before.kill()

    with record(tmp_path) as store:
        entries = store.entries(_ada(store))
        assert facts(entries, Vitals)[-1] == CHARTED
        assert len(facts(entries, Vitals)) == 5
        assert not facts(entries, ProgramWasClosed)
        # A shorter gap would be an ordinary start, not worth a word.
        while time.monotonic() < killed + NOTICED_S:
            assert store.verify() == []

    started = time.monotonic() - killed
    with Program(tmp_path, "--demo") as again:
        again.see("Who are you?")
        closed = time.monotonic() - killed
        _sign_in(again)
        row = again.see(ADA)
        now, later = _clock(again)
        assert abs((now - shown).total_seconds() - (later - at)) <= 1
        remaining = row.name.split("Infusing, ")[1].split(",")[0]
        assert abs(_of_day(remaining) - (END - _since_midnight(now))) <= timedelta(seconds=1)

        again.press("1")
        line = again.see("KitLog was closed ").name
        assert again.see("Systolic", "text").text == "151"
        assert again.see("Diastolic", "text").text == "9"
        assert again.see("Heart rate", "text").text == ""
        again.kill()

    with record(tmp_path) as store:
        entries = store.entries(_ada(store))
        (said,) = facts(entries, ProgramWasClosed)
        assert isinstance(said, ProgramWasClosed)
        assert started - 1 <= said.seconds <= closed + SIGN_OF_LIFE_S + 1
        assert line.startswith(f"KitLog was closed {lasted(said.seconds)}.")
        assert len(facts(entries, Vitals)) == 5
        assert len(facts(entries, InfusionStarted)) == 1


def _sign_in(program: Program) -> None:
    program.see("Who are you?")
    program.press("r")
    program.type("147258")
    program.see(ADA)


def _clock(program: Program) -> tuple[datetime, float]:
    """What the demo's clock shows, and the machine's own time then."""
    found = next(w for w in program.screen() if w.role == "label" and w.name.count(":") == 2)
    return datetime.strptime(found.name, "%H:%M:%S"), time.monotonic()


def _since_midnight(shown: datetime) -> timedelta:
    return shown - shown.replace(hour=0, minute=0, second=0)


def _of_day(minutes_seconds: str) -> timedelta:
    minutes, seconds = minutes_seconds.split(":")
    return timedelta(minutes=int(minutes), seconds=int(seconds))


def _wait_until_kept(program: Program) -> None:
    """Half-typed digits go to disk within 250 ms; a later sign of life is written after them."""
    typed = time.time_ns() + 250_000_000
    database = program.folder / "demo" / "kitlog.db"
    program.wait(lambda: database.stat().st_mtime_ns > typed, "sign of life")


def _ada(store: Store) -> str:
    """The stream of the session in chair 1."""
    row = next(row for row in store.index.open_sessions() if row.chair == 1)
    return f"session:{row.id}"
