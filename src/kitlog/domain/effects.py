"""Side effects: asked, with a severity, or not asked. Not asked is never 0."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from kitlog.domain import texts
from kitlog.domain.errors import Refused

SEVERITIES = ("none", "mild", "moderate", "severe")
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Score:
    """One effect with its severity 0–3; `text` names it when the effect is "other"."""

    effect: str
    severity: int
    text: str = ""

    def __post_init__(self) -> None:
        if self.severity not in range(len(SEVERITIES)):
            raise Refused("Severity 0 to 3 only.", self.effect)
        texts.one_line(self.text, self.effect)
        if self.effect == OTHER and not self.text:
            raise Refused("Name the effect.", self.effect)

    @property
    def name(self) -> str:
        """The effect's id, or the words it was written in with."""
        return self.text if self.effect == OTHER else self.effect


@dataclass(frozen=True, slots=True)
class EffectsAsked:
    """What was asked at one moment."""

    scores: tuple[Score, ...]

    def __post_init__(self) -> None:
        if not self.scores:
            raise Refused("Nothing was asked yet.", "effects")


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect of the clinic's list. `urgent_from` is the severity that is urgent at once."""

    id: str
    label: str
    words: str
    shown: bool
    urgent_from: int = 3
    snomed: str = ""


def read_list(text: str) -> tuple[Effect, ...]:
    """The effects of `resources/effects.toml`, those shown on screen first, in order."""
    rows = tomllib.loads(text)["effect"]
    effects = [
        Effect(
            id=row["id"],
            label=row["label"],
            words=row["words"],
            shown="shown" in row,
            urgent_from=1 if row.get("urgent") else 3,
            snomed=row.get("snomed", ""),
        )
        for row in sorted(rows, key=lambda row: row.get("shown", 99))
    ]
    return tuple(effects)
