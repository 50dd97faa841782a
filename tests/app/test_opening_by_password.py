"""From an empty folder: set up by keys alone, and open it each day by a password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kitlog.app.places import places
from kitlog.app.start import Opening
from kitlog.domain.access import SheetUsed, SignedIn
from kitlog.domain.protocol_versions import NONE_SIGNED
from kitlog.store.doorplate import doorplate
from kitlog.store.keyfile import key_files
from kitlog.ui.clerk import Clerk
from kitlog.ui.first_run.page import FirstRunPage
from kitlog.ui.first_run.sheet_step import SheetStep
from kitlog.ui.new_course.page import NewCoursePage
from kitlog.ui.people.my_password import MyPassword
from kitlog.ui.people.page import PeoplePage
from kitlog.ui.preferences import Preferences
from kitlog.ui.sign_in.emergency_dialog import EmergencyDialog
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.sign_in.sheet_dialog import SheetDialog
from kitlog.ui.today.page import TodayPage
from kitlog.ui.window import Window
from kitlog.workflow.desk import ACCESS
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets

PASSWORD = "three small boats"
CLINIC = ("Example Clinic", "1 Sample Road", "4")
CHARGE = ("R. Mock RN", "135792", "135792", PASSWORD, PASSWORD)
SECOND = ("T. Sample RN", "246813", "246813")
SIGNED = ("60", "Dr P. Example", "975318", "975318")
"""Over the 60 that stands there selected."""


class Place:
    """A computer with KitLog on it; the program is started and ended as often as is wanted."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.opening: Opening | None = None

    def start(self) -> None:
        window, clerk = Window(), Clerk()
        window.show()
        here, preferences = places(self.folder, demo=False), Preferences(clerk)
        self.opening = Opening(window, clerk, preferences, here, demo=False, empty=False)
        self.opening.begin()
        QApplication.processEvents()

    def end(self) -> None:
        if self.opening is not None:
            window = self.window
            window.close()
            self.opening.close()
            self.opening = None
            # With its timers: half a minute later a page would ask a clerk who has gone.
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    @property
    def window(self) -> Window:
        assert self.opening is not None
        return self.opening._window

    @property
    def database(self) -> Path:
        return self.folder / "kitlog.db"

    @property
    def sign_in(self) -> SignInPage:
        page = self.window.page
        assert isinstance(page, SignInPage)
        return page

    def keys(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        QApplication.processEvents()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)
        QApplication.processEvents()

    def lines(self, *lines: str) -> None:
        for line in lines:
            self.keys(line)
            self.key(Qt.Key.Key_Return)

    def settle(self) -> None:
        assert self.opening is not None
        clerk = self.opening._clerk
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not clerk.busy, timeout=20_000)
            QApplication.processEvents()

    def set_up(self) -> tuple[str, ...]:
        """By keys alone; the words of the sheet. Today stands afterwards."""
        self.start()
        self.lines(*CLINIC, *CHARGE, *SECOND, *SIGNED)
        self.settle()
        return self.prove()

    def prove(self) -> tuple[str, ...]:
        """The word of the sheet that is asked for; all of them."""
        words = self.step._words
        self.step.word.setFocus()
        self.lines(words[self.step.asked - 1])
        self.settle()
        assert isinstance(self.window.page, TodayPage)
        return words

    @property
    def step(self) -> SheetStep:
        page = self.window.page
        assert isinstance(page, FirstRunPage)
        assert page.step is not None
        return page.step

    def tries(self) -> list[SignedIn]:
        assert self.opening is not None
        assert self.opening._opened is not None
        store = self.opening._opened.desk.store
        found: list[SignedIn] = []

        def read() -> None:
            facts = [one.fact for one in store.entries(ACCESS)]
            found.extend(one for one in facts if isinstance(one, SignedIn))

        self.opening._clerk.do(read, lambda _: None)
        self.settle()
        return found


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Place]:
    here = Place(qtbot, tmp_path / "clinic")
    yield here
    here.end()


@pytest.fixture
def kept(place: Place) -> Place:
    """Set up and closed again."""
    place.set_up()
    place.end()
    return place


def test_set_up_by_keys_alone_keeps_no_key_on_the_computer(place: Place) -> None:
    place.set_up()
    person = place.window.page.station.person if place.window.page else None
    assert person is not None
    assert person.name == "R. Mock RN"
    assert all(path.exists() for path in key_files(place.database))
    assert not place.database.with_name("kitlog.db.key").exists()


def test_nothing_is_on_the_disk_before_the_word_of_the_sheet_was_typed(place: Place) -> None:
    place.start()
    place.lines(*CLINIC, *CHARGE, *SECOND, *SIGNED)
    place.settle()
    step = place.step
    for other in step._words:
        if other != step._words[step.asked - 1]:
            step.word.setFocus()
            place.lines(other)
            break
    place.settle()
    assert step.word.sentence.text().startswith(f"That is not word {step.asked}")
    assert not place.database.exists()
    assert not any(path.exists() for path in key_files(place.database))


