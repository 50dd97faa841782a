"""What a program on the accessibility bus finds in the window, as one text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication


def spoken(root: QAccessibleInterface) -> Iterator[str]:
    """Every name, description and value a program on the accessibility bus would find."""
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield root.text(kind)
    if root.textInterface() is not None:
        yield root.textInterface().text(0, root.textInterface().characterCount())
    for place in range(root.childCount()):
        child = root.child(place)
        if child is not None:
            yield from spoken(child)


def heard() -> str:
    application = QApplication.instance()
    assert isinstance(application, QObject)
    return "\n".join(spoken(QAccessible.queryAccessibleInterface(application)))
