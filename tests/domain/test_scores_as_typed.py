"""Side effects read from paper."""

from __future__ import annotations

import pytest

from kitlog import resources
from kitlog.domain.effects import Score, read_list
from kitlog.domain.effects_typed import read_scores
from kitlog.domain.errors import Refused

EFFECTS = read_list(resources.text("effects.toml"))


@pytest.mark.parametrize(
    ("text", "scores"),
    [
        ("", ()),
        ("nausea 1", (Score("nausea", 1),)),
        ("Diss 2, NAUS 0", (Score("dissociation", 2), Score("nausea", 0))),
        ("itching of the nose 3", (Score("other", 3, "itching of the nose"),)),
    ],
)
def test_names_and_first_letters_are_understood(text: str, scores: tuple[Score, ...]) -> None:
    assert read_scores(text, EFFECTS) == scores


@pytest.mark.parametrize("text", ["nausea", "nausea 4", "3", "d 1"])
def test_what_is_not_clear_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_scores(text, EFFECTS)
