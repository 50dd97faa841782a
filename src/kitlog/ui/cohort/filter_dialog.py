"""Which courses are counted: closed in which period, by which protocol."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kitlog.domain.cohort import Chosen, Period
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.words import tr, unsaid

ALL = unsaid("All protocols")
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
            tr("Which courses are counted?"),
            tr(
                "A course counts in the period in which it was over. A period begins with the "
                "first day of a month."
            ),
            tr("Show"),
            self._chosen,
        )
        self._show, self._protocols = show, ("", *protocols)
        self.period = Choice(tuple(one.words for one in PERIODS), 3, label=tr("Period"))
        self.period.set_index(PERIODS.index(chosen.period))
        words = (tr(ALL), *protocols)
        self.protocol = Choice(words, min(3, len(words)), label=tr("Protocol, of five infusions"))
        self.protocol.set_index(self._protocols.index(chosen.protocol))
        self.body.addWidget(self.period)
        self.body.addWidget(self.protocol)

    def _chosen(self) -> None:
        period = PERIODS[max(0, self.period.index)]
        wanted = Chosen(period, self._protocols[max(0, self.protocol.index)])
        self.close_it()
        self._show(wanted)
