"""The chair: one patient, one session, everything within one tap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from kitlog import resources
from kitlog.domain import numbers
from kitlog.domain.dates import day
from kitlog.domain.effects import Effect, Score, read_list
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.moment import Moment
from kitlog.domain.schedule import Slot
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.view import Phase, View
from kitlog.domain.vitals import NAMES, Absent, Vitals
from kitlog.ui.chair import asked, asking
from kitlog.ui.chair.bodies import Body, ReadyBody, RecoveryBody, RunningBody, entry_view
from kitlog.ui.chair.going_home import GoingHome
from kitlog.ui.chair.left import LeftColumn
from kitlog.ui.chair.live import Act, LiveSession
from kitlog.ui.chair.neighbours import Neighbours
from kitlog.ui.chair.parts.effects_card import EffectsCard
from kitlog.ui.chair.preparing import Preparing
from kitlog.ui.chair.pump import Pump
from kitlog.ui.chair.right import keypad_view
from kitlog.ui.chair.status import ACKNOWLEDGE, CHART, PAUSE, RECHECK, status
from kitlog.ui.kit.chair_header import Banner, ChairHeader
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.workflow import charting
from kitlog.workflow.reading import ChairFile

DRAFT_MS = 200
"""A keystroke is on disk within 250 ms (ARCHITECTURE "Drafts")."""


class ChairPage(Page):
    """Keeps no state of its own but what is typed: the session comes from the record."""

    def __init__(self, station: Station, session_id: str) -> None:
        super().__init__(station)
        self.live = LiveSession(station, session_id)
        self.effects: tuple[Effect, ...] = read_list(resources.text("effects.toml"))
        self.header = ChairHeader()
        self.lay_out(self.header)
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        self.left = LeftColumn()
        row.addWidget(self.left)
        self._row = row
        self.centre: Body | None = None
        self.chosen_slot = ""
        self._absent: dict[str, str] = {}
        self._trouble = ""
        self.neighbours = Neighbours(station, session_id)
        self.pump = Pump(self)
        self.preparing = Preparing(self)
        self.going_home = GoingHome(self)
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(DRAFT_MS)
        self._draft_timer.timeout.connect(self._keep_typed)
        self.live.changed.connect(self._show)
        self.live.refused.connect(self._refused)
        self._connect()

    # -- coming and going -------------------------------------------------------------

    def opened(self) -> None:
        self.live.load()
        self.neighbours.read()

    def tick(self, now: Moment) -> None:
        if self.live.file is None:
            return
        view = self.live.view()
        self.left.draw(self.live.session, view)
        self._show_status(view)
        self._show_entry_title(view)
        if self.centre is not None:
            self.centre.tick(self.live.file, view)
        self.header.draw_dock(self.neighbours.chips(now))
        self._show_banner(self.live.file, now)

    def keep(self, act: Act, words: str = "", then: Callable[[Session], None] | None = None) -> None:
        """Do an act; `words` are offered with Undo once it is kept."""
        before = self.live.session if self.live.file else None

        def kept(after: Session) -> None:
            self._trouble = ""
            if words and before is not None:
                self.toast.offer(words, self.live.undo(before, after))
            if then is not None:
                then(after)

        self.live.do(act, kept)

    @property
    def place(self) -> str:
        """Where half-typed vitals of this session are kept."""
        return f"vitals:{self.live.id}"

    # -- showing ----------------------------------------------------------------------

    def _show(self) -> None:
        file = self.live.file
        if file is None:
            return
        view = self.live.view()
        typed = self.centre.entry.texts if self.centre else {}
        fresh = self._set_body(file, view)
        if self.centre is not None:
            self.centre.draw(file, view, self.station.clinic.name_of)
        self.tick(view.now)
        if fresh:
            self._put_back(typed)
            self.begin()

    def _set_body(self, file: ChairFile, view: View) -> bool:
        """Put the body of this stage in place; whether it is another one than before."""
        kind = _body_of(view.phase)
        if type(self.centre) is kind:
            return False
        if self.centre is not None:
            self._row.removeWidget(self.centre)
            self.centre.hide()
            self.centre.deleteLater()
        protocol = file.session.protocol
        if kind is ReadyBody:
            self.centre = self.preparing.body(protocol)
        elif kind is RunningBody:
            self.centre = self._running(RunningBody(protocol, self.effects))
        else:
            self.centre = self._recovery(RecoveryBody(protocol, self.effects))
        self._row.addWidget(self.centre, 1)
        self._connect_entry(self.centre)
        self._fit()
        self.centre.show()
        return True

    def _put_back(self, typed: dict[str, str]) -> None:
        """Half-typed values come back, with whose they are."""
        assert self.centre is not None
        kept = self.station.typed.get(self.place)
        if any(typed.values()):
            self.centre.entry.set_texts(typed)
        elif kept is not None:
            mine = self.station.person is None or kept.author == self.station.person.person_id
            held_by = "" if mine else self.station.clinic.name_of(kept.author)
            self.centre.entry.set_texts(kept.texts, held_by)
            self.centre.show_entry(True)

    def begin(self) -> None:
        """Focus where work goes on: the time-out, the next empty field, the Aldrete card."""
        if isinstance(self.centre, ReadyBody):
            self.centre.time_out.begin()
        elif isinstance(self.centre, RunningBody):
            self.centre.entry.begin()
        elif isinstance(self.centre, RecoveryBody):
            self.centre.aldrete.begin()

    def _running(self, body: RunningBody) -> RunningBody:
        body.chart.slot_chosen.connect(self._choose_slot)
        body.quick.chosen.connect(self._quick)
        self._connect_effects(body.effects)
        return body

    def _recovery(self, body: RecoveryBody) -> RecoveryBody:
        body.chart.slot_chosen.connect(self._choose_slot)
        self._connect_effects(body.effects)
        self.going_home.connect(body)
        return body

    def _connect_effects(self, card: EffectsCard) -> None:
        card.scored.connect(self._score)
        card.rest_none.connect(self.rest_none)
        card.other.connect(self._other_effect)

    def _connect_entry(self, body: Body) -> None:
        body.entry.save_asked.connect(self._save)
        body.entry.values_changed.connect(self._typed)
        body.entry.field_tapped.connect(self._open_keypad)
        body.entry.field_focused.connect(self._follow_focus)
        keypad = body.right.keypad
        keypad.typed.connect(self._keypad_typed)
        keypad.chosen.connect(lambda field, value: body.entry.choose(field, str(value)))
        keypad.next_asked.connect(self._keypad_next)
        keypad.not_measured.connect(self._not_measured)

    def _connect(self) -> None:
        header = self.header
        header.back_asked.connect(lambda: self.go.emit("today", ""))
        header.theme_asked.connect(lambda: self.go.emit("dim", ""))
        header.person_asked.connect(lambda: self.go.emit("people", ""))
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

    def _show_status(self, view: View) -> None:
        if self._trouble:
            self.status.draw(StatusView("medium", self._trouble))
        else:
            self.status.draw(status(self.live.session, view))

    def _show_banner(self, file: ChairFile, now: Moment) -> None:
        patient, course = file.patient, file.course
        settings = self.station.clinic.settings
        banner = Banner(
            chair=file.session.chair,
            name=patient.name,
            about=_about(file),
            record_no=patient.record_no,
            allergies=patient.allergies,
            dosing=f"{numbers.dose(course.opened.weight_kg)} kg · "
            f"{numbers.dose(course.opened.ordered_mg)} mg",
            number=file.number,
            wanted=course.wanted,
            dots=course.dots(file.session.day, settings) if settings else (),
            signed=len(course.signed),
        )
        self.header.draw(banner, self.clock_text(now), self.person_text())

    def _show_entry_title(self, view: View) -> None:
        if self.centre is not None:
            slot = self._slot(view)
            self.centre.entry.draw(entry_view(self.live.session, view, slot, self._absent))

    # -- vitals -----------------------------------------------------------------------

    def _slot(self, view: View) -> Slot | None:
        """The slot the entry row answers: the one tapped, else the one due, else none."""
        if view.phase is Phase.READY:
            return next((s for s in view.slots if s.key == BASELINE), None)
        if self.chosen_slot:
            for slot in view.slots:
                if slot.key == self.chosen_slot and slot.open:
                    return slot
            self.chosen_slot = ""
        waiting = view.next
        early = self.live.session.protocol.opens_early_min * 60
        if waiting is not None and waiting.in_s is not None and waiting.in_s <= early:
            return waiting
        return None

    def chart_vitals(self) -> None:
        """Bring the entry row into view with focus in its next empty field."""
        if self.centre is not None:
            self.centre.show_entry(True)
            self.centre.entry.begin()

    def _save(self, values: dict[str, int]) -> None:
        session, view = self.live.session, self.live.view()
        slot = self._slot(view)
        key = slot.key if slot else ""
        if view.phase is Phase.READY:
            key = BASELINE
        absent = tuple(
            Absent(field, why) for field, why in self._absent.items() if field not in values
        )
        try:
            vitals = Vitals(absent=absent, **values)  # type: ignore[arg-type]
        except Refused as error:
            self._refused(error)
            return
        place = self.place

        def kept(_: Session) -> None:
            self.station.typed.pop(place, None)
            self._draft_timer.stop()
            self._absent = {}
            self.chosen_slot = ""
            if self.centre is not None:
                self.centre.entry.clear()
                self.centre.right.close_keypad()
                self.centre.show_entry(False)
                self.begin()

        words = f"{slot.title if slot else 'Extra vitals'} charted"
        live_id = session.id
        self.keep(
            lambda desk: charting.chart_vitals(desk, live_id, vitals, key, draft=place), words, kept
        )

    def _typed(self, _texts: dict[str, str]) -> None:
        self._draft_timer.start()

    def _keep_typed(self) -> None:
        if self.centre is not None:
            self.station.keep_typed(self.place, self.centre.entry.texts)

    def _choose_slot(self, key: str) -> None:
        """A tapped column: chart it, or say why it was missed."""
        view = self.live.view()
        slot = next((s for s in view.slots if s.key == key), None)
        if slot is None:
            return
        if slot.open and (slot.in_s or 0) <= self.live.session.protocol.opens_early_min * 60:
            self.chosen_slot = key
            self.chart_vitals()
        elif slot.state.value == "missed" and not slot.reason:
            self.say_missed(slot)

    def say_missed(self, slot: Slot) -> None:
        """Ask why a reading was not taken."""
        id = self.live.id

        def said(why: str) -> None:
            self.keep(
                lambda desk: charting.say_missed(desk, id, slot.key, why), then=lambda _: dialog.close_it()
            )

        dialog = asking.why(
            self.window(), f"{slot.title}: missed", "The reason is kept and printed.",
            asking.MISSED_REASONS, "Log reason", said,
        )  # fmt: skip

    # -- the glove keypad -------------------------------------------------------------

    def _open_keypad(self, field: str) -> None:
        if self.centre is None:
            return
        session = self.live.session
        previous = session.vitals[-1].as_(Vitals) if session.vitals else None
        text = self.centre.entry.texts[field]
        self.centre.right.open_keypad(keypad_view(field, text, previous, session.protocol))

    def _follow_focus(self, field: str) -> None:
        if self.centre is not None and self.centre.right.keypad_open:
            self._open_keypad(field)

    def _keypad_typed(self, field: str, character: str) -> None:
        if self.centre is not None:
            self.centre.entry.type_in(field, character)
            self._open_keypad(self.centre.entry.focused or field)

    def _keypad_next(self, field: str) -> None:
        if self.centre is None:
            return
        entry = self.centre.entry
        names = list(entry.texts)
        if field == names[-1] or all(entry.texts.values()):
            entry.save()
        else:
            entry.step(field, 1)

    def _not_measured(self, field: str) -> None:
        def said(why: str) -> None:
            self._absent[field] = why
            dialog.close_it()
            if self.centre is not None:
                self.centre.entry.step(field, 1)
            self.tick(self.station.now())

        dialog = asking.why(
            self.window(), f"{NAMES[field]} not measured", "The set stays due for BP and SpO₂.",
            asking.ABSENT_REASONS, "Not measured", said,
        )  # fmt: skip

    # -- side effects and events ------------------------------------------------------

    def _score(self, effect: str, severity: int) -> None:
        id = self.live.id
        label = next((e.label for e in self.effects if e.id == effect), effect)
        scores = (Score(effect, severity),)
        self.keep(lambda desk: charting.score_effects(desk, id, scores), f"{label} {severity} charted")

    def rest_none(self) -> None:
        """Set 0 for what is unasked on screen; what is not on screen stays not asked."""
        view = asked.effects_view(self.live.session, self.effects, self.station.now())
        left = asked.unasked(view)
        if not left:
            return
        scores = tuple(Score(effect, 0) for effect in left)
        id = self.live.id
        self.keep(lambda desk: charting.score_effects(desk, id, scores), f"{len(left)} effects: none")

    def _other_effect(self) -> None:
        hidden = tuple(e for e in self.effects if not e.shown)
        id = self.live.id

        def said(score: object, _when: Moment | None) -> None:
            assert isinstance(score, Score)
            self.keep(
                lambda desk: charting.score_effects(desk, id, (score,)), then=lambda _: dialog.close_it()
            )

        dialog = asking.other_effect(self.window(), hidden, said)

    def _quick(self, what: str) -> None:
        if what == "rate":
            self.pump.change_rate()
            return
        now = self.station.now
        id = self.live.id

        def said(fact: object, when: Moment | None) -> None:
            self.keep(
                lambda desk: charting.log_event(desk, id, fact, when), then=lambda _: dialog.close_it()
            )

        if what == "note":
            dialog = asking.note(self.window(), now, said)
        elif what == "medication":
            dialog = asking.medication(self.window(), now, said)
        elif what == "call":
            dialog = asking.prescriber_called(self.window(), now, said)
        else:
            file = self.live.file
            subtitle = f"{file.patient.name} · infusion {file.number}" if file else ""
            dialog = asking.adverse_event(self.window(), now, subtitle, said)

    # -- alerts -----------------------------------------------------------------------

    def acted(self, words: str) -> None:
        if words in (RECHECK, CHART):
            self.chart_vitals()
        elif words == PAUSE:
            self.pump.pause()
        elif words == ACKNOWLEDGE:
            self.acknowledge()

    def acknowledge(self) -> None:
        """Say that the highest alert was seen."""
        if self._trouble:
            self._trouble = ""
            self.tick(self.station.now())
            return
        waiting = [a for a in self.live.view().alerts if not a.acknowledged]
        if waiting:
            first, id = waiting[0], self.live.id
            self.keep(lambda desk: charting.acknowledge(desk, id, first.key, first.words))

    def _refused(self, error: object) -> None:
        if isinstance(error, KitLogError):
            self._trouble = error.sentence
            self.tick(self.station.now())

    # -- keys and size ----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.live.file is None or not self._act_on(event):
            super().keyPressEvent(event)

    def _act_on(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers()
        if held & Qt.KeyboardModifier.AltModifier and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            id = self.neighbours.session_in(key - Qt.Key.Key_0)
            if id:
                self.go.emit("chair", id)
            return True
        if held & Qt.KeyboardModifier.ControlModifier:
            if key == Qt.Key.Key_Z:
                self.toast.undo()
                return True
            return False
        act = self._keys().get(Qt.Key(key))
        if act is None:
            return False
        if not event.isAutoRepeat():
            act()
        return True

    def _keys(self) -> dict[Qt.Key, Callable[[], None]]:
        """Single letters act wherever no text box takes them (DESIGN 8)."""
        running = isinstance(self.centre, RunningBody)
        keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_V: self.chart_vitals,
            Qt.Key.Key_A: self.acknowledge,
            Qt.Key.Key_Escape: lambda: self.go.emit("today", ""),
            Qt.Key.Key_L: lambda: self.go.emit("lock", ""),
            Qt.Key.Key_F9: self.pump.start,
            Qt.Key.Key_F10: self.going_home.discharge,
            Qt.Key.Key_D: self.going_home.aldrete,
            Qt.Key.Key_Asterisk: self.rest_none,
            Qt.Key.Key_S: self._side_effects,
            Qt.Key.Key_C: lambda: self._quick("call"),
        }
        if running:
            keys |= {
                Qt.Key.Key_P: self.pump.pause_or_resume,
                Qt.Key.Key_N: lambda: self._quick("note"),
                Qt.Key.Key_M: lambda: self._quick("medication"),
                Qt.Key.Key_R: self.pump.change_rate,
                Qt.Key.Key_E: lambda: self._quick("adverse"),
                Qt.Key.Key_F10: self.pump.end,
            }
        return keys

    def _side_effects(self) -> None:
        if isinstance(self.centre, RunningBody):
            self.centre.effects.begin()
        elif isinstance(self.centre, RecoveryBody):
            self.centre.show_effects()
            self.centre.effects.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        window = self.window()
        self.left.set_room(window.width(), window.height())
        if self.centre is not None:
            self.centre.right.set_room(window.width())


def _body_of(phase: Phase) -> type[Body]:
    if phase is Phase.READY:
        return ReadyBody
    return RunningBody if phase in (Phase.RUNNING, Phase.PAUSED) else RecoveryBody


def _about(file: ChairFile) -> str:
    age = file.patient.age(file.session.day)
    return f"Born {day(file.patient.born)} ({age} y) · {file.patient.sex.value.capitalize()}"
