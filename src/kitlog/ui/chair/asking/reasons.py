"""Why something was not done: a few reasons, or words of one's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.ui.chair.asking.answer import reason_of, with_other
from kitlog.ui.kit.dialog import Dialog

MISSED_REASONS = (
    "Patient in bathroom", "Patient asleep, left in peace", "Cuff failed", "Busy at another chair",
    "Patient refused", "Other…",
)  # fmt: skip


def why(
    window: QWidget,
    title: str,
    subtitle: str,
    words: tuple[str, ...],
    act: str,
    said: Callable[[str], None],
) -> Dialog:
    """A reason out of a few, or in words."""

    def confirm() -> None:
        reason = reason_of(choice, other)
        if not reason:
            dialog.refuse("Say why.")
        else:
            said(reason)

    dialog = Dialog(window, title, subtitle, act, confirm)
    choice, other = with_other(dialog, words, "Why", 3)
    dialog.open_it(choice.options[0])
    return dialog
