"""The first run: the clinic, two nurses, and what its prescriber signs, all or nothing."""

from __future__ import annotations

import secrets
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.errors import Refused
from kitlog.domain.people import Role
from kitlog.domain.protocol import Protocol
from kitlog.domain.protocol_versions import MEANING, Version, differences, in_use
from kitlog.domain.session_facts import Signed
from kitlog.store.journal import Store
from kitlog.store.keyfile import KEY_BYTES, Key
from kitlog.workflow import first_run, keyholding, people, protocols, reading
from kitlog.workflow.desk import Desk
from kitlog.workflow.first_run import SignOff
from kitlog.workflow.protocols import Wrong
from tests.clock import FakeClock
from tests.workflow import founder
from tests.workflow.ward import PIN, Ward

CLINIC = ClinicSet("Example Pain Clinic", "", 4, (0, 1, 2, 3, 4, 5, 6))
NURSES = (("R. Mock RN", Role.CHARGE, PIN), ("T. Sample RN", Role.NURSE, "258369"))
DOCTOR = ("Dr P. Example", Role.PRESCRIBER, "741852")


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A record without anything in it."""
    store = Store.open(tmp_path / "kitlog.db", Key(secrets.token_bytes(KEY_BYTES)), "test")
    yield Desk(store, clock)
    store.close()


def begun(desk: Desk, sign_off: SignOff | None = None) -> Ward:
    """Set up; the charge nurse at the desk."""
    charge = first_run.set_up(desk, CLINIC, NURSES, sign_off)
    (second,) = (p.person_id for p in reading.clinic(desk).at_work if p.role is Role.NURSE)
    assert isinstance(desk.clock, FakeClock)
    return Ward(desk.as_person(charge), desk.clock, charge, second)


def used(desk: Desk) -> dict[str, Protocol]:
    return {one.name: one for one in in_use(reading.clinic(desk).protocols)}


def version(desk: Desk, protocol: Protocol) -> Version:
    return next(one for one in reading.clinic(desk).protocols if one.protocol == protocol)


def test_a_charge_nurse_and_one_more_are_needed(desk: Desk) -> None:
    with pytest.raises(Refused, match="one more nurse"):
        first_run.set_up(desk, CLINIC, NURSES[:1])
    with pytest.raises(Refused, match="same name"):
        first_run.set_up(desk, CLINIC, (NURSES[0], ("r. mock rn ", Role.NURSE, "258369")))
    assert reading.clinic(desk).settings is None
    assert reading.clinic(desk).people == {}


def test_it_is_done_once(here: Ward) -> None:
    with pytest.raises(Refused, match="already set up"):
        first_run.set_up(here.desk, CLINIC, NURSES)


def test_no_course_is_opened_before_a_prescriber_has_signed(desk: Desk) -> None:
    ward = begun(desk)
    assert used(desk) == {}
    with pytest.raises(Refused, match="a prescriber signs it under Settings › Protocols") as told:
        ward.course()
    assert told.value.field == "protocol"
    doctor = people.enrol(ward.desk, *DOCTOR).person_id
    (shipped, *_) = reading.shipped_protocols()
    protocols.sign(ward.desk, shipped.sha256, doctor, DOCTOR[2])
    assert list(used(desk)) == ["KIT-40"]
    assert ward.course().protocol == shipped


def test_what_is_signed_as_shipped_is_in_use_and_the_others_are_not(desk: Desk) -> None:
    ward = begun(desk, SignOff(DOCTOR, ("KIT-40", "KIT-40-BOOSTER"), "60"))
    shipped, every_five, booster = reading.shipped_protocols()
    assert used(desk) == {"KIT-40": shipped, "KIT-40-BOOSTER": booster}
    said = version(desk, shipped).signed
    assert said is not None
    doctor = reading.clinic(desk).people[said.author]
    assert (doctor.name, doctor.role) == ("Dr P. Example", Role.PRESCRIBER)
    assert said.fact == Signed(doctor.person_id, MEANING, shipped.sha256)
    assert people.sign_in(desk, doctor.person_id, DOCTOR[2]) == doctor
    assert ward.course().protocol == shipped
    with pytest.raises(Refused, match="KIT-40-Q5 is not signed yet"):
        ward.course(protocol=every_five)


def test_another_recovery_is_signed_on_a_copy_drafted_by_the_charge_nurse(desk: Desk) -> None:
    ward = begun(desk, SignOff(DOCTOR, ("KIT-40",), "90"))
    (shipped, *_) = reading.shipped_protocols()
    signed = used(desk)["KIT-40"]
    assert differences(shipped.text, signed.text) == (
        "Version: 1 → 2", "Recovery, at least: 60 → 90 min",
    )  # fmt: skip
    found = version(desk, signed)
    assert found.drafted is not None
    assert found.drafted.author == ward.charge
    assert found.of == shipped.sha256
    with pytest.raises(Refused, match="Check the order"):
        ward.course(protocol=shipped)
    assert ward.course(protocol=signed).protocol.recovery_min == 90


@pytest.mark.parametrize(
    ("recovery", "sentence"),
    [("14", "15 to 480 only"), ("500", "15 to 480 only"), ("soon", "whole number"),
     ("", "whole number")],
)  # fmt: skip
def test_a_recovery_that_cannot_be_keeps_nothing_of_the_first_run(
    desk: Desk, recovery: str, sentence: str
) -> None:
    with pytest.raises(Wrong, match=sentence):
        begun(desk, SignOff(DOCTOR, ("KIT-40",), recovery))
    assert reading.clinic(desk).settings is None
    assert reading.clinic(desk).people == {}


def test_nobody_but_a_prescriber_signs(desk: Desk) -> None:
    with pytest.raises(Refused, match="Only a prescriber"):
        begun(desk, SignOff(("N. New RN", Role.NURSE, PIN), ("KIT-40",), "60"))
    with pytest.raises(Refused, match="same name"):
        begun(desk, SignOff((NURSES[0][0], Role.PRESCRIBER, PIN), ("KIT-40",), "60"))
    assert reading.clinic(desk).people == {}


def test_nothing_signed_yet_can_be_changed_on_a_copy_before_it_is(desk: Desk) -> None:
    ward = begun(desk)
    (shipped, *_) = reading.shipped_protocols()
    protocols.draft(ward.desk, shipped.sha256, {"limits.sys.urgent.high": "175"})
    (draft,) = (one for one in reading.clinic(desk).protocols if one.draft)
    doctor = people.enrol(ward.desk, *DOCTOR).person_id
    protocols.sign(ward.desk, draft.protocol.sha256, doctor, DOCTOR[2])
    assert used(desk) == {"KIT-40": draft.protocol}


def test_the_pin_is_in_no_word_about_it() -> None:
    assert DOCTOR[2] not in repr(SignOff(DOCTOR, ("KIT-40",), "60"))


@pytest.mark.skipif(sys.platform == "win32", reason="kills by a signal")
def test_killed_anywhere_it_leaves_nothing_or_a_whole_signed_record(tmp_path: Path) -> None:
    """Before each file that is put in its place, one founding is killed."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.workflow.founder", str(tmp_path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    killed = sorted(tmp_path.iterdir())
    assert len(killed) > founder.FEWEST
    whole = 0
    clock = FakeClock(datetime(2026, 1, 7, 9, tzinfo=UTC))
    for folder in killed:
        database = folder / "kitlog.db"
        if database.exists():
            desk = keyholding.open_by_password(database, "desk", clock, "", founder.PASSWORD)
            whole += 1
        else:
            desk = keyholding.found(database, "desk", clock, founder.FOUNDING)
        assert list(used(desk)) == ["KIT-40"]
        assert used(desk)["KIT-40"].recovery_min == 90
        assert {p.role for p in reading.clinic(desk).at_work} == {
            Role.CHARGE, Role.NURSE, Role.PRESCRIBER,
        }  # fmt: skip
        assert desk.store.verify() == []
        desk.store.close()
    assert 0 < whole < len(killed)  # some were killed before the record was there, some after
