"""A field for a number that enters the record exactly as typed, or not at all."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.numbers import read
from kitlog.ui.kit.text_field import HEIGHT, TextField


class NumberField(TextField):
    """Keeps the text verbatim and never tidies it; what can't be read is said on leaving."""

    def __init__(
        self,
        label: str,
        unit: str = "",
        *,
        height: int = HEIGHT,
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, unit, height=height, role=role, parent=parent)
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.left.connect(self._check)

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    def value(self) -> Decimal:
        """The number as typed, any size; Refused, its sentence shown below, when unreadable."""
        try:
            return read(self.text)
        except Refused as refused:
            self.refuse(refused.sentence)
            raise

    def _check(self) -> None:
        # A field left blank is no mistake yet; whoever needs the number asks `value`.
        if self.blank:
            return
        try:
            read(self.text)
        except Refused as refused:
            self.refuse(refused.sentence)
