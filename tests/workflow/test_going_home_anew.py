"""Who deteriorates, is sedated again or keeps the IV does not leave on an older answer."""

from __future__ import annotations

import pytest

from kitlog.domain import discharge, readiness
from kitlog.domain.discharge_facts import (
    AldreteScored,
    CriterionAnswered,
    CriterionOverridden,
    Discharged,
)
from kitlog.domain.effects import Score
from kitlog.domain.errors import Refused
from kitlog.domain.events import MedicationGiven
from kitlog.domain.view import Phase, phase
from kitlog.domain.vitals import Vitals
from kitlog.workflow import charting, discharging, reading
from tests.workflow.ward import CALM, Ward

USUAL = "Usual for this patient"
HIGH = Vitals(170, 95, 80, 97, 14, 0, 3)


def settled(here: Ward, id: str) -> None:
    """Asked, scored and ticked, the IV out last."""
    charting.score_effects(here.desk, id, (Score("nausea", 0), Score("dissociation", 0)))
    discharging.score_aldrete(here.desk, id, AldreteScored(2, 2, 2, 2, 2))
    for one in discharge.MANUAL:
        answer = CriterionAnswered(one, True, "P. TEST" if one == "escort" else "")
        discharging.answer_criterion(here.desk, id, answer)


def recovered(here: Ward, last: Vitals = CALM) -> str:
    """An hour after the end; the last set overridden if it is out of limits."""
    id = here.recovering(here.course()).id
    for mark in (15, 30, 45, 60):
        here.clock.advance(900)
        charting.chart_vitals(here.desk, id, last if mark == 60 else CALM, f"+{mark}")
    if last is not CALM:
        discharging.override_criterion(here.desk, id, CriterionOverridden("vitals", USUAL))
    settled(here, id)
    return id


def goes(here: Ward, id: str) -> Phase:
    return phase(discharging.send_home(here.desk, id, Discharged("P. TEST")))


def test_an_override_lets_go_for_the_value_it_was_given_for_and_is_printed_with_it(
    here: Ward,
) -> None:
    id = recovered(here, HIGH)
    assert goes(here, id) is Phase.LEFT
    left = discharge.left_without(reading.session(here.desk, id))
    assert left == (("Last vitals in limits (SYS 170 ▲ above 160)", USUAL),)


def test_whoever_charts_worse_after_an_override_decides_anew(here: Ward) -> None:
    id = recovered(here, HIGH)
    here.clock.advance(300)
    worse = Vitals(212, 125, 140, 85, 14, 0, 3)
    session = charting.chart_vitals(here.desk, id, worse, "")
    assert readiness.ready_at(session, here.desk.now()) is None
    with pytest.raises(Refused, match="Still open: Last vitals in limits"):
        goes(here, id)


def test_an_override_keeps_what_the_record_said_when_it_was_given(here: Ward) -> None:
    id = here.recovering(here.course()).id
    here.clock.advance(1860)
    for one in ("minutes", "gait"):
        discharging.override_criterion(here.desk, id, CriterionOverridden(one, USUAL))
    said = reading.session(here.desk, id).overrides
    assert (said["minutes"].judged, said["gait"].judged) == ("31 min", "")


def test_nobody_leaves_asleep_whatever_was_ticked_before(here: Ward) -> None:
    id = recovered(here)
    here.clock.advance(300)
    charting.chart_vitals(here.desk, id, Vitals(122, 76, 72, 98, 14, -4, 3), "")
    with pytest.raises(Refused, match="Still open: Fully awake"):
        goes(here, id)
    with pytest.raises(Refused, match=r"RASS −4 at .* Chart a set with the sedation first\."):
        discharging.answer_criterion(here.desk, id, CriterionAnswered("awake", True))
    here.clock.advance(300)
    charting.chart_vitals(here.desk, id, CALM, "")
    with pytest.raises(Refused, match="Still open: Fully awake"):
        goes(here, id)
    discharging.answer_criterion(here.desk, id, CriterionAnswered("awake", True))
    assert goes(here, id) is Phase.LEFT


def test_a_patient_who_is_no_longer_awake_can_be_unticked_whatever_the_sedation(
    here: Ward,
) -> None:
    id = recovered(here)
    charting.chart_vitals(here.desk, id, Vitals(122, 76, 72, 98, 14, -4, 3), "")
    after = discharging.answer_criterion(here.desk, id, CriterionAnswered("awake", False))
    assert not after.criteria["awake"].met


def test_after_midazolam_an_hour_and_one_calm_set_are_not_enough(here: Ward) -> None:
    id = recovered(here)
    here.clock.advance(60)
    charting.log_event(here.desk, id, MedicationGiven("Midazolam", "2 mg", "IV"))
    here.clock.advance(3600)
    charting.chart_vitals(here.desk, id, CALM, "")
    with pytest.raises(Refused, match="Still open: Aldrete"):
        goes(here, id)
    settled(here, id)
    assert goes(here, id) is Phase.LEFT


def test_nobody_goes_home_with_the_iv_but_who_is_admitted_may(here: Ward) -> None:
    id = recovered(here)
    discharging.answer_criterion(here.desk, id, CriterionAnswered("iv_out", False))
    with pytest.raises(Refused, match="The IV stays in only for a patient who is admitted"):
        discharging.override_criterion(here.desk, id, CriterionOverridden("iv_out", USUAL))
    with pytest.raises(Refused, match="Still open: IV removed"):
        goes(here, id)
    ward = CriterionOverridden("iv_out", "Admitted to a ward")
    discharging.override_criterion(here.desk, id, ward)
    assert goes(here, id) is Phase.LEFT
    left = discharge.left_without(reading.session(here.desk, id))
    assert left == (("IV removed", "Admitted to a ward"),)
