"""The chair before the start: the last infusion is read, arrival and last night are asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kitlog.domain import arrival
from kitlog.domain.arrival import Arrived, NightAsked, Reply
from kitlog.domain.checks import DoseChecked, Figures
from kitlog.domain.events import NoteWritten
from kitlog.domain.preparing import DrugPrepared
from kitlog.domain.session import Session, fold
from kitlog.domain.timeout import LINES, LineAnswered
from kitlog.domain.vitals import Absent, Vitals
from kitlog.ui.chair import before
from kitlog.ui.chair.bodies import ReadyBody
from kitlog.ui.chair.night_dialog import NightDialog
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.weight_dialog import WeightDialog
from kitlog.ui.kit.dialog import Dialog
from kitlog.workflow import arriving, charting, preparing, reading
from kitlog.workflow.board import board
from kitlog.workflow.desk import Desk
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

PATHWAY = "Call the prescriber now; the patient is not left alone."


@pytest.fixture
def room(open_room: Callable[[Record], Room]) -> Room:
    """Hal is seated for his second infusion."""
    here = open_room("day")
    here.sign_in("R. Mock RN")
    row = next(r for r in here.ask(board).rows if r.patient.name == "DUMMY, Hal")
    day = here.station.today()
    seated = here.ask(lambda desk: preparing.open_session(desk, row.course.id, day, row.chair))
    here.show(ChairPage(here.station, seated.id))
    return here


def page(room: Room) -> ChairPage:
    assert isinstance(room.page, ChairPage)
    return room.page


def body(room: Room) -> ReadyBody:
    centre = page(room).centre
    assert isinstance(centre, ReadyBody)
    return centre


def session(room: Room) -> Session:
    id = page(room).live.id
    return room.ask(lambda desk: reading.session(desk, id))


FIGURES = Figures(Decimal(77), Decimal("38.5"), Decimal("0.77"), Decimal(150), Decimal(100))


@pytest.fixture
def checked(room: Room) -> Room:
    """Everything is done before the start; both nurses agreed at 09:50."""
    here, id = page(room), page(room).live.id
    nurses = [p.person_id for p in room.station.clinic.at_work if p.charts]

    def prepare(desk: Desk) -> object:
        arriving.read_past(desk, id)
        charting.chart_vitals(desk, id, Vitals(128, 76, 72, 98, 14, 0, 7), "base")
        for line in LINES:
            preparing.answer_line(
                desk, id, LineAnswered(line.id, True, line.detail.text and "asked")
            )
        preparing.prepare_drug(desk, id, DrugPrepared(Decimal("0.77"), Decimal(50)))
        return preparing.check_dose(desk, id, DoseChecked(nurses[0], nurses[1], FIGURES, FIGURES))

    room.ask(prepare)
    here.live.load()
    room.settle()
    return room


def second(room: Room) -> str:
    return body(room).time_out.rows[-1].accessibleName()


def test_another_weight_closes_the_start_and_says_since_when(checked: Room) -> None:
    start = page(checked).left.buttons.start
    assert start.reason == ""
    assert "both agree" in second(checked)
    checked.key(Qt.Key.Key_W)
    (dialog,) = checked.window.findChildren(WeightDialog)
    checked.keys("75")
    dialog.unit.choose(0)
    dialog.ask()
    checked.settle()
    since = f"Second check again: weight changed since {checked.clock.now().local:%H:%M}"
    assert start.reason == since
    assert since in second(checked)
    assert since in page(checked).left.todo.accessibleName()
    checked.key(Qt.Key.Key_F9)
    checked.settle()
    assert session(checked).run is None


def test_after_two_hours_each_line_is_asked_again_and_the_check_too(checked: Room) -> None:
    at = f"{checked.clock.now().local:%H:%M}"
    checked.clock.advance(2 * 3600 + 60)
    checked.settle()
    rows = body(checked).time_out.rows
    assert all(f"asked {at}, ask again, not answered" in row.accessibleName() for row in rows[:-1])
    assert f"Second check again: it was made {at}" in second(checked)
    rows[0].answer(True)
    checked.settle()
    assert rows[0].accessibleName().endswith("OK")
    assert clipped(checked.window) == []


def set_back(room: Room, seconds: float) -> None:
    """The computer's wall clock; no time passes."""
    now = room.clock.now()
    room.clock._at = replace(now, utc=now.utc - timedelta(seconds=seconds))
    room.settle()


def clock_question(room: Room) -> Dialog:
    room.key(Qt.Key.Key_F9)
    room.settle()
    (found,) = (one for one in room.window.findChildren(Dialog) if one.isVisible())
    return found


def test_a_clock_that_went_back_keeps_start_closed_until_a_nurse_confirms_it(checked: Room) -> None:
    last = f"{checked.clock.now().local:%H:%M}"
    set_back(checked, 3 * 3600)
    shown = f"{checked.clock.now().local:%H:%M}"
    question = clock_question(checked)
    doubt = f"Computer clock shows 14-Jan-2026 {shown}, before the last entry: 14-Jan-2026 {last}."
    assert question.subtitle.text().startswith(doubt)
    checked.key(Qt.Key.Key_Escape)
    checked.settle()
    assert session(checked).run is None
    question = clock_question(checked)
    question.act.setFocus()
    checked.key(Qt.Key.Key_Return)
    checked.settle()
    after = session(checked)
    assert after.run is not None
    assert after.latest(NoteWritten) == NoteWritten(f"{doubt} Confirmed as right.")
    assert after.standing(NoteWritten)[0].author == checked.station.desk.author


