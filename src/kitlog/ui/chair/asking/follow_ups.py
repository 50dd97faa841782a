"""What came of it: a second look at a medicine, the outcome of an adverse event."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.follow_up import OUTCOMES, AdverseEventFollowed, MedicineReassessed
from kitlog.ui.chair.asking.answer import Now, Said, keep
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import Unsaid, tr, unsaid

EFFECTS = (unsaid("Better"), unsaid("No change"), unsaid("Worse"), unsaid("Can’t say yet"))


def reassess(window: QWidget, now: Now, of: str, about: str, said: Said) -> Dialog:
    """What the medicine of the entry `of` did; `about` says which it was."""

    def confirm() -> None:
        keep(dialog, lambda: MedicineReassessed(of, effect.text, text.text), when, said)

    dialog = Dialog(window, tr("Reassessed"), about, tr("Log what it did"), confirm)
    effect = Choice(EFFECTS, 4, label=tr("Since then"))
    text, when = TextField(tr("What")), TimeBack(now)
    for widget in (effect, text, when):
        dialog.body.addWidget(widget)
    dialog.open_it(effect.options[0])
    return dialog


def outcome(window: QWidget, now: Now, of: str, about: str, told: Unsaid, said: Said) -> Dialog:
    """How the adverse event of the entry `of` ended, who was told, what was done.

    `told` is offered as who was told, "" for nobody: left so, it is kept in English.
    """
    offered = tr(told) if told else ""

    def confirm() -> None:
        keep(
            dialog,
            lambda: AdverseEventFollowed(
                of, ended.text, told.text if who.text == offered else who.text, treatment.text
            ),
            when, said,
        )  # fmt: skip

    dialog = Dialog(window, tr("Outcome of the adverse event"), about, tr("Log outcome"), confirm)
    ended = Choice(tuple(map(unsaid, OUTCOMES)), 3, label=tr("Outcome"))
    who, treatment, when = TextField(tr("Who was told")), TextField(tr("Treatment")), TimeBack(now)
    who.set_text(offered)
    dialog.body.addWidget(ended)
    row = QHBoxLayout()
    row.addWidget(who, 1)
    row.addWidget(treatment, 1)
    dialog.body.addLayout(row)
    dialog.body.addWidget(when)
    dialog.open_it(ended.options[0])
    return dialog
