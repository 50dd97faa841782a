"""Limits for one patient: by the prescriber, with reason, from the next infusion on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from kitlog.domain import limits
from kitlog.domain.course import Course
from kitlog.domain.errors import Refused
from kitlog.domain.patient_limits import LimitsSet, PatientLimit
from kitlog.domain.people import Role
from kitlog.domain.session import Session
from kitlog.domain.view import view
from kitlog.workflow import charting, enrolling, patient_limits, people, reading, summarising
from kitlog.workflow.desk import course_stream
from tests.workflow.ward import ADA, CALM, PIN, Ward

DOCTOR_PIN = "369147"
HIGHER = LimitsSet((PatientLimit("sys", 90, 170, 90, 190),), "Hypertension, usual BP 160")
BACK = LimitsSet((), "Treated now")


def prescriber(here: Ward) -> str:
    return people.enrol(here.desk, "Dr P. Example", Role.PRESCRIBER, DOCTOR_PIN).person_id


def set_them(here: Ward, course: Course, doctor: str, said: LimitsSet = HIGHER) -> Course:
    return patient_limits.set_limits(here.desk, course.id, said, doctor, DOCTOR_PIN)


def flagged(session: Session, value: int) -> limits.Flag | None:
    return limits.flag("sys", value, session.protocol)


def test_they_count_for_the_next_infusion_and_the_pinned_protocol_stays(here: Ward) -> None:
    course, doctor = here.course(), prescriber(here)
    after = set_them(here, course, doctor)
    assert after.protocol == course.protocol
    session = here.running(after)
    assert flagged(session, 165) is None
    assert flagged(session, 171) == limits.Flag("sys", 171, "caution", True, 170)
    assert flagged(session, 191) == limits.Flag("sys", 191, "urgent", True, 190)
    assert session.protocol.sha256 == course.opened.protocol_hash
    (entry,) = [e for e in here.desk.store.entries(course_stream(course.id))
                if isinstance(e.fact, LimitsSet)]  # fmt: skip
    assert entry.author == doctor
    other = here.course(patient=replace(ADA, record_no="ZZ 2", given="Boris"), chair=2)
    assert flagged(here.ready(other), 165) is not None


def test_alerts_follow_them(here: Ward) -> None:
    doctor = prescriber(here)
    set_them(here, (course := here.course()), doctor)
    session = here.running(course)
    here.clock.advance(600)
    charted = charting.chart_vitals(here.desk, session.id, replace(CALM, sys=182), "10")
    assert not [a for a in view(charted, here.clock.now()).alerts if a.priority.name == "HIGH"]
    other = here.course(patient=replace(ADA, record_no="ZZ 2", given="Boris"), chair=2)
    second = here.running(other)
    here.clock.advance(600)
    loud = charting.chart_vitals(here.desk, second.id, replace(CALM, sys=182), "10")
    assert [a for a in view(loud, here.clock.now()).alerts if a.priority.name == "HIGH"]


def test_a_running_infusion_keeps_the_limits_it_began_with(here: Ward) -> None:
    course, doctor = here.course(), prescriber(here)
    session = here.running(course)
    here.clock.advance(60)
    set_them(here, course, doctor)
    assert flagged(reading.session(here.desk, session.id), 165) is not None
    assert flagged(reading.course(here.desk, course.id).sessions[0], 165) is not None
    file = reading.chair_file(here.desk, session.id)
    assert file.limits_by == "clinic protocol"


def test_the_chair_says_who_set_them_and_the_summary_why(here: Ward, tmp_path: Path) -> None:
    course, doctor = here.course(), prescriber(here)
    set_them(here, course, doctor)
    session = here.signed(course)
    assert reading.chair_file(here.desk, session.id).limits_by == (
        "Dr P. Example, 14-Jan-2026 09:00"
    )
    set_them(here, course, doctor, BACK)
    assert flagged(reading.session(here.desk, session.id), 165) is None, "signed as it was"
    here.clock.advance(86_400)
    assert flagged(here.ready(course), 165) is not None
    enrolling.close_early(here.desk, course.id, "moved away")
    done = summarising.export(here.desk, course.id, tmp_path / "one.pdf", "a4")
    pages = [p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(done.path)]
    text = "".join("".join(pages).split())
    assert "SYSamberabove:160→170mmHg;SYSredabove:180→190mmHg" in text
    assert "SetbyDrP.Example,14-Jan-202609:00:Hypertension,usualBP160" in text
    assert "astheprotocolsays.SetbyDrP.Example" in text


def test_the_annex_prints_the_limits_in_force_at_each_infusion(here: Ward, tmp_path: Path) -> None:
    course, doctor = here.course(), prescriber(here)
    for said in (None, HIGHER, BACK):
        if said is not None:
            set_them(here, course, doctor, said)
        here.signed(course)
        here.clock.advance(86_400)
    enrolling.close_early(here.desk, course.id, "moved away")
    done = summarising.export(here.desk, course.id, tmp_path / "one.pdf", "a4")
    document = pypdfium2.PdfDocument(done.path)
    text = "".join("".join(p.get_textpage().get_text_bounded() for p in document).split())
    document.close()
    tables = text.split("Limitsused")[1:]
    assert len(tables) == 3
    systolic = [table.partition("Systolic,mmHg")[2].partition("Diastolic")[0] for table in tables]
    words = [table.partition("ValueRefused")[0] for table in tables]
    assert words[0] == "Day1:theprotocol’s"
    assert words[1].startswith("Day2:forthispatient,setbyDrP.Example,15-Jan-2026")
    assert words[1].endswith(":Hypertension,usualBP160")
    assert words[2].startswith("Day3:theprotocol’sagain,setbyDrP.Example,16-Jan-2026")
    assert "<90,>170<90,>190" in systolic[1]
    assert "<90,>160<90,>180" in systolic[0]
    assert systolic[0].startswith(systolic[2][:30])


def test_only_a_prescriber_sets_them_with_reason_and_right_pin(here: Ward) -> None:
    course, doctor = here.course(), prescriber(here)
    with pytest.raises(Refused, match="Only a prescriber"):
        patient_limits.set_limits(here.desk, course.id, HIGHER, here.charge, PIN)
    with pytest.raises(Refused, match="does not fit"):
        patient_limits.set_limits(here.desk, course.id, HIGHER, doctor, "000111")
    with pytest.raises(Refused, match="Say why"):
        LimitsSet(HIGHER.limits, " ")
    assert reading.course(here.desk, course.id).limits_said == ()


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        (PatientLimit("sys", 90, 195, 90, 190), "limits.sys.caution.high"),
        (PatientLimit("sys", 200, 170, 90, 190), "limits.sys.caution.high"),
        (PatientLimit("sys", 90, 170, None, 190), "limits.sys.urgent.low"),
        (PatientLimit("spo2", 90, None, 92), "limits.spo2.caution.low"),
        (PatientLimit("hr", 50, 120, 10, 150), "limits.hr.urgent.low"),
    ],
)
def test_limits_that_do_not_fit_are_refused_at_a_field(
    here: Ward, wrong: PatientLimit, key: str
) -> None:
    course, doctor = here.course(), prescriber(here)
    with pytest.raises(Refused) as told:
        set_them(here, course, doctor, LimitsSet((wrong,), "Asked"))
    assert told.value.field == key
    assert reading.course(here.desk, course.id).limits_said == ()


def test_sedation_is_the_same_for_everybody_and_nothing_changed_is_said(here: Ward) -> None:
    with pytest.raises(Refused, match="same for everybody"):
        PatientLimit("sedation", -3, 3, -3, 3)
    course, doctor = here.course(), prescriber(here)
    with pytest.raises(Refused, match="Nothing was changed"):
        set_them(here, course, doctor, BACK)
    set_them(here, course, doctor)
    with pytest.raises(Refused, match="Nothing was changed"):
        set_them(here, course, doctor)
