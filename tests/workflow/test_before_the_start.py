"""Nothing starts before time-out, baseline and the second check are whole."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kitlog.domain.checks import DoseChecked
from kitlog.domain.errors import Refused
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.timeout import LineAnswered
from kitlog.domain.view import Phase, phase
from kitlog.domain.vitals import Vitals
from kitlog.store import room
from kitlog.workflow import charting, infusing, preparing, reading
from tests.workflow.ward import FIGURES, Ward


def test_start_is_refused_with_the_first_open_point(here: Ward) -> None:
    id = preparing.open_session(here.desk, here.course().id, here.today(), 1).id
    with pytest.raises(Refused, match="Baseline vitals"):
        infusing.start(here.desk, id)
    assert phase(reading.session(here.desk, id)) is Phase.READY


def test_nothing_is_started_on_a_disk_that_is_nearly_full(
    here: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = here.ready(here.course()).id
    monkeypatch.setattr(room, "free_mb", lambda _: 99)
    with pytest.raises(Refused) as caught:
        infusing.start(here.desk, id)
    assert caught.value.sentence == (
        "Disk nearly full: 99 MB free, 100 needed. Free some, then log the start."
    )
    monkeypatch.setattr(room, "free_mb", lambda _: 100)
    assert phase(infusing.start(here.desk, id)) is Phase.RUNNING


def test_a_line_that_is_not_ok_keeps_start_closed(here: Ward) -> None:
    id = here.ready(here.course()).id
    preparing.answer_line(here.desk, id, LineAnswered("consent", False, "form not signed"))
    with pytest.raises(Refused, match="Consent and order is not OK"):
        infusing.start(here.desk, id)


def test_a_baseline_grown_old_keeps_start_closed(here: Ward) -> None:
    id = here.ready(here.course()).id
    here.clock.advance(15 * 60 + 1)
    with pytest.raises(Refused, match="older than 15 min"):
        infusing.start(here.desk, id)


def test_a_baseline_beyond_the_limits_says_call_the_prescriber(here: Ward) -> None:
    id = here.ready(here.course()).id
    charting.chart_vitals(here.desk, id, Vitals(184, 96, 88, 98, 16, 0, 6), "base")
    with pytest.raises(Refused, match="call the prescriber"):
        infusing.start(here.desk, id)


def test_differing_numbers_are_both_kept_and_keep_start_closed(here: Ward) -> None:
    id = here.ready(here.course()).id
    other = replace(FIGURES, pump_rate=Decimal(155))
    after = preparing.check_dose(
        here.desk, id, DoseChecked(here.charge, here.second, FIGURES, other)
    )
    assert after.check is not None
    assert after.check.differences == ("pump_rate",)
    assert after.check.second_figures.pump_rate == Decimal(155)
    with pytest.raises(Refused, match="Second-nurse check"):
        infusing.start(here.desk, id)


def test_another_weight_or_syringe_after_the_check_keeps_start_closed(here: Ward) -> None:
    id = here.ready(here.course()).id
    preparing.take_weight(here.desk, id, Decimal(64), "kg", confirmed=True)
    with pytest.raises(Refused, match="Second check again: weight changed since"):
        infusing.start(here.desk, id)
    preparing.check_dose(here.desk, id, DoseChecked(here.charge, here.second, FIGURES, FIGURES))
    preparing.prepare_drug(here.desk, id, DrugPrepared(Decimal("1.4"), Decimal(50)))
    with pytest.raises(Refused, match="Second check again: drawn up anew since"):
        infusing.start(here.desk, id)


def test_nobody_checks_their_own_dose(here: Ward) -> None:
    with pytest.raises(Refused, match="another nurse"):
        DoseChecked(here.charge, here.charge, FIGURES, FIGURES)


def test_only_a_charge_nurse_overrides_a_missing_second_nurse(here: Ward) -> None:
    id = preparing.open_session(here.desk, here.course().id, here.today(), 1).id
    with pytest.raises(Refused, match="Only a charge nurse"):
        preparing.override_check(here.desk, id, here.second, FIGURES, "alone today")
    with pytest.raises(Refused, match="Say why"):
        preparing.override_check(here.desk, id, here.charge, FIGURES, " ")
    assert preparing.override_check(here.desk, id, here.charge, FIGURES, "alone today").dose_checked


def test_rate_and_volume_come_from_the_pump_as_the_second_nurse_read_it(here: Ward) -> None:
    run = here.running(here.course()).run
    assert run is not None
    assert (run.rate_ml_h, run.volume_ml) == (Decimal(150), Decimal(100))


def test_one_session_a_day_and_none_while_the_last_is_unsigned(here: Ward) -> None:
    course = here.course()
    here.home(course)
    with pytest.raises(Refused, match="already has a session today"):
        preparing.open_session(here.desk, course.id, here.today(), 1)
    here.clock.advance(86_400)
    with pytest.raises(Refused, match="not signed yet"):
        preparing.open_session(here.desk, course.id, here.today(), 1)


def test_held_today_keeps_the_vitals_and_moves_the_plan(here: Ward) -> None:
    course = here.course()
    id = preparing.open_session(here.desk, course.id, here.today(), 1).id
    charting.chart_vitals(here.desk, id, Vitals(184, 96, 88, 98, 16, 0, 6), "base")
    held = preparing.hold(here.desk, id, "BP too high")
    after = reading.course(here.desk, course.id)
    assert held.baseline is not None
    assert phase(held) is Phase.HELD
    assert len(after.planned_days) == 5
    assert min(after.planned_days) > here.today()
    assert after.missed_days == {here.today(): "BP too high"}
