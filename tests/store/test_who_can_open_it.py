"""The key file: each holder opens the record with a secret of their own, and nobody else does."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest

from kitlog.domain.errors import MachineError, Refused
from kitlog.store import holder as holders
from kitlog.store.holder import Holder, Kind, WrongSecret, by_password, by_secret, new_secret
from kitlog.store.keybook import (
    Keybook,
    KeysDamaged,
    KeysMissing,
    read_keybook,
    repair_copies,
    write_keybook,
)
from kitlog.store.keyfile import Key, key_files

ADA, BEN = "person-ada", "person-ben"
PASSWORD, OTHER = "three small boats", "a lamp in the hall"


@pytest.fixture
def book() -> Keybook:
    """Two people and a sheet."""
    key = Key(bytes(range(32)))
    people = by_password(ADA, PASSWORD, key), by_password(BEN, OTHER, key)
    return Keybook((*people, by_secret("sheet 1", Kind.SHEET, b"s" * 32, key)))


def test_each_opens_it_with_their_own_secret(book: Keybook, key: Key) -> None:
    assert book.open_by_password(ADA, PASSWORD) == (key,)
    assert book.open_by_password(BEN, OTHER) == (key,)
    sheet, keys = book.open_by_sheet(b"s" * 32)
    assert (sheet.who, keys) == ("sheet 1", (key,))


@pytest.mark.parametrize(("who", "password"), [(ADA, OTHER), (BEN, PASSWORD), ("nobody", OTHER)])
def test_nobody_elses_password_opens_it(book: Keybook, who: str, password: str) -> None:
    with pytest.raises(WrongSecret, match="does not fit the name"):
        book.open_by_password(who, password)


def test_another_sheets_words_do_not_open_it(book: Keybook) -> None:
    with pytest.raises(WrongSecret, match="recovery sheet"):
        book.open_by_sheet(new_secret())


def test_a_workstation_opens_it_with_what_its_keyring_holds(key: Key) -> None:
    secret = new_secret()
    here = by_secret("workstation desk", Kind.WORKSTATION, secret, key)
    assert here.keys(secret) == (key,)
    with pytest.raises(WrongSecret, match="keyring"):
        here.keys(new_secret())


def test_whoever_puts_her_lock_under_another_name_is_not_that_person(
    book: Keybook, key: Key
) -> None:
    """The key file can be written by whoever has the machine: whose a key is stands inside it."""
    ada = book.holder(ADA)
    assert ada is not None
    forged = Holder(BEN, ada.kind, ada.public, ada.sealed, ada.lock)
    with pytest.raises(WrongSecret):
        Keybook((forged,)).open_by_password(BEN, PASSWORD)
    assert Keybook((ada,)).open_by_password(ADA, PASSWORD) == (key,)


def test_neither_key_nor_secret_stands_in_the_file(book: Keybook, key: Key) -> None:
    text = book.text()
    for secret in (key.secret, PASSWORD.encode(), OTHER.encode(), b"s" * 32):
        for form in (secret, secret.hex().encode(), b64encode(secret)):
            assert form not in text.encode()
    ada = book.holder(ADA)
    assert ada is not None
    assert b64encode(ada.public).decode() in text, "in this form a key would stand there"
    assert repr(book.holder(ADA)).find("box=") == -1


def test_a_password_is_changed_without_the_data_key(book: Keybook, key: Key) -> None:
    ada = book.holder(ADA)
    assert ada is not None
    changed = book.with_holder(ada.with_password(ada.private(PASSWORD), "four grey geese fly"))
    assert changed.open_by_password(ADA, "four grey geese fly") == (key,)
    with pytest.raises(WrongSecret):
        changed.open_by_password(ADA, PASSWORD)


def test_who_left_opens_nothing_and_the_others_go_on(book: Keybook, key: Key) -> None:
    left = book.without(BEN)
    with pytest.raises(WrongSecret):
        left.open_by_password(BEN, OTHER)
    assert left.open_by_password(ADA, PASSWORD) == (key,)
    assert left.revision == book.revision + 1


def test_another_key_is_sealed_for_everybody_without_their_passwords(
    book: Keybook, key: Key
) -> None:
    new = Key(bytes(reversed(range(32))))
    both = book.with_key(new)
    assert set(both.open_by_password(ADA, PASSWORD)) == {key, new}
    assert both.with_only(new).open_by_password(BEN, OTHER) == (new,)
    assert both.with_only(new).open_by_sheet(b"s" * 32)[1] == (new,)


@pytest.mark.parametrize(
    "password", ["short", "aaaaaaaaaaaa", "password123", "Ketamine2026", "qwertyuiop", "x" * 201]
)
def test_a_password_that_everybody_tries_is_refused(password: str, key: Key) -> None:
    with pytest.raises(Refused):
        by_password(ADA, password, key)


@pytest.mark.full_strength
def test_the_password_costs_what_was_promised(book: Keybook) -> None:
    ada = book.holder(ADA)
    assert ada is not None
    assert ada.lock is not None
    assert ada.lock.rounds >= 3
    assert ada.lock.memory_bytes >= 64 * 1024 * 1024


@pytest.mark.full_strength
def test_an_unknown_person_takes_as_long_as_a_wrong_password(
    book: Keybook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By what is worked out for each of them."""
    asked: list[tuple[int, int]] = []
    derived = holders._derived

    def counted(password: str, salt: bytes, rounds: int, memory_bytes: int) -> bytes:
        asked.append((rounds, memory_bytes))
        return derived(password, salt, rounds, memory_bytes)

    monkeypatch.setattr(holders, "_derived", counted)
    for who in (ADA, "nobody", "sheet 1"):
        with pytest.raises(WrongSecret):
            book.open_by_password(who, "nothing like it")
    assert len(set(asked)) == 1
    assert len(asked) == 3


