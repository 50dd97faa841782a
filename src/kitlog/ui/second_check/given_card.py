"""What a nurse is given to work from: never an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from kitlog.domain import numbers
from kitlog.domain.dates import weekday_day
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.second_check.figures import worksheet
from kitlog.workflow.reading import ChairFile

Pairs = tuple[tuple[str, str], ...]


def given(file: ChairFile) -> Pairs:
    """Patient, scale, order, vial and bag: enough for every sum, without a result."""
    opened, session, d = file.course.opened, file.session, numbers.dose
    weighed = f"{d(opened.weight_reading)} {opened.weight_unit}"
    rows = [
        ("Patient", f"{file.patient.name} · {file.patient.record_no}"),
        (f"Scale reading, {weekday_day(opened.days[0])}", weighed),
        ("Order", f"{d(opened.mg_per_kg)} mg/kg over {opened.minutes} min"),
        ("Vial", f"{d(opened.strength)} mg/mL"),
        ("Bag", f"{d(opened.bag_ml)} mL final"),
    ]
    if session.weight is not None:
        today = f"{d(session.weight.reading)} {session.weight.unit}"
        rows.insert(2, ("Scale reading today", today))
    return tuple(rows)


def sheet(file: ChairFile) -> Pairs:
    """The order's sum: for the first nurse, hidden at hand-over."""
    sums, d = worksheet(file.course), numbers.dose
    return (
        ("Ordered", f"{d(sums.ordered_mg)} mg"),
        ("Draw up", f"{d(sums.draw_ml)} mL"),
        ("Pump", f"{d(sums.rate_ml_h)} mL/h · {d(sums.order.bag_ml)} mL"),
    )


class GivenCard(Card):
    """Two lists: what is given, and the order's sum as long as it may be seen."""

    def __init__(self, file: ChairFile) -> None:
        super().__init__(margins=(20, 16, 20, 16), spacing=8)
        self.setFixedWidth(400)
        self.title = Label("What both nurses are given", "h2")
        self.box.addWidget(self.title)
        self.box.addLayout(_grid(given(file)))
        self.box.addSpacing(10)
        self._sums = Card(margins=(14, 10, 14, 10), spacing=4, fill="sunken", edge="")
        self._sums.box.addWidget(Label("The order’s sum", "label", "ink2", weight=600))
        self._sums.box.addLayout(_grid(sheet(file)))
        self.box.addWidget(self._sums)
        self.note = Label("", "body", "ink2", wraps=True)
        self.box.addWidget(self.note)
        self.box.addStretch(1)

    def draw(self, *, sums: bool, note: str) -> None:
        """Show or hide the order's sum, and say why."""
        self._sums.setVisible(sums)
        self.note.say(note)


def _grid(rows: Pairs) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(12)
    for place, (name, value) in enumerate(rows):
        said = Label(value, "body", weight=600, px=16, wraps=True)
        said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label = Label(name, "body", "ink2")
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label, place, 0)
        grid.addWidget(said, place, 1)
    grid.setColumnStretch(1, 1)
    return grid
