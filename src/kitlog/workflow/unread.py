"""What of a damaged record can't be shown: lists show the rest, and whom they lack is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from kitlog.domain.errors import Damaged
from kitlog.domain.rights import Right
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk

R = TypeVar("R")
T = TypeVar("T")


def readable(
    desk: Desk, rows: Iterable[R], read: Callable[[R], T], patient_id: Callable[[R], str]
) -> list[T]:
    """What can be read of these; in a damaged record whoever can't be is left out, and noted.

    Damaged for a record that was not held still until now: it is, and can be asked again.
    """
    found: list[T] = []
    for row in rows:
        try:
            found.append(read(row))
        except Damaged:
            if not desk.store.still or desk.store.in_transaction:
                raise
            desk.store.unread.add(patient_id(row))
    return found


@may(Right.READ)
def unread(desk: Desk) -> tuple[str, ...]:
    """Name and record number of everybody some list lacked since the record was opened."""
    known = (desk.store.index.patient(id) for id in desk.store.unread)
    return tuple(sorted(f"{one.family}, {one.given} ({one.record_no})" for one in known if one))
