"""The end of an infusion and of its day: not too early, not in part unsaid, not unaccounted."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from kitlog.domain.discharge_facts import Discharged
from kitlog.domain.drug_account import DrugAccounted, NotAccounted
from kitlog.domain.events import AdverseEvent, MedicationGiven
from kitlog.domain.follow_up import AdverseEventFollowed
from kitlog.domain.infusion import InfusionEnded
from kitlog.domain.session_facts import Signed
from kitlog.domain.view import Phase, phase
from kitlog.ui.chair.asking import AccountQuestion, EndQuestion
from kitlog.ui.chair.asking.stop_reason import STOP_REASONS
from kitlog.ui.chair.bodies import RecoveryBody
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.workflow import charting, discharging, infusing
from kitlog.workflow.desk import Desk
from tests.ui.chair.test_more_events import RUNNING, SECOND_PIN, Chair, OpenRoom
from tests.ui.clipping import clipped, painted
from tests.ui.targets import small_targets

D = Decimal
FROM_THE_MORNING_TO_THE_END_S = 21 * 60 + 30
"""Ada's infusion has run 18:48."""
PIN = "147258"


@pytest.fixture
def chair(open_room: OpenRoom) -> Chair:
    return Chair(open_room("day"), RUNNING)


@pytest.fixture
def over(chair: Chair) -> Chair:
    """The planned end has passed."""
    chair.room.clock.advance(FROM_THE_MORNING_TO_THE_END_S)
    chair.room.settle()
    return chair


def test_before_the_end_is_due_its_key_only_says_how_to_stop_early(chair: Chair) -> None:
    chair.room.key(Qt.Key.Key_F10)
    assert chair.dialogs == []
    assert chair.page.toast.isVisible()
    (said,) = [one.text() for one in chair.page.toast.findChildren(Label) if one.isVisible()]
    assert said == "Not over, 21:12 left. “Log stop…” ends it early."
    assert phase(chair.session) is Phase.RUNNING


def test_until_the_pump_was_read_the_end_is_planned_and_the_dose_estimated(over: Chair) -> None:
    def said() -> str:
        return " ".join(one.text for one in painted(over.page.left.timer.facts))

    assert "Planned end" in said()
    assert "Delivered (est.)" in said()
    over.room.key(Qt.Key.Key_F10)
    over.room.keys("100")
    over.room.key(Qt.Key.Key_Return)
    over.room.settle()
    assert "Infused" in said()
    assert "(est.)" not in said()
    assert "Planned" not in said()


def test_an_ordinary_end_is_a_key_the_volume_and_return(over: Chair) -> None:
    over.room.key(Qt.Key.Key_F10)
    assert not over.question(EndQuestion).why.isVisible()
    over.room.keys("100")
    over.room.key(Qt.Key.Key_Return)
    over.room.settle()
    assert over.last(InfusionEnded) == InfusionEnded(D(100))


@pytest.mark.parametrize("ml", ["0", "60"])
def test_a_short_volume_is_asked_why_and_recorded_as_a_part(over: Chair, ml: str) -> None:
    over.room.key(Qt.Key.Key_F10)
    over.room.keys(ml)
    over.room.key(Qt.Key.Key_Return)
    question = over.question(EndQuestion)
    assert f"{ml} of 100 mL is part of the dose" in question.sentence.text()
    assert clipped(question) == []
    assert small_targets(question) == []
    over.room.key(Qt.Key.Key_Return)
    assert "Say why" in question.sentence.text()
    over.room.keys("5")
    over.room.key(Qt.Key.Key_Return)
    over.room.settle()
    assert over.last(InfusionEnded) == InfusionEnded(D(ml), early=True, why=STOP_REASONS[4].text)
    assert over.session.part


def test_a_volume_typed_again_as_whole_is_no_part(over: Chair) -> None:
    over.room.key(Qt.Key.Key_F10)
    over.room.keys("10")
    over.room.key(Qt.Key.Key_Return)
    over.room.keys("5")
    over.write("Pump says infused", "100")
    over.confirm()
    assert over.last(InfusionEnded) == InfusionEnded(D(100))


def test_more_than_the_bag_holds_is_asked_again(over: Chair) -> None:
    over.room.key(Qt.Key.Key_F10)
    over.room.keys("1000")
    over.room.key(Qt.Key.Key_Return)
    assert "The bag holds 100 mL" in over.question(EndQuestion).sentence.text()
    assert over.session.end is None


def _left(chair: Chair) -> RecoveryBody:
    """Ended at minute 18 and gone; what signing asks is still open."""
    id = chair.id

    def go(desk: Desk) -> None:
        infusing.end(desk, id, InfusionEnded(D(47), early=True, why="Patient’s wish"))
        discharging.send_home(desk, id, Discharged("P. TEST", "", "would not wait"))

    chair.room.ask(go)
    chair.page.live.load()
    chair.room.settle()
    assert isinstance(chair.page.centre, RecoveryBody)
    return chair.page.centre


