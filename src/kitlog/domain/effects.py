"""Side effects: asked, with a severity, or not asked. Not asked is never 0."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace

from kitlog.domain import effect_names, texts
from kitlog.domain.errors import Refused
from kitlog.words import tr, unsaid

SEVERITIES = (unsaid("none"), unsaid("mild"), unsaid("moderate"), unsaid("severe"))
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Score:
    """One effect with its severity 0–3; `text` names it when the effect is "other"."""

    effect: str
    severity: int
    text: str = ""

    def __post_init__(self) -> None:
        if self.severity not in range(len(SEVERITIES)):
            raise Refused(tr("Severity 0 to 3 only."), self.effect)
        texts.one_line(self.text, self.effect)
        if self.effect == OTHER and not self.text:
            raise Refused(tr("Name the effect."), self.effect)

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
            raise Refused(tr("Nothing was asked yet."), "effects")


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect of the clinic's list. `urgent_from` is the severity that is urgent at once.

    `english` is its short name and `asked` what the patient is asked, as they stand in the file
    or in the clinic's own words; `label` and `words` say them (`effect_names`).
    """

    id: str
    english: str
    asked: str
    shown: bool
    urgent_from: int = 3
    snomed: str = ""

    @property
    def label(self) -> str:
        return effect_names.in_words(self.english)

    @property
    def words(self) -> str:
        return effect_names.in_words(self.asked)


MOST_SHOWN = 8
"""Side effects that stand on screen at once; all others are asked under "Other…"."""
ALWAYS_SHOWN = "chest_pain"
"""Never under "Other…" (RULINGS Safety 7)."""


@dataclass(frozen=True, slots=True)
class EffectsSet:
    """Which side effects this clinic asks, by id: those on screen in order, then the others.

    An id KitLog does not ship is the clinic's own, in its own words.
    """

    shown: tuple[str, ...]
    others: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= len(self.shown) <= MOST_SHOWN:
            raise Refused(tr("1 to {most} on screen.", most=MOST_SHOWN), "shown")
        if ALWAYS_SHOWN not in self.shown:
            raise Refused(tr("Chest pain or breathlessness is always on screen."), "shown")
        names = [one.casefold().replace("_", " ") for one in (*self.shown, *self.others)]
        if len(set(names)) < len(names):
            raise Refused(tr("This side effect is on the list already."), "name")
        for one in (*self.shown, *self.others):
            texts.one_line(one, "name", needed=tr("Type the side effect."), length=40)
            if one == OTHER:
                raise Refused(tr("“Other” is always there."), "name")


def listed(shipped: tuple[Effect, ...], own: EffectsSet) -> tuple[Effect, ...]:
    """The clinic's list: what is shipped keeps its words and its code wherever it stands."""
    known = {one.id: one for one in shipped}

    def one(id: str, on_screen: bool) -> Effect:
        if id in known:
            return replace(known[id], shown=on_screen)
        return Effect(id, id, id, on_screen)

    return (*(one(id, True) for id in own.shown), *(one(id, False) for id in own.others))


def read_list(text: str) -> tuple[Effect, ...]:
    """The effects of `resources/effects.toml`, those shown on screen first, in order."""
    rows = tomllib.loads(text)["effect"]
    effects = [
        Effect(
            id=row["id"],
            english=row["label"],
            asked=row["words"],
            shown="shown" in row,
            urgent_from=1 if row.get("urgent") else 3,
            snomed=row.get("snomed", ""),
        )
        for row in sorted(rows, key=lambda row: row.get("shown", 99))
    ]
    return tuple(effects)
