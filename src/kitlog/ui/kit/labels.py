"""A line or paragraph of plain text in a type role and a colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from kitlog.ui.kit.theme import font, restyle


class Label(QLabel):
    """Never interprets what it shows. No accessible name: its text is read out as it is."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "ink",
        *,
        wraps: bool = False,
        weight: int | None = None,
        px: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(role, px, weight))
        self.setWordWrap(wraps)
        self.setProperty("tone", tone)

    def say(self, text: str, tone: str = "") -> None:
        """Show another text, in another colour if one is given."""
        if text != self.text():
            self.setText(text)
        if tone and tone != self.property("tone"):
            self.setProperty("tone", tone)
            restyle(self)
