"""One measure: its threshold, its value at each point, and the field of the point in hand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.charted import Charted
from kitlog.domain.outcomes import OutcomeRecorded, Point, Row
from kitlog.domain.thresholds import Threshold
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.outcomes.value_entry import ValueEntry
from kitlog.words import tr

NAME, VALUE = 214, 78
"""Widths, px."""
NOTHING = "–"


class MeasureRow(QWidget):
    """`asked` gives the point whose recorded value was pressed, to be put right."""

    asked = Signal(object)

    def __init__(self, threshold: Threshold, pathway: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.measure = threshold.of
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(6)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label(tr(self.measure.name), "body", weight=600, wraps=True))
        names.addWidget(Label(threshold.words, "micro", "ink2", wraps=True))
        names.addStretch(1)
        holder = QWidget()
        holder.setFixedWidth(NAME)
        holder.setLayout(names)
        names.setContentsMargins(0, 4, 0, 0)
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop)
        self.values: dict[Point, KitButton] = {}
        for point in Point:
            button = KitButton(NOTHING, kind="quiet", px=15)
            button.setFixedSize(VALUE, 48)
            button.clicked.connect(lambda _=False, point=point: self.asked.emit(point))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.values[point] = button
        self.entry = ValueEntry(self.measure, pathway)
        self.kept = Label("", "label", "ink2", wraps=True)
        self.kept.setMinimumHeight(48)
        row.addSpacing(8)
        row.addWidget(self.entry, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.kept, 1, Qt.AlignmentFlag.AlignTop)

    def draw(self, row: Row, said: Mapping[Point, Charted], point: Point, closed: str) -> None:
        """`said` are the entries behind the values; `closed` why this point takes none yet."""
        for one, button in self.values.items():
            value = row.value(one)
            words = NOTHING if value is None else self.measure.words(value)
            button.setText(words)
            spoken = tr("not recorded") if value is None else tr("{value}, correct", value=words)
            button.setAccessibleName(f"{tr(self.measure.name)}, {one.words}: {spoken}")
            empty = (
                tr("Not recorded. Type it in the field.") if one is point else tr("Not recorded.")
            )
            button.refuse(empty if value is None else "")
        known = said.get(point)
        self.entry.setVisible(known is None and not closed)
        self.kept.setVisible(known is not None)
        if known is not None:
            self.kept.say(_kept(known.as_(OutcomeRecorded)))


def _kept(fact: OutcomeRecorded) -> str:
    """Recorded, from raw sum 14; press the value to correct it"""
    said = [tr("raw sum {raw}", raw=fact.raw) if fact.raw is not None else tr("typed as it is")]
    if fact.item9:
        said.append(tr("item 9 above 0: {reply}", reply=fact.item9.words))
    if fact.retreated:
        said.append(tr("after re-treatment"))
    return tr("Recorded, {how}. Press the value to correct it.", how=", ".join(said))
