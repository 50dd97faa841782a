"""Closing the account of a controlled drug, with a witness who proves who she is."""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.errors import Refused
from kitlog.domain.people import Role
from kitlog.domain.session import Session
from kitlog.workflow import people
from kitlog.workflow.desk import Desk
from kitlog.workflow.keeping import keep_fact


def account(desk: Desk, session_id: str, fact: DrugAccounted, pin: str) -> Session:
    """Keep the account of who is at the desk; `pin` is the witness's.

    Refused for a wrong PIN (every try is recorded), and for a witness who gave the drug or may
    only read.
    """
    mine = replace(fact, giver=desk.author)
    witness = people.sign_in(desk, mine.witness, pin)
    if witness.role is Role.AUDITOR:
        raise Refused("A witness is a nurse or a prescriber.", "witness")
    return keep_fact(desk, session_id, mine)
