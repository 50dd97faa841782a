"""What happens less often, logged at the real chair screen on a real record."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from kitlog.domain.drug_account import DrugAccounted
from kitlog.domain.events import AdverseEvent, MedicationGiven, PrescriberCalled
from kitlog.domain.follow_up import AdverseEventFollowed, MedicineReassessed
from kitlog.domain.handover import HandedOver, PumpRead
from kitlog.domain.infusion import InfusionPaused, InfusionStarted
from kitlog.domain.medicines import Works
from kitlog.domain.oxygen import OxygenOff, OxygenOn
from kitlog.domain.pump_error import PumpErrorFound
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals
from kitlog.domain.waiting import waiting
from kitlog.ui.chair.asking import AccountQuestion, HandoverQuestion, MedicineQuestion
from kitlog.ui.chair.asking.medicine_list import MedicineListQuestion
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.workflow import charting, reading
from kitlog.workflow.board import board
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

D = Decimal
T = TypeVar("T")
Q = TypeVar("Q", bound=Dialog)
OpenRoom = Callable[[Record], Room]
RUNNING, RECOVERY = 1, 2
"""Chairs of the demo's Wednesday."""
PIN, SECOND_PIN = "147258", "258369"


class Chair:
    """One chair's page, the dialog over it, and what the record says afterwards."""

    def __init__(self, room: Room, chair: int = RUNNING, height: int = 704) -> None:
        self.room = room
        room.sign_in("R. Mock RN")
        rows = room.ask(board).rows
        self.id = next(r.session.id for r in rows if r.chair == chair and r.session)
        self.page = ChairPage(room.station, self.id)
        room.show(self.page, height=height)

    @property
    def session(self) -> Session:
        return self.room.ask(lambda desk: reading.session(desk, self.id))

    def last(self, kind: type[T]) -> T:
        found = self.session.latest(kind)
        assert found is not None
        return found

    @property
    def dialogs(self) -> list[Dialog]:
        return [one for one in self.page.window().findChildren(Dialog) if one.isVisible()]

    @property
    def dialog(self) -> Dialog:
        (dialog,) = self.dialogs
        return dialog

    def question(self, kind: type[Q]) -> Q:
        dialog = self.dialog
        assert isinstance(dialog, kind)
        return dialog

    def choose(self, words: str) -> None:
        """Tap the box with these words, wherever it stands in the dialog."""
        options = [o for c in self.dialog.findChildren(Choice) for o in c.options]
        self.room.tap(next(one for one in options if one.text() == words and one.isVisible()))

    def write(self, label: str, text: str) -> None:
        fields = [f for f in self.dialog.findChildren(TextField) if f.isVisible()]
        line = next(f for f in fields if f.title.text() == label).line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def confirm(self) -> None:
        self.room.tap(self.dialog.act)
        self.room.settle()

    def log(self) -> list[str]:
        assert isinstance(self.page.centre, RunningBody)
        return [row.accessibleName() for row in self.page.centre.log.rows]

    def tap_line(self, words: str) -> None:
        assert isinstance(self.page.centre, RunningBody)
        rows = self.page.centre.log.rows
        self.room.tap(next(row for row in rows if words in row.accessibleName()))


@pytest.fixture
def chair(open_room: OpenRoom) -> Chair:
    """Ada's infusion, 18:48 run, ondansetron given at 09:42."""
    return Chair(open_room("day"))


def test_more_is_one_tap_or_one_key_and_a_digit_opens(chair: Chair) -> None:
    assert isinstance(chair.page.centre, RunningBody)
    chair.room.tap(chair.page.centre.log.button)
    assert chair.dialog.accessibleName() == "More events"
    chair.room.key(Qt.Key.Key_Escape)
    chair.room.key(Qt.Key.Key_X)
    options = [o.text() for c in chair.dialog.findChildren(Choice) for o in c.options]
    chair.room.keys(str(options.index("Pump error") + 1))
    assert chair.dialog.accessibleName() == "Pump error"


def test_oxygen_goes_on_and_off_by_its_key(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_G)
    chair.write("Flow", "2")
    chair.choose("nasal")
    chair.choose("−2 min")
    chair.confirm()
    assert chair.last(OxygenOn) == OxygenOn(D(2), "nasal")
    assert chair.session.standing(OxygenOn)[0].entered_after_s() == 120
    assert any("Oxygen on, 2 L/min nasal" in line for line in chair.log())
    chair.room.key(Qt.Key.Key_G)
    assert chair.dialog.subtitle.text() == "On now: 2 L/min nasal."
    chair.choose("Off, room air")
    chair.confirm()
    assert chair.last(OxygenOff) == OxygenOff()


