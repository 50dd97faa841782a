"""A paper's file says nothing about the patient, unless the clinic wants it, and always fits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.errors import Refused
from kitlog.domain.file_names import MOST_BYTES, file_name
from kitlog.domain.patient import Patient, Sex

CLINIC = ClinicSet("Example Pain Clinic", "", 4, file_word="OPC")
BY_NAME = replace(CLINIC, file_naming="patient")
ADA = Patient("ZZ 000 417", "TEST", "Ada", date(1971, 3, 12), Sex.FEMALE, "None known")
REST = "summary-v1.pdf"


def named(family: str, given: str, record_no: str = "ZZ 000 417") -> str:
    who = replace(ADA, family=family, given=given, record_no=record_no)
    return file_name(BY_NAME, "KIT-2026-0001", who, REST)


def test_the_course_number_unless_the_clinic_wants_the_name() -> None:
    assert file_name(CLINIC, "KIT-2026-0001", ADA, REST) == "OPC-KIT-2026-0001-summary-v1.pdf"
    assert file_name(BY_NAME, "KIT-2026-0001", ADA, REST) == "OPC-TEST_Ada_ZZ000417-summary-v1.pdf"


@pytest.mark.parametrize(
    ("family", "said"),
    [
        ("../../etc/passwd", "etc-passwd"), ("C:\\TEST", "C-TEST"), ("O’TEST", "OTEST"),
        ("Łukasz-Test von", "Łukasz-Test-von"), ('a"b<c>|d?*', "a-b-c-d"), ("日本", "日本"),
    ],
)  # fmt: skip
def test_a_name_never_leads_elsewhere(family: str, said: str) -> None:
    assert named(family, "Ada") == f"OPC-{said}_Ada_ZZ000417-summary-v1.pdf"


def test_of_a_long_name_the_beginning_and_the_whole_record_number() -> None:
    found = named("日" * 200, "Ada")
    assert len(f"{found[:-4]} (999).pdf".encode()) <= MOST_BYTES
    assert found.endswith("日_ZZ000417-summary-v1.pdf")


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=40))
def test_any_name_gives_a_name_every_system_takes(family: str, given: str, record: str) -> None:
    try:
        found = named(family, given, record)
    except Refused:
        return  # no such patient can be entered
    assert len(found.encode()) <= MOST_BYTES
    assert not set(found) & set('/\\:*?"<>|\0\n')
    assert found.startswith("OPC-")
    assert found.endswith(f"-{REST}")
    assert found.isprintable()
