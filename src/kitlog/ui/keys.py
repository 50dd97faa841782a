"""F1: every key of the program on one card."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label

KEYS = (
    ("V", "vitals row"), ("P", "log pause, resume"),
    ("S", "side effects, first unasked"), ("N  M  R  E", "note, medication, rate, adverse event"),
    ("digits, Enter", "value, next or save"), ("C", "prescriber called"),
    ("0–3, ↑ ↓", "severity and next row, move"), ("A", "acknowledge"),
    ("*", "rest: none"), ("F9", "log start, 10 s to undo"),
    ("+  Shift Tab", "next, previous field"), ("D", "Aldrete"),
    ("Y  N", "time-out OK, not OK with reason"), ("F10", "log end; discharge"),
    ("Ctrl Z", "undo the last entry, 10 s"), ("L", "lock"),
    ("1–9, Alt 1–9", "open chair"), ("F8", "dim room"),
    ("/  C", "search, new course (Today)"), ("F11", "full screen"),
    ("F12", "export the summary (Course)"), ("W", "weigh, before the start"),
    ("Esc", "back"),
)  # fmt: skip
"""Stopping early and closing a course have no key on purpose (DESIGN 8)."""


def all_keys(window: QWidget) -> Dialog:
    """Show them; Esc or Return closes."""
    dialog = Dialog(window, "All keys", "", "Close", lambda: dialog.close_it(), safe="Back")
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    for place, (key, act) in enumerate(KEYS):
        row, column = place // 2, (place % 2) * 2
        grid.addWidget(Label(key, "label", "ink", weight=600), row, column)
        grid.addWidget(Label(act, "label", "ink2"), row, column + 1)
    dialog.body.addLayout(grid)
    dialog.open_it(dialog.act)
    return dialog