def test_oxygen_said_with_a_set_can_be_logged_off(chair: Chair) -> None:
    given = Vitals(spo2=96, oxygen="2 L/min nasal")
    chair.room.ask(lambda desk: charting.chart_vitals(desk, chair.id, given, ""))
    chair.page.live.load()
    chair.room.settle()
    chair.room.key(Qt.Key.Key_G)
    assert chair.dialog.subtitle.text() == "On now: 2 L/min nasal."
    assert "nasal" in [c.text for c in chair.dialog.findChildren(Choice)]
    chair.choose("Off, room air")
    chair.confirm()
    assert chair.last(OxygenOff) == OxygenOff()


def test_oxygen_without_a_flow_stays_in_the_dialog(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_G)
    chair.choose("nasal")
    chair.confirm()
    assert chair.dialog.sentence.text() == "Type a number."
    assert chair.session.latest(OxygenOn) is None


def test_a_medicine_waits_in_the_log_until_it_is_reassessed(chair: Chair) -> None:
    given = chair.session.standing(MedicationGiven)[0].id
    assert "to do, Reassess ondansetron, given 09:42" in chair.log()
    chair.tap_line("Reassess ondansetron")
    chair.choose("Better")
    chair.confirm()
    assert chair.last(MedicineReassessed) == MedicineReassessed(given, "Better")
    assert not [line for line in chair.log() if line.startswith("to do")]
    assert any("Reassessed ondansetron, Better" in line for line in chair.log())


def test_an_own_medicine_says_what_else_it_does(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_M)
    chair.choose("Other…")
    chair.write("Medicine", "urapidil")
    chair.write("Dose with its unit", "10 mg")
    chair.choose("IV")
    assert chair.dialog.act.text() == "Log urapidil 10 mg IV"
    chair.confirm()
    assert "sedative or for blood pressure" in chair.dialog.sentence.text()
    chair.choose("For blood pressure")
    chair.confirm()
    assert chair.last(MedicationGiven).works is Works.BLOOD_PRESSURE


def test_the_clinics_own_dose_is_offered_and_can_be_typed_over(chair: Chair) -> None:
    chair.page.more_events.medicines()
    listing = chair.question(MedicineListQuestion)
    chair.choose("midazolam")
    chair.write("Usual dose with its unit", "1 mg")
    chair.choose("IV")
    assert listing.works.text == "Sedative"
    chair.confirm()
    assert not chair.dialogs
    chair.room.key(Qt.Key.Key_M)
    question = chair.question(MedicineQuestion)
    chair.choose("midazolam 1 mg IV")
    assert (question.dose.text, question.route.text) == ("1 mg", "IV")
    chair.write("Dose with its unit", "0.5 mg")
    chair.confirm()
    assert chair.last(MedicationGiven).words == "midazolam 0.5 mg IV"
    assert [one.what for one in waiting(chair.session)] == ["reassess", "reassess", "account"]


def test_as_shipped_no_medicine_has_a_dose(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_M)
    question = chair.question(MedicineQuestion)
    for place in range(len(question.names.options) - 1):
        question.names.choose(place)
        assert question.dose.text == ""
        assert question.route.text == ""


def test_the_call_says_who_allowed_the_restart(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_C)
    chair.write("Who", "Dr P. Example")
    chair.write("What was said", "go on")
    chair.write("Restart allowed by", "Dr P. Example")
    chair.confirm()
    said = PrescriberCalled("Dr P. Example", "go on", "Dr P. Example")
    assert chair.last(PrescriberCalled) == said
    assert any("restart allowed by Dr P. Example" in line for line in chair.log())


def test_a_handover_signs_the_giver_out_and_the_taker_in(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_H)
    chair.choose("T. Sample RN")
    for who, volume, pin in (("R. Mock RN", "47", PIN), ("Who takes over", "47.5", SECOND_PIN)):
        chair.write(f"{who}: rate", "150")
        chair.write(f"{who}: infused", volume)
        chair.write(f"{who}: PIN", pin)
    chair.confirm()
    assert not chair.dialogs
    said = chair.last(HandedOver)
    assert said.taker_read == PumpRead(D(150), D("47.5"))
    assert chair.room.station.person is not None
    assert chair.room.station.person.name == "T. Sample RN"
    assert any("R. Mock RN handed over to T. Sample RN" in line for line in chair.log())


def test_a_wrong_pin_keeps_the_readings_and_nobody_is_signed_in(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_H)
    question = chair.question(HandoverQuestion)
    chair.choose("T. Sample RN")
    for who, pin in (("R. Mock RN", PIN), ("Who takes over", PIN)):
        chair.write(f"{who}: rate", "150")
        chair.write(f"{who}: infused", "47")
        chair.write(f"{who}: PIN", pin)
    chair.confirm()
    assert question.sentence.text() == "That PIN does not fit the name."
    assert [f.text for f in question.pins] == ["", ""]
    assert [f.text for f in question.rates] == ["150", "150"]
    assert chair.room.station.person is not None
    assert chair.room.station.person.name == "R. Mock RN"


