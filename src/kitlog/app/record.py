"""The record of this machine, opened and closed on the clerk's thread."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from kitlog.app.places import Places
from kitlog.domain.clock import DemoClock, DemoOrigin, SystemClock
from kitlog.domain.moment import Clock, elapsed
from kitlog.store.drafts import Draft
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key, obtain_key
from kitlog.workflow import reading, resuming
from kitlog.workflow.desk import Desk
from kitlog.workflow.reading import Clinic

DEMO_LASTS = timedelta(hours=12)
"""A demo older than this is made anew: its infusions would all be long overdue."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open record: the desk, who works here, and what was left half done."""

    desk: Desk
    clinic: Clinic
    drafts: Mapping[str, Draft]
    demo_clock: DemoClock | None = None


def open_record(here: Places, workstation: str, *, demo: bool, empty: bool) -> Opened:
    """Open the record in `here`, made if there is none. MachineError says what is in the way."""
    if demo:
        return _open_demo(here, empty=empty)
    store = _store(here, workstation)
    desk = Desk(store, SystemClock())
    resuming.resume(desk)
    resuming.beat(desk)
    return _opened(desk, None)


def close_record(opened: Opened) -> None:
    """Note the time of closing and close the file."""
    clock = opened.demo_clock
    resuming.beat(opened.desk, clock.origin.text() if clock else "closed")
    opened.desk.store.close()


def _opened(desk: Desk, clock: DemoClock | None) -> Opened:
    drafts = {draft.place: draft for draft in desk.store.drafts.all()}
    return Opened(desk, reading.clinic(desk), drafts, clock)


def _store(here: Places, workstation: str, key: Key | None = None) -> Store:
    return Store.open(here.database, key or obtain_key(here.database), workstation)


def _open_demo(here: Places, *, empty: bool) -> Opened:
    real = SystemClock()
    if here.database.exists():
        store = _store(here, "demo")
        last = store.presence.last()
        if not empty and last is not None and last.note and _fresh(last.note, real):
            clock = DemoClock(DemoOrigin.read(last.note), real)
            desk = Desk(store, clock)
            resuming.resume(desk)
            return _opened(desk, clock)
        store.close()
    shutil.rmtree(here.folder, ignore_errors=True)  # invented patients only: nothing is lost
    return _new_demo(here, real, empty=empty)


def _new_demo(here: Places, real: Clock, *, empty: bool) -> Opened:
    from kitlog.app.demo.fill import MONDAY, Filler, local

    store = _store(here, "demo")
    if empty:
        clock = DemoClock.starting(local(MONDAY, "08:00"), real)
    else:
        filler = Filler(store)
        filler.fill()
        clock = DemoClock(DemoOrigin(filler.clock.now(), real.now()), real)
    desk = Desk(store, clock)
    resuming.beat(desk, clock.origin.text())
    return _opened(desk, clock)


def _fresh(note: str, real: Clock) -> bool:
    origin = DemoOrigin.read(note)
    return 0 <= elapsed(origin.real, real.now()).seconds < DEMO_LASTS.total_seconds()
