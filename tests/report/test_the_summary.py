"""What the summary says, as a plain value."""

from __future__ import annotations

import textwrap
from dataclasses import replace

import pytest

from kitlog.domain.charted import charted
from kitlog.domain.course import Dot
from kitlog.domain.course_facts import CourseClosedEarly
from kitlog.domain.course_signing import Part
from kitlog.domain.events import AdverseEvent, InterventionJudged
from kitlog.domain.moment import utc
from kitlog.domain.session import fold
from kitlog.domain.vitals import Absent, Vitals
from kitlog.report.counting import Count
from kitlog.report.course_signatures import NOT_INTACT, SignedPart
from kitlog.report.document import Foot, Person
from kitlog.report.record import Value
from kitlog.report.summary import Break, Figure, Infusion, Panel, Summary
from tests.report import variants
from tests.report.example import (
    CLINIC,
    DAYS,
    DRAWN,
    JOURNAL,
    PATIENT,
    SHA,
    TEXT,
    Stream,
    course_stream,
    example,
    folded,
    moment,
    opened,
    session,
    streams,
    summary_of,
)
from tests.report.random_courses import random_course


def infusions(summary: Summary) -> list[Infusion]:
    return [row for row in summary.infusions if isinstance(row, Infusion)]


def breaks(summary: Summary) -> list[str]:
    return [row.words for row in summary.infusions if isinstance(row, Break)]


def test_the_head_and_the_foot_say_whose_it_is_and_what_it_was_made_from() -> None:
    one = example()
    assert (one.title, one.course) == ("Ketamine infusion course summary", "KIT-2026-0017")
    assert (one.clinic, one.address) == (CLINIC.name, CLINIC.address)
    assert one.patient == Person("TEST, Ada", "12-Mar-1971", "(54 y), female", "ZZ 000 417")
    number, sha256 = "course KIT-2026-0017, version 1", " ".join(textwrap.wrap(SHA, 8))
    made = ("16-Jan-2026 10:49", "R. Mock RN")
    assert one.foot == Foot("KitLog 1.0", number, *made, sha256, JOURNAL)
    assert random_course(0).summary().foot.journal == ""


@pytest.mark.parametrize(
    ("intact", "words"), [(True, "Amended after signature: see Signatures."), (False, NOT_INTACT)]
)
def test_what_became_of_a_signature_is_said_on_every_page(intact: bool, words: str) -> None:
    by = ("Dr P. Example", "prescriber", "reviewed", "14-Jan-2026 12:00", SHA)
    signed = (SignedPart(Part.PRESCRIBER, *by, intact, ("weight",), ()),)
    summary = summary_of(variants.closed_early(), signed=signed)
    closed = "Course closed after 3 of 5: patient moved to another town"
    assert summary.notice == f"{closed} {words}"
    assert "Amended after signature: weight." in summary.signatures[-1].after
    whole = (SignedPart(Part.PRESCRIBER, *by, True, (), ()),)
    assert summary_of(variants.closed_early(), signed=whole).notice == closed


def test_a_correction_of_the_patient_is_an_amendment() -> None:
    who = Stream("patient:p1")
    wrong = who.add(utc(2026, 1, 9, 9), replace(PATIENT, record_no="ZZ 000 471"))
    who.add(utc(2026, 1, 9, 10), PATIENT, corrects=wrong.id, reason="digits swapped")
    (found,) = summary_of(variants.closed_early(), identity=charted(who.entries)).amendments
    assert (found.what, found.reason) == ("Patient, identity", "digits swapped")


@pytest.mark.parametrize(("planned", "words"), [(1, "once"), (2, "2 infusions")])
def test_how_many_are_ordered_stands_with_the_order(planned: int, words: str) -> None:
    text = TEXT.replace("infusions = 5", f"infusions = {planned}")
    course = folded(course_stream(opened(DAYS[:planned], text)), streams()[:1])
    order = summary_of(course).treatment[1].words
    assert order == f"0.5 mg/kg ketamine IV over 40 min, {words}"


