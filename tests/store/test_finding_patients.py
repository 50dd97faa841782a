"""Board and search find what was written with the entries, and nothing else."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kitlog.domain.errors import Fault
from kitlog.domain.moment import Moment
from kitlog.store.index import CourseRow, IndexRows, PatientRow, SessionRow
from kitlog.store.journal import Store

ADA = PatientRow("p1", "KL-001", "TEST", "Ada", date(1980, 2, 29))
LUKASZ = PatientRow("p2", "KL-002", "Ó'NEILL-TEST", "Łukasz", date(1975, 1, 5))
FIRST = CourseRow("c1", "p1", 1, "complete", False, date(2025, 1, 6))
SECOND = CourseRow("c2", "p1", 2, "running", True, date(2026, 3, 2))
DAY = date(2026, 3, 2)


@pytest.fixture
def sessions(nine: Moment) -> tuple[SessionRow, ...]:
    return (
        SessionRow("s1", "c1", "p1", date(2025, 1, 6), 1, "signed", False, nine.shifted(-9).utc),
        SessionRow("s3", "c2", "p1", DAY, 2, "running", True, nine.utc),
        SessionRow("s2", "c2", "p1", DAY, 1, "before start", True, None),
    )


@pytest.fixture
def filled(store: Store, sessions: tuple[SessionRow, ...], make_note: Any) -> Store:
    rows = IndexRows((ADA, LUKASZ), (FIRST, SECOND), sessions)
    store.append([make_note("first")], index=rows)
    return store


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ada", [ADA]),
        ("test ada", [ADA]),
        ("lukasz", [LUKASZ]),
        ("ŁUKASZ o'neill", [LUKASZ]),
        ("KL-00", [LUKASZ, ADA]),
        ("1980-02", [ADA]),
        ("ada lukasz", []),
        ("%", []),
        ("_", []),
        ("  ", []),
    ],
)
def test_a_patient_is_found_by(filled: Store, typed: str, found: list[PatientRow]) -> None:
    assert sorted(filled.index.patients_matching(typed), key=lambda p: p.id, reverse=True) == found


def test_a_patient_is_found_by_the_exact_record_number(filled: Store) -> None:
    assert filled.index.patient_by_record_no("KL-002") == LUKASZ
    assert filled.index.patient_by_record_no("KL-00") is None
    assert filled.index.patient("p1") == ADA


def test_courses_and_sessions_come_in_the_order_they_happened(
    filled: Store, sessions: tuple[SessionRow, ...]
) -> None:
    signed, running, before = sessions
    assert filled.index.courses_of("p1") == (FIRST, SECOND)
    assert filled.index.open_courses() == (SECOND,)
    assert filled.index.course("c1") == FIRST
    assert filled.index.sessions_on(DAY) == (before, running)
    assert filled.index.open_sessions() == (before, running)
    assert filled.index.sessions_of("c1") == (signed,)
    assert filled.index.session("s3") == running


def test_a_row_written_again_is_changed_not_doubled(filled: Store) -> None:
    renamed = replace(ADA, family="TEST-NEW")
    filled.index.write(IndexRows(patients=(renamed,)))
    assert filled.index.patients_matching("ada") == (renamed,)
    assert filled.index.patients_matching("new") == (renamed,)


def test_the_index_is_written_with_the_entry_or_not_at_all(store: Store, make_note: Any) -> None:
    orphan = IndexRows(courses=(FIRST,))
    with pytest.raises(Fault):
        store.append([make_note("with an index that breaks its own rules")], index=orphan)
    assert store.entries("session:1") == ()
    assert store.index.courses_of("p1") == ()


def test_the_sessions_kept_of_a_course_are_those_of_the_index(
    filled: Store, sessions: tuple[SessionRow, ...]
) -> None:
    """After a row that is new, and after one that was undone with the act around it."""
    signed, _, _ = sessions
    assert filled.index.sessions_of("c1") is filled.index.sessions_of("c1")
    late = replace(signed, id="s4", day=DAY)
    with suppress(Fault), filled.transaction():
        filled.index.write(IndexRows(sessions=(late,)))
        assert filled.index.sessions_of("c1") == (signed, late)
        raise Fault("undone")
    assert filled.index.sessions_of("c1") == (signed,)
    filled.index.write(IndexRows(sessions=(late,)))
    assert filled.index.sessions_of("c1") == (signed, late)


def test_the_index_can_be_rebuilt_and_the_journal_stays(filled: Store) -> None:
    filled.index.rebuild(IndexRows(patients=(LUKASZ,)))
    assert filled.index.patients_matching("test") == (LUKASZ,)
    assert filled.index.open_sessions() == ()
    assert len(filled.entries("session:1")) == 1


def test_rows_do_not_print_the_patient() -> None:
    assert repr(ADA) == "PatientRow(id='p1')"
