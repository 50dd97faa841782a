"""Words that stand in a file of resources are noted for translation in the code."""

from __future__ import annotations

from kitlog import resources
from kitlog.domain import effect_names
from kitlog.domain.effects import read_list
from kitlog.domain.protocol import Protocol


def test_every_side_effect_that_is_shipped_is_noted() -> None:
    shipped = read_list(resources.text("effects.toml"))
    labels, asked, short = (
        {one.text for one in table}
        for table in (effect_names.LABELS, effect_names.ASKED, effect_names.SHORT)
    )
    assert {one.english for one in shipped} == labels
    assert {one.asked for one in shipped} == asked
    assert {Protocol.effect_label(one.id, "") for one in shipped} - labels == short
