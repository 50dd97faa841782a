"""Arrival, last night, the card that must be read, and what is charted or put right later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from kitlog.domain import arrival, readiness, ready
from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.alerts import Priority
from kitlog.domain.arrival import Answer, Arrived, NightAsked, PastRead, Reply
from kitlog.domain.course import Course
from kitlog.domain.discharge_facts import AldreteScored, CriterionAnswered, Discharged
from kitlog.domain.effects import Score
from kitlog.domain.errors import Refused
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.moment import Moment
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.view import Phase, phase, view
from kitlog.domain.vitals import Vitals
from kitlog.workflow import (
    afterwards,
    amending,
    arriving,
    board,
    charting,
    discharging,
    enrolling,
    infusing,
    preparing,
    reading,
    searching,
    summarising,
)
from kitlog.workflow.afterwards import Sheet, SheetSet
from tests.workflow.ward import ADA, CALM, Ward

PATHWAY = "Call the prescriber now; the patient is not left alone."
DAY_S = 86_400


def second_day(here: Ward) -> tuple[Course, str]:
    """Infusion 1 signed; the next morning the patient sits in the chair again."""
    course = here.course()
    here.signed(course)
    here.clock.advance(DAY_S - 6_000)
    return course, preparing.open_session(here.desk, course.id, here.today(), 1).id


def test_the_arrival_is_logged_once_with_its_own_time(here: Ward) -> None:
    id = preparing.open_session(here.desk, here.course().id, here.today(), 1).id
    came = here.clock.now().shifted(-600)
    after = arriving.come_in(here.desk, id, None, came)
    assert [c.measured for c in after.standing(Arrived)] == [came]
    with pytest.raises(Refused, match="at least one question"):
        arriving.come_in(here.desk, id, None)


def test_the_first_day_asks_nothing_and_has_nothing_to_read(here: Ward) -> None:
    session = preparing.open_session(here.desk, here.course().id, here.today(), 1)
    assert arrival.questions(()) == ()
    assert "Read the last infusion" not in [
        t.words for t in ready.still_to_do(session, here.clock.now(), ())
    ]
    with pytest.raises(Refused, match="first infusion"):
        arriving.read_past(here.desk, session.id)


def test_start_stays_closed_until_the_last_infusion_was_read(here: Ward) -> None:
    course = here.course()
    here.signed(course)
    here.clock.advance(DAY_S - 6_000)
    id = here.ready(course, read=False).id
    with pytest.raises(Refused, match="Read the last infusion"):
        infusing.start(here.desk, id)
    said = arriving.read_past(here.desk, id).latest(PastRead)
    assert said is not None
    assert said.infusions == (reading.course(here.desk, course.id).infusions[0].id,)
    assert phase(infusing.start(here.desk, id)) is Phase.RUNNING


def test_the_questions_of_the_night_never_keep_the_start_closed(here: Ward) -> None:
    course = here.course()
    here.signed(course)
    here.clock.advance(DAY_S - 6_000)
    session = here.ready(course)
    earlier = reading.course(here.desk, course.id).earlier(session)
    assert [t.words for t in ready.worth_asking(session, earlier)] == [
        "Arrival time", "Last night: 7 to ask",
    ]  # fmt: skip
    assert ready.still_to_do(session, here.clock.now(), earlier) == ()


def test_each_answer_is_yes_no_or_not_asked_and_the_bladder_once_a_course(here: Ward) -> None:
    _, id = second_day(here)
    said = tuple(Answer(q.id, Reply.NO) for q in arrival.QUESTIONS[:-1])
    after = arriving.come_in(
        here.desk, id, NightAsked((*said, Answer("bladder", Reply.YES, "burns")))
    )
    assert arrival.in_words(after)[-1] == "Bladder: yes, burns"
    assert "bladder" not in [q.id for q in arrival.questions((after,))]
    skipped = arriving.come_in(here.desk, id, NightAsked((Answer("bladder", Reply.NOT_ASKED),)))
    assert "bladder" in [q.id for q in arrival.questions((skipped,))]


def test_suicidal_thoughts_are_urgent_at_once_with_the_clinics_own_words(here: Ward) -> None:
    _, id = second_day(here)
    yes = NightAsked((Answer(arrival.SUICIDAL, Reply.YES, "since yesterday"),), PATHWAY)
    session = arriving.come_in(here.desk, id, yes)
    (alert,) = view(session, here.clock.now()).alerts
    assert (alert.priority, alert.words, alert.detail) == (
        Priority.HIGH, "Suicidal thoughts: yes", PATHWAY,
    )  # fmt: skip
    charting.acknowledge(here.desk, id, alert.key, alert.words)
    assert view(reading.session(here.desk, id), here.clock.now()).alerts[0].acknowledged
    no = NightAsked((Answer(arrival.SUICIDAL, Reply.NO),))
    assert view(arriving.come_in(here.desk, id, no), here.clock.now()).alerts == ()


def test_the_iv_comes_last_or_with_its_reason(here: Ward) -> None:
    id = here.recovering(here.course()).id
    with pytest.raises(Refused, match="The IV comes last"):
        discharging.answer_criterion(here.desk, id, CriterionAnswered("iv_out", True))
    out = CriterionAnswered("iv_out", True, "leaked")
    assert discharging.answer_criterion(here.desk, id, out).criteria["iv_out"].detail == "leaked"


def test_left_has_its_own_time_but_not_before_the_end(here: Ward) -> None:
    id = here.recovering(here.course()).id
    here.clock.advance(600)
    gone = Discharged("alone", "", "would not wait")
    early = here.clock.now().shifted(-1200)
    with pytest.raises(Refused, match="before the end"):
        discharging.send_home(here.desk, id, gone, early)
    at = here.clock.now().shifted(-300)
    left = discharging.send_home(here.desk, id, gone, at)
    assert left.discharged is not None
    assert left.discharged.measured == at


def test_ready_and_left_are_two_times(here: Ward) -> None:
    session = here.home(here.course())
    assert session.discharged is not None
    assert readiness.ready_at(session, session.discharged.measured) is not None


def sheet(here: Ward, **changed: object) -> Sheet:
    """Yesterday at 09:00, forty minutes, charted on paper, home at 10:45."""
    zero = here.clock.now().shifted(-DAY_S)

    def at(minute: float) -> Moment:
        return zero.shifted(minute * 60)

    whole = Sheet(
        day=at(0).local.date(), chair=1,
        about=ChartedAfterwards("power cut", "R. Mock RN, T. Sample RN"),
        drug=DrugPrepared(Decimal("0.7"), Decimal(50), "LOT 1"),
        pump=InfusionStarted(Decimal(150), Decimal(100)),
        started=at(0), ended=at(40), end=InfusionEnded(Decimal(100)),
        sets=(
            SheetSet(at(-5), CALM), SheetSet(at(11), CALM), SheetSet(at(20), CALM),
            SheetSet(at(30), CALM, (Score("nausea", 2),)), SheetSet(at(40), CALM),
            SheetSet(at(55), CALM), SheetSet(at(70), CALM), SheetSet(at(85), CALM),
            SheetSet(at(100), CALM),
        ),
        aldrete=AldreteScored(2, 2, 2, 2, 2),
        left=Discharged("P. TEST", "555 0100"), left_at=at(105),
    )  # fmt: skip
    return replace(whole, **changed)  # type: ignore[arg-type]


def test_a_whole_session_is_charted_afterwards_and_every_entry_says_it_is_late(here: Ward) -> None:
    course = here.course(first_day=here.today() - timedelta(days=1))
    session = afterwards.chart_afterwards(here.desk, course.id, sheet(here))
    assert phase(session) is Phase.LEFT
    assert session.infused_mg == Decimal(35)
    assert [c.slot for c in session.vitals] == [
        "base", "10", "20", "30", "40", "+15", "+30", "+45", "+60",
    ]  # fmt: skip
    assert session.last_scores() == {"nausea": 2}
    late = [c for c in session.happenings if not isinstance(c.fact, ChartedAfterwards)]
    assert len(late) == 16
    assert all(c.entered_after_s() > 3600 for c in late)
    assert reading.course(here.desk, course.id).number_of(session) == 1
    assert phase(here.sign(session.id)) is Phase.SIGNED


def test_a_sheet_of_a_patient_still_there_goes_on_in_recovery(here: Ward) -> None:
    here.clock.advance(2 * 3600)
    zero = here.clock.now().shifted(-3600)
    today = sheet(
        here, day=here.today(), started=zero, ended=zero.shifted(2400), left=None, left_at=None,
        aldrete=None, sets=(SheetSet(zero.shifted(600), CALM),),
    )  # fmt: skip
    session = afterwards.chart_afterwards(here.desk, here.course().id, today)
    assert phase(session) is Phase.RECOVERY


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"day": date(2030, 1, 1)}, "day"),
        ({"chair": 9}, "chair"),
        ({"pump": InfusionStarted(Decimal(4000), Decimal(100))}, "rate"),
        ({"end": InfusionEnded(Decimal(120))}, "pump_ml"),
    ],
)
def test_what_the_sheet_can_not_say_is_refused_by_its_field(
    here: Ward, changed: dict[str, object], field: str
) -> None:
    course = here.course(first_day=here.today() - timedelta(days=1))
    with pytest.raises(Refused) as refused:
        afterwards.chart_afterwards(here.desk, course.id, sheet(here, **changed))
    assert refused.value.field == field
    assert reading.course(here.desk, course.id).sessions == ()


def test_times_out_of_order_ahead_or_impossible_values_are_refused(here: Ward) -> None:
    course = here.course(first_day=here.today() - timedelta(days=1))
    now = here.clock.now()
    wrong = (
        ({"ended": now.shifted(-DAY_S - 60)}, "end"),
        ({"left_at": now.shifted(-DAY_S + 60)}, "left"),
        ({"left_at": now.shifted(60)}, "left"),
        ({"sets": (SheetSet(now.shifted(60), CALM),)}, "set:0"),
        ({"sets": (SheetSet(now.shifted(-DAY_S), Vitals(sys=400, dia=80)),)}, "set:0"),
    )
    for changed, field in wrong:
        with pytest.raises(Refused) as refused:
            afterwards.chart_afterwards(here.desk, course.id, sheet(here, **changed))
        assert refused.value.field == field


def test_a_day_has_one_session_also_from_paper(here: Ward) -> None:
    course = here.course(first_day=here.today() - timedelta(days=1))
    afterwards.chart_afterwards(here.desk, course.id, sheet(here))
    with pytest.raises(Refused, match="already has a session"):
        afterwards.chart_afterwards(here.desk, course.id, sheet(here))


def test_a_session_of_the_wrong_patient_is_marked_and_the_numbers_are_counted_anew(
    here: Ward,
) -> None:
    course = here.course()
    wrong = here.signed(course)
    here.clock.advance(DAY_S - 6_000)
    right = here.signed(course)
    assert reading.course(here.desk, course.id).number_of(right) == 2
    marked = amending.enter_in_error(here.desk, wrong.id, "charted on the wrong patient")
    after = reading.course(here.desk, course.id)
    assert phase(marked) is Phase.IN_ERROR
    assert after.number_of(right) == 1
    assert [s.id for s in after.infusions] == [right.id]
    assert wrong.id in [s.id for s in after.sessions], "kept, readable"
    with pytest.raises(Refused, match="entered in error"):
        discharging.add(here.desk, wrong.id, "more")


def test_who_neither_charted_it_nor_is_in_charge_can_not_mark_it(here: Ward) -> None:
    session = here.signed(here.course())
    other = here.desk.as_person(here.second)
    with pytest.raises(Refused, match="Only who charted it"):
        amending.enter_in_error(other, session.id, "not mine")
    with pytest.raises(Refused, match="what went wrong"):
        amending.enter_in_error(here.desk, session.id, "  ")


def test_a_running_pump_is_never_marked_away(here: Ward) -> None:
    session = here.running(here.course())
    with pytest.raises(Refused, match="logged as running"):
        amending.enter_in_error(here.desk, session.id, "wrong patient")


def test_a_complete_course_that_loses_an_infusion_is_on_the_board_again(here: Ward) -> None:
    course = here.course()
    whole = here.whole_course(course)
    assert whole.gate().open
    amending.enter_in_error(here.desk, whole.infusions[-1].id, "wrong patient")
    after = reading.course(here.desk, course.id)
    assert not after.gate().open
    assert [row.course.id for row in board.board(here.desk).rows] == [course.id]


def test_an_identity_is_amended_with_a_reason_and_all_pages_follow(here: Ward) -> None:
    course = here.course()
    patient_id = course.opened.patient_id
    amended = replace(ADA, family="TESTER", record_no="ZZ 000 471", born=date(1971, 12, 3))
    amending.amend_identity(here.desk, patient_id, amended, "misread card", here.today())
    assert reading.patient(here.desk, patient_id) == amended
    assert [row.patient.name for row in board.board(here.desk).rows] == ["TESTER, Ada"]
    assert searching.search(here.desk, "ZZ 000 471")
    assert not searching.search(here.desk, "ZZ 000 417")
    (known,) = amending.identity(here.desk, patient_id)
    assert [entry.fact for entry in known.history] == [ADA, amended]
    assert known.last.reason == "misread card"
    again = replace(amended, given="Adah")
    amending.amend_identity(here.desk, patient_id, again, "spelling", here.today())
    assert len(amending.identity(here.desk, patient_id)[0].history) == 3


def test_an_identity_needs_a_reason_a_change_and_a_record_number_of_its_own(here: Ward) -> None:
    patient_id = here.course().opened.patient_id
    other = replace(ADA, record_no="ZZ 1", family="OTHER")
    enrolling.open_course(here.desk, here.new(patient=other, chair=2))
    for amended, why, words in (
        (replace(ADA, given="Adah"), " ", "Say why"),
        (ADA, "nothing", "Nothing is changed"),
        (replace(ADA, record_no="ZZ 1"), "typed wrong", "another patient"),
        (replace(ADA, born=date(2020, 1, 1)), "typed wrong", "Age"),
    ):
        with pytest.raises(Refused, match=words):
            amending.amend_identity(here.desk, patient_id, amended, why, here.today())
    assert reading.patient(here.desk, patient_id) == ADA


def test_an_identity_put_right_and_a_late_session_are_printed_as_such(
    here: Ward, tmp_path: Path
) -> None:
    course = here.course(first_day=here.today() - timedelta(days=1))
    late = afterwards.chart_afterwards(here.desk, course.id, sheet(here))
    here.sign(late.id)
    amended = replace(ADA, family="TESTER")
    amending.amend_identity(
        here.desk, course.opened.patient_id, amended, "misread card", here.today()
    )
    wrong = here.signed(course)
    amending.enter_in_error(here.desk, wrong.id, "wrong patient")
    enrolling.close_early(here.desk, course.id, "moved away")
    done = summarising.export(here.desk, course.id, tmp_path / "one.pdf", "a4")
    pages = [p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(done.path)]
    text = " ".join(" ".join(pages).split())
    assert all("TESTER, Ada" in page for page in pages)
    assert "TEST, Ada, born 12-Mar-1971" in text, "the old value stays readable"
    assert "misread card" in text
    assert "entered in error" in text
    assert "power cut" in text
    assert "logged Wed 14-Jan 09:00" in text