def test_a_clock_that_was_set_ahead_is_asked_about_too(checked: Room) -> None:
    last = f"{checked.clock.now().local:%H:%M}"
    set_back(checked, -3600)
    shown = f"{checked.clock.now().local:%H:%M}"
    told = clock_question(checked).subtitle.text()
    set_ = f"shows 14-Jan-2026 {shown}, set 1 h ahead since 14-Jan-2026 {last}."
    assert told.startswith(f"Computer clock {set_}")
    assert clipped(checked.window) == []
    assert session(checked).run is None


def test_a_clock_that_is_right_is_not_asked_about(checked: Room) -> None:
    set_back(checked, 30)
    checked.key(Qt.Key.Key_F9)
    checked.settle()
    after = session(checked)
    assert after.run is not None
    assert after.latest(NoteWritten) is None


def night(room: Room) -> NightDialog:
    room.key(Qt.Key.Key_Q)
    room.settle()
    (found,) = (d for d in room.window.findChildren(NightDialog) if d.isVisible())
    return found


def test_the_card_is_read_by_key_and_says_when(room: Room) -> None:
    card, todo = body(room).yesterday, page(room).left.todo
    assert todo.accessibleName().startswith("Still to do: Read the last infusion")
    assert page(room).left.buttons.start.reason == "Read the last infusion"
    room.key(Qt.Key.Key_R)
    room.settle()
    assert card.read.text() == "Read 09:48"
    assert arrival.past_read(session(room), page(room).live.file.course.infusions)  # type: ignore[union-attr]
    assert "Read the last infusion" not in todo.accessibleName()
    assert "Not needed for the start: Arrival time, Last night: 7 to ask" in todo.accessibleName()


def test_a_peak_without_its_diastolic_says_so(room: Room) -> None:
    file = page(room).live.file
    assert file is not None
    (past,) = file.course.earlier(file.session)
    alone = Vitals(171, hr=72, absent=(Absent("dia", "cuff failed"),))
    entries = [
        replace(entry, fact=alone) if isinstance(entry.fact, Vitals) else entry
        for one in past.happenings
        for entry in one.history
    ]
    course = file.course.with_session(fold(past.id, past.protocol, entries))
    (told,) = before.yesterday(course, file.session).infusions
    assert told.facts[0] == "Peak BP 171/–"


def test_reading_twice_leaves_one_entry(room: Room) -> None:
    for _ in range(3):
        room.tap(body(room).yesterday.read)
        room.key(Qt.Key.Key_R)
    room.settle()
    assert len(session(room).standing(arrival.PastRead)) == 1


def test_nothing_is_preselected_and_what_is_left_open_stays_open(room: Room) -> None:
    dialog = night(room)
    assert [row.choice.index for row in dialog.rows.values()] == [-1] * 7
    dialog.rows["sleep"].choice.choose(0)
    dialog.rows["sleep"].words.setText("awake from three")
    dialog.rows["falls"].choice.choose(2)
    dialog.ask()
    room.settle()
    said = arrival.answers(session(room))
    assert {id: one.reply for id, one in said.items()} == {
        "sleep": Reply.YES, "falls": Reply.NOT_ASKED,
    }  # fmt: skip
    assert said["sleep"].words == "awake from three"
    assert len(session(room).standing(Arrived)) == 1
    again = night(room)
    assert again.rows["sleep"].choice.index == 0
    assert again.when is None
    assert any(label.text() == "Arrived 09:48." for label in again.findChildren(QLabel))


def test_a_yes_to_suicidal_thoughts_shows_the_pathway_at_once_and_turns_the_line_red(
    room: Room,
) -> None:
    dialog = night(room)
    assert dialog.sentence.text() == ""
    dialog.rows[arrival.SUICIDAL].choice.choose(0)
    assert dialog.sentence.text() == PATHWAY
    assert dialog.sentence.isVisible()
    dialog.rows[arrival.SUICIDAL].choice.choose(1)
    assert not dialog.sentence.isVisible()
    dialog.rows[arrival.SUICIDAL].choice.choose(0)
    dialog.ask()
    room.settle()
    status = page(room).status.view
    assert (status.level, status.words, status.detail) == (
        "high", "Suicidal thoughts: yes", PATHWAY,
    )  # fmt: skip
    (said,) = session(room).standing(NightAsked)
    assert said.as_(NightAsked).pathway == PATHWAY
    assert body(room).yesterday.accessibleName().startswith("Last two infusions. Infusion 1")
    assert "Suicidal thoughts: yes" in body(room).yesterday.accessibleName()


def test_by_digits_alone_all_seven_are_answered(room: Room) -> None:
    night(room)
    for _ in range(7):
        room.keys("2")
        for _ in range(3):
            room.key(Qt.Key.Key_Tab)
    room.key(Qt.Key.Key_Return)
    room.settle()
    assert [one.reply for one in arrival.answers(session(room)).values()] == [Reply.NO] * 7


@pytest.mark.parametrize("height", [704, 768])
def test_card_and_dialog_fit(room: Room, height: int) -> None:
    room.window.resize(1366, height)
    room.settle()
    assert clipped(page(room)) == []
    assert small_targets(page(room)) == []
    dialog = night(room)
    for row in dialog.rows.values():
        row.choice.choose(0)
    room.settle()
    assert clipped(dialog) == []
    assert small_targets(dialog) == []
