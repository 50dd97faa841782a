"""Ids of entries grow in the order they are made in, over a restart with the clock set back too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from kitlog.domain.moment import Moment
from kitlog.store.ids import id_after
from kitlog.store.journal import Store

YEAR_MS = 365 * 86_400_000


def ahead() -> str:
    """As one made by a clock that stood a year ahead."""
    fresh = UUID(id_after(""))
    return str(UUID(int=fresh.int + (YEAR_MS << 80)))


def test_each_is_greater_than_the_one_before_it_and_a_uuid7() -> None:
    ids = [ahead()]
    for _ in range(50):
        ids.append(id_after(ids[-1]))
    assert ids == sorted(set(ids))
    assert {UUID(one).version for one in ids} == {7}
    assert {UUID(one).variant for one in ids} == {UUID(id_after("")).variant}
    assert len({UUID(one).int & (1 << 64) - 1 for one in ids}) == len(ids), "the rest is random"
    assert id_after("") < ids[0]


def test_what_is_saved_after_the_clock_was_put_right_is_vouched_for(
    open_store: Callable[[], Store], make_note: Any, nine: Moment
) -> None:
    store = open_store()
    store.append([make_note("by a clock a year ahead", id=ahead())])
    assert store.anchor(nine)
    store = open_store()
    store.append([make_note("as it was", "session:2")])
    assert not store.anchor(nine), "the control: by the time alone nothing has grown"
    store.append([make_note(f"put right {i}", id=store.next_id()) for i in range(3)])
    assert store.anchor(nine)
    named = ("session:1", "desk")
    assert store.anchored().heads[named] == store.heads()[named]
    assert store.anchored().heads[named].count == 4
