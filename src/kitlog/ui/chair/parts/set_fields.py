"""The fields of a set, those its protocol asks for, and how typing goes from one to the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from kitlog.domain.protocol import Protocol
from kitlog.ui.chair.parts.entry_field import EntryField
from kitlog.words import tr


class SetFields(QObject):
    """The fields stand in `holder`, which places them.

    edited   this field was typed in; entered: Enter was pressed in it
    focused  it has got focus; tapped: a finger took it
    """

    edited = Signal(str)
    entered = Signal(str)
    focused = Signal(str)
    tapped = Signal(str)

    def __init__(self, protocol: Protocol, holder: QWidget) -> None:
        super().__init__(holder)
        self.by_name = {name: EntryField(name, protocol, holder) for name in protocol.vitals}
        for name in self.by_name:
            self._connect(name)

    @property
    def texts(self) -> dict[str, str]:
        return {name: one.text for name, one in self.by_name.items()}

    @property
    def at(self) -> str:
        """The field that has focus, or ""."""
        return next((n for n, one in self.by_name.items() if one.line.hasFocus()), "")

    @property
    def begun(self) -> str:
        """The field whose digits are the beginning of a number and none yet, or ""."""
        return next((n for n, one in self.by_name.items() if one.begun), "")

    @property
    def disordered(self) -> bool:
        """Diastolic not below systolic: no set can be so (FACTS section 2)."""
        high, low = self.by_name["sys"].value, self.by_name["dia"].value
        return high is not None and low is not None and low >= high

    def put_back(self, texts: Mapping[str, str]) -> None:
        """As it was typed; silent, so that it is not kept as a draft again."""
        for name, one in self.by_name.items():
            one.line.setText(texts.get(name, ""))

    def say_disorder(self) -> None:
        """The sentence that concerns two fields stands under the second."""
        self.by_name["dia"].set_disorder(tr("not below SYS") if self.disordered else "")

    def type_in(self, name: str, character: str) -> None:
        """A key of a pad: a digit, a sign, or "" to erase and then to go back."""
        line = self.by_name[name].line
        if character:
            line.type_in(character)
        elif line.text():
            line.backspace()
            self.edited.emit(name)
        else:
            self.step(name, -1)

    def step(self, name: str, by: int) -> None:
        """Focus the field `by` places on; stays at either end."""
        fields = list(self.by_name)
        place = min(max(fields.index(name) + by, 0), len(fields) - 1)
        self.by_name[fields[place]].setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self, name: str) -> None:
        one = self.by_name[name]
        one.edited.connect(lambda: self.edited.emit(name))
        one.completed.connect(lambda: self.step(name, 1))
        one.focus_moved.connect(lambda: self._tell_focus(name))
        one.line.entered.connect(lambda: self.entered.emit(name))
        one.line.forward.connect(lambda: self.step(name, 1))
        one.line.back.connect(lambda: self.step(name, -1))
        one.line.tapped.connect(lambda: self.tapped.emit(name))

    def _tell_focus(self, name: str) -> None:
        if self.by_name[name].line.hasFocus():
            self.focused.emit(name)
