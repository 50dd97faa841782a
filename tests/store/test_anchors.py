"""What is noted outside the file finds an end cut off and a rollback; and is itself safe."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kitlog.domain.moment import Moment
from kitlog.store.anchors import anchor_file
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
