"""A disk that takes its time or gives up: "saving", nothing typed lost, never "saved" too early."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from sqlalchemy import Connection, event

from kitlog.app.demo.fill import WEDNESDAY
from kitlog.domain.effects import EffectsAsked
from kitlog.domain.errors import MachineError
from kitlog.domain.events import AlertAcknowledged, NoteWritten
from kitlog.domain.infusion import InfusionEnded, InfusionPaused
from kitlog.domain.session_facts import Signed
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.not_saved import Unsaved
from kitlog.ui.chair.parts.not_saved_card import AGAIN, NotSavedCard
from kitlog.ui.kit.alert_button import AlertButton
from kitlog.ui.kit.dialog import SAVING
from kitlog.workflow import charting, preparing
from kitlog.workflow.board import board
from kitlog.workflow.desk import Desk
from tests.ui.chair.at_chair import RUNNING, Chair, OpenRoom
from tests.ui.clipping import clipped, painted
from tests.ui.targets import small_targets
from tests.ui.today.clinic_room import Room

READINGS = "1468692961304"
FULL, BROKEN = sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR
SENTENCES = {
    FULL: "Not saved: the disk is full. The entry stays on screen.",
    BROKEN: "Not saved: the disk reports an error. The entry stays on screen.",
}


class Disk:
    """Every commit that writes waits here until it is let go, and fails while `code` says so."""

    def __init__(self, connection: Connection) -> None:
        self._free, self.code = threading.Event(), 0
        self._driver, self._written = _driver(connection), _written(connection)
        self.let_go()
        event.listen(connection.engine, "commit", self._commit)

    def hold(self) -> None:
        self._free.clear()

    def let_go(self) -> None:
        self._free.set()

    def _commit(self, connection: Connection) -> None:
        # After an error the record is opened anew, and its connection counts from nothing.
        before = self._written if self._driver is _driver(connection) else 0
        self._driver, self._written = _driver(connection), _written(connection)
        if self._written == before:
            return  # only read: that needs no disk
        self._free.wait()
        if self.code:
            error = sqlcipher.OperationalError("no words for a nurse")
            error.sqlite_errorcode = self.code
            raise error


def _written(connection: Connection) -> int:
    """How many rows were changed through this connection until now."""
    return int(_driver(connection).total_changes)


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection


class Slow(Chair):
    """A chair on such a disk, and what its screen says meanwhile."""

    disk: Disk

    @property
    def says(self) -> str:
        """Every word that stands on the screen as words; not what is typed."""
        window = self.page.window()
        labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
        return " | ".join([*labels, self.page.status.view.spoken])

    @property
    def typed(self) -> list[str]:
        """What stands in every field of the page and of the questions over it."""
        fields = self.page.window().findChildren(QLineEdit)
        return [one.text() for one in fields if one.isVisible() and one.text()]

    @property
    def charted(self) -> list[str]:
        """What the log and the slots of the chart say is charted; afterwards, whether signed."""
        if not isinstance(self.page.centre, RunningBody):
            return ["signed" if self.recovery.sign.addendum.isVisible() else "not signed"]
        rows = [row.accessibleName() for row in self.running.log.rows]
        return rows + [one.accessibleName() for one in self.running.chart.slots]

    def press(self, keys: str) -> None:
        """Keys as they are typed; nothing waits for the disk."""
        for key in keys:
            self.room.keys(key)

    def enter(self) -> None:
        self.room.key(Qt.Key.Key_Return)

    def waits(self) -> None:
        """Until the screen says that something is on its way."""
        self.room.qtbot.waitUntil(lambda: str(SAVING) in self.says)

    @property
    def card(self) -> NotSavedCard:
        """The red card of this stage, in view or not."""
        assert self.page.centre is not None
        return self.page.centre.right.not_saved

    def count(self, kind: type) -> int:
        """How many entries of this kind the record holds."""
        return sum(isinstance(one.fact, kind) for one in self.session.happenings)


@dataclass(frozen=True)
class Act:
    """`begin` types or presses up to the last key, `finish` is that key; `kind` is what it keeps.

    typed  what must stand on the screen until it is kept
    """

    kind: type
    begin: Callable[[Slow], None]
    finish: Callable[[Slow], None]
    typed: tuple[str, ...] = ()
    signing: bool = False


def _nothing(_: Slow) -> None:
    """What takes one press is not begun."""


def _nausea(chair: Slow, severity: str = "2") -> None:
    QTest.keyClick(chair.room.focus, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    chair.press(severity)


def _note(chair: Slow) -> None:
    chair.press("n")
    chair.press("Talks more slowly")


UNTIL_THE_END_S = 21 * 60 + 30
"""Ada's infusion has run 18:48 of 40 minutes."""


