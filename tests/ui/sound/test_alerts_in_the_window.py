"""Alerts as the whole window says and sounds them, whichever page is in view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kitlog.domain.alerts import VITALS
from kitlog.domain.events import AlertAcknowledged
from kitlog.domain.silence import ALL, QuietRoomSet, TonesSilenced, ToneTested
from kitlog.ui.chair.tone_test import ToneTest
from kitlog.ui.sound.voice import NO_SOUND
from kitlog.ui.window import HEARTBEAT_MS
from kitlog.workflow import preparing
from kitlog.workflow.board import board
from tests.ui.clipping import clipped
from tests.ui.sound.whole_clinic import Clinic
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]


@pytest.fixture
def clinic(open_room: OpenRoom) -> Clinic:
    return Clinic(open_room("day"))


def test_overdue_is_said_at_the_due_time_and_not_before(clinic: Clinic) -> None:
    """Within a second, awake: the heart beats four times in it."""
    assert HEARTBEAT_MS <= 500
    clinic.pass_time(clinic.until_due(1) - 1)
    clinic.beat()
    assert clinic.page.left.next.accessibleName().startswith("Next vitals")
    clinic.pass_time(2)
    clinic.beat()
    assert clinic.page.left.next.accessibleName().startswith("Vitals overdue")
    assert clinic.speaker.bursts == [("LOW", 70)]


def test_after_a_sleep_the_first_beat_says_it_in_words_and_sound(clinic: Clinic) -> None:
    """A heart beats again within 250 ms of waking: nothing else has to happen first."""
    clinic.pass_time(clinic.until_due(1) + 11 * 60)
    clinic.window._beat()
    assert "overdue 11:0" in clinic.says
    assert clinic.page.status.view.level == "high"
    assert clinic.speaker.bursts == [("HIGH", 70)]


def test_another_chairs_alert_is_in_the_dock_and_in_the_line(clinic: Clinic) -> None:
    clinic.show("chair", clinic.id(2))
    clinic.pass_time(262)
    clinic.beat()
    assert clinic.says.startswith("Chair 1: 20 min vitals overdue 03:")
    chip = clinic.page.header.dock.chips[clinic.id(1)]
    assert "overdue" in chip.accessibleName()
    assert clipped(clinic.page.status) == []
    assert small_targets(clinic.page.status) == []


@pytest.mark.parametrize("where", ["people", "courses", "new course"])
def test_it_is_said_on_every_page_and_its_button_opens_the_chair(
    clinic: Clinic, where: str
) -> None:
    clinic.show(where)
    clinic.pass_time(310)
    clinic.beat()
    assert clinic.says.startswith("Chair 1: 20 min vitals overdue")
    page = clinic.window.page
    assert page is not None
    clinic.room.tap(page.status._right[-1])
    clinic.room.settle()
    assert clinic.page.live.id == clinic.id(1)


def test_today_says_it_once(clinic: Clinic) -> None:
    clinic.show("today")
    clinic.pass_time(310)
    clinic.beat()
    assert clinic.says.startswith("Chair 1: 20 min vitals overdue")


def test_acknowledging_stops_the_tone_at_once_and_is_logged(clinic: Clinic) -> None:
    clinic.pass_time(310)
    clinic.beat()
    assert clinic.speaker.bursts[-1] == ("MEDIUM", 70)
    clinic.press(Qt.Key.Key_A)
    clinic.pass_time(31)
    clinic.beat()
    assert [name for name, _ in clinic.speaker.bursts].count("MEDIUM") == 1
    (said,) = clinic.session(1).standing(AlertAcknowledged)
    person = clinic.room.station.person
    assert person is not None
    assert said.author == person.person_id


def test_two_keys_silence_vitals_tones_for_five_minutes(clinic: Clinic) -> None:
    clinic.pass_time(310)
    clinic.beat()
    clinic.press(Qt.Key.Key_U)
    clinic.room.keys("1")
    clinic.room.settle()
    heard = len(clinic.speaker.bursts)
    clinic.pass_time(60)
    clinic.beat()
    assert len(clinic.speaker.bursts) == heard
    (said,) = clinic.session(1).standing(TonesSilenced)
    assert said.fact == TonesSilenced(VITALS, 5)
    assert clinic.page.status.mark.words.startswith("Vitals tones off to ")
    assert clinic.says.startswith("20 min vitals overdue")


def test_the_silence_ends_by_itself(clinic: Clinic) -> None:
    clinic.pass_time(310)
    clinic.beat()
    clinic.press(Qt.Key.Key_U)
    clinic.room.keys("1")
    clinic.room.settle()
    clinic.pass_time(5)
    clinic.beat()
    heard = len(clinic.speaker.bursts)
    clinic.pass_time(296)
    clinic.beat()
    assert len(clinic.speaker.bursts) == heard + 1
    assert clinic.page.status.mark.words == ""


def test_the_quiet_room_is_turned_on_by_finger_and_shown(clinic: Clinic) -> None:
    clinic.press(Qt.Key.Key_U)
    clinic.room.tap(clinic.dialog().quiet.options[0])
    clinic.room.settle()
    assert clinic.session(1).latest(QuietRoomSet) == QuietRoomSet(True, 30)
    assert clinic.dialog().quiet.index == 0
    clinic.pass_time(310)
    clinic.beat()
    assert clinic.speaker.bursts == []
    clinic.pass_time(400)
    clinic.beat()
    assert clinic.speaker.bursts == [("HIGH", 30)]


def test_the_volume_of_a_chair_is_what_it_sounds_at(clinic: Clinic) -> None:
    clinic.press(Qt.Key.Key_U)
    clinic.room.tap(clinic.dialog().volume.options[0])
    clinic.room.settle()
    clinic.pass_time(310)
    clinic.beat()
    assert clinic.speaker.bursts == [("MEDIUM", 10)]


def test_only_a_charge_nurse_sees_the_clinics_rule(clinic: Clinic) -> None:
    clinic.press(Qt.Key.Key_U)
    assert clinic.dialog().rule.isVisible()
    clinic.press(Qt.Key.Key_Escape)
    clinic.room.sign_in("T. Sample RN")
    clinic.press(Qt.Key.Key_U)
    assert not clinic.dialog().rule.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1920, 1080)])
def test_the_dialog_shows_whole(clinic: Clinic, width: int, height: int) -> None:
    clinic.window.resize(width, height)
    clinic.press(Qt.Key.Key_U)
    assert clipped(clinic.dialog()) == []
    assert small_targets(clinic.dialog()) == []
    assert clinic.dialog().geometry().bottom() < height


def test_no_sound_is_said_on_every_page_once_it_is_known(clinic: Clinic) -> None:
    clinic.speaker.answer(False)
    for where in ("today", "people", "lock"):
        clinic.show(where)
        page = clinic.window.page
        assert page is not None
        assert page.status.mark.words == str(NO_SOUND)
        assert page.status.mark.isVisible()
    clinic.speaker.answer(True)
    clinic.beat()
    assert clinic.window.page is not None
    assert clinic.window.page.status.mark.words == ""


def test_signed_out_sound_can_be_silenced_two_minutes_without_a_pin(clinic: Clinic) -> None:
    clinic.pass_time(11 * 60 + 30)
    clinic.show("lock")
    assert clinic.speaker.bursts[-1][0] == "HIGH"
    clinic.press(Qt.Key.Key_A)
    clinic.beat()
    heard = len(clinic.speaker.bursts)
    clinic.pass_time(100)
    clinic.beat()
    assert len(clinic.speaker.bursts) == heard
    (said,) = clinic.session(1).standing(TonesSilenced)
    assert said.author == ""
    assert isinstance(said.fact, TonesSilenced)
    assert (said.fact.tones, said.fact.minutes) == (ALL, 2)
    page = clinic.window.page
    assert page is not None
    assert page.status.mark.words.startswith("Sound off to ")
    assert page.status.view.level == "high"
    clinic.pass_time(21)
    clinic.beat()
    assert len(clinic.speaker.bursts) == heard + 1


def test_signed_out_nothing_offers_to_acknowledge(clinic: Clinic) -> None:
    clinic.pass_time(11 * 60)
    clinic.show("lock")
    page = clinic.window.page
    assert page is not None
    assert [act for act, _ in page.status.view.acts] == ["Silence 2 min"]


def test_the_tone_test_plays_and_keeps_the_answer(clinic: Clinic) -> None:
    clinic.page.quieting.test()
    (asked,) = clinic.window.findChildren(ToneTest)
    assert clinic.speaker.bursts == [("MEDIUM", 70)]
    clinic.speaker.answer(True)
    clinic.press(Qt.Key.Key_Return)
    assert asked.sentence.text() == "Choose what you heard."
    clinic.room.keys("1")
    clinic.press(Qt.Key.Key_Return)
    assert clinic.session(1).latest(ToneTested) == ToneTested(True)


def test_without_a_device_the_tone_test_says_so_and_never_counts_as_heard(
    clinic: Clinic,
) -> None:
    clinic.page.quieting.test()
    clinic.speaker.answer(False)
    (asked,) = clinic.window.findChildren(ToneTest)
    assert asked.subtitle.text().startswith(str(NO_SOUND))
    clinic.room.tap(asked.heard.options[0])
    clinic.press(Qt.Key.Key_Return)
    assert asked.sentence.text() == "Nothing was played."
    clinic.room.tap(asked.heard.options[1])
    clinic.press(Qt.Key.Key_Return)
    assert clinic.session(1).latest(ToneTested) == ToneTested(False, str(NO_SOUND).lower())


def test_the_tone_test_stands_in_the_time_out_card(clinic: Clinic) -> None:
    (course,) = [row.course for row in clinic.room.ask(board).rows if row.chair == 3]
    today = clinic.room.station.today()
    clinic.room.ask(lambda desk: preparing.open_session(desk, course.id, today, 3))
    clinic.show("chair", clinic.id(3))
    body = clinic.page.centre
    assert body is not None
    card = body.time_out  # type: ignore[attr-defined]
    clinic.room.tap(card.tone)
    clinic.room.keys("2")
    clinic.press(Qt.Key.Key_Return)
    assert clinic.session(3).latest(ToneTested) == ToneTested(False)
    assert "not heard" in card._tone_said
    assert clipped(card) == []
    QApplication.processEvents()
