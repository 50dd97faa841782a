"""Whether the second check still stands: it counts only for what was checked (RULINGS Safety 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.domain.charted import Charted
from kitlog.domain.checks import CheckOverridden, DoseChecked, Figures
from kitlog.domain.moment import elapsed
from kitlog.domain.preparing import DrugPrepared, WeightTaken
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.domain.session import Session


def last(session: Session) -> Charted | None:
    """The check that was made last, or the charge nurse's word in its place."""
    said = [
        one
        for one in session.happenings
        if not one.struck and isinstance(one.fact, DoseChecked | CheckOverridden)
    ]
    return said[-1] if said else None


def figures(session: Session) -> Figures | None:
    """What the pump is to be set to; None while no check stands."""
    check = last(session)
    return None if check is None or changed(session) else _agreed(check)


def changed(session: Session) -> str:
    """What of it is another since the last check: "weight changed", "drawn up anew", or ""."""
    check = last(session)
    if check is None or (before := _agreed(check)) is None:
        return ""
    if any(_since(check, one) for one in session.standing(DrugPrepared)):
        return tr("drawn up anew")
    weights = session.standing(WeightTaken)
    old = [one.as_(WeightTaken).kg for one in weights if not _since(check, one)]
    new = [one.as_(WeightTaken).kg for one in weights if _since(check, one)]
    return tr("weight changed") if new and new[-1] != (old or [before.weight_kg])[-1] else ""


def _agreed(check: Charted) -> Figures | None:
    """The figures that count: the second nurse's own, or those of the nurse who was alone."""
    if isinstance(check.fact, CheckOverridden):
        return check.fact.figures
    both = check.as_(DoseChecked)
    return both.second_figures if both.agrees else None


def _since(check: Charted, one: Charted) -> bool:
    """Whether `one` was said, or corrected, after the check; ids grow where the clock stood."""
    apart = elapsed(check.first.entered, one.last.entered).seconds
    return apart > 0 or (apart == 0 and one.last.id > check.first.id)