# -- the file --------------------------------------------------------------------------------


@pytest.fixture
def database(tmp_path: Path, book: Keybook) -> Path:
    path = tmp_path / "kitlog.db"
    write_keybook(path, book)
    return path


def test_what_was_written_is_read(database: Path, book: Keybook) -> None:
    assert read_keybook(database) == book
    for path in key_files(database):
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("lost", [0, 1])
def test_one_copy_is_enough_and_the_other_is_made_anew(
    database: Path, book: Keybook, lost: int
) -> None:
    key_files(database)[lost].unlink()
    found = read_keybook(database)
    assert found == book
    assert repair_copies(database, found)
    assert not repair_copies(database, found)
    assert key_files(database)[lost].exists()


def test_of_two_copies_the_newer_one_counts(database: Path, book: Keybook) -> None:
    """As after a power cut between the two."""
    newer = book.without(BEN)
    key_files(database)[0].write_text(newer.text())
    assert read_keybook(database) == newer


def test_wrong_missing_and_damaged_are_three_sentences_and_none_offers_to_delete(
    database: Path, book: Keybook
) -> None:
    with pytest.raises(WrongSecret) as wrong:
        book.open_by_password(BEN, "no password of his")
    for path in key_files(database):
        path.write_bytes(path.read_bytes()[:-70])
    with pytest.raises(KeysDamaged) as damaged:
        read_keybook(database)
    for path in key_files(database):
        path.unlink()
    with pytest.raises(KeysMissing) as missing:
        read_keybook(database)
    said = damaged.value.sentence, missing.value.sentence, wrong.value.sentence
    for word in ("is damaged", "is missing", "password does not fit"):
        assert sum(word in sentence for sentence in said) == 1
    for sentence in said[:2]:
        assert "was not touched" in sentence
        assert "put a copy of the key file back" in sentence.casefold()
    for sentence in said:
        assert not any(word in sentence.casefold() for word in ("delete", "remove", "reset"))


def test_every_flipped_bit_is_found(database: Path, book: Keybook) -> None:
    """In one copy the other is taken; in both the file is damaged, never another key."""
    first, second = key_files(database)
    whole = first.read_bytes()
    for place in range(0, len(whole), 7):
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << place % 8
        first.write_bytes(bytes(spoilt))
        assert read_keybook(database) == book
        second.write_bytes(bytes(spoilt))
        with pytest.raises(KeysDamaged):
            read_keybook(database)
        second.write_bytes(whole)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, book: Keybook) -> None:
    with pytest.raises(MachineError, match="can't be written"):
        write_keybook(tmp_path / "nowhere" / "kitlog.db", book)
