"""The chair: one patient, one session, everything within one tap."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout
from shiboken6 import isValid

from kitlog.domain.alerts import Priority
from kitlog.domain.errors import KitLogError
from kitlog.domain.moment import Moment
from kitlog.domain.rights import NotAllowed, Right
from kitlog.domain.session import Session
from kitlog.domain.view import Phase, View
from kitlog.ui.chair.banner import banner
from kitlog.ui.chair.bodies import Body, ReadyBody, RecoveryBody, RunningBody
from kitlog.ui.chair.chair_keys import acts
from kitlog.ui.chair.correcting import Correcting
from kitlog.ui.chair.far_view import FarView, far_facts
from kitlog.ui.chair.going_home import GoingHome
from kitlog.ui.chair.happenings import Happenings
from kitlog.ui.chair.left import LeftColumn
from kitlog.ui.chair.live import Act, LiveSession
from kitlog.ui.chair.looking_back import LookingBack
from kitlog.ui.chair.more_events import MoreEvents
from kitlog.ui.chair.neighbours import Neighbours
from kitlog.ui.chair.not_saved import NotSaved, Unsaved
from kitlog.ui.chair.papers import Papers
from kitlog.ui.chair.parts.not_saved_card import AGAIN
from kitlog.ui.chair.preparing import Preparing
from kitlog.ui.chair.pump import Pump
from kitlog.ui.chair.quieting import Quieting
from kitlog.ui.chair.status import ACKNOWLEDGE, CHART, PAUSE, RECHECK, SOUND, status
from kitlog.ui.chair.vitals_entry import VitalsEntry
from kitlog.ui.chair.witnessed import Witnessed
from kitlog.ui.kit.chair_header import ChairHeader
from kitlog.ui.kit.dialog import SAVING
from kitlog.ui.kit.painted import once_painted
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.words import tr
from kitlog.workflow.reading import ChairFile


class ChairPage(Page):
    """Keeps no state of its own but what is typed: the session comes from the record."""

    def __init__(self, station: Station, session_id: str) -> None:
        super().__init__(station)
        self.live = LiveSession(station, session_id, self)
        self.header = ChairHeader()
        self.lay_out(self.header)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        self.left = LeftColumn()
        self.left.setEnabled(False)  # until the session is read there is nothing to act on
        row.addWidget(self.left)
        self._row = row
        self.centre: Body | None = None
        self._trouble = ""
        self.not_saved = NotSaved()
        self.blind = False
        self.own_chair = session_id
        self.neighbours = Neighbours(station.watch, session_id)
        self.vitals = VitalsEntry(self)
        self.happenings = Happenings(self)
        self.more_events = MoreEvents(self)
        self.witnessed = Witnessed(self)
        self.quieting = Quieting(self)
        self.pump = Pump(self)
        self.preparing = Preparing(self)
        self.going_home = GoingHome(self)
        self.papers = Papers(self)
        self.correcting = Correcting(self)
        self.looking_back = LookingBack(self)
        self.far = FarView(self)
        self.far.closed.connect(self.far_view)
        self.live.changed.connect(self._show)
        self.live.refused.connect(self.trouble)
        station.person_changed.connect(self._show)  # the log names who else wrote in it
        self.live.saving.connect(lambda on: self.toast.wait(str(SAVING) if on else ""))
        self._connect()

    # -- coming and going -------------------------------------------------------------

    def opened(self) -> None:
        self.live.load()
        once_painted(self, self.station.watch.read)

    def returned(self) -> None:
        super().returned()
        self.vitals.returned()
        if self.station.shows_far:
            self.far.come()
        elif not self.far.isHidden():
            self.far.leave()
        self.live.load()  # alerts may have been silenced while it was locked

    def tick(self, now: Moment) -> None:
        if self.live.file is not None:
            self._show_time(self.live.file, self.live.view())

    def keep(
        self,
        act: Act,
        words: str = "",
        then: Callable[[Session], None] | None = None,
        *,
        once: str = "",
        what: str = "",
    ) -> None:
        """Do an act; `words` are offered with Undo once it is kept. `once` as in LiveSession.

        `what` names an act without words where it could not be saved.
        """

        def kept(after: Session) -> None:
            if not isValid(self):
                return
            self.kept(words)
            if then is not None:
                then(after)

        def not_kept(error: KitLogError) -> None:
            again = partial(self.keep, act, words, then, once=once, what=what)
            self.not_kept(error, Unsaved(words or what, again, once))

        self.live.do(act, kept, not_kept, once=once)

    def kept(self, words: str) -> None:
        """An act is in the record: what was wrong before is over; `words` come with Undo."""
        if not self.not_saved:
            self._trouble = ""
        self._show_unsaved()
        if words:
            self.toast.offer(words, self.live.undo())

    def not_kept(self, error: KitLogError, unsaved: Unsaved) -> None:
        """Say why, and keep at hand what the disk did not take."""
        self.not_saved.add(error, unsaved)
        self.trouble(error)

    # -- showing ----------------------------------------------------------------------

    def _show(self) -> None:
        file = self.live.file
        if file is None:
            return
        self.left.setEnabled(True)
        view = self.live.view()
        fresh = self._set_body(file, view)
        if self.centre is not None:
            person = self.station.person
            reader = person.person_id if person else ""
            self.centre.draw(file, view, self.station.clinic.name_of, reader)
        self._show_time(file, view)
        if fresh and self.centre is not None:
            self.centre.show()  # only now: each part built in a visible page is dressed by itself
            if self.vitals.put_back():
                self.vitals.go_on()  # the typing goes on, after the end as during the infusion
            else:
                self.begin()
            if self.station.shows_far:
                self.far.come()
            self.vitals.save_typed_first()

    def _show_time(self, file: ChairFile, view: View) -> None:
        """What the clock changes, all of it from one view."""
        self.left.draw(file, view, self.station.refusal(Right.CHART))
        self._show_status(file, view)
        self.vitals.draw(view)
        if self.centre is not None:
            self.centre.tick(file, view)
        self.header.draw_dock(self.neighbours.chips(view.now))
        self._show_banner(file, view.now)
        if self.station.shows_far:
            self.far.draw(far_facts(file.session, view), self.status.view)

    def _set_body(self, file: ChairFile, view: View) -> bool:
        """Put the body of this stage in place; whether it is another one than before."""
        kind = _body_of(view.phase)
        if type(self.centre) is kind:
            return False
        if self.centre is not None:
            self.centre.hide()
            self.centre.deleteLater()  # not taken out first: see `Window._swap`
        protocol = file.session.protocol
        if kind is ReadyBody:
            self.centre = self.preparing.body(protocol)
        elif kind is RunningBody:
            self.centre = self._running(RunningBody(protocol, self.happenings.effects))
        else:
            self.centre = self._recovery(RecoveryBody(protocol, self.happenings.effects))
        self._row.addWidget(self.centre, 1)
        self.vitals.attach(self.centre)
        self.more_events.attach(self.centre)
        self.correcting.attach(self.centre)
        self.not_saved.attach(self.centre.right, self.not_saved.again, self._leave_unsaved)
        self._fit()
        return True

    def begin(self) -> None:
        """Focus where work goes on: time-out, next empty field, Aldrete card or signature."""
        if isinstance(self.centre, ReadyBody):
            self.centre.time_out.begin()
        elif isinstance(self.centre, RunningBody):
            self.centre.entry.begin()
        elif isinstance(self.centre, RecoveryBody):
            self.centre.begin()

    def _running(self, body: RunningBody) -> RunningBody:
        body.chart.slot_chosen.connect(self.vitals.choose_slot)
        self.looking_back.attach(body.chart)
        body.quick.chosen.connect(self.happenings.quick)
        self.happenings.attach(body.effects)
        return body

    def _recovery(self, body: RecoveryBody) -> RecoveryBody:
        body.chart.slot_chosen.connect(self.vitals.choose_slot)
        self.looking_back.attach(body.chart)
        self.happenings.attach(body.effects)
        self.going_home.attach(body)
        self.papers.attach(body)
        return body

    def _connect(self) -> None:
        header = self.header
        header.back_asked.connect(lambda: self.go.emit("today", ""))
        header.theme_asked.connect(lambda: self.go.emit("dim", ""))
        header.person_asked.connect(lambda: self.go.emit("lock", ""))
        header.chair_asked.connect(lambda id: self.go.emit("chair", id))
        buttons = self.left.buttons
        buttons.start_asked.connect(self.pump.start)
        buttons.pause_asked.connect(self.pump.pause)
        buttons.resume_asked.connect(self.pump.resume)
        buttons.stop_asked.connect(self.pump.stop)
        buttons.end_asked.connect(self.pump.end)
        buttons.discharge_asked.connect(self.going_home.discharge)
        buttons.discharge.refused.connect(self.going_home.against_advice)
        buttons.start.refused.connect(lambda _: self.preparing.go_to_open_point())
        buttons.refused.connect(lambda reason: self.toast.offer(reason, None))
        self.left.more.clicked.connect(self.more_events.menu)
        self.left.log.clicked.connect(self.correcting.open_log)

    def _show_status(self, file: ChairFile, view: View) -> None:
        if self._says_trouble(view):
            self.status.draw(self.not_saved.view(self._trouble))
        elif self.blind:
            words = tr("Weight, dose and pump, each nurse on her own.")
            self.status.draw(StatusView("calm", tr("Second check"), words))
        else:
            self.status.draw(status(file, view, self.station.watch.may_sleep))

    def _says_trouble(self, view: View) -> bool:
        """Whether the line says what went wrong: an alert comes first where the card says it."""
        waits = any(a.priority > Priority.LOW and not a.acknowledged for a in view.alerts)
        return bool(self._trouble) and not (waits and self.not_saved)

    def _show_unsaved(self) -> None:
        if self.centre is not None:
            self.not_saved.draw(self.centre.right)

    def _show_banner(self, file: ChairFile, now: Moment) -> None:
        shown = banner(file, self.station.clinic.settings, blind=self.blind)
        self.header.draw(shown, self.clock_text(now), self.person_text())

    # -- alerts -----------------------------------------------------------------------

    def acted(self, words: str) -> None:
        if words in (tr(RECHECK), tr(CHART)):
            self.vitals.begin()
        elif words == tr(PAUSE):
            self.pump.pause()
        elif words == tr(SOUND):
            self.quieting.open()
        elif words == tr(ACKNOWLEDGE):
            self.acknowledge()
        elif words == tr(AGAIN):
            self.not_saved.again()

    def acknowledge(self) -> None:
        """Say that what stands in the line was seen."""
        if self._says_trouble(self.live.view()):
            self._leave_unsaved()
        else:
            self.happenings.acknowledge()

    def _leave_unsaved(self) -> None:
        """It was seen: presses are let go, what is typed stays where it is."""
        self._trouble = ""
        self.not_saved.forget()
        self._show_unsaved()
        self.tick(self.station.now())

    def trouble(self, error: KitLogError) -> None:
        """Stays in the status line until the next act is kept, or it is acknowledged.

        What was pressed and not saved stays until it is, or is acknowledged. Who may only read
        is told in passing: the alerts keep their place.
        """
        if isinstance(error, NotAllowed):
            self.toast.offer(error.sentence, None)
            return
        self._trouble = error.sentence
        self._show_unsaved()
        if self.live.file is not None:
            self.tick(self.station.now())

    # -- keys and size ----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.live.file is None or not self._act_on(event):
            super().keyPressEvent(event)

    def _act_on(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if held & Qt.KeyboardModifier.AltModifier and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            id = self.station.watch.in_chair(key - Qt.Key.Key_0)
            if id:
                self.go.emit("chair", id)
            return True
        if held & Qt.KeyboardModifier.ControlModifier:
            if key == Qt.Key.Key_Z:
                self.toast.undo()
                return True
            if Qt.Key.Key_1 <= key <= Qt.Key.Key_8:
                self.side_effects(key - Qt.Key.Key_1)
                return True
            return False
        act = acts(self).get(Qt.Key(key))
        if act is None:
            return False
        if not event.isAutoRepeat():
            act()
        return True

    def over_question(self, key: Qt.Key) -> None:
        acts(self)[key]()

    def escape(self) -> None:
        """The log, the keypad, or a panel in its place, goes first; then the page."""
        if not self.correcting.close_log() and not self.vitals.put_away():
            self.go.emit("today", "")

    def far_view(self) -> None:
        """For three metres, or back; it stays from chair to chair."""
        self.station.shows_far = not self.station.shows_far
        if self.station.shows_far:
            self.far.come()
            self.tick(self.station.now())
        else:
            self.far.leave()

    def side_effects(self, place: int | None = None) -> None:
        """The card takes the keys, at the first unasked or at the effect of this place."""
        if isinstance(self.centre, RunningBody):
            self.centre.effects.begin(place)
        elif isinstance(self.centre, RecoveryBody):
            self.centre.show_effects()
            self.centre.effects.begin(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.left.set_room(self.width(), self.height())
        if self.centre is not None:
            self.centre.right.set_room(self.width())


def _body_of(phase: Phase) -> type[Body]:
    if phase is Phase.READY:
        return ReadyBody
    return RunningBody if phase in (Phase.RUNNING, Phase.PAUSED) else RecoveryBody
