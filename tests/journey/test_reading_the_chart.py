"""A screen reader finds the chart's values as a table, and arrows walk its cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journey import nurse
from tests.journey.program import Program

pytestmark = pytest.mark.window


def test_the_chart_is_a_table_on_the_accessibility_bus(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo") as program:
        nurse.sign_in(program, "r", "147258")
        program.press("1")
        program.see("Chart, all values", "table")
        program.see("Systolic, millimetres of mercury", "column header")
        program.see("15 min", "row header")
        program.see("142, +11 percent from baseline", "cell")
        program.see("144 over 86, heart rate 86", "cell")
        program.see("due 11:10, not charted", "cell")

        program.press("t", "Right", "Down")
        cell = "132, +3 percent from baseline"
        program.wait(
            lambda: (here := program.focused()) is not None and here.name == cell,
            "focus in the cell",
        )
        program.press("Escape")
        program.wait(
            lambda: (here := program.focused()) is not None and "Systolic" in here.name,
            "focus back in the entry row",
        )
        program.kill()
