"""Five fields for one nurse's own numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.checks import Figures
from kitlog.domain.errors import Refused
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.second_check.figures import FIGURES


class FiguresForm(QWidget):
    """Return goes to the next field; `entered` after the last. Nothing is filled in before."""

    edited = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.fields: dict[str, NumberField] = {}
        for figure in FIGURES:
            field = NumberField(figure.label, figure.unit, height=56, role="entry")
            field.line.setMaxLength(12)
            field.hint(figure.source)
            source = figure.source
            field.edited.connect(lambda _, field=field, hint=source: self._typed(field, hint))
            field.entered.connect(lambda name=figure.field: self._next(name))
            self.fields[figure.field] = field
            row.addWidget(field, 1)
        self.setFocusProxy(self.fields[FIGURES[0].field])

    @property
    def texts(self) -> dict[str, str]:
        return {name: field.text for name, field in self.fields.items()}

    def set_texts(self, texts: dict[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_text(texts.get(name, ""))

    @property
    def lacking(self) -> str:
        """The label of the first empty field, "" when all five are in."""
        return next((f.label for f in FIGURES if self.fields[f.field].blank), "")

    def read(self) -> Figures | None:
        """All five numbers, or None with a sentence at each field that can't be read."""
        values = {}
        for name, field in self.fields.items():
            try:
                values[name] = field.value()
            except Refused:
                continue
        if len(values) < len(self.fields):
            next(f for name, f in self.fields.items() if name not in values).setFocus()
            return None
        return Figures(**values)

    def again(self, names: tuple[str, ...]) -> None:
        """Empty these fields and wait in the first of them."""
        for name in names:
            self.fields[name].set_text("")
        self.fields[names[0]].setFocus()

    def _typed(self, field: NumberField, hint: str) -> None:
        field.hint(hint)
        self.edited.emit()

    def _next(self, name: str) -> None:
        names = list(self.fields)
        here = names.index(name)
        if here + 1 < len(names):
            self.fields[names[here + 1]].setFocus()
        else:
            self.entered.emit()
