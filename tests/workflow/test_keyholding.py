"""Who opens the record: its founding, the first sign-in of a day, the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kitlog.domain.access import PasswordChosen, SheetMade, SheetUsed, SignedIn
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.people import Role
from kitlog.domain.throttle import FREE, Wait
from kitlog.store import founding as founding_
from kitlog.store.doorplate import read_door
from kitlog.store.holder import WrongSecret
from kitlog.store.journal import Store
from kitlog.store.keybook import KeysDamaged, read_keybook
from kitlog.store.keyfile import aside, kept_by_passwords, key_files
from kitlog.store.sheet_words import words_of
from kitlog.store.tries import MOST, note_try, read_tries, tries_file
from kitlog.workflow import accounts, key_changes, keyholding, people, reading
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.keyholding import Founding
from tests.clock import FakeClock
from tests.workflow.founded import (
    CHARGE,
    FOUNDING,
    NURSE,
    OTHER,
    OTHER_PIN,
    PASSWORD,
    PIN,
    SHEET,
    WORDS,
    charge,
    clock,
    database,
    founded,
    opens,
)

__all__ = ["charge", "clock", "database", "founded", "opens"]


def tries(desk: Desk) -> list[tuple[bool, bool, bool]]:
    """(accepted, too soon, by password) of each, in the order they were made."""
    found = sorted(desk.store.entries(ACCESS), key=lambda one: one.entered.utc)
    return [
        (one.fact.accepted, one.fact.too_soon, one.fact.by_password)
        for one in found
        if isinstance(one.fact, SignedIn)
    ]


def test_a_founded_record_is_open_for_its_first_charge_nurse(founded: Desk) -> None:
    clinic = reading.clinic(founded)
    assert clinic.settings == FOUNDING.clinic
    assert {person.name: person.role for person in clinic.at_work} == {
        CHARGE: Role.CHARGE, NURSE: Role.NURSE,
    }  # fmt: skip
    assert clinic.people[founded.author].name == CHARGE
    facts = [one.fact for one in founded.store.entries(ACCESS)]
    assert facts == [
        PasswordChosen(founded.author), SheetMade(SHEET.name),
        SignedIn(founded.author, True, by_password=True),
    ]  # fmt: skip
    assert founded.store.verify() == []


def test_its_people_stand_at_the_door_from_the_first_moment_on(
    founded: Desk, database: Path
) -> None:
    door = read_door(database)
    assert door is not None
    assert [name for _, name in door.people] == [CHARGE, NURSE]


def test_no_key_lies_on_the_computer(founded: Desk, database: Path) -> None:
    key = founded.store.database.key.secret
    for file in database.parent.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert key not in content
            assert key.hex().encode() not in content
            assert PASSWORD.encode() not in content
    assert not database.with_name("kitlog.db.key").exists()


def test_nothing_is_left_of_a_founding_that_failed(
    database: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(founding_, "move_into_place", no_room)
    with pytest.raises(MachineError, match="No space left"):
        keyholding.found(database, "desk", clock, FOUNDING)
    assert not database.exists()
    assert not aside(database).parent.exists()
    monkeypatch.undo()
    keyholding.found(database, "desk", clock, FOUNDING).store.close()
    assert database.exists()


def test_a_record_is_never_founded_over_another(founded: Desk, database: Path) -> None:
    before = database.read_bytes()
    with pytest.raises(MachineError, match="already"):
        keyholding.found(database, "desk", founded.clock, FOUNDING)
    assert database.read_bytes() == before


def test_a_guessable_password_founds_nothing(database: Path, clock: FakeClock) -> None:
    weak = Founding(FOUNDING.clinic, FOUNDING.newcomers, "password12", SHEET)
    with pytest.raises(Refused, match="guess"):
        keyholding.found(database, "desk", clock, weak)
    assert not database.exists()


def test_her_password_opens_it_and_is_on_record(opens: Callable[..., Desk], charge: str) -> None:
    desk = opens(PASSWORD)
    assert desk.author == charge
    assert tries(desk) == [(True, False, True)] * 2


def test_a_wrong_one_opens_nothing_and_is_on_record_once_it_is_open(
    opens: Callable[..., Desk], database: Path
) -> None:
    for _ in range(2):
        with pytest.raises(WrongSecret, match="does not fit the name"):
            opens(OTHER)
    assert len(read_tries(database)) == 2
    desk = opens(PASSWORD)
    assert tries(desk) == [(True, False, True), (False, False, True), (False, False, True),
                           (True, False, True)]  # fmt: skip
    assert read_tries(database) == ()


def test_who_is_unknown_is_refused_in_the_same_words(opens: Callable[..., Desk]) -> None:
    with pytest.raises(WrongSecret, match=r"^That password does not fit the name\.$"):
        opens(PASSWORD, "nobody")


def test_after_many_wrong_ones_the_right_one_has_to_wait_across_restarts(
    opens: Callable[..., Desk], clock: FakeClock
) -> None:
    for _ in range(FREE):
        with pytest.raises(WrongSecret):
            opens(OTHER)
    with pytest.raises(Wait) as waits:
        opens(PASSWORD)
    assert 29 < waits.value.seconds <= 30
    clock.advance(31)
    opens(PASSWORD)


def test_tries_that_came_too_soon_push_no_wrong_one_out(
    opens: Callable[..., Desk], clock: FakeClock, database: Path, charge: str
) -> None:
    for _ in range(FREE):
        note_try(database, charge, clock.now(), too_soon=False)
    for _ in range(MOST):
        note_try(database, charge, clock.now(), too_soon=True)
    with pytest.raises(Wait):
        opens(PASSWORD)
    assert len(read_tries(database)) == MOST
    assert [early for _, _, early in read_tries(database)][:FREE] == [False] * FREE


def test_without_names_the_password_says_who_it_is(opens: Callable[..., Desk], charge: str) -> None:
    with pytest.raises(WrongSecret, match="nobody"):
        opens(OTHER, "")
    assert opens(PASSWORD, "").author == charge


def test_one_copy_of_the_key_file_is_enough_and_is_doubled_again(
    opens: Callable[..., Desk], database: Path
) -> None:
    first, second = key_files(database)
    first.unlink()
    opens(PASSWORD)
    assert first.read_bytes() == second.read_bytes()


def test_a_damaged_key_file_is_not_a_wrong_password(
    opens: Callable[..., Desk], database: Path
) -> None:
    for path in key_files(database):
        path.write_bytes(b"{}")
    with pytest.raises(KeysDamaged, match="is damaged"):
        opens(PASSWORD)


def test_the_sheet_opens_it_when_one_copy_is_gone_and_the_password_forgotten(
    charge: str, database: Path, clock: FakeClock
) -> None:
    key_files(database)[1].unlink()
    desk = keyholding.open_by_sheet(database, "desk", clock, WORDS)
    used = [one.fact for one in desk.store.entries(ACCESS) if isinstance(one.fact, SheetUsed)]
    assert used == [SheetUsed(SHEET.name)]
    # That day a PIN lets in, and another password can be chosen.
    assert keyholding.passwords(desk).asked == frozenset()
    person = people.sign_in(desk, charge, PIN)
    keyholding.choose_password(desk.as_person(person.person_id), PIN, OTHER)
    desk.store.close()
    with pytest.raises(WrongSecret):
        keyholding.open_by_password(database, "desk", clock, charge, PASSWORD)
    keyholding.open_by_password(database, "desk", clock, charge, OTHER).store.close()


def test_other_words_open_nothing(charge: str, database: Path, clock: FakeClock) -> None:
    with pytest.raises(WrongSecret, match="not the words of this record"):
        keyholding.open_by_sheet(database, "desk", clock, " ".join(words_of(bytes(32))))


def test_a_password_is_asked_for_once_a_day_at_each_workstation(
    opens: Callable[..., Desk], clock: FakeClock, charge: str, database: Path
) -> None:
    desk = opens(PASSWORD)
    (nurse,) = (p.person_id for p in reading.clinic(desk).at_work if p.name == NURSE)
    assert keyholding.passwords(desk).asked == frozenset()
    assert keyholding.passwords(desk).missing == {nurse}
    keyholding.choose_password(desk.as_person(nurse), OTHER_PIN, OTHER)
    assert keyholding.passwords(desk) == keyholding.Passwords(asked=frozenset({nurse}))
    assert keyholding.sign_in(desk, nurse, OTHER).name == NURSE
    too_soon = SignedIn(nurse, accepted=False, too_soon=True)
    desk.store.append([desk.entry(ACCESS, too_soon, author=nurse) for _ in range(600)])
    assert keyholding.passwords(desk).asked == frozenset(), "however many tries came since"
    clock.advance(24 * 3600)
    assert keyholding.passwords(desk).asked == {nurse, charge}
    desk.store.close()
    elsewhere = Desk(Store.open(database, desk.store.database.key, "another desk"), clock)
    assert keyholding.passwords(elsewhere).asked == {nurse, charge}
    elsewhere.store.close()


def test_a_wrong_password_at_the_open_record_is_refused_and_counts_with_wrong_pins(
    opens: Callable[..., Desk], charge: str
) -> None:
    desk = opens(PASSWORD)
    for _ in range(FREE - 2):
        with pytest.raises(WrongSecret):
            keyholding.sign_in(desk, charge, OTHER)
    for _ in range(2):
        with pytest.raises(Refused, match="PIN"):
            people.sign_in(desk, charge, "999999")
    with pytest.raises(Wait):
        keyholding.sign_in(desk, charge, PASSWORD)


def test_a_password_is_not_changed_without_the_pin(
    opens: Callable[..., Desk], database: Path
) -> None:
    desk = opens(PASSWORD)
    before = read_keybook(database)
    with pytest.raises(Refused, match="PIN"):
        keyholding.choose_password(desk, "999999", OTHER)
    assert read_keybook(database) == before


def test_a_password_the_disk_refused_is_not_on_record(
    opens: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opens(PASSWORD)

    def no_room(*_: object) -> None:
        raise MachineError("The key file can't be written: No space left on device.")

    monkeypatch.setattr(key_changes, "write_keybook", no_room)
    before = len(desk.store.entries(ACCESS))
    with pytest.raises(MachineError, match="No space"):
        keyholding.choose_password(desk, PIN, OTHER)
    facts = [one.fact for one in desk.store.entries(ACCESS)]
    assert len([f for f in facts if isinstance(f, PasswordChosen)]) == 1
    assert len(facts) == before + 1  # the PIN's own try


def test_a_record_whose_key_lies_on_the_computer_asks_for_no_password(
    tmp_path: Path, clock: FakeClock
) -> None:
    from kitlog.store.keyfile import obtain_key

    path = tmp_path / "kitlog.db"
    desk = Desk(Store.open(path, obtain_key(path), "desk"), clock)
    assert not kept_by_passwords(path)
    assert keyholding.passwords(desk) == keyholding.Passwords()
    desk.store.close()


def test_tries_hold_names_and_times_alone(opens: Callable[..., Desk], database: Path) -> None:
    with pytest.raises(WrongSecret):
        opens("my secret cat song")
    assert "cat" not in tries_file(database).read_text("utf-8")
    assert tries_file(database).stat().st_mode & 0o077 == 0


def test_keys_without_their_record_are_never_written_over(
    charge: str, database: Path, clock: FakeClock
) -> None:
    """The record was lost, not new: its backups open with these keys alone."""
    database.unlink()
    kept = [path.read_bytes() for path in key_files(database)]
    with pytest.raises(MachineError, match="is gone, but its key file"):
        keyholding.found(database, "desk", clock, FOUNDING)
    assert [path.read_bytes() for path in key_files(database)] == kept


def test_a_set_up_cut_off_before_its_last_step_is_begun_anew(
    database: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PowerCutError(BaseException):
        pass

    def cut(*_: object) -> None:
        raise PowerCutError

    monkeypatch.setattr(founding_, "move_into_place", cut)
    monkeypatch.setattr(founding_, "_clear", lambda _: None)
    monkeypatch.setattr(founding_, "_take_back", lambda _: None)
    with pytest.raises(PowerCutError):
        keyholding.found(database, "desk", clock, FOUNDING)
    assert kept_by_passwords(database)
    assert not database.exists()
    monkeypatch.undo()
    keyholding.found(database, "desk", clock, FOUNDING).store.close()
    assert not aside(database).parent.exists()


def test_who_left_opens_nothing_any_more(
    opens: Callable[..., Desk], database: Path, charge: str
) -> None:
    desk = opens(PASSWORD)
    (nurse,) = (p.person_id for p in reading.clinic(desk).at_work if p.name == NURSE)
    keyholding.choose_password(desk.as_person(nurse), OTHER_PIN, OTHER)
    assert read_keybook(database).holder(nurse) is not None
    clinic = accounts.leave(desk, nurse)
    assert [person.name for person in clinic.at_work] == [CHARGE]
    assert read_keybook(database).holder(nurse) is None
    with pytest.raises(Refused, match="PIN"):
        people.sign_in(desk, nurse, OTHER_PIN)
    with pytest.raises(Refused, match="Another charge nurse"):
        accounts.leave(desk, charge)
    with pytest.raises(Refused, match="closed already"):
        accounts.leave(desk, nurse)
    desk.store.close()
    with pytest.raises(WrongSecret):
        opens(OTHER, nurse)
