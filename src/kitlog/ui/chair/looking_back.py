"""Looking at the chart: earlier infusions in grey, and all values as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kitlog.ui.chair.bodies import RecoveryBody, RunningBody
from kitlog.ui.chair.parts.chart import Chart

if TYPE_CHECKING:
    from kitlog.ui.chair.page import ChairPage


class LookingBack:
    """What is shown of the chart; the station remembers it from chair to chair."""

    def __init__(self, page: ChairPage) -> None:
        self._page = page

    def attach(self, chart: Chart) -> None:
        chart.before_asked.connect(self.before)
        chart.show_before(self._page.station.shows_before)

    def before(self) -> None:
        """Grey marks of earlier infusions, on or off; nothing where none was given."""
        chart = self._chart()
        if chart is not None and chart.before.isVisibleTo(chart):
            station = self._page.station
            station.shows_before = not station.shows_before
            chart.show_before(station.shows_before)

    def table(self) -> None:
        """The chart's values as a table, in its place."""
        chart = self._chart()
        if chart is not None:
            chart.open_table()

    def _chart(self) -> Chart | None:
        body = self._page.centre
        return body.chart if isinstance(body, RunningBody | RecoveryBody) else None