def test_back_and_forth_keeps_what_was_typed_and_the_same_sheet(place: Place) -> None:
    place.start()
    place.lines(*CLINIC, *CHARGE, *SECOND, *SIGNED)
    place.settle()
    words = place.step._words
    place.step.back.click()
    page = place.window.page
    assert isinstance(page, FirstRunPage)
    assert page.protocol is not None
    page.protocol.back.click()
    assert page.cards.clinic.name.text == "Example Clinic"
    page.cards.done.click()
    assert page.protocol.who.name.text == "Dr P. Example"
    page.protocol.unsigned.click()
    place.settle()
    assert place.step._words == words


def test_a_signature_is_given_again_after_going_back(place: Place) -> None:
    """It stood under what was on the screen then; nobody may put it under something else."""
    place.start()
    place.lines(*CLINIC, *CHARGE, *SECOND, *SIGNED)
    place.settle()
    place.step.back.click()
    page = place.window.page
    assert isinstance(page, FirstRunPage)
    assert page.protocol is not None
    page.protocol.recovery.set_text("120")
    page.protocol.sign.click()
    place.settle()
    assert page.step is None
    assert page.protocol.who.pin.sentence.text() == "A PIN has 6 digits."


def test_what_was_signed_and_who_signed_it_are_in_the_record(place: Place) -> None:
    place.start()
    place.lines(*CLINIC, *CHARGE, *SECOND, "90", *SIGNED[1:])
    place.settle()
    place.prove()
    station = place.window.page.station if place.window.page else None
    assert station is not None
    (signed,) = (one for one in station.clinic.protocols if one.signed)
    assert (signed.protocol.version, signed.protocol.recovery_min) == (2, 90)
    assert signed.signed is not None
    assert station.clinic.name_of(signed.signed.author) == "Dr P. Example"


def test_unsigned_it_is_said_on_today_and_no_course_can_be_opened(place: Place) -> None:
    place.start()
    place.lines(*CLINIC, *CHARGE, *SECOND)
    page = place.window.page
    assert isinstance(page, FirstRunPage)
    assert page.protocol is not None
    page.protocol.unsigned.click()
    place.settle()
    place.prove()
    today = place.window.page
    assert isinstance(today, TodayPage)
    assert today.status.view.words == str(NONE_SIGNED)
    place.window.show_page("new course")
    place.settle()
    new = place.window.page
    assert isinstance(new, NewCoursePage)
    sentence = "KIT-40 is not signed yet: a prescriber signs it under Settings › Protocols."
    assert new.order.protocol_choice.sentence.text() == sentence
    assert new.create_button.reason == sentence
    assert clipped(place.window) == []


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_on_the_way(place: Place, width: int, height: int) -> None:
    place.start()
    place.window.resize(width, height)
    QApplication.processEvents()
    for step in ((), (*CLINIC, *CHARGE, *SECOND), SIGNED):
        place.lines(*step)
        place.settle()
        assert clipped(place.window) == []
        assert small_targets(place.window) == []


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1920, 1080)])
def test_nothing_is_cut_where_every_field_of_the_signature_is_wrong(
    place: Place, width: int, height: int
) -> None:
    place.start()
    place.window.resize(width, height)
    place.lines(*CLINIC, *CHARGE, *SECOND, "5", "Dr P. Example", "111111")
    page = place.window.page
    assert isinstance(page, FirstRunPage)
    step = page.protocol
    assert step is not None
    step.which[0].click()
    step.sign.click()
    place.settle()
    assert step.recovery.sentence.text() == "15 to 480 only."
    assert step.unchosen.text() == "Choose at least one."
    assert "not a row" in step.who.pin.sentence.text()
    assert clipped(place.window) == []
    assert small_targets(place.window) == []


def test_two_passwords_that_differ_are_said_at_once(place: Place) -> None:
    place.start()
    place.lines(*CLINIC, *CHARGE[:4], "three small boots", *SECOND)
    place.settle()
    page = place.window.page
    assert isinstance(page, FirstRunPage)
    assert page.step is None
    assert page.cards.charge.passwords is not None
    assert page.cards.charge.passwords.again.sentence.text() == "The two passwords differ."


def test_closed_it_shows_names_and_asks_for_a_password(kept: Place) -> None:
    kept.start()
    page = kept.sign_in
    names = [button.text() for button in page.who.buttons]
    assert names == ["R. Mock RN", "T. Sample RN", "Dr P. Example"]
    assert page.card.password.isVisible()
    assert not page.pad.isVisible()
    assert not page.dots.isVisible()
    assert clipped(kept.window) == []
    assert small_targets(kept.window) == []


