"""When and how it was ordered, and the opioids and benzodiazepines the patient takes anyway."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from kitlog.domain import dates
from kitlog.domain.errors import Refused
from kitlog.domain.ordered import MOST_OWN, Manner, Ordered, own_medicines
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.tick_box import TickBox
from kitlog.ui.new_course.side_by_side import side_by_side
from kitlog.words import tr

Said = Callable[[Ordered, tuple[str, ...]], None]
MANNERS = (Manner.WRITTEN, Manner.VERBAL)


class OrderDialog(Dialog):
    """Everything may stay empty; a verbal order needs its tick. `said` gets no drug."""

    def __init__(self, window: QWidget, order: Ordered, own: tuple[str, ...], said: Said) -> None:
        about = tr("As it reached you. Anything may stay empty.")
        super().__init__(window, tr("Order"), about, tr("Keep"), self._read)
        self._said = said
        self.manner = Choice((tr("Written"), tr("Verbal")), 2, gap=0)
        self.read_back = TickBox(tr("Read back to the prescriber and confirmed"))
        self.day, self.clock = (
            TextField(tr("Ordered on, as 12-Mar-2026")),
            TextField(tr("At, HH:MM")),
        )
        self.own = tuple(TextField(f"{n}", "") for n in range(1, MOST_OWN + 1))
        self.body.addLayout(side_by_side(self.day, self.clock))
        self.body.addWidget(self.manner)
        self.body.addWidget(self.read_back)
        self.body.addWidget(Label(tr("Own opioids and benzodiazepines: what, how much, how often")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        for place, (field, text) in enumerate(
            zip(self.own, (*own, *[""] * MOST_OWN), strict=False)
        ):
            field.title.hide()
            field.line.setAccessibleName(
                tr("Own opioid or benzodiazepine {number}", number=place + 1)
            )
            field.set_text(text)
            grid.addWidget(field, place // 2, place % 2)
        self.body.addLayout(grid)
        self.day.set_text(dates.day(order.day) if order.day else "")
        self.clock.set_text(order.clock)
        self.manner.set_index(MANNERS.index(order.manner) if order.manner else -1)
        self.read_back.setChecked(order.read_back)
        self.manner.chosen.connect(lambda _: self._show_read_back())
        self._show_read_back()

    def _show_read_back(self) -> None:
        self.read_back.setVisible(self._manner is Manner.VERBAL)

    @property
    def _manner(self) -> Manner | None:
        return MANNERS[self.manner.index] if self.manner.index >= 0 else None

    def _read(self) -> None:
        try:
            order, own = self._order(), own_medicines(tuple(field.text for field in self.own))
        except Refused as error:
            field = {"order_day": self.day, "order_clock": self.clock}.get(error.field)
            if field is None:
                self.refuse(error.sentence)
            else:
                field.refuse(error.sentence)
                field.line.setFocus()
            return
        self._said(order, own)
        self.close_it()

    def _order(self) -> Ordered:
        text, manner = self.day.text.strip(), self._manner
        return Ordered(
            day=dates.read(text, "order_day") if text else None,
            clock=self.clock.text.strip(),
            manner=manner,
            read_back=manner is Manner.VERBAL and self.read_back.isChecked(),
        )
