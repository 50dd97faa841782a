"""A set with oxygen and cuff and "no side effects": sixteen real keys at most; one effect two."""

from __future__ import annotations

from pathlib import Path

import pytest

from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.vitals import ROOM_AIR, Vitals
from tests.journey import nurse
from tests.journey.program import Program, facts, record

pytestmark = pytest.mark.window

ON_SCREEN = 8
"""Side effects the protocol shows at once; the others stay "not asked"."""


def test_a_set_and_no_side_effects_take_at_most_sixteen_keys(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo") as program:
        nurse.sign_in(program, "r", "147258")
        program.press("4")
        program.focus_on("Systolic")
        before = program.keys_pressed

        program.type("146 86 92 96 13 0 4".replace(" ", ""))
        program.press("equal")  # oxygen and cuff as last set
        program.press("Return")
        program.see("146/86 · HR 92")
        program.press("asterisk")
        program.see("effects: none")

        assert program.keys_pressed - before <= 16
        before = program.keys_pressed
        program.press("ctrl+3", "2")
        program.see("Nausea 2 charted")
        assert program.keys_pressed - before <= 2
        program.kill()

    with record(tmp_path) as store:
        row = next(row for row in store.index.open_sessions() if row.chair == 4)
        entries = store.entries(f"session:{row.id}")
        assert facts(entries, Vitals)[-1] == Vitals(
            146, 86, 92, 96, 13, 0, 4, ROOM_AIR, "left arm, automatic"
        )  # fmt: skip
        asked, one = facts(entries, EffectsAsked)
        assert isinstance(asked, EffectsAsked)
        assert len(asked.scores) == ON_SCREEN
        assert {score.severity for score in asked.scores} == {0}
        assert one == EffectsAsked((Score("nausea", 2),))
