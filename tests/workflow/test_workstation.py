"""The preferences file: read whole or not at all, and never in the way of the record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kitlog.domain.errors import MachineError
from kitlog.workflow.workstation import DAMAGED, Workstation, keep_workstation, read_workstation

CHOSEN = Workstation(125, less_motion=True, letters=False, keys={"P": "K", "V": ""})


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    keep_workstation(tmp_path / "workstation.json", CHOSEN)
    assert read_workstation(tmp_path / "workstation.json") == (CHOSEN, "")


def test_a_workstation_nobody_set_up_has_the_usual_preferences(tmp_path: Path) -> None:
    assert read_workstation(tmp_path / "workstation.json") == (Workstation(), "")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"{",
        b"[]",
        b"null",
        b'{"text_percent": 400}',
        b'{"text_percent": "125"}',
        b'{"less_motion": 1}',
        b'{"keys": ["P"]}',
        b'{"keys": {"P": "pump"}}',
        b'{"keys": {"P": 7}}',
        b'{"from a later version": true}',
    ],
)
def test_a_damaged_file_gives_the_usual_preferences_and_a_sentence(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "workstation.json"
    file.write_bytes(content)
    assert read_workstation(file) == (Workstation(), str(DAMAGED))


def test_a_folder_in_its_place_is_said_too(tmp_path: Path) -> None:
    (tmp_path / "workstation.json").mkdir()
    assert read_workstation(tmp_path / "workstation.json") == (Workstation(), str(DAMAGED))


def test_a_file_that_cannot_be_written_is_refused_and_the_old_one_stays(tmp_path: Path) -> None:
    file = tmp_path / "workstation.json"
    keep_workstation(file, CHOSEN)
    (tmp_path / "workstation.json.new").mkdir()
    with pytest.raises(MachineError, match="Preferences not kept"):
        keep_workstation(file, Workstation())
    assert read_workstation(file) == (CHOSEN, "")


def test_only_its_owner_reads_the_file(tmp_path: Path) -> None:
    file = tmp_path / "workstation.json"
    keep_workstation(file, CHOSEN)
    assert file.stat().st_mode & 0o777 == 0o600
    kept = set(json.loads(file.read_bytes()))
    assert kept == {"text_percent", "less_motion", "letters", "keys", "language"}


def test_other_text_sizes_are_not_taken() -> None:
    with pytest.raises(ValueError, match="text size 150"):
        Workstation(150)
