"""Which outcomes new courses ask, and which change in each counts as a response."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain import numbers
from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError, Refused
from kitlog.domain.measures import MEASURES, Measure
from kitlog.domain.thresholds import OutcomesSet, Threshold, usual
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.in_view import InView
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.tick_box import TickBox
from kitlog.ui.page import Page
from kitlog.ui.settings.section import Section
from kitlog.words import tr, unsaid
from kitlog.workflow import settings

ABOUT = unsaid(
    "What courses opened from now on are asked; an open course keeps the set it began with. The "
    "change that counts decides who responded, and is printed beside every answer."
)


class ThresholdRow(QWidget):
    """A measure to tick, the change that counts in points or percent, and a second one."""

    edited = Signal()

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.measure = measure
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(10)
        name = tr(measure.name)
        self.asked = TickBox(name)
        self.asked.setFixedWidth(264)
        if measure.better < 0:
            way, spoken = tr("lower"), tr("{name}: change that counts, lower", name=name)
        else:
            way, spoken = tr("higher"), tr("{name}: change that counts, higher", name=name)
        self.change = _field(spoken, way)
        self.unit = Choice((tr("Points"), "%"), 2, height=48, gap=0, px=14)
        self.unit.setFixedWidth(150)
        row.addWidget(self.asked, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignTop)
        self.unit.setVisible(not measure.table)
        if measure.table:
            row.addWidget(Label(tr("T-points"), "label", "ink2"))
        self.above = _field(tr("{name}: above this baseline", name=name), tr("or above"))
        self.more = _field(tr("{name}: this change instead", name=name), way)
        for second in (self.above, self.more):
            row.addWidget(second, 0, Qt.AlignmentFlag.AlignTop)
            second.setVisible(measure.usual.above is not None)
        row.addStretch(1)
        self.fields = (self.change, self.above, self.more)
        for one in self.fields:
            one.edited.connect(lambda _: self.edited.emit())
        self.asked.toggled.connect(lambda _: self.edited.emit())
        self.unit.chosen.connect(lambda _: self.edited.emit())

    def show_threshold(self, asked: Threshold | None) -> None:
        """As the clinic has it; one that is not asked offers the usual change."""
        shown = asked or usual(self.measure.id)
        self.set_text(
            "|".join(
                (
                    "1" if asked else "",
                    *("" if one is None else numbers.dose(one)
                      for one in (shown.change, shown.above, shown.change_above)),
                    "1" if shown.percent else "",
                )
            )
        )  # fmt: skip

    def text(self) -> str:
        """All of it as half typed."""
        ticked = "1" if self.asked.isChecked() else ""
        percent = "1" if self.unit.index == 1 else ""
        return "|".join((ticked, *(one.text for one in self.fields), percent))

    def set_text(self, text: str) -> None:
        ticked, *typed, percent = text.split("|")
        before = self.blockSignals(True)
        self.asked.setChecked(bool(ticked))
        for field, one in zip(self.fields, typed, strict=True):
            field.set_text(one)
            field.refuse("")
        self.unit.set_index(1 if percent else 0)
        self.blockSignals(before)

    def threshold(self) -> Threshold | None:
        """As typed, None where it is not asked. Refused, said at its field, for what can't be."""
        for one in self.fields:
            one.refuse("")
        if not self.asked.isChecked():
            return None
        try:
            change = numbers.read(self.change.text, self.measure.id)
            second = [
                numbers.read(one.text, self.measure.id) if one.text.strip() else None
                for one in self.fields[1:]
            ]
            return Threshold(self.measure.id, change, self.unit.index == 1, *second)
        except Refused as error:
            self.change.refuse(error.sentence)
            raise


class OutcomesSection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(page, "outcomes", tr("Outcomes"), tr(ABOUT))
        self.rows = {measure.id: ThresholdRow(measure) for measure in MEASURES}
        in_view = InView(self.area)
        for row in self.rows.values():
            self.body.addWidget(row)
            in_view.follow(*(field.line for field in row.fields))
            row.edited.connect(self._typed)
        self.body.setSpacing(2)
        self.body.addStretch(1)

    def focus_first(self) -> None:
        self.rows[MEASURES[0].id].asked.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        found = self.half.found()
        for id, row in self.rows.items():
            if id in found:
                row.set_text(found[id])
            else:
                row.show_threshold(clinic.outcomes.threshold(id))
        if found:
            self.say_whose()

    def _typed(self) -> None:
        self.half.keep({id: row.text() for id, row in self.rows.items()})
        self.say(tr("Not saved yet."))

    def save(self) -> None:
        try:
            asked = [row.threshold() for row in self.rows.values()]
            wanted = OutcomesSet(tuple(one for one in asked if one is not None))
        except Refused as error:
            self.refused(error)
            return
        self.keep(lambda desk: settings.change_outcomes(desk, wanted))

    def refused(self, error: KitLogError) -> None:
        row = self.rows.get(error.field) if isinstance(error, Refused) else None
        if row is not None:
            row.change.line.setFocus()
            self.area.ensureWidgetVisible(row, 0, 12)
        super().refused(error)


def _field(name: str, unit: str) -> TextField:
    field = TextField(name, unit)
    field.title.hide()
    field.setFixedWidth(140)
    return field
