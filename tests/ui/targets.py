"""Finds what is too small for a gloved finger: nothing to touch is under 44 × 44 px."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

LEAST = 44
_TOUCHED = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSlider)


def small_targets(widget: QWidget, least: int = LEAST) -> list[str]:
    """What a finger is meant to hit in `widget` and is smaller than `least` px either way.

    A line edit without a frame of its own counts with the frame it stands in. Scroll bars
    are left out: lists are scrolled by dragging their content.
    """
    found = []
    for one in (widget, *widget.findChildren(QWidget)):
        if not isinstance(one, _TOUCHED) or isinstance(one, QScrollBar):
            continue
        if not one.isVisibleTo(widget) and one is not widget:
            continue
        target = one.parentWidget() if one.property("bare") else one
        size = (target or one).size()
        if size.width() < least or size.height() < least:
            name = one.accessibleName() or type(one).__name__
            found.append(f"{name}: {size.width()} × {size.height()}")
    return found