def test_a_name_and_its_password_open_it(kept: Place) -> None:
    kept.start()
    kept.keys("r")
    kept.lines(PASSWORD)
    kept.settle()
    assert isinstance(kept.window.page, TodayPage)
    assert [(t.accepted, t.by_password) for t in kept.tries()][-1] == (True, True)


def test_a_wrong_one_is_said_nothing_of_it_stays_and_it_is_on_record_later(kept: Place) -> None:
    kept.start()
    kept.keys("r")
    kept.lines("three small goats")
    kept.settle()
    page = kept.sign_in
    assert page.said.text() == "That password does not fit the name."
    assert page.card.password.text == ""
    kept.lines(PASSWORD)
    kept.settle()
    assert [t.accepted for t in kept.tries()][-2:] == [False, True]


def test_who_has_no_password_yet_cannot_open_it(kept: Place) -> None:
    kept.start()
    kept.keys("t")
    kept.lines("three small boats")
    kept.settle()
    assert kept.sign_in.said.text() == "That password does not fit the name."


def test_once_open_she_comes_back_by_pin_the_same_day(kept: Place) -> None:
    kept.start()
    kept.keys("r")
    kept.lines(PASSWORD)
    kept.settle()
    kept.window.lock()
    kept.settle()
    page = kept.sign_in
    assert page.pad.isVisible()
    assert not page.card.password.isVisible()
    kept.keys("r135792")
    kept.settle()
    assert isinstance(kept.window.page, TodayPage)
    kept.window.lock()
    kept.settle()
    kept.keys("t246813")  # she has no password yet: her PIN is enough while it is open
    kept.settle()
    assert isinstance(kept.window.page, TodayPage)


def test_who_has_none_is_told_once_and_chooses_one_under_people(kept: Place) -> None:
    kept.start()
    kept.keys("r")
    kept.lines(PASSWORD)
    kept.settle()
    kept.window.lock()
    kept.keys("t246813")
    kept.settle()
    page = kept.window.page
    assert isinstance(page, TodayPage)
    assert page.toast._words.text().startswith("You have no password yet.")
    kept.window.show_page("people")
    kept.settle()
    people = kept.window.page
    assert isinstance(people, PeoplePage)
    people.list.password.click()
    QApplication.processEvents()
    (dialog,) = kept.window.findChildren(MyPassword)
    assert clipped(kept.window) == []
    assert small_targets(kept.window) == []
    kept.lines("a lamp in the hall", "a lamp in the hall")
    kept.keys("999999")
    kept.key(Qt.Key.Key_Return)
    kept.settle()
    assert dialog.pin.sentence.text() == "That PIN does not fit the name."
    assert dialog.passwords.first.text == "a lamp in the hall"
    kept.lines("246813")
    kept.settle()
    assert not (isValid(dialog) and dialog.isVisible())
    kept.end()
    kept.start()
    kept.keys("t")
    kept.lines("a lamp in the hall")
    kept.settle()
    assert isinstance(kept.window.page, TodayPage)
    assert kept.window.page.toast.isHidden()


def test_without_what_stands_at_the_door_the_password_says_who_it_is(kept: Place) -> None:
    doorplate(kept.database).unlink()
    kept.start()
    assert kept.sign_in.who.buttons == []
    kept.lines(PASSWORD)
    kept.settle()
    assert isinstance(kept.window.page, TodayPage)


def test_esc_leaves_the_field_to_choose_another_name(kept: Place) -> None:
    kept.start()
    kept.keys("t")
    kept.keys("three")
    kept.key(Qt.Key.Key_Escape)
    assert kept.sign_in.card.password.text == ""
    kept.keys("r")
    kept.lines(PASSWORD)
    kept.settle()
    assert isinstance(kept.window.page, TodayPage)


def test_the_sheet_opens_it_and_a_pin_does_for_that_day(place: Place) -> None:
    words = place.set_up()
    place.end()
    key_files(place.database)[0].unlink()
    place.start()
    place.sign_in.card.password.sheet.click()
    QApplication.processEvents()
    (dialog,) = place.window.findChildren(SheetDialog)
    place.lines(" ".join(words[:-1]))
    place.settle()
    assert dialog.sentence.text() == "The sheet has 24 words; these are 23."
    dialog.field.set_text("")
    place.lines(" ".join(word[:4] for word in words))
    place.settle()
    page = place.sign_in
    assert page.said.text().startswith("The record is open.")
    assert page.pad.isVisible()
    place.keys("r135792")
    place.settle()
    assert isinstance(place.window.page, TodayPage)
    opened = place.opening._opened if place.opening else None
    assert opened is not None
    used: list[SheetUsed] = []

    def read() -> None:
        facts = [one.fact for one in opened.desk.store.entries(ACCESS)]
        used.extend(one for one in facts if isinstance(one, SheetUsed))

    page.station.clerk.do(read, lambda _: None)
    place.settle()
    assert len(used) == 1


