"""That an alert was shown stands in the record: once, from when it was, and disturbing nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kitlog.domain.alerts import Priority
from kitlog.domain.charted import Charted
from kitlog.domain.dates import clock
from kitlog.domain.effects import EffectsAsked, Score
from kitlog.domain.errors import MachineError
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.moment import Moment
from kitlog.domain.session import Session
from kitlog.domain.shown import AlertShown
from kitlog.ui import shown_alerts
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.parts.event_log import LogRow
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.station import Station
from kitlog.ui.window import Window
from kitlog.workflow import charting, infusing, showing
from kitlog.workflow.desk import Desk
from tests.ui.sound.whole_clinic import Clinic
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
AMBER_S = 250.0
"""From the demo's morning: chair 1 is 2 min 58 s overdue with its 20 min set, past the grace."""
RED_S = 452.0
"""More, and it is red."""


@pytest.fixture
def clinic(open_room: OpenRoom) -> Clinic:
    return Clinic(open_room("day"))


def watched_until_amber(clinic: Clinic) -> None:
    """The heart beats all the while, so that the computer has not slept."""
    for _ in range(5):
        clinic.pass_time(AMBER_S / 5)
        clinic.beat()


def shown(clinic: Clinic, chair: int = 1) -> list[Charted]:
    return list(clinic.session(chair).standing(AlertShown))


def keys(clinic: Clinic, chair: int = 1) -> list[str]:
    return [said.as_(AlertShown).alert for said in shown(clinic, chair)]


def rows(clinic: Clinic) -> list[LogRow]:
    centre = clinic.page.centre
    assert isinstance(centre, RunningBody)
    return list(centre.log.rows)


def lines(clinic: Clinic) -> list[str]:
    return [row.entry.spoken for row in rows(clinic)]


