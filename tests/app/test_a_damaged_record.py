"""A damaged record opens for reading: what is good is shown, nothing is charted, nothing reset."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kitlog import own_process
from kitlog.app import beside, record_check
from kitlog.app.places import places
from kitlog.app.record import close_record, open_record, opened_by
from kitlog.app.record_check import RecordCheck
from kitlog.app.start import Opening
from kitlog.app.way_out import said_with_way_out
from kitlog.domain import access
from kitlog.domain.access import SignedIn
from kitlog.domain.clock import SystemClock
from kitlog.domain.dates import clock, day
from kitlog.domain.errors import Damaged, MachineError
from kitlog.domain.papers import Paper
from kitlog.domain.throttle import FREE, Wait
from kitlog.domain.view import view
from kitlog.domain.vitals import Vitals
from kitlog.store import first_look, journal
from kitlog.store.anchors import anchor_file
from kitlog.store.backups import file_name
from kitlog.store.database import Database
from kitlog.store.doorplate import read_door, write_door
from kitlog.store.holder import Kind, by_secret
from kitlog.store.journal import ACCESS, Store
from kitlog.store.keybook import Keybook, write_keybook
from kitlog.store.keyfile import Key, obtain_key
from kitlog.store.looking_apart import Seen
from kitlog.store.passing import Passing, passing_file
from kitlog.store.tries import note_try
from kitlog.ui.apart import LOOK_MS
from kitlog.ui.backups import Backups
from kitlog.ui.clerk import Clerk
from kitlog.ui.damage_bar import DamageBar, DamageDialog
from kitlog.ui.kit.error_card import ErrorCard
from kitlog.ui.preferences import Preferences
from kitlog.ui.sign_in.page import SignInPage
from kitlog.ui.today.page import TodayPage
from kitlog.ui.window import Window
from kitlog.workflow import backing_up, charting, keyholding, looking, people, reading
from kitlog.workflow.desk import Desk
from tests.app.test_restore_drill import FOUNDING, PASSWORD
from tests.app.windows import end
from tests.clock import FakeClock
from tests.conftest import PATIENCE_MS
from tests.workflow.on_paper import write
from tests.workflow.ward import PIN, Ward, first_run

PAGE = 4096
SET = Vitals(146, 86, 92, 96, 13, 0, 4)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that was closed in mid-infusion; its folder. Never changed."""
    folder = tmp_path_factory.mktemp("whole")
    opened = open_record(places(folder, demo=False), "test", SystemClock())
    charge, second = first_run(opened.desk)
    now = FakeClock(opened.desk.now().utc)
    here = Ward(opened.desk.as_person(charge), now, charge, second)
    here.running(here.course())
    close_record(opened)
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    for path in written.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


@pytest.fixture
def open_(folder: Path) -> Iterator[Callable[[], Desk]]:
    opened: list[Store] = []

    def now() -> Desk:
        database = folder / "kitlog.db"
        opened.append(Store.open(database, obtain_key(database), "test"))
        return Desk(opened[-1], SystemClock())

    yield now
    for store in opened:
        store.close()


def flip(database: Path, page: int) -> None:
    whole = bytearray(database.read_bytes())
    whole[page * PAGE + 100] ^= 1
    database.write_bytes(whole)


