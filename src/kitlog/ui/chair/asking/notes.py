"""A note in the nurse's own words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kitlog.domain.events import NoteWritten
from kitlog.ui.chair.asking.answer import Now, Said, keep
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr


def note(window: QWidget, now: Now, said: Said) -> Dialog:
    def confirm() -> None:
        keep(dialog, lambda: NoteWritten(text.text), when, said)

    dialog = Dialog(window, tr("Note"), "", tr("Log note"), confirm)
    text, when = TextField(tr("In your words")), TimeBack(now)
    dialog.body.addWidget(text)
    dialog.body.addWidget(when)
    dialog.open_it(text.line)
    return dialog
