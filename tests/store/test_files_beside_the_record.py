"""The small files beside a record: read where they are good, said in a sentence where not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from kitlog.domain.door import ChairTimer, Door, Due
from kitlog.domain.errors import Damaged, KitLogError, MachineError
from kitlog.domain.moment import Moment
from kitlog.store.anchors import anchor_file
from kitlog.store.doorplate import doorplate, read_door, write_door
from kitlog.store.elsewhere import network_kind
from kitlog.store.first_look import CHANGED, refuse_changed
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, read_keybook
from kitlog.store.keyfile import key_file, key_files, obtain_key
from kitlog.store.last_known import LastKnown, last_known
from kitlog.store.opening import can_be_read
from kitlog.store.room import free_mb
from kitlog.store.tries import MOST, forget_tries, note_try, read_tries, tries_file
from tests.store.conftest import MakeNote
from tests.store.test_the_links import KEY, chain


@pytest.fixture
def beside(path: Path) -> Path:
    """Where a record would lie; it is not there."""
    path.parent.mkdir(mode=0o700)
    return path


def said(act: Callable[[], object]) -> str:
    with pytest.raises(KitLogError) as told:
        act()
    return str(told.value)


def test_what_is_known_of_a_record_that_can_not_be_read(
    store: Store, path: Path, make_note: MakeNote, nine: Moment
) -> None:
    """The number of entries by the notes of the anchors, the time by whichever sign was last."""
    store.append([make_note("one"), make_note("two"), make_note("three", "session:2")])
    assert store.anchor(nine)
    store.append([make_note("four")])
    assert store.anchor(nine.shifted(60))
    store.close()
    path.unlink()
    at = (nine.utc + timedelta(seconds=60)).replace(microsecond=0)
    assert last_known(path) == LastKnown(at, 4)
    write_door(path, Door(nine.shifted(600)))
    assert last_known(path) == LastKnown(nine.shifted(600).utc, 4)


def test_lines_that_were_spoilt_do_not_hide_the_others(beside: Path) -> None:
    line = {
        "utc": "2026-03-02T09:00:00+00:00",
        "last": "x",
        "heads": [["session:1", "desk", 7, ""]],
    }
    good = json.dumps(line).encode() + b" mac\n"
    lacking = [b"\n", b"{} mac\n", b"[1] mac\n", b"\xff\n", b'{"utc":"yesterday"} mac\n']
    anchor_file(beside).write_bytes(b"".join((*lacking, good, b'{"utc":"2026')))
    known = last_known(beside)
    assert known.at is not None
    assert (known.at.isoformat(), known.entries) == ("2026-03-02T09:00:00+00:00", 7)


def test_without_any_sign_nothing_is_known(beside: Path) -> None:
    assert last_known(beside) == LastKnown(None, 0)


def test_a_door_that_can_not_be_written_is_said(beside: Path, nine: Moment) -> None:
    doorplate(beside).mkdir()
    assert said(lambda: write_door(beside, Door(nine))) == (
        "The running timers were not noted: Is a directory."
    )
    assert read_door(beside) is None


def test_what_is_no_door_is_not_read(beside: Path) -> None:
    doorplate(beside).write_text('{"seen": 3}')
    assert read_door(beside) is None


def test_a_door_comes_back_with_the_share_that_is_done(beside: Path, nine: Moment) -> None:
    late = Due(-30.0, False, False, 180, 600)
    timer = ChairTimer(
        2, 3, 5, "running", 600.0, 1800.0, 0.0, dues=(Due(90.0, False, False, 1, 2), late)
    )
    write_door(beside, Door(nine, timers=(timer,)))
    door = read_door(beside)
    assert door is not None
    back = door.timers[0]
    assert (back, back.share, back.due) == (timer, 0.25, late)
    over = back.after(3600, estimated=True)
    assert (over.share, over.estimated) == (1.0, True)
    assert ChairTimer(1, 1, 5, "running", 0.0, 0.0, 0.0).share == 0.0


def test_a_try_that_can_not_be_noted_was_not_made(beside: Path, nine: Moment) -> None:
    tries_file(beside).mkdir()
    assert said(lambda: note_try(beside, "person-1", nine, too_soon=False)) == (
        "The try could not be noted: Is a directory."
    )
    assert read_tries(beside) == ()


def test_of_too_many_tries_those_that_came_too_soon_go_first(beside: Path, nine: Moment) -> None:
    """Whoever keeps pressing does not push out what the wait is counted from."""
    for n in range(MOST + 2):
        note_try(beside, "person-1", nine.shifted(n), too_soon=n in (3, 7))
    left = [round((at.utc - nine.utc).total_seconds()) for _, at, _ in read_tries(beside)]
    assert left == [n for n in range(MOST + 2) if n not in (3, 7)]
    note_try(beside, "person-1", nine.shifted(MOST + 2), too_soon=False)
    left = [round((at.utc - nine.utc).total_seconds()) for _, at, _ in read_tries(beside)]
    assert left == [n for n in range(1, MOST + 3) if n not in (3, 7)]
    forget_tries(beside)
    assert read_tries(beside) == ()


def test_a_disk_that_can_not_be_asked_is_said(tmp_path: Path) -> None:
    assert said(lambda: free_mb(tmp_path / "gone" / "kitlog.db")) == (
        "The disk of the record can't be asked: No such file or directory."
    )
    assert free_mb(tmp_path / "kitlog.db") > 0


def keys_text(**changed: object) -> str:
    line = json.dumps({"kitlog keys": 1, "revision": 1, "holders": []} | changed)
    return f"{line}\n{hashlib.sha256(line.encode()).hexdigest()}\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (keys_text().replace('"revision": 1', '"revision": 2'), "the key file is not whole"),
        (keys_text(**{"kitlog keys": 99}), "a key file of another format"),
        (keys_text(holders=[{}]), "the key file lacks something"),
        (keys_text(revision=None), "the key file lacks something"),
    ],
)
def test_a_key_file_that_is_none_says_why(text: str, why: str) -> None:
    assert Keybook.parse(keys_text()) == Keybook((), 1)
    with pytest.raises(ValueError) as told:
        Keybook.parse(text)
    assert str(told.value) == why


def test_a_key_file_that_can_not_be_read_is_not_called_missing(beside: Path) -> None:
    first = key_files(beside)[0]
    first.mkdir()
    assert (
        said(lambda: read_keybook(beside)) == f"The key file {first} can't be read: Is a directory."
    )
    plain = key_file(beside)
    plain.mkdir()
    assert said(lambda: obtain_key(beside)) == (
        f"The key in {beside.parent} can't be read or written: Is a directory."
    )


@pytest.mark.parametrize("text", ["not hexadecimal", "ab" * 31, ""])
def test_a_key_of_another_length_or_form_is_damaged(beside: Path, text: str) -> None:
    key_file(beside).write_text(text)
    assert said(lambda: obtain_key(beside)) == (
        f"The key in {key_file(beside)} is damaged. Nothing was changed. Restore it first."
    )


def test_a_list_of_mounts_that_is_not_there_or_cut_off_names_no_network(tmp_path: Path) -> None:
    folder = tmp_path / "clinic"
    assert network_kind(folder, tmp_path / "gone") == ""
    mounts = tmp_path / "mounts"
    mounts.write_text(f"server:/x {tmp_path}\nserver:/x {tmp_path} nfs rw 0 0\n")
    assert network_kind(folder, mounts) == "nfs"


def test_a_file_the_disk_does_not_give_is_not_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"x")
    found = [can_be_read(tmp_path / name) for name in ("there", "gone", ".")]
    assert found == [True, False, False]


def test_in_a_damaged_record_a_stream_that_is_not_as_saved_is_refused() -> None:
    rows = chain(3)
    refuse_changed(rows, KEY)  # type: ignore[arg-type]  # any row by its columns
    rows[1] |= {"payload": bytes(8)}
    with pytest.raises(Damaged) as told:
        refuse_changed(rows, KEY)  # type: ignore[arg-type]
    assert str(told.value) == str(CHANGED)
    assert isinstance(told.value, MachineError)
