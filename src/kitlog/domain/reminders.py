"""What a chair needs to go on reminding while the record is closed; nothing of the patient."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class PumpMarks:
    """When the pump's own reminders come, in seconds: of a pause, before and after its end."""

    paused_s: float
    end_soon_s: float
    end_passed_s: float


@dataclass(frozen=True, slots=True)
class Hush:
    """One kind of tone is off for so long; `dangers` are the keys of high alerts off with it."""

    tones: str
    left_s: float
    dangers: tuple[str, ...] = ()

    def after(self, seconds: float) -> Hush:
        return replace(self, left_s=self.left_s - seconds)


@dataclass(frozen=True, slots=True)
class Hearing:
    """What may be heard at a chair (RULINGS "Quiet"); volumes in percent of the loudest.

    quiet_pct  of a danger in a quiet room; None where the room is not quiet
    """

    volume_pct: int
    quiet_pct: int | None = None
    hushes: tuple[Hush, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminders:
    """What a chair needs to go on reminding while the record is closed.

    pause         which one of the infusion lasts, or was the last
    acknowledged  keys of the alerts that somebody has seen
    """

    pump: PumpMarks
    pause: int
    acknowledged: tuple[str, ...]
    hearing: Hearing

    def after(self, seconds: float) -> Reminders:
        hushes = tuple(hush.after(seconds) for hush in self.hearing.hushes)
        return replace(self, hearing=replace(self.hearing, hushes=hushes))


def reminders_of(plain: dict[str, Any]) -> Reminders:
    """As JSON holds them. KeyError or TypeError for anything else."""
    hearing = plain["hearing"]
    hushes = tuple(Hush(h["tones"], h["left_s"], tuple(h["dangers"])) for h in hearing["hushes"])
    return Reminders(
        PumpMarks(**plain["pump"]),
        plain["pause"],
        tuple(plain["acknowledged"]),
        Hearing(hearing["volume_pct"], hearing["quiet_pct"], hushes),
    )
