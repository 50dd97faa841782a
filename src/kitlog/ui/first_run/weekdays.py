"""The days of the week the clinic is open: seven boxes, any of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.dates import weekday
from kitlog.ui.kit.choice import Option
from kitlog.ui.kit.labels import Label
from kitlog.words import tr


class Weekdays(QWidget):
    """Monday to Friday are chosen at first; Space or a tap changes a day, arrows move."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(tr("Open on"), "label", "ink2", weight=600))
        row = QHBoxLayout()
        row.setSpacing(4)
        self.days = [Option(weekday(place), 48) for place in range(7)]
        for place, day in enumerate(self.days):
            day.setChecked(place < 5)
            day.clicked.connect(lambda: self.refuse(""))
            row.addWidget(day)
        column.addLayout(row)
        self.sentence = Label("", "micro", "highText", wraps=True)
        self.sentence.hide()
        column.addWidget(self.sentence)

    @property
    def chosen(self) -> tuple[int, ...]:
        """Weekdays with Monday = 0."""
        return tuple(place for place, day in enumerate(self.days) if day.isChecked())

    def refuse(self, sentence: str) -> None:
        self.sentence.say(sentence)
        self.sentence.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        here = next((i for i, day in enumerate(self.days) if day.hasFocus()), -1)
        if step is None or here < 0:
            event.ignore()
        else:
            there = min(max(here + step, 0), len(self.days) - 1)
            self.days[there].setFocus(Qt.FocusReason.TabFocusReason)
