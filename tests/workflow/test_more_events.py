"""Acts of two people, the clinic's list, and what the pump did earlier, on a real record."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain.access import SignedIn
from kitlog.domain.drug_account import DrugAccounted, account_of
from kitlog.domain.errors import Refused
from kitlog.domain.events import MedicationGiven
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.infusion import InfusionPaused, InfusionStarted
from kitlog.domain.medicines import Adjunct, Works
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, phase
from kitlog.workflow import accounting, charting, handing_over, infusing, medicine_list, reading
from kitlog.workflow.desk import ACCESS
from tests.workflow.ward import PIN, SECOND_PIN, Ward

D = Decimal
READS = (PumpRead(D(150), D(25)), PumpRead(D(150), D(26)))


def hand_over(
    here: Ward, id: str, pins: tuple[str, str] = (PIN, SECOND_PIN), rate: str = "150"
) -> Session:
    reads = tuple(PumpRead(D(rate), one.infused_ml) for one in READS)
    return handing_over.hand_over(here.desk, id, here.second, pins, reads)  # type: ignore[arg-type]


def tries(here: Ward) -> list[bool]:
    entries = here.desk.store.entries(ACCESS)
    return [e.fact.accepted for e in entries if isinstance(e.fact, SignedIn)]


def test_a_handover_signs_what_was_charted_until_then(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(600)
    (said,) = hand_over(here, id).standing(HandedOver)
    fact = said.as_(HandedOver)
    assert (fact.giver, fact.taker) == (here.charge, here.second)
    assert said.author == here.charge
    assert (fact.giver_read, fact.taker_read) == READS
    assert len(fact.digest) == 64
    assert not reading.session(here.desk, id).signed, "the day goes on"


@pytest.mark.parametrize("pins", [("111222", SECOND_PIN), (PIN, "111222")])
def test_a_handover_needs_both_pins_and_records_a_wrong_one(
    here: Ward, pins: tuple[str, str]
) -> None:
    id = here.running(here.course()).id
    with pytest.raises(Refused, match="does not fit"):
        hand_over(here, id, pins)
    assert tries(here)[-1] is False
    assert not reading.session(here.desk, id).standing(HandedOver)


def test_a_pump_that_runs_otherwise_than_the_record_is_not_handed_over(here: Ward) -> None:
    id = here.running(here.course()).id
    with pytest.raises(Refused, match="The pump shows 105 mL/h, the record 150 mL/h"):
        hand_over(here, id, rate="105")
    infusing.pause(here.desk, id, "")
    assert hand_over(here, id, rate="0").standing(HandedOver)


def test_after_the_end_a_handover_needs_no_pump(here: Ward) -> None:
    id = here.recovering(here.course()).id
    after = handing_over.hand_over(here.desk, id, here.second, (PIN, SECOND_PIN), None)
    assert after.standing(HandedOver)[0].as_(HandedOver).taker_read is None


def account(here: Ward, witness: str) -> DrugAccounted:
    return DrugAccounted(
        "ketamine", D(50), D("0.7"), D("0.6"), D("0.1"), here.charge, witness, "A1"
    )  # fmt: skip


def test_the_account_is_the_givers_with_a_proven_witness(here: Ward) -> None:
    id = here.recovering(here.course(), "86").id
    kept = account_of(accounting.account(here.desk, id, account(here, here.second), SECOND_PIN))
    assert kept is not None
    assert kept.as_(DrugAccounted).giver == here.charge
    assert kept.as_(DrugAccounted).witness == here.second


def test_nobody_witnesses_her_own_account(here: Ward) -> None:
    id = here.recovering(here.course()).id
    of_the_other = account(here, here.second)
    with pytest.raises(Refused, match="somebody else"):
        accounting.account(here.desk.as_person(here.second), id, of_the_other, SECOND_PIN)


def test_a_wrong_pin_of_the_witness_keeps_nothing_but_the_try(here: Ward) -> None:
    id = here.recovering(here.course()).id
    with pytest.raises(Refused, match="does not fit"):
        accounting.account(here.desk, id, account(here, here.second), PIN)
    assert account_of(reading.session(here.desk, id)) is None
    assert tries(here)[-1] is False


def test_the_clinics_list_is_kept_by_the_charge_nurse_alone(here: Ward) -> None:
    assert reading.clinic(here.desk).adjuncts == ()
    own = (Adjunct("urapidil", "10 mg", "IV", Works.BLOOD_PRESSURE),)
    assert medicine_list.keep_list(here.desk, own).adjuncts == own
    with pytest.raises(Refused, match="Only a charge nurse"):
        medicine_list.keep_list(here.desk.as_person(here.second), ())
    assert reading.clinic(here.desk).adjuncts == own


def test_a_pause_and_a_resume_can_be_timed_back(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(600)
    now = here.clock.now()
    paused = infusing.pause(here.desk, id, "bathroom", now.shifted(-300))
    (said,) = paused.standing(InfusionPaused)
    assert said.entered_after_s() == 300
    resumed = infusing.resume(here.desk, id, now.shifted(-120))
    assert resumed.run is not None
    assert resumed.run.paused_s(600) == 180


def test_a_resume_is_not_timed_back_behind_its_pause(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(600)
    infusing.pause(here.desk, id, "")
    here.clock.advance(120)
    with pytest.raises(Refused, match="Choose a later time"):
        infusing.resume(here.desk, id, here.clock.now().shifted(-300))
    assert phase(reading.session(here.desk, id)) is Phase.PAUSED, "nothing was kept"


def test_a_start_logged_late_is_timed_back_with_both_times_readable(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(180)
    (start,) = reading.session(here.desk, id).standing(InfusionStarted)
    earlier = start.measured.shifted(-120)
    after = charting.correct(here.desk, id, start.id, start.fact, "pressed late", earlier)
    assert after.run is not None
    assert after.run.seconds(here.clock.now()) == 300
    (told,) = after.standing(InfusionStarted)
    assert [e.measured for e in told.history] == [start.measured, earlier]


def test_a_controlled_medicine_is_accounted_for_by_its_entry(here: Ward) -> None:
    id = here.running(here.course()).id
    given = MedicationGiven("midazolam", "1 mg", "IV", "anxiety")
    of = charting.log_event(here.desk, id, given).standing(MedicationGiven)[0].id
    fact = DrugAccounted(
        "midazolam", D(5), D("0.4"), D("0.2"), D("0.2"), "", here.second, "B7", of
    )  # fmt: skip
    assert account_of(accounting.account(here.desk, id, fact, SECOND_PIN), of) is not None
