"""The manual over any page: a field to search in, the chapters, and the one that is read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import TOP, Dialog
from kitlog.ui.kit.scrolling import scrolling
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.manual.chapter import Chapter
from kitlog.ui.manual.chapters import found
from kitlog.ui.manual.reader import Reader
from kitlog.words import tr, unsaid

NOTHING = unsaid("No chapter holds all of these words.")
_AROUND, _LEAST = 178, 220
"""What title, buttons and edges of the dialog take, and the lowest the text gets, px."""
_SCROLLS = {
    Qt.Key.Key_PageDown: 1.0, Qt.Key.Key_PageUp: -1.0,
    Qt.Key.Key_Down: 0.12, Qt.Key.Key_Up: -0.12,
}  # fmt: skip
"""Keys that scroll the text, wherever the focus is, by this share of its height."""


class ManualDialog(Dialog):
    """Return goes from chapter to chapter; Esc and F1 close it, and all below is as it was."""

    most = 1046

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, tr("Manual"), "", tr("Next"), self._next, safe=tr("Close"))
        self.chapters: tuple[Chapter, ...] = ()
        self.wanted = TextField(tr("Find"))
        self.wanted.edited.connect(self._search)
        self.list = Choice((), 1, height=44, gap=4)
        self.list.chosen.connect(self._read)
        self.reader = Reader()
        self._inside = QWidget()
        row = QHBoxLayout(self._inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.wanted)
        self._listed = scrolling(_at_the_top(self.list))
        self._listed.setFixedWidth(300)
        left.addWidget(self._listed, 1)
        row.addLayout(left)
        row.addWidget(self.reader, 1)
        self.body.addWidget(self._inside)
        self.open_it(self.wanted)
        self._search("")

    def place(self) -> None:
        window = self.parentWidget()
        if window is not None and hasattr(self, "_inside"):
            self._inside.setFixedHeight(max(_LEAST, window.height() - TOP - _AROUND))
        super().place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        share = _SCROLLS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_F1:
            self.close_it()
        elif share is not None:
            bar = self.reader.verticalScrollBar()
            bar.setValue(bar.value() + round(share * self.reader.viewport().height()))
        else:
            super().keyPressEvent(event)

    def _search(self, words: str) -> None:
        self.chapters = found(words)
        self.list.set_options(tuple(one.title for one in self.chapters))
        self._listed.verticalScrollBar().setValue(0)
        self.wanted.refuse("" if self.chapters else tr(NOTHING))
        if self.chapters:
            self.list.set_index(0)
            self._read(0)

    def _next(self) -> None:
        if self.chapters:
            self.list.choose((self.list.index + 1) % len(self.chapters))
            self._listed.ensureWidgetVisible(self.list.options[self.list.index])

    def _read(self, place: int) -> None:
        self.reader.read(self.chapters[place], self.wanted.text)


def _at_the_top(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
