"""The clinic's own list of medicines."""

from __future__ import annotations

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import Refused
from kitlog.domain.medicines import Adjunct, AdjunctsSet
from kitlog.domain.people import Role
from kitlog.workflow import reading
from kitlog.workflow.desk import CLINIC, Desk


def keep_list(desk: Desk, adjuncts: tuple[Adjunct, ...]) -> Clinic:
    """Put this list in the place of the one before. Only a charge nurse may."""
    with desk.store.transaction():
        acting = reading.clinic(desk).people.get(desk.author)
        if acting is None or acting.role is not Role.CHARGE:
            raise Refused("Only a charge nurse can change the list.", "role")
        desk.store.append((desk.entry(CLINIC, AdjunctsSet(adjuncts)),))
        return reading.clinic(desk)
