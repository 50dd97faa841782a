"""What is typed at a chair and not yet saved: at once in memory, soon on disk, with its typist."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from kitlog.ui.station import Station
from kitlog.ui.typed import Typed
from kitlog.words import tr

DRAFT_MS = 200
"""A keystroke is on disk within 250 ms (ARCHITECTURE "Drafts")."""
UNKNOWN = "nobody signed in"
"""Stands for the typist of what was typed at the locked screen and left there."""


def vitals_place(session_id: str) -> str:
    """Where half-typed vitals of this session are kept."""
    return f"vitals:{session_id}"


class HalfTyped(QObject):
    """Whoever typed first stays the typist until her values are saved, cleared or taken over."""

    def __init__(self, station: Station, place: str, typed_on: QWidget) -> None:
        """Written at the latest when `typed_on` is hidden."""
        super().__init__(typed_on)
        self.place = place
        self._station = station
        self._typist = ""
        self._texts: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self.write)
        typed_on.installEventFilter(self)

    @property
    def pending(self) -> bool:
        """Whether something typed is not on its way to the disk yet."""
        return self._timer.isActive()

    @property
    def another(self) -> str:
        """Who else typed what stands here: "by T. Sample RN", "at the locked screen", or ""."""
        person = self._station.person
        if person is None or self._typist in ("", person.person_id):
            return ""
        if self._typist == UNKNOWN:
            return tr("at the locked screen")
        return tr("by {name}", name=self._station.clinic.name_of(self._typist))

    def found(self) -> dict[str, str]:
        """What was half typed here before, with its typist; nothing if there is none."""
        kept = self._station.typed.get(self.place)
        if kept is None:
            return {}
        self._texts, self._typist = dict(kept.texts), kept.author
        return self._texts

    def keep(self, texts: dict[str, str]) -> None:
        """With every key. While another nurse's values stand here they stay hers."""
        if not self._typist:
            person = self._station.person
            self._typist = person.person_id if person else UNKNOWN
        self._texts = texts
        if texts:
            self._station.typed[self.place] = Typed(texts, self._typist)
        self._timer.start()

    def take_over(self) -> None:
        """From now on they are said by the nurse who confirmed them."""
        self._typist = ""
        self.keep(self._texts)
        self.write()

    def write(self) -> None:
        """To disk now, also what is no longer there."""
        self._timer.stop()
        self._station.keep_typed(self.place, self._texts, self._typist)
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
