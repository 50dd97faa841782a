"""The conditions a set was measured under: oxygen, and where and how the cuff measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kitlog.domain.oxygen import OxygenOff, OxygenOn, in_words
from kitlog.domain.vitals import ROOM_AIR, Vitals, site_in_words
from kitlog.words import unsaid

if TYPE_CHECKING:
    from kitlog.domain.session import Session

FLOWS = ("0.5", "1", "2", "3", "4", "5", "6", "8", "9", "10", "12", "15")
"""L/min, as marked on a flow meter."""

_SITES = (unsaid("left arm"), unsaid("right arm"), unsaid("left leg"), unsaid("right leg"))
_METHODS = (unsaid("automatic"), unsaid("by hand"))
SITES, METHODS = (tuple(one.text for one in words) for words in (_SITES, _METHODS))
"""As they are stored; `tr` says them."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """As `Vitals.oxygen` and `Vitals.site`; "" for what nobody said."""

    oxygen: str = ""
    site: str = ""

    @property
    def words(self) -> str:
        """room air · left arm, automatic"""
        said = (in_words(self.oxygen), site_in_words(self.site))
        return " · ".join(part for part in said if part)


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
