"""A nurse enters what a patient reported, by keyboard and by touch, and loses nothing typed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kitlog.domain.arrival import Reply
from kitlog.domain.course import Course
from kitlog.domain.outcome_follow_up import FollowUpTried, Result
from kitlog.domain.outcomes import OutcomeRecorded, Point, Way
from kitlog.domain.thresholds import OutcomesSet, usual
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.outcomes.attempt_dialog import AttemptDialog
from kitlog.ui.outcomes.correct_dialog import CorrectDialog
from kitlog.ui.outcomes.page import OutcomesPage
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import enrolling, outcomes, reading, settings
from kitlog.workflow.board import board
from tests.ui.clipping import clipped
from tests.ui.shots.outcomes import new_course
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
NURSE, SECOND = "R. Mock RN", "T. Sample RN"
THIRD = Point.MONTHS_3


def ines(room: Room) -> str:
    found = room.ask(board).unfinished
    return next(one.course_id for one in found if one.patient.family == "PLACEBO")


def show(room: Room, course_id: str, name: str = NURSE) -> OutcomesPage:
    room.sign_in(name)
    page = OutcomesPage(room.station, course_id)
    room.show(page, 1366, 704)
    return page


@pytest.fixture
def at_three(open_room: OpenRoom) -> tuple[Room, OutcomesPage]:
    """Ines, whose course is over; the third month is chosen."""
    room = open_room("day")
    page = show(room, ines(room))
    page.list.point.choose(2)
    room.settle()
    return room, page


def course(room: Room, page: OutcomesPage) -> Course:
    return room.ask(lambda desk: reading.course(desk, page.course_id))


def recorded(room: Room, page: OutcomesPage, point: Point) -> dict[str, OutcomeRecorded]:
    said = [c.as_(OutcomeRecorded) for c in course(room, page).said(OutcomeRecorded)]
    return {one.measure: one for one in said if one.point is point}


def asked(room: Room, kind: type[Dialog]) -> Dialog:
    found = [one for one in room.window.findChildren(kind) if one.is_open]
    assert len(found) == 1
    return found[0]


def test_a_column_is_typed_by_keyboard_and_kept_with_raw_sum_day_and_way(
    at_three: tuple[Room, OutcomesPage],
) -> None:
    room, page = at_three
    entry = page.list.rows["pain_interference"].entry
    assert room.focus is page.list.rows["pain"].entry.line
    room.keys("4")
    room.key(Qt.Key.Key_Return)
    assert room.focus is entry.line
    room.keys("14")
    assert entry.beside.text() == "T 63.8"
    room.key(Qt.Key.Key_Return)
    room.key(Qt.Key.Key_F10)
    assert page.asked.how.sentence.text() == "Choose how it was answered."
    page.asked.how.options[1].setFocus()
    room.keys("2")
    room.key(Qt.Key.Key_F10)
    room.settle()
    today = room.clock.now().local.date()
    assert recorded(room, page, THIRD) == {
        "pain": OutcomeRecorded("pain", THIRD, Decimal(4), answered=today, how=Way.PHONE),
        "pain_interference": OutcomeRecorded(
            "pain_interference", THIRD, Decimal("63.8"), 14, "Pain interference 4a", today,
            Way.PHONE,
        ),
    }  # fmt: skip
    assert page.list.rows["pain"].values[THIRD].text() == "4"
    assert page.list.rows["pain"].entry.isHidden(), "a recorded value is corrected, not typed over"
    assert page.list.rows["fatigue"].values[THIRD].text() == "–"
    assert page.asked.said.text() == "Saved."
    assert room.ask(lambda desk: desk.store.drafts.all()) == ()


def test_a_t_score_is_typed_as_it_is(at_three: tuple[Room, OutcomesPage]) -> None:
    room, page = at_three
    entry = page.list.rows["fatigue"].entry
    room.tap(entry.way.options[1])
    entry.line.setFocus()
    room.keys("55.4")
    room.tap(page.asked.how.options[0])
    room.tap(page.asked.save)
    room.settle()
    kept = recorded(room, page, THIRD)["fatigue"]
    assert (kept.value, kept.raw, kept.form) == (Decimal("55.4"), None, "")


def test_a_wrong_value_is_said_beside_it_and_nothing_is_kept(
    at_three: tuple[Room, OutcomesPage],
) -> None:
    room, page = at_three
    room.keys("11")
    room.key(Qt.Key.Key_Return)
    assert page.list.rows["pain"].entry.beside.text() == "0 to 10 only."
    room.keys("21")
    room.key(Qt.Key.Key_F10)
    room.settle()
    assert page.list.rows["pain_interference"].entry.beside.text() == "Raw sum 4 to 20 only."
    assert room.focus is page.list.rows["pain"].entry.line
    assert recorded(room, page, THIRD) == {}
    assert page.list.rows["pain"].entry.text == "11"


def test_a_day_that_does_not_fit_is_said_at_the_day(at_three: tuple[Room, OutcomesPage]) -> None:
    room, page = at_three
    room.keys("4")
    page.asked.how.choose(0)
    page.asked.day.set_text("08-Jan-2026")
    room.key(Qt.Key.Key_F10)
    room.settle()
    assert page.asked.day.sentence.text() == "The last infusion was on 09-Jan-2026."
    assert page.list.rows["pain"].entry.text == "4"


def test_half_typed_values_come_back_and_another_nurse_confirms_them(
    at_three: tuple[Room, OutcomesPage],
) -> None:
    room, page = at_three
    room.keys("4")
    page.asked.how.choose(3)
    page = show(room, page.course_id, SECOND)
    assert page.list.at is THIRD
    assert page.list.rows["pain"].entry.text == "4"
    assert page.asked.said.text() == "Typed by R. Mock RN, not saved yet."
    page.save()
    room.settle()
    assert recorded(room, page, THIRD) == {}
    assert "Check every value" in page.asked.said.text()
    page.save()
    room.settle()
    assert recorded(room, page, THIRD)["pain"].how is Way.PORTAL
    said = course(room, page).said(OutcomeRecorded)[-1]
    assert room.station.clinic.name_of(said.author) == SECOND
    page = show(room, page.course_id)
    assert page.list.rows["fatigue"].entry.text == "", "nothing half typed is left"


def test_what_is_typed_can_be_cleared(at_three: tuple[Room, OutcomesPage]) -> None:
    room, page = at_three
    room.keys("4")
    room.tap(page.asked.clear)
    page = show(room, page.course_id)
    assert not any(row.entry.text for row in page.list.rows.values())


def test_a_recorded_value_is_corrected_with_a_reason_or_struck(
    at_three: tuple[Room, OutcomesPage],
) -> None:
    room, page = at_three
    room.tap(page.list.rows["pain"].values[Point.LAST])
    dialog = asked(room, CorrectDialog)
    assert isinstance(dialog, CorrectDialog)
    dialog.entry.line.selectAll()
    room.keys("3")
    dialog.ask()
    assert dialog.sentence.text() == "Say why."
    dialog.why.choose(0)
    dialog.ask()
    room.settle()
    assert recorded(room, page, Point.LAST)["pain"].value == 3
    assert page.list.rows["pain"].values[Point.LAST].text() == "3"
    assert course(room, page).said(OutcomeRecorded)[-1].as_(OutcomeRecorded)
    room.tap(page.list.rows["fatigue"].values[Point.LAST])
    dialog = asked(room, CorrectDialog)
    assert isinstance(dialog, CorrectDialog)
    dialog.what.choose(1)
    dialog.why.choose(2)
    dialog.ask()
    room.settle()
    assert "fatigue" not in recorded(room, page, Point.LAST)
    assert page.list.rows["fatigue"].values[Point.LAST].text() == "–"


def test_an_attempt_is_logged_and_closes_the_follow_up(
    at_three: tuple[Room, OutcomesPage],
) -> None:
    room, page = at_three
    room.tap(page.follow.attempt)
    dialog = asked(room, AttemptDialog)
    assert isinstance(dialog, AttemptDialog)
    assert dialog.point.text == "3 months"
    dialog.ask()
    assert dialog.result.sentence.text() == "Choose how it ended."
    dialog.result.choose(list(Result).index(Result.DECLINED))
    dialog.how.choose(1)
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    dialog.ask()
    room.settle()
    (tried,) = course(room, page).said(FollowUpTried)
    assert tried.as_(FollowUpTried).result is Result.DECLINED
    assert page.follow.lines.text().startswith("3 months: declined, by phone, 14-Jan-2026")
    assert len(page.follow.tries) == 1


def test_item_9_above_0_shows_the_clinics_words_at_once(open_room: OpenRoom) -> None:
    room = open_room("clinic")
    room.sign_in(NURSE)
    wanted = OutcomesSet((usual("phq9"), usual("gad7")))
    room.ask(lambda desk: settings.change_outcomes(desk, wanted))
    clinic = room.ask(lambda desk: settings.change_pathway(desk, "Call 555 0199 at once."))
    room.station.use_clinic(clinic)
    new = new_course(room.clock.now().local.date())
    page = show(room, room.ask(lambda desk: enrolling.open_course(desk, new)).id)
    entry = page.list.rows["phq9"].entry
    assert page.list.at is Point.BASELINE
    assert entry.item9.isHidden()
    room.keys("12")
    page.asked.how.choose(0)
    room.key(Qt.Key.Key_F10)
    assert (page.asked.said.text(), entry.text) == ("Put right what is marked.", "12")
    assert entry.beside.text() == "Item 9 above 0? Answer it too."
    room.tap(entry.item9.options[0])
    room.settle()
    assert entry.pathway.isVisible()
    assert entry.pathway.text() == "Call 555 0199 at once."
    page.save()
    room.settle()
    kept = recorded(room, page, Point.BASELINE)["phq9"]
    assert (kept.item9, kept.pathway) == (Reply.YES, "Call 555 0199 at once.")


def test_a_point_that_is_not_open_yet_says_when(open_room: OpenRoom) -> None:
    room = open_room("day")
    running = next(row.course.id for row in room.ask(board).rows if row.patient.family == "TEST")
    page = show(room, running)
    assert page.list.at is Point.BASELINE
    page.list.point.choose(1)
    assert page.list.closed.text() == "Opens after infusion 5."
    assert page.asked.save.reason == "Opens after infusion 5."
    assert page.list.rows["pain"].entry.isHidden()


def test_who_does_not_chart_reads(open_room: OpenRoom) -> None:
    room = open_room("day")
    page = show(room, ines(room), "Dr P. Example")
    assert page.asked.save.reason == "Only a nurse can chart."
    page.list.rows["pain"].values[Point.LAST].click()
    assert not room.window.findChildren(CorrectDialog)


def test_today_names_who_is_to_be_asked_and_leads_there(open_room: OpenRoom) -> None:
    room = open_room("day")
    id = ines(room)
    assert today(room).rail.follow.items == []
    room.clock.advance(84 * 86_400)
    assert due_names(today(room))[:2] == [
        "Enter, BLANK, Lou, 3 months · 2 days late",
        "Enter, PLACEBO, Ines, 3 months · due 09-Apr",
    ]
    page = room.page
    assert isinstance(page, TodayPage)
    room.tap(page.rail.follow.items[1].button)
    assert room.gone[-1] == ("outcomes", id)
    room.clock.advance(3 * 86_400)
    tried = FollowUpTried(THIRD, room.clock.now().local.date(), Way.PHONE, Result.NO_ANSWER)
    room.ask(lambda desk: outcomes.log_attempt(desk, id, tried))
    assert due_names(today(room))[1].endswith("3 months · 2 days late · tried once")


def today(room: Room) -> TodayPage:
    room.sign_in(NURSE)
    page = TodayPage(room.station)
    room.show(page)
    return page


def due_names(page: TodayPage) -> list[str]:
    return [item.button.accessibleName() for item in page.rail.follow.items]


def test_all_of_it_is_reached_by_tab_in_reading_order(
    at_three: tuple[Room, OutcomesPage],
) -> None:
    room, page = at_three
    seen: list[QWidget] = []
    for _ in range(60):
        room.key(Qt.Key.Key_Tab)
        seen.append(room.focus)
    for wanted in (page.list.rows["fatigue"].entry.line, page.asked.day.line, page.asked.save,
                   page.follow.attempt):  # fmt: skip
        assert wanted in seen
    lines = [row.entry.line for row in page.list.rows.values()]
    assert [one for one in dict.fromkeys(seen) if one in lines][:3] == lines[1:4]
