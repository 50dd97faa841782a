"""A new recovery sheet: which words open the record, before and after, at any power cut."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kitlog.domain.access import HoldersFound, PasswordChosen, SheetMade, SheetUsed
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.rights import NotAllowed
from kitlog.store import keybook, private
from kitlog.store.holder import WrongSecret
from kitlog.store.journal import Store
from kitlog.store.keybook import read_keybook
from kitlog.store.keyfile import Key, key_files
from kitlog.workflow import key_changes, keyholding, sheets
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.sheets import Sheet
from tests.clock import FakeClock
from tests.store.test_disk_trouble import full_disk
from tests.workflow.founded import (
    CHARGE,
    NURSE,
    PASSWORD,
    PIN,
    SHEET,
    WORDS,
    charge,
    clock,
    database,
    founded,
    id_of,
    opens,
)

__all__ = ["charge", "clock", "database", "founded", "opens"]
NEW = sheets.sheet_of(bytes(range(32, 64)))
THIRD = sheets.sheet_of(bytes(range(64, 96)))


class PowerCutError(BaseException):
    """Nothing after it is done."""


def words(sheet: Sheet) -> str:
    return " ".join(sheet.words)


def opens_by(database: Path, clock: FakeClock, sheet: Sheet) -> bool:
    """Whether these words open the closed record; closed again afterwards."""
    try:
        desk = keyholding.open_by_sheet(database, "desk", clock, words(sheet))
    except WrongSecret:
        return False
    desk.store.close()
    return True


def facts(desk: Desk, kind: type) -> list[object]:
    return [one.fact for one in desk.store.entries(ACCESS) if isinstance(one.fact, kind)]


def test_the_sheet_of_the_founding_is_on_record_with_who_made_it(founded: Desk) -> None:
    (one,) = sheets.in_force(founded)
    assert (one.name, one.by, one.used) == (SHEET.name, founded.author, None)
    assert one.made == founded.now()


def test_a_new_sheet_opens_the_record_and_the_former_one_no_longer_does(
    founded: Desk, database: Path, clock: FakeClock
) -> None:
    (one,) = sheets.put_in_force(founded, NEW)
    assert one.name == NEW.name
    assert facts(founded, SheetMade)[-1] == SheetMade(NEW.name, (SHEET.name,))
    founded.store.close()
    assert [path.read_text().count(SHEET.name) for path in key_files(database)] == [0, 0]
    assert not opens_by(database, clock, SHEET)
    assert opens_by(database, clock, NEW)


def test_a_second_one_beside_it_leaves_both_and_a_third_is_refused(
    founded: Desk, database: Path, clock: FakeClock
) -> None:
    sheets.put_in_force(founded, NEW, beside=True)
    assert {one.name for one in sheets.in_force(founded)} == {SHEET.name, NEW.name}
    with pytest.raises(Refused, match="2 sheets open the record already"):
        sheets.put_in_force(founded, THIRD, beside=True)
    founded.store.close()
    assert opens_by(database, clock, SHEET)
    assert opens_by(database, clock, NEW)
    assert not opens_by(database, clock, THIRD)
    desk = keyholding.open_by_password(database, "desk", clock, founded.author, PASSWORD)
    sheets.put_in_force(desk, THIRD)
    desk.store.close()
    assert [opens_by(database, clock, one) for one in (SHEET, NEW, THIRD)] == [False, False, True]


def test_a_sheet_that_was_shown_and_not_read_back_opens_nothing(
    founded: Desk, database: Path, clock: FakeClock
) -> None:
    before = [path.read_bytes() for path in key_files(database)]
    shown = sheets.begin(founded, PIN)
    assert [path.read_bytes() for path in key_files(database)] == before
    founded.store.close()
    assert not opens_by(database, clock, shown)
    assert opens_by(database, clock, SHEET)


def test_it_is_not_shown_without_the_charge_nurses_pin(founded: Desk) -> None:
    with pytest.raises(Refused, match="PIN does not fit"):
        sheets.begin(founded, "999999")
    with pytest.raises(NotAllowed, match="Only a charge nurse can make a recovery sheet"):
        sheets.begin(founded.as_person(id_of(founded, NURSE)), PIN)


def test_where_the_key_lies_on_the_computer_there_is_no_sheet(
    tmp_path: Path, clock: FakeClock
) -> None:
    from kitlog.domain.clinic import ClinicSet
    from kitlog.domain.people import Role
    from kitlog.workflow import first_run

    desk = Desk(Store.open(tmp_path / "kitlog.db", Key(bytes(32)), "desk"), clock)
    both = ((CHARGE, Role.CHARGE, PIN), (NURSE, Role.NURSE, PIN))
    desk = desk.as_person(first_run.set_up(desk, ClinicSet("Test clinic", "", 4), both))
    assert sheets.in_force(desk) == ()
    with pytest.raises(Refused, match="has no recovery sheet"):
        sheets.begin(desk, PIN)
    desk.store.close()


def test_its_use_is_said_of_the_sheet_that_was_used(
    founded: Desk, database: Path, clock: FakeClock
) -> None:
    sheets.put_in_force(founded, NEW, beside=True)
    founded.store.close()
    clock.advance(3600)
    desk = keyholding.open_by_sheet(database, "desk", clock, words(NEW))
    used = {one.name: one.used for one in sheets.in_force(desk)}
    assert used == {SHEET.name: None, NEW.name: clock.now()}
    assert facts(desk, SheetUsed) == [SheetUsed(NEW.name)]
    desk.store.close()


@pytest.mark.parametrize("renamed", [0, 1, 2])
def test_a_power_cut_leaves_one_sheet_or_the_other_and_the_record_says_which(
    renamed: int,
    founded: Desk,
    database: Path,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Cut before the first copy, between the copies, and between both and the record."""
    done: list[Path] = []

    def move(draft: Path, path: Path) -> None:
        if len(done) == renamed:
            raise PowerCutError
        done.append(path)
        private.move_into_place(draft, path)

    def write(path: Path, book: keybook.Keybook) -> None:
        keybook.write_keybook(path, book)
        raise PowerCutError

    monkeypatch.setattr(keybook, "move_into_place", move)
    monkeypatch.setattr(key_changes, "write_keybook", write)
    with pytest.raises(PowerCutError):
        sheets.put_in_force(founded, NEW)
    monkeypatch.undo()
    founded.store.close()
    counts, gone = (NEW, SHEET) if renamed else (SHEET, NEW)
    assert not opens_by(database, clock, gone)
    desk = keyholding.open_by_password(database, "desk", clock, founded.author, PASSWORD)
    assert [one.name for one in sheets.in_force(desk)] == [counts.name]
    found = [HoldersFound((founded.author,), (NEW.name,))] if renamed else []
    assert facts(desk, HoldersFound) == found
    first, second = key_files(database)
    assert first.read_bytes() == second.read_bytes()
    desk.store.close()
    assert opens_by(database, clock, counts)
    assert not opens_by(database, clock, gone)
    desk = keyholding.open_by_password(database, "desk", clock, founded.author, PASSWORD)
    assert facts(desk, HoldersFound) == found, "said once"
    desk.store.close()


