"""Oxygen, handover, pump error, outcomes and the drug account, read back from the PDF."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.events import AdverseEvent, MedicationGiven, PrescriberCalled
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.moment import utc
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.report.pdf import pdf_bytes
from kitlog.report.summary import Summary
from tests.report.example import course_stream, folded, streams, summary_of
from tests.report.reading_pdf import pages_of, squeezed

D = Decimal


@pytest.fixture(scope="module")
def summary() -> Summary:
    """The second infusion with one of everything."""
    days = streams()
    day = days[1]
    day.add(utc(2026, 1, 13, 9, 1), OxygenOn(D(2), "nasal"))
    day.add(utc(2026, 1, 13, 9, 6), OxygenOff())
    given = day.add(utc(2026, 1, 13, 9, 7), MedicationGiven("midazolam", "1 mg", "IV", "anxiety"))
    day.add(utc(2026, 1, 13, 9, 17), MedicineReassessed(given.id, "Better", "asleep"))
    figures = (D(5), D("0.4"), D("0.2"), D("0.2"))
    account = DrugAccounted("midazolam", *figures, "mock", "sample", "B7", given.id)
    day.add(utc(2026, 1, 13, 9, 18), account)
    event = day.add(utc(2026, 1, 13, 9, 20), AdverseEvent("Fainted", 2, True))
    followed = AdverseEventFollowed(event.id, "Resolved", "Dr P. Example", "lay down")
    day.add(utc(2026, 1, 13, 9, 25), followed)
    day.add(utc(2026, 1, 13, 9, 26), PrescriberCalled("Dr P. Example", "go on", "Dr P. Example"))
    reads = PumpRead(D(150), D(80)), PumpRead(D(150), D(81))
    day.add(utc(2026, 1, 13, 9, 27), HandedOver("mock", "sample", *reads, "ab" * 32))
    error = PumpErrorFound(D(105), "the start", "Dr P. Example", "PS-0417", "pump changed")
    day.add(utc(2026, 1, 13, 9, 28), error)
    return summary_of(folded(course_stream(), days))


def test_the_list_of_events_tells_each_in_its_place(summary: Summary) -> None:
    told = [(e.clock, e.what, e.action) for e in summary.events if e.number == "2"]
    assert told == [
        ("09:01", "Oxygen", "2 L/min nasal"),
        ("09:06", "Oxygen stopped", "room air"),
        ("09:07", "anxiety", "midazolam 1 mg IV"),
        ("09:17", "Reassessed", "midazolam: better, “asleep”"),
        ("09:20", "Adverse event", "Fainted, grade 2, moderate, prescriber told"),
        ("09:25", "Outcome", "Fainted: resolved, told: Dr P. Example, treatment: lay down"),
        ("09:26", "Prescriber called", "Dr P. Example: go on, restart allowed by Dr P. Example"),
        (
            "09:27",
            "Handover",
            "R. Mock RN to T. Sample RN, pump read by both: 150 mL/h, 80 and 81 mL",
        ),
        (
            "09:28",
            "Pump error",
            "showed 105 mL/h since the start, told: Dr P. Example, pump no. PS-0417, pump changed",
        ),
    ]


def test_the_drug_account_and_both_readings_of_the_pump_are_printed(summary: Summary) -> None:
    text = "".join(pages_of(pdf_bytes(summary, "a4")))
    for words in (
        "Account, midazolam",
        "5 mg/mL, lot B7, drawn 0.4 mL (2 mg), given 0.2 mL (1 mg), wasted 0.2 mL (1 mg)",
        "given by R. Mock RN, witnessed by T. Sample RN",
        "pump read by both: 150 mL/h, 80 and 81 mL",
    ):
        assert squeezed(words) in text


def test_an_account_that_was_never_closed_is_said_to_be_open(summary: Summary) -> None:
    text = "".join(pages_of(pdf_bytes(summary, "a4")))
    assert text.count(squeezed("Account, ketamine not closed")) == 5


def test_oxygen_and_the_call_count_as_interventions(summary: Summary) -> None:
    lines = summary.figures[4]
    assert (lines.number.text, lines.lines) == ("1", ("adverse event", "interventions 4"))
