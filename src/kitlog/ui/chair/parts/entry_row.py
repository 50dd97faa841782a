"""The entry row: the fields of a set and Save, always open, nothing pre-filled, never a dialog."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kitlog.domain.protocol import Protocol
from kitlog.ui.chair.parts.entry_heading import PAD, EntryView, first_words, heading, least_room
from kitlog.ui.chair.parts.row_answer import Asks, RowAnswer
from kitlog.ui.chair.parts.row_chips import HEIGHT as CHIPS
from kitlog.ui.chair.parts.row_chips import RowChips
from kitlog.ui.chair.parts.set_fields import SetFields
from kitlog.ui.kit.paint import ground, paint, painting

__all__ = ["HEIGHT", "EntryRow", "EntryView"]

HEIGHT = 129
_TOP, _GAP, _SAVE = 37, 8, 104
_SIDE = 4
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class EntryRow(QWidget):
    """Raw texts go out on every keystroke; numbers go out when Save is asked.

    values_changed   field → text as typed, for the draft
    save_asked       field → number; a blank is left out: nobody asked for it
    field_tapped     a finger took this field: the keypad may open
    field_edited     this field was typed in: it is not missing any more
    missing_asked    "/" in this field: say why there is no value
    scale_stepped    ↑ or ↓ in a field whose scale has words: +1 or −1
    time_stepped     J: the next of now, −2, −5, −10; time_asked, Shift J: any other time
    same_asked       =: oxygen and BP site as last set; conditions_asked, O: others
    """

    values_changed = Signal(dict)
    save_asked = Signal(dict)
    field_tapped = Signal(str)
    field_focused = Signal(str)
    field_edited = Signal(str)
    missing_asked = Signal(str)
    scale_stepped = Signal(str, int)
    time_stepped = Signal()
    time_asked = Signal()
    same_asked = Signal()
    conditions_asked = Signal()
    kept = Signal()
    cleared = Signal()

    def __init__(self, protocol: Protocol, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = EntryView("")
        self._held_by = ""
        self._saving = False
        self._set = SetFields(protocol, self)
        self._set.edited.connect(self._edited)
        self._set.entered.connect(self._enter)
        self._set.tapped.connect(self.field_tapped)
        self._set.focused.connect(self.field_focused)
        self.fields = self._set.by_name
        self.answer = RowAnswer(self)
        self.answer.save_asked.connect(self.save)
        self.answer.swap_asked.connect(self.swap)
        self.answer.keep_asked.connect(self._keep)
        self.answer.clear_asked.connect(self._drop)
        self.chips = RowChips(self)
        self.chips.time_asked.connect(self.time_asked)
        self.chips.same_asked.connect(self.same_asked)
        self.chips.conditions_asked.connect(self.conditions_asked)
        self._asks = {
            "j": self.time_stepped, "J": self.time_asked, "=": self.same_asked,
            "o": self.conditions_asked, "O": self.conditions_asked,
        }  # fmt: skip
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._refresh()

    def draw(self, view: EntryView) -> None:
        """Shows the row for a slot. What is typed stays."""
        if view != self._view:
            self._view = view
            for name, one in self.fields.items():
                one.draw(view.previous.get(name), view.baseline, view.absent.get(name))
            self.chips.draw(view.chips)
            self._place_chips()
            self._refresh()

    @property
    def texts(self) -> dict[str, str]:
        return self._set.texts

    def set_texts(self, texts: Mapping[str, str], held_by: str = "") -> None:
        """Puts a draft back as it was typed; silent, so it is not saved again as a draft.

        `held_by` says who else typed it ("by T. Sample RN"): keep or clear is asked before Save.
        """
        self._set.put_back(texts)
        self.hold(held_by)

    def hold(self, held_by: str) -> None:
        """Ask to keep or clear what another nurse typed; "" when it is one's own."""
        self._held_by = held_by
        self._refresh()

    def set_saving(self, saving: bool) -> None:
        """While the set is on its way to the record nothing is typed over it, nor saved twice."""
        self._saving = saving
        for one in self.fields.values():
            one.line.setReadOnly(saving)
        self._refresh()

    def clear(self) -> None:
        self.set_texts({})

    def begin(self, at: str = "") -> None:
        """Focus the field `at`, or the number left half typed, to type on behind it; else the next
        field that wants a value, the first of them when all are filled.
        """
        here = at if at in self.fields else self._set.begun
        if here:
            self.fields[here].setFocus(Qt.FocusReason.ActiveWindowFocusReason)
            return
        wanted = self._view.wanted or tuple(self.fields)
        left = [name for name in wanted if not self._answered(name)]
        self.fields[(left or wanted)[0]].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def focused(self) -> str:
        """The field that has focus, or ""."""
        return self._set.at

    def type_in(self, name: str, character: str) -> None:
        """A key of the glove keypad: a digit, a sign, or "" to erase."""
        if not self._saving:
            self._set.type_in(name, character)

    def put(self, name: str, text: str) -> None:
        """A whole value at once."""
        if not self._saving:
            self.fields[name].line.setText(text)
            self._edited(name)

    def choose(self, name: str, text: str) -> None:
        """A whole value at once, as a word of the sedation scale; moves on."""
        self.put(name, text)
        self.step(name, 1)

    def step(self, name: str, by: int) -> None:
        """Focus the field `by` places on; stays at either end."""
        self._set.step(name, by)

    def save(self) -> None:
        """Ask to save. With anything impossible or still to be answered, go there instead."""
        if self._held_by or self._set.disordered or self._saving or self._view.closed:
            return
        wrong = [n for n, one in self.fields.items() if one.text and one.value is None]
        if wrong:
            self.fields[wrong[0]].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        values = {n: one.value for n, one in self.fields.items() if one.value is not None}
        if values or self._view.absent:
            self.save_asked.emit(values)

    def swap(self) -> None:
        if self._set.disordered:
            low, high = self.fields["sys"].line, self.fields["dia"].line
            first, second = low.text(), high.text()
            low.setText(second)
            high.setText(first)
            self._edited("sys")
            self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The row's own letters and signs, handed up by its fields; all others go on up."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if event.modifiers() & _COMMAND or self._saving:
            event.ignore()
        elif step and self.focused and self.fields[self.focused].signed:
            self.scale_stepped.emit(self.focused, step)
        elif event.text() == "/" and self.focused:
            self.missing_asked.emit(self.focused)
        elif event.text().lower() == "x" and self._set.disordered:
            self.swap()
        elif event.text() in self._asks:
            self._asks[event.text()].emit()
        else:
            event.ignore()

    def resizeEvent(self, _event: object) -> None:
        room = self.width() - 2 * PAD - _SAVE - _GAP * len(self.fields)
        left, each = float(PAD), room / len(self.fields)
        for one in self.fields.values():
            right = left + each
            one.setGeometry(round(left) - _SIDE, _TOP, round(right) - round(left) + 2 * _SIDE, 84)
            left = right + _GAP
        self.answer.setGeometry(self.width() - PAD - _SAVE, _TOP, _SAVE, 84)
        self._place_chips()

    def _place_chips(self) -> None:
        room = self.width() - PAD - least_room(self._view)
        wide = min(self.chips.natural_width, max(self.chips.least_width, room))
        wide = min(wide, self.width() - 2 * PAD)
        self.chips.setGeometry(self.width() - PAD - wide, 0, wide, CHIPS)
        self.update()

    def cut(self) -> list[str]:
        """Of the heading, what the chips leave no room for."""
        words = first_words(self._view, self._heading_edge, self._held_by)
        return [one.lines[0] for one in words if one.cut]

    @property
    def _heading_edge(self) -> float:
        return self.chips.x() - 10.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        shapes = heading(self._view, self._heading_edge, self._held_by)
        with painting(self) as (painter, theme):
            paint(painter, [ground(self), *shapes], theme)

    def _enter(self, name: str) -> None:
        wanted = self._view.wanted or tuple(self.fields)
        if name == list(self.fields)[-1] or all(self._answered(one) for one in wanted):
            self.save()
        else:
            self.step(name, 1)

    def _answered(self, name: str) -> bool:
        """Typed, or said to be missing."""
        return bool(self.fields[name].text or name in self._view.absent)

    def _counts(self, name: str) -> bool:
        """Whether Save would keep something for it; "8" of 84 is no value yet."""
        return self.fields[name].value is not None or self.fields[name].missing is not None

    def _edited(self, name: str) -> None:
        self._refresh()
        self.field_edited.emit(name)
        self.values_changed.emit(self.texts)

    def _keep(self) -> None:
        self._held_by = ""
        self._refresh()
        self.kept.emit()

    def _drop(self) -> None:
        self.clear()
        self.cleared.emit()
        self.begin()

    def _refresh(self) -> None:
        self._set.say_disorder()
        count = sum(self._counts(name) for name in self.fields)
        asks: Asks = "save"
        if self._saving:
            asks = "saving"
        elif self._view.closed:
            asks = "save"
        elif self._held_by:
            asks = "keep"
        elif self._set.disordered:
            asks = "swap"
        begun = any(self._answered(name) for name in self.fields)
        self.answer.draw(asks, count, len(self.fields), self._view.closed, begun=begun)
        self.update()
