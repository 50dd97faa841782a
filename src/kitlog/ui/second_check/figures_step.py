"""One nurse's own five numbers; the last two come from the pump's display."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal

from kitlog.domain.checks import Figures
from kitlog.domain.errors import Refused
from kitlog.domain.expected import FIGURES
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.number_field import NumberField
from kitlog.ui.second_check.step import TypedStep
from kitlog.words import tr, unsaid

_ASKED = {"weight_kg": unsaid("Weight"), "dose_mg": unsaid("Dose"), "draw_ml": unsaid("Draw up"),
          "pump_rate": unsaid("Rate"), "pump_volume": unsaid("Volume to be infused")}  # fmt: skip
_FROM_LABEL = {
    "dose_mg": unsaid("Dose on the bag label"),
    "draw_ml": unsaid("Volume on the bag label"),
}
_PLACES = ((0, 0), (0, 1), (1, 0), (3, 0), (3, 1))


class FiguresStep(TypedStep):
    """`entered` with Figures once every field can be read; what can't be read stays as typed."""

    entered = Signal(object)
    edited = Signal()
    alone = Signal(object)

    def __init__(
        self, title: str, about: str, act: str, texts: dict[str, str], *,
        may_be_alone: bool = False, bag: bool = False,
    ) -> None:  # fmt: skip
        """`act` is what the button says; `may_be_alone`: she may go on without a second nurse, or
        enter again what was drawn up; `bag`: dose and volume are read from its label.
        """
        asked = _ASKED | _FROM_LABEL if bag else _ASKED
        self.named = {
            name: NumberField(tr(asked[name]), unit, height=56)
            for name, (_, unit) in FIGURES.items()
        }
        super().__init__(title, about, tuple(self.named.values()), act)
        for (name, field), (row, column) in zip(self.named.items(), _PLACES, strict=True):
            field.set_text(texts.get(name, ""))
            field.edited.connect(self.edited)
            self.grid.addWidget(field, row, column)
        for name in ("pump_rate", "pump_volume"):
            line = self.named[name].line
            spoken = line.accessibleName()
            line.setAccessibleName(tr("{name}, from the pump's display", name=spoken))
        pump = Label(tr("From the pump's display"), "body", "ink", weight=600)
        self.grid.addWidget(pump, 2, 0, 1, 2)
        self.without = self.button(tr("No second nurse…"))
        self.without.clicked.connect(lambda: self._emit(alone=True))
        self.foot.insertWidget(1, self.without)
        self.drawn_again = self.button(tr("Drawn up again…"))
        self.foot.insertWidget(2, self.drawn_again)
        for button in (self.without, self.drawn_again):
            button.setVisible(may_be_alone)

    @property
    def texts(self) -> dict[str, str]:
        return {name: field.text for name, field in self.named.items()}

    def figures(self) -> Figures | None:
        """What was typed, or None with a sentence at every field that is wrong."""
        found: dict[str, Decimal] = {}
        for name, field in self.named.items():
            try:
                found[name] = field.value()
                field.refuse("" if found[name] else tr("More than 0 only."))
            except Refused:
                continue
        wrong = [field for name, field in self.named.items() if not found.get(name)]
        if wrong:
            wrong[0].setFocus()
            return None
        return Figures(**found)

    def enter(self) -> None:
        self._emit(alone=False)

    def _emit(self, *, alone: bool) -> None:
        figures = self.figures()
        if figures is not None:
            (self.alone if alone else self.entered).emit(figures)
