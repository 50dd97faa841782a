"""An amber strip when two patients of today have nearly the same name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.words import tr
from kitlog.workflow.board import BoardRow


class TwinStrip(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(14, 8, 14, 8), fill="medSoft", edge="medLine")
        self._words = Label("", "body", "medText", weight=650, wraps=True)
        self.box.addWidget(self._words)
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text()

    def draw(self, rows: Iterable[BoardRow]) -> None:
        """Name each doubled name with its chairs; hidden when there is none."""
        chairs: dict[str, list[str]] = {}
        for row in rows:
            if row.twin:
                chairs.setdefault(row.patient.short_name, []).append(str(row.chair))
        said = [
            tr(
                "Another {name} today (chairs {chairs}): check birth date.",
                name=name,
                chairs=tr(" and ").join(where),
            )
            for name, where in chairs.items()
        ]
        self._words.say("  ".join(said))
        self.setVisible(bool(said))
