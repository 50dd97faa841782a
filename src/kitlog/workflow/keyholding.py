"""Who can open the record: at its founding, each day anew, and by the recovery sheet.

The record is closed until somebody's password has opened it. What is tried meanwhile is noted
beside it and put into it once it is open.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from pathlib import Path

from kitlog.domain import throttle
from kitlog.domain.access import KeyChanged, PasswordChosen, SheetMade, SheetUsed, SignedIn
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.dates import midnight
from kitlog.domain.entry import Entry
from kitlog.domain.moment import Clock
from kitlog.domain.passwords import checked_password
from kitlog.domain.people import PersonEnrolled
from kitlog.domain.rights import Right
from kitlog.domain.throttle import Wait
from kitlog.store.founding import found as found_record
from kitlog.store.holder import Kind, WrongSecret, by_password, by_secret
from kitlog.store.journal import Store
from kitlog.store.keybook import Keybook, KeysMissing, read_keybook
from kitlog.store.keyfile import KEY_BYTES, Key, kept_by_passwords
from kitlog.store.sheet_words import secret_of
from kitlog.store.tries import Try, note_try, read_tries
from kitlog.words import tr
from kitlog.workflow import doorkeeping, first_run, key_changes, people, reading, sealing
from kitlog.workflow.allowed import may, program
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.first_run import Newcomer, SignOff
from kitlog.workflow.sheets import Sheet
from kitlog.workflow.unlocking import unlocked


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new record begins with. `password` is that of the first charge nurse, and `sheet`
    the one she holds in her hands. Without `sign_off` no protocol is signed."""

    clinic: ClinicSet
    newcomers: tuple[Newcomer, ...]
    password: str = field(repr=False)
    sheet: Sheet
    sign_off: SignOff | None = None


def found(database: Path, workstation: str, clock: Clock, founding: Founding) -> Desk:
    """Make the record whole or not at all, and open it; the desk of the first charge nurse."""
    checked_password(founding.password)
    key = Key(secrets.token_bytes(KEY_BYTES))
    first = ""

    def fill(store: Store) -> Keybook:
        nonlocal first
        desk = Desk(store, clock)
        with store.transaction():
            first = first_run.set_up(desk, founding.clinic, founding.newcomers, founding.sign_off)
            made = (PasswordChosen(first), SheetMade(founding.sheet.name))
            proven = SignedIn(first, True, by_password=True)
            store.append([desk.entry(ACCESS, fact, author=first) for fact in (*made, proven)])
        sheet = by_secret(founding.sheet.name, Kind.SHEET, founding.sheet.secret, key)
        return Keybook((by_password(first, founding.password, key), sheet))

    found_record(database, key, workstation, fill)
    desk = Desk(Store.open(database, key, workstation), clock, first)
    doorkeeping.keep_door(desk)  # her name stands there from the first moment on
    sealing.ready(desk)
    return desk


# -- while it is closed --------------------------------------------------------------------------


def open_by_password(
    database: Path, workstation: str, clock: Clock, person_id: str, password: str
) -> Desk:
    """The desk of whoever's password it is. `person_id` "" where no names are known.

    Refused for a wrong one, in the same time for anybody; Wait after many. MachineError when
    the key file is missing or damaged, or the record can't be opened.
    """
    book = read_keybook(database)
    left_s = throttle.wait_s(_entries(read_tries(database), person_id, workstation), clock.now())
    if left_s:
        note_try(database, person_id, clock.now(), too_soon=True)
        raise Wait(left_s)
    # Noted before it is looked at: pulling the plug must not make a try free.
    note_try(database, person_id, clock.now(), too_soon=False)
    who, keys = _by_password(book, person_id, password)
    desk = unlocked(database, workstation, clock, keys, book, read_tries(database)[:-1])
    accepted = SignedIn(who, accepted=True, by_password=True)
    desk.store.append((desk.entry(ACCESS, accepted, author=who),))
    person = reading.clinic(desk).people.get(who)
    if person is None or person.left:
        desk.store.close()
        raise WrongSecret(tr("That password does not fit the name."), "password")
    return desk.as_person(who)


