"""A charge nurse backs the record up, stops it, chooses a second place; the rest is by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from kitlog.domain.access import BackupPlaceSet
from kitlog.domain.errors import MachineError
from kitlog.domain.session import Session
from kitlog.domain.view import Phase
from kitlog.store import backup, backup_apart
from kitlog.store.backup import Begun, backup_folder
from kitlog.store.backup_file import Told, whole
from kitlog.store.backup_manifest import Manifest
from kitlog.store.backups import Backup, backups, file_name
from kitlog.store.second_place import carry
from kitlog.ui import backups as beside
from kitlog.ui import language
from kitlog.ui.backups import CUT_OFF, HANGS, IN_BOTH, STOPPED, Backups
from kitlog.ui.settings.backups_section import NONE_HERE, BackupsSection
from kitlog.ui.settings.page import SettingsPage
from kitlog.words import tr
from kitlog.workflow import backing_up
from kitlog.workflow.backing_up import SecondPlace, Standing
from kitlog.workflow.desk import ACCESS
from kitlog.workflow.settings import NOT_CHARGE
from tests.ui.clipping import clipped
from tests.ui.settings.test_opening_section import kept_by_a_sheet
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
FINISH_APART = backing_up.finish_apart
PATIENCE_MS = 60_000
"""Reached only when what is waited for never comes."""
CHARGE, NURSE = "R. Mock RN", "T. Sample RN"


@pytest.fixture
def room(open_room: OpenRoom, monkeypatch: pytest.MonkeyPatch) -> Room:
    """On a record kept by a sheet, so that a backup of it can be opened.

    Packed here and not in a process of its own, which takes longer to start than all of a test.
    """
    monkeypatch.setattr(backing_up, "finish_apart", backing_up.finish)
    room = open_room("clinic")
    room.ask(kept_by_a_sheet)
    room.station.watch.backups = Backups(room.station)
    return room


def of(room: Room) -> Backups:
    found = room.station.watch.backups
    assert found is not None
    return found


def show(room: Room, name: str = CHARGE) -> BackupsSection:
    room.sign_in(name)
    page = SettingsPage(room.station)
    room.show(page)
    page.parts.choose(list(page.sections).index("Backups"))
    room.settle()
    section = page.section
    assert isinstance(section, BackupsSection)
    return section


def done(room: Room) -> None:
    """Until the backup is made, and copied if it is to be."""
    room.qtbot.waitUntil(
        lambda: not of(room).running and of(room)._carrying is None, timeout=PATIENCE_MS
    )
    room.settle()


def folder(room: Room) -> Path:
    return room.ask(lambda desk: backup_folder(desk.store.database.path))


def test_back_up_now_by_key_and_then_to_a_second_place(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = show(room)
    assert section.here.text() == "No backup yet"
    assert section.there.text() == "No second place for backups yet"
    assert room.focus is section.act
    room.keys(" ")
    assert of(room).running
    done(room)
    assert section.here.text() == "Backup: just now"
    assert "entries are backed up and checked" in section.said.text()
    room.clock.advance(60)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    section.choose.click()
    room.qtbot.waitUntil(lambda: len(backups(folder(room))) == 2, timeout=PATIENCE_MS)
    done(room)
    place = tmp_path / "KitLog backups"
    assert section.there.text() == "Second place: just now"
    assert str(place) in section.where.text()
    assert "same drive" in section.where.text()
    (there,) = place.iterdir()
    assert whole(there) == whole(folder(room) / there.name)
    section.drop.click()
    room.settle()
    assert section.there.text() == "No second place for backups yet"
    facts = room.ask(lambda desk: [one.fact for one in desk.store.entries(ACCESS)])
    chosen = [one for one in facts if isinstance(one, BackupPlaceSet)]
    assert chosen == [BackupPlaceSet("desk", str(place)), BackupPlaceSet("desk", "")]


def test_it_is_packed_beside_the_program(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    apart: list[int] = []
    real = backup_apart.finish_apart

    def seen(copied: Begun, told: Told) -> tuple[Backup, Manifest]:
        apart.append(copied.least)
        return real(copied, told)

    monkeypatch.setattr(backing_up, "finish_apart", FINISH_APART)
    monkeypatch.setattr(backing_up, "finish_copy_apart", seen)
    section = show(room)
    section.act.click()
    done(room)
    assert "entries are backed up and checked" in section.said.text()
    assert len(backups(folder(room))) == len(apart) == 1


def test_how_the_last_one_ended_is_said_in_the_language_of_the_moment(room: Room) -> None:
    backups_now = of(room)
    backups_now.was_cut_off()
    english = backups_now.words
    language.use_language("es")
    try:
        assert backups_now.words == tr(CUT_OFF) != english
    finally:
        language.use_language("")


def test_stopped_it_leaves_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kitlog.store.copying.STEP_PAGES", 1)
    section = show(room)
    section.act.click()
    assert section.stop.isVisibleTo(section)
    section.stop.click()
    done(room)
    assert section.said.text() == str(STOPPED)
    assert backups(folder(room)) == ()
    assert not section.stop.isVisibleTo(section)


def test_what_is_saved_meanwhile_does_not_wait_for_the_whole(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each thing asked of the clerk is done after the step under way. The control: without
    letting others in it waits for the last."""
    monkeypatch.setattr("kitlog.store.copying.STEP_PAGES", 1)
    for lets in (True, False):
        steps: list[str] = []
        seen: list[int] = []
        section = show(room)

        def hear(_: Backups, what: str, _done: int, _of: int) -> None:
            steps.append(what)  # noqa: B023
            if len(steps) == 5:  # noqa: B023
                room.station.do(lambda _: seen.append(len(steps)), lambda _: None)  # noqa: B023

        with monkeypatch.context() as only:
            only.setattr(Backups, "_hear", hear)
            if not lets:
                only.setattr(room.station.clerk, "let_others", lambda: None)
            section.act.click()
            done(room)
        copying = steps.count(str(beside.COPYING))
        assert copying > 20
        assert seen == [5] if lets else seen[0] >= copying
        room.clock.advance(60)


