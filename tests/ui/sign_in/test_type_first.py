"""A gloved nurse at a locked screen types a set first and gives name and PIN at the end."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kitlog.domain.charted import Charted
from kitlog.domain.session import Session
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.bodies import RecoveryBody, RunningBody
from kitlog.ui.chair.half_typed import UNKNOWN
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.parts.entry_row import EntryRow
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.theme import DAY, DIM, Theme
from kitlog.ui.sign_in.page import FORGOTTEN, SignInPage
from kitlog.ui.sign_in.set_card import SetCard
from kitlog.ui.typed import Typed
from kitlog.workflow import doorkeeping, reading
from kitlog.workflow.board import board
from tests.ui.clipping import clipped, painted
from tests.ui.sign_in.aloud import heard
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
ALT = Qt.KeyboardModifier.AltModifier
SET = "1468684971315"
SAID = Vitals(146, 86, 84, 97, 13, 1, 5)
MOCK, SAMPLE = "r147258", "t258369"
PATIENTS = ("TEST", "Ada", "ZZ 000 417", "MOCK", "Devi")


class Locked:
    """The window with nobody signed in, and what the record says of its chairs."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.keys_pressed = 0
        room.window.show()
        room.window.begin(room.station)
        room.settle()
        room.settle()

    def keys(self, text: str) -> None:
        """Each key goes where focus is by then."""
        for key in text:
            self.room.keys(key)
        self.keys_pressed += len(text)

    def key(self, key: Qt.Key) -> None:
        self.room.key(key)
        self.keys_pressed += 1

    def alt(self, chair: int) -> None:
        QTest.keyClick(self.room.focus, Qt.Key(int(Qt.Key.Key_0) + chair), ALT)
        QApplication.processEvents()
        self.keys_pressed += 1

    def sign_in(self, keys: str) -> None:
        self.keys(keys)
        for _ in range(3):
            self.room.settle()

    @property
    def page(self) -> SignInPage:
        assert isinstance(self.room.window.page, SignInPage)
        return self.room.window.page

    @property
    def card(self) -> SetCard:
        assert self.page.type_first.card is not None
        return self.page.type_first.card

    @property
    def said(self) -> str:
        return self.page.said.text()

    @property
    def chair(self) -> ChairPage:
        assert isinstance(self.room.window.page, ChairPage)
        return self.room.window.page

    @property
    def row(self) -> EntryRow:
        assert isinstance(self.chair.centre, RunningBody | RecoveryBody)
        return self.chair.centre.entry

    def id(self, chair: int) -> str:
        rows = self.room.ask(board).rows
        return next(r.session.id for r in rows if r.chair == chair and r.session)

    def session(self, chair: int) -> Session:
        id = self.id(chair)
        return self.room.ask(lambda desk: reading.session(desk, id))

    def last_set(self, chair: int) -> Charted:
        return max(self.session(chair).vitals, key=lambda one: one.first.entered.utc)

    def sets(self, chair: int) -> int:
        return len(self.session(chair).vitals)

    def drafts(self) -> dict[str, Typed]:
        found = self.room.ask(lambda desk: desk.store.drafts.all())
        return {d.place: Typed(json.loads(d.text), d.author) for d in found}

    def written(self, chair: int) -> None:
        """Until what is typed for the chair is on disk."""
        place = f"vitals:{self.id(chair)}"
        self.room.qtbot.waitUntil(lambda: place in self.drafts())

    def author(self, person_id: str) -> str:
        return self.room.station.clinic.name_of(person_id)


@pytest.fixture
def locked(open_room: OpenRoom) -> Locked:
    return Locked(open_room("day"))


# -- saved ------------------------------------------------------------------------------------


def test_a_set_typed_first_is_saved_under_whoever_gives_the_pin(locked: Locked) -> None:
    locked.alt(1)
    locked.keys(SET)
    locked.key(Qt.Key.Key_Return)
    assert locked.said == "Saves vitals, chair 1."
    before = locked.sets(1)
    locked.sign_in(MOCK)
    assert locked.keys_pressed <= 16 + 8
    assert locked.chair.live.id == locked.id(1)
    assert locked.sets(1) == before + 1
    saved = locked.last_set(1)
    assert saved.as_(Vitals) == SAID
    assert saved.slot == "20"
    assert saved.entered_after_s() == 0
    assert locked.author(saved.author) == "R. Mock RN"
    assert set(locked.row.texts.values()) == {""}
    assert locked.chair.toast.isVisible()
    assert locked.drafts() == {}


