"""The clinic's people: adding them, PINs, signing in."""

from __future__ import annotations

from kitlog.domain import throttle
from kitlog.domain.access import SignedIn
from kitlog.domain.entry import Entry
from kitlog.domain.errors import Refused
from kitlog.domain.people import PersonEnrolled, Role, checked_pin
from kitlog.domain.rights import Right
from kitlog.domain.throttle import Wait
from kitlog.words import tr
from kitlog.workflow import reading
from kitlog.workflow.allowed import check, may, program
from kitlog.workflow.desk import ACCESS, CLINIC, Desk, new_id
from kitlog.workflow.lettering import require_printable

ROUNDS, MEMORY_KIB = 3, 64 * 1024
"""argon2id: t 3, 64 MiB (RELIABILITY bar 19)."""
NOBODYS = f"$argon2id$v=19$m={MEMORY_KIB},t={ROUNDS},p=4${'A' * 22}${'A' * 43}"
"""A verifier that no PIN fits. Who is unknown or left must not be told by the clock from who
typed wrong: comparing with this takes the same time."""


@may(Right.PEOPLE)
def enrol(desk: Desk, name: str, role: Role, pin: str) -> PersonEnrolled:
    """Add a person. Only a charge nurse may; the name must be new."""
    with desk.store.transaction():
        clinic = reading.clinic(desk)
        acting = clinic.people.get(desk.author)
        if acting is None or acting.role is not Role.CHARGE:
            raise Refused(Right.PEOPLE.sentence, "role")
        if any(p.name.casefold() == name.strip().casefold() for p in clinic.at_work):
            raise Refused(tr("Somebody here already has this name."), "name")
        person = newcomer(name, role, pin)
        desk.store.append((desk.entry(CLINIC, person),))
    return person


@program
def sign_in(desk: Desk, person_id: str, pin: str) -> PersonEnrolled:
    """The person, when the PIN is theirs. Every try is recorded; a wrong one is Refused.

    After many wrong ones the next has to Wait, however right it is, across restarts too.
    """
    person = reading.clinic(desk).people.get(person_id)
    refuse_too_soon(desk, person_id)
    accepted = verified(person, pin)
    desk.store.append((desk.entry(ACCESS, SignedIn(person_id, accepted), author=person_id),))
    if person is None or not accepted:
        raise Refused(tr("That PIN does not fit the name."), "pin")
    return person


def refuse_too_soon(desk: Desk, person_id: str, *, by_password: bool = False) -> None:
    """Wait, and a note of the try, while this person's wrong ones still cost time.

    Those before a new PIN were tries at the old one: whoever was let choose it need not wait.
    """
    since = _pin_chosen(desk, person_id)
    tries = (*_passing(desk, person_id), *desk.store.trail.tries(person_id, throttle.COUNTED))
    left_s = throttle.wait_s([one for one in tries if one.id > since], desk.now())
    if left_s:
        too_soon = SignedIn(person_id, accepted=False, too_soon=True, by_password=by_password)
        desk.store.append((desk.entry(ACCESS, too_soon, author=person_id),))
        raise Wait(left_s)


def _passing(desk: Desk, person_id: str) -> tuple[Entry, ...]:
    """This person's tries that a damaged record could not take, the newest first."""
    return tuple(
        entry for entry in reversed(desk.store.passing)
        if entry.author == person_id
        and isinstance(entry.fact, SignedIn)
        and not entry.fact.too_soon
    )  # fmt: skip


def _pin_chosen(desk: Desk, person_id: str) -> str:
    """The id of the entry with which the PIN became what it is, "" for nobody's."""
    chosen, verifier = "", ""
    for entry in desk.store.entries(CLINIC):
        fact = entry.fact
        if isinstance(fact, PersonEnrolled) and fact.person_id == person_id:
            chosen = chosen if fact.verifier == verifier else entry.id
            verifier = fact.verifier
    return chosen


@program
def confirm(desk: Desk, person_id: str, pin: str) -> PersonEnrolled:
    """A nurse beside the one signed in proves who she is; nobody is signed in or out.

    Every try is recorded, as at the door. Refused for a wrong PIN, and for who may not check.
    """
    person = sign_in(desk, person_id, pin)
    check(desk, Right.SECOND_CHECK, person_id, "second")
    return person


def verified(person: PersonEnrolled | None, pin: str) -> bool:
    """Whether the PIN is this person's (argon2id, 64 MiB, t 3); slow on purpose."""
    from argon2 import PasswordHasher
    from argon2.exceptions import Argon2Error, InvalidHashError

    here = None if person is None or person.left else person
    verifier = here.verifier if here else NOBODYS
    try:
        fits = PasswordHasher().verify(verifier, pin)
    except (Argon2Error, InvalidHashError):
        return False
    return fits and here is not None


def newcomer(name: str, role: Role, pin: str) -> PersonEnrolled:
    """A person as yet in no record; what proves the PIN is slow to make on purpose."""
    person = PersonEnrolled(new_id(), name.strip(), role, verifier_of(pin))
    require_printable(person)
    return person


def verifier_of(pin: str) -> str:
    """What proves this PIN and does not say it. Refused for one that is easy to guess."""
    from argon2 import PasswordHasher

    hasher = PasswordHasher(time_cost=ROUNDS, memory_cost=MEMORY_KIB)
    return hasher.hash(checked_pin(pin))