def test_a_pump_error_is_logged_with_all_its_parts(chair: Chair) -> None:
    chair.page.more_events.pump_error()
    chair.write("Pump showed", "105")
    chair.write("Pump serial no.", "PS-0417")
    chair.choose("the start")
    chair.write("Who was told", "Dr P. Example")
    chair.write("What was done", "pump changed")
    chair.confirm()
    said = PumpErrorFound(D(105), "the start", "Dr P. Example", "PS-0417", "pump changed")
    assert chair.last(PumpErrorFound) == said


def test_the_outcome_of_an_adverse_event_follows_it(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_E)
    chair.choose("Moderate")
    chair.choose("Fainted")
    chair.confirm()
    event = chair.session.standing(AdverseEvent)[0]
    assert event.as_(AdverseEvent).grade == 2
    chair.tap_line("Outcome of fainted")
    chair.choose("Resolved")
    chair.confirm()
    assert "who was told" in chair.dialog.sentence.text()
    chair.write("Who was told", "Dr P. Example")
    chair.write("Treatment", "lay down")
    chair.confirm()
    followed = AdverseEventFollowed(event.id, "Resolved", "Dr P. Example", "lay down")
    assert chair.last(AdverseEventFollowed) == followed


def test_the_account_needs_a_witness_who_is_not_the_giver(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_M)
    chair.choose("midazolam")
    chair.write("Dose with its unit", "1 mg")
    chair.choose("IV")
    chair.confirm()
    chair.tap_line("Account for midazolam")
    question = chair.question(AccountQuestion)
    assert "R. Mock RN" not in [one.text() for one in question.witness.options]
    figures = {"Strength": "5", "Drawn": "0.4", "Given": "0.2", "Wasted": "0.1"}
    for label, text in figures.items():
        chair.write(label, text)
    chair.choose("T. Sample RN")
    chair.write("PIN of the witness", SECOND_PIN)
    chair.confirm()
    assert "0.3 mL, not 0.4 mL drawn" in question.sentence.text()
    chair.write("Wasted", "0.2")
    chair.write("PIN of the witness", PIN)
    chair.confirm()
    assert question.sentence.text() == "That PIN does not fit the name."
    assert chair.session.latest(DrugAccounted) is None
    chair.write("PIN of the witness", SECOND_PIN)
    chair.confirm()
    kept = chair.last(DrugAccounted)
    assert kept.giver != kept.witness
    assert kept.wasted_ml == D("0.2")


def test_a_pause_and_the_start_can_be_timed_back(chair: Chair) -> None:
    chair.page.more_events.paused_earlier()
    chair.choose("−2 min")
    chair.write("Why", "bathroom")
    chair.confirm()
    (pause,) = chair.session.standing(InfusionPaused)
    assert pause.entered_after_s() == 120
    assert pause.as_(InfusionPaused).why == "bathroom"
    (start,) = chair.session.standing(InfusionStarted)
    chair.page.more_events.started_earlier()
    chair.choose("Earlier…")
    chair.write("Happened at", "09:28")
    chair.confirm()
    (corrected,) = chair.session.standing(InfusionStarted)
    assert corrected.measured.utc < start.measured.utc
    assert corrected.last.reason == "start logged late"


def test_in_recovery_a_medicine_and_more_are_at_hand(open_room: OpenRoom) -> None:
    chair = Chair(open_room("day"), RECOVERY)
    assert chair.page.left.more.isVisible()
    assert chair.page.left.more.text() == "More events…"
    chair.room.tap(chair.page.left.more)
    chair.choose("Medication")
    assert isinstance(chair.dialog, MedicineQuestion)
    chair.room.key(Qt.Key.Key_Escape)
    chair.room.key(Qt.Key.Key_M)
    chair.choose("ondansetron")
    chair.write("Dose with its unit", "4 mg")
    chair.choose("IV")
    chair.confirm()
    assert chair.page.left.more.text() == "More… 1 to do"


@pytest.mark.parametrize("height", [704, 768])
def test_every_question_is_whole_and_large_enough_to_touch(
    open_room: OpenRoom, height: int
) -> None:
    chair = Chair(open_room("day"), height=height)
    page, more = chair.page, chair.page.more_events
    for opened in (
        more.menu, more.oxygen, more.pump_error, more.medicines, more.paused_earlier,
        page.witnessed.hand_over, page.happenings.medication,
        page.happenings.adverse_event, page.happenings.call,
        lambda: page.witnessed.account(""),
        lambda: more.reassess(page.live.session.standing(MedicationGiven)[0].id),
    ):  # fmt: skip
        opened()
        chair.room.settle()
        assert clipped(chair.dialog) == []
        assert small_targets(chair.dialog) == []
        unnamed = [b for b in chair.dialog.findChildren(QAbstractButton) if not b.accessibleName()]
        assert unnamed == []
        chair.room.key(Qt.Key.Key_Escape)
        assert not chair.dialogs
