"""Patient text on the clipboard: for half a minute of real time, never longer than the program.

Hazard H42: what is left on a clipboard is pasted into the wrong place, or kept by whatever
lists old clippings.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

LASTS_MS = 30_000
_DO_NOT_KEEP = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}
"""How desktops are asked to leave it out of their lists of old clippings."""


class Pasteboard(QObject):
    """One for the application, so that it outlives the page that filled it."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._text = ""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(LASTS_MS)
        self.timer.timeout.connect(self.wipe)
        # What Python made must not be left for Qt to free at exit, and a patient even less.
        application.aboutToQuit.connect(self.wipe)

    def put(self, text: str) -> None:
        """Lend it out; the half minute begins anew."""
        data = QMimeData()
        data.setText(text)
        for kind, value in _DO_NOT_KEEP.items():
            data.setData(kind, value)
        self._text = text
        QGuiApplication.clipboard().setMimeData(data)
        self.timer.start()

    def wipe(self) -> None:
        """Clear the clipboard if it still holds what was put; what others put there stays."""
        self.timer.stop()
        text, self._text = self._text, ""
        clipboard = QGuiApplication.clipboard()
        if text and clipboard.text() == text:
            clipboard.clear()


def pasteboard() -> Pasteboard:
    """The application's own."""
    application = QCoreApplication.instance()
    assert application is not None
    found = application.findChild(Pasteboard)
    return found if isinstance(found, Pasteboard) else Pasteboard(application)
