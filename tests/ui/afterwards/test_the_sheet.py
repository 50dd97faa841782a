"""The failsafe sheet, typed after the day was over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.view import Phase, phase
from kitlog.ui.afterwards.page import AfterwardsPage
from kitlog.workflow import reading
from tests.ui.clipping import clipped
from tests.ui.course.test_course_page import course_of
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

SHEET = {
    "day": "13-Jan-2026", "why": "power cut", "checked_by": "R. Mock RN, T. Sample RN",
    "drawn_ml": "0.7", "rate": "150", "volume": "100", "start": "10:20", "end": "1100",
    "pump_ml": "100", "aldrete": "22222", "left": "12:05", "escort": "P. TEST", "phone": "555 0100",
}  # fmt: skip
ROWS = (
    "10:15 128 76 72 98 14 0 7", "10:30 138 82 80 97 14 -1 6", "10:40 140 82 82 97 14 -1 6",
    "10:50 142 84 82 97 14 -1 6", "11:00 138 82 80 97 14 0 6", "11:15 134 80 76 98 14 0 5",
)  # fmt: skip


@pytest.fixture
def room(open_room: Callable[[Record], Room]) -> Room:
    """Carla came on Tuesday although it was called missed: the sheet is typed on Wednesday."""
    here = open_room("day")
    here.sign_in("R. Mock RN")
    here.show(AfterwardsPage(here.station, here.ask(lambda desk: course_of(desk, "DEMO"))))
    return here


def page(room: Room) -> AfterwardsPage:
    assert isinstance(room.page, AfterwardsPage)
    return room.page


def fill(room: Room, **changed: str) -> None:
    here = page(room)
    for id, text in (SHEET | changed).items():
        here.form.fields[id].set_text(text)
    for row, words in zip(here.rows.rows, ROWS, strict=False):
        for line, word in zip(row, words.split(), strict=False):
            line.setText(word)
    here.rows.rows[2][-1].setText("nausea 1, floating 2")


def test_the_whole_sheet_is_kept_and_its_chair_opens(room: Room) -> None:
    fill(room)
    room.key(Qt.Key.Key_F10)
    room.settle()
    where, id = room.gone[-1]
    assert where == "chair"
    session = room.ask(lambda desk: reading.session(desk, id))
    assert (session.day, phase(session)) == (date(2026, 1, 13), Phase.LEFT)
    assert [c.slot for c in session.vitals] == ["base", "10", "20", "30", "40", "+15"]
    assert session.last_scores() == {"nausea": 1, "floating": 2}
    assert session.run is not None
    assert f"{session.run.started.local:%d %H:%M}" == "13 10:20"


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("day", "03/04/2026", "Write the date as 12-Mar-1971."),
        ("start", "25:00", "Write the time as 09:32."),
        ("end", "10:10", "That is not after the time before it."),
        ("rate", "", "Type a number."),
        ("why", "", "Say why it was not charted at the chair."),
        ("aldrete", "2223", "Five digits, each 0, 1 or 2, as 22222."),
        ("left", "", "Type when the patient left."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_kept(
    room: Room, field: str, text: str, sentence: str
) -> None:
    fill(room, **{field: text})
    page(room).ask()
    room.settle()
    assert page(room).form.fields[field].sentence.text() == sentence
    assert room.gone == []


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [
        (1, "400", "SYS 40–300 only."),
        (2, "150", "Diastolic is not below systolic"),
        (0, "", "Write the time"),
        (1, "high", "SYS is a whole number"),
        (8, "nausea", "with its severity"),
    ],
)
def test_a_wrong_row_is_named(room: Room, column: int, text: str, sentence: str) -> None:
    fill(room)
    page(room).rows.rows[1][column].setText(text)
    page(room).ask()
    room.settle()
    assert sentence in page(room).status.view.words
    assert page(room).rows.rows[1][0].property("state") == "error"
    assert room.gone == []


def test_nothing_is_clipped_or_too_small(room: Room) -> None:
    for height in (704, 768):
        room.window.resize(1366, height)
        room.settle()
        assert clipped(page(room)) == []
        assert small_targets(page(room)) == []
