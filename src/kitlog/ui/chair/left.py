"""The chair's left column: ring, next vitals or what is still to do, and the buttons."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain import discharge
from kitlog.domain.view import Phase, View
from kitlog.domain.waiting import waiting
from kitlog.ui.chair import before, timer
from kitlog.ui.chair.parts.next_vitals import NextVitals
from kitlog.ui.chair.parts.run_buttons import RunButtons, RunButtonsView
from kitlog.ui.chair.parts.timer_card import TimerCard
from kitlog.ui.chair.parts.todo_card import TodoCard
from kitlog.ui.kit.buttons import KitButton
from kitlog.words import plural, tr
from kitlog.workflow.reading import ChairFile

WIDE_FROM, COMPACT_BELOW = 1500, 740
"""Window width and height at which the columns grow or shrink (DESIGN 3)."""


class LeftColumn(QWidget):
    """Never scrolls, never shrinks below what two metres need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.timer = TimerCard()
        self.next = NextVitals()
        self.todo = TodoCard()
        self.log = KitButton(tr("Log", "the event log"), key="F", kind="quiet")
        self.log.setAccessibleName(tr("Event log, to correct an entry"))
        self.more = KitButton(tr("More events…"), key="X", kind="quiet")
        self.buttons = RunButtons()
        for widget in (self.timer, self.next, self.todo):
            box.addWidget(widget)
        box.addStretch(1)
        foot = QVBoxLayout()
        foot.setSpacing(4)
        beside = QHBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self.log)
        beside.addWidget(self.more, 1)
        foot.addLayout(beside)
        foot.addWidget(self.buttons)
        box.addLayout(foot)

    def set_room(self, width: int, height: int) -> None:
        """Fit the window of this size."""
        self.setFixedWidth(340 if width >= WIDE_FROM else 288)
        self.timer.set_room(width, height)

    def draw(self, file: ChairFile, view: View, barred: str = "") -> None:
        """`barred` says why whoever is signed in may only read."""
        session = file.session
        self.timer.draw(timer.ring(session, view), timer.facts(session, view))
        following = timer.next_vitals(session, view)
        self.next.setVisible(following is not None)
        if following is not None:
            self.next.draw(following)
        ready = view.phase is Phase.READY
        self.todo.setVisible(ready)
        if ready:
            points = before.open_points(file, view.now)
            self.todo.draw(tuple(p.words for p in points), before.asides(file), most=3)
        waits = len(waiting(session))
        self.more.setVisible(view.phase in _WITHOUT_MORE or bool(session.signed and waits))
        self.log.setVisible(view.phase not in _WITH_LOG)
        self.more.setText(tr("More… {n} to do", n=waits) if waits else tr("More events…"))
        self.buttons.setVisible(view.phase in _ACTIVE)
        self.buttons.draw(replace(_buttons(file, view), barred=barred))


_WITHOUT_MORE = (Phase.RECOVERY, Phase.LEFT)
"""Here no card on the right has room for "More…"."""
_WITH_LOG = (Phase.READY, Phase.RUNNING, Phase.PAUSED)
"""Here the log is a card of its own, or the right column's "More…" leads to it."""
_ACTIVE = (Phase.READY, Phase.RUNNING, Phase.PAUSED, Phase.RECOVERY)


def _buttons(file: ChairFile, view: View) -> RunButtonsView:
    if view.phase is Phase.READY:
        open_points = before.open_points(file, view.now)
        return RunButtonsView("before", open_points[0].words if open_points else "")
    if view.phase is Phase.PAUSED:
        return RunButtonsView("paused")
    if view.phase is Phase.RUNNING:
        return RunButtonsView("ended" if view.remaining_s <= 0 else "running")
    left = sum(not c.passed for c in discharge.criteria(file.session, view.now))
    words = plural("{n} criterion open", "{n} criteria open", left)
    return RunButtonsView("recovery", words if left else "")
