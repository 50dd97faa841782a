"""First run, PINs, signing in."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from argon2 import extract_parameters
from argon2.low_level import Type

from kitlog.domain import throttle
from kitlog.domain.access import ActRefused, SignedIn
from kitlog.domain.clinic import ClinicSet
from kitlog.domain.errors import Refused
from kitlog.domain.people import Role
from kitlog.domain.throttle import Wait
from kitlog.store.journal import Store
from kitlog.workflow import people, reading
from kitlog.workflow.desk import ACCESS, Desk
from tests.workflow.ward import PIN, SECOND_PIN, Ward

CLINIC = ClinicSet("Example Pain Clinic", "", 2)


@pytest.mark.full_strength
def test_a_pin_is_kept_as_argon2id_of_64_mib_and_three_passes(here: Ward) -> None:
    verifier = reading.clinic(here.desk).people[here.charge].verifier
    found = extract_parameters(verifier)
    assert found.type is Type.ID
    assert found.memory_cost >= 64 * 1024
    assert found.time_cost >= 3
    assert PIN not in verifier
    assert extract_parameters(people.NOBODYS) == found, "nobody is told apart by the clock"


@pytest.mark.parametrize(
    "pin", ["12345", "1234567", "12345a", "111111", "123456", "654321", "１４７２５８"]
)
def test_a_weak_or_odd_pin_is_refused(here: Ward, pin: str) -> None:
    with pytest.raises(Refused):
        people.enrol(here.desk, "V. Demo RN", Role.NURSE, pin)


def test_the_right_pin_signs_in_and_a_wrong_one_does_not(here: Ward) -> None:
    assert people.sign_in(here.desk, here.charge, PIN).name == "R. Mock RN"
    with pytest.raises(Refused, match="does not fit"):
        people.sign_in(here.desk, here.charge, "258369")
    tries = [e.fact for e in here.desk.store.entries(ACCESS) if isinstance(e.fact, SignedIn)]
    assert [said.accepted for said in tries] == [True, False]


def test_only_a_charge_nurse_adds_people(here: Ward) -> None:
    with pytest.raises(Refused, match="Only a charge nurse"):
        people.enrol(here.desk.as_person(here.second), "V. Demo RN", Role.NURSE, "369147")
    people.enrol(here.desk, "V. Demo RN", Role.NURSE, "369147")
    assert "V. Demo RN" in [p.name for p in reading.clinic(here.desk).at_work]


def wrong(here: Ward, times: int) -> None:
    for _ in range(times):
        with pytest.raises(Refused, match="does not fit"):
            people.sign_in(here.desk, here.charge, "333444")


def test_after_five_wrong_pins_the_right_one_waits_too(here: Ward) -> None:
    wrong(here, 5)
    with pytest.raises(Wait) as said:
        people.sign_in(here.desk, here.charge, PIN)
    assert said.value.seconds == 30
    here.clock.advance(30)
    assert people.sign_in(here.desk, here.charge, PIN)
    wrong(here, 4)
    assert people.sign_in(here.desk, here.charge, PIN)


def test_the_wait_outlasts_a_restart_of_program_and_machine(here: Ward, tmp_path: Path) -> None:
    wrong(here, 5)
    here.desk.store.close()
    here.clock.reboot(10)
    database = here.desk.store.database
    again = Store.open(database.path, database._key, "test")
    try:
        desk = Desk(again, here.clock, here.charge)
        with pytest.raises(Wait) as said:
            people.sign_in(desk, here.charge, PIN)
        assert said.value.seconds == pytest.approx(20)
    finally:
        again.close()


def test_it_is_one_persons_wait_and_every_try_is_recorded(here: Ward) -> None:
    wrong(here, 5)
    with pytest.raises(Wait):
        people.sign_in(here.desk, here.charge, PIN)
    assert people.sign_in(here.desk, here.second, SECOND_PIN)
    tries = [e.fact for e in here.desk.store.entries(ACCESS) if isinstance(e.fact, SignedIn)]
    assert [(t.accepted, t.too_soon) for t in tries] == [(False, False)] * 5 + [
        (False, True), (True, False),
    ]  # fmt: skip


@pytest.mark.parametrize("what", ["too soon", "somebody else", "refused acts"])
def test_nothing_pushes_wrong_tries_out_of_sight(here: Ward, what: str) -> None:
    """However often somebody tries again meanwhile, as herself or as others."""
    wrong(here, 5)
    facts = {
        "too soon": SignedIn(here.charge, accepted=False, too_soon=True),
        "somebody else": SignedIn(here.second, accepted=False),
        "refused acts": ActRefused("", "quieting.set_volume"),
    }
    author = here.second if what == "somebody else" else here.charge
    desk = here.desk
    desk.store.append([desk.entry(ACCESS, facts[what], author=author) for _ in range(600)])
    with pytest.raises(Wait) as said:
        people.sign_in(desk, here.charge, PIN)
    assert said.value.seconds == 30


def test_the_longest_wait_outlasts_a_clock_set_back(here: Ward) -> None:
    """By the order of saving, not by what the clock said."""
    here.clock.advance(86_400 * 365)
    assert people.sign_in(here.desk, here.charge, PIN)
    here.clock.step_wall(-86_400 * 365)
    for _ in range(throttle.COUNTED + 3):
        with suppress(Refused):
            people.sign_in(here.desk, here.charge, "333444")
        here.clock.advance(900)
    wrong(here, 1)
    with pytest.raises(Wait) as said:
        people.sign_in(here.desk, here.charge, PIN)
    assert said.value.seconds == throttle.LONGEST_S


def test_who_confirms_a_check_waits_as_well(here: Ward) -> None:
    for _ in range(5):
        with pytest.raises(Refused, match="does not fit"):
            people.confirm(here.desk, here.second, "333444")
    with pytest.raises(Wait):
        people.confirm(here.desk, here.second, SECOND_PIN)
