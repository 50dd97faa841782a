"""The demo's Wednesday with all its chairs in one window, heard as well as seen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kitlog.domain.session import Session
from kitlog.ui.chair.page import ChairPage
from kitlog.ui.chair.sound_dialog import SoundDialog
from kitlog.ui.sound.voice import Voice
from kitlog.workflow import reading
from kitlog.workflow.board import board
from tests.ui.sound.loudspeaker import Heard, Seconds
from tests.ui.today.clinic_room import Room


class Clinic:
    """The demo's Wednesday: chairs 1 and 4 infuse, 2 recovers. The window, its own pages."""

    def __init__(self, room: Room) -> None:
        self.room, self.window = room, room.window
        self.speaker, self.seconds = Heard(), Seconds()
        room.station.watch.voice = Voice(self.speaker, self.seconds)
        room.sign_in("R. Mock RN")
        room.window.resize(1366, 768)
        room.window.show()
        self.show("chair", self.id(1))

    def id(self, chair: int) -> str:
        rows = self.room.ask(board).rows
        return next(r.session.id for r in rows if r.chair == chair and r.session)

    def session(self, chair: int) -> Session:
        id = self.id(chair)
        return self.room.ask(lambda desk: reading.session(desk, id))

    def show(self, where: str, id: str = "") -> None:
        self.window.show_page(where, id)
        self.room.settle()
        self.beat()

    def pass_time(self, seconds: float) -> None:
        self.room.clock.advance(seconds)
        self.seconds.at += seconds

    def beat(self) -> None:
        """The window's heart beats in a new second."""
        for _ in range(2):
            self.window._second = None
            self.window._beat()
            self.room.settle()

    @property
    def page(self) -> ChairPage:
        page = self.window.page
        assert isinstance(page, ChairPage)
        return page

    @property
    def says(self) -> str:
        assert self.window.page is not None
        return self.window.page.status.view.words

    def press(self, key: Qt.Key) -> None:
        self.room.key(key)
        self.room.settle()

    def dialog(self) -> SoundDialog:
        (found,) = [d for d in self.window.findChildren(SoundDialog) if d.isVisible()]
        return found

    def until_due(self, chair: int) -> float:
        """Seconds until this chair's next reading."""
        self.beat()
        seen = {s.chair: v for s, v in self.room.station.watch.views(self.room.clock.now())}
        slot = seen[chair].next
        assert slot is not None
        assert slot.in_s is not None
        return slot.in_s
