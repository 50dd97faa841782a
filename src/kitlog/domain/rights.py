"""Which kinds of act each role may do, and what is said to whoever may not.

Nurses chart. A charge nurse looks after people and settings besides. A prescriber reads, orders
and signs; an auditor reads. Under emergency access one reads and charts.
"""

from __future__ import annotations

from enum import Enum

from kitlog.domain.errors import Refused
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.words import tr, unsaid

NURSES = (Role.NURSE, Role.CHARGE)
AT_THE_CHAIR = (*NURSES, Role.EMERGENCY)

SIGN_IN_FIRST = unsaid("Sign in first.")
ACCOUNT_CLOSED = unsaid("This account is closed. A charge nurse can add you again.")
EMERGENCY_OVER = unsaid("This emergency access is over.")
EMERGENCY_ONLY = unsaid(
    "Emergency access is for reading and charting. Ask somebody with an account."
)


class Right(Enum):
    """A kind of act; `sentence` says who may do it, to somebody who may not. Never stored."""

    READ = unsaid("Nobody here may read this.")
    CHART = unsaid("Only a nurse can chart.")
    SIGN_DAY = unsaid("Only a nurse can sign the day.")
    SIGN_COURSE = unsaid("Only a nurse or a prescriber can sign a course.")
    AMEND = unsaid("Only a nurse can correct an identity.")
    ORDER = unsaid("Only a nurse or a prescriber can open or change a course.")
    PRINT = unsaid("Only a nurse or a prescriber can write papers.")
    EXPORT = unsaid("Only a nurse or a prescriber can export.")
    WITNESS = unsaid("A witness is a nurse or a prescriber.")
    SECOND_CHECK = unsaid("The check needs two nurses.")
    GO_ON_ALONE = unsaid("Only a charge nurse can go on without a second nurse.")
    PEOPLE = unsaid("Only a charge nurse can add people or change their accounts.")
    SHEETS = unsaid("Only a charge nurse can make a recovery sheet.")
    SETTINGS = unsaid("Only a charge nurse can change this.")
    TRAIL = unsaid("Only a charge nurse or an auditor can read the trail.")
    BACKUP = unsaid("Only a charge nurse can back the record up or restore it.")
    SIGN_PROTOCOL = unsaid("Only a prescriber can sign a protocol.")
    PATIENT_LIMITS = unsaid("Only a prescriber can set limits for a patient.")
    OWN_PASSWORD = unsaid("Only somebody with an account can choose a password.")
    VOUCH = unsaid("Only a nurse or a prescriber can vouch for somebody.")
    EMERGENCY = unsaid("Only a charge nurse can mark an emergency access as looked at.")

    @property
    def sentence(self) -> str:
        return tr(self.value)


WHO: dict[Right, tuple[Role, ...]] = {
    Right.READ: tuple(Role),
    Right.CHART: AT_THE_CHAIR,
    Right.SIGN_DAY: NURSES,
    Right.SIGN_COURSE: (*NURSES, Role.PRESCRIBER),
    Right.AMEND: NURSES,
    Right.ORDER: (*NURSES, Role.PRESCRIBER),
    Right.PRINT: (*AT_THE_CHAIR, Role.PRESCRIBER),
    Right.EXPORT: (*NURSES, Role.PRESCRIBER),
    Right.WITNESS: (*NURSES, Role.PRESCRIBER),
    Right.SECOND_CHECK: NURSES,
    Right.GO_ON_ALONE: (Role.CHARGE,),
    Right.PEOPLE: (Role.CHARGE,),
    Right.SHEETS: (Role.CHARGE,),
    Right.SETTINGS: (Role.CHARGE,),
    Right.TRAIL: (Role.CHARGE, Role.AUDITOR),
    Right.BACKUP: (Role.CHARGE,),
    Right.SIGN_PROTOCOL: (Role.PRESCRIBER,),
    Right.PATIENT_LIMITS: (Role.PRESCRIBER,),
    Right.OWN_PASSWORD: (*NURSES, Role.PRESCRIBER, Role.AUDITOR),
    Right.VOUCH: (*NURSES, Role.PRESCRIBER),
    Right.EMERGENCY: (Role.CHARGE,),
}


class NotAllowed(Refused):
    """The person may not do this. `noted` once it stands in the record that it was tried.

    person_id  who was refused, "" for the person at the desk
    """

    def __init__(self, sentence: str, field: str = "role", person_id: str = "") -> None:
        super().__init__(sentence, field)
        self.person_id = person_id
        self.noted = False


def refusal(person: PersonEnrolled | None, right: Right) -> str:
    """Why this person, or nobody, may not do such an act; "" when they may."""
    if person is None:
        return tr(SIGN_IN_FIRST)
    emergency = person.role is Role.EMERGENCY
    if person.left:
        return tr(EMERGENCY_OVER if emergency else ACCOUNT_CLOSED)
    if person.role in WHO[right]:
        return ""
    return tr(EMERGENCY_ONLY) if emergency else right.sentence
