from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.alerts import Alert
from kitlog.domain.dates import day
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.moment import Moment
from kitlog.domain.patient import Patient
from kitlog.domain.view import view
from kitlog.domain.vitals import Vitals
from kitlog.ui.kit.theme import DIM
from kitlog.ui.today.page import TodayPage
from kitlog.ui.today.row import Row
from kitlog.workflow import charting, keeping
from kitlog.workflow.desk import patient_stream
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    here = open_room("day")
    here.sign_in("R. Mock RN")
    here.show(TodayPage(here.station))
    return here


def page(room: Room) -> TodayPage:
    found = room.page
    assert isinstance(found, TodayPage)
    return found


def row(room: Room, chair: int) -> Row:
    return next(r for r in page(room).list.rows.values() if r.view.chair == chair)


def session_of(room: Room, chair: int) -> str:
    board = page(room).board
    assert board is not None
    found = next(r.session for r in board.rows if r.chair == chair)
    assert found is not None
    return found.id


def texts(one: Row) -> list[str]:
    return [line.text for line in one.view.lines]


def test_the_rows_stand_in_chair_order_with_what_is_true_at_this_moment(room: Room) -> None:
    rows = list(page(room).list.rows.values())
    assert [r.view.chair for r in rows] == [1, 2, 3, 4, 5, 6, 7]
    assert [r.view.pill for r in rows] == [
        "Infusing", "Recovery", "Due 10:15", "Infusing", "Not arrived", "Due 11:00", "Signed",
    ]  # fmt: skip
    ada = row(room, 1).view
    assert (ada.name, ada.about, ada.count) == ("TEST, Ada", "54 y · ZZ 000 417", "3 of 5")
    assert (ada.large, texts(row(room, 1))) == ("21:12", ["ends 10:10", "vitals in 01:12"])
    assert row(room, 3).view.gap == "1-day gap, Tue 13-Jan"
    assert texts(row(room, 3))[1] == "gap reason: fever"
    assert texts(row(room, 5)) == ["expected 08:30", "1 h 18 min ago"]


def test_a_tick_moves_the_time_without_reading_the_record(room: Room) -> None:
    here = page(room)
    board, asked = here.board, list[bool]()
    room.station.clerk.busy_changed.connect(asked.append)
    room.clock.advance(70)
    here.tick(room.clock.now())
    assert row(room, 1).view.large == "20:02"
    assert texts(row(room, 1))[1] == "vitals in 00:02"
    assert here.board is board
    assert asked == []


def test_overdue_vitals_of_a_chair_reach_the_status_line_and_its_button_opens_it(
    room: Room,
) -> None:
    room.clock.advance(72 + 4 * 60)
    page(room).tick(room.clock.now())
    status = page(room).status.view
    assert status.level == "medium"
    assert status.words == "Chair 1: 20 min vitals overdue 04:00"
    assert texts(row(room, 1))[1] == "vitals overdue 04:00"
    page(room).acted("Abrir el sillón")  # whatever a language makes of it
    assert room.gone == [("chair", session_of(room, 1))]


def test_a_reading_just_overdue_is_said_beside_another_chairs_alert(room: Room) -> None:
    """Its row may be scrolled away, and it is no alert before its grace is over."""
    room.clock.advance(4 * 60 + 10 + 60)
    page(room).tick(room.clock.now())
    status = page(room).status.view
    assert status.words == "Chair 1: 20 min vitals overdue 03:58"
    assert status.detail == "Chair 4 vitals overdue 01:00"


@pytest.mark.parametrize(
    ("minutes", "tone"), [(2, "ink2"), (3, "medText"), (9, "medText"), (10, "highText")]
)
def test_overdue_vitals_turn_amber_after_the_grace_and_red_later(
    room: Room, minutes: int, tone: str
) -> None:
    room.clock.advance(72 + minutes * 60 + 1)
    page(room).tick(room.clock.now())
    line = row(room, 1).view.lines[1]
    assert line.words == "vitals overdue"
    assert line.tone == tone


def test_a_red_alert_stands_before_an_amber_one_and_the_rest_is_counted(room: Room) -> None:
    session = session_of(room, 4)
    bad = Vitals(120, 80, 70, 86, 14, 0, 3)
    room.ask(lambda desk: charting.chart_vitals(desk, session, bad, "10"))
    page(room).read()
    room.settle()
    room.clock.advance(72 + 4 * 60)
    page(room).tick(room.clock.now())
    status = page(room).status.view
    assert status.level == "high"
    assert status.words.startswith("Chair 4: SpO₂ 86 % ▼")
    assert "+" in status.detail


def test_an_acknowledged_alert_is_not_called_no_alert(room: Room) -> None:
    session = session_of(room, 4)
    bad = Vitals(120, 80, 70, 86, 14, 0, 3)
    after = room.ask(lambda desk: charting.chart_vitals(desk, session, bad, "10"))
    seen = view(after, room.clock.now()).alerts
    assert seen
    for alert in seen:
        acknowledge(room, session, alert)
    page(room).read()
    room.settle()
    plural = "alert" if len(seen) == 1 else "alerts"
    assert page(room).status.view.words == f"2 infusing, {len(seen)} {plural} acknowledged"


def acknowledge(room: Room, session: str, alert: Alert) -> None:
    fact = AlertAcknowledged(alert.key, alert.words)
    room.ask(lambda desk: keeping.keep_fact(desk, session, fact))


def test_start_seats_the_patient_and_goes_to_the_chair(room: Room) -> None:
    row(room, 3).button.click()
    room.settle()
    assert room.gone == [("chair", session_of_course(room, "DEMO, Carla"))]


