"""That somebody looked at a patient's record goes into the trail: who, whose, which part."""

from __future__ import annotations

from kitlog.domain.access import COHORT, SEARCH, Opened
from kitlog.domain.moment import elapsed
from kitlog.workflow.allowed import program
from kitlog.workflow.desk import ACCESS, Desk

ONCE_IN_S = 600.0
"""Switching between chairs must not flood the trail: one entry a person and record in 10 min."""
LATELY = 100
"""Entries looked back at: more than one workstation makes in ten minutes."""
_OF_COURSE = ("course", "outcomes", "preview", "afterwards", "file")


@program
def note_look(desk: Desk, what: str, of: str) -> None:
    """Note that whoever is signed in looks at a session, at a course, or, at the clinic's own
    figures, at all of them; nobody's look is not noted.
    """
    if not desk.author:
        return
    if what == COHORT:
        _note(desk, Opened("", COHORT))
        return
    index = desk.store.index
    row = index.course(of) if what in _OF_COURSE else index.session(of)
    if row is not None:
        _note(desk, Opened(row.patient_id, what, of))


@program
def note_search(desk: Desk, text: str) -> None:
    """Note what was searched for, and the patient where it led to one alone."""
    words = " ".join(text.split())
    if not desk.author or not words:
        return
    found = desk.store.index.patients_matching(words)
    _note(desk, Opened(found[0].id if len(found) == 1 else "", SEARCH, words))


def _note(desk: Desk, fact: Opened) -> None:
    with desk.store.transaction():
        if not _noted_lately(desk, fact):
            desk.store.append((desk.entry(ACCESS, fact),))


def _noted_lately(desk: Desk, fact: Opened) -> bool:
    now = desk.now()
    passing = [one for one in reversed(desk.store.passing) if isinstance(one.fact, Opened)]
    for entry in (*passing, *desk.store.latest(ACCESS, LATELY, Opened)):
        if elapsed(entry.entered, now).seconds >= ONCE_IN_S:
            return False
        if entry.author == desk.author and entry.fact == fact:
            return True
    return False
