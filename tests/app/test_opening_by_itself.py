"""The record opened by the keyring at start: nobody signs in, and nobody waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kitlog.app.doctor import examine
from kitlog.domain.clock import SystemClock
from kitlog.domain.moment import Moment
from kitlog.store.holder import Kind
from kitlog.store.keybook import read_keybook, write_keybook
from kitlog.store.keyfile import Key
from kitlog.ui.apart import LOOK_MS
from kitlog.ui.settings.opening_section import OpeningSection
from kitlog.ui.settings.page import SettingsPage
from kitlog.ui.sign_in.chairs import CLOSED, NOBODY
from kitlog.ui.sign_in.sheet_dialog import SheetDialog
from kitlog.ui.today.page import TodayPage
from tests.app.test_opening_by_password import CHARGE, PASSWORD, Place
from tests.keyrings import Locked, Ring, Stuck, in_use
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets


@pytest.fixture
def ring() -> Iterator[Ring]:
    """That of the account; one that answers when it is told to."""
    ring = Stuck()
    ring.over.set()
    with in_use(ring):
        yield ring
        ring.over.set()


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path, ring: Ring) -> Iterator[Place]:
    """Set up, switched on in the settings, and closed again."""
    here = Place(qtbot, tmp_path / "clinic")
    here.set_up()
    section = opening_section(here)
    section.act.click()
    qtbot.waitUntil(lambda: section.said.text() == "Switched on.")
    here.end()
    yield here
    here.end()


def opening_section(place: Place) -> OpeningSection:
    place.window.show_page("settings")
    place.settle()
    page = place.window.page
    assert isinstance(page, SettingsPage)
    page.parts.choose(list(page.sections).index("Opening the record"))
    place.settle()
    section = page.section
    assert isinstance(section, OpeningSection)
    return section


def next_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has a password is asked for it."""
    now = SystemClock.now

    def tomorrow(clock: SystemClock) -> Moment:
        return now(clock).shifted(24 * 3600)

    monkeypatch.setattr(SystemClock, "now", tomorrow)


def is_open(place: Place) -> bool:
    return place.opening is not None and place.opening._opened is not None


def wait_open(place: Place) -> None:
    place.qtbot.waitUntil(lambda: is_open(place), timeout=20_000)
    place.settle()


def test_it_is_open_before_anybody_signs_in_and_the_password_is_still_asked(place: Place) -> None:
    place.start()
    wait_open(place)
    page = place.sign_in
    assert page.station.person is None
    assert page.board is not None  # what runs is known without a password
    said = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert str(NOBODY) in said
    assert str(CLOSED) not in said
    assert not page.card.password.sheet.isVisible()
    # She typed her password today, when the record was set up: her PIN is enough.
    place.keys("r135792")
    place.settle()
    assert isinstance(place.window.page, TodayPage)


