"""No password, PIN, word of the sheet or private key can be read in what lies on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.errors import Refused
from kitlog.domain.people import Role
from kitlog.store.tries import tries_file
from kitlog.workflow import keyholding, people, sheets
from tests.app.canary import CANARY, readable
from tests.clock import FakeClock


def test_no_password_pin_or_word_of_the_sheet_right_or_wrong(
    clock: FakeClock, tmp_path: Path
) -> None:
    database, pins = tmp_path / "clinic" / "kitlog.db", ("147258", "258369")
    both = (("R. Mock RN", Role.CHARGE, pins[0]), ("T. Sample RN", Role.NURSE, pins[1]))
    sheet = sheets.sheet_of(bytes(range(32)))
    founding = keyholding.Founding(ClinicSet("Test clinic", "", 4), both, CANARY, sheet)
    desk = keyholding.found(database, "desk", clock, founding)
    with pytest.raises(Refused):
        keyholding.sign_in(desk, desk.author, f"{CANARY} mistyped")
    with pytest.raises(Refused):
        people.sign_in(desk, desk.author, "963741")
    keyholding.choose_password(desk, pins[0], f"another {CANARY}")
    desk.store.close()
    with pytest.raises(Refused):
        keyholding.open_by_password(database, "desk", clock, desk.author, CANARY)
    assert tries_file(database).exists()
    held = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert len(held) >= 5
    assert readable(tmp_path) == []
    long = tuple(f"{word} " for word in sheet.words if len(word) > 4)
    for secret in (*pins, "963741", "PRIVATE KEY", *long):
        assert not [one for one in held if secret.encode() in one]
