"""Was an intervention an adverse event, and if not, why not?"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.events import InterventionJudged
from kitlog.ui.chair.asking.answer import Said, keep, reason_of, with_other
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import tr, unsaid

JUDGED_REASONS = (
    unsaid("Expected, transient"), unsaid("Comfort measure"),
    unsaid("Planned by prescriber"), unsaid("Other…"),
)  # fmt: skip


def judge(window: QWidget, intervention: str, said: Said) -> Dialog:
    """Adverse event? If not, why not? (RULINGS Safety 11)"""

    def fact() -> InterventionJudged:
        if verdict.index < 0:
            raise Refused(tr("Choose yes or no."))
        adverse = verdict.index == 0
        return InterventionJudged(
            intervention, adverse, "" if adverse else reason_of(choice, other)
        )

    title = tr("{what}: an adverse event?", what=tr(intervention).capitalize())
    about = tr("Asked before signing, because an intervention can hide one.")
    dialog = Dialog(window, title, about, tr("Log answer"), lambda: keep(dialog, fact, None, said))
    verdict = Choice((tr("Yes, adverse event"), tr("No")), 2)
    dialog.body.addWidget(verdict)
    choice, other = with_other(dialog, JUDGED_REASONS, tr("If not, why not"))
    dialog.open_it(verdict.options[0])
    return dialog
