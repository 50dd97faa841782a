"""Which courses are counted: closed in which period, by which protocol."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.domain.cohort import Chosen, Period
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog

ALL = "All protocols"
PERIODS = tuple(Period)


class FilterDialog(Dialog):
    def __init__(
        self,
        window: QWidget,
        chosen: Chosen,
        protocols: tuple[str, ...],
        show: Callable[[Chosen], None],
    ) -> None:
        super().__init__(
            window,
            "Which courses are counted?",
            "A course counts in the period in which it was over. A period begins with the first "
            "day of a month.",
            "Show",
            self._chosen,
        )
        self._show, self._protocols = show, ("", *protocols)
        self.period = Choice(tuple(one.value for one in PERIODS), 3, label="Period")
        self.period.set_index(PERIODS.index(chosen.period))
        words = (ALL, *protocols)
        self.protocol = Choice(words, min(3, len(words)), label="Protocol, of five infusions")
        self.protocol.set_index(self._protocols.index(chosen.protocol))
        self.body.addWidget(self.period)
        self.body.addWidget(self.protocol)

    def _chosen(self) -> None:
        period = PERIODS[max(0, self.period.index)]
        wanted = Chosen(period, self._protocols[max(0, self.protocol.index)])
        self.close_it()
        self._show(wanted)