def _end(chair: Slow) -> None:
    chair.room.clock.advance(UNTIL_THE_END_S)
    chair.room.settle()
    chair.room.key(Qt.Key.Key_F10)
    chair.press("100")


def _sign(chair: Slow) -> None:
    chair.room.tap(chair.recovery.sign.sign)
    chair.press("147258")


ACTS = {
    "vitals": Act(Vitals, lambda c: c.press(READINGS), Slow.enter, ("146", "86", "92", "96")),
    "effect": Act(EffectsAsked, _nothing, _nausea),
    "note": Act(NoteWritten, _note, Slow.enter, ("Talks more slowly",)),
    "pause": Act(InfusionPaused, _nothing, lambda c: c.press("p")),
    "end": Act(InfusionEnded, _end, Slow.enter, ("100",)),
    "sign": Act(Signed, _sign, Slow.enter, ("147258",), signing=True),
}


@pytest.fixture(params=ACTS)
def act(request: pytest.FixtureRequest) -> Act:
    return ACTS[request.param]


@pytest.fixture
def at(open_room: OpenRoom) -> Iterator[Callable[[Act], Slow]]:
    """Opens the chair the act belongs to, on a disk that can be held."""
    disks: list[Disk] = []

    def chair(act: Act) -> Slow:
        room = open_room("day")
        room.sign_in("R. Mock RN")
        opened = Slow(room, _held_today(room) if act.signing else RUNNING, 704)
        opened.disk = room.ask(lambda desk: Disk(desk.store.database.connection))
        disks.append(opened.disk)
        return opened

    yield chair
    for disk in disks:
        disk.code = 0
        disk.let_go()


def _held_today(room: Room) -> int:
    """Carla's chair: measured, too high, not infused; the day is ready to be signed."""

    def hold(desk: Desk) -> None:
        carla = next(row for row in board(desk).rows if row.chair == 3)
        session = preparing.open_session(desk, carla.course.id, WEDNESDAY, 3)
        charting.chart_vitals(desk, session.id, Vitals(184, 96, 88, 98, 16, 0, 6), "base")
        preparing.hold(desk, session.id, "BP too high")

    room.ask(hold)
    return 3


def test_while_the_disk_is_slow_it_says_saving_and_nothing_is_charted_early(
    act: Act, at: Callable[[Act], Slow]
) -> None:
    chair = at(act)
    before = chair.count(act.kind)
    act.begin(chair)
    chair.room.settle()
    shown, typed = chair.charted, chair.typed
    assert set(act.typed) <= set(typed)
    chair.disk.hold()
    act.finish(chair)
    chair.waits()
    for _ in range(3):
        act.finish(chair)
        chair.page.tick(chair.room.clock.now())
    assert str(SAVING) in chair.says
    assert chair.charted == shown
    assert chair.typed == typed
    assert clipped(chair.page.window()) == []
    chair.disk.let_go()
    chair.room.settle()
    assert str(SAVING) not in chair.says
    assert chair.count(act.kind) == before + 1
    assert chair.charted != shown
    assert not set(act.typed) & set(chair.typed)