def test_what_is_planned_for_today_has_its_dot() -> None:
    course = folded(course_stream(), streams()[:2])
    given = (Dot.DONE, Dot.DONE)
    assert summary_of(course).dots == (*given, Dot.TODAY, Dot.FUTURE, Dot.FUTURE)
    later = summary_of(course, made=moment(utc(2026, 1, 17, 9))).dots
    assert later == (*given, *[Dot.FUTURE] * 3)


def test_the_key_figures_are_those_of_the_drawing() -> None:
    figures = [(f.number.text, f.unit, f.lines) for f in example().figures]
    assert figures == [
        ("5", "of 5 infusions", ("12 to 16-Jan-2026, no gap",)),
        ("205", "mg infused", ("prepared 205 mg", "ordered 206 mg")),
        ("168/98", "", ("highest BP", "day 3, 25 min")),
        ("91", "%", ("lowest SpO₂", "day 3, 25 min")),
        ("0", "", ("adverse events", "interventions 2")),
        ("4", "of 6", ("responder", "measures")),
    ]


def test_amber_is_caution_and_red_is_urgent() -> None:
    _, _, pressure, oxygen, _, _ = example().figures
    assert pressure.number.flag is not None
    assert pressure.number.flag.level == "caution"
    assert oxygen.number.flag is not None
    assert oxygen.number.flag.level == "urgent"


def test_three_doses_are_printed_and_never_one() -> None:
    summary = example()
    third = infusions(summary)[2]
    assert (third.ordered, third.prepared, third.infused) == ("41.2", "41", "41")
    total = summary.total
    assert (total.ordered, total.prepared, total.infused) == ("206", "205", "205")


def test_the_third_day_reads_as_drawn() -> None:
    row = infusions(example())[2]
    assert (row.date, row.clock, row.paused) == ("Wed 14-Jan", "09:30–10:14", "4")
    assert (row.baseline, row.peak.text, row.change) == ("128/76", "168/98", "+31")
    assert (row.spo2.text, row.hr.text, row.pain) == ("91", "108", ("7", "4"))
    assert (row.aldrete, row.signed_by, row.part) == ("10", "R. Mock RN", "")


def test_the_sentence_holds_facts_and_numbers_only() -> None:
    assert example().sentence == (
        "5 of 5 infusions given on consecutive clinic days. Day 3 was paused for 4 min: SpO₂ 91 %, "
        "BP 168/98. Dissociation was moderate on days 1–3. Nausea was moderate on day 1. Average "
        "pain was 8 of 10 at baseline and 5 at the last infusion."
    )


def test_an_effect_that_was_not_asked_is_a_dash_and_never_zero() -> None:
    rows = {effect.label: effect.worst for effect in example().effects}
    assert rows["Chest pain, breathless"] == ("–",) * 5
    assert rows["Dissociation"] == ("2", "2", "2", "1", "1")
    assert rows["Vomiting"] == ("0",) * 5


def test_an_adverse_event_is_counted_beside_the_interventions() -> None:
    days = streams()
    days[1].add(utc(2026, 1, 13, 9), AdverseEvent("Fall", 2))
    lines = summary_of(folded(course_stream(), days)).figures[4]
    assert (lines.number.text, lines.lines) == ("1", ("adverse event", "interventions 2"))


def test_an_intervention_judged_adverse_counts_without_its_form() -> None:
    days = streams()
    days[2].add(utc(2026, 1, 14, 10, 40), InterventionJudged("oxygen", True))
    assert summary_of(folded(course_stream(), days)).figures[4].number.text == "1"


def test_events_pair_what_happened_with_what_was_done() -> None:
    found = [(e.number, e.clock, e.minute, e.what, e.action) for e in example().events]
    assert found[:4] == [
        ("1", "09:07", "15", "Nausea 2", "ondansetron 4 mg IV"),
        ("3", "09:42", "12", "Nausea 1", "ondansetron 4 mg IV"),
        ("3", "09:55", "25", "SpO₂ 91 % ▼ below 92", "alert acknowledged 09:59"),
        ("3", "09:59", "29", "Paused 4 min", "SpO₂ 91 %, BP 168/98"),
    ]
    assert ("3", "10:03", "29", "Restarted at 150 mL/h", "") in found
    assert example().events_note.startswith(
        "Days 2, 4 and 5: none. Adverse events: none recorded, interventions 2."
    )


