"""A call to the prescriber, the answer, and who allowed the restart."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.events import PrescriberCalled
from kitlog.ui.chair.asking.answer import Now, Said, keep
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr


def prescriber_called(window: QWidget, now: Now, said: Said) -> Dialog:
    def confirm() -> None:
        keep(dialog, lambda: PrescriberCalled(name.text, answer.text, restart.text), when, said)

    dialog = Dialog(window, tr("Prescriber called"), "", tr("Log call"), confirm)
    name, restart = TextField(tr("Who")), TextField(tr("Restart allowed by"))
    answer, when = TextField(tr("What was said")), TimeBack(now)
    restart.hint(tr("if the infusion may go on"))
    row = QHBoxLayout()
    row.addWidget(name, 1)
    row.addWidget(restart, 1)
    dialog.body.addLayout(row)
    dialog.body.addWidget(answer)
    dialog.body.addWidget(when)
    dialog.open_it(name.line)
    return dialog
