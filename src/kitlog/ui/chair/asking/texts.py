"""A question that is answered with plain text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField


def text_answer(
    window: QWidget,
    title: str,
    subtitle: str,
    fields: tuple[str, ...],
    act: str,
    said: Callable[[tuple[str, ...]], None],
    *,
    secret: bool = False,
) -> tuple[Dialog, tuple[TextField, ...]]:
    """A dialog of plain text fields; the caller closes it once the act is kept."""
    lines = tuple(TextField(label, secret=secret) for label in fields)
    dialog = Dialog(window, title, subtitle, act, lambda: said(tuple(f.text for f in lines)))
    for line in lines:
        dialog.body.addWidget(line)
    dialog.open_it(lines[0].line)
    return dialog, lines
