"""The tab, the filter and the points of the cohort page, by real keys and heard by a reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journey import nurse
from tests.journey.program import Program

pytestmark = pytest.mark.window


def test_the_figures_are_reached_by_keys_and_read_out(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo") as program:
        nurse.sign_in(program, "r", "147258")
        nurse.tab_to(program, "Cohort")
        program.press("space")
        program.see("Completed all 5 infusions: 1 of 2, too few to compare")
        program.see("Published, Tankha 2025: 890 of 1,034, 86.1 percent")
        program.see("Fatigue, PROMIS T, 5 lower, last infusion: 1 of 1, too few to compare")
        program.see("Adverse events, 7 infusions, 0")
        program.press("3")
        program.see("Fatigue, PROMIS T, 5 lower, 6 months: 0 of 0")
        program.press("f")
        program.see("Which courses are counted?")
        program.press("2", "Return")
        program.see("Last 12 months")
        program.see("Fatigue, PROMIS T, 5 lower, 6 months: 0 of 0")
        program.press("Escape")
        program.see("Follow-up due")
        program.kill()