def test_it_is_hers_also_when_another_nurse_had_locked_the_screen(locked: Locked) -> None:
    locked.sign_in(MOCK)
    locked.keys("l")
    locked.room.settle()
    locked.alt(1)
    locked.keys(SET)
    locked.key(Qt.Key.Key_Return)
    locked.sign_in(SAMPLE)
    saved = locked.last_set(1)
    assert saved.as_(Vitals) == SAID
    assert locked.author(saved.author) == "T. Sample RN"


def test_a_finger_alone_types_and_saves_part_of_a_set(locked: Locked) -> None:
    tap, page = locked.room.tap, locked.page
    tile = next(one for one in page.chairs.tiles if one.here.accessibleName().endswith("chair 2"))
    tap(tile.here)
    pad = page.pad.keys
    for key in "14686":
        tap(pad[key])
    for _ in range(2):
        tap(pad["enter"])
    tap(locked.card.minus)  # closed: respiration has no sign
    tap(pad["enter"])
    tap(locked.card.minus)
    tap(pad["1"])
    assert locked.card.texts["sedation"] == "-1"
    assert "resp" not in locked.card.texts
    tap(locked.card.save)
    tap(page.who.buttons[1])
    for key in "258369":
        tap(pad[key])
    for _ in range(3):
        locked.room.settle()
    assert locked.last_set(2).as_(Vitals) == Vitals(sys=146, dia=86, sedation=-1)
    assert locked.author(locked.last_set(2).author) == "T. Sample RN"


def test_a_pin_given_minutes_later_says_when_the_set_was_measured(locked: Locked) -> None:
    locked.alt(1)
    locked.keys("1")
    locked.room.clock.advance(90)
    locked.keys(SET[1:])
    locked.key(Qt.Key.Key_Return)
    locked.room.clock.advance(60)
    locked.sign_in(MOCK)
    assert locked.last_set(1).as_(Vitals) == SAID
    assert locked.last_set(1).entered_after_s() == 150


def test_a_wrong_pin_keeps_the_set_and_the_right_one_saves_it(locked: Locked) -> None:
    locked.alt(1)
    locked.keys(SET)
    locked.key(Qt.Key.Key_Return)
    before = locked.sets(1)
    locked.sign_in("r258369")
    assert locked.said == "That PIN does not fit the name."
    assert locked.sets(1) == before
    locked.sign_in("147258")
    assert locked.last_set(1).as_(Vitals) == SAID


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [("350+86", "sys", "40–300 only"), ("80120", "dia", "not below SYS")],
)
def test_what_save_refuses_stays_typed_with_its_sentence(
    locked: Locked, typed: str, field: str, sentence: str
) -> None:
    locked.alt(1)
    locked.keys(typed)
    before = locked.card.texts
    assert locked.card.set.by_name[field].sentence() == sentence
    locked.room.tap(locked.card.save)
    saved = locked.sets(1)
    locked.sign_in(MOCK)
    assert locked.sets(1) == saved
    assert {name: text for name, text in locked.row.texts.items() if text} == before
    assert locked.row.fields[field].sentence() == sentence
    (draft,) = locked.drafts().values()
    assert locked.author(draft.author) == "R. Mock RN"


def test_the_locked_chair_itself_comes_back_and_saves(locked: Locked) -> None:
    locked.sign_in(MOCK)
    locked.keys("1")
    locked.room.settle()
    page = locked.chair
    locked.keys("l")
    locked.room.settle()
    locked.alt(1)
    locked.keys(SET)
    locked.key(Qt.Key.Key_Return)
    locked.sign_in(MOCK)
    assert locked.chair is page
    assert locked.last_set(1).as_(Vitals) == SAID
    assert set(locked.row.texts.values()) == {""}


def test_a_note_locked_at_another_chair_waits_there(locked: Locked) -> None:
    locked.sign_in(MOCK)
    locked.keys("1")
    locked.room.settle()
    page = locked.chair
    locked.keys("n")
    locked.keys("pump beeps")
    locked.room.window.lock()
    locked.room.settle()
    locked.alt(4)
    locked.keys(SET)
    locked.key(Qt.Key.Key_Return)
    locked.sign_in(MOCK)
    assert locked.last_set(4).as_(Vitals) == SAID
    assert "pump beeps" not in heard()
    locked.alt(1)
    locked.room.settle()
    assert locked.chair is page
    assert [one for one in locked.room.window.findChildren(Dialog) if one.isVisible()]
    assert "pump beeps" in heard()


# -- kept -------------------------------------------------------------------------------------


