"""Below every page while the record is damaged: it is read, nothing is charted, and what to do."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.buttons import STANDARD, KitButton
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting

HEIGHT = STANDARD
WORDS = "For reading only: the record is damaged, nothing can be charted."
TITLE = "The record is damaged"
SAFE = "It was opened for reading only, so that nothing gets worse. Nothing was reset."
CHART = "Go on charting on paper: open the patient’s chair and press F6 for the failsafe sheet."
FOUND = "Found: {found}. Some pages may not open."


class StillBar(QWidget):
    """`found` says what was found, `way_out` how to go on."""

    def __init__(self, found: str, way_out: str) -> None:
        super().__init__()
        self._found, self._way_out = found, way_out
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.addWidget(Label(WORDS, "body", "highText", weight=650))
        row.addStretch(1)
        self.more = KitButton("What to do…", kind="quiet")
        self.more.clicked.connect(self._say_more)
        row.addWidget(self.more)

    def _say_more(self) -> None:
        dialog = DamageDialog(self.window(), self._found, self._way_out)
        dialog.open_it(dialog.act)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "highSoft")], theme)


class DamageDialog(Dialog):
    """There is nothing to decide: Return and Esc close it."""

    def __init__(self, window: QWidget, found: str, way_out: str) -> None:
        super().__init__(window, TITLE, SAFE, "Close", self.close_it)
        self.safe.hide()
        for line in (CHART, FOUND.format(found=found), way_out):
            self.body.addWidget(Label(line, "body", "ink", wraps=True))
        self.body.addStretch(1)
