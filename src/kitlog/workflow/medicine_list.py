"""The clinic's own list of medicines."""

from __future__ import annotations

from kitlog.domain.clinic import Clinic
from kitlog.domain.medicines import Adjunct, AdjunctsSet
from kitlog.domain.rights import Right
from kitlog.workflow import reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import CLINIC, Desk
from kitlog.workflow.lettering import require_printable


@may(Right.SETTINGS)
def keep_list(desk: Desk, adjuncts: tuple[Adjunct, ...]) -> Clinic:
    """Put this list in the place of the one before. Only a charge nurse may."""
    wanted = AdjunctsSet(adjuncts)
    require_printable(wanted)
    with desk.store.transaction():
        desk.store.append((desk.entry(CLINIC, wanted),))
        return reading.clinic(desk)
