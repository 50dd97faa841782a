"""Two fields in one line, each at the top of its half, so that a sentence moves neither."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def side_by_side(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for widget in (left, right):
        column = QVBoxLayout()
        column.addWidget(widget)
        column.addStretch(1)
        row.addLayout(column, 1)
    return row
