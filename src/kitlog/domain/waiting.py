"""What a session still waits for besides readings: a second look, an outcome, an account."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.drug_account import KETAMINE, account_of
from kitlog.domain.events import AdverseEvent, MedicationGiven
from kitlog.domain.follow_up import outcome, reassessed
from kitlog.domain.session import Session
from kitlog.words import tr

What = Literal["reassess", "outcome", "account"]


@dataclass(frozen=True, slots=True)
class Waiting:
    """`of` is the id of the entry it belongs to, "" for the ketamine in the bag."""

    what: What
    of: str
    words: str


def waiting(session: Session) -> tuple[Waiting, ...]:
    """In the order in which things happened; the bag's account last, once the pump has ended.

    Once the day is signed only an account can still follow.
    """
    found = []
    for said in session.happenings:
        if said.struck:
            continue
        if isinstance(said.fact, MedicationGiven):
            found += _of_medicine(session, said, said.fact)
        elif isinstance(said.fact, AdverseEvent) and outcome(session, said.id) is None:
            what = tr(said.fact.what).lower()
            found.append(Waiting("outcome", said.id, tr("Outcome of {what}", what=what)))
    ended = session.end is not None or session.held is not None
    if ended and session.prepared is not None and account_of(session) is None:
        found.append(Waiting("account", "", tr("Account for {drug}", drug=tr(KETAMINE))))
    return tuple(one for one in found if one.what == "account" or not session.signed)


def _of_medicine(session: Session, said: Charted, given: MedicationGiven) -> list[Waiting]:
    found = []
    if reassessed(session, said.id) is None:
        at = clock(said.measured.local)
        words = tr("Reassess {drug}, given {time}", drug=tr(given.name), time=at)
        found.append(Waiting("reassess", said.id, words))
    if given.needs_account and account_of(session, said.id) is None:
        found.append(Waiting("account", said.id, tr("Account for {drug}", drug=tr(given.name))))
    return found
