"""The summary waits for what was given: which infusions count, and what the row of dots shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from kitlog.domain.clinic import ClinicSet
from kitlog.domain.course import Course, Dot, Gate, fold_course
from kitlog.domain.course_facts import (
    ClosingNote,
    CourseClosedEarly,
    DayMissed,
    SummaryExported,
)
from kitlog.domain.errors import Fault
from kitlog.domain.outcomes import OutcomeRecorded, Point
from kitlog.domain.patient_limits import LimitsSet, PatientLimit
from kitlog.domain.preparing import WeightTaken
from kitlog.domain.session import Session, fold
from kitlog.domain.session_facts import EnteredInError, HeldToday, SessionOpened, Struck
from kitlog.domain.thresholds import SHIPPED, OutcomesSet, Threshold
from tests.clock import NINE, FakeClock
from tests.domain.story import BOOSTER, MONDAY, Story, course, infusion, opened

CLINIC = ClinicSet("Test clinic", "1 Invented Street", 4)
WEEK = tuple(MONDAY + timedelta(days=n) for n in range(5))
NEXT_WEEK = tuple(day + timedelta(days=7) for day in WEEK)
SATURDAY = WEEK[4] + timedelta(days=1)
OPEN, WAITS_FOR_FIVE = Gate(True, ""), Gate(False, "Opens when infusion 5 is signed.")


def given(*days: date) -> list[Session]:
    return [infusion(f"s-{day}", day) for day in days]


def held(day: date, why: str = "BP 186/102", *facts: object) -> Session:
    return infusion(f"h-{day}", day, HeldToday(why), *facts, started=False, signed=False)


def said(*facts: tuple[object, str]) -> Course:
    """A course without sessions and these facts; each with the number of what it strikes."""
    story = Story()
    story.say(opened(), -10_000)
    for minute, (fact, corrects) in enumerate(facts):
        story.say(fact, minute, corrects=corrects)
    return fold_course("c", story.entries, [])


# -- the gate ---------------------------------------------------------------------------------


def test_five_signed_infusions_open_it_and_so_do_six() -> None:
    assert course(given(*WEEK)).gate() == OPEN
    six = course(given(*WEEK, NEXT_WEEK[0]))
    assert (six.gate(), six.complete, len(six.signed)) == (OPEN, True, 6)


def test_the_least_that_went_in_counts_as_given() -> None:
    last = infusion("s4", WEEK[4], ml="0.5", early=True)
    found = course([*given(*WEEK[:4]), last])
    assert (found.gate(), len(found.signed)) == (OPEN, 5)


def test_an_infusion_that_was_signed_without_an_end_is_none_that_counts() -> None:
    """Nothing is known to have gone in."""
    endless = infusion("s4", WEEK[4], ml=None)
    found = course([*given(*WEEK[:4]), endless])
    assert found.gate() == WAITS_FOR_FIVE
    assert not found.complete


def test_a_fifth_infusion_entered_in_error_closes_it_again() -> None:
    wrong = infusion("s4", WEEK[4], EnteredInError("wrong patient"))
    assert course([*given(*WEEK[:4]), wrong]).gate() == WAITS_FOR_FIVE


def test_closed_early_it_opens_without_a_word_and_waits_for_a_signature_all_the_same() -> None:
    closed = CourseClosedEarly("moved away")
    assert course(given(*WEEK[:2]), closed).gate() == OPEN
    unsigned = infusion("s1", WEEK[1], signed=False)
    waits = course([*given(WEEK[0]), unsigned], closed).gate()
    assert waits == Gate(False, "Opens when infusion 2 is signed.")


def test_a_closing_that_was_struck_closes_nothing_and_the_last_reason_counts() -> None:
    moved = CourseClosedEarly("moved away")
    assert said((moved, "")).closed == moved
    assert said((moved, ""), (Struck(), "0001")).closed is None
    assert said((moved, ""), (CourseClosedEarly("died"), "")).closed == CourseClosedEarly("died")


def test_a_booster_waits_for_its_one_infusion() -> None:
    assert course([], protocol=BOOSTER).gate() == Gate(False, "Opens when infusion 1 is signed.")


def test_a_course_is_over_when_it_is_complete_or_closed() -> None:
    assert not course(given(*WEEK[:4])).over
    assert course(given(*WEEK)).over
    assert course(given(WEEK[0]), CourseClosedEarly("moved away")).over


def test_a_course_is_known_by_the_number_it_was_kept_under() -> None:
    assert course([]).id == "c"


def test_a_course_without_its_opening_is_a_fault_with_a_sentence() -> None:
    with pytest.raises(Fault) as fault:
        fold_course("c", [], [])
    assert fault.value.sentence == "A course has no opening entry."


# -- numbers ----------------------------------------------------------------------------------


def test_what_was_given_before_a_session_is_told_oldest_first() -> None:
    one, two, three = given(*WEEK[:3])
    found = course([three, one, two])
    assert found.earlier(one) == ()
    assert found.earlier(three) == (one, two)
    new = infusion("new", WEEK[3], started=False, signed=False)
    assert found.earlier(new) == (one, two, three)
    assert found.number_of(new) == 4


def test_two_sessions_of_one_day_stand_in_the_order_in_which_they_were_opened() -> None:
    early, late = infusion("a", WEEK[0]), infusion("b", WEEK[0], started=False, signed=False)
    assert [s.id for s in course([late, early]).sessions] == ["a", "b"]
    before = course([infusion("c", WEEK[1]), late])
    assert [s.id for s in before.with_session(early).sessions] == ["a", "b", "c"]


def test_infusions_of_one_day_are_numbered_by_their_starts() -> None:
    """The one opened first was started last."""
    story = Story(start=FakeClock(NINE - timedelta(days=2)).now().shifted(2 * 3600))
    story.say(SessionOpened("c", "p", WEEK[0], 1), -150)
    story.start()
    late, early = fold("a", story.protocol, story.entries), infusion("b", WEEK[0])
    assert [s.id for s in course([late, early]).infusions] == ["b", "a"]


# -- gaps -------------------------------------------------------------------------------------


def test_every_gap_is_named_by_the_infusion_before_it() -> None:
    found = course(given(WEEK[0], WEEK[1], WEEK[4], NEXT_WEEK[1])).gaps(CLINIC)
    assert {number: gap.days for number, gap in found.items()} == {
        2: (WEEK[2], WEEK[3]), 3: (NEXT_WEEK[0],),
    }  # fmt: skip
    assert found[2].words == "2-day gap, Wed 14-Jan"
    assert found[2].why == ""


def test_a_day_the_clinic_is_closed_is_a_gap_only_when_it_was_planned() -> None:
    infusions = given(WEEK[4], NEXT_WEEK[0])
    assert course(infusions).gaps(CLINIC) == {}
    missed = course(infusions, DayMissed(SATURDAY, "snow", (NEXT_WEEK[0],))).gaps(CLINIC)
    assert (missed[1].days, missed[1].why) == ((SATURDAY,), "snow")


def test_the_next_planned_day_ends_a_gap_until_the_course_is_over() -> None:
    waits = course(given(WEEK[0]), days=(WEEK[0], WEEK[3]))
    assert waits.gaps(CLINIC)[1].days == (WEEK[1], WEEK[2])
    assert course([], days=(WEEK[0], WEEK[3])).gaps(CLINIC) == {}, "nothing was given yet"
    closed = course(given(WEEK[0]), CourseClosedEarly("moved"), days=(WEEK[0], WEEK[3]))
    assert closed.gaps(CLINIC) == {}


def test_a_planned_day_that_was_used_is_not_still_to_come() -> None:
    assert course(given(WEEK[0], WEEK[1]), days=WEEK[:2]).gaps(CLINIC) == {}


def test_a_gap_is_explained_by_its_own_day_and_never_by_a_session_in_error() -> None:
    infusions = given(WEEK[0], WEEK[3])
    elsewhere = held(WEEK[4], "fever")
    error = held(WEEK[1], "fever", EnteredInError("wrong patient"))
    assert course([*infusions, elsewhere, error]).gaps(CLINIC)[1].why == ""
    second = course([*infusions, error, held(WEEK[2])])
    assert second.gaps(CLINIC)[1].why == "BP 186/102"
    both = course([*infusions, held(WEEK[1])], DayMissed(WEEK[1], "snow", WEEK[3:]))
    assert both.gaps(CLINIC)[1].why == "snow"


def test_the_days_planned_are_the_last_that_were_said() -> None:
    first, second = DayMissed(WEEK[1], "snow", WEEK[2:]), DayMissed(WEEK[2], "flu", NEXT_WEEK)
    found = course([], first, second, days=WEEK)
    assert found.planned_days == NEXT_WEEK
    assert found.missed_days == {WEEK[1]: "snow", WEEK[2]: "flu"}
    assert course([], days=WEEK).planned_days == WEEK


# -- dots -------------------------------------------------------------------------------------


def dots(found: Course, today: date) -> str:
    return " ".join(dot.value for dot in found.dots(today, CLINIC))


def test_the_row_has_a_dot_for_each_infusion_planned_or_given() -> None:
    assert dots(course([], days=WEEK), WEEK[0]) == "today future future future future"
    assert dots(course([], days=WEEK), SATURDAY) == "future future future future future"
    assert dots(course(given(*WEEK), days=WEEK), WEEK[4]) == "done done done done done"
    six = course(given(*WEEK, NEXT_WEEK[0]), days=WEEK)
    assert dots(six, NEXT_WEEK[0]) == "done done done done done done"


def test_today_is_one_of_the_dots_that_are_left() -> None:
    four = course(given(*WEEK[:4]), days=WEEK)
    assert dots(four, WEEK[4]) == "done done done done today"
    assert dots(four, WEEK[3]) == "done done done done future", "it was given already"
    six = course([*given(*WEEK[:4]), infusion("x", WEEK[4], signed=False)], days=NEXT_WEEK)
    assert dots(six, NEXT_WEEK[0]).endswith("done now"), "none is left for today"


def test_a_gap_stands_between_the_dots_and_none_behind_the_last() -> None:
    assert dots(course(given(WEEK[0], WEEK[2]), days=WEEK), SATURDAY) == (
        "done gap done future future future"
    )
    late = course(given(*WEEK, NEXT_WEEK[2]), days=WEEK)
    assert dots(late, NEXT_WEEK[2]) == "done done done done done done"


def test_a_part_is_shown_as_one_and_what_a_closed_course_lacks_as_missed() -> None:
    part = infusion("p", WEEK[0], ml="20", early=True, signed=False)
    assert dots(course([part], days=WEEK), SATURDAY) == "part future future future future"
    closed = course(given(*WEEK[:3]), CourseClosedEarly("moved away"), days=WEEK)
    assert dots(closed, WEEK[3]) == "done done done missed missed"


def test_a_day_held_is_no_longer_due_and_another_days_hold_changes_nothing() -> None:
    assert dots(course([held(WEEK[0])], days=WEEK), WEEK[0]).startswith("future")
    assert dots(course([held(WEEK[0])], days=WEEK), WEEK[1]).startswith("today")
    assert Dot.TODAY not in course([held(WEEK[1])], days=WEEK).dots(WEEK[1], CLINIC)


# -- what the course says of itself -----------------------------------------------------------


def test_the_latest_weight_is_a_sessions_own_else_the_one_it_was_dosed_on() -> None:
    def weighed(id: str, day: date, kg: int) -> Session:
        return infusion(id, day, WeightTaken(Decimal(kg), "kg", Decimal(kg)))

    found = course([weighed("a", WEEK[0], 71), weighed("b", WEEK[1], 72), *given(WEEK[2])])
    assert found.last_weight == 72
    assert course(given(WEEK[0])).last_weight == 70


def test_notes_and_exports_that_were_struck_are_not_told() -> None:
    note, export = ClosingNote("Walks further."), SummaryExported(1, "a4", 3, "x", "y")
    found = said((note, ""), (export, ""), (Struck(), "0001"), (Struck(), "0002"))
    assert (found.notes, found.exports) == ((), ())
    kept = said((note, ""), (export, ""))
    assert [one.fact for one in kept.notes] == [note]
    assert kept.exports == (export,)


def test_outcomes_are_read_by_the_thresholds_the_course_was_opened_with() -> None:
    """A point less of pain counts in this clinic; as shipped it would not."""
    own = OutcomesSet((Threshold("pain", Decimal(1)),))
    for asked, responder in ((own, True), (SHIPPED, False)):
        story = Story()
        story.say(replace(opened(), outcomes=asked), -10_000)
        for point, value in ((Point.BASELINE, 8), (Point.LAST, 7)):
            story.say(OutcomeRecorded("pain", point, Decimal(value)))
        found = fold_course("c", story.entries, []).outcomes
        assert found[0].responder is responder
        assert len(found) == len(asked.asked)


def test_limits_of_this_patient_count_for_the_sessions_and_struck_ones_do_not() -> None:
    own = LimitsSet((PatientLimit("hr", red_high=160),), "athlete")
    session = infusion("s", WEEK[0], started=False, signed=False)

    def red(*facts: tuple[object, str]) -> int | None:
        story = Story()
        story.say(opened(), -10_000)
        for minute, (fact, corrects) in enumerate(facts):
            story.say(fact, -9_000 + minute, corrects=corrects)
        found = fold_course("c", story.entries, [session])
        assert len(found.limits_said) == (1 if len(facts) == 1 else 0)
        high = found.sessions[0].protocol.limits["hr"].urgent.high
        return None if high is None else int(high)

    assert red((own, "")) == 160
    assert red((own, ""), (Struck(), "0001")) == red() == 150