def test_only_a_charge_nurse_and_only_where_it_can_be_opened_again(
    room: Room, open_room: OpenRoom
) -> None:
    section = show(room, NURSE)
    assert section.act.reason == section.choose.reason == str(NOT_CHARGE)
    of(room).back_up_now()
    done(room)
    assert section.said.text() == "Only a charge nurse can back the record up or restore it."
    room.station.watch.backups = None
    assert show(room).act.reason == str(NONE_HERE)


@pytest.mark.parametrize(("width", "height"), [(1366, 704), (1920, 1080)])
def test_nothing_is_cut_on_it(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, width: int, height: int
) -> None:
    section = show(room)
    room.window.resize(width, height)
    deep = tmp_path / "a drive of the clinic with a long name" / "and a folder in it"
    deep.mkdir(parents=True)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(deep))
    section.choose.click()
    room.qtbot.waitUntil(lambda: section.where.text() != "")
    assert (clipped(room.window), small_targets(room.window)) == ([], [])
    done(room)
    assert (clipped(room.window), small_targets(room.window)) == ([], [])


# -- by itself ------------------------------------------------------------------------------------


@pytest.fixture
def by_itself(room: Room, monkeypatch: pytest.MonkeyPatch) -> Callable[[float, Phase], int]:
    """So many minutes later, the one session being so far: how many backups there are then."""
    stands = Phase.READY
    monkeypatch.setattr(beside, "phase", lambda _: stands)
    session = object.__new__(Session)
    object.__setattr__(session, "id", "s1")
    of(room).look((session,), room.clock.now())
    room.settle()

    def later(minutes: float, phase: Phase) -> int:
        nonlocal stands
        stands = phase
        room.clock.advance(60 * minutes)
        of(room).look((session,), room.clock.now())
        done(room)
        return len(backups(folder(room)))

    return later


