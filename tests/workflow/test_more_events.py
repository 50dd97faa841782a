"""Acts of two people, the clinic's list, and what the pump did earlier, on a real record."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kitlog.domain import signing
from kitlog.domain.access import SignedIn
from kitlog.domain.drug_account import DrugAccounted, account_of, late_accounts
from kitlog.domain.errors import Refused
from kitlog.domain.events import MedicationGiven
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.infusion import InfusionEnded, InfusionPaused, InfusionStarted
from kitlog.domain.medicines import Adjunct, Works
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.people import Role
from kitlog.domain.session import Session
from kitlog.domain.session_facts import Signed
from kitlog.domain.view import Phase, phase
from kitlog.domain.waiting import waiting
from kitlog.workflow import (
    accounting,
    charting,
    discharging,
    handing_over,
    infusing,
    medicine_list,
    people,
    reading,
)
from kitlog.workflow.desk import ACCESS, session_stream
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
    ready = here.ready(here.course())
    here.clock.advance(300)
    id = infusing.start(here.desk, ready.id).id
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


def test_who_charted_the_medicine_is_no_witness_whoever_closes_the_account(here: Ward) -> None:
    id = here.running(here.course()).id
    given = MedicationGiven("midazolam", "1 mg", "IV", "anxiety")
    of = charting.log_event(here.desk, id, given).standing(MedicationGiven)[0].id
    figures = D(5), D("0.4"), D("0.2"), D("0.2")
    theirs = here.desk.as_person(here.second)
    witnessed = DrugAccounted("midazolam", *figures, "", here.charge, "B7", of)
    with pytest.raises(Refused, match=r"R\. Mock RN gave it\. The witness is somebody") as told:
        accounting.account(theirs, id, witnessed, PIN)
    assert told.value.field == "witness"
    third = people.enrol(here.desk, "S. Third RN", Role.NURSE, "369147").person_id
    witnessed = DrugAccounted("midazolam", *figures, "", third, "B7", of)
    kept = account_of(accounting.account(theirs, id, witnessed, "369147"), of)
    assert kept is not None
    assert kept.as_(DrugAccounted).giver == here.charge, "who gave it, not who closed it"


def test_neither_who_drew_the_bag_nor_who_started_it_is_its_witness(here: Ward) -> None:
    ready = here.ready(here.course())
    id = infusing.start(here.desk.as_person(here.second), ready.id).id
    here.clock.advance(2400)
    infusing.end(here.desk, id, InfusionEnded(D(100)))
    third = people.enrol(here.desk, "S. Third RN", Role.NURSE, "369147").person_id
    theirs = here.desk.as_person(third)
    for hand, pin in ((here.charge, PIN), (here.second, SECOND_PIN)):
        with pytest.raises(Refused, match="The witness is somebody else"):
            accounting.account(theirs, id, account(here, hand), pin)


def test_the_account_of_a_signed_day_follows_once_with_its_witness(here: Ward) -> None:
    session = here.signed(here.course())
    assert session.signed is not None
    figures = DrugAccounted("ketamine", D(50), D("0.7"), D("0.7"), D(0), "", here.second, "A1")
    after = accounting.account(here.desk, session.id, figures, SECOND_PIN)
    assert late_accounts(after) == (account_of(after),)
    assert waiting(after) == ()
    sealed = session.signed.as_(Signed).digest
    assert signing.digest(here.desk.store.entries(session_stream(session.id))) == sealed
    with pytest.raises(Refused, match="The day is signed"):
        accounting.account(here.desk, session.id, figures, SECOND_PIN)


def test_an_account_of_before_the_signature_is_not_changed_after_it(here: Ward) -> None:
    id = here.home(here.course()).id
    figures = DrugAccounted("ketamine", D(50), D("0.7"), D("0.7"), D(0), "", here.second, "A1")
    said = account_of(accounting.account(here.desk, id, figures, SECOND_PIN))
    assert said is not None
    other = replace(said.as_(DrugAccounted), lot="A2")
    discharging.sign(here.desk, id)
    with pytest.raises(Refused, match="The day is signed"):
        charting.correct(here.desk, id, said.id, other, "misread")


def test_an_account_is_not_corrected_over_its_witness(here: Ward) -> None:
    id = here.recovering(here.course()).id
    figures = DrugAccounted("ketamine", D(50), D("0.7"), D("0.7"), D(0), "", here.second, "A1")
    said = account_of(accounting.account(here.desk, id, figures, SECOND_PIN))
    assert said is not None
    turned = replace(said.as_(DrugAccounted), giver=here.second, witness=here.charge)
    fewer = replace(said.as_(DrugAccounted), given_ml=D("0.6"), wasted_ml=D("0.1"))
    for other in (turned, fewer):
        with pytest.raises(Refused, match="A second person stands under it"):
            charting.correct(here.desk, id, said.id, other, "slip")
    charting.strike(here.desk, id, said.id, "slip")
    assert account_of(reading.session(here.desk, id)) is None, "it is witnessed anew"
    anew = account_of(accounting.account(here.desk, id, replace(fewer, giver=""), SECOND_PIN))
    assert anew is not None
    assert anew.as_(DrugAccounted).wasted_ml == D("0.1")


def test_nothing_is_logged_before_the_patient_came(here: Ward) -> None:
    here.clock.advance(600)
    id = here.running(here.course()).id
    here.clock.advance(600)
    given = MedicationGiven("ondansetron", "4 mg", "IV")
    for back in (660, 2 * 86_400):
        with pytest.raises(Refused, match="before the patient came, ") as told:
            charting.log_event(here.desk, id, given, here.clock.now().shifted(-back))
        assert told.value.field == "time"
    kept = charting.log_event(here.desk, id, given, here.clock.now().shifted(-540))
    (said,) = kept.standing(MedicationGiven)
    with pytest.raises(Refused, match="before the patient came, "):
        charting.correct(
            here.desk, id, said.id, given, "wrong time", here.clock.now().shifted(-660)
        )


def test_oxygen_is_not_off_before_it_was_on(here: Ward) -> None:
    id = here.running(here.course()).id
    here.clock.advance(600)
    charting.log_event(here.desk, id, OxygenOn(D(2), "nasal"))
    here.clock.advance(120)
    with pytest.raises(Refused, match="Oxygen was put on at ") as told:
        charting.log_event(here.desk, id, OxygenOff(), here.clock.now().shifted(-300))
    assert told.value.field == "time"
    off = charting.log_event(here.desk, id, OxygenOff(), here.clock.now().shifted(-60))
    for kind, back in ((OxygenOff, 180), (OxygenOn, 30)):
        (said,) = off.standing(kind)
        with pytest.raises(Refused, match="in between"):
            charting.correct(
                here.desk, id, said.id, said.fact, "slip", here.clock.now().shifted(-back)
            )
