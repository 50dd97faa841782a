"""Charting a set: what the row shows, what was typed in it, what goes to the record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.rights import Right
from kitlog.domain.schedule import Slot, State
from kitlog.domain.session import Session
from kitlog.domain.view import View
from kitlog.domain.vitals import Vitals
from kitlog.ui.chair import asking
from kitlog.ui.chair.beside_row import BesideRow
from kitlog.ui.chair.bodies import Body
from kitlog.ui.chair.half_set import HalfSet, read
from kitlog.ui.chair.half_typed import HalfTyped, vitals_place
from kitlog.ui.chair.not_saved import Unsaved, charted
from kitlog.ui.chair.row_keypad import RowKeypad
from kitlog.ui.chair.set_view import entry_view
from kitlog.ui.chair.which_set import which_set
from kitlog.ui.kit.buttons import KitButton
from kitlog.words import tr
from kitlog.workflow import charting

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage

AT = "at"
"""Beside the half-typed values: the field in which the typing stopped."""


class VitalsEntry(QObject):
    """The entry row's acts on one chair's page; keeps what was typed through everything."""

    def __init__(self, page: ChairPage) -> None:
        super().__init__(page)
        self._page = page
        self._body: Body | None = None
        self._tapped = ""
        self._at = ""
        self._half = HalfSet()
        self.typed = HalfTyped(page.station, vitals_place(page.live.id), page)
        self._beside = BesideRow(page, self)
        page.station.person_changed.connect(self._ask_whose)
        page.live.refused.connect(lambda _: self._set_saving(False))

    @property
    def half(self) -> HalfSet:
        """Time, conditions and missing values of the half-typed set."""
        return self._half

    def set_half(self, half: HalfSet) -> None:
        """Beside the digits something was said; it is kept as they are."""
        self._half = half
        self._keep()
        self.draw(self._page.live.view())

    def attach(self, body: Body) -> None:
        """Work on this body's entry row and keypad from now on."""
        self._body = body
        entry = body.entry
        entry.save_asked.connect(self._save)
        entry.values_changed.connect(lambda _: self._keep())
        entry.field_edited.connect(self._fill)
        entry.field_focused.connect(lambda _: self._keep_place())
        entry.kept.connect(self.typed.take_over)
        entry.cleared.connect(self._cleared)
        self._beside.attach(body)
        RowKeypad(self._page, body, self._beside)

    def put_back(self) -> bool:
        """Half-typed values come back, with whose they are; whether there were any."""
        kept = self.typed.found()
        if self._body is None or not kept:
            return False
        self._half, self._at = read(kept, self._page.station.now()), kept.get(AT, "")
        self._body.entry.set_texts(kept)
        self._ask_whose()
        self.draw(self._page.live.view())
        self._body.show_entry(True)
        return True

    def returned(self) -> None:
        """In view again: what was typed at the locked screen meanwhile stands in the row."""
        if self._body is not None and not any(self._body.entry.texts.values()):
            self.put_back()
        self.save_typed_first()

    def save_typed_first(self) -> None:
        """What the nurse typed before she signed in is saved as if she had typed it here."""
        station = self._page.station
        if self._body is None or station.typed_first != self._page.live.id:
            return
        station.typed_first = ""
        if self.put_back():
            self.begin()
            self._body.entry.save()

    def begin(self) -> None:
        """Bring the entry row into view with focus in its next empty field."""
        if self._body is not None:
            self._body.show_entry(True)
            self._body.entry.begin()

    def go_on(self) -> None:
        """As `begin`, but in the field where the half-typed set was left."""
        if self._body is not None:
            self._body.show_entry(True)
            self._body.entry.begin(self._at)

    def put_away(self) -> bool:
        """Close the keypad, or the panel in its place; whether one was open."""
        if self._body is None or not self._body.right.covered:
            return False
        focus = QApplication.focusWidget()
        inside = focus is not None and self._body.right.isAncestorOf(focus)
        self._body.right.close_keypad()
        if inside:
            self._body.entry.begin(self._at)
        return True

    def draw(self, view: View) -> None:
        """Show which set the row answers now."""
        if self._body is not None:
            seen = entry_view(self._page.live.session, view, self._slot(view), self._half)
            closed = self._page.station.refusal(Right.CHART)
            self._body.entry.draw(replace(seen, closed=closed))

    # -- which set ------------------------------------------------------------------------

    def choose_slot(self, key: str) -> None:
        """A tapped column: chart it, or say why it was missed."""
        view = self._page.live.view()
        slot = next((s for s in view.slots if s.key == key), None)
        if slot is None or slot.in_s is None:
            return
        if slot.open and slot.in_s <= self._early_s:
            self._answer(key)
        elif slot.state is State.MISSED and not slot.reason:
            self.say_missed(slot)

    def say_missed(self, slot: Slot) -> None:
        """Ask why a reading was not taken, or let it be charted late after all."""
        id = self._page.live.id

        def said(why: str) -> None:
            self._page.live.answer(
                dialog, lambda desk: charting.say_missed(desk, id, slot.key, why)
            )

        def taken() -> None:
            dialog.close_it()
            self._answer(slot.key)

        dialog = asking.why(
            self._page.window(), tr("{set}: missed", set=slot.title),
            tr("The reason is kept and printed."), asking.MISSED_REASONS, tr("Log reason"), said,
        )  # fmt: skip
        late = KitButton(tr("It was taken: chart it late…"), parent=dialog)
        late.clicked.connect(taken)
        dialog.body.addWidget(late)

    def _answer(self, key: str) -> None:
        self._tapped = key
        self.draw(self._page.live.view())
        self.begin()

    @property
    def _early_s(self) -> float:
        return self._page.live.session.protocol.opens_early_min * 60.0

    def _slot(self, view: View) -> Slot | None:
        return which_set(view, self._early_s, self._tapped, self._half.measured)

    # -- saving ---------------------------------------------------------------------------

    def _save(self, values: dict[str, int]) -> None:
        page, view, half = self._page, self._page.live.view(), self._half
        slot = self._slot(view)
        key = slot.key if slot else ""
        absent = tuple(one for field, one in half.absent.items() if field not in values)
        try:
            vitals = Vitals(
                **values, absent=absent,
                oxygen=half.conditions.oxygen, site=half.conditions.site,
            )  # fmt: skip
        except Refused as error:
            page.trouble(error)
            return
        self.typed.write()  # before the act: a draft written after it would outlive the set
        id, place, station = page.live.id, self.typed.place, page.station
        words = charted(slot.title if slot else tr("Extra vitals"))

        def kept(_: Session) -> None:
            page.not_saved.typing_done()
            page.kept(words)
            self._saved()

        def not_kept(error: KitLogError) -> None:
            self._set_saving(False)
            page.not_saved.typing_done()  # said once, however often Enter is pressed
            if self._body is not None:
                self._body.right.close_keypad()  # it stands where the red card comes
            page.not_kept(error, Unsaved(words, self._save_again, typed=True))

        asked = page.live.do(
            lambda desk: charting.chart_vitals(desk, id, vitals, key, half.measured, place),
            kept,
            not_kept,
            once=f"vitals {key} {vitals}",  # the same set twice is a slip, another one is not
            committed=lambda: station.typed.pop(place, None),
        )
        self._set_saving(asked)

    def _save_again(self) -> None:
        """As it stands in the row by now."""
        if self._body is not None:
            self._body.entry.save()

    def _saved(self) -> None:
        """Only now, after the commit, the row is emptied."""
        self._half, self._tapped = HalfSet(), ""
        self.typed.forget()
        self._set_saving(False)
        if self._body is not None:
            self._body.entry.clear()
            self._body.right.close_keypad()
            self._body.show_entry(False)
        self.draw(self._page.live.view())
        self._page.begin()

    def _set_saving(self, saving: bool) -> None:
        if self._body is not None and isValid(self._body):
            self._body.entry.set_saving(saving)

    # -- typing ---------------------------------------------------------------------------

    def _keep(self) -> None:
        typed = self._body.entry.texts if self._body is not None else {}
        kept = {f: text for f, text in typed.items() if text} | self._half.texts()
        self.typed.keep(kept | {AT: self._at} if kept and self._at else kept)
        if not kept and self._page.not_saved:
            self._page.not_saved.typing_done()
            self._page.kept("")

    def _keep_place(self) -> None:
        """The focus is in another field: there the typing goes on, also after a restart."""
        assert self._body is not None
        at = self._body.entry.focused
        if at != self._at:
            self._at = at
            if any(self._body.entry.texts.values()):
                self._keep()

    def _fill(self, field: str) -> None:
        """A value was typed after all."""
        if field in self._half.absent:
            self._half = self._half.without(field)
            self.draw(self._page.live.view())

    def _cleared(self) -> None:
        self._half = HalfSet()
        self._keep()
        self.typed.write()
        self.draw(self._page.live.view())

    def _ask_whose(self) -> None:
        """Another nurse's values are kept or cleared before they can be saved (RULINGS 10)."""
        if self._body is not None and self._page.station.person is not None:
            self._body.entry.hold(self.typed.another)
