"""The new-course page: what is wrong says so beside its field, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtTest import QTest

from kitlog.domain.people import Role
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.theme import DIM
from kitlog.ui.new_course.page import NewCoursePage
from kitlog.workflow import people, protocols, reading
from kitlog.workflow.desk import Desk
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]


@pytest.fixture
def room(open_room: OpenRoom) -> Room:
    here = open_room("day")
    here.sign_in("R. Mock RN")
    here.show(NewCoursePage(here.station))
    return here


def page(room: Room) -> NewCoursePage:
    found = room.page
    assert isinstance(found, NewCoursePage)
    return found


def fill(room: Room, **changed: str) -> NewCoursePage:
    """Type a whole course for a new patient, as a nurse would."""
    here = page(room)
    texts = {
        "record": "ZZ 000 900", "family": "TEST", "given": "Łukasz", "born": "12-Mar-1971",
        "allergies": "None known", "weight": "70", "clock": "10:30", "chair": "8",
        "reason": "CRPS, left arm", "prescriber": "Dr P. Example",
    } | changed  # fmt: skip
    for name, text in texts.items():
        field: TextField = getattr(here.patient, name, None) or getattr(here.order, name)
        field.line.setFocus()
        field.line.clear()
        field.line.insert(text)  # as an input method would: keyClicks knows ASCII only
    if here.patient.sex.index < 0:
        here.patient.sex.choose(0)
    here.patient.unit.choose(0)
    here.order.drug.choose(0)
    here.order.strength.choose(1)
    here.order.bag.choose(1)
    here.order.first_day.choose(0)
    room.settle()
    return here


def create(room: Room) -> None:
    page(room).create_button.click()
    room.settle()


def test_a_course_is_created_as_typed(room: Room) -> None:
    fill(room)
    create(room)
    assert room.gone[-1][0] == "today"
    course = room.ask(lambda desk: reading.course(desk, room.gone[-1][1]))
    patient = room.ask(lambda desk: reading.patient(desk, course.opened.patient_id))
    assert (patient.family, patient.given) == ("TEST", "Łukasz")
    assert course.opened.weight_kg == Decimal("70.0")
    assert course.opened.ordered_mg == Decimal(35)
    assert (course.opened.chair, course.opened.clock) == (8, "10:30")


def test_nothing_is_chosen_before(room: Room) -> None:
    here = page(room)
    choices = (here.patient.sex, here.patient.unit, here.order.drug, here.order.strength,
               here.order.bag)  # fmt: skip
    assert [one.index for one in choices] == [-1] * 5


def test_every_open_field_says_what_it_wants_and_nothing_is_created(room: Room) -> None:
    create(room)
    here = page(room)
    fields = (here.patient.record, here.patient.family, here.patient.born, here.order.reason,
              here.order.chair, here.patient.weight)  # fmt: skip
    assert all(field.sentence.text() for field in fields)
    assert room.gone == []


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("born", "03/04/1971", "12-Mar-1971"),
        ("born", "12-Mar-2020", "18 to 110"),
        ("weight", "1,5", "decimal point"),
        ("weight", "０.５", "Digits 0–9"),
        ("weight", "8600", "25–300 kg only"),
        ("weight", "-70", "less than 0"),
        ("chair", "9", "1 to 8 only"),
        ("clock", "25:00", "08:45"),
    ],
)
def test_bad_input_stays_with_its_sentence(
    room: Room, name: str, typed: str, sentence: str
) -> None:
    here = fill(room, **{name: typed})
    create(room)
    field: TextField = getattr(here.patient, name, None) or getattr(here.order, name)
    assert sentence in field.sentence.text()
    assert field.text == typed
    assert room.gone == []


def test_a_known_record_number_fills_identity_but_not_allergies(room: Room) -> None:
    here = page(room)
    QTest.keyClicks(here.patient.record.line, "ZZ 000 417")
    here.patient.family.line.setFocus()
    room.settle()
    assert (here.patient.family.text, here.patient.given.text) == ("TEST", "Ada")
    assert here.patient.allergies.text == ""


def test_a_record_number_of_another_person_is_refused_at_the_field(room: Room) -> None:
    here = fill(room, record="ZZ 000 365", given="Adam")
    here.patient.given.set_text("Adam")
    create(room)
    assert "another name or birth date" in here.patient.record.sentence.text()


def test_154_as_kg_for_a_patient_of_70_kg_asks_and_can_be_confirmed(room: Room) -> None:
    here = fill(room, record="ZZ 000 396", weight="154")
    assert (here.patient.family.text, here.patient.given.text) == ("BLANK", "Lou")
    create(room)
    assert "Was it lb?" in here.patient.weight.sentence.text()
    assert room.gone == []
    room.tap(here.patient.right)
    create(room)
    assert room.gone


def test_pounds_are_shown_as_kilograms_with_the_sum(room: Room) -> None:
    here = fill(room, weight="181.7")
    here.patient.unit.choose(1)
    assert here.patient.kilograms.text() == "181.7 lb × 0.45359 = 82.4 kg"


def test_a_dose_off_protocol_asks_for_a_reason(room: Room) -> None:
    here = fill(room, mg_per_kg="0.6")
    assert here.order.off_protocol.isVisible()
    create(room)
    assert room.gone == []
    QTest.keyClicks(here.order.off_protocol.line, "prescriber's decision")
    create(room)
    assert room.gone


def test_a_protocol_signed_meanwhile_is_taken_and_nothing_typed_is_lost(room: Room) -> None:
    """Its vials differ: the one chosen before is chosen anew."""

    def sign_another(desk: Desk) -> None:
        doctor = people.enrol(desk, "Dr I. Invented", Role.PRESCRIBER, "369147").person_id
        base = reading.shipped_protocols()[0].sha256
        typed = {"limits.sys.urgent.high": "175", "dose.strengths": "10, 50"}
        clinic = protocols.draft(desk, base, typed)
        draft = next(one for one in clinic.protocols if one.draft)
        protocols.sign(desk, draft.protocol.sha256, doctor, "369147")

    here = fill(room, mg_per_kg="0.46")
    room.ask(sign_another)
    create(room)
    assert room.gone == []
    assert here.order.protocol.version == 2
    assert (here.patient.record.text, here.order.clock.text) == ("ZZ 000 900", "10:30")
    assert [one.text() for one in here.order.strength.options] == ["10", "50"]
    create(room)
    assert here.order.strength.sentence.text() == "Choose one."
    here.order.strength.choose(1)
    create(room)
    course = room.ask(lambda desk: reading.course(desk, room.gone[-1][1]))
    assert (course.protocol.version, course.opened.strength) == (2, Decimal(50))
    assert course.opened.mg_per_kg == Decimal("0.46")


@pytest.mark.parametrize("size", [(1366, 704), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("dim", [False, True])
def test_nothing_is_clipped_and_no_target_is_small(
    room: Room, size: tuple[int, int], dim: bool
) -> None:
    fill(room)
    room.window.resize(*size)
    if dim:
        room.window.set_theme(DIM)
    room.settle()
    assert clipped(page(room)) == []
    assert small_targets(page(room)) == []


def test_a_letter_no_paper_can_show_is_named_when_the_field_is_left(room: Room) -> None:
    here = fill(room, given="Ada 🙂")
    assert here.patient.given.sentence.text() == SMILE
    assert here.patient.given.text == "Ada 🙂"
    create(room)
    assert room.gone == []
    assert here.patient.given.sentence.text() == SMILE, "said again by the record"
    assert here.patient.given.text == "Ada 🙂"
    fill(room, given="Ada", family="תֵסט")
    assert here.patient.family.sentence.isHidden()
    create(room)
    assert room.gone[-1][0] == "today"


SMILE = "The character “🙂” (U+1F642, slightly smiling face) can't be printed. Type it another way."
