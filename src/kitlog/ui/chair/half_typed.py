"""What is typed at a chair and not yet saved: at once in memory, soon on disk, with its typist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from kitlog.ui.station import Typed

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

DRAFT_MS = 200
"""A keystroke is on disk within 250 ms (ARCHITECTURE "Drafts")."""


class HalfTyped(QObject):
    """Whoever typed first stays the typist until her values are saved, cleared or taken over."""

    def __init__(self, page: ChairPage) -> None:
        super().__init__(page)
        self._page = page
        self._typist = ""
        self._texts: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self.write)
        page.installEventFilter(self)

    @property
    def place(self) -> str:
        """Where half-typed vitals of this session are kept."""
        return f"vitals:{self._page.live.id}"

    @property
    def pending(self) -> bool:
        """Whether something typed is not on its way to the disk yet."""
        return self._timer.isActive()

    @property
    def another(self) -> str:
        """The name of another nurse who typed what stands here, "" for nobody else."""
        station = self._page.station
        if station.person is None or self._typist in ("", station.person.person_id):
            return ""
        return station.clinic.name_of(self._typist)

    def found(self) -> dict[str, str]:
        """What was half typed here before, with its typist; nothing if there is none."""
        kept = self._page.station.typed.get(self.place)
        if kept is None:
            return {}
        self._texts, self._typist = dict(kept.texts), kept.author
        return self._texts

    def keep(self, texts: dict[str, str]) -> None:
        """With every key. While another nurse's values stand here they stay hers."""
        station = self._page.station
        if not self._typist and station.person is not None:
            self._typist = station.person.person_id
        self._texts = texts
        if texts:
            station.typed[self.place] = Typed(texts, self._typist)
        self._timer.start()

    def take_over(self) -> None:
        """From now on they are said by the nurse who confirmed them."""
        self._typist = ""
        self.keep(self._texts)
        self.write()

    def write(self) -> None:
        """To disk now, also what is no longer there."""
        self._timer.stop()
        self._page.station.keep_typed(self.place, self._texts, self._typist)
        if not self._texts:
            self._typist = ""

    def forget(self) -> None:
        """The set is in the record, and its draft went with it."""
        self._texts, self._typist = {}, ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was typed in the last moment before the page goes is written too."""
        if event.type() == QEvent.Type.Hide and self._timer.isActive():
            self.write()
        return False
