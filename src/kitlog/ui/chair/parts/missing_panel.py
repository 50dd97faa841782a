"""Why a value is missing: not measured, or asked and no answer; a blank means neither."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kitlog.domain.vitals import BY_ID, NAMES, NEEDED
from kitlog.ui.chair.parts.side_panel import SidePanel
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.text_field import TextField

OTHER = "Other…"
_NO_ANSWER = ("too dissociated", "asleep")


def reasons(field: str) -> tuple[tuple[str, bool], ...]:
    """Reason, and whether the patient was asked, in the order in which they are offered."""
    vital = BY_ID[field]
    found = [(why, True) for why in _NO_ANSWER] if vital.answered else []
    found += [(vital.fails, False)] if vital.fails else []
    return (*found, ("patient moves", False), ("patient refused", False), ("left to rest", False))


class MissingPanel(SidePanel):
    """`said` with the reason and whether the patient was asked; one key or tap is enough."""

    said = Signal(str, bool)

    def __init__(self, field: str) -> None:
        name = "Blood pressure" if field in ("sys", "dia") else NAMES[field]
        stays = " It stays due." if field in NEEDED else ""
        super().__init__(f"{name}: no value", f"Left blank, it was not asked for.{stays}")
        self._reasons = reasons(field)
        words = [f"Can’t answer: {why}" if asked else why for why, asked in self._reasons]
        shown = tuple(word[0].upper() + word[1:] for word in words)
        self.choice = Choice((*shown, OTHER), 1, label="Why", gap=6)
        self.choice.chosen.connect(self._chosen)
        self.box.addWidget(self.choice)
        self.words = TextField("In words")
        self.words.hide()
        self.box.addWidget(self.words)
        self.finish(self.choice.options[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.words.isVisible():
            self._in_words()
        else:
            super().keyPressEvent(event)

    def _chosen(self, place: int) -> None:
        if place < len(self._reasons):
            self.said.emit(*self._reasons[place])
            return
        self.words.show()
        self.words.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _in_words(self) -> None:
        why = self.words.text.strip()
        if why:
            self.said.emit(why, False)
        else:
            self.words.refuse("Say why.")