class Clerk:
    """The record's clerk, kept from its work; what it is asked meanwhile waits."""

    def __init__(self, clinic: Clinic) -> None:
        self._clinic, self._go = clinic, threading.Event()
        clinic.room.station.clerk.do(self._go.wait, lambda _: None)

    def beat(self) -> None:
        """The heart beats, and nobody waits for an answer."""
        self._clinic.window._second = None
        self._clinic.window._beat()

    def go_on(self) -> None:
        self._go.set()
        self._clinic.room.settle()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The key of every alert that the record was asked to note, as often as it was."""
    found: list[str] = []
    note = showing.note_shown

    def counted(desk: Desk, id: str, seen: Iterable[tuple[AlertShown, Moment]]) -> Session:
        found.extend(fact.alert for fact, _ in seen)
        return note(desk, id, seen)

    monkeypatch.setattr(showing, "note_shown", counted)
    return found


# -- once, and from when -----------------------------------------------------------------------


def test_an_alert_is_noted_once_with_its_words_and_in_nobodys_name(clinic: Clinic) -> None:
    clinic.pass_time(AMBER_S)
    now = clinic.room.clock.now()
    for _ in range(3):
        clinic.beat()
    (said,) = shown(clinic)
    assert said.fact == AlertShown("due:20:2", Priority.MEDIUM, "20 min vitals overdue 02:58")
    assert (said.author, said.measured) == ("", now)
    clinic.pass_time(30)
    clinic.beat()
    assert keys(clinic) == ["due:20:2"]


def test_before_the_grace_is_over_nothing_is_noted(clinic: Clinic) -> None:
    due_s = clinic.until_due(1)
    clinic.pass_time(due_s - 30)
    clinic.beat()
    assert clinic.speaker.bursts == [("LOW", 70)]
    clinic.pass_time(90)
    clinic.beat()
    assert shown(clinic) == []


def test_what_becomes_urgent_is_noted_anew(clinic: Clinic) -> None:
    clinic.pass_time(AMBER_S)
    clinic.beat()
    clinic.pass_time(RED_S)
    clinic.beat()
    assert keys(clinic)[:2] == ["due:20:2", "due:20:3"]
    assert shown(clinic)[1].as_(AlertShown).priority is Priority.HIGH


@pytest.mark.parametrize("where", ["today", "courses", "people", "new course"])
def test_it_is_noted_whichever_page_is_in_view(clinic: Clinic, where: str) -> None:
    clinic.show(where)
    clinic.pass_time(AMBER_S)
    clinic.beat()
    assert keys(clinic) == ["due:20:2"]


def test_another_chairs_alert_is_noted_there(clinic: Clinic) -> None:
    clinic.show("chair", clinic.id(2))
    clinic.pass_time(AMBER_S)
    clinic.beat()
    assert keys(clinic, 1) == ["due:20:2"]
    assert keys(clinic, 2) == []


def test_it_is_noted_behind_the_lock_and_the_chair_shows_it_afterwards(clinic: Clinic) -> None:
    clinic.window.lock()
    clinic.pass_time(AMBER_S)
    clinic.beat()
    (said,) = shown(clinic)
    assert (said.author, said.measured) == ("", clinic.room.clock.now())
    clinic.room.sign_in("R. Mock RN")
    clinic.window.show_page("back")
    clinic.room.settle()
    assert any("Alert: 20 min vitals overdue 02:58" in line for line in lines(clinic))


def test_two_windows_note_it_once(clinic: Clinic, asked: list[str]) -> None:
    """Both ask before either has heard of the other."""
    room = clinic.room
    second = Station(room.station.clerk, room.clock)
    second.take(room.station.desk)
    second.opened(room.station.clinic, {})
    window = Window()
    room.qtbot.addWidget(window)
    window._station = second
    window._beat()
    room.settle()
    clinic.pass_time(AMBER_S)
    held = Clerk(clinic)
    held.beat()
    window._beat()
    held.go_on()
    assert asked.count("due:20:2") == 2
    assert keys(clinic) == ["due:20:2"]


def test_a_program_that_was_closed_notes_when_it_showed_it_and_how_late_that_was(
    open_room: OpenRoom,
) -> None:
    """The 20 min set was due at 09:50; nobody looked until 10:05."""
    room = open_room("day")
    room.clock.advance(16 * 60)
    clinic = Clinic(room)
    clinic.beat()
    (said,) = [one for one in shown(clinic) if one.as_(AlertShown).alert.startswith("due:20")]
    assert said.as_(AlertShown).alert == "due:20:3"
    assert said.as_(AlertShown).words.startswith("20 min vitals overdue 14:")
    assert said.measured == room.clock.now()


def test_the_second_pause_is_another_alert_than_the_first(clinic: Clinic) -> None:
    """Who saw the first one has not seen the second."""
    id, page = clinic.id(1), clinic.page
    for _ in range(2):
        page.keep(lambda desk: infusing.pause(desk, id, "patient's wish"))
        clinic.room.settle()
        clinic.pass_time(11 * 60)
        clinic.beat()
        paused = next(a for a in page.live.view().alerts if a.key.startswith("paused"))
        assert not paused.acknowledged
        key, words = paused.key, paused.words
        page.keep(partial(charting.acknowledge, session_id=id, alert=key, words=words))
        clinic.room.settle()
        page.keep(lambda desk: infusing.resume(desk, id))
        clinic.room.settle()
    assert [key for key in keys(clinic) if key.startswith("paused")] == ["paused:1", "paused:2"]


# -- a slow or failing disk --------------------------------------------------------------------


def test_while_one_is_on_its_way_it_is_not_asked_again_and_its_time_stays(
    clinic: Clinic, asked: list[str]
) -> None:
    clinic.pass_time(AMBER_S)
    first = clinic.room.clock.now()
    held = Clerk(clinic)
    for _ in range(5):
        held.beat()
        clinic.pass_time(1)
    held.go_on()
    clinic.beat()
    assert asked == ["due:20:2"]
    (said,) = shown(clinic)
    assert said.measured == first
    assert said.first.entered == first.shifted(5)


def test_what_the_disk_did_not_take_is_noted_later_with_its_first_time(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: seconds[0])
    clinic.beat()
    clinic.pass_time(AMBER_S)
    first = clinic.room.clock.now()

    def full(*_: object) -> Session:
        raise MachineError("Not saved: the disk is full.")

    with monkeypatch.context() as disk:
        disk.setattr(showing, "note_shown", full)
        clinic.beat()
    clinic.pass_time(5)
    clinic.beat()
    assert shown(clinic) == [], "the disk is left alone for a while"
    seconds[0] += shown_alerts.AGAIN_S
    clinic.beat()
    assert [(said.fact, said.measured) for said in shown(clinic)] == [
        (AlertShown("due:20:2", Priority.MEDIUM, "20 min vitals overdue 02:58"), first)
    ]


# -- nothing is disturbed ----------------------------------------------------------------------


def test_the_page_in_view_has_what_the_record_has(clinic: Clinic) -> None:
    watched_until_amber(clinic)
    assert clinic.page.live.session == clinic.session(1)
    assert shown(clinic)


def test_half_typed_values_and_the_focus_stay(clinic: Clinic) -> None:
    clinic.page.vitals.begin()
    clinic.room.keys("146")
    focus = clinic.room.focus
    watched_until_amber(clinic)
    centre = clinic.page.centre
    assert isinstance(centre, RunningBody)
    assert shown(clinic)
    assert centre.entry.texts["sys"] == "146"
    assert clinic.room.focus is focus


@pytest.mark.parametrize("when", ["before", "with", "after"])
def test_undo_takes_back_what_the_nurse_did(clinic: Clinic, when: str) -> None:
    """The alert is noted before her act, in the same breath by another window, or after it."""
    page, id = clinic.page, clinic.id(1)
    if when == "before":
        watched_until_amber(clinic)
    else:
        clinic.pass_time(AMBER_S)
    if when == "with":
        now = clinic.room.clock.now()
        fact = AlertShown("due:20:2", Priority.MEDIUM, "20 min vitals overdue 02:58")
        clinic.room.ask(lambda desk: showing.note_shown(desk.as_person(""), id, [(fact, now)]))
    page.keep(lambda desk: charting.score_effects(desk, id, (Score("nausea", 1),)), "Nausea 1")
    clinic.room.settle()
    if when == "after":
        clinic.beat()
    assert keys(clinic) == ["due:20:2"]
    scored = clinic.session(1).standing(EffectsAsked)[-1].id
    page.toast.undo()
    clinic.room.settle()
    struck = [one.id for one in clinic.session(1).happenings if one.struck]
    assert struck == [scored]
    assert keys(clinic) == ["due:20:2"]


def test_what_happened_to_the_time_is_still_said_after_an_alert(clinic: Clinic) -> None:
    """Nothing was charted since the sleep, though the record has grown."""
    clinic.pass_time(120)
    clinic.beat()
    assert clinic.says.startswith("Computer slept 2 min")
    for _ in range(7):
        clinic.pass_time(30)
        clinic.beat()
    clinic.press(Qt.Key.Key_A)
    last = clinic.session(1).happenings[-2:]
    assert [type(one.fact) for one in last] == [AlertShown, AlertAcknowledged]
    assert clinic.says.startswith("Computer slept 2 min")


# -- the event log -----------------------------------------------------------------------------


def test_the_log_tells_it_in_one_quiet_line(clinic: Clinic) -> None:
    watched_until_amber(clinic)
    at = clock(clinic.room.clock.now().local)
    (row,) = [row for row in rows(clinic) if "Alert" in row.entry.title]
    assert row.entry.spoken == f"{at}, Alert: 20 min vitals overdue 02:58"
    assert (row.entry.tone, row.entry.fixed) == ("", True)


def test_who_acknowledged_it_joins_that_line(clinic: Clinic) -> None:
    watched_until_amber(clinic)
    before, at = len(rows(clinic)), clock(clinic.room.clock.now().local)
    clinic.pass_time(50)
    clinic.press(Qt.Key.Key_A)
    then = clock(clinic.room.clock.now().local)
    assert len(rows(clinic)) == before
    (line,) = [line for line in lines(clinic) if "lert" in line]
    assert line == f"{at}, Alert: 20 min vitals overdue 02:58, acknowledged {then} R. Mock RN"


def test_an_acknowledgement_can_still_be_struck_and_the_alert_waits_again(clinic: Clinic) -> None:
    watched_until_amber(clinic)
    clinic.press(Qt.Key.Key_A)
    (row,) = [row for row in rows(clinic) if "Alert" in row.entry.title]
    row.click()
    (dialog,) = [d for d in clinic.window.findChildren(Dialog) if d.isVisible()]
    about = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Alert acknowledged: 20 min vitals overdue 02:58. Charted by R. Mock RN" in about
    (choice,) = dialog.findChildren(Choice)
    clinic.room.tap(next(one for one in choice.options if one.text() == "Did not happen"))
    clinic.room.tap(dialog.act)
    clinic.room.settle()
    said, came_up = [line for line in lines(clinic) if "lert" in line]
    assert "Alert acknowledged, 20 min vitals overdue 02:58" in said
    assert said.endswith("struck out")
    assert came_up.endswith("Alert: 20 min vitals overdue 02:58")
    assert "20 min vitals overdue" in clinic.says
