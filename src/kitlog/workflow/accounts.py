"""What a charge nurse changes about people who are enrolled: name, role, PIN, password, account.

Never for herself where that would be a way round. Another role for oneself would leave nobody
who can give it back, or be taken without a colleague knowing. Another PIN for oneself, without
the old one, would be had by whoever finds her screen open. One's own password is chosen under
"My password…", by PIN. One's own name may be mended: it lets nobody in and stands in the trail.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kitlog.domain.access import PasswordDropped
from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import Refused
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.rights import Right
from kitlog.store.holder import Kind
from kitlog.store.keybook import read_keybook
from kitlog.store.keyfile import kept_by_passwords
from kitlog.words import tr, unsaid
from kitlog.workflow import keyholding, people, reading, sheets
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import ACCESS, CLINIC, Desk
from kitlog.workflow.key_changes import keep
from kitlog.workflow.lettering import require_printable
from kitlog.workflow.sheets import InForce

CLOSED = unsaid("This account is closed already.")
NO_ACCOUNT = unsaid("This is emergency access, not an account. It can only be ended.")
LAST_PASSWORD = unsaid("Nobody else's password opens the record. Choose your own first.")


@dataclass(frozen=True, slots=True)
class Seen:
    """Who works here, and who and what opens the record.

    by_passwords  its people keep it, and not a key that lies on the computer
    missing       ids of those who have no password yet
    """

    clinic: Clinic
    by_passwords: bool
    missing: frozenset[str]
    sheets: tuple[InForce, ...]


def seen(desk: Desk) -> Seen:
    """Everything the page of people shows."""
    return Seen(
        reading.clinic(desk),
        keyholding.by_passwords(desk),
        keyholding.passwords(desk).missing,
        sheets.in_force(desk),
    )


@may(Right.PEOPLE)
def change(desk: Desk, person_id: str, name: str, role: Role) -> Clinic:
    """Another name or role, from now on: what was signed before keeps those it was signed with.

    Refused for one's own role, so that a charge nurse is always left, and for a name of somebody
    else at work.
    """
    with desk.store.transaction():
        person, name = _account(desk, person_id), name.strip()
        if role is Role.EMERGENCY:
            raise Refused(tr("Nobody's account is an emergency."), "role")
        if role is not person.role and person_id == desk.author:
            raise Refused(tr("Another charge nurse has to change your role."), "role")
        for other in reading.clinic(desk).at_work:
            if other.person_id != person_id and other.name.casefold() == name.casefold():
                raise Refused(tr("Somebody here already has this name."), "name")
        if (name, role) == (person.name, person.role):
            raise Refused(tr("Name and role are as they were."))
        changed = replace(person, name=name, role=role)
        if name != person.name:
            require_printable(changed)
        desk.store.append((desk.entry(CLINIC, changed),))
        return reading.clinic(desk)


@may(Right.PEOPLE)
def new_pin(desk: Desk, person_id: str, pin: str, own_pin: str) -> Clinic:
    """The PIN somebody who forgot theirs has just typed; `own_pin` is the charge nurse's.

    Hers is asked because a PIN signs: nobody gets a colleague's at a screen left open. Refused
    for oneself.
    """
    person = _account(desk, person_id)
    if person_id == desk.author:
        raise Refused(tr("Another charge nurse has to let you choose a PIN."), "pin")
    verifier = people.verifier_of(pin)
    people.sign_in(desk, desk.author, own_pin)
    desk.store.append((desk.entry(CLINIC, replace(person, verifier=verifier)),))
    return reading.clinic(desk)


@may(Right.PEOPLE)
def drop_password(desk: Desk, person_id: str) -> Seen:
    """Somebody forgot theirs: it opens nothing any more, and they may choose another one.

    Until then their PIN lets them in once somebody else has opened the record. Refused for
    oneself, and for the last password there is: then the sheet alone would open it.
    """
    person = _at_work(desk, person_id)
    if person_id == desk.author:
        raise Refused(tr("Choose another one under “My password…”."))
    path = desk.store.database.path
    if not kept_by_passwords(path) or read_keybook(path).holder(person_id) is None:
        raise Refused(tr("{name} has no password.", name=person.name))
    _refuse_last(desk, person_id)
    dropped = desk.entry(ACCESS, PasswordDropped(person_id))
    keep(desk, (dropped,), lambda book: book.without(person_id))
    return seen(desk)


@may(Right.PEOPLE)
def leave(desk: Desk, person_id: str) -> Clinic:
    """Close the account of somebody who left: no PIN and no password of theirs counts any more.

    Whoever copied the files before can still open that copy with the old password: change the
    key. Refused for oneself, so that somebody is left who can look after people.
    """
    person = _at_work(desk, person_id)
    if person_id == desk.author:
        raise Refused(tr("Another charge nurse has to close your account."))
    left = desk.entry(CLINIC, replace(person, left=True))
    path = desk.store.database.path
    if kept_by_passwords(path) and read_keybook(path).holder(person_id) is not None:
        _refuse_last(desk, person_id)
        keep(desk, (left,), lambda book: book.without(person_id))
    else:
        desk.store.append((left,))
    return reading.clinic(desk)


def _at_work(desk: Desk, person_id: str) -> PersonEnrolled:
    person = reading.clinic(desk).people.get(person_id)
    if person is None or person.left:
        raise Refused(tr(CLOSED))
    return person


def _account(desk: Desk, person_id: str) -> PersonEnrolled:
    """As _at_work. Emergency access would outlast its hours if it became an account."""
    person = _at_work(desk, person_id)
    if person.role is Role.EMERGENCY:
        raise Refused(tr(NO_ACCOUNT))
    return person


def _refuse_last(desk: Desk, person_id: str) -> None:
    """Refused when no password of anybody else would open the record."""
    holders = {one.who for one in read_keybook(desk.store.database.path).of_kind(Kind.PASSWORD)}
    if not holders - {person_id}:
        raise Refused(tr(LAST_PASSWORD))