def test_the_first_sign_in_of_the_day_is_by_password_as_ever(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_day(monkeypatch)
    place.start()
    wait_open(place)
    place.keys("r")
    page = place.sign_in
    assert page.card.password.isVisible()
    assert not page.pad.isVisible()
    place.lines("135792")  # her PIN
    place.settle()
    assert page.said.text() == "That password does not fit the name."
    place.lines(PASSWORD)
    place.settle()
    assert isinstance(place.window.page, TodayPage)


def test_a_password_half_typed_when_it_opens_stays_and_signs_in(
    place: Place, ring: Stuck, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring.over.clear()
    next_day(monkeypatch)
    place.start()
    place.settle()
    page = place.sign_in
    place.keys("r")
    place.keys(PASSWORD[:6])
    ring.over.set()
    wait_open(place)
    assert page.card.password.text == PASSWORD[:6]
    place.lines(PASSWORD[6:])
    place.settle()
    assert isinstance(place.window.page, TodayPage)


def test_a_keyring_that_does_not_answer_is_not_waited_for(place: Place, ring: Stuck) -> None:
    ring.over.clear()
    place.start()
    place.settle()
    page = place.sign_in
    place.qtbot.waitUntil(lambda: page.said.text().startswith("The keyring is asked"))
    assert page.card.password.isVisible()
    assert clipped(place.window) == []
    assert small_targets(place.window) == []
    place.keys("r")
    place.lines(PASSWORD)
    place.settle()
    assert isinstance(place.window.page, TodayPage)
    # Its answer comes too late to change anything.
    ring.over.set()
    place.qtbot.wait(200)
    place.settle()
    assert isinstance(place.window.page, TodayPage)
    assert place.window.page.station.person is not None


@pytest.mark.parametrize("trouble", ["emptied", "locked", "another key file"])
def test_a_keyring_that_does_not_fit_leaves_the_password(
    place: Place, ring: Stuck, trouble: str
) -> None:
    said = {
        "emptied": "holds nothing for this record. A password opens the record.",
        "locked": "is locked or refuses. A password opens the record.",
        "another key file": "A password opens it, or says what is wrong.",
    }[trouble]
    if trouble == "emptied":
        ring.kept.clear()
    if trouble == "another key file":
        old = Key(bytes(range(32)))
        book = read_keybook(place.database)
        (lock,) = book.of_kind(Kind.WORKSTATION)
        (now,) = lock.sealed
        book = book.with_holder(lock.with_key(old).without_key(now))
        write_keybook(place.database, book)
    with in_use(Locked() if trouble == "locked" else ring):
        place.start()
        page = place.sign_in
        place.qtbot.waitUntil(lambda: page.said.text().endswith(said))
        assert clipped(place.window) == []
        place.keys("r")
        place.lines(PASSWORD)
        place.settle()
        assert isinstance(place.window.page, TodayPage)


def test_switched_off_again_a_password_opens_it_and_the_keyring_is_empty(
    place: Place, ring: Ring
) -> None:
    place.start()
    wait_open(place)
    assert len(ring.kept) == 1
    place.keys("r135792")
    place.settle()
    section = opening_section(place)
    assert section.act.text() == "Switch off"
    section.act.click()
    place.qtbot.waitUntil(lambda: section.said.text() == "Switched off." and not ring.kept)
    assert section.act.text() == "Switch on"
    place.end()
    place.start()
    place.settle()
    place.qtbot.wait(100)
    assert not is_open(place)
    assert place.sign_in.said.text().startswith("Forgotten? The recovery sheet")


def test_the_question_for_the_sheet_goes_when_the_record_opens(place: Place, ring: Stuck) -> None:
    ring.over.clear()
    place.start()
    place.settle()
    place.sign_in.card.password.sheet.click()
    QApplication.processEvents()
    (dialog,) = place.window.findChildren(SheetDialog)
    ring.over.set()
    wait_open(place)
    assert not dialog.is_open


def test_return_pressed_while_the_keyring_opens_it_signs_in(place: Place) -> None:
    """Both were on their way, and the keyring was first: her password counts as it would have."""
    place.start()
    page = place.sign_in
    closed = page.station.closed
    assert closed is not None
    wait_open(place)
    (person_id,) = (id for id, name in page.who._people if name == CHARGE[0])
    said: list[str] = []
    for password in ("three small goats", PASSWORD):
        closed.by_password(
            person_id,
            password,
            lambda person: said.append(person.name),
            lambda error: said.append(error.sentence),
        )
        place.settle()
    assert said == ["That password does not fit the name.", CHARGE[0]]
    assert [(one.accepted, one.by_password) for one in place.tries()][-2:] == [
        (False, True), (True, True),
    ]  # fmt: skip


def test_doctor_says_whether_it_is_on(place: Place) -> None:
    (key,) = (one for one in examine(place.folder) if one.what == "key")
    assert ", opens by itself at workstation " in key.words


def test_a_closed_window_leaves_no_keyring_waited_for(place: Place, ring: Stuck) -> None:
    ring.over.clear()
    place.start()
    place.settle()
    place.end()  # at once, whatever the keyring does
    ring.over.set()
    place.qtbot.wait(4 * LOOK_MS)  # an answer that were still looked for would be found now
    assert place.opening is None
