"""A charge nurse lets the record open by itself, and takes it back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from kitlog.domain.access import SelfOpeningSet
from kitlog.store.holder import Kind, by_secret, new_secret
from kitlog.store.keybook import Keybook, read_keybook, write_keybook
from kitlog.ui.settings import opening_section
from kitlog.ui.settings.opening_section import OpeningSection
from kitlog.ui.settings.page import SettingsPage
from kitlog.workflow.desk import ACCESS, Desk
from kitlog.workflow.settings import NOT_CHARGE
from tests.keyrings import Forgetful, Locked, Ring, Stuck, in_use
from tests.ui.clipping import clipped
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
CHARGE, NURSE = "R. Mock RN", "T. Sample RN"


@pytest.fixture
def ring() -> Iterator[Ring]:
    ring = Ring()
    with in_use(ring):
        yield ring


def kept_by_a_sheet(desk: Desk, *others: str) -> None:
    """With a key file, as a record has that is no demo; `others` have it open by itself."""
    database, key = desk.store.database.path, desk.store.database.key
    sheet = by_secret("sheet 1", Kind.SHEET, new_secret(), key)
    locks = (by_secret(f"workstation {one}", Kind.WORKSTATION, new_secret(), key) for one in others)
    write_keybook(database, Keybook((sheet, *locks)))


def show(open_room: OpenRoom, name: str = CHARGE, *others: str) -> tuple[Room, OpeningSection]:
    room = open_room("clinic")
    room.ask(lambda desk: kept_by_a_sheet(desk, *others))
    return shown(room, name)


def shown(room: Room, name: str) -> tuple[Room, OpeningSection]:
    room.sign_in(name)
    page = SettingsPage(room.station)
    room.show(page)
    page.parts.choose(list(page.sections).index("Opening the record"))
    room.settle()
    section = page.section
    assert isinstance(section, OpeningSection)
    return room, section


def said(room: Room, section: OpeningSection, words: str) -> None:
    room.qtbot.waitUntil(lambda: section.said.text() == words)
    room.settle()


def locks(room: Room) -> int:
    return room.ask(
        lambda desk: len(read_keybook(desk.store.database.path).of_kind(Kind.WORKSTATION))
    )


def switched(room: Room) -> list[object]:
    facts = room.ask(lambda desk: [one.fact for one in desk.store.entries(ACCESS)])
    return [fact for fact in facts if isinstance(fact, SelfOpeningSet)]


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_on_it(open_room: OpenRoom, ring: Ring, width: int, height: int) -> None:
    room, section = show(open_room)
    room.window.resize(width, height)
    room.settle()
    assert clipped(room.window) == []
    assert small_targets(room.window) == []
    section.act.click()
    said(room, section, "Switched on.")
    assert clipped(room.window) == []


def test_switched_on_and_off_by_the_keyboard(open_room: OpenRoom, ring: Ring) -> None:
    room, section = show(open_room)
    assert section.state.text() == "It is off. A password opens the record at each start."
    assert room.focus is section.act
    room.keys(" ")
    said(room, section, "Switched on.")
    assert section.state.text() == "It is on: the record opens by itself at this workstation, desk."
    assert (len(ring.kept), locks(room)) == (1, 1)
    room.qtbot.waitUntil(lambda: not section._busy)
    room.keys(" ")
    said(room, section, "Switched off.")
    room.qtbot.waitUntil(lambda: not ring.kept)
    assert locks(room) == 0
    assert switched(room) == [SelfOpeningSet("desk", on=True), SelfOpeningSet("desk", on=False)]


def test_a_double_tap_does_not_undo_itself(
    open_room: OpenRoom, ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_section, "DOUBLE_TAP_MS", 60_000)
    room, section = show(open_room)
    section.act.click()
    said(room, section, "Switched on.")
    section.act.click()  # within DOUBLE_TAP_MS of the answer
    room.settle()
    assert (locks(room), switched(room)) == (1, [SelfOpeningSet("desk", on=True)])


@pytest.mark.parametrize("backend", [Locked, Forgetful])
def test_a_keyring_that_refuses_changes_nothing(open_room: OpenRoom, backend: type[Ring]) -> None:
    room, section = show(open_room)
    with in_use(backend()):
        section.act.click()
        room.qtbot.waitUntil(lambda: section.said.text().endswith("Nothing was changed."))
    assert "keyring" in section.said.text()
    assert section.act.text() == "Switch on"
    assert (locks(room), switched(room)) == (0, [])


def test_a_keyring_that_hangs_holds_nobody_up_and_keeps_nothing_afterwards(
    open_room: OpenRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening_section, "PATIENCE_S", 0.2)
    room, section = show(open_room)
    ring = Stuck()
    with in_use(ring):
        section.act.click()
        assert section.said.text().startswith("The keyring is asked.")
        room.settle()  # the record answers meanwhile
        assert locks(room) == 0
        said(room, section, "The keyring of this account does not answer. Nothing was changed.")
        assert len(ring.kept) == 1  # what it took before it hung
        ring.over.set()
        room.qtbot.waitUntil(lambda: not ring.kept)
    assert (locks(room), switched(room)) == (0, [])


def test_another_who_signed_in_meanwhile_did_not_switch_it_on(open_room: OpenRoom) -> None:
    """The keyring took its time: it is still the charge nurse's act."""
    room, section = show(open_room)
    ring = Stuck()
    with in_use(ring):
        section.act.click()
        room.sign_in(NURSE)
        ring.over.set()
        said(room, section, "Switched on.")
    clinic = room.station.clinic
    (by,) = room.ask(
        lambda desk: [one.author for one in desk.store.entries(ACCESS)
                      if isinstance(one.fact, SelfOpeningSet)]
    )  # fmt: skip
    assert clinic.people[by].name == CHARGE


def test_off_at_once_even_where_the_keyring_keeps_the_secret(
    open_room: OpenRoom, ring: Ring
) -> None:
    room, section = show(open_room)
    section.act.click()
    said(room, section, "Switched on.")
    room.qtbot.waitUntil(lambda: not section._busy)
    with in_use(Locked()):
        section.act.click()
        room.qtbot.waitUntil(lambda: "is locked or refuses" in section.said.text())
    assert section.said.text().startswith("Switched off.")
    assert locks(room) == 0
    assert clipped(room.window) == []


def test_on_at_another_workstation_it_is_switched_off_here_first(
    open_room: OpenRoom, ring: Ring
) -> None:
    room, section = show(open_room, CHARGE, "old desk")
    assert section.state.text().startswith("It is on at old desk, not here.")
    section.act.click()
    said(room, section, "Switched off.")
    assert switched(room) == [SelfOpeningSet("old desk", on=False)]
    room.qtbot.waitUntil(lambda: not section._busy)
    section.act.click()
    said(room, section, "Switched on.")


def test_a_nurse_reads_it_and_can_switch_nothing(open_room: OpenRoom, ring: Ring) -> None:
    room, section = show(open_room, NURSE)
    assert section.act.reason == str(NOT_CHARGE)
    section.act.click()
    room.settle()
    assert section.said.text() == str(NOT_CHARGE)
    assert (ring.kept, locks(room)) == ({}, 0)


def test_a_demo_has_no_use_for_it(open_room: OpenRoom, ring: Ring) -> None:
    _, section = shown(open_room("clinic"), CHARGE)
    assert section.act.reason.startswith("No password is needed here")
    assert section.state.text() == section.act.reason
