"""The end of a window that a test opened on a record."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kitlog.app.start import Opening


def end(opening: Opening) -> None:
    """Close window and record, and free the window: a timer of its pages would ask a clerk who
    has gone, in the middle of another test.
    """
    window = opening._window
    window.close()
    opening.close()
    QApplication.processEvents()  # what the clerk said last
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
