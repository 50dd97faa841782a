"""One chapter on the screen: text of the theme, pictures as wide as the column."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from kitlog import resources
from kitlog.domain.texts import plain
from kitlog.ui.kit.theme import font, theme_of
from kitlog.ui.manual.chapter import Chapter
from kitlog.words import language

_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\([^)]*\)")
_DIMMED = 110
"""How much of black lies over a picture in the dim room, of 255."""


class Reader(QTextBrowser):
    """Takes the keys that scroll; links lead nowhere here and are shown as words."""

    def __init__(self) -> None:
        super().__init__()
        self._chapter: Chapter | None = None
        self._words = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDefaultFont(font("body"))
        self.document().setDocumentMargin(2)

    def read(self, chapter: Chapter, words: str = "") -> None:
        """Show it from its beginning, or from the first of `words`, which are marked."""
        self._chapter, self._words = chapter, words
        self.setAccessibleName(chapter.title)
        marks = self._set()
        self.verticalScrollBar().setValue(0)
        if marks:
            self._bring_into_view(min(marks))

    def changeEvent(self, event: QEvent) -> None:
        """In another light marks and pictures are set anew; what is read stays in view."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._chapter is not None:
            at = self.verticalScrollBar().value()
            self._set()
            self.verticalScrollBar().setValue(at)

    def _set(self) -> list[int]:
        """Set the chapter in the light of the moment; where each word stands first."""
        assert self._chapter is not None
        text = _LINK.sub(r"\1", self._chapter.text)
        self.setMarkdown(f"## {self._chapter.title}\n\n{text}")
        self._dress()
        return [at for word in plain(self._words).split() if (at := self._mark(word)) >= 0]

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Pictures are taken from the manual's folder alone, and never wider than the column."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = QImage(str(resources.manual(QUrl(name).toString(), language())))
        if picture.isNull():
            return None
        return self._fitted(picture)

    def _fitted(self, picture: QImage) -> QImage:
        ratio = self.devicePixelRatioF()
        width = round(min(picture.width(), self._column()) * ratio)
        small = picture.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(
            width, Qt.TransformationMode.SmoothTransformation
        )
        if theme_of(self).dim:
            painter = QPainter(small)
            painter.fillRect(small.rect(), QColor(0, 0, 0, _DIMMED))
            painter.end()
        small.setDevicePixelRatio(ratio)
        return small

    def _column(self) -> int:
        return max(200, self.viewport().width() - 8)

    def _dress(self) -> None:
        """Air between paragraphs, and tables without lines."""
        block = self.document().begin()
        while block.isValid():
            cursor, shape = QTextCursor(block), QTextBlockFormat()
            shape.setBottomMargin(2 if cursor.currentTable() else 7)
            shape.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.mergeBlockFormat(shape)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)

    def _dress_table(self, table: QTextTable) -> None:
        look = table.format()
        look.setBorder(0)
        look.setCellPadding(5)
        look.setCellSpacing(0)
        table.setFormat(look)

    def _bring_into_view(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        below = self.cursorRect(cursor).bottom() - self.viewport().height() * 2 // 3
        if below > 0:
            self.verticalScrollBar().setValue(below)

    def _mark(self, word: str) -> int:
        """Where it stands first, −1 where it does not."""
        marked = QTextCharFormat()
        theme = theme_of(self)
        marked.setBackground(theme.colour("medSoft"))
        marked.setForeground(theme.colour("medText"))
        searched = plain(self.toPlainText())
        if len(searched) != len(self.toPlainText()):  # letters that fold into two
            return -1
        first = at = searched.find(word)
        while at >= 0:
            cursor = QTextCursor(self.document())
            cursor.setPosition(at)
            cursor.setPosition(at + len(word), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(marked)
            at = searched.find(word, at + len(word))
        return first
