"""The side effects of a course: the worst of each infusion, or None where it was not asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kitlog.domain.effects import SEVERITIES, Effect, Score
from kitlog.domain.session import Session
from kitlog.words import tr


@dataclass(frozen=True, slots=True)
class EffectRow:
    """`worst` by place: 0–3; None for not asked, which is never 0."""

    label: str
    worst: tuple[int | None, ...]


def effect_rows(
    sessions: Iterable[Session | None], effects: tuple[Effect, ...]
) -> tuple[EffectRow, ...]:
    """The effects asked on screen, then every other one that was said; None: not infused."""
    labels = {effect.id: effect.label for effect in effects}
    shown = dict.fromkeys(effect.label for effect in effects if effect.shown)
    days: list[dict[str, int]] = []
    for session in sessions:
        worst: dict[str, int] = {}
        for _, score in session.scores() if session else ():
            label = _label(score, labels)
            worst[label] = max(score.severity, worst.get(label, 0))
        days.append(worst)
        shown |= dict.fromkeys(worst)
    return tuple(EffectRow(label, tuple(day.get(label) for day in days)) for label in shown)


def spoken(row: EffectRow, place: int) -> str:
    """Nausea 2, moderate"""
    worst = row.worst[place]
    if worst is None:
        return tr("{label} not asked", label=row.label)
    return f"{row.label} {worst}, {tr(SEVERITIES[worst])}"


def _label(score: Score, labels: dict[str, str]) -> str:
    words = score.text or score.effect.replace("_", " ")
    return labels.get(score.effect) or words.capitalize()
