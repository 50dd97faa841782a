"""What the paper of a course must never say, planted: each is found when it is read back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kitlog.report.pdf import pdf_bytes
from kitlog.report.summary import Summary
from tests.report.carried import attached, carried
from tests.report.held_against import wrong
from tests.report.random_courses import Made, random_course

ONE, OTHER = 37, 12
"""Two courses; the first one is signed, had late readings and two sets of
limits, and a note came after the signatures."""


@pytest.fixture(scope="module")
def made() -> Made:
    return random_course(ONE)


@pytest.fixture(scope="module")
def summary(made: Made) -> Summary:
    return made.summary()


@pytest.fixture(scope="module")
def other() -> Summary:
    return random_course(OTHER).summary()


Planted = Callable[[Summary, Summary], Summary]
PLANTED: dict[str, tuple[Planted, str]] = {}


def planted(said: str) -> Callable[[Planted], Planted]:
    """A fault to be planted, and what must be said of it."""

    def kept(one: Planted) -> Planted:
        PLANTED[one.__name__] = one, said
        return one

    return kept


def put(rows: tuple[Any, ...], which: Callable[[Any], bool], **changed: object) -> tuple[Any, ...]:
    """The first row of which this is true is another."""
    at = next(n for n, row in enumerate(rows) if which(row))
    return (*rows[:at], replace(rows[at], **changed), *rows[at + 1 :])


@planted("has SpO₂")
def oxygen_of_another_reading_in_a_chart(own: Summary, _: Summary) -> Summary:
    trace = own.panels[1].trace
    assert trace
    first = trace.readings[0]
    assert first.spo2
    readings = (replace(first, spo2=first.spo2 - 1), *trace.readings[1:])
    chart = replace(own.panels[1], trace=replace(trace, readings=readings))
    return replace(own, panels=(own.panels[0], chart, *own.panels[2:]))


@planted("not said aloud")
def a_pressure_of_another_reading_said_aloud(own: Summary, _: Summary) -> Summary:
    trace = own.panels[0].trace
    assert trace
    low = min(n for n, one in enumerate(trace.readings) if one.dia)
    one = replace(trace.readings[low], dia=trace.readings[low].dia + 1)  # type: ignore[operator]
    readings = (*trace.readings[:low], one, *trace.readings[low + 1 :])
    chart = replace(own.panels[0], trace=replace(trace, readings=readings))
    return replace(own, panels=(chart, *own.panels[1:]))


@planted("chart says")
def the_chart_of_another_patient(own: Summary, other: Summary) -> Summary:
    return replace(own, panels=(*own.panels[:2], other.panels[1], *own.panels[3:]))


@planted("readings, not in the record")
def a_late_mark_left_out(own: Summary, _: Summary) -> Summary:
    day = next(d for d in own.days if any("min late" in r.note for r in d.readings))
    late = next(r for r in day.readings if "min late" in r.note)
    note = re.sub(r"^\d+ min late,? ?", "", late.note)
    readings = put(day.readings, lambda row: row is late, note=note)
    return replace(own, days=put(own.days, lambda one: one is day, readings=readings))


@planted("readings, not in the record")
def a_reading_in_the_slot_of_another(own: Summary, _: Summary) -> Summary:
    readings = put(own.days[0].readings, lambda row: row.slot == "10", slot="20")
    return replace(own, days=put(own.days, lambda _: True, readings=readings))


@planted("readings, how complete")
def one_more_on_time(own: Summary, _: Summary) -> Summary:
    many, _of, rest = own.days[0].complete.partition(" of ")
    return replace(own, days=put(own.days, lambda _: True, complete=f"{int(many) + 1} of {rest}"))


@planted("signatures: ")
def the_signature_of_another_course(own: Summary, other: Summary) -> Summary:
    theirs = next(one for one in other.signatures if one.after)
    return replace(own, signatures=put(own.signatures, lambda one: one.after, words=theirs.words))


@planted("signatures: ")
def a_signature_with_another_role(own: Summary, _: Summary) -> Summary:
    return replace(own, signatures=put(own.signatures, lambda one: one.after, role="nurse"))


@planted("signatures: ")
def a_signature_left_out(own: Summary, _: Summary) -> Summary:
    return replace(own, signatures=own.signatures[1:])


@planted("limits, not in the record")
def another_limit(own: Summary, _: Summary) -> Summary:
    rows = put(own.terms.limits[0].rows, lambda row: row.name == "SpO₂, %", caution="< 93")
    used = (replace(own.terms.limits[0], rows=rows), *own.terms.limits[1:])
    return replace(own, terms=replace(own.terms, limits=used))


@planted("limits: not said whose")
def limits_said_to_be_of_another_day(own: Summary, _: Summary) -> Summary:
    first, second = own.terms.limits
    used = replace(first, words=second.words), replace(second, words=first.words)
    return replace(own, terms=replace(own.terms, limits=used))


@planted("protocol, not in the record")
def another_grace(own: Summary, _: Summary) -> Summary:
    facts = put(own.terms.facts, lambda one: one.label == "Late after", words="5 min")
    return replace(own, terms=replace(own.terms, facts=facts))


@planted("first page: ")
def a_key_figure_of_another_patient(own: Summary, other: Summary) -> Summary:
    return replace(own, figures=(*own.figures[:3], other.figures[3], *own.figures[4:]))


@planted("first page: ")
def one_more_word_in_the_sentence(own: Summary, _: Summary) -> Summary:
    return replace(own, sentence=f"{own.sentence} Well.")


@planted("gaps, total: ")
def another_total(own: Summary, _: Summary) -> Summary:
    return replace(own, total=replace(own.total, infused="999"))


@planted("side effects: ")
def a_milder_effect(own: Summary, _: Summary) -> Summary:
    bad = next(one for one in own.effects if {"1", "2", "3"} & set(one.worst))
    worst = tuple(one if one == "–" else "0" for one in bad.worst)
    return replace(own, effects=put(own.effects, lambda one: one is bad, worst=worst))


@planted("event, not in the record")
def an_alert_acknowledged_at_another_time(own: Summary, _: Summary) -> Summary:
    events = put(own.events, lambda one: "acknowledged" in one.action, action="")
    return replace(own, events=events)


@planted("outcomes: ")
def a_responder_who_was_none(own: Summary, _: Summary) -> Summary:
    outcomes = put(own.outcomes, lambda one: one.responder == "no", responder="yes")
    return replace(own, outcomes=outcomes)


@planted("outcomes: ")
def the_values_of_two_points_swapped(own: Summary, _: Summary) -> Summary:
    one = next(n for n in own.outcomes if n.change != "–")
    outcomes = put(own.outcomes, lambda n: n is one, baseline=one.last, last=one.baseline)
    return replace(own, outcomes=outcomes)


@planted("going home, not in the record")
def another_aldrete(own: Summary, _: Summary) -> Summary:
    return replace(own, home=put(own.home, lambda _: True, words="10 of 11"))


@planted("correction, not on paper")
def a_correction_left_out(own: Summary, _: Summary) -> Summary:
    return replace(own, amendments=own.amendments[1:])


@planted("it should")
def another_birthday(own: Summary, other: Summary) -> Summary:
    return replace(own, patient=replace(own.patient, born=other.patient.born))


@planted("is not in the record")
def the_pump_of_another_day(own: Summary, _: Summary) -> Summary:
    day = own.days[0]
    facts = put(day.facts, lambda one: one.label == "Pump", words="99 mL/h, 100 mL")
    return replace(own, days=(replace(day, facts=facts), *own.days[1:]))


@planted("outcomes as recorded")
def a_value_entered_by_another(own: Summary, other: Summary) -> Summary:
    reported = put(own.reported, lambda _: True, by="T. Sample RN, 01-Jan-2026")
    return replace(own, reported=reported)


def test_the_paper_as_it_is_has_no_fault(made: Made, summary: Summary) -> None:
    assert wrong(made, pdf_bytes(summary, "a4")) == []


def together() -> list[list[str]]:
    """Faults that are told apart by what is said of them share a paper."""
    papers: list[list[str]] = []
    for name, (_, said) in PLANTED.items():
        free = (one for one in papers if all(PLANTED[other][1] != said for other in one))
        one = next(free, None)
        if one is None:
            papers.append(one := [])
        one.append(name)
    return papers


@pytest.mark.parametrize("names", together(), ids=lambda names: names[0])
def test_what_was_planted_is_found(
    made: Made, summary: Summary, other: Summary, names: list[str]
) -> None:
    mixed = summary
    for name in names:
        mixed = PLANTED[name][0](mixed, other)
    found = wrong(made, pdf_bytes(mixed, "a4"))
    unseen = [name for name in names if not any(PLANTED[name][1] in one for one in found)]
    assert unseen == [], found


def test_the_data_of_another_course_in_the_file_is_found(made: Made, summary: Summary) -> None:
    (record, table), (others, their_table) = attached(made), attached(random_course(OTHER))
    whole = pdf_bytes(summary, "a4", (record, table))
    assert list(carried(made, whole)) == []
    for mixed in ((others, table), (record, their_table)):
        assert list(carried(made, pdf_bytes(summary, "a4", mixed)))
    assert list(carried(made, pdf_bytes(summary, "a4")))


@pytest.mark.parametrize("script", ["hebrew", "arabic"])
def test_words_from_right_to_left_are_held_against_the_record_too(script: str) -> None:
    own = random_course(ONE, script)
    made = own.summary()
    assert wrong(own, pdf_bytes(made, "a4")) == []
    patient, events = own.patient, put(made.events, lambda one: ":" in one.clock, clock="00:00")
    stranger = replace(made, patient=replace(made.patient, name=f"{patient.given}, Ada"))
    note = made.notes[-1]
    other = replace(note, text=note.text[:-1])
    mixed = replace(stranger, events=events, notes=(*made.notes[:-1], other))
    found = wrong(own, pdf_bytes(mixed, "a4"))
    for said in ("it should", "event, not in the record", "closing notes: "):
        assert any(said in one for one in found), found
