"""Recovery sheets: making one, which ones open the record, and when they were used."""

from __future__ import annotations

from dataclasses import dataclass, field

from kitlog.domain.access import SheetMade, SheetUsed
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.domain.rights import Right
from kitlog.store.holder import Kind, by_secret, new_secret
from kitlog.store.keybook import Keybook, KeysMissing, read_keybook
from kitlog.store.keyfile import Key, kept_by_passwords
from kitlog.store.sheet_words import words_of
from kitlog.words import tr
from kitlog.workflow import people
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.key_changes import keep

MOST = 2
"""Sheets that open the record at a time: each one more lies somewhere and has to be guarded."""
LATELY = 100
"""Entries about sheets that are looked at: far more than a clinic makes in ten years."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A recovery sheet: its name, by which one is told from another, its secret, and that secret
    as words."""

    name: str
    secret: bytes = field(repr=False)
    words: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class InForce:
    """A sheet that opens the record now.

    made  by whom and when, None where the record was founded before that was noted
    used  when it opened the record last, None for never
    """

    name: str
    made: Moment | None
    by: str
    used: Moment | None


def new_sheet() -> Sheet:
    """A sheet that opens nothing yet: nothing is kept of it until it is put in force."""
    return sheet_of(new_secret())


def sheet_of(secret: bytes) -> Sheet:
    key = Key(secret)  # for its fingerprint alone: it says nothing about the secret
    name = f"sheet {key.fingerprint[:4]}-{key.fingerprint[4:8]}"
    return Sheet(name, secret, words_of(secret))


def in_force(desk: Desk) -> tuple[InForce, ...]:
    """The sheets that open the record, as the key file has them; none where it has no such file."""
    try:
        book = read_keybook(desk.store.database.path)
    except KeysMissing:
        return ()
    made = _latest(desk, SheetMade)
    used = _latest(desk, SheetUsed)
    found = []
    for name in _names(book):
        making, use = made.get(name), used.get(name)
        found.append(
            InForce(
                name,
                making.entered if making else None,
                making.author if making else "",
                use.entered if use else None,
            )
        )
    return tuple(found)


@may(Right.SHEETS)
def begin(desk: Desk, pin: str) -> Sheet:
    """A sheet to be shown and read back; it opens nothing yet, and nothing is kept of it.

    The PIN shows that nobody else sits at the screen: a sheet opens the record for whoever has it.
    """
    people.sign_in(desk, desk.author, pin)
    if not kept_by_passwords(desk.store.database.path):
        raise Refused(tr("The key of this record lies on the computer: it has no recovery sheet."))
    return new_sheet()


@may(Right.SHEETS)
def put_in_force(desk: Desk, sheet: Sheet, *, beside: bool = False) -> tuple[InForce, ...]:
    """From now on this sheet opens the record; no earlier one does, unless it is put `beside` it.

    Refused beside two: then it has to replace them.
    """
    earlier = _names(read_keybook(desk.store.database.path))
    if beside and len(earlier) >= MOST:
        raise Refused(
            tr("{most} sheets open the record already. Let the new one replace them.", most=MOST)
        )
    holder = by_secret(sheet.name, Kind.SHEET, sheet.secret, desk.store.database.key)
    gone = () if beside else earlier

    def change(book: Keybook) -> Keybook:
        for name in gone:
            book = book.without(name)
        return book.with_holder(holder)

    keep(desk, (desk.entry(ACCESS, SheetMade(sheet.name, gone)),), change)
    return in_force(desk)


def _latest(desk: Desk, kind: type[SheetMade] | type[SheetUsed]) -> dict[str, Entry]:
    """By sheet, the last entry of this kind."""
    found: dict[str, Entry] = {}
    for entry in desk.store.latest(ACCESS, LATELY, kind):
        if isinstance(entry.fact, kind):
            found.setdefault(entry.fact.sheet, entry)
    return found


def _names(book: Keybook) -> tuple[str, ...]:
    return tuple(one.who for one in book.of_kind(Kind.SHEET))
