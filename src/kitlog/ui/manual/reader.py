"""One chapter on the screen: text of the theme, pictures as wide as the column."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from kitlog import resources
from kitlog.ui.kit.theme import Theme, font
from kitlog.ui.manual.chapters import Chapter, folded

_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\([^)]*\)")
_DIMMED = 110
"""How much of black lies over a picture in the dim room, of 255."""


class Reader(QTextBrowser):
    """Takes the keys that scroll; links lead nowhere here and are shown as words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chapter: Chapter | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDefaultFont(font("body"))
        self.document().setDocumentMargin(2)
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, theme.colour("surface"))
        colours.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        colours.setColor(QPalette.ColorRole.Highlight, theme.colour("fill"))
        colours.setColor(QPalette.ColorRole.HighlightedText, theme.colour("fillInk"))
        self.setPalette(colours)

    def read(self, chapter: Chapter, words: str = "") -> None:
        """Show it from its beginning, or from the first of `words`, which are marked."""
        self._chapter = chapter
        self.setAccessibleName(chapter.title)
        text = _LINK.sub(r"\1", chapter.text)
        self.setMarkdown(f"## {chapter.title}\n\n{text}")
        self._dress()
        marks = [at for word in folded(words).split() if (at := self._mark(word)) >= 0]
        self.verticalScrollBar().setValue(0)
        if marks:
            self._bring_into_view(min(marks))

    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Pictures are taken from the manual's folder alone, and never wider than the column."""
        if type != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = QImage(str(resources.manual(QUrl(name).toString())))
        if picture.isNull():
            return None
        return self._fitted(picture)

    def _fitted(self, picture: QImage) -> QImage:
        ratio = self.devicePixelRatioF()
        width = round(min(picture.width(), self._column()) * ratio)
        small = picture.convertToFormat(QImage.Format.Format_RGB32).scaledToWidth(
            width, Qt.TransformationMode.SmoothTransformation
        )
        if self._theme.dim:
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
        marked.setBackground(self._theme.colour("medSoft"))
        marked.setForeground(self._theme.colour("medText"))
        searched = folded(self.toPlainText())
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