def open_by_sheet(database: Path, workstation: str, clock: Clock, words: str) -> Desk:
    """The open record; its use is on record. Refused for other words, saying which is wrong."""
    book = read_keybook(database)
    sheet, keys = book.open_by_sheet(secret_of(words))
    desk = unlocked(database, workstation, clock, keys, book, read_tries(database))
    desk.store.append((desk.entry(ACCESS, SheetUsed(sheet.who)),))
    return desk


def _by_password(book: Keybook, person_id: str, password: str) -> tuple[str, tuple[Key, ...]]:
    if person_id:
        return person_id, book.open_by_password(person_id, password)
    for holder in book.of_kind(Kind.PASSWORD):
        try:
            return holder.who, book.open_by_password(holder.who, password)
        except WrongSecret:
            continue
    raise WrongSecret(tr("That is nobody's password here."), "password")


def _entries(tries: tuple[Try, ...], person_id: str, workstation: str) -> tuple[Entry, ...]:
    """One person's tries, the newest first."""
    return tuple(
        Entry(str(place), ACCESS, SignedIn(who, accepted=False, too_soon=early), at, at, who,
              workstation)
        for place, (who, at, early) in reversed(list(enumerate(tries)))
        if who == person_id
    )  # fmt: skip


# -- once it is open -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passwords:
    """asked    who signs in by password now: the first time today at this workstation
    missing  who has none yet: a PIN lets them in once somebody else has opened the record"""

    asked: frozenset[str] = frozenset()
    missing: frozenset[str] = frozenset()


def passwords(desk: Desk) -> Passwords:
    """Nobody is asked in a record whose key lies on the computer, nor after the sheet was used.

    The sheet is used when a password is forgotten: that day a PIN has to do.
    """
    try:
        book = read_keybook(desk.store.database.path)
    except KeysMissing:
        return Passwords()
    holders = {one.who for one in book.of_kind(Kind.PASSWORD)}
    today = desk.now().local.date()
    proofs = (*desk.store.trail.proofs(midnight(today)), *desk.store.passing)
    lately = [
        entry.fact
        for entry in proofs
        if entry.entered.local.date() == today and entry.workstation == desk.store.workstation
    ]
    here = frozenset(person.person_id for person in reading.clinic(desk).accounts)
    if any(isinstance(fact, SheetUsed) for fact in lately):
        return Passwords(missing=here - holders)
    proven = {
        fact.person_id for fact in lately
        if isinstance(fact, SignedIn) and fact.accepted and fact.by_password
    }  # fmt: skip
    return Passwords(asked=(here & holders) - proven, missing=here - holders)


def by_passwords(desk: Desk) -> bool:
    """Whether this record is kept by its people, and not by a key that lies on the computer."""
    return kept_by_passwords(desk.store.database.path)


def lacks_password(desk: Desk) -> bool:
    """Whether the person at the desk has none yet, where people have one."""
    return desk.author in passwords(desk).missing


@program
def sign_in(desk: Desk, person_id: str, password: str) -> PersonEnrolled:
    """As people.sign_in, by password. Every try is recorded; too many wrong ones have to Wait."""
    book = read_keybook(desk.store.database.path)
    people.refuse_too_soon(desk, person_id, by_password=True)
    person = reading.clinic(desk).people.get(person_id)
    try:
        book.open_by_password(person_id, password)
        accepted = person is not None and not person.left
    except WrongSecret:
        accepted = False
    said = SignedIn(person_id, accepted, by_password=True)
    desk.store.append((desk.entry(ACCESS, said, author=person_id),))
    if person is None or not accepted:
        raise WrongSecret(tr("That password does not fit the name."), "password")
    return person


@may(Right.OWN_PASSWORD)
def choose_password(desk: Desk, pin: str, password: str) -> None:
    """One's own, the first or another one. The PIN shows that nobody else sits at the screen."""
    checked_password(password)
    person = people.sign_in(desk, desk.author, pin)
    holder = by_password(person.person_id, password, desk.store.database.key)
    chosen = desk.entry(ACCESS, PasswordChosen(person.person_id))
    key_changes.keep(desk, (chosen,), lambda book: book.with_holder(holder))


@program
def note_key_changed(desk: Desk) -> None:
    """The record has another data key; whoever is at the desk asked for it."""
    desk.store.append((desk.entry(ACCESS, KeyChanged()),))