def _answer_until(chair: Chair, body: RecoveryBody, title: str) -> None:
    """What Sign asks first, each answered as a nurse would."""
    while True:
        chair.room.tap(body.sign.sign)
        name = chair.dialog.accessibleName()
        if name.startswith(title):
            return
        if name.endswith("an adverse event?"):
            chair.choose("No")
            chair.choose("Expected, transient")
        else:
            assert name.endswith(": missed"), name
            chair.choose("Busy at another chair")
        chair.confirm()


def test_signing_asks_why_the_ketamine_is_not_accounted_for(chair: Chair) -> None:
    body = _left(chair)
    _answer_until(chair, body, "Ketamine: not accounted for yet")
    assert clipped(chair.dialog) == []
    assert small_targets(chair.dialog) == []
    chair.room.keys("1")
    chair.room.key(Qt.Key.Key_Return)
    chair.room.settle()
    assert chair.last(NotAccounted) == NotAccounted("ketamine", "At the evening count")
    chair.room.tap(body.sign.sign)
    chair.room.keys(PIN)
    chair.room.key(Qt.Key.Key_Return)
    chair.room.settle()
    assert chair.session.signed is not None
    assert "Still to do: account for ketamine" in body.sign._view.told


def test_the_account_follows_the_signature_from_the_signed_page(chair: Chair) -> None:
    test_signing_asks_why_the_ketamine_is_not_accounted_for(chair)
    sealed = chair.last(Signed).digest
    assert chair.page.left.more.text() == "More… 1 to do"
    chair.room.tap(chair.page.left.more)
    chair.choose("Account for ketamine")
    chair.write("Given", "0.39")
    chair.write("Wasted", "0.43")
    chair.choose("T. Sample RN")
    chair.write("PIN of the witness", SECOND_PIN)
    chair.confirm()
    assert chair.last(DrugAccounted).wasted_ml == D("0.43")
    assert not chair.page.left.more.isVisible()
    assert chair.last(Signed).digest == sealed


def test_a_day_is_signed_by_the_own_pin_and_a_wrong_one_signs_nothing(chair: Chair) -> None:
    body = _left(chair)
    _answer_until(chair, body, "Ketamine: not accounted for yet")
    chair.room.keys("1")
    chair.room.key(Qt.Key.Key_Return)
    chair.room.settle()
    chair.room.tap(body.sign.sign)
    chair.room.keys(SECOND_PIN)
    chair.room.key(Qt.Key.Key_Return)
    chair.room.settle()
    assert "That PIN does not fit the name." in " ".join(
        one.text() for one in chair.dialog.findChildren(Label)
    )
    assert chair.session.signed is None


def test_the_account_can_be_closed_instead_of_giving_a_reason(chair: Chair) -> None:
    body = _left(chair)
    _answer_until(chair, body, "Ketamine: not accounted for yet")
    buttons = [b for b in chair.dialog.findChildren(KitButton) if b.isVisible()]
    chair.room.tap(next(b for b in buttons if b.text().startswith("Account")))
    assert chair.question(AccountQuestion).accessibleName() == "Account for ketamine"


def test_signing_asks_what_came_of_an_adverse_event(chair: Chair) -> None:
    body = _left(chair)
    event = AdverseEvent("Vomiting", 1)
    chair.room.ask(lambda desk: charting.log_event(desk, chair.id, event))
    chair.page.live.load()
    chair.room.settle()
    _answer_until(chair, body, "Outcome of the adverse event")
    chair.choose("Ongoing")
    chair.write("Who was told", "nobody")
    chair.confirm()
    assert chair.last(AdverseEventFollowed).outcome == "Ongoing"


def test_who_gave_a_medicine_is_not_offered_as_its_witness(chair: Chair) -> None:
    id, given = chair.id, MedicationGiven("midazolam", "1 mg", "IV", "anxiety")
    chair.room.ask(lambda desk: charting.log_event(desk, id, given))
    chair.room.sign_in("T. Sample RN")
    chair.page.live.load()
    chair.room.settle()
    of = chair.session.standing(MedicationGiven)[-1].id
    chair.page.witnessed.account(of)
    question = chair.question(AccountQuestion)
    names = [one.text() for one in question.witness.options]
    assert names == ["V. Demo RN", "Dr P. Example"]
    assert "Given by R. Mock RN." in question.subtitle.text()
    chair.room.key(Qt.Key.Key_Escape)
    clinic = chair.room.station.clinic
    two = {p.person_id: p for p in clinic.at_work if p.name in ("R. Mock RN", "T. Sample RN")}
    chair.room.station.clinic = replace(clinic, people=two)
    chair.page.witnessed.account(of)
    question = chair.question(AccountQuestion)
    assert question.witness.options == []
    assert question.sentence.text() == (
        "Who gave it or accounts for it can’t witness. "
        "Let R. Mock RN sign in: then T. Sample RN can."
    )
