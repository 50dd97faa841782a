"""The record opened by the keyring of its workstation, and by nothing else of that computer."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kitlog.domain.access import OpenedByItself, SelfOpeningSet, SheetUsed, SignedIn
from kitlog.domain.errors import MachineError, Refused
from kitlog.domain.rights import NotAllowed
from kitlog.report.clinic_words import clinic_words
from kitlog.store.holder import Kind, WrongSecret, new_secret
from kitlog.store.keybook import KeysMissing, read_keybook
from kitlog.store.keyfile import key_files
from kitlog.store.keyring_secret import KeyringTrouble
from kitlog.store.rekeying import rekey
from kitlog.store.sheet_words import words_of
from kitlog.workflow import key_changes, keyholding, reading, self_opening
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.self_opening import SelfOpening
from tests.clock import FakeClock
from tests.keyrings import Locked, Ring, in_use
from tests.workflow.founded import (
    FOUNDING,
    NURSE,
    OTHER,
    PASSWORD,
    WORDS,
    clock,
    database,
    founded,
)

__all__ = ["clock", "database", "founded"]

S = 10
"""Seconds a keyring in memory may take."""


@pytest.fixture
def ring() -> Iterator[Ring]:
    """That of the account KitLog runs in."""
    ring = Ring()
    with in_use(ring):
        yield ring


@pytest.fixture
def on(founded: Desk, ring: Ring) -> Desk:
    """Switched on by the charge nurse, and closed."""
    switch_on(founded)
    founded.store.close()
    return founded


@pytest.fixture
def opens(database: Path, clock: FakeClock) -> Iterator[Callable[..., Desk]]:
    """Opens it by what the keyring of this account gives."""
    desks: list[Desk] = []

    def open_(path: Path = database, workstation: str = "desk") -> Desk:
        asked = self_opening.asked_here(path, workstation)
        assert asked is not None
        secret = asked.result(S)
        desks.append(self_opening.open_by_itself(path, workstation, clock, secret))
        return desks[-1]

    yield open_
    for desk in desks:
        desk.store.close()


def switch_on(desk: Desk) -> None:
    secret, kept = self_opening.put_in()
    kept.result(S)
    assert self_opening.switch_on(desk, secret) == SelfOpening("desk", here=True)


def facts(desk: Desk) -> list[object]:
    return [entry.fact for entry in desk.store.entries(ACCESS)]


def test_it_opens_by_itself_on_record_and_signs_nobody_in(
    on: Desk, opens: Callable[..., Desk]
) -> None:
    desk = opens()
    assert desk.author == ""
    assert facts(desk)[-2:] == [SelfOpeningSet("desk", on=True), OpenedByItself()]
    last = desk.store.entries(ACCESS)[-1]
    assert (last.author, last.workstation) == ("", "desk")
    # Who comes next types the password: the first sign-in of the day is hers.
    (charge,) = {one.person_id for one in reading.clinic(desk).at_work if one.name != NURSE}
    desk.clock.advance(24 * 3600)  # type: ignore[attr-defined]
    assert keyholding.passwords(desk).asked == {charge}
    with pytest.raises(Refused):
        keyholding.sign_in(desk, charge, OTHER)
    assert keyholding.sign_in(desk, charge, PASSWORD).person_id == charge


def test_the_trail_has_words_for_it() -> None:
    assert clinic_words(SelfOpeningSet("desk", on=True)) == (
        "Opens by itself from now on", "at desk",
    )  # fmt: skip
    assert clinic_words(SelfOpeningSet("desk", on=False)) == (
        "No longer opens by itself", "at desk",
    )  # fmt: skip
    assert clinic_words(OpenedByItself()) == (
        "Opened by itself", "by the keyring of this workstation",
    )  # fmt: skip


def test_wrong_passwords_of_the_closed_record_are_put_into_it(
    on: Desk, opens: Callable[..., Desk], database: Path, clock: FakeClock
) -> None:
    with pytest.raises(WrongSecret):
        keyholding.open_by_password(database, "desk", clock, on.author, OTHER)
    assert SignedIn(on.author, accepted=False, by_password=True) in facts(opens())


def test_switched_off_the_lock_is_dropped_and_the_secret_taken_out(
    on: Desk, opens: Callable[..., Desk], database: Path, ring: Ring, clock: FakeClock
) -> None:
    desk = opens().as_person(on.author)
    (secret,) = ring.kept.values()
    (name,) = self_opening.switch_off(desk)
    self_opening.take_out(name).result(S)
    assert ring.kept == {}
    assert self_opening.self_opening(desk) == SelfOpening()
    assert facts(desk)[-1] == SelfOpeningSet("desk", on=False)
    desk.store.close()
    assert self_opening.asked_here(database, "desk") is None
    with pytest.raises(WrongSecret):
        self_opening.open_by_itself(database, "desk", clock, bytes.fromhex(secret))
    for path in key_files(database):
        assert "keyring" not in path.read_text("ascii")


def test_there_is_one_such_lock_at_most(on: Desk, opens: Callable[..., Desk]) -> None:
    desk = opens().as_person(on.author)
    with pytest.raises(Refused, match="by itself already"):
        self_opening.switch_on(desk, new_secret())
    self_opening.switch_off(desk)
    with pytest.raises(Refused, match="does not open by itself"):
        self_opening.switch_off(desk)


def test_a_nurse_is_refused_and_the_key_file_stays(founded: Desk, database: Path) -> None:
    (nurse,) = (p.person_id for p in reading.clinic(founded).at_work if p.name == NURSE)
    before = read_keybook(database)
    with pytest.raises(NotAllowed):
        self_opening.switch_on(founded.as_person(nurse), new_secret())
    assert read_keybook(database) == before


def test_what_the_disk_refused_is_not_on_record(
    founded: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise MachineError("The key file can't be written: No space left on device.")

    monkeypatch.setattr(key_changes, "write_keybook", no_room)
    before = facts(founded)
    with pytest.raises(MachineError, match="No space"):
        self_opening.switch_on(founded, new_secret())
    assert facts(founded) == before
    assert self_opening.self_opening(founded) == SelfOpening()


def test_a_copied_folder_is_not_opened_by_another_computer(
    on: Desk, database: Path, tmp_path: Path, opens: Callable[..., Desk]
) -> None:
    copy = tmp_path / "thief" / "kitlog.db"
    shutil.copytree(database.parent, copy.parent)
    with in_use(Ring()):
        assert self_opening.asked_here(copy, "another desk") is None
        # The other computer may call itself what it likes: its keyring is another one.
        with pytest.raises(KeyringTrouble, match="holds nothing for this"):
            opens(copy, "desk")
    opens(copy, "desk").store.close()  # as the keyring it was put into would


def test_neither_secret_nor_key_lies_in_the_folder(on: Desk, database: Path, ring: Ring) -> None:
    (secret,) = ring.kept.values()
    for path in database.parent.iterdir():
        content = path.read_bytes()
        assert bytes.fromhex(secret) not in content
        assert secret.encode() not in content.lower()


def test_the_key_changed_the_keyring_opens_it_as_before(
    on: Desk, database: Path, opens: Callable[..., Desk]
) -> None:
    before = on.store.database.key
    new = rekey(database, before)
    assert opens().store.database.key == new != before


def test_a_key_file_of_before_the_change_is_refused_and_nothing_is_lost(
    on: Desk, database: Path, opens: Callable[..., Desk], clock: FakeClock, ring: Ring
) -> None:
    """As after a backup was put back in part."""
    old = [path.read_bytes() for path in key_files(database)]
    rekey(database, on.store.database.key)
    new = [path.read_bytes() for path in key_files(database)]
    for path, content in zip(key_files(database), old, strict=True):
        path.write_bytes(content)
    files = {path: path.read_bytes() for path in database.parent.iterdir()}
    with pytest.raises(MachineError, match="not the key of the database"):
        opens()
    assert {path: path.read_bytes() for path in database.parent.iterdir()} == files
    assert len(ring.kept) == 1
    for path, content in zip(key_files(database), new, strict=True):
        path.write_bytes(content)
    opens()


def test_a_keyring_that_holds_another_secret_opens_nothing(
    on: Desk, database: Path, clock: FakeClock
) -> None:
    with pytest.raises(WrongSecret, match="another key"):
        self_opening.open_by_itself(database, "desk", clock, new_secret())


def test_a_record_without_passwords_has_no_use_for_it(tmp_path: Path, clock: FakeClock) -> None:
    from kitlog.store.journal import Store
    from kitlog.store.keyfile import Key

    store = Store.open(tmp_path / "kitlog.db", Key(bytes(32)), "demo")
    with pytest.raises(Refused, match="No password is needed here"):
        self_opening.self_opening(Desk(store, clock))
    store.close()


# -- what is left when keyring and key file are gone ---------------------------------------------


@pytest.mark.parametrize("lost", [0, 1])
@pytest.mark.parametrize("how", ["emptied", "locked"])
def test_the_sheet_opens_it_when_the_keyring_and_one_copy_of_the_key_file_are_gone(
    on: Desk, database: Path, clock: FakeClock, ring: Ring, lost: int, how: str
) -> None:
    """Issue 4, "must be shown" 1."""
    key_files(database)[lost].unlink()
    ring.kept.clear()
    with in_use(Locked() if how == "locked" else ring):
        asked = self_opening.asked_here(database, "desk")
        assert asked is not None
        with pytest.raises(KeyringTrouble):
            asked.result(S)
        # Without its words nothing opens it: others, one of them another, none.
        *most, last = WORDS.split()
        other = " ".join((*most, "abandon" if last != "abandon" else "zoo"))
        for words in (" ".join(words_of(bytes(32))), other, ""):
            with pytest.raises(Refused):
                keyholding.open_by_sheet(database, "desk", clock, words)
        with pytest.raises(WrongSecret):
            self_opening.open_by_itself(database, "desk", clock, new_secret())
        desk = keyholding.open_by_sheet(database, "desk", clock, WORDS)
    assert facts(desk)[-1] == SheetUsed(FOUNDING.sheet.name)
    assert reading.clinic(desk).settings == FOUNDING.clinic
    desk.store.close()
    assert len({path.read_bytes() for path in key_files(database)}) == 1
    keyholding.open_by_password(database, "desk", clock, on.author, PASSWORD).store.close()


def test_with_both_copies_gone_the_sheet_does_not_open_it_either(
    on: Desk, database: Path, clock: FakeClock
) -> None:
    """The negative control of the one above: it is the second copy that the sheet opens."""
    for path in key_files(database):
        path.unlink()
    with pytest.raises(KeysMissing, match="missing"):
        keyholding.open_by_sheet(database, "desk", clock, WORDS)
    with pytest.raises(KeysMissing):
        self_opening.asked_here(database, "desk")
    assert database.exists()


def test_a_sheet_whose_lock_is_dropped_opens_nothing(
    on: Desk, database: Path, clock: FakeClock
) -> None:
    from kitlog.store.keybook import write_keybook

    book = read_keybook(database)
    (sheet,) = book.of_kind(Kind.SHEET)
    write_keybook(database, book.without(sheet.who))
    with pytest.raises(WrongSecret):
        keyholding.open_by_sheet(database, "desk", clock, WORDS)
