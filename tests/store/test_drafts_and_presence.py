"""Half-typed values survive and go with the entry that saves them; so does the sign of life."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from kitlog.domain.errors import Fault
from kitlog.domain.moment import Moment
from kitlog.store.drafts import Draft
from kitlog.store.journal import Store
from kitlog.store.presence import Beat


def test_a_half_typed_value_survives_a_restart_with_who_typed_it(
    open_store: Callable[[], Store], nine: Moment
) -> None:
    open_store().drafts.keep("chair-1/sbp", "14", "person-1", nine.utc)
    assert open_store().drafts.all() == (Draft("chair-1/sbp", "14", "person-1", nine.utc),)


def test_typing_on_overwrites_the_draft_of_that_place_only(store: Store, nine: Moment) -> None:
    later = nine.utc + timedelta(seconds=1)
    store.drafts.keep("chair-1/dbp", "8", "person-1", nine.utc)
    store.drafts.keep("chair-1/sbp", "1", "person-1", nine.utc)
    store.drafts.keep("chair-1/sbp", "146", "person-2", later)
    assert store.drafts.all() == (
        Draft("chair-1/dbp", "8", "person-1", nine.utc),
        Draft("chair-1/sbp", "146", "person-2", later),
    )


def test_saving_drops_the_drafts_it_replaces(store: Store, make_note: Any, nine: Moment) -> None:
    for place in ("a", "b", "c"):
        store.drafts.keep(place, "x", "person-1", nine.utc)
    store.append([make_note("saved")], done_drafts=["a", "b"])
    assert [draft.place for draft in store.drafts.all()] == ["c"]


def test_drafts_stay_when_the_save_fails(store: Store, make_note: Any, nine: Moment) -> None:
    store.drafts.keep("a", "x", "person-1", nine.utc)
    with pytest.raises(Fault):
        store.append([make_note("stray", workstation="ward")], done_drafts=["a"])
    assert [draft.place for draft in store.drafts.all()] == ["a"]


def test_a_draft_does_not_print_what_was_typed(nine: Moment) -> None:
    assert "TEST, Ada" not in repr(Draft("note", "TEST, Ada", "person-1", nine.utc))


def test_a_cleared_draft_is_gone(store: Store, nine: Moment) -> None:
    store.drafts.keep("a", "x", "person-1", nine.utc)
    store.drafts.drop("a", "never there")
    assert store.drafts.all() == ()


def test_the_last_sign_of_life_is_found_after_a_restart(
    open_store: Callable[[], Store], nine: Moment
) -> None:
    store = open_store()
    assert store.presence.last() is None
    store.presence.beat(nine)
    store.presence.beat(nine.shifted(30), "closed")
    assert open_store().presence.last() == Beat(nine.shifted(30), "closed")
