"""Charting a set: which slot it answers, what was typed, the keypad, what was not measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kitlog.domain.errors import Refused
from kitlog.domain.schedule import Slot, State
from kitlog.domain.session import BASELINE, Session
from kitlog.domain.view import Phase, View
from kitlog.domain.vitals import NAMES, Absent, Vitals
from kitlog.ui.chair import asking
from kitlog.ui.chair.bodies import Body, entry_view
from kitlog.ui.chair.right import keypad_view
from kitlog.workflow import charting

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

DRAFT_MS = 200
"""A keystroke is on disk within 250 ms (ARCHITECTURE "Drafts")."""


class VitalsEntry(QObject):
    """The entry row's acts on one chair's page; keeps what was typed through everything."""

    def __init__(self, page: ChairPage) -> None:
        super().__init__(page)
        self._page = page
        self._body: Body | None = None
        self._tapped_slot = ""
        self._absent: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self._keep_typed)

    @property
    def place(self) -> str:
        """Where half-typed vitals of this session are kept."""
        return f"vitals:{self._page.live.id}"

    def attach(self, body: Body) -> None:
        """Work on this body's entry row and keypad from now on."""
        self._body = body
        entry, keypad = body.entry, body.right.keypad
        entry.save_asked.connect(self._save)
        entry.values_changed.connect(lambda _: self._timer.start())
        entry.kept.connect(self._keep_typed)
        entry.cleared.connect(self._keep_typed)
        entry.field_tapped.connect(self._open_keypad)
        entry.field_focused.connect(self._follow_focus)
        keypad.typed.connect(self._keypad_typed)
        keypad.chosen.connect(lambda field, value: entry.choose(field, str(value)))
        keypad.next_asked.connect(self._keypad_next)
        keypad.not_measured.connect(self._not_measured)

    def put_back(self, typed: dict[str, str]) -> None:
        """Half-typed values come back, with whose they are."""
        station = self._page.station
        kept = station.typed.get(self.place)
        if self._body is None:
            return
        if any(typed.values()):
            self._body.entry.set_texts(typed)
        elif kept is not None:
            mine = station.person is None or kept.author == station.person.person_id
            held_by = "" if mine else station.clinic.name_of(kept.author)
            self._body.entry.set_texts(kept.texts, held_by)
            self._body.show_entry(True)

    def begin(self) -> None:
        """Bring the entry row into view with focus in its next empty field."""
        if self._body is not None:
            self._body.show_entry(True)
            self._body.entry.begin()

    def draw(self, view: View) -> None:
        """Show which set the row answers now."""
        if self._body is not None:
            slot = self._slot(view)
            self._body.entry.draw(entry_view(self._page.live.session, slot, self._absent))

    def choose_slot(self, key: str) -> None:
        """A tapped column: chart it, or say why it was missed."""
        view = self._page.live.view()
        slot = next((s for s in view.slots if s.key == key), None)
        if slot is None or slot.in_s is None:
            return
        if slot.open and slot.in_s <= self._early_s:
            self._tapped_slot = key
            self.draw(view)
            self.begin()
        elif slot.state is State.MISSED and not slot.reason:
            self.say_missed(slot)

    def say_missed(self, slot: Slot) -> None:
        """Ask why a reading was not taken."""
        id = self._page.live.id

        def said(why: str) -> None:
            self._page.keep(
                lambda desk: charting.say_missed(desk, id, slot.key, why),
                then=lambda _: dialog.close_it(),
            )

        dialog = asking.why(
            self._page.window(), f"{slot.title}: missed", "The reason is kept and printed.",
            asking.MISSED_REASONS, "Log reason", said,
        )  # fmt: skip

    @property
    def _early_s(self) -> float:
        return self._page.live.session.protocol.opens_early_min * 60.0

    def _slot(self, view: View) -> Slot | None:
        """The slot the row answers: the one tapped, else the one due, else none."""
        if view.phase is Phase.READY:
            return next((s for s in view.slots if s.key == BASELINE), None)
        tapped = next((s for s in view.slots if s.key == self._tapped_slot and s.open), None)
        if tapped is not None:
            return tapped
        self._tapped_slot = ""
        waiting = view.next
        if waiting is not None and waiting.in_s is not None and waiting.in_s <= self._early_s:
            return waiting
        return None

    def _save(self, values: dict[str, int]) -> None:
        page, view = self._page, self._page.live.view()
        slot = self._slot(view)
        key = slot.key if slot else ""
        absent = tuple(
            Absent(field, why) for field, why in self._absent.items() if field not in values
        )
        try:
            vitals = Vitals(absent=absent, **values)  # type: ignore[arg-type]
        except Refused as error:
            page.trouble(error)
            return
        id, place = page.live.id, self.place
        words = f"{slot.title if slot else 'Extra vitals'} charted"
        page.keep(
            lambda desk: charting.chart_vitals(desk, id, vitals, key, draft=place),
            words,
            self._saved,
        )

    def _saved(self, _: Session) -> None:
        """Only now, after the commit, the row is emptied."""
        self._page.station.typed.pop(self.place, None)
        self._timer.stop()
        self._absent, self._tapped_slot = {}, ""
        if self._body is not None:
            self._body.entry.clear()
            self._body.right.close_keypad()
            self._body.show_entry(False)
        self._page.begin()

    def _keep_typed(self) -> None:
        if self._body is not None:
            self._page.station.keep_typed(self.place, self._body.entry.texts)

    def _open_keypad(self, field: str) -> None:
        if self._body is None:
            return
        session = self._page.live.session
        previous = session.vitals[-1].as_(Vitals) if session.vitals else None
        text = self._body.entry.texts[field]
        self._body.right.open_keypad(keypad_view(field, text, previous, session.protocol))

    def _follow_focus(self, field: str) -> None:
        if self._body is not None and self._body.right.keypad_open:
            self._open_keypad(field)

    def _keypad_typed(self, field: str, character: str) -> None:
        if self._body is not None:
            self._body.entry.type_in(field, character)
            self._open_keypad(self._body.entry.focused or field)

    def _keypad_next(self, field: str) -> None:
        if self._body is None:
            return
        entry = self._body.entry
        last = list(entry.texts)[-1]
        if field == last or all(entry.texts.values()):
            entry.save()
        else:
            entry.step(field, 1)

    def _not_measured(self, field: str) -> None:
        def said(why: str) -> None:
            self._absent[field] = why
            dialog.close_it()
            if self._body is not None:
                self._body.entry.step(field, 1)
            self.draw(self._page.live.view())

        dialog = asking.why(
            self._page.window(), f"{NAMES[field]} not measured",
            "The set stays due for BP and SpO₂.", asking.ABSENT_REASONS, "Not measured", said,
        )  # fmt: skip
