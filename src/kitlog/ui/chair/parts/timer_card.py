"""The timer card: the ring with its figures below, in three sizes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kitlog.ui.chair.parts.facts import Facts, FactsView
from kitlog.ui.chair.parts.ring import COMPACT, STANDARD, WIDE, Ring, RingView
from kitlog.ui.kit.paint import ground, paint, painting

WIDE_FROM, COMPACT_BELOW = 1500, 740


class TimerCard(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.ring, self.facts = Ring(self), Facts(self)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self.facts)
        self.set_room(1366, 768)

    def set_room(self, width: int, height: int) -> None:
        """Fit the card to a window of `width` × `height` px (DESIGN section 3)."""
        compact = height < COMPACT_BELOW
        self.ring.set_size(COMPACT if compact else WIDE if width >= WIDE_FROM else STANDARD)
        self.facts.set_compact(compact)
        top, foot = (11, 9) if compact else (15, 12)
        self._column.setContentsMargins(12, top, 12, foot)

    def draw(self, ring: RingView, facts: FactsView) -> None:
        self.ring.draw(ring)
        self.ring.setToolTip(f"{facts.pump_label} {facts.pump}".strip())
        self.facts.draw(facts)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [ground(self)], theme)
