"""Emergency access in the real window, by keys and by taps; the chairs stay in sight."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kitlog.domain.access import SignedIn
from kitlog.domain.emergency import LASTS_H, EmergencyAccess
from kitlog.domain.events import NoteWritten
from kitlog.domain.people import Role
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.sign_in.emergency_dialog import NOBODY, EmergencyDialog
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from kitlog.workflow import accounts, reading
from kitlog.workflow.desk import ACCESS, CLINIC, Desk
from tests.ui.clipping import clipped, painted
from tests.ui.sign_in.aloud import heard
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
MARKED = "A. Agency RN (emergency 14-Jan)"
PATIENT = ("TEST", "Ada", "ZZ 000 417")


@pytest.fixture
def locked(open_room: OpenRoom) -> Room:
    """R. Mock RN was at chair 1, where TEST, Ada is infused, and has locked the screen."""
    room = open_room("day")
    room.window.show()
    room.window.begin(room.station)
    room.settle()
    room.keys("r147258")
    room.settle()
    room.settle()
    room.keys("1")
    room.settle()
    assert isinstance(room.window.page, ChairPage)
    assert all(word in heard() for word in PATIENT), "the control of the locked screen below"
    room.keys("l")
    room.settle()
    return room


def page(room: Room) -> SignInPage:
    assert isinstance(room.window.page, SignInPage)
    return room.window.page


def dialogs(room: Room) -> list[EmergencyDialog]:
    return [one for one in room.window.findChildren(EmergencyDialog) if one.isVisible()]


def dialog(room: Room) -> EmergencyDialog:
    (one,) = dialogs(room)
    return one


def lines(room: Room, *texts: str) -> None:
    """Each typed and ended with Return."""
    for text in texts:
        room.keys(text)
        room.key(Qt.Key.Key_Return)


def first_step(room: Room, name: str = "A. Agency RN") -> None:
    room.key(Qt.Key.Key_F3)
    filled(room, name)


def filled(room: Room, name: str = "A. Agency RN") -> None:
    lines(room, name, "no account, chair 1 is running", "369147", "369147")


def tries(room: Room) -> list[tuple[str, bool, bool]]:
    entries = room.ask(lambda desk: desk.store.entries(ACCESS))
    facts = [one.fact for one in entries if isinstance(one.fact, SignedIn)]
    return [(room.station.clinic.name_of(t.person_id), t.accepted, t.too_soon) for t in facts]


def given(room: Room) -> list[EmergencyAccess]:
    entries = room.ask(lambda desk: desk.store.entries(CLINIC))
    return [one.fact for one in entries if isinstance(one.fact, EmergencyAccess)]


def test_by_keys_alone_she_is_let_in_and_charts_under_her_marked_name(locked: Room) -> None:
    first_step(locked)
    assert "no account, chair 1 is running" in dialog(locked).subtitle.text()
    locked.keys("2")  # the second name: T. Sample RN
    lines(locked, "258369")
    locked.settle()
    person = locked.station.person
    assert person is not None
    assert (person.name, person.role) == (MARKED, Role.EMERGENCY)
    assert dialogs(locked) == []
    chair = locked.window.page
    assert isinstance(chair, ChairPage), "on with what was locked"
    id = chair.live.id
    locked.keys("n")
    lines(locked, "asked for a blanket")
    locked.settle()
    last = locked.ask(lambda desk: reading.session(desk, id)).happenings[-1]
    assert (last.fact, last.author) == (NoteWritten("asked for a blanket"), person.person_id)
    locked.keys("l")
    locked.settle()
    locked.keys("r147258")
    locked.settle()
    locked.settle()
    assert f"asked for a blanket · {MARKED}" in " ".join(one.text for one in painted(chair))


def test_by_taps_alone(locked: Room) -> None:
    """The name is chosen on the page before; only the reason and the PINs are typed."""
    here = page(locked)
    locked.tap(here.who.buttons[2])
    locked.tap(here.bar.emergency)
    asked = dialog(locked)
    assert asked.name.text == "V. Demo RN"
    locked.tap(asked.reason.line)
    locked.keys("forgot my PIN")
    for field in (asked.pin, asked.again):
        locked.tap(field.line)
        locked.keys("147369")
    locked.tap(asked.act)
    names = [one.text() for one in asked.who.options]
    assert names == ["R. Mock RN", "T. Sample RN", "Dr P. Example"], "not herself, no auditor"
    locked.tap(asked.who.options[0])
    locked.keys("147258")
    locked.tap(asked.act)
    locked.settle()
    assert locked.station.person is not None
    assert locked.station.person.name == "V. Demo RN (emergency 14-Jan)"
    (fact,) = given(locked)
    assert locked.station.clinic.name_of(fact.person_id) == "V. Demo RN"
    assert locked.station.clinic.name_of(fact.vouched_by) == "R. Mock RN"


def test_nothing_of_a_patient_is_in_the_window_meanwhile(locked: Room) -> None:
    for _ in range(2):
        assert not [word for word in PATIENT if word in heard()]
        if not dialogs(locked):
            first_step(locked)
    assert "Infusion, 2" in heard(), "the timer goes on"
    assert "369147" not in heard()


def test_it_covers_no_chair_and_the_pad_below_is_not_there(locked: Room) -> None:
    here = page(locked)
    assert here.pad.isVisible()
    for width, height in ((1366, 704), (1366, 768), (1920, 1080)):
        locked.window.resize(width, height)
        locked.settle()
        locked.key(Qt.Key.Key_F3)
        for step in (1, 2):
            if step == 2:
                filled(locked)
            box = dialog(locked).geometry()
            at = here.chairs.mapTo(locked.window, QPoint(0, 0))
            assert not box.intersects(QRect(at, here.chairs.size()))
            assert locked.window.rect().contains(box)
            assert not here.pad.isVisible()
            assert clipped(locked.window) == []
            assert small_targets(locked.window) == []
        locked.key(Qt.Key.Key_Escape)
        locked.settle()
        assert here.pad.isVisible()
    locked.keys("r147258")
    locked.settle()
    assert locked.station.person is not None, "the page takes keys as before"


def test_a_wrong_pin_is_said_counted_and_recorded(locked: Room) -> None:
    before = len(tries(locked))
    first_step(locked)
    locked.keys("2")
    for _ in range(5):
        lines(locked, "111222")
        locked.settle()
    asked = dialog(locked)
    assert asked.secret.sentence.text() == "That PIN does not fit the name."
    assert (asked.secret.text, asked.reason.text) == ("", "no account, chair 1 is running")
    lines(locked, "258369")
    locked.settle()
    assert asked.secret.sentence.text().startswith("Too many wrong tries. Wait 30 s.")
    assert tries(locked)[before:] == [
        *[("T. Sample RN", False, False)] * 5, ("T. Sample RN", False, True),
    ]  # fmt: skip
    assert (locked.station.person, given(locked)) == (None, [])
    locked.clock.advance(30)
    lines(locked, "258369")
    locked.settle()
    assert locked.station.person is not None


def test_what_is_missing_is_said_at_its_field(locked: Room) -> None:
    locked.key(Qt.Key.Key_F3)
    asked = dialog(locked)
    locked.key(Qt.Key.Key_Return)
    assert asked.name.sentence.text() == "Type the name as it is printed."
    lines(locked, "A. Agency RN")
    assert asked.reason.line.hasFocus()
    assert "patient" in asked.reason.sentence.text(), "not blamed before it was come to"
    locked.key(Qt.Key.Key_Return)
    assert asked.reason.sentence.text() == "Say why it can't wait."
    lines(locked, "no account", "111111")
    assert "not a row" in asked.pin.sentence.text()
    asked.pin.line.selectAll()
    lines(locked, "369147", "369148")
    assert asked.again.sentence.text() == "The two PINs differ."
    asked.again.line.selectAll()
    lines(locked, "369147")
    assert asked.who.isVisible()
    locked.key(Qt.Key.Key_Return)
    assert asked.who.sentence.text() == "Choose who vouches."
    locked.keys("1")
    locked.key(Qt.Key.Key_Return)
    assert asked.secret.sentence.text() == "The second person types it herself."
    assert given(locked) == []


def close_all(desk: Desk, people: list[str]) -> None:
    for id in people:
        accounts.leave(desk, id)


def test_where_nobody_else_is_at_work_it_says_so(open_room: OpenRoom) -> None:
    room = open_room("clinic")
    here = SignInPage(room.station)
    room.show(here)
    mock, *others = [p.person_id for p in room.station.clinic.at_work]
    room.ask(lambda desk: close_all(desk.as_person(mock), others))
    here.read()
    room.settle()
    first_step(room, "R. Mock RN")
    assert dialog(room).sentence.text() == str(NOBODY)
    lines(room, "147258")
    assert given(room) == []


def test_nobody_went_on_and_it_is_gone(locked: Room) -> None:
    """What one person typed must not wait there for the next."""
    first_step(locked)
    assert "chair 1 is running" in heard()
    asked = dialog(locked)
    assert asked.unseen.interval() == locked.station.idle_s * 1000
    assert asked.unseen.isActive()
    asked.unseen.timeout.emit()
    locked.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert dialogs(locked) == []
    assert "chair 1 is running" not in heard()
    assert page(locked).pad.isVisible()


def test_whoever_taps_a_chair_to_type_a_set_goes_first(locked: Room) -> None:
    locked.key(Qt.Key.Key_F3)
    here = page(locked)
    tile = next(tile for tile, view in zip(here.chairs.tiles, here.chairs.views, strict=True)
                if view.chair == 1)  # fmt: skip
    locked.tap(tile.here)
    locked.settle()
    assert dialogs(locked) == []
    assert here.type_first.card is not None
    locked.keys("146")
    assert here.type_first.card.texts["sys"] == "146"
    locked.key(Qt.Key.Key_F3)
    assert dialogs(locked) == [], "nor is it asked over a set that is typed"


def test_two_presses_open_one_question(locked: Room) -> None:
    for _ in range(2):
        QTest.keyClick(page(locked), Qt.Key.Key_F3)
    assert len(dialogs(locked)) == 1


def test_left_half_answered_by_somebody_signed_in_it_does_not_wait_behind_the_lock(
    locked: Room,
) -> None:
    locked.keys("r147258")
    locked.settle()
    locked.window.show_page("sign in")
    locked.key(Qt.Key.Key_F3)
    lines(locked, "A. Agency RN")
    QTest.keyClick(locked.focus, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    locked.settle()
    assert isinstance(locked.window.page, ChairPage)
    locked.keys("l")
    locked.settle()
    assert page(locked).isVisible()
    assert dialogs(locked) == []


def let_in(room: Room) -> str:
    """A. Agency RN is signed in at the locked screen; her id."""
    first_step(room)
    room.keys("2")
    lines(room, "258369")
    room.settle()
    assert room.station.person is not None
    return room.station.person.person_id


def test_she_comes_back_after_a_lock_by_her_own_pin(locked: Room) -> None:
    id = let_in(locked)
    locked.keys("l")
    locked.settle()
    locked.keys("a369147")
    locked.settle()
    assert locked.station.person is not None
    assert locked.station.person.person_id == id


def test_after_eight_hours_the_screen_locks_and_her_name_is_gone(locked: Room) -> None:
    let_in(locked)
    locked.clock.advance(LASTS_H * 3600 - 1)
    locked.window._beat()
    locked.settle()
    assert locked.station.person is not None
    locked.clock.advance(1)
    locked.window._beat()
    locked.settle()
    assert locked.station.person is None
    assert MARKED not in [one.text() for one in page(locked).who.buttons]


def test_asked_again_with_her_marked_name_chosen_it_is_the_same_person(locked: Room) -> None:
    id = let_in(locked)
    locked.keys("l")
    locked.settle()
    here = page(locked)
    place = [one.text() for one in here.who.buttons].index(MARKED)
    locked.tap(here.who.buttons[place])
    locked.key(Qt.Key.Key_F3)
    assert dialog(locked).name.text == "A. Agency RN"
    lines(locked, "forgot this one too", "258147", "258147")
    assert MARKED not in [one.text() for one in dialog(locked).who.options], "she vouches for none"
    locked.keys("1")
    lines(locked, "147258")
    locked.settle()
    assert locked.station.person is not None
    assert locked.station.person.person_id == id


def test_today_asks_her_for_no_password_and_shows_her_no_flag(locked: Room) -> None:
    let_in(locked)
    locked.window.show_page("today")
    locked.settle()
    today = locked.window.page
    assert isinstance(today, TodayPage)
    assert today.toast.isHidden()
    assert not today.emergencies.isVisible()
    assert clipped(locked.window) == []


def test_a_set_typed_first_is_saved_by_her(locked: Room) -> None:
    """Type first, emergency access at save."""
    here = page(locked)
    QTest.keyClick(here, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    for key in "1468684971305":
        locked.keys(key)
    assert here.type_first.card is not None
    locked.key(Qt.Key.Key_Return)
    locked.settle()
    assert here.type_first.waits_for_pin
    id = let_in(locked)
    locked.settle()
    chair = locked.window.page
    assert isinstance(chair, ChairPage)
    session = locked.ask(lambda desk: reading.session(desk, chair.live.id))
    assert session.vitals[-1].author == id
