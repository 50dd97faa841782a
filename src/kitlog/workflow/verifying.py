"""Verifying in view: every page, every entry, every anchor, a little at a time.

Each step is an act of its own, so what a nurse saves at the chair meanwhile waits for one step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kitlog.domain.dates import clock, day
from kitlog.domain.rights import Right
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from datetime import datetime

    from kitlog.store.chain import ChainFault
    from kitlog.store.checking import Checking

MOST_SAID = 20
"""Findings put into words; a spoilt chain has one for nearly every entry."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How far it is; `words` say what was found once it is `done`, `whole` whether all is well.

    `findings` say what is wrong and where, the first MOST_SAID of them.
    """

    looked_at: int
    total: int
    done: bool = False
    whole: bool = False
    words: str = ""
    findings: tuple[str, ...] = ()


@may(Right.TRAIL)
def begin(desk: Desk) -> Checking:
    """Refused for whoever may not read the trail."""
    return desk.store.checking()


@may(Right.TRAIL)
def step(desk: Desk, checking: Checking) -> Verified:
    """Look a little further."""
    if not checking.step():
        return Verified(checking.looked_at, checking.total)
    found = [f"A page of the file is damaged: {one}" for one in checking.damage or ()]
    found += [f"{_place(desk, fault)}: {fault.sentence}" for fault in checking.faults]
    whole = not found and checking.anchors.at is not None
    return Verified(
        checking.looked_at, checking.total, True, whole, _words(checking, len(found)),
        tuple(found[:MOST_SAID]),
    )  # fmt: skip


def _words(checking: Checking, wrong: int) -> str:
    if wrong:
        places = "1 place is" if wrong == 1 else f"{wrong:,} places are"
        return f"Not whole: {places} not as saved. Copy nothing over it, tell the machine’s keeper."
    many = "1 entry" if checking.looked_at == 1 else f"{checking.looked_at:,} entries"
    if checking.anchors.at is None:
        from kitlog.store.checking import NO_ANCHORS

        return f"{many} looked at, no forgery found. {NO_ANCHORS}"
    return f"{many} whole. Anchors agree to {_when(checking.anchors.at)}."


def _when(at: datetime) -> str:
    local = at.astimezone()
    return f"{day(local.date())} {clock(local)}"


def _place(desk: Desk, fault: ChainFault) -> str:
    """Session of TEST, Ada on 14-Jan-2026; the stream's own name where the index knows none."""
    kind, _, id = fault.stream.partition(":")
    index = desk.store.index
    session = index.session(id) if kind == "session" else None
    course = index.course(id) if kind == "course" else None
    patient_id = id if kind == "patient" else ""
    patient_id = session.patient_id if session else course.patient_id if course else patient_id
    patient = index.patient(patient_id)
    if patient is None:
        return {"access": "Sign-in and looks", "clinic": "Clinic and people"}.get(
            kind, fault.stream
        )
    name = f"{patient.family}, {patient.given}"
    if session is not None:
        return f"Session of {name} on {day(session.day)}"
    return f"{kind.capitalize()} of {name}" if course else f"Patient {name}"