def spoil(database: Path) -> str:
    """Flip one bit in a page without which the open session can still be read; its id."""
    whole = database.read_bytes()
    for page in reversed(range(1, len(whole) // PAGE)):
        flip(database, page)
        store = Store.open(database, obtain_key(database), "test")
        desk = Desk(store, SystemClock())
        try:
            people_ = reading.clinic(desk).people
            (row,) = store.index.open_sessions()
            reading.chair_file(desk, row.id)
            if people_:
                return row.id
        except (Damaged, ValueError):
            pass
        finally:
            store.close()
        database.write_bytes(whole)
    raise AssertionError("no page can be spared")


def digest(database: Path) -> str:
    return hashlib.sha256(database.read_bytes()).hexdigest()


def who(desk: Desk) -> str:
    return next(p.person_id for p in reading.clinic(desk).at_work if p.name == "R. Mock RN")


def test_it_is_read_and_left_as_it_is(folder: Path, open_: Callable[[], Desk]) -> None:
    session = spoil(folder / "kitlog.db")
    before = digest(folder / "kitlog.db")
    desk = open_()
    assert desk.store.damage.startswith("pages of the file are damaged")
    desk = desk.as_person(people.sign_in(desk, who(desk), PIN).person_id)
    assert reading.chair_file(desk, session).session.run is not None
    slot = next(s.key for s in view(reading.session(desk, session), desk.now()).slots)
    for act in (
        lambda: charting.chart_vitals(desk, session, SET, slot),
        lambda: desk.store.drafts.keep("a", "x", "", desk.now().utc),
        lambda: desk.store.presence.beat(desk.now()),
    ):
        with pytest.raises(MachineError) as caught:
            act()
        assert caught.value.sentence == (
            "Not saved: the record is damaged and open for reading only. "
            "Chart on the failsafe sheet (F6 at the chair)."
        )
    done = write(desk, session, Paper.FAILSAFE, folder / "out")
    assert done.path.read_bytes().startswith(b"%PDF")
    with pytest.raises(MachineError):
        write(desk, session, Paper.ADVICE, folder / "out")
    desk.store.close()
    assert digest(folder / "kitlog.db") == before


def test_wrong_pins_still_have_to_wait(folder: Path, open_: Callable[[], Desk]) -> None:
    spoil(folder / "kitlog.db")
    desk = open_()
    for _ in range(FREE):
        with pytest.raises(Exception, match="PIN"):
            people.sign_in(desk, who(desk), "000000")
    with pytest.raises(Wait):
        people.sign_in(desk, who(desk), PIN)


def test_waits_outlast_a_restart(folder: Path, open_: Callable[[], Desk]) -> None:
    spoil(folder / "kitlog.db")
    desk = open_()
    for _ in range(FREE):
        with pytest.raises(Exception, match="PIN"):
            people.sign_in(desk, who(desk), "000000")
    desk.store.close()
    again = open_()
    with pytest.raises(Wait):
        people.sign_in(again, who(again), PIN)


def test_who_signed_in_and_looked_comes_into_the_record_that_takes_its_place(
    folder: Path, open_: Callable[[], Desk]
) -> None:
    database, whole = folder / "kitlog.db", (folder / "kitlog.db").read_bytes()
    session = spoil(database)
    desk = open_()
    person = who(desk)
    desk = desk.as_person(people.sign_in(desk, person, PIN).person_id)
    looking.note_look(desk, "chair", session)
    desk.store.close()
    beside = passing_file(database)
    assert beside.stat().st_mode & 0o777 == 0o600
    for word in (person, session, "signed-in", "chair"):
        assert word.encode() not in beside.read_bytes()
    database.write_bytes(whole)  # as a restore puts a good one in its place
    opened = open_record(places(folder, demo=False), "test", SystemClock())
    try:
        last = opened.desk.store.entries(ACCESS)[-2:]
        assert [type(one.fact) for one in last] == [SignedIn, access.Opened]
        assert [one.author for one in last] == [person, person]
        assert opened.desk.store.verify() == []
        assert not beside.exists()
    finally:
        close_record(opened)
    again = open_().store
    assert sum(one.id == last[0].id for one in again.entries(ACCESS)) == 1


@pytest.mark.parametrize("spoilt", [b"", b"\x00"], ids=["another key", "a torn line"])
def test_what_can_not_be_read_stays_where_it_is(
    folder: Path, open_: Callable[[], Desk], spoilt: bytes
) -> None:
    """The control: not every line is taken for an entry."""
    database = folder / "kitlog.db"
    key = Key(bytes(range(32))) if not spoilt else obtain_key(database)
    desk = open_()
    entry = desk.entry(ACCESS, SignedIn("p", accepted=True))
    Passing(database, key).add([entry])
    beside = passing_file(database)
    beside.write_bytes(beside.read_bytes()[: -9 if spoilt else None] + spoilt)
    desk.store.take_over()
    assert entry.id not in {one.id for one in desk.store.entries(ACCESS)}
    assert beside.exists()


@pytest.mark.parametrize("by", ["key", "password"])
def test_whichever_page_is_bad_it_opens_as_if_all_had_been_summed_first(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """Of a large record a bad page is met by an act of the opening, or later."""
    database, opened = folder / "kitlog.db", _by_key
    if by == "password":
        (tmp_path / "passwords").mkdir()
        database, opened = tmp_path / "passwords" / "kitlog.db", _by_password
        keyholding.found(database, "test", SystemClock(), FOUNDING).store.close()
    kept = {path: path.read_bytes() for path in database.parent.iterdir() if path.is_file()}
    seen: list[tuple[str, str]] = []
    for page in range(1, len(kept[database]) // PAGE):
        found = []
        for at_once in (first_look.SUMMED_AT_ONCE, PAGE):
            for path in database.parent.iterdir():
                if path.is_file():
                    path.unlink()
            for path, content in kept.items():
                path.write_bytes(content)
            flip(database, page)
            with monkeypatch.context() as patch:
                patch.setattr(first_look, "SUMMED_AT_ONCE", at_once)
                found.append(opened(database))
        seen.append((found[0], found[1]))
    assert set(seen) == {("still", "still"), ("still", "whole"), ("refused", "refused")}


def _by_key(database: Path) -> str:
    try:
        opened = open_record(places(database.parent, demo=False), "test", SystemClock())
    except Damaged:
        return "refused"
    try:
        assert bool(opened.way_out) == bool(opened.desk.store.still)
        return "still" if opened.desk.store.still else "whole"
    finally:
        opened.desk.store.close()


def _by_password(database: Path) -> str:
    """With a wrong try before, which has to be known afterwards however it opens."""
    note_try(database, "somebody", SystemClock().now(), too_soon=False)
    try:
        desk = keyholding.open_by_password(database, "test", SystemClock(), "", PASSWORD)
    except Damaged:
        return "refused"
    try:
        opened_by(desk)
        facts = [one.fact for one in desk.store.passing]
        with suppress(Damaged):
            facts += [one.fact for one in desk.store.latest(ACCESS, 9, SignedIn)]
        assert {one.accepted for one in facts if isinstance(one, SignedIn)} == {True, False}
        return "still" if desk.store.still else "whole"
    finally:
        desk.store.close()


def test_what_was_charted_last_and_changed_by_somebody_is_found(
    folder: Path, open_: Callable[[], Desk]
) -> None:
    database = folder / "kitlog.db"
    _forge(database)
    assert open_().store.damage == "what was charted last is not as it was saved"


def test_without_the_first_look_it_would_be_charted_into(
    folder: Path, open_: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: page sums and chains are what finds it, and opening alone tells nothing."""
    monkeypatch.setattr(journal, "first_look", lambda *_: None)
    database = folder / "kitlog.db"
    _forge(database)
    desk = open_()
    assert not desk.store.still
    desk.store.presence.beat(desk.now())


LAST = "SELECT max(id) FROM entries WHERE stream LIKE 'session:%'"


def _forge(database: Path, entry: str = LAST) -> None:
    """By somebody who has the key and took the triggers away."""
    connection: Any = sqlcipher.connect(str(database), isolation_level=None)
    connection.execute(f'PRAGMA key="{obtain_key(database).pragma}"')
    connection.execute("DROP TRIGGER entries_never_change")
    connection.execute(f"UPDATE entries SET author = 'nobody' WHERE id = ({entry})")
    connection.close()


# -- in the window -------------------------------------------------------------------------------


@pytest.fixture
def window(folder: Path, qtbot: QtBot) -> Iterator[Callable[[], Window]]:
    begun: list[Opening] = []

    def begin() -> Window:
        window, clerk = Window(), Clerk()
        window.show()
        here = places(folder, demo=False)
        begun.append(Opening(window, clerk, Preferences(clerk), here, demo=False, empty=False))
        begun[-1].begin()
        return window

    yield begin
    for one in begun:
        end(one)


def said(widget: Any) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_the_window_says_so_below_every_page(
    folder: Path, window: Callable[[], Window], qtbot: QtBot
) -> None:
    spoil(folder / "kitlog.db")
    before = digest(folder / "kitlog.db")
    shown = window()
    qtbot.waitUntil(lambda: shown.findChild(DamageBar) is not None)
    bar = shown.findChild(DamageBar)
    assert isinstance(bar, DamageBar)
    assert "nothing can be charted" in said(bar)
    bar.more.click()
    dialog = shown.findChild(DamageDialog)
    assert isinstance(dialog, DamageDialog)
    for words in ("Nothing was reset", "press F6 for the failsafe sheet", "is kept as it is"):
        assert words in said(dialog)
    dialog.close_it()
    assert isinstance(shown.page, SignInPage)
    QTest.keyClicks(shown.page, "r" + PIN)
    qtbot.waitUntil(lambda: isinstance(shown.page, TodayPage))
    assert bar.isVisible()
    shown.close()
    assert digest(folder / "kitlog.db") == before


@pytest.mark.parametrize("looker", ["real", "ends", "never starts"])
def test_a_bad_page_of_a_large_record_turns_it_to_reading_beside_charting(
    folder: Path,
    window: Callable[[], Window],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    looker: str,
) -> None:
    """Summed once it is open: by a process of its own, and where that fails by the clerk."""
    spoil(folder / "kitlog.db")
    monkeypatch.setattr(first_look, "SUMMED_AT_ONCE", PAGE)
    words = {"ends": [sys.executable, "-c", ""], "never starts": [str(folder / "nothing")]}
    if looker in words:
        monkeypatch.setattr(own_process, "command", lambda _: words[looker])
    held: list[str] = []
    hold = Database.hold_still

    def told(database: Database, sentence: str, damaged: str = "") -> None:
        held.append("open" if database.connection.in_transaction() else "between acts")
        hold(database, sentence, damaged)

    monkeypatch.setattr(Database, "hold_still", told)
    waited: list[Backups] = []
    with monkeypatch.context() as patch:
        patch.setattr(Backups, "close", waited.append)
        shown = window()
        qtbot.waitUntil(lambda: shown.findChild(DamageBar) is not None)
    assert not waited, "the end of a backup is waited for where the timers go on"
    assert held == ["between acts"]
    assert [one.message for one in caplog.records] == (
        ["the record was not looked through: MachineError"] if looker in words else []
    )
    caplog.clear()
    bar = shown.findChild(DamageBar)
    assert isinstance(bar, DamageBar)
    assert "nothing can be charted" in said(bar)
    bar.more.click()
    dialog = shown.findChild(DamageDialog)
    assert isinstance(dialog, DamageDialog)
    for sentence in ("pages of the file are damaged (at least 1)", "is kept as it is"):
        assert sentence in said(dialog)
    dialog.close_it()
    assert isinstance(shown.page, SignInPage)
    station = shown.page.station
    assert station.watch.backups is None
    refused: list[str] = []
    station.do(
        lambda desk: desk.store.presence.beat(desk.now()),
        lambda _: refused.append("saved"),
        lambda error: refused.append(error.sentence),
    )
    qtbot.waitUntil(lambda: bool(refused))
    assert refused[0].startswith("Not saved: the record is damaged and open for reading only.")


def test_a_page_met_before_anybody_listened_is_said_all_the_same(
    window: Callable[[], Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By an act of the clerk's, between the opening and the first page."""
    listen = beside.Beside.__init__

    def late(self: beside.Beside, *asked: Any) -> None:
        asked[-1].desk.store.database.still = "Not saved."
        listen(self, *asked)

    monkeypatch.setattr(beside.Beside, "__init__", late)
    shown = window()
    qtbot.waitUntil(lambda: shown.findChild(DamageBar) is not None)
    assert len(shown.findChildren(DamageBar)) == 1


def test_a_whole_large_record_is_summed_and_goes_on(
    folder: Path, window: Callable[[], Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control; and a look that is stopped can be begun again."""
    monkeypatch.setattr(first_look, "SUMMED_AT_ONCE", PAGE)
    shown = window()
    qtbot.waitUntil(lambda: shown.findChild(RecordCheck) is not None)
    check = shown.findChild(RecordCheck)
    assert isinstance(check, RecordCheck)
    assert check.sums
    qtbot.waitUntil(lambda: check.done)
    assert not check.sums
    assert shown.findChild(DamageBar) is None
    check.begin()
    check.sums = True
    check.cease()
    assert check.running, "page sums are not for anybody to stop"
    check.sums = False
    check.cease()
    assert (check.running, check.done, check.stopped) == (False, True, True)
    assert shown.windowTitle() == "KitLog"
    check.begin()
    qtbot.waitUntil(lambda: check.done)
    assert not check.stopped


def test_a_look_that_was_stopped_does_not_speak_for_the_next(
    window: Callable[[], Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two taps where Stop stood: the first look ends while the second goes on."""
    may_end, looks, ended = (Event(), Event()), count(), list[str]()

    def look(_path: Path, _key: Key, told: Callable[[int, int], None], _summed: object) -> Seen:
        number = next(looks)
        assert may_end[number].wait(PATIENCE_MS / 1000)
        try:
            told(1, 2)
        except record_check.Stopped:
            ended.append("stopped")
            raise
        return Seen(faults=2)

    monkeypatch.setattr(record_check, "look_through", look)
    shown = window()
    qtbot.waitUntil(lambda: shown.findChild(RecordCheck) is not None)
    check = shown.findChild(RecordCheck)
    assert isinstance(check, RecordCheck)
    check.begin()
    check.cease()
    check.begin()
    may_end[0].set()
    qtbot.waitUntil(lambda: ended == ["stopped"])
    qtbot.wait(4 * LOOK_MS)
    assert check.running
    may_end[1].set()
    qtbot.waitUntil(lambda: shown.findChild(DamageBar) is not None)
    bar = shown.findChild(DamageBar)
    assert isinstance(bar, DamageBar)
    assert "2 places are not as saved" in said(bar)
    assert check.done


def test_what_was_changed_long_ago_is_found_beside_charting(
    folder: Path,
    open_: Callable[[], Desk],
    window: Callable[[], Window],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Somebody with the key changed who once signed in: no chair needs it, charting goes on."""
    desk = open_()
    people.sign_in(desk, who(desk), PIN)
    desk.store.anchor(desk.now())
    desk.store.close()
    monkeypatch.setattr(record_check, "WAIT_MS", 0)
    _in_small_steps(monkeypatch)
    _forge(folder / "kitlog.db", "SELECT min(id) FROM entries WHERE stream = 'access'")
    shown = window()
    titles: list[str] = []
    shown.windowTitleChanged.connect(titles.append)
    qtbot.waitUntil(lambda: shown.findChild(DamageBar) is not None)
    assert titles.pop() == shown.windowTitle() == "KitLog"
    told = [re.fullmatch(r"KitLog: looking through the record, (\d+) %", one) for one in titles]
    percents = [int(one[1]) for one in told if one]
    assert len(percents) == len(titles) > 2, "how far it is was never shown"
    assert percents == sorted(percents)
    assert percents[-1] < 100
    bar = shown.findChild(DamageBar)
    assert isinstance(bar, DamageBar)
    assert "The record is not whole: 1 place is not as saved." in said(bar)
    assert isinstance(shown.page, SignInPage)
    QTest.keyClicks(shown.page, "r" + PIN)
    qtbot.waitUntil(lambda: isinstance(shown.page, TodayPage))
    assert not shown.page.station.desk.store.still


def _in_small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real process, which says after each single entry how far it is.

    The small record of a test is otherwise over before there is anything to say.
    """
    command = own_process.command

    def small(module: str, words: Sequence[str] = ()) -> list[str]:
        *python, code = command(module, words)
        paths, _, rest = code.partition("; from ")
        steps = "looking_through.AT_ONCE, yielding.TOLD_EVERY_S = 1, 0.0"
        return [
            *python,
            f"{paths}; from kitlog.store import looking_through, yielding; {steps}; from {rest}",
        ]

    monkeypatch.setattr(own_process, "command", small)


def test_a_whole_record_is_looked_through_and_nothing_is_said(
    folder: Path, window: Callable[[], Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_check, "WAIT_MS", 0)
    shown = window()
    qtbot.waitUntil(lambda: shown.findChild(RecordCheck) is not None)
    check = shown.findChild(RecordCheck)
    assert isinstance(check, RecordCheck)
    qtbot.waitUntil(lambda: check.done)
    assert shown.findChild(DamageBar) is None


def test_where_nothing_can_be_read_the_way_out_is_said(
    folder: Path, window: Callable[[], Window], qtbot: QtBot
) -> None:
    flip(folder / "kitlog.db", 0)
    before = digest(folder / "kitlog.db")
    shown = window()
    qtbot.waitUntil(lambda: shown.findChild(ErrorCard) is not None)
    words = said(shown)
    assert "is damaged; the key is the right one. Nothing was changed." in words
    assert "The damaged file is kept as it is." in words
    assert digest(folder / "kitlog.db") == before


def test_the_newest_good_backup_is_offered_with_what_lies_between(
    folder: Path, open_: Callable[[], Desk]
) -> None:
    database = folder / "kitlog.db"
    sheet = by_secret("sheet 1", Kind.SHEET, bytes(range(32)), obtain_key(database))
    write_keybook(database, Keybook((sheet,)))
    desk = open_()
    made = backing_up.finish(backing_up.copy_pages(backing_up.begin(desk), desk.store))
    one, whole = made.backup, made.backup.path.read_bytes()
    worse = file_name(one.record, one.made + timedelta(minutes=30))
    one.path.with_name(worse).write_bytes(whole[:-100])  # newer, and not whole
    ahead = file_name(one.record, one.made + timedelta(days=36_500))
    one.path.with_name(ahead).write_bytes(whole)  # made earlier, by a clock that stood ahead
    desk = desk.as_person(people.sign_in(desk, who(desk), PIN).person_id)
    desk.store.anchor(desk.now())
    desk.store.close()
    door = read_door(database)
    assert door is not None
    write_door(database, replace(door, seen=door.seen.shifted(3600)))
    flip(folder / "kitlog.db", 0)
    with pytest.raises(Damaged) as caught, said_with_way_out(folder / "kitlog.db"):
        open_()
    words = caught.value.sentence
    assert f"The newest good backup is of {_day(made.backup.made)}" in words
    assert str(made.backup.path) in words
    assert "What was charted from then to " in words
    assert "Entries missing then, at least: 1." in words
    assert "kitlog restore" in words


def _day(at: datetime) -> str:
    local = at.astimezone()
    return f"{day(local.date())} {clock(local)}"


def test_anchors_that_were_spoilt_do_not_close_a_whole_record(
    folder: Path, open_: Callable[[], Desk]
) -> None:
    path = anchor_file(folder / "kitlog.db")
    whole = bytearray(path.read_bytes())
    whole[10] ^= 1
    path.write_bytes(whole)
    store = open_().store
    assert not store.still
    assert store.anchored().faults


def test_a_synced_folder_is_said_before_anybody_types_a_password(
    folder: Path, qtbot: QtBot
) -> None:
    """In the window; the timers stay in view, and nothing is written."""
    synced = folder / "Dropbox"
    synced.mkdir()
    for path in [one for one in folder.iterdir() if one.is_file()]:
        path.rename(synced / path.name)
    before = digest(synced / "kitlog.db")
    window, clerk = Window(), Clerk()
    window.show()
    opening = Opening(
        window, clerk, Preferences(clerk), places(synced, demo=False), demo=False, empty=False
    )
    opening.begin()
    assert "which Dropbox carries to other computers" in said(window)
    end(opening)
    assert digest(synced / "kitlog.db") == before
