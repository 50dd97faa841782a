"""Today's infusion in short, for the nurse who signs it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kitlog.ui.chair.parts.pairs import PairsCard


class ShortCard(PairsCard):
    """`draw("Infusion 3 in short", (("Given", "41.2 mg in 40 min"), …))`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(step=33, size=14, parent=parent)
