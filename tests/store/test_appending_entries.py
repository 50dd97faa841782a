"""Entries come back as they were made, are stored once, and can't be changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from kitlog.domain.entry import Entry
from kitlog.domain.errors import Fault, Refused
from kitlog.domain.events import NoteWritten
from kitlog.domain.moment import Moment
from kitlog.store.journal import Store


def test_an_entry_comes_back_whole_after_a_restart(
    open_store: Callable[[], Store], make_note: Any, nine: Moment
) -> None:
    first = make_note("Łukasz <b> slept; 0,5 mg\nsecond line", slot="+15")
    second = make_note("later", corrects=first.id, reason="typed in the wrong row")
    open_store().append([first, second])
    assert open_store().entries("session:1") == (first, second)


typed = st.text(
    st.characters(min_codepoint=32, exclude_categories=("C", "Z")), min_size=1, max_size=80
)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(said=typed, reason=typed, boot=typed, ns=st.integers(0, 2**62))
def test_whatever_is_typed_comes_back_as_typed(
    store: Store, make_note: Any, nine: Moment, said: str, reason: str, boot: str, ns: int
) -> None:
    moment = Moment(nine.utc, ns, boot)
    entry = make_note(said, reason=reason, measured=moment, entered=moment)
    store.append([entry])
    assert store.entries("session:1")[-1] == entry


def test_an_entry_sent_twice_is_stored_once(store: Store, make_note: Any) -> None:
    entry = make_note("once")
    store.append([entry, entry])
    store.append([entry])
    assert store.entries("session:1") == (entry,)


def test_an_id_used_for_other_content_is_a_fault(store: Store, make_note: Any) -> None:
    entry = make_note("once")
    store.append([entry])
    with pytest.raises(Fault, match="other content"):
        store.append([make_note("new"), replace(entry, fact=NoteWritten("another"))])
    assert store.entries("session:1") == (entry,)


def test_an_entry_of_another_workstation_is_a_fault(store: Store, make_note: Any) -> None:
    with pytest.raises(Fault, match="another workstation"):
        store.append([make_note("from elsewhere", workstation="ward")])


def test_streams_are_kept_apart_and_listed(store: Store, make_note: Any) -> None:
    one, other = make_note("one"), make_note("other", "course:7")
    store.append([one, other])
    assert store.entries("course:7") == (other,)
    assert store.streams() == ("course:7", "session:1")
    assert store.streams("session:") == ("session:1",)
    assert {name: head.count for name, head in store.heads().items()} == {
        ("course:7", "desk"): 1,
        ("session:1", "desk"): 1,
    }


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET reason = 'other'",
        "DELETE FROM entries",
        "REPLACE INTO entries SELECT * FROM entries",
        (
            "INSERT OR REPLACE INTO entries SELECT 'new id', stream, workstation, seq, kind,"
            " version, payload, measured_utc, measured_boot_ns, measured_boot_id, entered_utc,"
            " entered_boot_ns, entered_boot_id, author, slot, corrects, reason, mac FROM entries"
        ),
    ],
)
def test_the_database_itself_forbids_changing_entries(
    store: Store, make_note: Any, statement: str
) -> None:
    entry = make_note("kept")
    store.append([entry])
    with pytest.raises(Fault, match="entries are never"), store.database.transaction() as database:
        database.execute(text(statement))
    assert store.entries("session:1") == (entry,)


def test_a_refusal_in_a_transaction_saves_nothing_of_it(store: Store, make_note: Any) -> None:
    def save_and_refuse() -> None:
        with store.transaction():
            store.append([make_note("half")])
            assert len(store.entries("session:1")) == 1
            raise Refused("No.")

    with pytest.raises(Refused):
        save_and_refuse()
    assert store.entries("session:1") == ()


def test_an_append_that_failed_fails_the_whole_transaction_even_if_caught(
    store: Store, make_note: Any
) -> None:
    def carry_on_regardless() -> None:
        with store.transaction():
            store.append([make_note("before")])
            with pytest.raises(Fault):
                store.append([make_note("half"), make_note("stray", workstation="ward")])

    with pytest.raises(Fault, match="another workstation"):
        carry_on_regardless()
    assert store.entries("session:1") == ()
    store.append([make_note("afterwards")])
    assert len(store.entries("session:1")) == 1


def test_a_database_error_does_not_carry_what_was_typed(store: Store, make_note: Any) -> None:
    secret = "TEST, Ada"
    store.append([make_note(secret)])
    with pytest.raises(Fault) as caught, store.database.transaction() as database:
        database.execute(
            text("INSERT INTO drafts (place, text, author, updated) VALUES (:a, :a, :b, NULL)"),
            {"a": secret, "b": secret},
        )
    chain: BaseException | None = caught.value
    while chain is not None:
        assert secret not in f"{chain} {chain!r}"
        chain = chain.__cause__


def numbers(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.fact.text for entry in entries if isinstance(entry.fact, NoteWritten)]


def test_entries_come_in_the_order_they_were_saved(store: Store, make_note: Any) -> None:
    for number in range(12):
        store.append([make_note(str(number))])
    assert numbers(store.entries("session:1")) == [str(number) for number in range(12)]


def test_what_was_read_is_read_anew_after_an_entry_was_added(store: Store, make_note: Any) -> None:
    first, second = make_note("first"), make_note("second")
    store.append([first])
    assert store.entries("session:1") == (first,)
    store.append([second])
    assert store.entries("session:1") == (first, second)


def test_what_was_read_in_a_failed_transaction_is_forgotten(store: Store, make_note: Any) -> None:
    kept, lost = make_note("kept"), make_note("lost")
    store.append([kept])

    def fail() -> None:
        with store.transaction():
            store.append([lost])
            assert store.entries("session:1") == (kept, lost)
            raise Refused("No.")

    with pytest.raises(Refused):
        fail()
    assert store.entries("session:1") == (kept,)