def session_of_course(room: Room, name: str) -> str:
    page(room).read()
    room.settle()
    board = page(room).board
    assert board is not None
    found = next(r.session for r in board.rows if r.patient.name == name)
    assert found is not None
    return found.id


def test_open_and_view_lead_to_the_session_and_the_name_to_the_course(room: Room) -> None:
    row(room, 1).button.click()
    row(room, 7).button.click()
    row(room, 2).name.click()
    board = page(room).board
    assert board is not None
    boris = next(r.course.id for r in board.rows if r.chair == 2)
    assert room.gone == [
        ("chair", session_of(room, 1)), ("chair", session_of(room, 7)), ("course", boris),
    ]  # fmt: skip


def test_a_digit_opens_the_chair_but_never_seats_anybody(room: Room) -> None:
    room.key(Qt.Key.Key_4)
    assert room.gone == [("chair", session_of(room, 4))]
    room.key(Qt.Key.Key_6)
    assert len(room.gone) == 1
    assert row(room, 6).button.hasFocus()
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert room.gone[1][0] == "chair"


def test_letters_lead_to_the_other_pages(room: Room) -> None:
    for key in (Qt.Key.Key_C, Qt.Key.Key_P, Qt.Key.Key_L):
        room.key(key)
    assert room.gone == [("new course", ""), ("people", ""), ("lock", "")]


def test_a_prescriber_is_told_why_the_start_is_closed(room: Room) -> None:
    room.sign_in("Dr P. Example")
    page(room).tick(room.clock.now())
    row(room, 3).button.click()
    room.settle()
    assert room.gone == []
    assert row(room, 3).button.reason == "A nurse starts."
    row(room, 1).button.click()
    assert room.gone == [("chair", session_of(room, 1))]


def test_a_chip_shows_its_rows_alone_with_their_count(room: Room) -> None:
    here = page(room)
    assert here.chips.chips["due"].accessibleName() == "Due, 3"
    room.tap(here.chips.chips["infusing"])
    shown = [r.view.chair for r in here.list.rows.values() if r.isVisible()]
    assert shown == [1, 4]
    room.tap(here.chips.chips[""])
    assert all(r.isVisible() for r in here.list.rows.values())


def test_two_of_nearly_one_name_are_marked_with_their_birth_dates(room: Room) -> None:
    board = page(room).board
    assert board is not None
    carla, ada = board.rows[2], board.rows[0].patient
    twin = Patient(
        "ZZ 000 999",
        "TEST",
        "Annabella-Maria Wilhelmina Theodora",
        carla.patient.born,
        carla.patient.sex,
        "None known",
    )
    stream = patient_stream(carla.patient_id)
    room.ask(lambda desk: desk.store.append((desk.entry(stream, twin),)))
    page(room).read()
    room.settle()
    assert clipped(room.window) == []
    strip = page(room).twins
    assert strip.isVisible()
    words = "Another TEST, A. today (chairs 1 and 3): check birth date."
    assert strip.words == words
    assert row(room, 1).view.about == f"born {day(ada.born)} · ZZ 000 417"


def test_the_end_of_an_infusion_shows_after_the_next_reading_of_the_board(room: Room) -> None:
    session = session_of(room, 1)
    room.clock.advance(60)
    ended = InfusionEnded(Decimal(80), early=True, why="test")
    room.ask(lambda desk: keeping.keep_fact(desk, session, ended))
    assert row(room, 1).view.pill == "Infusing"
    page(room).read()
    room.settle()
    assert row(room, 1).view.pill == "Recovery"


def test_the_board_is_read_again_when_midnight_passes(room: Room) -> None:
    moment: Moment = room.clock.now()
    room.clock.advance(15 * 3600)
    page(room).tick(room.clock.now())
    room.settle()
    board = page(room).board
    assert board is not None
    assert board.day > moment.local.date()
    assert page(room).heading.text() == "Thursday 15-Jan-2026"


def test_the_rail_says_what_is_left_and_leads_there(room: Room) -> None:
    rail = page(room).rail
    board = page(room).board
    assert board is not None
    names = [one.button.accessibleName() for one in rail.items]
    assert names == [
        "Export, PLACEBO, Ines, complete, not exported",
        "Export, BLANK, Lou, course closed early, not exported",
    ]
    rail.items[1].button.click()
    assert room.gone == [("course", board.unfinished[1].course_id)]


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("late", [0, 3600])
def test_nothing_is_cut_and_every_target_is_large_enough(
    room: Room, width: int, height: int, late: int
) -> None:
    room.window.resize(width, height)
    room.clock.advance(late)
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []


def test_the_dim_room_cuts_nothing_either(room: Room) -> None:
    room.window.set_theme(DIM)
    room.settle()
    assert clipped(room.window) == []


def test_every_button_of_the_page_is_reached_by_tab(room: Room) -> None:
    reached = set()
    for _ in range(60):
        room.key(Qt.Key.Key_Tab)
        reached.add(room.focus)
    here = page(room)
    wanted = {r.button for r in here.list.rows.values()} | {r.name for r in here.list.rows.values()}
    wanted |= {here.new_course, here.rail.people, row(room, 5).missed_button}
    assert wanted <= reached


def test_an_empty_day_says_so(open_room: OpenRoom) -> None:
    room = open_room("clinic")
    room.sign_in("R. Mock RN")
    room.show(TodayPage(room.station))
    words = "No one is booked today. New course or search for a patient."
    assert page(room).list.sentence.text() == words
    assert page(room).status.view.words == "No infusion running, no alerts"
