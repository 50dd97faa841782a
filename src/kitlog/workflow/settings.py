"""The clinic's settings, changed by a charge nurse: each change is one more entry, none is lost."""

from __future__ import annotations

from kitlog.domain.clinic import AdviceSet, Clinic, ClinicSet, PathwaySet
from kitlog.domain.effects import EffectsSet
from kitlog.domain.errors import Refused
from kitlog.domain.rights import Right
from kitlog.domain.thresholds import OutcomesSet
from kitlog.words import tr
from kitlog.workflow import reading
from kitlog.workflow.allowed import may
from kitlog.workflow.desk import CLINIC, Desk
from kitlog.workflow.lettering import require_printable

NOT_CHARGE = Right.SETTINGS.value


@may(Right.SETTINGS)
def change_clinic(desk: Desk, wanted: ClinicSet) -> Clinic:
    """Put these settings in the place of those before.

    Refused while a course that is not over, or a session, sits at a chair that would go.
    """
    with desk.store.transaction():
        if reading.clinic(desk).settings == wanted:
            raise Refused(tr("Nothing was changed."))
        require_printable(wanted)
        _chairs_free(desk, wanted.chairs)
        desk.store.append((desk.entry(CLINIC, wanted),))
        return reading.clinic(desk)


@may(Right.SETTINGS)
def change_advice(desk: Desk, text: str) -> Clinic:
    """The words on the advice sheet from now on; sheets written before keep theirs."""
    return _keep(desk, AdviceSet(text.strip()))


@may(Right.SETTINGS)
def change_effects(desk: Desk, wanted: EffectsSet) -> Clinic:
    """Which side effects are asked from now on; what was asked before stays and is printed."""
    return _keep(desk, wanted)


@may(Right.SETTINGS)
def change_outcomes(desk: Desk, wanted: OutcomesSet) -> Clinic:
    """What courses opened from now on are asked; those open keep the set they began with."""
    return _keep(desk, wanted)


@may(Right.SETTINGS)
def change_pathway(desk: Desk, text: str) -> Clinic:
    """What stands on the screen at a yes to suicidal thoughts from now on."""
    return _keep(desk, PathwaySet(text.strip()))


def _keep(desk: Desk, fact: object) -> Clinic:
    require_printable(fact)
    with desk.store.transaction():
        desk.store.append((desk.entry(CLINIC, fact),))
        return reading.clinic(desk)


def _chairs_free(desk: Desk, chairs: int) -> None:
    """Nobody may lose the chair she sits in, or the one her course is planned for."""
    taken = {row.chair for row in desk.store.index.open_sessions()}
    for row in desk.store.index.open_courses():
        course = reading.course(desk, row.id)
        if not course.over:
            taken.add(course.opened.chair)
    gone = sorted(chair for chair in taken if chair is not None and chair > chairs)
    if gone:
        raise Refused(tr("Chair {chair} is in use by a course.", chair=gone[0]), "chairs")
