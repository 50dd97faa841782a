"""What patients report: recorded once, corrected with a reason, asked for again when due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from kitlog.domain.arrival import Reply
from kitlog.domain.course import Course
from kitlog.domain.course_signing import Part
from kitlog.domain.errors import Refused
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.thresholds import SHIPPED, OutcomesSet, Threshold, usual
from kitlog.workflow import (
    course_signing,
    enrolling,
    outcomes,
    reading,
    settings,
    summarising,
    summary_filing,
)
from kitlog.workflow.asking_again import FollowUpDue, follow_ups_due
from kitlog.workflow.desk import Desk, course_stream
from tests.workflow.stages import CHARGE, DOCTOR, NURSE, Place, staffed
from tests.workflow.ward import ADA, PIN

ASKED = OutcomesSet(tuple(map(usual, ("pain", "pain_interference", "phq9"))))
DAY_S = 86_400


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    """A course that asks pain, pain interference and the PHQ-9."""
    made = staffed(tmp_path)
    settings.change_outcomes(made.ward.desk.as_person(CHARGE), ASKED)
    made.course = made.ward.course().id
    yield made
    made.store.close()


@pytest.fixture
def over(place: Place) -> Place:
    """Closed early after one infusion."""
    place.id = place.ward.signed(place.whole()).id
    enrolling.close_early(place.ward.desk, place.course, "patient's wish")
    return place


def said(place: Place, point: Point, value: str = "5", **more: object) -> OutcomeRecorded:
    given = {"answered": place.ward.today(), "how": Way.PHONE} | more
    return OutcomeRecorded("pain", point, Decimal(value), **given)  # type: ignore[arg-type]


def tried(place: Place, result: Result, point: Point = Point.MONTHS_3) -> Course:
    fact = FollowUpTried(point, place.ward.today(), Way.PHONE, result)
    return outcomes.log_attempt(place.ward.desk, place.course, fact)


def record(place: Place, *facts: OutcomeRecorded) -> Course:
    return outcomes.record(place.ward.desk, place.course, facts)


def due(place: Place) -> tuple[FollowUpDue, ...]:
    return follow_ups_due(place.ward.desk, 99).due


def export(place: Place, folder: Path) -> None:
    """The summary left, and arrived: the board has no other reason to read the course."""
    summarising.export(place.ward.desk, place.course, folder / "s.pdf", "a4")
    summary_filing.file(place.ward.desk, place.course, 1, "hospital record")


def test_a_course_keeps_the_set_it_was_opened_with(place: Place) -> None:
    desk = place.ward.desk.as_person(CHARGE)
    strict = OutcomesSet((Threshold("pain", Decimal(5)),))
    settings.change_outcomes(desk, strict)
    assert reading.clinic(desk).outcomes == strict
    assert place.whole().opened.outcomes == ASKED
    for point, value in ((Point.BASELINE, "8"),):
        record(place, said(place, point, value))
    assert [row.measure.id for row in place.whole().outcomes] == [
        "pain", "pain_interference", "phq9",
    ]  # fmt: skip
    with pytest.raises(Refused, match="does not ask"):
        record(place, replace(said(place, Point.BASELINE), measure="gad7"))


def test_a_course_of_before_there_was_a_choice_has_the_shipped_set(place: Place) -> None:
    before = replace(place.whole().opened, outcomes=SHIPPED)
    assert [one.measure for one in before.outcomes.in_order()][:2] == ["pain", "pain_interference"]
    assert usual("pain").words == "0–10, 30 % lower"


def test_what_is_recorded_is_kept_with_day_way_raw_sum_and_form(place: Place) -> None:
    interference = OutcomeRecorded(
        "pain_interference", Point.BASELINE, Decimal("63.2"), 14, "Pain interference 4a",
        place.ward.today(), Way.PAPER,
    )  # fmt: skip
    scores = reading.promis_scores(interference.of)
    interference = replace(interference, value=scores[14])
    after = record(place, said(place, Point.BASELINE, "8"), interference)
    kept = [c.fact for c in after.said(OutcomeRecorded)]
    assert kept == [said(place, Point.BASELINE, "8"), interference]
    with pytest.raises(Refused, match="Recorded already") as told:
        record(place, replace(interference, measure="phq9", raw=None, form="", value=Decimal(3),
                              item9=Reply.NO), interference)  # fmt: skip
    assert told.value.field == "pain_interference"
    assert len(place.whole().said(OutcomeRecorded)) == 2, "all of it or nothing"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"how": None}, "how"),
        ({"answered": None}, "answered"),
        ({"answered": date(2026, 1, 15)}, "answered"),
        ({"measure": "phq9"}, "phq9"),
        ({"measure": "pain_interference", "value": Decimal(60), "raw": 14,
          "form": "Pain interference 4a"}, "pain_interference"),
        ({"measure": "pain_interference", "value": Decimal(60), "raw": 3,
          "form": "Pain interference 4a"}, "pain_interference"),
    ],
)  # fmt: skip
def test_what_is_missing_or_can_not_be_is_refused_at_its_field(
    place: Place, wrong: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as told:
        record(place, replace(said(place, Point.BASELINE), **wrong))  # type: ignore[arg-type]
    assert told.value.field == field
    assert place.whole().said(OutcomeRecorded) == ()


def test_a_phq_9_with_item_9_above_0_keeps_the_clinics_pathway(place: Place) -> None:
    charge = place.ward.desk.as_person(CHARGE)
    settings.change_pathway(charge, "Stay with the patient. Call 555 0199.")
    fact = replace(said(place, Point.BASELINE, "9"), measure="phq9", item9=Reply.YES)
    (kept,) = record(place, fact).said(OutcomeRecorded)
    assert kept.as_(OutcomeRecorded).pathway == "Stay with the patient. Call 555 0199."
    settings.change_pathway(charge, "Another text.")
    (kept,) = place.whole().said(OutcomeRecorded)
    assert kept.as_(OutcomeRecorded).pathway.endswith("555 0199."), "as it stood then"


@pytest.mark.parametrize(("total", "item9"), [("0", Reply.YES), ("25", Reply.NO)])
def test_a_total_that_contradicts_its_item_9_is_refused(total: str, item9: Reply) -> None:
    with pytest.raises(Refused):
        OutcomeRecorded("phq9", Point.BASELINE, Decimal(total), item9=item9)


def test_each_point_has_its_time(place: Place) -> None:
    for point in (Point.LAST, Point.MONTHS_3):
        with pytest.raises(Refused, match="Opens after infusion 5"):
            record(place, said(place, point))
    place.ward.signed(place.whole())
    first = place.ward.today()
    enrolling.close_early(place.ward.desk, place.course, "moved")
    place.ward.clock.advance(DAY_S)
    with pytest.raises(Refused, match="The first infusion was on"):
        record(place, said(place, Point.BASELINE))
    record(place, said(place, Point.BASELINE, answered=first), said(place, Point.LAST))
    with pytest.raises(Refused, match="The last infusion was on"):
        record(place, replace(
            said(place, Point.LAST), measure="phq9", item9=Reply.NO,
            answered=first - timedelta(days=1),
        ))  # fmt: skip
    with pytest.raises(Refused, match="after the day of the last infusion"):
        record(place, said(place, Point.MONTHS_3, answered=first))


def test_a_correction_keeps_the_old_value_and_its_reason(place: Place) -> None:
    id = record(place, said(place, Point.BASELINE, "8")).said(OutcomeRecorded)[0].id
    desk = place.ward.desk
    for fact, why, sentence in (
        (said(place, Point.BASELINE, "6"), " ", "Say why"),
        (said(place, Point.BASELINE, "8"), "typo", "Nothing was changed"),
        (said(place, Point.LAST, "6"), "typo", "keeps the measure and the point"),
    ):
        with pytest.raises(Refused, match=sentence):
            outcomes.correct(desk, place.course, id, fact, why)
    after = outcomes.correct(desk, place.course, id, said(place, Point.BASELINE, "6"), "misread")
    (kept,) = after.said(OutcomeRecorded)
    assert after.outcomes[0].baseline == 6
    assert [entry.fact.value for entry in kept.history] == [8, 6]  # type: ignore[attr-defined]
    assert kept.last.reason == "misread"


def test_a_struck_value_is_not_recorded_and_can_be_recorded_anew(place: Place) -> None:
    id = record(place, said(place, Point.BASELINE, "8")).said(OutcomeRecorded)[0].id
    after = outcomes.strike(place.ward.desk, place.course, id, "other patient")
    assert after.outcomes[0].baseline is None
    with pytest.raises(Refused, match="struck"):
        outcomes.correct(place.ward.desk, place.course, id, said(place, Point.BASELINE), "x")
    assert record(place, said(place, Point.BASELINE, "7")).outcomes[0].baseline == 7


def test_follow_ups_come_to_the_board_a_week_before_they_are_due(
    over: Place, tmp_path: Path
) -> None:
    export(over, tmp_path)
    assert over.store.index.open_courses() == (), "read by the index alone from here on"
    last = over.whole().infusions[-1].day
    over.ward.clock.advance(82 * DAY_S)
    assert due(over) == ()
    over.ward.clock.advance(DAY_S)
    (found,) = due(over)
    assert (found.follow_up.point, found.follow_up.due) == (
        Point.MONTHS_3, last + timedelta(days=90),
    )  # fmt: skip
    assert found.course_id == over.course
    over.ward.clock.advance(11 * DAY_S)
    assert due(over)[0].follow_up.late_days(over.ward.today()) == 4


def test_those_that_are_not_shown_are_counted_and_not_read(over: Place, tmp_path: Path) -> None:
    export(over, tmp_path)
    over.ward.clock.advance(200 * DAY_S)
    assert [one.follow_up.point for one in due(over)] == [Point.MONTHS_3, Point.MONTHS_6]
    over.store._read.clear()
    some = follow_ups_due(over.ward.desk, 1)
    assert not any(name.startswith("session:") for name in over.store._read), "its own entries"
    assert ([one.follow_up.point for one in some.due], some.more) == ([Point.MONTHS_3], 1)
    over.store._read.clear()
    none = follow_ups_due(over.ward.desk, 0)
    assert (none.due, none.more) == ((), 1)
    assert f"course:{over.course}" not in over.store._read


def test_a_follow_up_leaves_the_board_when_all_is_recorded_and_comes_back_when_struck(
    over: Place, tmp_path: Path
) -> None:
    export(over, tmp_path)
    over.ward.clock.advance(90 * DAY_S)
    pain = said(over, Point.MONTHS_3)
    record(over, pain)
    assert due(over)[0].follow_up.recorded == 1, "two measures are missing"
    phq9 = replace(pain, measure="phq9", item9=Reply.NO)
    after = record(over, replace(pain, measure="pain_interference", value=Decimal(60)), phq9)
    assert due(over) == ()
    row = over.store.index.course(over.course)
    assert row is not None
    assert row.follow_up == over.whole().infusions[-1].day + timedelta(days=180)
    outcomes.strike(over.ward.desk, over.course, after.said(OutcomeRecorded)[-1].id, "not hers")
    assert len(due(over)) == 1


@pytest.mark.parametrize(
    ("result", "left"),
    [
        (Result.NO_ANSWER, [Point.MONTHS_3, Point.MONTHS_6]), (Result.DECLINED, [Point.MONTHS_6]),
        (Result.TREATED_AGAIN, [Point.MONTHS_6]), (Result.LOST, []), (Result.DIED, []),
    ],
)  # fmt: skip
def test_an_attempt_closes_what_it_closes(over: Place, result: Result, left: list[Point]) -> None:
    over.ward.clock.advance(180 * DAY_S)
    assert len(due(over)) == 2, "of a course that was never exported, too"
    id = tried(over, result).said(FollowUpTried)[0].id
    assert [one.follow_up.point for one in due(over)] == left
    outcomes.strike(over.ward.desk, over.course, id, "wrong patient")
    assert len(due(over)) == 2


def test_attempts_are_told_in_one_sentence(over: Place) -> None:
    over.ward.clock.advance(92 * DAY_S)
    for _ in range(3):
        after = tried(over, Result.NO_ANSWER)
    summary = summarising.summarise(over.ward.desk, over.course)
    assert (
        "3 months: not reached after 3 attempts, last by phone, 16-Apr-2026."
        in summary.outcomes_after
    )
    assert len([one for one in summary.reported if one.what == "Follow-up"]) == 3
    assert after.outcomes[0].values == (None, None, None, None)


def test_what_is_answered_after_another_course_began_is_marked(over: Place) -> None:
    over.ward.clock.advance(60 * DAY_S)
    second = over.ward.course()
    over.ward.signed(second)
    over.ward.clock.advance(30 * DAY_S)
    after = record(over, said(over, Point.MONTHS_3))
    assert after.outcomes[0].retreated == (Point.MONTHS_3,)
    summary = summarising.summarise(over.ward.desk, over.course)
    assert "3 months, answered after re-treatment: Pain, average." in summary.outcomes_after
    own = outcomes.record(over.ward.desk, second.id, (said(over, Point.BASELINE, "6", answered=(
        over.ward.today() - timedelta(days=30))),))  # fmt: skip
    assert own.outcomes[0].retreated == ()


def test_a_second_course_prints_what_the_first_one_came_to(over: Place) -> None:
    first = over.whole().infusions[0].day
    record(over, said(over, Point.BASELINE, "8", answered=first), said(over, Point.LAST, "5"))
    over.ward.clock.advance(30 * DAY_S)
    second = over.ward.course()
    over.ward.signed(second)
    enrolling.close_early(over.ward.desk, second.id, "moved")
    (line,) = summarising.summarise(over.ward.desk, second.id).outcomes_after
    assert line == (
        "Before, KIT-2026-0001, 14-Jan-2026: Pain, average 8 → 5, responder (0–10, 30 % lower)."
    )


def test_follow_ups_do_not_amend_what_was_signed(over: Place) -> None:
    doctor = over.ward.desk.as_person(DOCTOR)
    sealed = course_signing.signatures(doctor, over.whole()).sha256
    course_signing.sign(doctor, over.course, PIN, sealed)
    over.ward.clock.advance(90 * DAY_S)
    tried(over, Result.NO_ANSWER)
    record(over, said(over, Point.MONTHS_3))
    assert _stands(over)
    record(over, said(over, Point.LAST))
    assert not _stands(over), "a late value of the last infusion does"


def _stands(place: Place) -> bool:
    found = course_signing.signatures(place.ward.desk, place.whole()).last(Part.PRESCRIBER)
    assert found is not None
    return found.stands


def migrated(place: Place) -> None:
    """As revision 0003 left the index: the day of opening, and nothing for those on the board."""
    with place.store.database.transaction() as connection:
        connection.exec_driver_sql("UPDATE courses SET follow_up = NULL")
        connection.exec_driver_sql("UPDATE courses SET follow_up = opened_on WHERE NOT open")


def test_an_older_course_is_found_without_its_day_in_the_index(over: Place, tmp_path: Path) -> None:
    export(over, tmp_path)
    migrated(over)
    assert due(over) == ()
    row = over.store.index.course(over.course)
    assert row is not None
    assert row.follow_up == over.whole().infusions[-1].day + timedelta(days=90), "read once"
    over.ward.clock.advance(90 * DAY_S)
    assert [one.course_id for one in due(over)] == [over.course]


@pytest.mark.parametrize("still", [False, True], ids=["written", "held still"])
def test_older_courses_that_are_done_stand_before_nobody_who_waits(
    over: Place, tmp_path: Path, *, still: bool
) -> None:
    """More of them than the card shows: whoever waits behind them is found, and counted."""
    over.ward.clock.advance(DAY_S)
    tried(over, Result.LOST)
    export(over, tmp_path)
    for number in ("1", "2"):
        another = over.ward.new(patient=replace(ADA, record_no=f"ZZ 000 42{number}", given="Bo"))
        over.course = enrolling.open_course(over.ward.desk, another).id
        over.ward.signed(over.whole())
        enrolling.close_early(over.ward.desk, over.course, "moved")
        (folder := tmp_path / number).mkdir()
        export(over, folder)
    migrated(over)
    over.ward.clock.advance(100 * DAY_S)
    if still:
        over.store.database.hold_still("Nothing is saved.", "one page")
    for _ in range(2):
        found = follow_ups_due(over.ward.desk, 1)
        assert (len(found.due), found.more) == (1, 1)
        assert all(one.follow_up.late_days(over.ward.today()) == 10 for one in due(over))


def test_a_course_on_the_board_at_the_migration_is_asked_after_its_summary_arrived(
    over: Place, tmp_path: Path
) -> None:
    summarising.export(over.ward.desk, over.course, tmp_path / "s.pdf", "a4")
    migrated(over)
    summary_filing.file(over.ward.desk, over.course, 1, "hospital record")
    assert over.store.index.open_courses() == ()
    over.ward.clock.advance(90 * DAY_S)
    assert [one.course_id for one in due(over)] == [over.course]


def test_a_draft_goes_with_what_was_recorded(place: Place) -> None:
    desk: Desk = place.ward.desk
    desk.store.drafts.keep("outcomes:x", "8", NURSE, desk.now().utc)
    outcomes.record(desk, place.course, (said(place, Point.BASELINE),), "outcomes:x")
    assert desk.store.drafts.all() == ()
    assert desk.store.entries(course_stream(place.course))[-1].author == NURSE
