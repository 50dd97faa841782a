"""A charted set to be corrected: values, time, oxygen, cuff; what changes is shown struck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.limits import number
from kitlog.domain.moment import Moment
from kitlog.domain.protocol import Protocol
from kitlog.domain.vitals import NAMES, SHORT, SPOKEN_UNITS, Vitals
from kitlog.ui.chair.parts.corrected_line import CorrectedLine, CorrectedTime
from kitlog.ui.chair.parts.field_reading import FieldReading
from kitlog.words import tr, unsaid

_ABREAST = 7
"""Values in a row of the dialog; more stand below."""
_SAID = {"oxygen": unsaid("Oxygen"), "site": unsaid("BP site and method")}


class CorrectedField(CorrectedLine):
    """One value as charted, to be typed over; `value` reads it."""

    def __init__(self, field: str, charted: int | None, protocol: Protocol) -> None:
        text = "" if charted is None else number(charted)
        spoken = ", ".join((tr(NAMES[field]), tr(SPOKEN_UNITS[field])))
        super().__init__(tr(SHORT[field]), text, spoken=spoken, none=tr("not measured"))
        self._reading = FieldReading(field, protocol)
        self.input.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)

    def value(self) -> int | None:
        """The number in the field, None when it is empty. Refused, said below it, for others."""
        reading = replace(self._reading, text=self.text)
        if self.text and reading.value is None:
            self.input.refuse(reading.below.text)
            name = tr(NAMES[reading.field])
            raise Refused(f"{name}: {reading.below.text}.", reading.field)
        return reading.value


class CorrectedVitals(QWidget):
    """The values of one charted set, and below them when and how they were measured."""

    def __init__(
        self, charted: Vitals, measured: Moment, protocol: Protocol, now: Callable[[], Moment]
    ) -> None:
        super().__init__()
        self._charted = charted
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        values = QGridLayout()
        values.setHorizontalSpacing(8)
        self.fields: dict[str, CorrectedField] = {}
        for place, name in enumerate(protocol.vitals):
            field = CorrectedField(name, charted.value(name), protocol)
            self.fields[name] = field
            values.addWidget(field, *divmod(place, _ABREAST))
            values.setColumnStretch(place % _ABREAST, 1)
        box.addLayout(values)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.time = CorrectedTime(tr("Measured at"), measured, now)
        self.time.setFixedWidth(128)
        row.addWidget(self.time)
        self.said = {
            name: CorrectedLine(tr(label), getattr(charted, name), none=tr("not charted"))
            for name, label in _SAID.items()
        }
        for line in self.said.values():
            row.addWidget(line, 1)
        box.addLayout(row)

    @property
    def first(self) -> QWidget:
        return self.fields["sys"].input.line

    def corrected(self) -> Vitals:
        """The set as it now stands in the fields. Refused when nothing is changed in it."""
        values = {name: field.value() for name, field in self.fields.items()}
        absent = tuple(one for one in self._charted.absent if values[one.field] is None)
        said = {name: line.text for name, line in self.said.items()}
        now = replace(self._charted, absent=absent, **values, **said)  # type: ignore[arg-type]
        if now == self._charted and not self.time.changed:
            raise Refused(tr("Nothing is changed yet."))
        return now

    def moment(self) -> Moment:
        """When it was measured, as it now stands."""
        return self.time.moment()

    def refuse(self, error: Refused) -> None:
        """Say it beside the field it names, and put the cursor there."""
        lines: dict[str, CorrectedLine] = {**self.fields, **self.said, "time": self.time}
        line = lines.get(error.field)
        if line is not None:
            # The whole sentence stands in the dialog; a field of 80 px has room for its point.
            line.refuse(tr("not below SYS") if error.field == "dia" else error.sentence)
