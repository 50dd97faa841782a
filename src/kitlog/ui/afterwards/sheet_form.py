"""The head and foot of the failsafe sheet: day, drug, pump, times, leaving."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QGridLayout, QWidget

from kitlog.domain import numbers, texts
from kitlog.domain.afterwards import ChartedAfterwards
from kitlog.domain.course import Course
from kitlog.domain.dates import day as written
from kitlog.domain.dates import read as read_day
from kitlog.domain.discharge_facts import AldreteScored, Discharged
from kitlog.domain.errors import Refused
from kitlog.domain.happened import at_clock_on
from kitlog.domain.infusion import InfusionEnded, InfusionStarted
from kitlog.domain.moment import Moment
from kitlog.domain.preparing import DrugPrepared
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid
from kitlog.workflow.afterwards import Sheet, SheetSet

_COLUMNS = 3
_FIELDS = {
    "day": (unsaid("Day", "date"), ""), "chair": (unsaid("Chair"), ""),
    "why": (unsaid("Why not at the chair"), ""), "checked_by": (unsaid("Dose checked by"), ""),
    "drawn_ml": (unsaid("Drawn up"), "mL"), "lot": (unsaid("Lot"), ""),
    "rate": (unsaid("Pump rate"), "mL/h"), "volume": (unsaid("Pump volume"), "mL"),
    "start": (unsaid("Started"), "hh:mm"), "end": (unsaid("Ended"), "hh:mm"),
    "pump_ml": (unsaid("Pump infused"), "mL"), "early": (unsaid("If stopped early, why"), ""),
    "aldrete": (unsaid("Aldrete, five digits"), ""), "left": (unsaid("Left at"), "hh:mm"),
    "escort": (unsaid("Home with"), ""), "phone": (unsaid("Phone"), ""),
}  # fmt: skip
"""Label and unit by the field a refusal names; the last four may stay empty."""


class SheetForm(QWidget):
    """Everything but the readings. `read` gives the sheet, or is Refused with the field's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {id: TextField(tr(label), unit) for id, (label, unit) in _FIELDS.items()}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)

    def begin(self, course: Course, now: Moment) -> None:
        """What is known without the sheet: the day and the chair."""
        self.fields["day"].set_text(written(now.local.date()))
        self.fields["chair"].set_text(str(course.opened.chair))
        self.fields["why"].line.setFocus()

    def refuse(self, field: str, sentence: str) -> bool:
        """Say it beside its field; False when there is no such field here."""
        for id, one in self.fields.items():
            one.refuse(sentence if id == field else "")
        if field in self.fields:
            self.fields[field].line.setFocus()
        return field in self.fields

    def day(self) -> date:
        return read_day(self._text("day"), "day")

    def read(self, course: Course, now: Moment, sets: tuple[SheetSet, ...]) -> Sheet:
        """The whole sheet. Refused with the field that is wrong or missing."""
        day = self.day()
        left_at = at_clock_on(self._text("left"), day, now, "left") if self._text("left") else None
        early = self._text("early")
        if left_at is None and (self._text("escort") or self._text("phone")):
            raise Refused(tr("Type when the patient left."), "left")
        return Sheet(
            day=day,
            chair=int(self._number("chair")),
            about=ChartedAfterwards(self._text("why"), self._text("checked_by")),
            drug=DrugPrepared(self._number("drawn_ml"), course.opened.strength, self._text("lot")),
            pump=InfusionStarted(self._number("rate"), self._number("volume")),
            started=at_clock_on(self._text("start"), day, now, "start"),
            ended=at_clock_on(self._text("end"), day, now, "end"),
            end=InfusionEnded(self._number("pump_ml"), bool(early), early),
            sets=sets,
            aldrete=self._aldrete(),
            left=Discharged(self._text("escort"), self._text("phone")) if left_at else None,
            left_at=left_at,
        )

    def _text(self, id: str) -> str:
        return texts.one_line(self.fields[id].text, id).strip()

    def _number(self, id: str) -> Decimal:
        return numbers.read(self._text(id), id)

    def _aldrete(self) -> AldreteScored | None:
        typed = self._text("aldrete")
        if not typed:
            return None
        if len(typed) != 5 or not set(typed) <= set("012"):
            raise Refused(tr("Five digits, each 0, 1 or 2, as 22222."), "aldrete")
        return AldreteScored(*(int(digit) for digit in typed))