def test_keys_damaged_are_said_and_nothing_is_offered_to_delete(kept: Place) -> None:
    for path in key_files(kept.database):
        path.write_bytes(b"x")
    kept.start()
    kept.keys("r")
    kept.lines(PASSWORD)
    kept.settle()
    said = " ".join(one.text() for one in kept.window.findChildren(QLabel) if one.isVisible())
    assert "The key file of" in said
    assert "is damaged" in said
    assert "The record itself was not touched" in said


def test_both_copies_of_the_key_file_gone_are_said_at_once(kept: Place) -> None:
    for path in key_files(kept.database):
        path.unlink()
    kept.start()
    kept.settle()
    said = " ".join(one.text() for one in kept.window.findChildren(QLabel) if one.isVisible())
    assert "is missing: none of kitlog.db.keys, kitlog.db.keys2" in said
    assert "The data is not lost" in said
    assert not kept.database.with_name("kitlog.db.key").exists()


def test_a_lost_record_is_said_and_no_new_one_begun(kept: Place) -> None:
    kept.database.unlink()
    kept.start()
    QApplication.processEvents()
    said = " ".join(one.text() for one in kept.window.findChildren(QLabel) if one.isVisible())
    assert "is gone, but its key file is still there" in said
    assert kept.window.page is None


def test_nothing_of_the_password_is_left_in_any_field(kept: Place) -> None:
    kept.start()
    kept.keys("r")
    kept.lines(PASSWORD)
    kept.settle()
    assert all(PASSWORD not in one.text() for one in kept.window.findChildren(QLineEdit))


def test_emergency_access_at_the_closed_record_by_the_second_persons_password(
    kept: Place,
) -> None:
    """Nobody else can open it; a wrong password opens nothing and is on record."""
    kept.start()
    kept.key(Qt.Key.Key_F3)
    kept.lines("A. Agency RN", "nobody else is here yet", "369147", "369147")
    (dialog,) = kept.window.findChildren(EmergencyDialog)
    assert [one.text() for one in dialog.who.options] == [
        "R. Mock RN", "T. Sample RN", "Dr P. Example",
    ]  # fmt: skip
    assert clipped(kept.window) == []
    assert small_targets(kept.window) == []
    kept.keys("1")
    kept.lines("three small goats")
    kept.settle()
    assert dialog.secret.sentence.text() == "That password does not fit the name."
    assert kept.sign_in.station.closed is not None
    kept.lines(PASSWORD)
    kept.settle()
    page = kept.window.page
    assert isinstance(page, TodayPage)
    assert page.station.person is not None
    assert page.person_text().startswith("A. Agency RN (emergency ")
    made = [(t.accepted, t.by_password) for t in kept.tries()]
    # The wrong one, the opening, the vouching, and the one let in.
    assert made[-4:] == [(False, True), (True, True), (True, True), (True, False)]


def test_emergency_access_without_what_stands_at_the_door(kept: Place) -> None:
    """No names are known: the password says who vouches."""
    doorplate(kept.database).unlink()
    kept.start()
    kept.key(Qt.Key.Key_F3)
    kept.lines("A. Agency RN", "nobody else is here yet", "369147", "369147", PASSWORD)
    kept.settle()
    page = kept.window.page
    assert isinstance(page, TodayPage)
    assert page.person_text().startswith("A. Agency RN (emergency ")


def test_typing_by_touch_begun_at_the_closed_record_goes_on_in_it_and_after(kept: Place) -> None:
    kept.start()
    kept.window.letters.turn(True)
    kept.keys("r")
    kept.lines(PASSWORD)
    kept.settle()
    assert kept.window.letters.on
    kept.end()
    kept.start()
    kept.keys("r")
    kept.lines(PASSWORD)
    kept.settle()
    assert kept.window.letters.on


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_what_is_wrong_stands_in_sight_of_who_types_by_touch(
    kept: Place, width: int, height: int
) -> None:
    kept.start()
    kept.window.resize(width, height)
    letters = kept.window.letters
    letters.turn(True)
    kept.keys("r")
    kept.lines("three small goats")
    kept.settle()
    said = kept.sign_in.said
    assert said.text() == "That password does not fit the name."
    assert letters.isVisible()
    for seen in (said, kept.sign_in.card.password.field.line):
        box = QRect(seen.mapTo(kept.window, QPoint(0, 0)), seen.size())
        assert not letters.geometry().intersects(box)
