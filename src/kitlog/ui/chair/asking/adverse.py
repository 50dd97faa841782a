"""An adverse event: how severe, what, and who was told."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kitlog.domain.events import GRADES, AdverseEvent
from kitlog.ui.chair.asking.answer import Now, Said, keep, reason_of, with_other
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.tick_box import TickBox

HAPPENED = (
    "Low oxygen", "High BP", "Low BP", "Fainted", "Rash", "Chest pain", "Drip leaked", "Other…",
)  # fmt: skip


def adverse_event(window: QWidget, now: Now, subtitle: str, said: Said) -> Dialog:
    def confirm() -> None:
        what = reason_of(choice, other)
        told = prescriber.isChecked()
        keep(dialog, lambda: AdverseEvent(what, grade.index + 1, told), when, said)

    dialog = Dialog(window, "Adverse event", subtitle, "Log event", confirm)
    grade = Choice(GRADES, 5, label="How severe, CTCAE grade 1 to 5")
    dialog.body.addWidget(grade)
    choice, other = with_other(dialog, HAPPENED, "What happened")
    prescriber, when = TickBox("Prescriber told"), TimeBack(now)
    dialog.body.addWidget(prescriber)
    dialog.body.addWidget(when)
    dialog.open_it(grade.options[0])
    return dialog
