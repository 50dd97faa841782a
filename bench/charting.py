"""From the last Enter of a set to the chart that shows it, beside a bare write and fsync."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from kitlog.app.start import application
from kitlog.ui.chair.bodies import RunningBody
from kitlog.ui.chair.page import ChairPage
from tests.ui.shots.stage import Stage, demo, typed, wait_for_events

ROUNDS, SETS = 6, 40
"""A fresh session every 40 sets: no real one has more."""


class Painted(QObject):
    """Notes when a widget has been painted."""

    seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() is QEvent.Type.Paint
        return False


def sets(stage: Stage) -> list[float]:
    """Milliseconds of each set, from the key to the painted chart, after the commit."""
    page = stage.show("chair", stage.session(1))
    assert isinstance(page, ChairPage)
    assert isinstance(page.centre, RunningBody)
    entry, chart = page.centre.entry, page.centre.chart
    painted = Painted()
    found = []
    for number in range(SETS):
        stage.clock.later(0.05)
        entry.set_texts(typed(f"{120 + number} 80 78 97 14 0 4"))
        entry.fields["pain"].setFocus()
        stage.settle()
        before = len(page.live.session.vitals)
        begun = time.perf_counter()
        QTest.keyClick(stage.window.focusWidget() or entry, Qt.Key.Key_Return)
        while len(page.live.session.vitals) == before:
            wait_for_events()
        painted.seen = False
        chart.installEventFilter(painted)
        while not painted.seen:
            wait_for_events()
        found.append((time.perf_counter() - begun) * 1000)
        chart.removeEventFilter(painted)
    return found


def writes(folder: Path, count: int) -> list[float]:
    """Milliseconds of a bare 4 KiB write with fsync, appended to one file."""
    found = []
    with (folder / "floor").open("wb", buffering=0) as file:
        for _ in range(count):
            begun = time.perf_counter()
            file.write(bytes(4096))
            os.fsync(file.fileno())
            found.append((time.perf_counter() - begun) * 1000)
    return found


def main() -> None:
    app = application(["kitlog-bench"])
    app.setCursorFlashTime(0)
    charted: list[float] = []
    floor: list[float] = []
    for _ in range(ROUNDS):
        stage = Stage(demo())
        stage.at("09:50:00")
        stage.sign_in()
        floor += writes(stage.folder, SETS)
        charted += sets(stage)
        stage.close()
    print(json.dumps({"charted": charted, "written": floor}))


if __name__ == "__main__":
    main()