@pytest.mark.parametrize("code", [FULL, BROKEN])
def test_what_the_disk_does_not_take_is_said_stays_and_can_be_saved_again(
    act: Act, code: int, at: Callable[[Act], Slow]
) -> None:
    chair = at(act)
    before = chair.count(act.kind)
    act.begin(chair)
    chair.room.settle()
    shown, typed = chair.charted, chair.typed
    chair.disk.code = code
    act.finish(chair)
    chair.room.settle()
    assert SENTENCES[code] in chair.says
    assert str(SAVING) not in chair.says
    assert chair.charted == shown
    assert chair.typed == typed
    assert chair.count(act.kind) == before
    assert clipped(chair.page.window()) == []
    chair.disk.code = 0
    again(chair, act)
    assert chair.count(act.kind) == before + 1
    assert SENTENCES[code] not in chair.says
    assert chair.charted != shown


def again(chair: Slow, act: Act) -> None:
    """What was typed is there to be entered again; what was only pressed has its button."""
    if act.typed:
        act.finish(chair)
    else:
        buttons = chair.page.status.findChildren(AlertButton)
        chair.room.tap(next(one for one in buttons if one.text() == str(AGAIN)))
    chair.room.settle()


def test_work_goes_on_while_a_set_is_on_its_way(at: Callable[[Act], Slow]) -> None:
    chair = at(ACTS["vitals"])
    before = {kind: chair.count(kind) for kind in (Vitals, EffectsAsked, NoteWritten)}
    chair.press(READINGS)
    chair.disk.hold()
    chair.enter()
    chair.waits()
    assert "saving…" in [one.text for one in painted(chair.running.entry)]
    _nausea(chair)
    _note(chair)
    assert "Talks more slowly" in chair.typed
    chair.enter()
    chair.disk.let_go()
    chair.room.settle()
    assert {kind: chair.count(kind) - before[kind] for kind in before} == {
        Vitals: 1, EffectsAsked: 1, NoteWritten: 1,
    }  # fmt: skip
    assert chair.typed == []


def test_a_question_can_not_be_left_while_its_answer_is_on_its_way(
    at: Callable[[Act], Slow],
) -> None:
    chair = at(ACTS["note"])
    _note(chair)
    chair.disk.hold()
    chair.enter()
    chair.waits()
    chair.room.key(Qt.Key.Key_Escape)
    chair.room.tap(chair.dialog.safe)
    chair.press("and more")
    assert chair.typed == ["Talks more slowly"]
    chair.disk.code = FULL
    chair.disk.let_go()
    chair.room.settle()
    assert chair.dialog.sentence.text() == SENTENCES[FULL]
    chair.press(", and clearly")
    assert chair.typed == ["Talks more slowly, and clearly"]
    chair.room.key(Qt.Key.Key_Escape)
    assert chair.dialogs == []


def test_several_presses_are_saved_again_in_their_order_or_let_go_together(
    at: Callable[[Act], Slow],
) -> None:
    chair = at(ACTS["effect"])
    before = chair.session.scores()
    chair.disk.code = FULL
    for severity in "21":
        _nausea(chair, severity)
    chair.room.settle()
    assert "2 entries" in chair.says
    chair.page.acknowledge()
    assert SENTENCES[FULL] not in chair.says
    for severity in "12":
        _nausea(chair, severity)
    chair.room.settle()
    chair.disk.code = 0
    again(chair, ACTS["effect"])
    now = chair.session.scores()
    assert [score.severity for _, score in now[len(before) :]] == [1, 2]


# -- the red card ---------------------------------------------------------------------------

NAMED = {"vitals": "20 min vitals", "effect": "Nausea 2", "pause": "Pump pause"}