def test_after_a_gap_days_are_called_infusions() -> None:
    summary = summary_of(variants.with_a_gap())
    assert summary.count_by is Count.INFUSION
    assert [panel.title for panel in summary.panels] == [f"Infusion {n}" for n in range(1, 6)]
    third = summary.effect_heads[2]
    assert (third.label, third.words) == ("Infusion 3", "15-Jan")
    assert [head.words for head in example().effect_heads] == ["Mon", "Tue", "Wed", "Thu", "Fri"]
    assert Dot.GAP in summary.dots


def test_a_held_day_says_a_pressure_without_its_diastolic() -> None:
    course = variants.with_a_gap()
    held = next(one for one in course.sessions if one.held)
    alone = Vitals(191, hr=88, spo2=98, absent=(Absent("dia", "cuff failed"),))
    entries = [
        replace(entry, fact=alone) if isinstance(entry.fact, Vitals) else entry
        for one in held.happenings
        for entry in one.history
    ]
    summary = summary_of(course.with_session(fold(held.id, held.protocol, entries)))
    assert breaks(summary)[1].endswith(". BP 191/–, HR 88, SpO₂ 98 %")


def test_a_gap_and_a_held_day_are_rows_with_their_reasons() -> None:
    summary = summary_of(variants.with_a_gap())
    assert breaks(summary) == [
        "1-day gap, Tue 13-Jan: BP too high",
        (
            "Held Tue 13-Jan, came but was not infused: BP 191/104 before the start. "
            "BP 191/104, HR 88, SpO₂ 98 %"
        ),
    ]
    highest = summary.figures[2]
    assert (highest.unit, highest.lines) == ("", ("highest BP", "Tue 13-Jan, held"))
    held = next(day for day in summary.days if "Tuesday" in day.title)
    assert [(row.sys.text, row.dia.text) for row in held.readings] == [("191", "104")]


def test_an_infusion_in_part_is_marked_with_what_went_in() -> None:
    summary = summary_of(variants.with_a_gap())
    last = infusions(summary)[-1]
    assert (last.part, last.prepared, last.infused) == ("part", "41", "30.75")
    assert summary.dots[-1] is Dot.PART
    assert summary.figures[0].lines[-1] == "1 of them in part"
    assert "30.75 of 41 mg infused: patient asked to stop" in summary.sentence


def test_infusions_not_given_have_panels_with_the_reason() -> None:
    summary = summary_of(variants.closed_early())
    assert summary.notice == "Course closed after 3 of 5: patient moved to another town"
    why = "not given, patient moved to another town"
    assert summary.panels[3:] == tuple(Panel(f"Day {n}", "", None, why) for n in (4, 5))
    assert summary.panels[3].trace is None


def test_a_course_closed_after_it_was_complete_is_not_called_closed() -> None:
    course = course_stream()
    course.add(utc(2026, 1, 17, 9), CourseClosedEarly("closed by habit"))
    assert summary_of(folded(course, streams())).notice == ""


def test_a_booster_is_a_course_of_one() -> None:
    summary = summary_of(variants.booster())
    assert summary.figures[0].unit == "of 1 infusion"
    assert len(summary.panels) == 1
    assert summary.figures[5] == Figure(Value("–"), "", ("responder measures", "not recorded"))


def test_missing_outcomes_are_said_to_be_missing() -> None:
    course = Stream("course:c1")
    course.add(utc(2026, 1, 9, 10), opened())
    summary = summary_of(folded(course, streams()))
    for row in summary.outcomes:
        assert (row.baseline, row.last, row.change, row.responder) == (
            "not recorded", "not recorded", "–", "–",
        )  # fmt: skip
        assert row.months_3.value == "–"
        assert row.threshold


def test_a_follow_up_is_missing_only_once_it_was_due() -> None:
    course = folded(course_stream(), streams())
    late = summary_of(course, made=moment(utc(2026, 4, 20, 9)))
    assert late.outcomes[0].months_3.value == "not recorded"
    assert late.outcomes[0].months_6.value == "–"


