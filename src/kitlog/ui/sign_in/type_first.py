"""Type first, PIN at save: a set for a chair while nobody is signed in (RULINGS "Quiet")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from kitlog.domain.moment import Moment, elapsed
from kitlog.ui.chair.half_set import HalfSet, read
from kitlog.ui.chair.half_typed import HalfTyped, vitals_place
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.domain.session import Session
    from kitlog.ui.sign_in.page import SignInPage
    from kitlog.ui.sign_in.set_card import SetCard

SEEN_S = 60
"""So long without a key, in real time, and what was typed leaves the screen; it is kept."""
NOW_S = 60.0
"""A PIN given later than this after the first digit: the set was measured at that digit."""


class TypeFirst(QObject):
    """What is typed is kept as any half-typed set; who gives the PIN takes it over and saves it.

    A set that is left, by time or at another chair, waits for the next nurse at that chair, who
    keeps or clears it (RULINGS "Safety" 10).
    """

    def __init__(self, page: SignInPage) -> None:
        super().__init__(page)
        self._page = page
        self.card: SetCard | None = None
        self._session: Session | None = None
        self._half: HalfTyped | None = None
        self._first: Moment | None = None
        self._in_hand: set[str] = set()
        self.unseen = QTimer(self)
        self.unseen.setSingleShot(True)
        self.unseen.setInterval(SEEN_S * 1000)
        self.unseen.timeout.connect(self._leave)

    @property
    def waits_for_pin(self) -> bool:
        """A set is typed, and its nurse is to say who she is."""
        return self._session is not None and self.card is None

    @property
    def words(self) -> str:
        return tr("Saves vitals, chair {chair}.", chair=self._chair) if self.waits_for_pin else ""

    def touched(self) -> None:
        """Somebody is there."""
        if self._session is not None:
            self.unseen.start()

    # -- typing ---------------------------------------------------------------------------

    def open(self, session_id: str) -> None:
        """The fields for this chair, unless a set of somebody else already waits there."""
        session = self._found(session_id)
        if session is None or self._page.checking:
            return
        self._put_away()
        station, place = self._page.station, vitals_place(session_id)
        if place in station.typed and session_id not in self._in_hand:
            self._page.say(_waiting(session.chair))
            return
        self._session, self._half = session, HalfTyped(station, place, self._page)
        kept = self._half.found()
        self._first = read(kept, station.now()).measured
        self._page.set_pin("")
        self._show(kept)

    def open_chair(self, chair: int) -> None:
        """By its number, if it infuses or recovers."""
        for tile in self._page.chairs.views:
            if tile.chair == chair and tile.session:
                self.open(tile.session)
                return

    def key(self, event: QKeyEvent) -> bool:
        """A key of the page, before the page's own; whether it was one of these."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            number = Qt.Key.Key_1 <= key <= Qt.Key.Key_9
            if number and not event.isAutoRepeat():
                self.open_chair(key - Qt.Key.Key_0)
            return number
        if self.card is None:
            return False
        if key == Qt.Key.Key_Escape:
            self.back()
            return True
        silences = key == Qt.Key.Key_A and self._page.status.view.acts
        names = event.text().isalpha() or key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        return names and not silences

    def back(self) -> bool:
        """One step back: from the PIN to the fields, from them to the page as it was."""
        if self.card is not None:
            self._put_away()
        elif self._session and self._half and not self._page.checking:
            self._show(self._half.found())
        else:
            return False
        return True

    # -- saving ---------------------------------------------------------------------------

    def hand_over(self) -> str:
        """Whoever is signed in now said this set: its session, "" when there is none to save."""
        session, half = self._session, self._half
        if session is None or half is None or not self.waits_for_pin:
            return ""
        texts, now = dict(half.found()), self._page.station.now()
        if self._first is not None and elapsed(self._first, now).seconds <= NOW_S:
            texts.pop("measured", None)
        half.keep(texts)
        half.take_over()
        self._page.station.typed_first = session.id
        return session.id

    # -- within ---------------------------------------------------------------------------

    @property
    def _chair(self) -> int:
        return self._session.chair if self._session is not None else 0

    def _found(self, session_id: str) -> Session | None:
        rows = self._page.board.rows if self._page.board is not None else ()
        return next((r.session for r in rows if r.session and r.session.id == session_id), None)

    def _show(self, texts: dict[str, str]) -> None:
        assert self._session is not None
        from kitlog.ui.sign_in.set_card import SetCard  # not needed before the record is open

        self.card = SetCard(self._session.chair, self._session.protocol)
        self.card.put_back(texts)
        self.card.changed.connect(self._keep)
        self.card.who_asked.connect(self._ask_who)
        self.card.left.connect(self.back)
        self._page.card.show_instead(self.card)
        self._page.chairs.mark(self._session.id)
        self.card.begin()
        self.unseen.start()

    def _keep(self) -> None:
        assert self.card is not None
        assert self._session is not None
        assert self._half is not None
        texts = self.card.texts
        now = self._page.station.now()
        self._first = (self._first or now) if texts else None
        self._half.keep(texts | HalfSet(measured=self._first).texts())
        self._in_hand.add(self._session.id)
        self.unseen.start()

    def _ask_who(self) -> None:
        self._close_card()
        self._page.say_quietly()

    def _leave(self) -> None:
        """Nobody went on: what stands there now is nobody's."""
        self._in_hand.clear()
        self._put_away()

    def _put_away(self) -> None:
        """The page as it was; what is typed is kept and said to wait."""
        half, chair = self._half, self._chair
        self._close_card()
        self._session = self._half = self._first = None
        self._page.chairs.mark("")
        self.unseen.stop()
        if half is None:
            return
        if half.pending:
            half.write()
        if half.found():
            self._page.say(_waiting(chair))
        else:
            self._page.say_quietly()
        half.deleteLater()

    def _close_card(self) -> None:
        """No digit stays in the window: a hidden field would still be read aloud."""
        if self.card is not None:
            self._page.setFocus()
            self.card.put_back({})
            self._page.card.show_instead(None)
            self.card = None


def _waiting(chair: int) -> str:
    return tr("A half-typed set waits for chair {chair}. Sign in to go on.", chair=chair)
