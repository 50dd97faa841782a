"""An adverse event: how severe, what, and who was told."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.events import GRADES, AdverseEvent
from kitlog.ui.chair.asking.answer import Now, Said, keep, reason_of, with_other
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.tick_box import TickBox
from kitlog.words import tr

HAPPENED = (
    "Low oxygen", "High BP", "Low BP", "Fainted", "Rash", "Chest pain", "Drip leaked", "Other…",
)  # fmt: skip


PAUSE_TOO = "Log pump paused too"


def adverse_event(
    window: QWidget, now: Now, subtitle: str, said: Said, and_paused: Said | None
) -> Dialog:
    """`and_paused` takes it instead when the pump was paused for it; None: it does not run."""

    def confirm() -> None:
        what = reason_of(choice, other)
        told = prescriber.isChecked()
        done = and_paused if and_paused and pause.isChecked() else said
        keep(dialog, lambda: AdverseEvent(what, grade.index + 1, told), when, done)

    def say_when() -> None:
        """One time stands for both: the pause says it, so that nobody is surprised."""
        pause.setText(f"{PAUSE_TOO}, {when.words() if when.choice.index else 'now'}")
        pause.setAccessibleName(pause.text())

    dialog = Dialog(window, "Adverse event", subtitle, "Log event", confirm)
    grade = Choice(tuple(map(tr, GRADES)), 5, label="How severe, CTCAE grade 1 to 5")
    dialog.body.addWidget(grade)
    choice, other = with_other(dialog, HAPPENED, "What happened")
    prescriber, when = TickBox("Prescriber told"), TimeBack(now)
    pause = TickBox(PAUSE_TOO)
    ticks = QHBoxLayout()
    ticks.setSpacing(18)
    for box in (prescriber, pause):
        ticks.addWidget(box)
    ticks.addStretch(1)
    dialog.body.addLayout(ticks)
    pause.setVisible(and_paused is not None)
    dialog.body.addWidget(when)
    when.choice.chosen.connect(lambda _: say_when())
    when.typed.edited.connect(say_when)
    say_when()
    dialog.open_it(grade.options[0])
    return dialog
