"""Infusions are numbered from the record, gaps are named, and the summary waits for the fifth."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import product

import pytest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course, Dot, fold_course
from kitlog.domain.course_facts import (
    ClosingNote,
    CourseClosedEarly,
    CourseOpened,
    DayMissed,
    SummaryExported,
)
from kitlog.domain.errors import Fault, Refused
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.preparing import WeightTaken
from kitlog.domain.session import Session
from kitlog.domain.session_facts import EnteredInError, HeldToday
from tests.domain.story import BOOSTER, KIT_40, MONDAY, Story, course, infusion, opened

CLINIC = ClinicSet("Test clinic", "1 Invented Street", 4)
FRIDAY = MONDAY + timedelta(days=4)
WEEK = tuple(MONDAY + timedelta(days=n) for n in range(5))


def week(*signed: bool, **of_the_last: object) -> list[Session]:
    """Infusions on the days of one week, signed or not."""
    found = [infusion(f"s{n}", WEEK[n], signed=done) for n, done in enumerate(signed)]
    if of_the_last:
        found[-1] = infusion(f"s{len(signed) - 1}", WEEK[len(signed) - 1], **of_the_last)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize("signed", list(product([False, True], repeat=5)))
def test_the_gate_over_all_states_of_five_infusions(signed: tuple[bool, ...]) -> None:
    gate = course(week(*signed)).gate()
    assert gate.open is all(signed)
    assert course(week(*signed)).complete is all(signed)
    if not gate.open:
        assert gate.reason == f"Opens when infusion {signed.index(False) + 1} is signed."


@pytest.mark.parametrize("signed", list(product([False, True], repeat=3)))
def test_a_course_closed_early_opens_the_gate_when_what_was_given_is_signed(
    signed: tuple[bool, ...],
) -> None:
    gate = course(week(*signed), CourseClosedEarly("moved away")).gate()
    assert gate.open is all(signed)


@pytest.mark.parametrize("given", range(5))
def test_fewer_than_five_signed_infusions_are_no_course(given: int) -> None:
    gate = course(week(*[True] * given)).gate()
    assert (gate.open, gate.reason) == (False, "Opens when infusion 5 is signed.")


def test_closing_early_needs_a_reason() -> None:
    with pytest.raises(Refused, match="Say why the course ends here"):
        CourseClosedEarly("")


def test_an_infusion_given_in_part_counts_and_is_marked() -> None:
    found = course(week(True, True, True, True, True, ml="20", early=True))
    assert found.gate().open
    assert found.dots(FRIDAY, CLINIC)[-1] is Dot.PART


def test_an_infusion_of_nothing_does_not_count() -> None:
    found = course(week(True, True, True, True, True, ml="0", early=True))
    assert not found.gate().open
    assert len(found.infusions) == 4


def test_an_infusion_that_still_runs_does_not_count() -> None:
    found = course(week(True, True, True, True, True, ml=None, signed=False))
    assert found.gate().reason == "Opens when infusion 5 is signed."
    assert found.number_of(found.sessions[-1]) == 5


def test_a_session_entered_in_error_never_was() -> None:
    wrong = infusion("x", WEEK[1], EnteredInError("wrong patient"))
    found = course([wrong, *week(True, True, True, True)])
    assert [found.number_of(s) for s in found.infusions] == [1, 2, 3, 4]
    assert "x" not in {s.id for s in found.infusions}
    assert not found.gate().open


def test_a_sixth_infusion_waits_for_its_signature_too() -> None:
    sixth = infusion("s6", MONDAY + timedelta(days=7), signed=False)
    found = course([*week(*[True] * 5), sixth])
    assert found.gate().reason == "Opens when infusion 6 is signed."
    assert not found.complete


def test_a_booster_is_a_course_of_one() -> None:
    assert course(week(True), protocol=BOOSTER).gate().open
    assert not course([], protocol=BOOSTER).gate().open


def test_the_number_is_derived_from_the_starts() -> None:
    held = infusion("h", WEEK[1], HeldToday("BP 186/102"), started=False, signed=False)
    given = [infusion("a", WEEK[0]), infusion("b", WEEK[2]), infusion("c", WEEK[3])]
    found = course([given[2], held, given[0], given[1]])
    assert [found.number_of(s) for s in given] == [1, 2, 3]
    assert found.number_of(infusion("new", WEEK[4], started=False)) == 4


def test_a_changed_session_takes_its_place() -> None:
    found = course(week(True, True, True, True, False))
    assert not found.gate().open
    after = found.with_session(infusion("s4", WEEK[4]))
    assert after.gate().open
    assert [s.id for s in after.sessions] == ["s0", "s1", "s2", "s3", "s4"]
    assert after.over


def test_a_weekend_is_no_gap_and_a_missed_day_is() -> None:
    friday, monday = infusion("a", FRIDAY), infusion("b", MONDAY + timedelta(days=7))
    assert course([friday, monday]).gaps(CLINIC) == {}
    found = course(
        [infusion("a", WEEK[0]), infusion("b", WEEK[2])],
        DayMissed(WEEK[1], "snow", WEEK[2:]),
    )
    (gap,) = found.gaps(CLINIC).values()
    assert (gap.days, gap.why, gap.words) == ((WEEK[1],), "snow", "1-day gap, Tue 13-Jan")
    assert found.dots(WEEK[2], CLINIC)[:3] == (Dot.DONE, Dot.GAP, Dot.DONE)


def test_a_held_day_explains_its_gap() -> None:
    held = infusion("h", WEEK[1], HeldToday("BP 186/102"), started=False)
    found = course([infusion("a", WEEK[0]), held, infusion("b", WEEK[2])])
    assert found.gaps(CLINIC)[1].why == "BP 186/102"


def test_a_gap_may_stand_before_the_next_planned_day() -> None:
    found = course([infusion("a", WEEK[0])], DayMissed(WEEK[1], "snow", WEEK[2:]), days=WEEK)
    assert found.gaps(CLINIC)[1].days == (WEEK[1],)
    assert found.planned_days == WEEK[2:]


def test_a_gap_without_a_reason_is_shown_all_the_same() -> None:
    found = course([infusion("a", WEEK[0]), infusion("b", WEEK[3])])
    gap = found.gaps(CLINIC)[1]
    assert (len(gap.days), gap.why) == (2, "")


def test_the_dots_of_a_running_week() -> None:
    found = course([*week(True, True), infusion("now", WEEK[2], ml=None, signed=False)], days=WEEK)
    assert found.dots(WEEK[2], CLINIC) == (
        Dot.DONE,
        Dot.DONE,
        Dot.NOW,
        Dot.FUTURE,
        Dot.FUTURE,
    )


def test_today_is_due_until_it_is_given_or_held() -> None:
    found = course(week(True), days=WEEK)
    assert found.dots(WEEK[1], CLINIC)[1] is Dot.TODAY
    assert found.dots(WEEK[0], CLINIC)[1] is Dot.FUTURE
    held = infusion("h", WEEK[1], HeldToday("BP"), started=False, signed=False)
    assert found.with_session(held).dots(WEEK[1], CLINIC)[1] is Dot.FUTURE


def test_what_a_closed_course_did_not_give_is_missed() -> None:
    found = course(week(True, True), CourseClosedEarly("moved away"), days=WEEK)
    assert found.dots(WEEK[2], CLINIC)[2:] == (Dot.MISSED,) * 3
    assert found.over
    assert found.closed == CourseClosedEarly("moved away")
    assert found.gaps(CLINIC) == {}


def test_a_plan_skips_the_days_the_clinic_is_closed() -> None:
    assert CLINIC.open_days(WEEK[3], 3) == (WEEK[3], WEEK[4], MONDAY + timedelta(days=7))
    assert CLINIC.next_open_day(FRIDAY) == MONDAY + timedelta(days=7)


def test_the_last_weight_is_the_latest_of_the_course_and_never_another_patients() -> None:
    weighed = infusion("a", WEEK[0], WeightTaken(Decimal(71), "kg", Decimal(71)))
    wrong = infusion(
        "b", WEEK[1], WeightTaken(Decimal(120), "kg", Decimal(120)), EnteredInError("wrong patient")
    )
    assert course([]).last_weight == 70
    assert course([weighed, wrong]).last_weight == 71


def test_notes_exports_and_outcomes_are_read_from_the_courses_own_entries() -> None:
    export = SummaryExported(1, "a4", 3, "x", "y")
    found = course(
        [],
        ClosingNote("Walks further."),
        export,
        OutcomeRecorded("pain", Point.BASELINE, Decimal(8)),
        OutcomeRecorded("pain", Point.LAST, Decimal(6)),
        OutcomeRecorded("pain", Point.LAST, Decimal(4)),
    )
    assert [c.as_(ClosingNote).text for c in found.notes] == ["Walks further."]
    assert found.exports == (export,)
    assert (found.outcomes[0].change, found.outcomes[0].responder) == (Decimal(-50), True)


def test_a_course_is_pinned_to_its_protocol() -> None:
    assert course([]).protocol == KIT_40
    assert course([]).wanted == 5


def test_a_course_that_was_never_opened_is_a_fault() -> None:
    with pytest.raises(Fault, match="no opening entry"):
        fold_course("c", [], [])


def test_a_course_without_a_day_is_refused() -> None:
    with pytest.raises(Refused, match="Choose the first day"):
        opened(days=())


def test_no_two_orders_of_arrival_give_different_courses() -> None:
    story = Story()
    story.say(opened(), 0)
    story.say(DayMissed(WEEK[1], "snow", WEEK[2:]), 1)
    story.say(CourseClosedEarly("moved away"), 2)
    sessions = week(True, False, True)
    one: Course = fold_course("c", story.entries, sessions)
    assert fold_course("c", story.entries[::-1], sessions[::-1]) == one


def test_opening_facts_are_kept_whole() -> None:
    found = course([])
    assert isinstance(found.opened, CourseOpened)
    assert found.missed_days == {}
    assert found.opened.days == (date(2026, 1, 12),)
