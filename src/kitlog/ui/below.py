"""A bar below the pages, of which the demo has one and a damaged record."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget


def stand_below(window: QWidget, column: QVBoxLayout, bar: QWidget) -> None:
    """The pages keep their height where the screen has room."""
    column.addWidget(bar)
    least, wanted = window.minimumHeight() + bar.height(), window.height() + bar.height()
    window.setMinimumHeight(least)
    room = window.screen().availableSize().height()
    window.resize(window.width(), max(least, min(wanted, room)))
