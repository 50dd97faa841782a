"""What is noted outside the file finds an end cut off and a rollback; and is itself safe."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kitlog.domain.errors import MachineError
from kitlog.domain.moment import Moment
from kitlog.store.anchors import FEW, Anchors, add_anchor, anchor_file, read_anchors
from kitlog.store.chain import ChainFault, Head
from kitlog.store.journal import Store
from tests.store.conftest import MakeNote


@pytest.fixture
def anchored(store: Store, make_note: MakeNote, nine: Moment) -> Store:
    """Three notes, taken after growing numbers of entries."""
    for round in range(3):
        store.append([make_note(f"note {round}", f"session:{round}"), make_note("again")])
        assert store.anchor(nine.shifted(round * 60))
    return store


def test_every_chain_is_vouched_for_and_a_later_entry_does_no_harm(
    anchored: Store, make_note: MakeNote
) -> None:
    assert anchored.anchored().heads == anchored.heads()
    anchored.append([make_note("more")])
    assert anchored.verify(anchor=anchored.anchored().heads) == []


def test_only_what_has_grown_is_noted(anchored: Store, path: Path, nine: Moment) -> None:
    assert not anchored.anchor(nine), "nothing has grown"
    lines = anchor_file(path).read_text().splitlines()
    assert [len(json.loads(line.rpartition(" ")[0])["heads"]) for line in lines] == [2, 1, 2]
    assert anchored.anchored().count == 3


def test_it_outlasts_a_restart_and_is_for_the_user_alone(
    anchored: Store, open_store: Callable[[], Store], path: Path
) -> None:
    heads = anchored.heads()
    assert open_store().anchored().heads == heads
    assert anchor_file(path).stat().st_mode & 0o777 == 0o600


def test_nothing_of_a_patient_stands_there(anchored: Store, path: Path) -> None:
    assert "note" not in anchor_file(path).read_text()


def test_an_end_cut_off_is_found(
    anchored: Store, raw: Callable[[], Any], open_store: Callable[[], Store]
) -> None:
    anchored.close()
    with raw() as connection:
        connection.execute("DELETE FROM entries WHERE stream = 'session:1' AND seq = "
                           "(SELECT max(seq) FROM entries WHERE stream = 'session:1')")  # fmt: skip
    store = open_store()
    assert store.verify() == [], "the control: without the anchors it is not seen"
    assert [f.stream for f in store.verify(anchor=store.anchored().heads)] == ["session:1"]


@pytest.mark.parametrize("spoil", ["edit", "delete", "swap", "insert"])
def test_anchors_that_were_tampered_with_are_found(
    anchored: Store, path: Path, nine: Moment, spoil: str
) -> None:
    lines = anchor_file(path).read_text().splitlines()
    match spoil:
        case "edit":
            lines[1] = lines[1].replace("session:1", "session:9")
        case "delete":
            del lines[1]
        case "swap":
            lines[0], lines[1] = lines[1], lines[0]
        case _:
            lines.insert(1, lines[0])
    anchor_file(path).write_text("\n".join(lines) + "\n")
    found = anchored.anchored()
    assert len(found.faults) == 1
    assert "not as it was written" in found.faults[0].sentence
    assert not anchored.anchor(nine), "nothing is added to what can't be trusted"


def test_a_line_half_written_at_a_power_cut_is_no_fault(
    anchored: Store, path: Path, make_note: MakeNote, nine: Moment
) -> None:
    whole = anchor_file(path).read_bytes()
    anchor_file(path).write_bytes(whole + b'{"heads":[["sess')
    assert anchored.anchored().faults == ()
    anchored.append([make_note("more")])
    assert anchored.anchor(nine)
    assert anchored.anchored().heads == anchored.heads()
    assert anchor_file(path).read_bytes().startswith(whole)


def test_what_was_read_before_is_checked_again_when_one_byte_of_it_is_another(
    anchored: Store, make_note: MakeNote, path: Path, nine: Moment
) -> None:
    """It is not gone through line by line again, but never taken on trust."""
    assert anchored.anchored().count == 3
    anchored.append([make_note("more")])
    assert anchored.anchor(nine)
    assert anchored.anchored().count == 4
    file = anchor_file(path)
    whole = file.read_bytes()
    file.write_bytes(whole.replace(b"session:2", b"session:9", 1))
    assert anchored.anchored().faults
    assert anchored.anchored().faults, "nor is it forgotten"
    file.write_bytes(whole)
    assert anchored.anchored().faults == ()
    assert anchored.anchored().heads == anchored.heads()


KEY = bytes(range(32))
HEADS = {("session:2", "desk"): Head(3, b"\xab\xcd"), ("course:1", "ward"): Head(12, b"\x01")}
LINE = (
    b'{"heads":[["course:1","ward",12,"01"],["session:2","desk",3,"abcd"]],'
    b'"last":"id-9","utc":"2026-03-02T09:00:00+00:00"}'
)


def mac(before: bytes, line: bytes) -> bytes:
    text = b"kitlog anchor 1\n" + before + b"\n" + line
    return hmac.new(KEY, text, hashlib.sha256).digest()


@pytest.fixture
def beside(path: Path, nine: Moment) -> Path:
    """A note beside a record; the record itself plays no part in it."""
    path.parent.mkdir()
    add_anchor(path, KEY, Anchors(), HEADS, "id-9", nine)
    return path


def test_a_note_is_written_as_the_first_ones_were(beside: Path, nine: Moment) -> None:
    """Whoever changes the form calls every note there is tampered with."""
    first = mac(b"", LINE)
    assert anchor_file(beside).read_bytes() == LINE + b" " + first.hex().encode() + b"\n"
    grown = {("session:2", "desk"): Head(4, b"\xff")}
    add_anchor(beside, KEY, read_anchors(beside, KEY), grown, "id-11", nine.shifted(61))
    line = (
        b'{"heads":[["session:2","desk",4,"ff"]],"last":"id-11","utc":"2026-03-02T09:01:01+00:00"}'
    )
    second = anchor_file(beside).read_bytes().splitlines()[1]
    assert second == line + b" " + mac(first, line).hex().encode()


def test_a_note_is_read_as_it_was_written(beside: Path, nine: Moment) -> None:
    whole = anchor_file(beside).read_bytes()
    assert read_anchors(beside, KEY) == Anchors(
        heads=HEADS, last="id-9", count=1, mac=mac(b"", LINE), faults=(),
        at=datetime(2026, 3, 2, 9, 0, tzinfo=UTC), size=len(whole),
        sha256=hashlib.sha256(whole).digest(),
    )  # fmt: skip


def test_without_a_note_nothing_is_vouched_for(path: Path) -> None:
    assert read_anchors(path, KEY) == Anchors({}, "", 0, b"", (), None, 0, b"")


def test_nothing_secret_of_them_is_told_in_a_log(beside: Path) -> None:
    read = read_anchors(beside, KEY)
    assert repr(read.mac) not in repr(read)
    assert repr(read.sha256) not in repr(read)


@pytest.mark.parametrize("known", [False, True])
def test_the_first_line_that_was_tampered_with_is_named(
    beside: Path, nine: Moment, known: bool
) -> None:
    """What stands before it still counts; whatever follows vouches for nothing."""
    good = read_anchors(beside, KEY)
    grown = {("session:2", "desk"): Head(4, b"\xff")}
    add_anchor(beside, KEY, good, grown, "id-11", nine.shifted(60))
    file = anchor_file(beside)
    file.write_bytes(file.read_bytes().replace(b"id-11", b"id-12"))
    words = f"Line 2 of {file.name} is not as it was written."
    assert read_anchors(beside, KEY, good if known else None) == Anchors(
        heads=HEADS, last="id-9", count=1, mac=good.mac,
        faults=(ChainFault("anchors", "", 2, words),), at=good.at, size=0, sha256=b"",
    )  # fmt: skip


def test_of_what_was_read_before_only_the_rest_is_gone_through(
    beside: Path, nine: Moment, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read_anchors(beside, KEY)
    grown = {("session:2", "desk"): Head(4, b"\xff")}
    add_anchor(beside, KEY, first, grown, "id-11", nine.shifted(60))
    whole = read_anchors(beside, KEY)
    asked: list[bytes] = []
    reckon = hmac.digest

    def counted(*given: Any) -> bytes:
        asked.append(given[1])
        return reckon(*given)

    monkeypatch.setattr("kitlog.store.anchors.hmac.digest", counted)
    assert read_anchors(beside, KEY, first) == whole
    assert len(asked) == 1
    assert read_anchors(beside, KEY, whole) == whole
    assert len(asked) == 1


def test_another_key_takes_no_note_for_its_own(beside: Path) -> None:
    found = read_anchors(beside, bytes(32))
    assert (found.count, found.heads, len(found.faults)) == (0, {}, 1)


def test_notes_that_can_not_be_read_or_written_are_said(path: Path, nine: Moment) -> None:
    anchor_file(path).mkdir(parents=True)
    with pytest.raises(MachineError) as told:
        read_anchors(path, KEY)
    assert str(told.value) == "The anchors can't be read: Is a directory."
    with pytest.raises(MachineError) as told:
        add_anchor(path, KEY, Anchors(), HEADS, "id-9", nine)
    assert str(told.value) == "The anchors can't be written: Is a directory."


def test_notes_lie_beside_the_record_under_its_name(path: Path) -> None:
    assert anchor_file(path) == path.with_name("kitlog.db.anchors")


def test_a_name_with_blanks_is_read_back(path: Path, nine: Moment) -> None:
    path.parent.mkdir()
    heads = {("session:1", "chair 1 by the door"): Head(1, b"\x01")}
    add_anchor(path, KEY, Anchors(), heads, "id 1", nine)
    assert read_anchors(path, KEY).heads == heads


def test_a_line_half_written_belongs_to_nothing_that_was_read(beside: Path) -> None:
    good = read_anchors(beside, KEY)
    with anchor_file(beside).open("ab") as file:
        file.write(b'{"heads":[["sess')
    assert read_anchors(beside, KEY) == good
    assert read_anchors(beside, KEY, good) == good


def test_a_few_chains_are_found_from_the_last_note_backwards(
    anchored: Store, path: Path, make_note: MakeNote, nine: Moment
) -> None:
    """As all of them are; and one that nobody noted is in none."""
    for stream in ("session:1", "session:new"):
        anchored.append([make_note("more", stream)])
        anchored.anchor(nine)
    whole, chain_key = dict(anchored.heads()), anchored._chain_key
    assert len(whole) > 2
    few = read_anchors(path, chain_key).heads
    assert {name: few[name] for name in whole} == whole
    assert few.get(("session:1", "ward of another")) is None
    assert few._found is None  # type: ignore[attr-defined]
    for _ in range(FEW):
        assert few.get(("session:none", "")) is None
    assert few._found == whole  # type: ignore[attr-defined]
