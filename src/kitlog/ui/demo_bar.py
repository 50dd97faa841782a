"""The demo's own bar: another colour, the words that nothing here is real, and its clock."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.shapes import Box
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.station import Station
from kitlog.workflow import resuming
from kitlog.workflow.desk import Desk

SPEEDS = (1, 60)


class DemoBar(QWidget):
    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self.setFixedHeight(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(
            Label("Demo: invented patients, nothing here is real", "body", "low", weight=650)
        )
        row.addStretch(1)
        for speed in SPEEDS:
            button = KitButton(f"{speed}×", kind="quiet")
            button.clicked.connect(lambda _=False, speed=speed: self._set_speed(speed))
            row.addWidget(button)
        morning = KitButton("Next day 08:00", kind="quiet")
        morning.clicked.connect(self._next_day)
        row.addWidget(morning)

    def _set_speed(self, speed: int) -> None:
        if self._station.demo_clock is not None:
            self._station.demo_clock.set_speed(speed)
            self._keep_origin()

    def _next_day(self) -> None:
        clock = self._station.demo_clock
        if clock is not None:
            tomorrow = clock.now().local.date() + timedelta(days=1)
            clock.jump_to(datetime.combine(tomorrow, time(8)).astimezone(clock.now().utc.tzinfo))
            self._keep_origin()

    def _keep_origin(self) -> None:
        """The demo's time is kept in the demo's own file."""
        clock = self._station.demo_clock
        if clock is not None:
            text = clock.origin.text()

            def keep(desk: Desk) -> None:
                resuming.beat(desk, text)

            self._station.do(keep, lambda _: None, lambda _: None)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "lowSoft")], theme)
