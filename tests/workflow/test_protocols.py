"""A protocol is changed on a copy and counts once its prescriber signed exactly that text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from kitlog.domain import limits
from kitlog.domain.access import ActRefused
from kitlog.domain.errors import Refused
from kitlog.domain.people import Role
from kitlog.domain.protocol import Protocol
from kitlog.domain.protocol_versions import Version, in_use
from kitlog.domain.session_facts import Signed
from kitlog.domain.throttle import Wait
from kitlog.workflow import enrolling, people, preparing, protocols, reading, summarising
from kitlog.workflow.desk import ACCESS, CLINIC
from kitlog.workflow.protocols import Wrong
from tests.workflow.ward import ADA, PIN, Ward

DOCTOR_PIN = "369147"
TIGHTER = {"limits.sys.urgent.high": "175", "limits.sys.caution.high": "150"}


def prescriber(here: Ward) -> str:
    return people.enrol(here.desk, "Dr P. Example", Role.PRESCRIBER, DOCTOR_PIN).person_id


def used(here: Ward, name: str = "KIT-40") -> Protocol:
    found = in_use(reading.clinic(here.desk).protocols)
    return next(one for one in found if one.name == name)


def drafted(here: Ward, typed: dict[str, str] | None = None) -> Version:
    clinic = protocols.draft(here.desk, used(here).sha256, typed or TIGHTER)
    return next(one for one in clinic.protocols if one.draft)


def test_a_draft_is_a_copy_with_the_next_version_that_nobody_can_be_treated_by(
    here: Ward,
) -> None:
    before = used(here)
    draft = drafted(here)
    assert (draft.protocol.name, draft.protocol.version) == ("KIT-40", 2)
    assert draft.of == before.sha256
    assert used(here) == before
    with pytest.raises(Refused, match="Check the order") as told:
        here.course(protocol=draft.protocol)
    assert told.value.field == "protocol"


def test_signed_it_counts_for_new_courses_and_the_one_before_no_longer(here: Ward) -> None:
    doctor, draft, before = prescriber(here), drafted(here), used(here)
    protocols.sign(here.desk, draft.protocol.sha256, doctor, DOCTOR_PIN)
    assert used(here) == draft.protocol
    assert used(here, "KIT-40-Q5").version == 1
    with pytest.raises(Refused, match="changed meanwhile"):
        here.course(protocol=before)
    course = here.course(protocol=draft.protocol)
    assert course.protocol.limits["sys"].urgent.high == 175
    said = next(
        one.signed for one in reading.clinic(here.desk).protocols
        if one.protocol == draft.protocol
    )  # fmt: skip
    assert said is not None
    assert said.fact == Signed(doctor, "protocol, for use in new courses", draft.protocol.sha256)
    assert said.author == doctor


def test_a_running_course_keeps_its_protocol_to_the_byte_in_limits_and_in_print(
    here: Ward, tmp_path: Path
) -> None:
    course = here.course()
    text = course.opened.protocol
    protocols.sign(here.desk, drafted(here).protocol.sha256, prescriber(here), DOCTOR_PIN)
    after = reading.course(here.desk, course.id)
    assert after.opened.protocol == text == reading.shipped_protocols()[0].text
    assert after.protocol.sha256 == course.opened.protocol_hash
    here.signed(after)
    session = reading.course(here.desk, course.id).sessions[0]
    assert session.protocol.text == text
    assert limits.flag("sys", 178, session.protocol) == limits.Flag(
        "sys", 178, "caution", True, 160
    )
    assert limits.flag("sys", 178, used(here)) == limits.Flag("sys", 178, "urgent", True, 175)
    enrolling.close_early(here.desk, course.id, "moved away")
    done = summarising.export(here.desk, course.id, tmp_path / "one.pdf", "a4")
    pages = [p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(done.path)]
    printed = "".join("".join(pages).split())
    assert "ProtocolKIT-40,version1" in printed
    assert course.opened.protocol_hash in printed
    assert used(here).sha256 not in printed


def test_a_draft_changed_after_it_was_shown_can_not_be_signed_as_what_it_was(here: Ward) -> None:
    doctor, shown = prescriber(here), drafted(here)
    other = drafted(here, {"limits.sys.urgent.high": "200", "limits.sys.caution.high": "190"})
    assert other.protocol.version == 2
    with pytest.raises(Refused, match="changed meanwhile"):
        protocols.sign(here.desk, shown.protocol.sha256, doctor, DOCTOR_PIN)
    assert used(here).version == 1
    # And a signature under the old text says nothing of the new one.
    signed = Signed(doctor, "protocol, for use in new courses", shown.protocol.sha256)
    here.desk.store.append((here.desk.entry(CLINIC, signed, author=doctor),))
    assert used(here).version == 1


def test_only_a_prescriber_with_the_right_pin_signs_and_every_try_is_recorded(here: Ward) -> None:
    doctor, sha256 = prescriber(here), drafted(here).protocol.sha256
    with pytest.raises(Refused, match="does not fit") as told:
        protocols.sign(here.desk, sha256, doctor, "000111")
    assert told.value.field == "pin"
    with pytest.raises(Refused, match="Only a prescriber"):
        protocols.sign(here.desk, sha256, here.charge, PIN)
    assert used(here).version == 1
    *tries, refused = here.desk.store.entries(ACCESS)
    assert [one.author for one in tries] == [doctor, here.charge]
    assert refused.fact == ActRefused(here.charge, "protocols.sign")
    for _ in range(4):
        with pytest.raises(Refused):
            protocols.sign(here.desk, sha256, doctor, "000111")
    with pytest.raises(Wait):
        protocols.sign(here.desk, sha256, doctor, DOCTOR_PIN)


def test_a_version_is_signed_once(here: Ward) -> None:
    doctor, shipped = prescriber(here), used(here)
    with pytest.raises(Refused, match="signed already"):
        protocols.sign(here.desk, shipped.sha256, doctor, DOCTOR_PIN)
    assert used(here) == shipped


@pytest.mark.parametrize("role", [Role.NURSE, Role.PRESCRIBER, Role.AUDITOR])
def test_nobody_but_a_charge_nurse_drafts(here: Ward, role: Role) -> None:
    person = people.enrol(here.desk, "W. Invented", role, "135792")
    with pytest.raises(Refused, match="Only a charge nurse"):
        protocols.draft(here.desk.as_person(person.person_id), used(here).sha256, TIGHTER)
    assert not any(one.draft for one in reading.clinic(here.desk).protocols)


def test_every_wrong_value_is_said_at_its_field_and_nothing_is_kept(here: Ward) -> None:
    typed = {"limits.sys.urgent.high": "much", "dose.mg_per_kg": "0,5"}
    with pytest.raises(Wrong) as told:
        protocols.draft(here.desk, used(here).sha256, typed)
    assert set(told.value.sentences) == set(typed)
    with pytest.raises(Wrong) as told:
        protocols.draft(here.desk, used(here).sha256, {"limits.sys.caution.low": "165"})
    assert told.value.field == "limits.sys.caution.high"
    with pytest.raises(Refused, match="Nothing was changed"):
        protocols.draft(here.desk, used(here).sha256, {})
    assert not any(one.draft for one in reading.clinic(here.desk).protocols)


def test_a_version_copied_before_a_newer_one_was_signed_is_refused(here: Ward) -> None:
    doctor, old = prescriber(here), used(here)
    protocols.sign(here.desk, drafted(here).protocol.sha256, doctor, DOCTOR_PIN)
    with pytest.raises(Refused, match="newer version is in use"):
        protocols.draft(here.desk, old.sha256, TIGHTER)
    third = drafted(here, {"limits.sys.urgent.high": "170"})
    assert third.protocol.version == 3
    assert third.protocol.limits["sys"].caution.high == 150


def test_a_new_course_follows_the_new_schedule_beside_a_running_one(here: Ward) -> None:
    old = here.course()
    draft = drafted(here, {"schedule.infusion_minutes": "20, 40"})
    protocols.sign(here.desk, draft.protocol.sha256, prescriber(here), DOCTOR_PIN)
    boris = replace(ADA, record_no="ZZ 2", given="Boris")
    new = here.course(patient=boris, chair=2, protocol=used(here))
    sessions = [preparing.open_session(here.desk, c.id, here.today(), c.opened.chair)
                for c in (old, new)]  # fmt: skip
    assert [s.protocol.infusion_minutes for s in sessions] == [(10, 20, 30, 40), (20, 40)]
