"""The clinic: its name and address as printed, its chairs, and when it is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kitlog.domain.clinic import MOST_CHAIRS, ClinicSet
from kitlog.domain.errors import Refused
from kitlog.ui.first_run.weekdays import Weekdays
from kitlog.ui.kit.text_field import TextField
from kitlog.words import language, tr


class ClinicForm(QWidget):
    """Return goes to the next field; `entered` after the last."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = TextField(tr("Clinic, as it is printed"))
        self.address = TextField(tr("Address, may stay empty"))
        self.chairs = TextField(tr("Infusion chairs"), tr("1 to {most}", most=MOST_CHAIRS))
        self.chairs.line.setMaxLength(3)
        self.days = Weekdays()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.name, self.address, self.chairs, self.days):
            column.addWidget(part)
        self.name.entered.connect(self.address.setFocus)
        self.address.entered.connect(self.chairs.setFocus)
        self.chairs.entered.connect(self.entered)
        self.chairs.left.connect(self._look_at_chairs)
        self.setFocusProxy(self.name)

    def read(self) -> ClinicSet | None:
        """What was typed, or None with a sentence at every part that is wrong."""
        wrong: list[QWidget] = []
        parts: list[tuple[TextField | Weekdays, Callable[[], object]]] = [
            (self.name, lambda: ClinicSet(self.name.text.strip(), "", 1)),
            (self.address, lambda: ClinicSet("-", self.address.text.strip(), 1)),
            (self.chairs, lambda: ClinicSet("-", "", self._count())),
            (self.days, lambda: ClinicSet("-", "", 1, self.days.chosen)),
        ]
        for part, check in parts:
            try:
                check()
                part.refuse("")
            except Refused as error:
                part.refuse(error.sentence)
                wrong.append(part)
        if wrong:
            (self.days.days[0] if wrong[0] is self.days else wrong[0]).setFocus()
            return None
        name, address = self.name.text.strip(), self.address.text.strip()
        return ClinicSet(name, address, self._count(), self.days.chosen, language=language())

    def _count(self) -> int:
        """The number typed; 0, which no clinic has, when it is none."""
        text = self.chairs.text.strip()
        return int(text) if text.isascii() and text.isdigit() else 0

    def _look_at_chairs(self) -> None:
        if self.chairs.text:
            try:
                ClinicSet("-", "", self._count())
            except Refused as error:
                self.chairs.refuse(error.sentence)
