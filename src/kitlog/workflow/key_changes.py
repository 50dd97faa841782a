"""What changes the key file stands in the record, too: both are kept, or neither is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kitlog.domain.access import HoldersFound, PasswordChosen, PasswordDropped, SheetMade
from kitlog.store.holder import Kind
from kitlog.store.keybook import Keybook, read_keybook, write_keybook
from kitlog.workflow import reading
from kitlog.workflow.desk import ACCESS, Desk

if TYPE_CHECKING:
    from kitlog.domain.entry import Entry

_CHANGES = (PasswordChosen, PasswordDropped, SheetMade, HoldersFound)
_LATELY = 1000
"""Of each kind that are looked at: far more than a clinic's people make in ten years."""


def keep(desk: Desk, entries: Sequence[Entry], change: Callable[[Keybook], Keybook]) -> None:
    """Save the entries and the changed key file. MachineError from the disk: neither counts.

    A power cut between the two leaves the key file ahead: it counts, and the next opening says
    so in the record.
    """
    path = desk.store.database.path
    before = read_keybook(path)
    after = change(before)
    try:
        with desk.store.transaction():
            desk.store.append(entries)
            write_keybook(path, after)
    except Exception:
        # Where the key file has changed, it was the record that would not take it.
        if read_keybook(path).revision == after.revision:
            write_keybook(path, replace(before, revision=after.revision + 1))
        raise


def note_found(desk: Desk, book: Keybook) -> None:
    """Note that others can open the record than it says itself.

    So it is after a power cut in the middle of a change, and when somebody put an older key file
    back: what was dropped since would open it again, unseen.
    """
    people, sheets = _names(book, Kind.PASSWORD), _names(book, Kind.SHEET)
    if {*people, *sheets} != _on_record(desk):
        desk.store.append((desk.entry(ACCESS, HoldersFound(people, sheets)),))


def _on_record(desk: Desk) -> set[str]:
    """Ids of people and names of sheets that open it as far as the record knows."""
    said = [entry for kind in _CHANGES for entry in desk.store.latest(ACCESS, _LATELY, kind)]
    known: set[str] = set()
    for entry in sorted(said, key=lambda one: one.id):
        match entry.fact:
            case PasswordChosen():
                known.add(entry.fact.person_id)
            case PasswordDropped():
                known.discard(entry.fact.person_id)
            case SheetMade():
                known = (known - {*entry.fact.instead_of}) | {entry.fact.sheet}
            case HoldersFound():
                known = {*entry.fact.people, *entry.fact.sheets}
    return known - {one.person_id for one in reading.clinic(desk).people.values() if one.left}


def _names(book: Keybook, kind: Kind) -> tuple[str, ...]:
    return tuple(one.who for one in book.of_kind(kind))
