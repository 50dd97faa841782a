"""The window: one page at a time, one heartbeat, one theme.

It stands before the record is opened, so what only a page needs is imported with that page.
"""

from __future__ import annotations

from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from kitlog.domain.moment import Moment, clock_step, elapsed
from kitlog.ui.below import stand_below
from kitlog.ui.disk_doubt import DiskDoubt
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.error_card import ErrorCard
from kitlog.ui.kit.keymap import PAGES_OWN
from kitlog.ui.kit.painted import once_painted
from kitlog.ui.kit.theme import DAY, DIM, Theme, dress, stylesheet
from kitlog.ui.pages import built
from kitlog.words import tr

if TYPE_CHECKING:
    from kitlog.domain.errors import KitLogError
    from kitlog.ui.away import Away
    from kitlog.ui.kit.letters import Letters
    from kitlog.ui.page import Page
    from kitlog.ui.station import Station

HEARTBEAT_MS = 250
_ALT = Qt.KeyboardModifier.AltModifier
LETTERS = "screen keyboard"
"""Where the record keeps, beside half-typed text, that this station types by touch."""
_LOOKED_AT = ("chair", "course", "outcomes", "preview", "afterwards", "cohort")
"""Pages that show patients' records: that they were looked at goes into the trail."""
_LOCKED = "locked"
"""A patient dozes beside the locked screen too: it begins with the light of what was locked."""
SIGN_OF_LIFE_S = 5.0
"""How exactly the next start can say for how long the program was closed."""
SLEPT_S = 60.0
"""A heart that beats every quarter of a second and misses so long a time has slept."""