def test_going_home_counts_every_infusion() -> None:
    assert [(row.label, row.words) for row in example().home] == [
        ("Aldrete before leaving, each infusion", "10 of 10"),
        ("Left with an escort", "5 of 5"),
        ("Written advice given", "5 of 5"),
    ]


def test_closing_notes_are_signed_quotes() -> None:
    (note,) = example().notes
    assert note.text.startswith("Tolerated well from day 4.")
    assert note.by == "R. Mock RN, 16-Jan-2026 10:46"


def test_a_correction_keeps_old_value_reason_and_person() -> None:
    found = summary_of(variants.amended()).amendments
    assert [(a.what, a.old, a.new, a.reason) for a in found] == [
        ("Mon 12-Jan, entered in error", "", "kept in the record, not printed here",
         "charted on the wrong patient"),
        ("Day 3, 35 min, vitals",
         "SYS 142, DIA 84, HR 88, SpO₂ 97, Resp 14, Sedation 0, Pain 4", "struck",
         "other chair's reading"),
        ("Day 3, 39 min, vitals", "10:04 SYS 150", "10:13 SYS 152", "typed from the wrong line"),
    ]  # fmt: skip
    assert found[1].by == "T. Sample RN"


def test_completeness_counts_late_missed_and_extra_readings() -> None:
    day = summary_of(variants.amended()).days[2]
    assert day.complete == (
        "9 of 11 readings on time, 1 late (30), 1 missed (35: cuff failed), 1 more than planned, "
        "1 of 1 rechecks done."
    )
    notes = {row.slot: row.note for row in day.readings}
    assert notes["37"] == ("typed 10:23, oxygen 2 L/min nasal, SYS: cuff failed, DIA: cuff failed")
    assert notes["30"] == "9 min late, corrected"
    assert notes["35"] == "missed: cuff failed"


def test_both_nurses_numbers_and_every_answer_are_in_the_annex() -> None:
    day = example().days[0]
    assert day.checkers == ("R. Mock RN", "T. Sample RN")
    assert [(row.first, row.second) for row in day.check] == [
        ("82.4", "82.4"), ("41.2", "41.2"), ("0.82", "0.82"), ("150", "150"), ("100", "100"),
    ]  # fmt: skip
    assert len(day.time_out) == 11
    assert all(pair.words.startswith("OK") for pair in day.time_out)


def test_nothing_that_was_entered_is_left_out_of_the_annex() -> None:
    days = streams()
    for stream, day in zip(days, example().days, strict=True):
        printed = len(day.readings) + len(day.time_out) + len(day.alerts) + len(day.log)
        assert printed == len(stream.entries)


def test_the_protocol_is_printed_with_every_limit_used() -> None:
    terms = example().terms
    words = {pair.label: pair.words for pair in terms.facts}
    assert words["Source"] == "clinic protocol"
    assert len(words["SHA-256 of its text"]) == 64
    rows = {row.name: row for row in terms.limits[0].rows}
    assert (rows["SpO₂, %"].caution, rows["SpO₂, %"].urgent) == ("< 94", "< 92")
    assert rows["Systolic, mmHg"].stop == "< 90, > 180"


def test_one_changed_reading_makes_another_summary() -> None:
    days = streams()
    days[4] = session(5, DRAWN[3])
    assert summary_of(folded(course_stream(), days)) != example()
    assert summary_of(folded(course_stream(), streams())) == example()


def test_who_signed_what_is_told_for_each_person() -> None:
    names = [(s.name, s.role) for s in example().signatures]
    assert names == [
        ("R. Mock RN", "infusions 1–3, 5"), ("T. Sample RN", "infusion 4"),
        ("Nurse", "for the course"),
        ("Dr P. Example", "prescriber"),
    ]  # fmt: skip


def test_a_late_entry_says_when_it_was_typed() -> None:
    days = streams()
    at = utc(2026, 1, 13, 9)
    days[1].add(at, AdverseEvent("Fall", 1), typed_after=20)
    log = summary_of(folded(course_stream(), days)).days[1].log
    (entry,) = [row for row in log if row.what == "Adverse event"]
    assert entry.clock == "09:00"
    assert entry.words.endswith("(logged 09:20)")
