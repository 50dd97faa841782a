"""Why something was not done: a few reasons, or words of one's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.ui.chair.asking.answer import reason_of, with_other
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import Unsaid, tr, unsaid

MISSED_REASONS = (
    unsaid("Patient in bathroom"), unsaid("Patient asleep, left in peace"),
    unsaid("Cuff failed"), unsaid("Busy at another chair"),
    unsaid("Patient refused"), unsaid("Other…"),
)  # fmt: skip


def why(
    window: QWidget,
    title: str,
    subtitle: str,
    words: tuple[str | Unsaid, ...],
    act: str,
    said: Callable[[str], None],
) -> Dialog:
    """A reason out of a few, or in words."""

    def confirm() -> None:
        reason = reason_of(choice, other)
        if not reason:
            dialog.refuse(tr("Say why."))
        else:
            said(reason)

    dialog = Dialog(window, title, subtitle, act, confirm)
    choice, other = with_other(dialog, words, tr("Why"), 3)
    dialog.open_it(choice.options[0])
    return dialog
