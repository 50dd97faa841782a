"""The buttons below the timer. KitLog logs, the pump infuses: the words say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kitlog.ui.kit.buttons import KitButton
from kitlog.words import tr

Stage = Literal["before", "running", "paused", "ended", "recovery"]


@dataclass(frozen=True, slots=True)
class RunButtonsView:
    """`stage` chooses the buttons; `closed` says why the large one is not open, "" when it is,
    `barred` why none of them is.

    before    Log start (F9)          running   Log pause (P), Log stop…
    paused    Log resume (P), Stop    ended     Log end (planned end passed), Log pause
    recovery  Discharge (F10)
    """

    stage: Stage
    closed: str = ""
    barred: str = ""


class RunButtons(QWidget):
    start_asked = Signal()
    pause_asked = Signal()
    resume_asked = Signal()
    stop_asked = Signal()
    end_asked = Signal()
    discharge_asked = Signal()
    refused = Signal(str)
    """One of them was pressed by somebody who may press none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = KitButton(tr("Log start"), icon="play", key="F9", kind="primary", parent=self)
        self.pause = KitButton(tr("Log pause"), icon="pause", key="P", parent=self)
        self.resume = KitButton(tr("Log resume"), icon="play", key="P", kind="primary", parent=self)
        self.stop = KitButton(tr("Log stop…"), kind="danger", parent=self)
        self.end = KitButton(tr("Log end"), icon="check", kind="primary", parent=self)
        self.discharge = KitButton(
            tr("Discharge"), icon="door", key="F10", kind="primary", parent=self
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, stretch in (
            (self.pause, 12),
            (self.resume, 12),
            (self.end, 12),
            (self.stop, 10),
        ):
            button.setFixedHeight(56)
            row.addWidget(button, stretch)
        for button in (self.start, self.discharge):
            button.setFixedHeight(64)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.start)
        column.addWidget(self.discharge)
        column.addLayout(row)
        self.start.clicked.connect(self.start_asked)
        self.pause.clicked.connect(self.pause_asked)
        self.resume.clicked.connect(self.resume_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.end.clicked.connect(self.end_asked)
        self.discharge.clicked.connect(self.discharge_asked)
        self._barred = ""
        for button in (self.start, self.pause, self.resume, self.stop, self.end, self.discharge):
            button.refused.connect(self._say_barred)
        self.draw(RunButtonsView("before"))

    def _say_barred(self, _: str) -> None:
        if self._barred:
            self.refused.emit(self._barred)

    def draw(self, view: RunButtonsView) -> None:
        stage = view.stage
        self.start.setVisible(stage == "before")
        self.pause.setVisible(stage == "running")
        self.resume.setVisible(stage == "paused")
        self.end.setVisible(stage == "ended")
        self.stop.setVisible(stage in ("running", "paused", "ended"))
        self.discharge.setVisible(stage == "recovery")
        self._barred = view.barred
        for button in (self.pause, self.resume, self.stop, self.end):
            button.refuse(view.barred)
        for button in (self.start, self.discharge):
            button.refuse(view.barred or view.closed)
