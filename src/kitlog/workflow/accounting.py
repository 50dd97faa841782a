"""Closing the account of a controlled drug, with a witness who proves who she is."""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain.drug_account import DrugAccounted, NotAccounted, givers
from kitlog.domain.errors import Refused
from kitlog.domain.rights import Right
from kitlog.domain.session import Session
from kitlog.words import tr
from kitlog.workflow import people, reading
from kitlog.workflow.allowed import check, may
from kitlog.workflow.desk import Desk
from kitlog.workflow.keeping import keep_fact


@may(Right.CHART)
def account(desk: Desk, session_id: str, fact: DrugAccounted, pin: str) -> Session:
    """Keep the account; `pin` is the witness's. The giver is who gave it by the record.

    Refused for a wrong PIN (every try is recorded), and for a witness who gave or drew up the
    drug, who is at the desk, or who may only read. A signed day takes it too, once.
    """
    gave, clinic = givers(reading.session(desk, session_id), fact.of), reading.clinic(desk)
    hands = [clinic.behind(one) for one in (*gave, desk.author)]
    if clinic.behind(fact.witness) in hands:
        whose = clinic.name_of(fact.witness)
        gave_it = clinic.behind(fact.witness) in hands[:-1]
        sentence = (
            tr("{name} gave it. The witness is somebody else.", name=whose)
            if gave_it
            else tr("{name} accounts for it. The witness is somebody else.", name=whose)
        )
        raise Refused(sentence, "witness")
    mine = replace(fact, giver=gave[0] if gave else desk.author)
    people.sign_in(desk, mine.witness, pin)
    check(desk, Right.WITNESS, mine.witness, "witness")
    return keep_fact(desk, session_id, mine)


@may(Right.CHART)
def leave_open(desk: Desk, session_id: str, why_not: NotAccounted) -> Session:
    """Say why a drug is not accounted for before the day is signed; the account can follow."""
    return keep_fact(desk, session_id, why_not)
