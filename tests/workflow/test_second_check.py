"""Two nurses who agree against the order do not open the start by agreeing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from kitlog.domain.checks import DoseChecked
from kitlog.domain.errors import Refused
from kitlog.domain.events import NoteWritten
from kitlog.workflow import preparing, reading, second_check
from tests.clock import FakeClock
from tests.workflow.ward import FIGURES, Ward, ward

AGAINST = "pump rate 140 mL/h, ordered 150 mL/h"


@pytest.fixture
def here(tmp_path: Path, clock: FakeClock) -> Ward:
    return ward(tmp_path, clock)


def check(here: Ward) -> DoseChecked:
    slow = replace(FIGURES, pump_rate=Decimal(140))
    return DoseChecked(here.charge, here.second, slow, slow)


def test_their_numbers_are_kept_struck_until_a_reason_is_given(here: Ward) -> None:
    id = preparing.open_session(here.desk, here.course().id, here.today(), 1).id
    kept = second_check.keep_check(here.desk, id, check(here), AGAINST)
    assert not kept.dose_checked
    assert [c.struck for c in kept.happenings if isinstance(c.history[0].fact, DoseChecked)] == [
        True
    ]
    after = second_check.go_on(here.desk, id, check(here), AGAINST, "ordered by phone")
    assert after.dose_checked
    note = after.latest(NoteWritten)
    assert note is not None
    assert note.text == f"Second check differs from the order: {AGAINST}. ordered by phone"


def test_without_a_reason_nothing_is_kept(here: Ward) -> None:
    id = preparing.open_session(here.desk, here.course().id, here.today(), 1).id
    with pytest.raises(Refused, match="Say why"):
        second_check.go_on(here.desk, id, check(here), AGAINST, "  ")
    assert len(reading.session(here.desk, id).happenings) == 1


def test_numbers_as_ordered_open_the_start_at_once(here: Ward) -> None:
    id = preparing.open_session(here.desk, here.course().id, here.today(), 1).id
    same = DoseChecked(here.charge, here.second, FIGURES, FIGURES)
    assert second_check.keep_check(here.desk, id, same, "").dose_checked
