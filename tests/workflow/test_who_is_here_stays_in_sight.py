"""A long day: patients who went home must not push those who are there out of sight."""

from __future__ import annotations

from dataclasses import replace

from kitlog.domain.course import Course
from kitlog.domain.view import view
from kitlog.ui.today.summary_line import summary_line
from kitlog.workflow.board import board
from tests.workflow.ward import ADA, Ward


def _patient(here: Ward, number: int, chair: int) -> Course:
    patient = replace(ADA, given=f"Ada {number}", record_no=f"ZZ 002 {number:03d}")
    return here.course(patient=patient, chair=chair)


def test_a_closed_day_gives_up_its_place_to_the_next_patient_in_that_chair(here: Ward) -> None:
    first = here.signed(_patient(here, 1, 1))
    alone = here.signed(_patient(here, 2, 2))
    assert [row.key for row in board(here.desk).rows] == [first.id, alone.id]
    second = here.ready(_patient(here, 3, 1))
    third = here.ready(_patient(here, 4, 3))
    rows = board(here.desk).rows
    assert [row.key for row in rows] == [second.id, alone.id, third.id, first.id]


def test_two_overdue_readings_are_both_said(here: Ward) -> None:
    """Chair 2 first: it has waited longer."""
    here.running(_patient(here, 2, 2))
    here.clock.advance(30)
    here.running(_patient(here, 1, 1))
    here.clock.advance(10 * 60 + 15)
    now = here.clock.now()
    seen = [(row.chair, view(row.session, now)) for row in board(here.desk).rows if row.session]
    said = summary_line(seen)
    assert said.detail == "Chair 2 vitals overdue 00:45   Chair 1 vitals overdue 00:15"
