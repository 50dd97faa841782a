"""Emergency access: given at the door with a second person, and looked at afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field

from kitlog.domain import emergency
from kitlog.domain.access import SignedIn
from kitlog.domain.clinic import Clinic
from kitlog.domain.emergency import EmergencyAccess, EmergencyLookedAt, Given
from kitlog.domain.errors import Refused
from kitlog.domain.people import PersonEnrolled, checked_pin
from kitlog.domain.rights import NotAllowed, Right
from kitlog.words import tr, unsaid
from kitlog.workflow import keyholding, people, reading
from kitlog.workflow.allowed import check, may, program
from kitlog.workflow.desk import ACCESS, CLINIC, Desk, new_id
from kitlog.workflow.lettering import require_printable

OTHER = unsaid("Somebody else has to vouch for you.")
NOT_ONE_OF_THE_TWO = unsaid("Another charge nurse has to look at it: you were one of the two.")


@dataclass(frozen=True, slots=True)
class Asked:
    """Who has to get in, why, and the PIN chosen for these hours."""

    name: str
    reason: str
    pin: str = field(repr=False)


def checked(asked: Asked) -> Asked:
    """`asked` without outer spaces. Refused, with the field it belongs to, also for a character
    that no paper could show.
    """
    name, reason = emergency.checked_name(asked.name), emergency.checked_reason(asked.reason)
    whole = Asked(name, reason, checked_pin(asked.pin))
    require_printable(whole)  # the name will stand on papers, as an author's
    return whole


@program
def give(
    desk: Desk, asked: Asked, voucher: str, secret: str, *, by_password: bool = False
) -> tuple[PersonEnrolled, Clinic]:
    """Whoever was let in, and the clinic with that person in it.

    `secret` is the PIN of `voucher`, or the password just typed to open the record. Every try
    is recorded and counts as at the door. Refused for a wrong one, for somebody who may not
    vouch, and for vouching for oneself.
    """
    asked, now = checked(asked), desk.now()
    clinic = reading.clinic(desk)
    account = _account(clinic, asked.name)
    if voucher == account:
        raise Refused(tr(OTHER), "voucher")
    (keyholding if by_password else people).sign_in(desk, voucher, secret)
    check(desk, Right.VOUCH, voucher, "voucher")
    # Asked for a second time on one day, for a PIN forgotten again: the same person goes on.
    name = emergency.printed(asked.name, now)
    access_id = next((p.person_id for p in clinic.people.values() if p.name == name), new_id())
    verifier = people.verifier_of(asked.pin)
    fact = EmergencyAccess(access_id, asked.name, account, voucher, asked.reason, verifier)
    acting = desk.as_person(access_id)
    with desk.store.transaction():
        signed_in = acting.entry(ACCESS, SignedIn(access_id, accepted=True))
        desk.store.append((acting.entry(CLINIC, fact), signed_in))
        after = reading.clinic(desk)
    return after.people[access_id], after


def _account(clinic: Clinic, name: str) -> str:
    """The account somebody of this name has here, or ""."""
    wanted = name.casefold()
    return next((p.person_id for p in clinic.accounts if p.name.casefold() == wanted), "")


def refusal(one: Given, person: PersonEnrolled | None) -> str:
    """Why this person may not mark it as looked at, "" when they may."""
    return tr(NOT_ONE_OF_THE_TWO) if person is not None and person.person_id in one.two else ""


@may(Right.EMERGENCY)
def look_at(desk: Desk, entry_id: str, note: str) -> None:
    """Mark an emergency access as looked at, with what was found.

    Refused for one of the two, without a note, and where somebody else has done it.
    """
    with desk.store.transaction():
        one = next((g for g in reading.emergencies_open(desk) if g.id == entry_id), None)
        if one is None:
            raise Refused(tr("Somebody has looked at it already."))
        if desk.author in one.two:
            raise NotAllowed(tr(NOT_ONE_OF_THE_TWO), "note")
        fact = EmergencyLookedAt(entry_id, one.access.access_id, note.strip())
        desk.store.append((desk.entry(CLINIC, fact),))
