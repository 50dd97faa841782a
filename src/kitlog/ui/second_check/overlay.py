"""What lies over a page while a check lasts: one step at a time, focus and keys held inside."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import isValid

from kitlog.domain.errors import KitLogError
from kitlog.domain.shapes import Box
from kitlog.ui.kit.keymap import means_the_same_everywhere
from kitlog.ui.kit.paint import paint, painting
from kitlog.ui.kit.typing_place import TypingPlace
from kitlog.ui.page import Page
from kitlog.ui.second_check.given_card import GivenCard
from kitlog.ui.second_check.step import Step
from kitlog.ui.station import Station
from kitlog.workflow.desk import Desk
from kitlog.workflow.reading import ChairFile

T = TypeVar("T")


class Overlay(QWidget):
    """The given at the left, the step beside it. What a step must not see is not in the window."""

    closed = Signal()

    def __init__(self, station: Station, file: ChairFile) -> None:
        super().__init__()
        self._station = station
        self._busy = False
        self._back: Callable[[], None] = self._close
        self._covered: QWidget | None = None
        self._before = TypingPlace()
        self.given = GivenCard(file)
        self.step: Step = Step("", "")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 10, 12, 12)
        self._row.setSpacing(10)
        self._row.addWidget(self.given)
        self._row.addWidget(self.step, 1)

    def place(self) -> None:
        """Over the page's body, whatever the window's size."""
        page = self.parentWidget()
        if isinstance(page, Page):
            self.setGeometry(page.body.geometry())

    def _cover(self, body: QWidget) -> None:
        """Hidden, not only covered: a screen reader must not find the dose there either."""
        policy = body.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        body.setSizePolicy(policy)
        body.hide()
        self._covered = body

    def _close(self) -> None:
        if self._covered is not None:
            self._covered.show()
        self.hide()
        self.closed.emit()
        self.deleteLater()
        self._before.go_back()

    def _show(self, step: Step, back: Callable[[], None], given: tuple[str, str]) -> None:
        """The only step there is from now on; the one before leaves the window altogether."""
        old, self.step, self._back = self.step, step, back
        self._row.replaceWidget(old, step)
        old.hide()
        old.setParent(None)
        old.deleteLater()
        step.back_asked.connect(back)
        self.given.say(*given)
        step.show()
        step.begin()

    def _do(self, act: Callable[[Desk], T], then: Callable[[T], None]) -> None:
        """One act at a time; an answer that comes after the panel was left is dropped."""
        if self._busy:
            return
        self._busy = True

        def kept(answer: T) -> None:
            if isValid(self):
                self._busy = False
                then(answer)

        def not_kept(error: KitLogError) -> None:
            if isValid(self):
                self._busy = False
                self.step.refuse(error)

        self._station.do(act, kept, not_kept)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes one step back; the page hears only keys that mean the same everywhere."""
        if event.key() == Qt.Key.Key_Escape:
            if not self._busy and not event.isAutoRepeat():
                self._back()
        elif means_the_same_everywhere(event):
            event.ignore()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round inside the panel."""
        stops = [self.step, *self.step.findChildren(QWidget)]
        stops = [
            one for one in stops
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
        ]  # fmt: skip
        if not stops:
            return super().focusNextPrevChild(next)
        stops.sort(key=self._reading_order)
        focus = QApplication.focusWidget()
        here = stops.index(focus) if focus in stops else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(here + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def _reading_order(self, one: QWidget) -> tuple[int, int]:
        at = one.mapTo(self, one.rect().topLeft())
        return at.y() // 24, at.x()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, theme):
            paint(painter, [Box(0, 0, self.width(), self.height(), "bg")], theme)
