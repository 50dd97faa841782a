"""The summary's words where a course went otherwise: other years, no answers, earlier courses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from kitlog.domain.arrival import Reply
from kitlog.domain.course import Course
from kitlog.domain.course_facts import CourseClosedEarly
from kitlog.domain.course_result import Answer, result_of
from kitlog.domain.infusion import InfusionEnded, InfusionPaused, InfusionResumed, RateChanged
from kitlog.domain.moment import utc
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.session_facts import SessionOpened, Struck
from kitlog.domain.thresholds import SHIPPED, OutcomesSet, Threshold
from kitlog.report.counting import runs
from kitlog.report.record import Reported
from kitlog.report.sentence import days_of
from kitlog.report.summary import Later, Summary
from tests.report import variants
from tests.report.example import (
    DRAWN,
    LABELS,
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

D = Decimal
TOWN = "patient moved to another town"


def on(*days: date) -> Course:
    """As many infusions as days."""
    given = [replace(one, day=day) for one, day in zip(DRAWN, days, strict=False)]
    return folded(course_stream(opened(days)), [session(n, one) for n, one in enumerate(given, 1)])


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([date(2026, 1, 12)], "12-Jan-2026"),
        ([date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 7)], "05 to 07-Jan-2026"),
        ([date(2026, 1, 30), date(2026, 2, 2)], "30-Jan to 02-Feb-2026"),
        ([date(2025, 12, 31), date(2026, 1, 2)], "31-Dec-2025 to 02-Jan-2026"),
        ([date(2025, 1, 30), date(2026, 1, 30)], "30-Jan-2025 to 30-Jan-2026"),
    ],
)
def test_the_days_of_a_course(days: Sequence[date], words: str) -> None:
    assert days_of(on(*days)) == words
    assert days_of(folded(course_stream(), [])) == ""


@pytest.mark.parametrize(
    ("numbers", "words"),
    [([], ""), ([2], "2"), ([1, 2], "1–2"), ([1, 3], "1, 3"), ([1, 2, 3, 5], "1–3, 5")],
)
def test_numbers_in_a_row_are_drawn_together(numbers: list[int], words: str) -> None:
    assert runs(numbers) == words


EFFECTS = "Dissociation was moderate on {}. Nausea was moderate on {} 1."
PAIN = "Average pain was 8 of 10 at baseline and 5 at the last infusion."


def test_the_sentence_of_a_course_with_a_gap_and_a_part() -> None:
    assert summary_of(variants.with_a_gap()).sentence == (
        "5 of 5 infusions given with 1 clinic day between them missed. Infusion 3 was paused for "
        "4 min: SpO₂ 91 %, BP 168/98. Infusion 5 was stopped after 30 min of pump time, 30.75 of "
        "41 mg infused: patient asked to stop. Held on Tue 13-Jan, not infused. "
        f"{EFFECTS.format('infusions 1–3', 'infusion')} {PAIN}"
    )


def test_the_sentence_of_a_course_closed_early_and_of_a_booster() -> None:
    assert summary_of(variants.closed_early()).sentence == (
        f"Course closed after 3 of 5 infusions: {TOWN}. Day 3 was paused for 4 min: SpO₂ 91 %, BP "
        f"168/98. {EFFECTS.format('days 1–3', 'day')} {PAIN}"
    )
    assert summary_of(variants.booster()).sentence == (
        "1 of 1 infusions given. Dissociation was moderate on infusion 1. Nausea was moderate on "
        "infusion 1."
    )


def test_a_course_that_goes_on_says_nothing_of_its_pain() -> None:
    going_on = folded(course_stream(), streams()[:2])
    summary = summary_of(going_on)
    assert summary.sentence == (
        "2 of 5 infusions given on consecutive clinic days. Dissociation was moderate on days "
        "1–2. Nausea was moderate on day 1."
    )
    assert [panel.why for panel in summary.panels] == ["", "", *["not given yet"] * 3]
    assert summary.figures[5].lines == ("responder measures", "when the course has ended")
    first = summary.outcomes[0]
    assert (first.baseline, first.last, first.change, first.responder) == ("8", "5", "–", "–")


def test_while_an_infusion_runs_nothing_is_said_of_its_end() -> None:
    days = streams()[:3]
    days[2].entries = [e for e in days[2].entries if e.fact != InfusionResumed()]
    running = next(n for n, e in enumerate(days[2].entries) if isinstance(e.fact, InfusionEnded))
    del days[2].entries[running:]
    summary = summary_of(folded(course_stream(), days))
    assert "Day 3" not in summary.sentence
    assert summary.panels[2].when == "Wed 14-Jan, 09:30–"
    assert "Paused" in [e.what for e in summary.events if e.number == "3"]


def test_only_a_day_that_was_held_and_is_this_patients_is_called_held() -> None:
    assert "Held" not in summary_of(variants.amended()).sentence
    waiting = Stream("session:w1")
    waiting.add(utc(2026, 1, 19, 9), SessionOpened("c1", "p1", date(2026, 1, 19), 1))
    assert "Held" not in summary_of(folded(course_stream(), [*streams(), waiting])).sentence


def test_a_stop_tells_the_minutes_the_pump_had_run() -> None:
    days = streams()
    end = next(e for e in days[0].entries if isinstance(e.fact, InfusionEnded))
    stopped = replace(end, fact=InfusionEnded(D(90), early=True, why="escort had to leave!"))
    days[0].entries[days[0].entries.index(end)] = stopped
    assert summary_of(folded(course_stream(), days)).sentence.startswith(
        "5 of 5 infusions given on consecutive clinic days. Day 1 was stopped after 40 min of pump "
        "time, 36.9 of 41 mg infused: escort had to leave! Day 3"
    )


@pytest.mark.parametrize("point", [Point.BASELINE, Point.LAST])
def test_one_value_alone_is_no_change_of_pain(point: Point) -> None:
    course = Stream("course:c1")
    course.add(utc(2026, 1, 9, 10), opened())
    course.add(utc(2026, 1, 12, 8), OutcomeRecorded("pain", point, D(8)))
    assert "pain" not in summary_of(folded(course, streams())).sentence


def test_a_clinic_that_does_not_ask_for_pain_has_no_sentence_of_it() -> None:
    course = Stream("course:c1")
    course.add(utc(2026, 1, 9, 10), opened(outcomes=OutcomesSet((Threshold("gad7", D(4)),))))
    assert "pain" not in summary_of(folded(course, streams())).sentence


@pytest.mark.parametrize(
    ("made", "third", "sixth"),
    [
        (utc(2026, 4, 15, 9), "–", "–"),
        (utc(2026, 4, 16, 9), "not recorded", "–"),
        (utc(2026, 7, 14, 9), "not recorded", "–"),
        (utc(2026, 7, 15, 9), "not recorded", "not recorded"),
    ],
)
def test_a_follow_up_is_missing_from_the_day_it_is_due(
    made: datetime, third: str, sixth: str
) -> None:
    course = folded(course_stream(), streams())
    first = summary_of(course, made=moment(made)).outcomes[0]
    assert (first.months_3, first.months_6) == (Later(third, "", ""), Later(sixth, "", ""))


def test_one_missed_day_is_a_day_and_two_are_days() -> None:
    days = [date(2026, 1, d) for d in (12, 15, 16, 19, 20)]
    assert summary_of(on(*days)).sentence.startswith(
        "5 of 5 infusions given with 2 clinic days between them missed. "
    )


@pytest.mark.parametrize(
    ("given", "gaps"), [((12, 15, 16, 19, 20), "1 gap"), ((12, 14, 16, 19, 20), "2 gaps")]
)
def test_gaps_stand_below_the_number_given(given: Sequence[int], gaps: str) -> None:
    first = summary_of(on(*(date(2026, 1, d) for d in given))).figures[0]
    assert first.lines == (f"12 to 20-Jan-2026, {gaps}",)


def test_earlier_courses_stand_before_everything() -> None:
    whole = folded(course_stream(), streams())
    early, never = variants.closed_early(), folded(course_stream(), [])
    told = {
        (whole,): "Second course of this patient; the one before, KIT-2026-0017: 5 of 5 "
        "infusions, 12 to 16-Jan-2026. ",
        (whole, early): "Course 3 of this patient; the one before, KIT-2026-0017: 3 of 5 "
        f"infusions, 12 to 14-Jan-2026, closed early: {TOWN}. ",
        (whole, early, never): "Course 4 of this patient; the one before, KIT-2026-0017: 0 of 5 "
        "infusions. ",
    }
    for before, words in told.items():
        assert summary_of(whole, before=before).sentence.startswith(f"{words}5 of 5 infusions")
    for end in ".?!":
        closed = variants.closed_early(f"Enough{end}")
        assert f"closed early: Enough{end} 5 of 5" in summary_of(whole, before=(closed,)).sentence


def paused(*pauses: tuple[int, int | None, str]) -> Summary:
    """The first day with pauses: minute, when it went on if it did, and why."""
    days = streams()
    start = utc(2026, 1, 12, 8, 52)
    for begun, over, why in pauses:
        days[0].add(start + timedelta(minutes=begun), InfusionPaused(why))
        if over is not None:
            days[0].add(start + timedelta(minutes=over), InfusionResumed())
    return summary_of(folded(course_stream(), days))


def test_every_pause_counts_and_gives_its_reason() -> None:
    several = paused((21, 23, "nausea"), (26, 27, ""), (30, 33, "line changed"))
    assert "Day 1 was paused for 6 min: nausea; line changed. Day 3" in several.sentence
    own = [(e.minute, e.what, e.action) for e in several.events if e.number == "1"]
    assert own[1:] == [
        ("21", "Paused 2 min", "nausea"),
        ("21", "Restarted at 150 mL/h", ""),
        ("24", "Paused 1 min", ""),
        ("24", "Restarted at 150 mL/h", ""),
        ("27", "Paused 3 min", "line changed"),
        ("27", "Restarted at 150 mL/h", ""),
    ]
    assert "Day 1 was paused for 2 min. Day 3" in paused((21, 23, "")).sentence


def test_a_restart_tells_the_rate_it_goes_on_with() -> None:
    days = streams()
    start = utc(2026, 1, 12, 8, 52)
    for minute, fact in (
        (20, RateChanged(D("120.5"), "nausea")),
        (21, InfusionPaused("nausea")),
        (23, InfusionResumed()),
        (30, RateChanged(D(150), "well again")),
    ):
        days[0].add(start + timedelta(minutes=minute), fact)
    pause = days[0].entries[-3]
    summary = summary_of(folded(course_stream(), days))
    assert "Restarted at 120.5 mL/h" in [e.what for e in summary.events]
    days[0].add(start + timedelta(minutes=31), Struck(), corrects=pause.id, reason="other chair")
    struck = summary_of(folded(course_stream(), days))
    assert "Restarted at 120.5 mL/h" in [e.what for e in struck.events]
    days[0].add(start + timedelta(minutes=23), RateChanged(D(100), "nausea"))
    changed = summary_of(folded(course_stream(), days))
    assert "Restarted at 100 mL/h" in [e.what for e in changed.events]


@pytest.mark.parametrize(
    ("given", "note"),
    [
        (5, "Days 2, 4 and 5: none. "), (4, "Days 2 and 4: none. "), (2, "Day 2: none. "),
        (1, ""), (0, ""),
    ],
)  # fmt: skip
def test_days_without_events_are_named(given: int, note: str) -> None:
    summary = summary_of(folded(course_stream(), streams()[:given]))
    done = 2 if given > 2 else 0
    assert summary.events_note == (
        f"{note}Adverse events: none recorded, interventions {done}. Min: infusion minutes, + "
        "after the end."
    )


SET = OutcomesSet(
    (
        Threshold("pain", D("12.5"), percent=True),
        Threshold("phq9", D(5)),
        Threshold("pseq", D("5.5")),
        Threshold("gad7", D(4)),
    )
)
SAID = (
    OutcomeRecorded("pain", Point.BASELINE, D(8), answered=date(2026, 1, 10), how=Way.PAPER),
    OutcomeRecorded("pain", Point.LAST, D(7)),
    OutcomeRecorded("pain", Point.MONTHS_3, D(2), how=Way.PHONE, retreated=True),
    OutcomeRecorded("phq9", Point.BASELINE, D(0), item9=Reply.NO),
    OutcomeRecorded("phq9", Point.LAST, D(6), item9=Reply.YES, pathway="Call Dr P."),
    OutcomeRecorded("phq9", Point.MONTHS_3, D(3), item9=Reply.NO, retreated=True),
    OutcomeRecorded("pseq", Point.LAST, D(40)),
    OutcomeRecorded("pseq", Point.MONTHS_6, D(41)),
    OutcomeRecorded("gad7", Point.BASELINE, D(12)),
    OutcomeRecorded("gad7", Point.MONTHS_6, D(8)),
)
LOST = FollowUpTried(Point.MONTHS_6, date(2026, 7, 16), Way.PHONE, Result.DECLINED, "too far")
ASKED = FollowUpTried(Point.MONTHS_3, date(2026, 4, 17), Way.PORTAL, Result.NO_ANSWER)


def asked(*, zero: bool = False) -> Stream:
    stream = Stream("course:c1")
    stream.add(utc(2026, 1, 9, 10), opened(outcomes=SET))
    for n, fact in enumerate(SAID):
        nothing = zero and fact.measure == "pain" and fact.point is Point.BASELINE
        stream.add(utc(2026, 1, 16, 10, n), replace(fact, value=D(0)) if nothing else fact)
    for n, tried in enumerate((LOST, ASKED)):
        stream.add(utc(2026, 1, 16, 11, n), tried)
    return stream


def test_each_measure_tells_its_change_and_whether_it_counts() -> None:
    course = folded(asked(), streams())
    rows = summary_of(course).outcomes
    nothing = Later("–", "", "")
    assert tuple(row.row for row in rows) == course.outcomes
    told = {row.name: row for row in rows}
    assert [(r.baseline, r.last, r.change, r.responder) for r in rows] == [
        ("8", "7", "−12.5 %", "yes"),
        ("not recorded", "40", "–", "–"),
        ("0", "6", "+6", "no"),
        ("12", "not recorded", "–", "–"),
    ]
    assert told["Pain, average"].months_3 == Later("2", "−75.0 %", "yes")
    assert told["Anxiety (GAD-7)"].months_3 == nothing
    assert told["Anxiety (GAD-7)"].months_6 == Later("8", "−4", "yes")
    assert told["Pain self-efficacy (PSEQ)"].months_6 == Later("41", "", "")


def test_what_was_asked_and_answered_stands_there_as_recorded() -> None:
    rows = summary_of(folded(asked(), streams())).reported
    by = "R. Mock RN, 16-Jan-2026"
    assert rows[0] == Reported("baseline", "Pain, average", "8", "–", "10-Jan-2026", "on paper", by)
    assert [(r.point, r.what) for r in rows] == [
        ("baseline", "Pain, average"), ("baseline", "Depression (PHQ-9)"),
        ("baseline", "Anxiety (GAD-7)"), ("last infusion", "Pain, average"),
        ("last infusion", "Pain self-efficacy (PSEQ)"), ("last infusion", "Depression (PHQ-9)"),
        ("3 months", "Pain, average"), ("3 months", "Depression (PHQ-9)"),
        ("6 months", "Pain self-efficacy (PSEQ)"), ("6 months", "Anxiety (GAD-7)"),
        ("6 months", "Follow-up"), ("3 months", "Follow-up"),
    ]  # fmt: skip
    assert (rows[3].answered, rows[3].how) == ("–", "–")
    assert (rows[6].details, rows[6].how) == ("after re-treatment", "by phone")
    assert rows[7].details == "item 9 above 0: no, after re-treatment"
    assert rows[-2:] == (
        Reported("6 months", "Follow-up", "–", "declined, too far", "16-Jul-2026", "by phone", by),
        Reported("3 months", "Follow-up", "–", "no answer", "17-Apr-2026", "by portal", by),
    )


def test_heads_say_when_it_was_answered_or_falls_due() -> None:
    heads = summary_of(folded(asked(), streams())).outcome_heads
    assert [(one.label, one.words) for one in heads] == [
        ("Baseline", "10-Jan to 16-Jan"), ("Last infusion", "16-Jan"),
        ("3 months", "16-Jan"), ("6 months", "16-Jan"),
    ]  # fmt: skip
    due = example().outcome_heads
    assert [one.words for one in due] == ["12-Jan", "16-Jan", "due 16-Apr", "due 15-Jul"]
    going_on = summary_of(folded(course_stream(), streams()[:2])).outcome_heads
    assert [one.words for one in going_on] == ["12-Jan", "16-Jan", "", ""]


def test_below_stand_the_follow_ups_and_the_courses_before() -> None:
    course = folded(asked(), streams())
    summary = summary_of(course, before=(course, variants.booster(), folded(asked(), [])))
    earlier = (
        "Pain, average 8 → 7, responder (0–10, 12.5 % lower); Pain self-efficacy (PSEQ) not "
        "recorded → 40; Depression (PHQ-9) 0 → 6, no responder (0–27, 5 lower); Anxiety (GAD-7) "
        "12 → not recorded."
    )
    assert summary.outcomes_after == (
        "3 months: reached after 1 attempt, last by portal, 17-Apr-2026.",
        "6 months: declined, by phone, 16-Jul-2026, too far.",
        "3 months, answered after re-treatment: Pain, average; Depression (PHQ-9).",
        f"Before, KIT-2026-0017, 12 to 16-Jan-2026: {earlier}",
        f"Before, KIT-2026-0017: {earlier}",
    )
    assert summary.outcomes_note == (
        "The change that counts is the clinic’s setting of 09-Jan-2026, when the course was "
        "opened. A single patient’s change has no control for comparison."
    )
    assert example().outcomes_note.startswith(
        "PROMIS T: 50 is the general population’s mean (tick), SD 10. The change"
    )


def test_why_it_can_not_be_said_whether_somebody_responded() -> None:
    asked_ = {
        one.threshold.measure: one.answers for one in result_of(folded(asked(), streams())).asked
    }
    yes, no, missing, again = Answer.YES, Answer.NO, Answer.MISSING, Answer.RETREATED
    assert asked_ == {
        "pain": (yes, again, missing), "pseq": (missing, missing, missing),
        "phq9": (no, again, missing), "gad7": (missing, missing, yes),
    }  # fmt: skip
    zero = result_of(folded(asked(zero=True), streams())).asked[0]
    assert zero.answers == (Answer.FROM_ZERO, again, missing)


def test_a_course_adds_its_visits_once_it_is_over() -> None:
    over = result_of(folded(asked(), streams()))
    assert [(v.due, v.returned, v.ended) for v in over.visits] == [
        (date(2026, 1, 16), True, None),
        (date(2026, 4, 16), True, None),
        (date(2026, 7, 15), True, Result.DECLINED),
    ]
    assert over.ended == date(2026, 1, 16)
    going_on = result_of(folded(asked(), streams()[:2]))
    assert (going_on.visits, going_on.ended, len(going_on.asked)) == ((), None, 4)
    nothing = result_of(folded(asked(), []))
    assert (nothing.visits, nothing.asked, nothing.infusions) == ((), (), 0)


def test_a_day_on_which_nothing_went_in_is_counted_apart() -> None:
    course = folded(course_stream(), [*streams()[:1], session(2, DRAWN[1], ml="0", early="line")])
    result = result_of(course)
    assert (result.infusions, result.not_infused) == (1, 1)
    some = session(2, DRAWN[1], ml="0.5", early="line")
    result = result_of(folded(course_stream(), [*streams()[:1], some]))
    assert (result.infusions, result.not_infused) == (2, 0)
    held = result_of(variants.with_a_gap())
    assert (held.infusions, held.parts, held.not_infused) == (5, 1, 1)


def test_a_course_closed_twice_ended_the_last_time() -> None:
    stream = course_stream()
    for n, why in ((14, "ill"), (15, "travel")):
        stream.add(utc(2026, 1, n, 9), CourseClosedEarly(why))
    result = result_of(folded(stream, streams()[:2]))
    assert (result.ended, result.closed_why) == (date(2026, 1, 15), "travel")


def test_the_usual_set_is_asked_where_nobody_chose() -> None:
    names = [row.name for row in example().outcomes]
    assert names == [str(one.of.name) for one in SHIPPED.in_order()]
    assert [effect.label for effect in example().effects[:8]] == list(LABELS.values())[:8]
