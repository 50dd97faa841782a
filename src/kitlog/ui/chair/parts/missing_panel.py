"""Why a value is missing: not measured, or asked and no answer; a blank means neither."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from kitlog.domain.vitals import BY_ID, NAMES, NEEDED
from kitlog.ui.chair.parts.side_panel import SidePanel
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

OTHER = unsaid("Other…")
_NO_ANSWER = (unsaid("too dissociated"), unsaid("asleep"))
_ANY = (unsaid("patient moves"), unsaid("patient refused"), unsaid("left to rest"))


def reasons(field: str) -> tuple[tuple[str, bool], ...]:
    """Reason as stored, and whether the patient was asked, in the order they are offered."""
    vital = BY_ID[field]
    found = [(why.text, True) for why in _NO_ANSWER] if vital.answered else []
    found += [(vital.fails, False)] if vital.fails else []
    return (*found, *((why.text, False) for why in _ANY))


class MissingPanel(SidePanel):
    """`said` with the reason and whether the patient was asked; one key or tap is enough."""

    said = Signal(str, bool)

    def __init__(self, field: str) -> None:
        name = tr("Blood pressure") if field in ("sys", "dia") else tr(NAMES[field])
        blank = tr("Left blank, it was not asked for.")
        if field in NEEDED:
            blank = tr("Left blank, it was not asked for. It stays due.")
        super().__init__(tr("{name}: no value", name=name), blank)
        self._reasons = reasons(field)
        words = [
            tr("Can’t answer: {why}", why=tr(why)) if asked else tr(why)
            for why, asked in self._reasons
        ]
        shown = tuple(word[0].upper() + word[1:] for word in words)
        self.choice = Choice((*shown, tr(OTHER)), 1, label=tr("Why"), gap=6)
        self.choice.chosen.connect(self._chosen)
        self.box.addWidget(self.choice)
        self.words = TextField(tr("In words"))
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
            self.words.refuse(tr("Say why."))
