"""The record of this machine, opened and closed on the clerk's thread."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from kitlog.app.door import still_goes_on
from kitlog.app.doorbell import is_doorbell
from kitlog.app.mistakes import is_report
from kitlog.app.places import Places
from kitlog.domain.clinic import Clinic
from kitlog.domain.clock import DemoClock, DemoOrigin
from kitlog.domain.errors import Damaged
from kitlog.domain.moment import Clock
from kitlog.store.drafts import Draft
from kitlog.store.journal import Store
from kitlog.store.keyfile import Key, obtain_key
from kitlog.workflow import backing_up, doorkeeping, reading, resuming
from kitlog.workflow.desk import Desk


@dataclass(frozen=True, slots=True)
class Opened:
    """An open record: the desk, who works here, and what was left half done.

    way_out  how to go on where it is damaged and held still, "" where all is well
    backup_cut_off  the program ended in the middle of one
    """

    desk: Desk
    clinic: Clinic
    drafts: Mapping[str, Draft]
    way_out: str = ""
    backup_cut_off: bool = False


def open_record(here: Places, workstation: str, clock: Clock, *, empty: bool = False) -> Opened:
    """Open the record in `here`, made if there is none. MachineError says what is in the way.

    A DemoClock means the demo's record: it is set to where the demo stands, and `empty` asks
    for one without patients.
    """
    if isinstance(clock, DemoClock):
        return _open_demo(here, clock, empty=empty)
    return opened_by(Desk(_store(here, workstation), clock))


def opened_by(desk: Desk) -> Opened:
    """What is done with every record that has just been opened, by whatever key."""
    if not desk.store.still:
        try:
            return _whole(desk)
        except Damaged:  # of a large record the pages are not summed yet: one of them is bad
            if not desk.store.still:
                raise
    return _damaged(desk)


def _whole(desk: Desk) -> Opened:
    resuming.resume(desk)
    doorkeeping.take_over_silences(desk)
    desk.store.take_over()
    resuming.beat(desk)
    cut_off = backing_up.tidy(desk)
    desk.store.anchor(desk.now())
    return replace(_opened(desk), backup_cut_off=cut_off)


def close_record(opened: Opened) -> None:
    """Note the time of closing and what stands at the door, and close the file."""
    if opened.desk.store.still:
        opened.desk.store.close()
        return
    clock = opened.desk.clock
    demo = clock.origin.text() if isinstance(clock, DemoClock) else ""
    doorkeeping.keep_door(opened.desk, demo)
    resuming.beat(opened.desk, demo or "closed")
    opened.desk.store.anchor(opened.desk.now())
    opened.desk.store.close()


def _opened(desk: Desk) -> Opened:
    drafts = {draft.place: draft for draft in desk.store.drafts.all()}
    return Opened(desk, reading.clinic(desk), drafts)


def _damaged(desk: Desk) -> Opened:
    """Nothing is written into it. Damaged where not even the clinic can be read."""
    from kitlog.app.way_out import way_out

    drafts: dict[str, Draft] = {}
    with suppress(Damaged):
        drafts = {draft.place: draft for draft in desk.store.drafts.all()}
    return Opened(desk, reading.clinic(desk), drafts, way_out(desk.store.database.path))


def _store(here: Places, workstation: str, key: Key | None = None) -> Store:
    return Store.open(here.database, key or obtain_key(here.database), workstation)


def _open_demo(here: Places, clock: DemoClock, *, empty: bool) -> Opened:
    if here.database.exists():
        store = _store(here, "demo")
        last = store.presence.last()
        if not empty and last is not None and last.note and still_goes_on(last.note, clock.real()):
            clock.origin = DemoOrigin.read(last.note)
            desk = Desk(store, clock)
            resuming.resume(desk)
            return _opened(desk)
        store.close()
    _clear(here)
    return _new_demo(here, clock, empty=empty)


def _clear(here: Places) -> None:
    """Invented patients only: nothing is lost. The window's doorbell and reports stay."""
    for path in here.folder.glob("*"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif not (is_doorbell(path) or is_report(path)):
            path.unlink(missing_ok=True)


def _new_demo(here: Places, clock: DemoClock, *, empty: bool) -> Opened:
    from kitlog.app.demo.fill import MONDAY, Filler, local

    store = _store(here, "demo")
    if empty:
        clock.origin = DemoOrigin.starting(local(MONDAY, "08:00"), clock.real())
    else:
        filler = Filler(store)
        filler.fill()
        clock.origin = DemoOrigin(filler.clock.now(), clock.real())
    desk = Desk(store, clock)
    resuming.beat(desk, clock.origin.text())
    return _opened(desk)
