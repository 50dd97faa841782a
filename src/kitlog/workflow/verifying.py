"""Verifying in view: every page, every entry, every anchor, a little at a time.

Each step is an act of its own, so what a nurse saves at the chair meanwhile waits for one step. The
pages of a large record are summed before the first one, by a process of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kitlog.domain.dates import clock, day
from kitlog.domain.rights import Right
from kitlog.words import plural, tr
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import Desk

if TYPE_CHECKING:
    from datetime import datetime

    from kitlog.store.chain import ChainFault
    from kitlog.store.checking import Checking as Checking  # what the card is handed

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
    found = [tr("A page of the file is damaged: {one}", one=one) for one in checking.damage or ()]
    found += [f"{_place(desk, fault)}: {fault.sentence}" for fault in checking.faults]
    whole = not found and checking.anchors.at is not None
    return Verified(
        checking.looked_at, checking.total, True, whole,
        _words(checking, len(found) + checking.unnamed),
        tuple(found[:MOST_SAID]),
    )  # fmt: skip


def _words(checking: Checking, wrong: int) -> str:
    if wrong:
        return plural(
            "Not whole: {n} place is not as saved. "
            "Copy nothing over it, tell the machine’s keeper.",
            "Not whole: {n} places are not as saved. "
            "Copy nothing over it, tell the machine’s keeper.",
            wrong,
        )
    if checking.anchors.at is None:
        from kitlog.store.checking import NO_ANCHORS

        looked_at = plural(
            "{n} entry looked at, no forgery found.",
            "{n} entries looked at, no forgery found.",
            checking.looked_at,
        )
        return f"{looked_at} {tr(NO_ANCHORS)}"
    return plural(
        "{n} entry whole. Anchors agree to {when}.",
        "{n} entries whole. Anchors agree to {when}.",
        checking.looked_at,
        when=_when(checking.anchors.at),
    )


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
        return {"access": tr("Sign-in and looks"), "clinic": tr("Clinic and people")}.get(
            kind, fault.stream
        )
    name = f"{patient.family}, {patient.given}"
    if session is not None:
        return tr("Session of {name} on {day}", name=name, day=day(session.day))
    return tr("Course of {name}", name=name) if course else tr("Patient {name}", name=name)