def test_anothers_half_typed_set_is_neither_shown_nor_overwritten(locked: Locked) -> None:
    locked.sign_in(MOCK)
    locked.keys("1")
    locked.room.settle()
    locked.keys("1739")
    QTest.keyClick(locked.room.focus, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    locked.room.settle()
    kept = locked.drafts()
    locked.alt(1)
    assert locked.page.type_first.card is None
    assert locked.said == "A half-typed set waits for chair 1. Sign in to go on."
    assert "173" not in heard()
    locked.room.settle()
    assert locked.drafts() == kept
    locked.sign_in(MOCK)
    assert (locked.row.texts["sys"], locked.row.texts["dia"]) == ("173", "9")


def test_after_a_crash_it_waits_as_nobodys_until_a_nurse_keeps_it(locked: Locked) -> None:
    locked.alt(1)
    locked.keys("14686")
    locked.written(1)
    kept = locked.drafts()
    assert [one.author for one in kept.values()] == [UNKNOWN]
    locked.room.station.typed = dict(kept)  # what the next start reads
    locked.room.clock.advance(240)
    locked.room.window.show_page("sign in")
    locked.room.settle()
    locked.alt(1)
    assert locked.page.type_first.card is None
    locked.sign_in(MOCK)
    locked.keys("1")
    locked.room.settle()
    assert "Typed at the locked screen." in [one.text for one in painted(locked.row)]
    assert locked.row.texts["dia"] == "86"
    before = locked.sets(1)
    for _ in range(8):
        locked.key(Qt.Key.Key_Return)
    locked.room.settle()
    assert locked.sets(1) == before
    locked.room.tap(locked.row.answer.keep)
    locked.room.tap(locked.row.answer.save)
    locked.room.settle()
    assert locked.sets(1) == before + 1
    assert locked.author(locked.last_set(1).author) == "R. Mock RN"
    assert locked.last_set(1).entered_after_s() == 240


def test_after_a_minute_without_a_key_the_digits_leave_the_screen_and_are_kept(
    locked: Locked,
) -> None:
    locked.alt(1)
    locked.keys("14686")
    assert "146" in heard()  # the control: the same look finds them
    assert locked.page.type_first.unseen.interval() == 60_000
    assert locked.page.type_first.unseen.isActive()
    locked.page.type_first.unseen.timeout.emit()
    locked.room.settle()
    assert "146" not in heard()
    assert "146" not in [one.text for one in painted(locked.room.window)]
    assert locked.said == "A half-typed set waits for chair 1. Sign in to go on."
    (draft,) = locked.drafts().values()
    assert (draft.texts["sys"], draft.texts["dia"]) == ("146", "86")
    locked.alt(1)
    assert locked.page.type_first.card is None
    before = locked.sets(1)
    locked.sign_in(MOCK)
    assert not isinstance(locked.room.window.page, ChairPage)
    assert locked.sets(1) == before


def test_a_minute_without_a_key_before_the_pin_saves_nothing_either(locked: Locked) -> None:
    locked.alt(1)
    locked.keys(SET)
    locked.key(Qt.Key.Key_Return)
    locked.page.type_first.unseen.timeout.emit()
    before = locked.sets(1)
    locked.sign_in(MOCK)
    assert not isinstance(locked.room.window.page, ChairPage)
    assert locked.sets(1) == before
    assert len(locked.drafts()) == 1


def test_what_was_left_stands_in_the_chair_that_was_locked(locked: Locked) -> None:
    """Its page is the one from before the lock, with an empty row."""
    locked.sign_in(MOCK)
    locked.keys("1")
    locked.room.settle()
    locked.keys("l")
    locked.room.settle()
    locked.alt(1)
    locked.keys("146")
    locked.key(Qt.Key.Key_Escape)
    locked.sign_in(MOCK)
    assert locked.row.texts["sys"] == "146"
    assert "Typed at the locked screen." in [one.text for one in painted(locked.row)]


def test_digits_wiped_out_leave_no_draft(locked: Locked) -> None:
    locked.alt(1)
    locked.keys("14")
    locked.key(Qt.Key.Key_Backspace)
    locked.key(Qt.Key.Key_Backspace)
    locked.key(Qt.Key.Key_Escape)
    locked.room.settle()
    assert locked.drafts() == {}
    assert locked.said == str(FORGOTTEN)


# -- at the page ------------------------------------------------------------------------------


def test_escape_and_backspace_go_back_step_by_step(locked: Locked) -> None:
    locked.alt(1)
    locked.keys(SET)
    typed = locked.card.texts
    locked.key(Qt.Key.Key_Return)
    locked.keys("14")
    locked.key(Qt.Key.Key_Escape)
    assert locked.page.type_first.waits_for_pin
    locked.key(Qt.Key.Key_Backspace)
    assert locked.card.texts == typed
    locked.key(Qt.Key.Key_Return)
    locked.key(Qt.Key.Key_Escape)
    assert locked.card.texts == typed
    locked.key(Qt.Key.Key_Escape)
    assert locked.page.type_first.card is None
    assert not locked.page.type_first.waits_for_pin
    locked.alt(1)
    assert locked.card.texts == typed


def test_no_digit_goes_to_the_pin_and_no_letter_to_a_name_while_a_set_is_typed(
    locked: Locked,
) -> None:
    locked.keys("14")
    locked.alt(1)
    locked.keys("8r")
    locked.key(Qt.Key.Key_Down)
    assert locked.page.dots.accessibleName() == "PIN, 0 of 6 digits typed"
    assert locked.page.who.person_id == ""
    locked.page.setFocus()
    locked.keys("4")
    assert locked.card.texts == {"sys": "84"}


def test_each_chair_keeps_its_own_digits_and_only_the_last_one_is_saved(locked: Locked) -> None:
    locked.alt(1)
    locked.keys("140")
    locked.alt(4)
    locked.keys("150")
    locked.alt(1)
    assert locked.card.texts == {"sys": "140"}
    locked.keys("9")
    locked.alt(4)
    locked.alt(1)
    locked.keys("2")
    assert locked.card.texts == {"sys": "140", "dia": "92"}
    locked.alt(4)
    assert locked.card.texts == {"sys": "150"}
    locked.room.tap(locked.card.save)
    before = locked.sets(1)
    locked.sign_in(MOCK)
    assert locked.last_set(4).as_(Vitals) == Vitals(sys=150)
    assert locked.sets(1) == before
    (draft,) = locked.drafts().values()
    assert (draft.texts["dia"], draft.author) == ("92", UNKNOWN)


def test_only_a_chair_that_infuses_or_recovers_takes_a_set(locked: Locked) -> None:
    offered = [t.here.accessibleName() for t in locked.page.chairs.tiles if t.here.isVisible()]
    assert offered == ["Type vitals, chair 1", "Type vitals, chair 4", "Type vitals, chair 2"]
    locked.alt(3)
    locked.alt(9)
    assert locked.page.type_first.card is None
    assert locked.page.dots.accessibleName() == "PIN, 0 of 6 digits typed"


def test_before_the_record_is_open_nothing_can_be_typed(open_room: OpenRoom) -> None:
    room = open_room("day")
    room.station.door = room.ask(doorkeeping.door)
    page = SignInPage(room.station)
    room.qtbot.addWidget(page)
    page.show()
    page.tick(room.clock.now())
    assert len(page.chairs.tiles) == 3
    assert not [tile for tile in page.chairs.tiles if tile.here.isVisible()]
    QTest.keyClick(page, Qt.Key.Key_1, ALT)
    assert page.type_first.card is None


def test_nothing_of_a_patient_is_said_while_typing_nor_the_digits_while_the_pin_is_asked(
    locked: Locked,
) -> None:
    locked.alt(4)
    locked.keys(SET)
    while_typing = heard()
    assert "Chair 4 · vitals" in while_typing
    assert not [word for word in PATIENTS if word in while_typing]
    assert "previous" not in while_typing
    assert "limits" not in while_typing
    locked.key(Qt.Key.Key_Return)
    assert "146" not in heard()
    assert not [word for word in PATIENTS if word in heard()]


def test_the_pad_and_everything_left_of_it_stay_where_they_are(locked: Locked) -> None:
    def places() -> list[object]:
        page = locked.page
        shown = [page.pad, page.status, page.chairs, *page.chairs.tiles]
        return [(one.mapTo(page, one.rect().topLeft()), one.size()) for one in shown]

    before = places()
    locked.alt(4)
    locked.room.settle()
    assert places() == before
    locked.keys(SET)
    locked.key(Qt.Key.Key_Return)
    locked.room.settle()
    assert places() == before


@pytest.mark.parametrize("theme", [DAY, DIM])
@pytest.mark.parametrize("size", [(1366, 704), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("late", [0, 400])
def test_nothing_is_cut_and_every_key_is_large_enough(
    locked: Locked, size: tuple[int, int], theme: Theme, late: int
) -> None:
    room = locked.room
    room.window.resize(*size)
    room.window.set_theme(theme)
    room.clock.advance(late)
    room.settle()
    locked.alt(4)
    room.settle()
    for typed in ("", SET[:-1]):
        locked.keys(typed)
        assert clipped(room.window) == []
        assert small_targets(room.window) == []
    locked.keys("5")
    locked.key(Qt.Key.Key_Return)
    assert clipped(room.window) == []
    locked.page.type_first.unseen.timeout.emit()
    room.settle()
    assert clipped(room.window) == []
