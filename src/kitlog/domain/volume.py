"""How loud: each chair's volume, and what a quiet room does with an urgent tone."""

from __future__ import annotations

from dataclasses import dataclass, field

from kitlog.domain.errors import Refused
from kitlog.words import tr

LEVELS = (10, 30, 50, 70, 100)
"""Percent of the loudest, as they are offered."""
FLOOR_PCT = 30
"""A danger never sounds softer than this (DESIGN 14)."""
USUAL_PCT = 70
SHOWS_ONLY = 0


@dataclass(frozen=True, slots=True)
class ChairVolumeSet:
    """How loud this chair's tones are from now on, percent; a danger keeps the floor."""

    chair: int
    pct: int

    def __post_init__(self) -> None:
        if self.pct not in LEVELS:
            raise Refused(tr("Choose one of the volumes."), "pct")


@dataclass(frozen=True, slots=True)
class QuietRuleSet:
    """The clinic's decision: how loud a danger is in a quiet room, percent; 0 shows only."""

    urgent_pct: int

    def __post_init__(self) -> None:
        may_be(self.urgent_pct)


def may_be(urgent_pct: int) -> None:
    """Refused unless a danger in a quiet room shows only, or sounds at the floor or louder."""
    if urgent_pct != SHOWS_ONLY and not (urgent_pct in LEVELS and urgent_pct >= FLOOR_PCT):
        raise Refused(tr("Choose how loud a danger is in a quiet room."), "urgent_pct")


@dataclass(frozen=True, slots=True)
class ClinicSound:
    """What the clinic has decided. Until it does, a quiet room lets a danger sound softly."""

    volumes: dict[int, int] = field(default_factory=dict)
    quiet_urgent_pct: int = FLOOR_PCT

    def volume(self, chair: int) -> int:
        """Percent, for tones below a danger."""
        return self.volumes.get(chair, USUAL_PCT)
