"""An adverse event: how severe, what, and who was told."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.events import GRADES, AdverseEvent
from kitlog.ui.chair.asking.answer import Now, Said, keep, reason_of, with_other
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.tick_box import TickBox
from kitlog.words import tr, unsaid

HAPPENED = (
    unsaid("Low oxygen"), unsaid("High BP"), unsaid("Low BP"), unsaid("Fainted"),
    unsaid("Rash"), unsaid("Chest pain"), unsaid("Drip leaked"), unsaid("Other…"),
)  # fmt: skip


PAUSE_TOO = unsaid("Log pump paused too, {when}")


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
        at = when.words() if when.choice.index else tr("now")
        pause.setText(tr(PAUSE_TOO, when=at))
        pause.setAccessibleName(pause.text())

    dialog = Dialog(window, tr("Adverse event"), subtitle, tr("Log event"), confirm)
    grade = Choice(GRADES, 5, label=tr("How severe, CTCAE grade 1 to 5"))
    dialog.body.addWidget(grade)
    choice, other = with_other(dialog, HAPPENED, tr("What happened"))
    prescriber, when = TickBox(tr("Prescriber told")), TimeBack(now)
    pause = TickBox("")
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