def test_what_the_record_would_not_take_does_not_count_in_the_key_file(
    founded: Desk, database: Path, clock: FakeClock
) -> None:
    for _ in range(40):  # until the next entry needs a page of its own
        with full_disk(founded.store):
            try:
                sheets.put_in_force(founded, NEW)
            except MachineError:
                break
            sheets.put_in_force(founded, SHEET)
    else:
        raise AssertionError("the disk never was full")
    assert [one.name for one in sheets.in_force(founded)] == [SHEET.name]
    founded.store.close()
    assert opens_by(database, clock, SHEET)
    assert not opens_by(database, clock, NEW)


def test_what_the_key_file_would_not_take_is_not_on_record(
    founded: Desk, monkeypatch: pytest.MonkeyPatch, database: Path
) -> None:
    def no_room(path: Path, _: bytes) -> Path:
        if path == key_files(database)[1]:
            raise OSError(28, "No space left on device")
        return private.draft_private_file(path, b"")

    before = [path.read_bytes() for path in key_files(database)]
    monkeypatch.setattr(keybook, "draft_private_file", no_room)
    with pytest.raises(MachineError, match="No space left"):
        sheets.put_in_force(founded, NEW)
    assert [path.read_bytes() for path in key_files(database)] == before
    assert facts(founded, SheetMade) == [SheetMade(SHEET.name)]


def test_an_older_key_file_put_back_is_said_in_the_record(
    founded: Desk, database: Path, clock: FakeClock
) -> None:
    """The former sheet opens it again then: nothing can stop that, but it does not go unseen."""
    old = [path.read_bytes() for path in key_files(database)]
    sheets.put_in_force(founded, NEW)
    founded.store.close()
    for path, content in zip(key_files(database), old, strict=True):
        path.write_bytes(content)
    desk = keyholding.open_by_sheet(database, "desk", clock, WORDS)
    assert facts(desk, HoldersFound) == [HoldersFound((founded.author,), (SHEET.name,))]
    desk.store.close()


def test_a_record_founded_before_sheets_were_noted_says_once_which_it_has(
    opens: Callable[..., Desk], database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_changes, "_CHANGES", (PasswordChosen, HoldersFound))
    for _ in range(2):
        desk = opens(PASSWORD)
        assert facts(desk, HoldersFound) == [HoldersFound((desk.author,), (SHEET.name,))]
        desk.store.close()
    assert read_keybook(database).holder(SHEET.name) is not None
