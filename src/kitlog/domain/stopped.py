"""Why an infusion was stopped early: as the record keeps it, and as it is read."""

from __future__ import annotations

from kitlog.domain import effect_names
from kitlog.words import tr, unsaid

SIDE_EFFECT = unsaid("Side effect")


def kept(effect: str) -> str:
    """ "Side effect, anxiety 3" of "Anxiety 3", as it is stored."""
    return f"{SIDE_EFFECT.text}, {effect[:1].lower()}{effect[1:]}"


def in_words(why: str) -> str:
    """The stored reason in the language of the moment; a nurse's own words stay."""
    reason, _, effect = why.partition(", ")
    if reason != SIDE_EFFECT.text or not effect:
        return tr(why)
    said = effect_words(effect[:1].upper() + effect[1:])
    return f"{tr(SIDE_EFFECT)}, {said[:1].lower()}{said[1:]}"


def effect_words(effect: str) -> str:
    """ "Anxiety 3" in the language of the moment, whether its severity is said or not."""
    name, _, severity = effect.rpartition(" ")
    if severity.isdigit():
        return f"{effect_names.in_words(name)} {severity}"
    return effect_names.in_words(effect)
