"""A set typed before anybody is signed in: its fields over the digit pad, nothing else known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kitlog.domain.limits import number
from kitlog.domain.protocol import Bounds, Protocol
from kitlog.ui.chair.parts.entry_field import BOX, BOX_TOP, HEIGHT, SIDE
from kitlog.ui.chair.parts.set_fields import SetFields
from kitlog.ui.kit.buttons import STANDARD, KitButton
from kitlog.ui.kit.labels import Label
from kitlog.words import tr

_ROWS, _COLUMNS, _GAP = 2, 4, 6
_FIRST_ROW = STANDARD + 8
_ROW = HEIGHT + 6


class SetCard(QWidget):
    """No previous value, limit or question is shown here, only what can't be a value.

    changed    with every digit
    who_asked  the set is typed, in full or in part
    left       back, without saying who it is
    """

    changed = Signal()
    who_asked = Signal()
    left = Signal()

    def __init__(self, chair: int, protocol: Protocol) -> None:
        super().__init__()
        self._at = protocol.vitals[0]
        self._title = Label(tr("Chair {chair} · vitals", chair=chair), "h2", parent=self)
        self.back = KitButton("", icon="back", kind="quiet", parent=self)
        self.back.setAccessibleName(tr("Back"))
        self.back.clicked.connect(self.left)
        self.save = KitButton(tr("Save…"), kind="primary", parent=self)
        self.save.clicked.connect(self.who_asked)
        self.set = SetFields(_bare(protocol), self)
        self.set.edited.connect(lambda _: self._edited())
        self.set.entered.connect(self._enter)
        self.set.focused.connect(self._focused)
        self.minus = KitButton(number(-1)[0], parent=self, height=BOX, px=28)
        self.minus.setAccessibleName(tr("Minus, for sedation"))
        self.minus.clicked.connect(lambda: self.press("-"))
        self._columns = max(_COLUMNS, -(-(len(self.set.by_name) + 1) // _ROWS))
        self.setFixedHeight(_FIRST_ROW + (_ROWS - 1) * _ROW + HEIGHT)
        self._refresh()

    @property
    def texts(self) -> dict[str, str]:
        """What is typed, by field; nothing for an empty one."""
        return {name: text for name, text in self.set.texts.items() if text}

    def put_back(self, texts: Mapping[str, str]) -> None:
        self.set.put_back(texts)
        self._refresh()

    def begin(self) -> None:
        """Focus the number left half typed, else the first empty field, or the last of all."""
        if self.set.begun:
            self._at = self.set.begun
            self._go_on()
            return
        left = [name for name, text in self.set.texts.items() if not text]
        field = self.set.by_name[(left or list(self.set.by_name))[0 if left else -1]]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press(self, key: str) -> None:
        """A key of the pad: a digit, a sign, "back" or "enter"."""
        if not self.set.at:
            self._go_on()
        if key == "enter":
            self._enter(self._at)
        else:
            self.set.type_in(self._at, "" if key == "back" else key)

    def resizeEvent(self, _event: object) -> None:
        wide = self.width()
        side = self.save.sizeHint().width()
        self.back.setGeometry(0, 0, STANDARD, STANDARD)
        self.save.setGeometry(wide - side, 0, side, STANDARD)
        self._title.setGeometry(STANDARD + 10, 0, wide - STANDARD - side - 20, STANDARD)
        each = (wide - 2 - (self._columns - 1) * _GAP) / self._columns
        for place, one in enumerate((*self.set.by_name.values(), self.minus)):
            row, column = divmod(place, self._columns)
            left, top = 1 + column * (each + _GAP), _FIRST_ROW + row * _ROW
            if one is self.minus:
                one.setGeometry(round(left), top + BOX_TOP, round(each), BOX)
            else:
                one.setGeometry(round(left) - SIDE, top, round(each) + 2 * SIDE, HEIGHT)

    def _go_on(self) -> None:
        """As when the window comes back: what stands in the field is not selected."""
        self.set.by_name[self._at].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _edited(self) -> None:
        self._refresh()
        self.changed.emit()

    def _enter(self, name: str) -> None:
        """As in the entry row: on to the next field, and from the last or a full set to Save."""
        if name == list(self.set.by_name)[-1] or len(self.texts) == len(self.set.by_name):
            if self.texts:
                self.who_asked.emit()
        else:
            self.set.step(name, 1)

    def _focused(self, name: str) -> None:
        self._at = name
        signed = self.set.by_name[name].signed
        self.minus.refuse("" if signed else tr("Only sedation has a sign."))

    def _refresh(self) -> None:
        self.set.say_disorder()
        self.save.refuse("" if self.texts else tr("Nothing is entered yet."))


def _bare(protocol: Protocol) -> Protocol:
    """The ranges of possible values alone: limits may be the patient's own."""
    ranges = {field: replace(one, ask=Bounds()) for field, one in protocol.entry.items()}
    return replace(protocol, entry=ranges, limits={})
