"""Words typed in a question and not yet logged: in it again after a crash, once it is asked anew.

Through a change of page and a lock the question itself is kept (`ui/away`). For plain words
only: a dose from before the crash could stand beside another medicine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from kitlog.ui.chair.half_typed import HalfTyped
from kitlog.ui.kit.dialog import Dialog

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage


class HalfAnswered(QObject):
    """Kept until the question is answered, or left by Cancel. Never for a PIN."""

    def __init__(self, page: ChairPage, dialog: Dialog, kind: str) -> None:
        super().__init__(dialog)
        self._half = HalfTyped(page.station, f"{kind}:{page.live.id}", dialog)
        found = dialog.findChildren(QLineEdit)
        self._lines = {one.accessibleName(): one for one in found if one.isVisibleTo(dialog)}
        for name, text in self._half.found().items():
            if name in self._lines:
                self._lines[name].setText(text)
        if self._half.another:
            dialog.begun_by(self._half.another.removeprefix("by "))
        for line in self._lines.values():
            line.textChanged.connect(self._keep)
        dialog.closed.connect(self._done)

    def _keep(self, _: str) -> None:
        self._half.keep({name: one.text() for name, one in self._lines.items() if one.text()})

    def _done(self) -> None:
        self._half.keep({})
        self._half.write()
