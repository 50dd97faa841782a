"""One chair's page on the demo's Wednesday, worked as a nurse does, and its record."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kitlog.domain.charted import Charted
from kitlog.domain.session import Session
from kitlog.ui.chair.bodies import RecoveryBody, RunningBody
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.parts.corrected_vitals import CorrectedVitals
from kitlog.ui.chair.parts.event_log import LogRow
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.workflow import reading
from kitlog.workflow.board import board
from tests.ui.today.clinic_room import Record, Room

OpenRoom = Callable[[Record], Room]
RUNNING, RECOVERY, SIGNED = 1, 2, 7
"""Chairs of the demo's Wednesday."""


class Chair:
    """One chair's page in a room, and what the record says of its session."""

    def __init__(self, room: Room, chair: int, height: int = 768) -> None:
        self.room = room
        room.sign_in("R. Mock RN")
        rows = room.ask(board).rows
        self.id = next(r.session.id for r in rows if r.chair == chair and r.session)
        self.page = ChairPage(room.station, self.id)
        room.show(self.page, height=height)

    @property
    def session(self) -> Session:
        return self.room.ask(lambda desk: reading.session(desk, self.id))

    def entry(self, id: str) -> Charted:
        return next(one for one in self.session.happenings if one.id == id)

    @property
    def running(self) -> RunningBody:
        assert isinstance(self.page.centre, RunningBody)
        return self.page.centre

    @property
    def recovery(self) -> RecoveryBody:
        assert isinstance(self.page.centre, RecoveryBody)
        return self.page.centre

    def row(self, words: str) -> LogRow:
        return next(row for row in self.running.log.rows if words in row.accessibleName())

    @property
    def dialogs(self) -> list[Dialog]:
        return [one for one in self.page.window().findChildren(Dialog) if one.isVisible()]

    @property
    def dialog(self) -> Dialog:
        (dialog,) = self.dialogs
        return dialog

    @property
    def form(self) -> CorrectedVitals:
        return self.dialog.findChildren(CorrectedVitals)[0]

    def over(self, field: str, text: str) -> None:
        """Select what stands in the field and type over it."""
        line = self.form.fields[field].input.line
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)

    def reason(self, words: str) -> None:
        choice = self.dialog.findChildren(Choice)[0]
        self.room.tap(next(one for one in choice.options if one.text() == words))

    def strike_instead(self) -> None:
        buttons = self.dialog.findChildren(KitButton)
        self.room.tap(next(one for one in buttons if one.text() == "Strike it instead…"))

    def confirm(self) -> None:
        self.room.tap(self.dialog.act)
        self.room.settle()
