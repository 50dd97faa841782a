"""Was an intervention an adverse event, and if not, why not?"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.events import InterventionJudged
from kitlog.ui.chair.asking.answer import Said, keep, reason_of, with_other
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog

JUDGED_REASONS = (
    "Expected, transient", "Comfort measure", "Planned by prescriber", "Other…",
)  # fmt: skip


def judge(window: QWidget, intervention: str, said: Said) -> Dialog:
    """Adverse event? If not, why not? (RULINGS Safety 11)"""

    def fact() -> InterventionJudged:
        if verdict.index < 0:
            raise Refused("Choose yes or no.")
        adverse = verdict.index == 0
        return InterventionJudged(
            intervention, adverse, "" if adverse else reason_of(choice, other)
        )

    dialog = Dialog(window, f"{intervention.capitalize()}: an adverse event?",
                    "Asked before signing, because an intervention can hide one.", "Log answer",
                    lambda: keep(dialog, fact, None, said))  # fmt: skip
    verdict = Choice(("Yes, adverse event", "No"), 2)
    dialog.body.addWidget(verdict)
    choice, other = with_other(dialog, JUDGED_REASONS, "If not, why not")
    dialog.open_it(verdict.options[0])
    return dialog
