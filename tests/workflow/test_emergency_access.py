"""Somebody whom no PIN lets in: vouched for, on record, bounded, and looked at afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal as D
from pathlib import Path

import pytest

from kitlog.domain.access import ActRefused, SignedIn
from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.emergency import LASTS_H, EmergencyAccess, EmergencyLookedAt
from kitlog.domain.errors import Refused
from kitlog.domain.events import NoteWritten
from kitlog.domain.papers import Paper
from kitlog.domain.people import PersonEnrolled, Role
from kitlog.domain.rights import EMERGENCY_ONLY, EMERGENCY_OVER, NotAllowed
from kitlog.domain.throttle import Wait
from kitlog.report.written import page_texts
from kitlog.store.holder import by_password
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.workflow import (
    accounting,
    accounts,
    charting,
    discharging,
    doorkeeping,
    emergency,
    keyholding,
    papers,
    people,
    reading,
    trail,
)
from kitlog.workflow.board import board
from kitlog.workflow.desk import ACCESS, CLINIC, Desk
from kitlog.workflow.emergency import NOT_ONE_OF_THE_TWO, OTHER, Asked
from kitlog.workflow.trail import Act, Filter
from tests.workflow.every_act import PASSWORD, by_passwords
from tests.workflow.on_paper import write
from tests.workflow.stages import AUDITOR, CHARGE, DOCTOR, LET_IN, NURSE, SECOND, Place, places
from tests.workflow.ward import CALM, PIN, SECOND_PIN, Ward

OWN = "369147"
AGENCY = Asked("A. Agency RN", "no account, chair 1 is running", OWN)
MARKED = "A. Agency RN (emergency 14-Jan)"


def given(here: Ward, asked: Asked = AGENCY) -> PersonEnrolled:
    """Let in at the locked screen, vouched for by T. Sample RN."""
    return emergency.give(here.desk.as_person(""), asked, here.second, SECOND_PIN)[0]


def let_in(here: Ward) -> Desk:
    return here.desk.as_person(given(here).person_id)


def facts(here: Ward, kind: type) -> list[object]:
    entries = (*here.desk.store.entries(CLINIC), *here.desk.store.entries(ACCESS))
    return [entry.fact for entry in entries if isinstance(entry.fact, kind)]


@pytest.fixture
def staffed(tmp_path: Path) -> Iterator[Place]:
    """One person of every role, and a course."""
    place = dict(places(tmp_path))["course"]()
    yield place
    place.store.close()


def test_she_is_let_in_under_her_name_with_a_mark_and_it_is_on_record(here: Ward) -> None:
    person = given(here)
    assert (person.name, person.role, person.left) == (MARKED, Role.EMERGENCY, False)
    (fact,) = facts(here, EmergencyAccess)
    assert isinstance(fact, EmergencyAccess)
    assert (fact.access_id, fact.name, fact.person_id) == (person.person_id, "A. Agency RN", "")
    assert (fact.vouched_by, fact.reason) == (here.second, AGENCY.reason)
    assert OWN not in fact.verifier
    assert OWN not in repr(AGENCY)
    tries = [(t.person_id, t.accepted) for t in facts(here, SignedIn) if isinstance(t, SignedIn)]
    assert tries == [(here.second, True), (person.person_id, True)]


def test_what_she_charts_carries_her_name_and_the_mark(here: Ward) -> None:
    session, desk = here.running(here.course()), let_in(here)
    here.clock.advance(600)
    charting.chart_vitals(desk, session.id, CALM, "10")
    newest = trail.page(here.desk, Filter(), most=1).lines[0]
    assert (newest.who, newest.what) == (MARKED, "Vitals")
    mine = trail.page(here.desk, Filter(person_id=desk.author)).lines
    assert {line.who for line in mine} == {MARKED}
    assert {"Vitals", "Emergency access"} <= {line.what for line in mine}


def test_the_day_note_names_her_and_who_vouched(here: Ward, tmp_path: Path) -> None:
    """The control: the note of a day on which she charted nothing does not."""
    course = here.course()
    first = here.home(course).id
    given(here)
    here.sign(first)
    here.clock.advance(86_400 - 6_000)
    second = here.home(course).id
    desk = let_in(here)
    charting.log_event(desk, second, NoteWritten("walked about"))
    here.sign(second)
    one, other = (note(here, id, tmp_path) for id in (first, second))
    assert "vouchedfor" not in one
    assert "A.AgencyRN(emergency15-Jan),vouchedforbyT.SampleRN" in other


def note(here: Ward, id: str, folder: Path) -> str:
    done = write(here.desk, id, Paper.DAY_NOTE, folder)
    return "".join("".join(page_texts(done.path)).split())


def test_a_wrong_pin_of_the_second_person_is_refused_recorded_and_throttled(here: Ward) -> None:
    nobody = here.desk.as_person("")
    for _ in range(5):
        with pytest.raises(Refused, match="does not fit"):
            emergency.give(nobody, AGENCY, here.second, "333444")
    with pytest.raises(Wait) as said:
        emergency.give(nobody, AGENCY, here.second, SECOND_PIN)
    assert said.value.seconds == 30
    tries = [t for t in facts(here, SignedIn) if isinstance(t, SignedIn)]
    assert [(t.person_id, t.accepted, t.too_soon) for t in tries] == [
        *[(here.second, False, False)] * 5, (here.second, False, True),
    ]  # fmt: skip
    assert facts(here, EmergencyAccess) == []
    here.clock.advance(30)
    assert emergency.give(nobody, AGENCY, here.second, SECOND_PIN)


def test_five_wrong_ones_at_the_door_count_here_too(here: Ward) -> None:
    for _ in range(5):
        with pytest.raises(Refused):
            people.sign_in(here.desk, here.second, "333444")
    with pytest.raises(Wait):
        given(here)


def test_nobody_vouches_for_herself_whatever_the_case_of_the_letters(here: Ward) -> None:
    asked = Asked(" t. sample rn ", "forgot my PIN", OWN)
    with pytest.raises(Refused, match=str(OTHER)):
        given(here, asked)
    assert facts(here, SignedIn) == [], "her PIN was not even looked at"
    person, _ = emergency.give(here.desk.as_person(""), asked, here.charge, PIN)
    assert reading.clinic(here.desk).behind(person.person_id) == here.second
    (fact,) = facts(here, EmergencyAccess)
    assert isinstance(fact, EmergencyAccess)
    assert fact.person_id == here.second


@pytest.mark.parametrize("who", [AUDITOR, LET_IN])
def test_an_auditor_and_somebody_let_in_vouch_for_nobody(staffed: Place, who: str) -> None:
    desk = staffed.ward.desk.as_person("")
    with pytest.raises(NotAllowed, match="can vouch"):
        emergency.give(desk, AGENCY, who, PIN)
    noted = staffed.store.entries(ACCESS)[-1].fact
    assert noted == ActRefused(who, "emergency.give")
    assert reading.emergencies_open(desk) == ()
    for allowed in (NURSE, CHARGE, DOCTOR):
        assert emergency.give(desk, AGENCY, allowed, PIN)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        (Asked("", "why", OWN), "name"), (Asked("n" * 41, "why", OWN), "name"),
        (Asked("A. Agency RN", " ", OWN), "reason"),
        (Asked("A. Agency RN", "why", "111111"), "pin"),
        (Asked("A. Agency\u202e RN", "why", OWN), "name"),
    ],
)  # fmt: skip
def test_without_name_reason_and_pin_nobody_is_asked(here: Ward, asked: Asked, field: str) -> None:
    with pytest.raises(Refused) as said:
        given(here, asked)
    assert said.value.field == field
    assert facts(here, SignedIn) == []


def test_after_a_lock_her_own_pin_does_and_after_eight_hours_it_does_not(here: Ward) -> None:
    session, person = here.running(here.course()), given(here)
    assert people.sign_in(here.desk, person.person_id, OWN) == person
    with pytest.raises(Refused, match="does not fit"):
        people.sign_in(here.desk, person.person_id, SECOND_PIN)
    here.clock.advance(LASTS_H * 3600 - 1)
    desk = here.desk.as_person(person.person_id)
    charting.log_event(desk, session.id, NoteWritten("still here"))
    assert MARKED in [name for _, name in doorkeeping.door(here.desk).people]
    here.clock.advance(1)
    with pytest.raises(NotAllowed, match=str(EMERGENCY_OVER)):
        charting.log_event(desk, session.id, NoteWritten("too late"))
    with pytest.raises(Refused, match="does not fit"):
        people.sign_in(here.desk, person.person_id, OWN)
    assert MARKED not in [name for _, name in doorkeeping.door(here.desk).people]
    assert reading.clinic(here.desk).name_of(person.person_id) == MARKED, "her entries keep it"


def test_a_restart_does_not_lengthen_the_hours(here: Ward) -> None:
    person = given(here)
    here.clock.reboot(LASTS_H * 3600)
    with pytest.raises(NotAllowed, match=str(EMERGENCY_OVER)):
        read(here.desk.as_person(person.person_id))


def read(desk: Desk) -> object:
    return papers.paste_ready(desk, "any")


def test_a_charge_nurse_ends_it_before_its_time(here: Ward) -> None:
    desk = let_in(here)
    accounts.leave(here.desk, desk.author)
    with pytest.raises(NotAllowed, match=str(EMERGENCY_OVER)):
        read(desk)
    assert desk.author not in [p.person_id for p in reading.clinic(here.desk).at_work]


def test_a_pin_forgotten_again_the_same_day_goes_on_as_the_same_person(here: Ward) -> None:
    first = given(here)
    here.clock.advance(3600)
    again = given(here, Asked("A. Agency RN", "forgot this one too", "258147"))
    assert again.person_id == first.person_id
    with pytest.raises(Refused, match="does not fit"):
        people.sign_in(here.desk, first.person_id, OWN)
    assert people.sign_in(here.desk, first.person_id, "258147")
    here.clock.advance(LASTS_H * 3600 - 1800)
    assert people.sign_in(here.desk, first.person_id, "258147"), "the hours begin anew"
    assert len(reading.emergencies_open(here.desk)) == 2, "each is looked at for itself"


def test_she_signs_nothing_and_chooses_no_password(here: Ward) -> None:
    home, desk = here.home(here.course()), let_in(here)
    here.account_later(home.id)
    for act in (
        lambda: discharging.sign(desk, home.id),
        lambda: keyholding.choose_password(desk, OWN, "three small boats"),
        lambda: people.enrol(desk, "N. New RN", Role.NURSE, "369147"),
    ):
        with pytest.raises(NotAllowed, match=str(EMERGENCY_ONLY)):
            act()
    assert discharging.sign(here.desk, home.id).signed, "the control: a nurse does"


def test_she_is_no_witness_of_what_she_gave_under_emergency_access(here: Ward) -> None:
    """Her account and her emergency access are one pair of hands."""
    home = here.recovering(here.course())
    forgot = Asked("T. Sample RN", "forgot my PIN", OWN)
    person, _ = emergency.give(here.desk.as_person(""), forgot, here.charge, PIN)
    desk = here.desk.as_person(person.person_id)
    fact = DrugAccounted(
        "ketamine", D(50), D("0.7"), D("0.7"), D(0), here.charge, here.second, "A1"
    )
    with pytest.raises(Refused, match="Sample RN accounts for it"):
        accounting.account(desk, home.id, fact, SECOND_PIN)
    third = people.enrol(here.desk, "V. Demo RN", Role.NURSE, "258147").person_id
    by_third = replace(fact, witness=third)
    assert accounting.account(desk, home.id, by_third, "258147"), "the control: a third person"


def looked_at(here: Ward, who: str, note: str = "was called in, all charted well") -> None:
    (one,) = reading.emergencies_open(here.desk)
    emergency.look_at(here.desk.as_person(who), one.id, note)


def test_it_stands_every_day_until_a_charge_nurse_has_looked_at_it(here: Ward) -> None:
    given(here)
    for _ in range(3):
        here.clock.advance(86_400)
        (one,) = board(here.desk).emergencies
        assert (one.access.name, one.looked_at) == ("A. Agency RN", False)
    looked_at(here, here.charge)
    assert board(here.desk).emergencies == ()
    (fact,) = facts(here, EmergencyLookedAt)
    assert isinstance(fact, EmergencyLookedAt)
    assert fact.note == "was called in, all charted well"
    with pytest.raises(Refused, match="looked at it already"):
        emergency.look_at(here.desk, one.id, "again")


def test_neither_of_the_two_looks_at_it_and_the_try_is_on_record(staffed: Place) -> None:
    here = staffed.ward
    desk = here.desk.as_person("")
    emergency.give(desk, AGENCY, CHARGE, PIN)
    with pytest.raises(NotAllowed, match=str(NOT_ONE_OF_THE_TWO)):
        looked_at(here, CHARGE)
    assert staffed.store.entries(ACCESS)[-1].fact == ActRefused(CHARGE, "emergency.look_at")
    other = people.enrol(here.desk.as_person(CHARGE), "O. Other RN", Role.CHARGE, "258369")
    looked_at(here, other.person_id)
    emergency.give(desk, Asked("O. Other RN", "forgot my PIN", OWN), SECOND, PIN)
    with pytest.raises(NotAllowed, match=str(NOT_ONE_OF_THE_TWO)):
        looked_at(here, other.person_id)
    looked_at(here, CHARGE)


def test_without_a_note_it_stays(here: Ward) -> None:
    given(here)
    with pytest.raises(Refused, match="what you found"):
        looked_at(here, here.charge, "  ")
    assert len(board(here.desk).emergencies) == 1


def test_the_trail_has_a_kind_of_its_own_for_it(here: Ward) -> None:
    session, desk = here.running(here.course()), let_in(here)
    charting.log_event(desk, session.id, NoteWritten("calm"))
    looked_at(here, here.charge)
    last, first = trail.page(here.desk, Filter(act=Act.EMERGENCY)).lines
    assert (first.who, first.what) == (MARKED, "Emergency access")
    assert first.words == f"A. Agency RN, vouched for by T. Sample RN: {AGENCY.reason}"
    assert (last.who, last.what) == ("R. Mock RN", "Emergency access looked at")
    assert last.words == f"{MARKED}: was called in, all charted well"


def test_nobody_let_in_is_asked_for_a_password(here: Ward) -> None:
    by_passwords(here.desk)
    person = given(here)
    found = keyholding.passwords(here.desk)
    assert person.person_id not in found.asked | found.missing
    assert here.second in found.missing, "the control: who has an account is"


def test_vouched_for_by_the_password_that_opened_the_record(here: Ward) -> None:
    key = here.desk.store.database.key
    book = Keybook((by_password(here.second, PASSWORD, key),))
    write_keybook(here.desk.store.database.path, book)
    desk = here.desk.as_person("")
    with pytest.raises(Refused, match="does not fit"):
        emergency.give(desk, AGENCY, here.second, "three big boats", by_password=True)
    with pytest.raises(Refused, match="does not fit"):
        emergency.give(desk, AGENCY, here.second, SECOND_PIN, by_password=True)
    person, _ = emergency.give(desk, AGENCY, here.second, PASSWORD, by_password=True)
    assert person.name == MARKED
    tries = [(t.accepted, t.by_password) for t in facts(here, SignedIn) if isinstance(t, SignedIn)]
    assert tries == [(False, True), (False, True), (True, True), (True, False)]