class Window(QWidget):
    """Painted empty first; `begin` fills it once the record is open."""

    painted = Signal()

    def __init__(self, *, demo: bool = False) -> None:
        super().__init__()
        self.theme: Theme = DAY
        self._demo = demo
        self._station: Station | None = None
        self._page: Page | None = None
        self._dim: dict[str, bool] = {}
        self._place = ("", "")
        self._alive: Moment | None = None
        self._beaten: tuple[Moment, Moment] | None = None
        self._second: datetime | None = None
        self._away: Away | None = None
        self._aside: dict[tuple[str, str], Away] = {}
        self.setWindowTitle(tr("KitLog demo") if demo else "KitLog")
        self.setMinimumSize(1366, 704)
        self.resize(1366, 768)
        self.setStyleSheet(stylesheet(DAY))
        self.setProperty("ground", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._pages = QStackedWidget()
        self._box.addWidget(self._pages)
        self._pages.addWidget(_waiting())
        self._heart = QTimer(self)
        self._heart.setInterval(HEARTBEAT_MS)
        self._heart.timeout.connect(self._beat)

    @cached_property
    def letters(self) -> Letters:
        """The screen keyboard; made when it is first asked for."""
        from kitlog.ui.kit.letters import Letters

        return Letters(self, self._pages)

    @property
    def page(self) -> Page | None:
        """The page in view, None before the record is open."""
        return self._page

    def begin(self, station: Station) -> None:
        """Show the first page: first run or sign-in. Neither needs the record to be open yet."""
        self._station = station
        station.not_kept.connect(self._say_not_kept)
        DiskDoubt(self, station)
        self.letters.turned.connect(
            lambda on: station.keep_typed(LETTERS, {"on": "yes" if on else ""})
        )
        if self._demo:
            self._mark_as_demo(station)
        self._heart.start()
        station.preferences.changed.connect(lambda: self._show_new(*self._place))
        handle = self.windowHandle()
        if handle is not None:
            from kitlog.ui.idle import Idle
            from kitlog.ui.keyboard import Keyboard

            Keyboard(handle)
            idle = Idle(handle, self, station.idle_s)
            idle.long_enough.connect(self.lock)
            for changed in (station.person_changed, station.clinic_changed):
                changed.connect(lambda: idle.use(station.idle_s))
        self.show_page("first run" if _is_new(station) else "sign in")
        self._beat()  # every chair is known at once: Alt 3 typed right after a PIN finds it

    def _mark_as_demo(self, station: Station) -> None:
        from kitlog.ui.demo_bar import DemoBar, WaterMark

        self.say_below(DemoBar(station))
        WaterMark(self, self._pages)

    def say_below(self, bar: QWidget) -> None:
        """What concerns every page stands below them all."""
        stand_below(self, self._box, bar)

    def show_trouble(self, sentence: str) -> None:
        """The record can't be opened: say why, offer nothing that could lose it.

        Timers that stand at the door stay in view.
        """
        if self._station is not None and self._station.door is not None:
            from kitlog.ui.sign_in.page import SignInPage

            if isinstance(self._page, SignInPage):
                self._page.say_closed(sentence)
                return
        card = ErrorCard(tr("The record can't be opened."), sentence)
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(12, 120, 12, 12)
        box.addWidget(card)
        box.addStretch(1)
        self._page = None
        self._swap(holder)

    def show_page(self, where: str, id: str = "") -> None:
        """Build the page and bring it into view; the one before it is let go."""
        match where:
            case "dim":
                self._turn_light()
                return
            case "lock":
                self.lock()
                return
            case "back":
                self._come_back()
                return
            case "typed first":
                self._go_to_save(id)
                return
            case "workstation":
                self._show_workstation()
                return
        assert self._station is not None
        if (where, id) == self._place and where == "chair":
            return  # its number was pressed on it: what is typed and open there stays
        self._lay_aside()
        self._show_place(where, id)

    def _show_place(self, where: str, id: str) -> None:
        """As it was laid aside, else built anew."""
        aside = self._aside.pop((where, id), None)
        if aside is not None:
            self._bring_back(aside)
        else:
            self._show_new(where, id)

    def _show_new(self, where: str, id: str) -> None:
        assert self._station is not None
        page = built(self._station, where, id)
        page.go.connect(self.show_page)
        self._bring(page, (where, id))
        page.tick(self._station.now())
        page.hear(self._station.now())
        page.opened()

    def lock(self) -> None:
        """Nobody is signed in; what was on the screen leaves the window until somebody is."""
        station, page = self._station, self._page
        if station is None or page is None or station.person is None:
            return
        from kitlog.ui.away import Away

        self._dim[_LOCKED] = self.theme.dim
        self._away = Away(self, page, self._place, station.person.name)
        station.sign_in(None)
        self.show_page("sign in")

    def _come_back(self) -> None:
        """Somebody signed in: on with what was locked, or Today."""
        away, self._away = self._away, None
        if away is None:
            self.show_page("today")
        else:
            self._bring_back(away)

    def _go_to_save(self, session_id: str) -> None:
        """A set was typed and then its nurse signed in: what was locked waits aside."""
        away, self._away = self._away, None
        if away is not None:
            self._aside[away.place] = away
        self._show_place("chair", session_id)

    def _lay_aside(self) -> None:
        """A page left with a question open waits for its answer: what is typed stays there.

        The door's own questions go: they hold secrets, and it must open for anybody.
        """
        from kitlog.ui.away import Away, questions

        person = self._station.person if self._station is not None else None
        if self._page is None or person is None:
            return
        if self._place[0] == "sign in":
            for one in questions(self):
                one.close_it()
        elif questions(self):
            self._aside[self._place] = Away(self, self._page, self._place, person.name)

    def _bring_back(self, away: Away) -> None:
        assert self._station is not None
        assert self._station.person is not None
        away.bring_back(
            self, lambda _: self._bring(away.page, away.place), self._station.person.name
        )

    def _bring(self, page: Page, place: tuple[str, str]) -> None:
        assert self._station is not None
        self._page, self._place = page, place
        self._swap(page)
        self.letters.turn(LETTERS in self._station.typed)
        self.set_theme(DIM if self._dim.get(self._light_key()) else DAY)
        if place[0] in _LOOKED_AT:  # once it is painted: switching chairs never waits for this
            QTimer.singleShot(0, page, partial(self._station.note_look, *place))

    def _say_not_kept(self, error: KitLogError) -> None:
        if self._page is not None:
            self._page.trouble(error)

    def set_theme(self, theme: Theme) -> None:
        if theme != self.theme:
            dress(self, theme)

    def _turn_light(self) -> None:
        """Dim room is remembered per chair (DESIGN 4)."""
        key = self._light_key()
        self._dim[key] = not self._dim.get(key, False)
        self.set_theme(DIM if self._dim[key] else DAY)

    def _light_key(self) -> str:
        """Whose light it is: the chair's, the locked screen's, or that of all other pages."""
        if self._place[0] == "chair":
            return self._place[1]
        return "" if self._away is None else _LOCKED

    def _show_keys(self) -> None:
        from kitlog.ui.keys_card import KeysCard

        KeysCard(self, self._show_workstation, at_chair=self._place[0] == "chair")

    def _show_workstation(self) -> None:
        from kitlog.ui.this_workstation import ThisWorkstation, why_closed

        assert self._station is not None
        locked = self._away is not None
        typed = self._page is not None and self._page.holds_typed
        closed = why_closed(self, self._place[0], locked=locked, typed=typed)
        ThisWorkstation(self, self._station.preferences, closed)

    def _swap(self, widget: QWidget) -> None:
        old = self._pages.currentWidget()
        self._pages.addWidget(widget)
        self._pages.setCurrentWidget(widget)
        if old is not None:
            once_painted(self, lambda: _let_go(old))  # two hundred widgets: the new page first

    def _beat(self) -> None:
        """Show each new second within a quarter of one; now and then, leave a sign of life."""
        if self._station is None:
            return
        now = self._station.now()
        if now.utc.replace(microsecond=0) == self._second:
            return  # nothing on a page counts in less than seconds
        self._second = now.utc.replace(microsecond=0)
        if self._station.clinic.settings is not None:
            self._station.watch.look(now)
            self._station.searched.look(now)
        if self.page is not None:
            self.page.tick(now)
            self.page.hear(now)
        slept = self._slept_s(self._station.machine_now(), now)
        if slept or self._alive is None or elapsed(self._alive, now).seconds >= SIGN_OF_LIFE_S:
            step = clock_step(self._alive, now) if self._alive else 0.0
            self._alive = now
            if slept or step:
                self._station.note_time(slept, step, self._read_anew)
            self._station.sign_of_life()

    def _slept_s(self, machine: Moment, now: Moment) -> float:
        """Seconds since the last heartbeat where the machine slept meanwhile, else 0."""
        before, self._beaten = self._beaten, (machine, now)
        if before is None or elapsed(before[0], machine).seconds < SLEPT_S:
            return 0.0
        return elapsed(before[1], now).seconds

    def _read_anew(self) -> None:
        """The record says more than the page in view knows, if there is still one."""
        if self._page is not None and isValid(self._page):
            self._page.returned()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean the same on every page."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_F8:
            self._turn_light()
        elif event.key() == Qt.Key.Key_F1 and self._station is not None:
            self._show_keys()
        elif event.key() == Qt.Key.Key_L and held:
            self.lock()  # where a text field takes the plain letter
        elif event.key() == Qt.Key.Key_F11:
            self.showNormal() if self.isFullScreen() else self.showFullScreen()
        elif event.key() in PAGES_OWN:
            self._ask_page(Qt.Key(event.key()))
        elif event.modifiers() & _ALT and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            self._open_chair(event.key() - Qt.Key.Key_0)
        else:
            super().keyPressEvent(event)

    def _ask_page(self, key: Qt.Key) -> None:
        """A question over the page has left this key to it."""
        from kitlog.ui.away import questions

        if self._page is not None and questions(self):
            self._page.over_question(key)

    def _open_chair(self, chair: int) -> None:
        """From any page, once somebody is signed in (RULINGS "Safety" 7)."""
        station = self._station
        if station is not None and station.person is not None:
            found = station.watch.in_chair(chair)
            if found:
                self.show_page("chair", found)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._station is None:
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for child in self.findChildren(QWidget):
            # What stands over the pages (dialogs, toasts, the water mark) places itself anew.
            place = getattr(child, "place", None)
            if callable(place):
                place()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._heart.stop()
        for away in (self._away, *self._aside.values()):
            if away is not None:
                away.drop()
        super().closeEvent(event)


def _is_new(station: Station) -> bool:
    """Whether no clinic was ever set up here."""
    if station.closed is not None:
        return station.closed.new
    return station.door is None and station.clinic.settings is None


def _let_go(page: QWidget) -> None:
    """Free a page that is no longer in view."""
    if isValid(page):
        # Aside, or Qt would paint all that stands where it stood.
        page.move(-page.width(), 0)
        # Not taken out first: what has left its parent and is still found among the window's
        # children on its last way (`findChildren`) is never freed by PySide.
        page.deleteLater()


def _waiting() -> QWidget:
    """The frame that stands while the record is opened."""
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(AppBar("Today", typing=False))
    box.addStretch(1)
    return holder
