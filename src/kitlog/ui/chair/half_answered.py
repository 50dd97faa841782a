"""What is typed and chosen in a question and not yet kept: in it again after a crash.

Through a change of page and a lock the question itself is kept (`ui/away`). Only for questions
about one thing that stays the same: a dose from before the crash could stand beside another
medicine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QLineEdit

from kitlog.ui.chair.half_typed import HalfTyped
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.station import Station
from kitlog.words import tr

_HALF = "half"
"""Kept with what differs from how the question opens, so that a field wiped out counts too."""


class Chosen(Protocol):
    """A choice, or what is answered like one."""

    @property
    def chosen(self) -> SignalInstance: ...
    @property
    def options(self) -> Sequence[object]: ...
    @property
    def index(self) -> int: ...
    def choose(self, index: int) -> None: ...


class HalfAnswered(QObject):
    """Kept until the question is answered, or left by Cancel. Never for a PIN.

    `choices` by name, and lines that a choice has yet to open (`hidden`), are kept with the
    lines in view. A choice of minutes ago is none of them: it would mean another time.
    """

    def __init__(
        self,
        station: Station,
        dialog: Dialog,
        place: str,
        choices: Mapping[str, Chosen] | None = None,
        hidden: tuple[QLineEdit, ...] = (),
    ) -> None:
        super().__init__(dialog)
        self._half = HalfTyped(station, place, dialog)
        self._choices = choices or {}
        # By their places: a name would be another one in another language.
        self._lines = {
            f"line {place}": one
            for place, one in enumerate(dialog.findChildren(QLineEdit))
            if one in hidden or one.isVisibleTo(dialog)
        }
        self._opened = self._now()
        self._put_back(self._half.found())
        if self._half.another:
            dialog.begun_by(self._half.another.removeprefix(tr("by {name}", name="")))
        for line in self._lines.values():
            line.textChanged.connect(self._keep)
        for choice in self._choices.values():
            choice.chosen.connect(self._keep)
        dialog.closed.connect(self._done)

    def _now(self) -> dict[str, str]:
        chosen = {name: str(one.index) for name, one in self._choices.items()}
        return chosen | {name: one.text() for name, one in self._lines.items()}

    def _put_back(self, texts: dict[str, str]) -> None:
        """As if it were typed again, choices first: they open what some of it stands in."""
        for name, choice in self._choices.items():
            if 0 <= int(texts.get(name, -1)) < len(choice.options):
                choice.choose(int(texts[name]))
        for name, line in self._lines.items():
            # A draft typed before the update has it by the line's name.
            typed = texts.get(name, texts.get(line.accessibleName()))
            if typed is not None:
                line.setText(typed)
                line.textEdited.emit(typed)

    def _keep(self, _: object) -> None:
        changed = {name: now for name, now in self._now().items() if now != self._opened[name]}
        self._half.keep(changed | {_HALF: "yes"} if changed else {})

    def _done(self) -> None:
        self._half.keep({})
        self._half.write()