@pytest.mark.parametrize("name", NAMED)
def test_a_red_card_names_what_was_not_saved_and_saves_it_again(
    name: str, at: Callable[[Act], Slow]
) -> None:
    act = ACTS[name]
    chair = at(act)
    before = chair.count(act.kind)
    act.begin(chair)
    chair.room.settle()
    assert not chair.card.isVisible()
    chair.disk.code = FULL
    act.finish(chair)
    chair.room.settle()
    card = chair.card
    assert card.isVisible()
    assert card.words.text() == "Not saved: the disk is full."
    assert card.what.text() == NAMED[name]
    stays = "The entry stays on screen. Free space or call IT, then press Save again."
    assert card.detail.text() == stays
    chair.room.tap(card.save)
    chair.room.settle()
    assert card.isVisible(), "the disk is full still"
    assert card.what.text() == NAMED[name], "said once, however often it is tried"
    assert chair.count(act.kind) == before
    chair.disk.code = 0
    chair.room.tap(card.save)
    chair.room.settle()
    assert chair.count(act.kind) == before + 1
    assert not chair.card.isVisible()
    assert "Not saved" not in chair.says


@pytest.mark.parametrize("size", [(1366, 704), (1366, 768), (1920, 1080)])
def test_the_red_card_covers_and_moves_nothing_of_what_counts(
    size: tuple[int, int], at: Callable[[Act], Slow]
) -> None:
    chair = at(ACTS["pause"])
    chair.page.window().resize(*size)
    chair.room.settle()
    here = (
        chair.page.left, chair.page.status, chair.running.chart, chair.running.entry,
        chair.running.effects, chair.running.quick,
    )  # fmt: skip
    before = [_place(one) for one in here]
    chair.disk.code = FULL
    chair.press("p")
    chair.room.settle()
    card = _place(chair.card)
    assert card.height() > 100
    assert [_place(one) for one in here] == before
    assert not any(card.intersects(one) for one in before)
    assert clipped(chair.page.window()) == []
    assert small_targets(chair.page.window()) == []


@pytest.mark.parametrize("size", [(1366, 704), (1920, 1080)])
def test_after_the_infusion_a_card_gives_way_and_nothing_else_moves(
    size: tuple[int, int], at: Callable[[Act], Slow]
) -> None:
    chair = at(ACTS["sign"])
    chair.page.window().resize(*size)
    chair.room.settle()
    here = (chair.page.left, chair.recovery.chart, chair.recovery.sign)
    before, short = [_place(one) for one in here], _place(chair.recovery.short)
    error = MachineError(SENTENCES[BROKEN])
    chair.page.not_kept(error, Unsaved("Discharge criterion", chair.page.begin))
    chair.room.settle()
    assert not chair.recovery.short.isVisible()
    assert _place(chair.card) == short
    assert [_place(one) for one in here] == before
    assert clipped(chair.page.window()) == []
    chair.page.acknowledge()
    chair.room.settle()
    assert _place(chair.recovery.short) == short
    assert [_place(one) for one in here] == before


def test_an_alert_comes_before_the_line_of_what_was_not_saved(at: Callable[[Act], Slow]) -> None:
    chair = at(ACTS["pause"])
    chair.disk.code = FULL
    chair.press("p")
    chair.room.settle()
    assert chair.page.status.view.words == SENTENCES[FULL]
    chair.disk.code = 0
    chair.room.clock.advance(72 + 4 * 60)
    chair.room.settle()
    assert chair.page.status.view.words.startswith("20 min vitals overdue 04:00")
    assert chair.card.isVisible()
    chair.press("a")
    chair.room.settle()
    assert chair.count(AlertAcknowledged) == 1, "the key goes to what the line says"
    assert chair.card.isVisible(), "saving something else is not saving it"
    chair.room.tap(chair.card.leave)
    chair.room.settle()
    assert not chair.card.isVisible()
    assert chair.count(InfusionPaused) == 0


def test_what_is_taken_out_of_the_fields_is_not_unsaved_any_more(at: Callable[[Act], Slow]) -> None:
    chair = at(ACTS["vitals"])
    chair.press("146")
    chair.disk.code = FULL
    chair.running.entry.save()
    chair.room.settle()
    assert chair.card.isVisible()
    for _ in range(5):
        chair.room.key(Qt.Key.Key_Backspace)
    chair.room.settle()
    assert chair.typed == []
    assert not chair.card.isVisible()
    assert "Not saved" not in chair.says


def _place(widget: QWidget) -> QRect:
    """Where it stands in the window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
