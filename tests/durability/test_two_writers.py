"""Two workstations write into one session, neither seeing the other's screen: both texts stay."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import pytest
import uuid6

from kitlog.domain.charted import charted
from kitlog.domain.entry import Entry
from kitlog.domain.errors import MachineError
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment
from kitlog.store import database
from kitlog.store.database import Database
from kitlog.store.journal import Store
from tests.durability.record import KEY
from tests.store.test_two_writers import EACH, Writer

INTERLEAVINGS = int(os.environ.get("KITLOG_INTERLEAVINGS", "100"))
A_SESSION = 20
NINE = Moment(datetime(2026, 3, 2, 9, tzinfo=UTC), 1_000_000_000_000, "boot-1")


def note(text: str, stream: str, workstation: str, second: int, corrects: str = "") -> Entry:
    at = NINE.shifted(second)
    why = "misread" if corrects else ""
    return Entry(str(uuid6.uuid7()), stream, NoteWritten(text), at, at, "person-1", workstation,
                 corrects=corrects, reason=why)  # fmt: skip


def test_two_corrections_of_one_note_are_both_kept_and_shown(
    tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """Whatever their order, also when one is sent twice: 0 lost, the same one counts for all."""
    chance = random.Random(6)
    whole = Database(tmp_path / "clinic" / "kitlog.db", KEY)
    desks = [Store(whole, name) for name in ("desk", "door")]
    sent: dict[str, list[Entry]] = {}
    for number in range(INTERLEAVINGS):
        stream = f"session:{number // A_SESSION}"
        first = note(f"first {number}", stream, "desk", number)
        desks[0].append([first])
        later = [
            note(f"{desk.workstation} {number}", stream, desk.workstation, number + 1, first.id)
            for desk in desks
        ]
        turns = [*zip(desks, later, strict=True)] * chance.choice((1, 1, 2))
        chance.shuffle(turns)
        for desk, entry in turns:
            desk.append([entry])
        sent.setdefault(stream, []).extend((first, *later))
    whole.close()

    again = Store.open(tmp_path / "clinic" / "kitlog.db", KEY, "desk")
    lost = shown = 0
    for stream, entries in sent.items():
        found = again.entries(stream)
        lost += len(set(entries) - set(found)) + abs(len(entries) - len(found))
        here = charted(found)
        assert here == charted(reversed(found)), "another order, another session"
        for one in here:
            words = {entry.fact.text for entry in one.history}  # type: ignore[attr-defined]
            which = str(one.history[0].fact.text).split()[1]  # type: ignore[attr-defined]
            shown += words == {f"first {which}", f"desk {which}", f"door {which}"}
    assert again.verify() == []
    again.close()
    figure(f"{INTERLEAVINGS} conflicts of two writers: {lost} entries lost, {shown} shown whole")
    assert lost == 0
    assert shown == INTERLEAVINGS


def test_the_second_program_is_told_at_once_and_the_next_sees_all(
    tmp_path: Path, figure: Callable[[str], None]
) -> None:
    """Real processes. The first one still has the record when the second is told."""
    path = tmp_path / "clinic" / "kitlog.db"
    Store.open(path, KEY, "desk").close()
    first, second = (Writer(path, name, locked=True) for name in ("desk", "door"))
    first.tell()
    saved, refused = first.wrote()
    assert (len(saved), refused) == (EACH, "")
    asked = perf_counter()
    second.tell()
    assert "already open" in second.wrote()[1]
    told = perf_counter() - asked
    first.process.kill()
    first.end()
    second.end()
    asked = perf_counter()
    store = Store.open(path, KEY, "door")
    assert {entry.id for entry in store.entries("session:1")} == saved
    seen = perf_counter() - asked
    store.close()
    figure(
        f"two programs: the second told after {told:.2f} s; the first killed, its {EACH} entries "
        f"seen by the next after {seen:.2f} s"
    )


@pytest.mark.parametrize("locked", [True, False])
def test_without_the_lock_one_would_not_see_what_the_other_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: bool
) -> None:
    """Why two programs may not have one record open: the second is sent away. The control."""
    path = tmp_path / "clinic" / "kitlog.db"
    one = Store.open(path, KEY, "desk")
    assert one.entries("session:1") == ()
    if locked:
        with pytest.raises(MachineError, match="already open"):
            Store.open(path, KEY, "desk")
    else:
        monkeypatch.setattr(database, "Lock", NoLock)
        other = Store.open(path, KEY, "desk")
        other.append([note("unseen", "session:1", "desk", 1)])
        assert one.entries("session:1") == (), "it was seen: the lock is not needed any more"
        other.close()
    one.close()


class NoLock:
    def __init__(self, _path: Path) -> None: ...

    def release(self) -> None: ...