def test_each_half_hour_while_a_session_runs_at_its_end_and_twice_a_day(
    by_itself: Callable[[float, Phase], int],
) -> None:
    assert by_itself(0.5, Phase.READY) == 0, "whoever has just opened it is not held up"
    assert by_itself(0.6, Phase.READY) == 1, "never backed up"
    assert by_itself(60, Phase.READY) == 1
    assert by_itself(1, Phase.RUNNING) == 2
    assert by_itself(29, Phase.RUNNING) == 2
    assert by_itself(1, Phase.PAUSED) == 3
    assert by_itself(29, Phase.RECOVERY) == 3
    assert by_itself(1, Phase.RECOVERY) == 4
    assert by_itself(6, Phase.LEFT) == 5, "the patient left"
    assert by_itself(6, Phase.SIGNED) == 6, "the day was signed"
    assert by_itself(11 * 60, Phase.SIGNED) == 6
    assert by_itself(60, Phase.SIGNED) == 7


def test_one_that_failed_is_tried_again_and_said(
    room: Room, by_itself: Callable[[float, Phase], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(backup, "LEAVE_FREE", 10**18)
        assert by_itself(2, Phase.RUNNING) == 0
        assert of(room).trouble
        assert "Make room" in of(room).words
    assert by_itself(1, Phase.RUNNING) == 0, "not at once again"
    assert by_itself(5, Phase.RUNNING) == 1
    assert not of(room).trouble


def test_a_drive_that_hangs_holds_up_no_later_backup(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs = Event()

    def never(*_: object) -> None:
        hangs.wait()
        raise MachineError("gone at last")

    room.sign_in(CHARGE)
    prepared = backing_up.prepare_place(str(tmp_path))
    room.ask(lambda desk: backing_up.use_place(desk, prepared))
    of(room).read()
    room.settle()
    monkeypatch.setattr(backing_up, "carry", never)
    section = show(room)
    for made in (1, 2):
        room.clock.advance(3600)
        of(room).look((), room.clock.now())
        of(room)._begin(backing_up.begin)
        room.qtbot.waitUntil(lambda: not of(room).running, timeout=PATIENCE_MS)
        room.settle()
        assert len(backups(folder(room))) == made
    assert section.said.text() == str(HANGS)
    assert section.there.text() == "No backup in the second place yet. Is its drive connected?"
    hangs.set()
    done(room)
    assert section.said.text() == "gone at last"


def test_another_place_is_used_at_once_while_the_former_hangs_and_stays_chosen(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs = Event()

    def slow(one: Backup, place: Path, told: Told) -> Backup:
        if place.parent.name == "former":
            hangs.wait()
        return carry(one, place, told)

    def use(name: str) -> Path:
        (tmp_path / name).mkdir()
        prepared = backing_up.prepare_place(str(tmp_path / name))
        room.ask(lambda desk: backing_up.use_place(desk, prepared))
        of(room).read()
        room.settle()
        assert prepared.second.place is not None
        return prepared.second.place

    def back_up() -> None:
        room.clock.advance(3600)
        of(room)._begin(backing_up.begin)
        room.qtbot.waitUntil(lambda: not of(room).running, timeout=PATIENCE_MS)
        room.settle()

    monkeypatch.setattr(backing_up, "carry", slow)
    room.sign_in(CHARGE)
    use("former")
    back_up()
    hanging = of(room)._carrying
    assert hanging is not None
    other = use("other")
    back_up()
    done(room)
    assert len(backups(other)) == 1
    assert of(room).words == str(IN_BOTH)
    hangs.set()
    room.qtbot.waitUntil(lambda: not of(room).findChildren(QTimer), timeout=PATIENCE_MS)
    assert hanging.done()
    room.settle()
    standing = room.ask(backing_up.standing)
    assert standing is not None
    assert standing.second.place == other, "it was not the hanging one that had the last word"


def test_another_clinics_backups_are_not_taken_for_this_ones(room: Room, tmp_path: Path) -> None:
    place = tmp_path / "KitLog backups"
    for there in (place, folder(room)):
        there.mkdir()
        (there / file_name("0badf00d", room.clock.now().utc)).write_bytes(b"of another")
    room.sign_in(CHARGE)
    prepared = backing_up.prepare_place(str(tmp_path))
    room.ask(lambda desk: backing_up.use_place(desk, prepared))
    assert room.ask(backing_up.standing) == Standing(folder(room), None, SecondPlace(place))
