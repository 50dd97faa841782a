"""The conditions a set was measured under: oxygen, and where and how the cuff measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.vitals import ROOM_AIR, Vitals

if TYPE_CHECKING:
    from kitlog.domain.session import Session

FLOWS = ("0.5", "1", "2", "3", "4", "5", "6", "8", "9", "10", "12", "15")
"""L/min, as marked on a flow meter."""

SITES = ("left arm", "right arm", "left leg", "right leg")
METHODS = ("automatic", "by hand")


@dataclass(frozen=True, slots=True)
class Conditions:
    """As `Vitals.oxygen` and `Vitals.site`; "" for what nobody said."""

    oxygen: str = ""
    site: str = ""

    @property
    def words(self) -> str:
        """room air · left arm, automatic"""
        return " · ".join(part for part in (self.oxygen, self.site) if part)


def last_said(session: Session) -> Conditions:
    """What a set or an oxygen entry said last: to be offered, never taken as measured."""
    oxygen = site = ""
    for one in session.happenings:
        if one.struck:
            continue
        match one.fact:
            case Vitals():
                oxygen, site = one.fact.oxygen or oxygen, one.fact.site or site
            case OxygenOn():
                oxygen = one.fact.words
            case OxygenOff():
                oxygen = ROOM_AIR
    return Conditions(oxygen, site)


def oxygen_now(session: Session) -> str:
    """ "2 L/min nasal", said with a set or by itself; "" on room air and when nobody said."""
    said = last_said(session).oxygen
    return "" if said == ROOM_AIR else said
