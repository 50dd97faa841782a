"""The clinic's own figures beside the published study: completion, responders, safety."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.cohort import WHOLE, Chosen, Cohort
from kitlog.domain.dates import day
from kitlog.domain.errors import KitLogError
from kitlog.domain.rights import Right
from kitlog.ui.cohort.completed_card import CompletedCard
from kitlog.ui.cohort.filter_dialog import ALL, FilterDialog
from kitlog.ui.cohort.reading_card import ReadingCard
from kitlog.ui.cohort.responders_card import RespondersCard
from kitlog.ui.cohort.side import Side
from kitlog.ui.course.exporting import summaries_folder
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.station import Station
from kitlog.words import plural, tr, unsaid
from kitlog.workflow import cohort_export

COUNTING = unsaid("The courses are still being counted.")
NOT_COUNTED = unsaid("Not all courses are counted.")
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
_ROW = 60
"""A press of an arrow scrolls so far, px."""


class CohortPage(Page):
    """Counted when it is opened; what has not changed since the last time takes no time."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = AppBar("Cohort")
        self.lay_out(self.bar)
        self.chosen = Chosen()
        self.cohort: Cohort | None = None
        self.export = KitButton(tr("Export table"), icon="file", key="X", px=14)
        self.period = KitButton("", icon="cal", key="F", px=14)
        self.protocol = KitButton("", px=14)
        self.reading = ReadingCard(self.do, self.read, self._cut_short)
        self.completed, self.responders, self.side = CompletedCard(), RespondersCard(), Side()
        self._place()
        for button, act in (
            (self.export, self._export), (self.period, self._filter), (self.protocol, self._filter)
        ):  # fmt: skip
            button.clicked.connect(act)
            button.refused.connect(lambda reason: self.toast.offer(reason, None))

    def _place(self) -> None:
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 10, 12, 12)
        row.setSpacing(10)
        left = QVBoxLayout()
        left.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(tr("Our clinic and the published study"), "h1"))
        head.addStretch(1)
        for button in (self.export, self.period, self.protocol):
            head.addWidget(button)
        left.addLayout(head)
        left.addWidget(self.reading)
        left.addWidget(self.completed)
        left.addWidget(self.responders, 1)
        self.empty = QWidget()
        left.addWidget(self.empty, 1)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self._show_figures(False)

    def opened(self) -> None:
        self.setFocus()
        self.read()

    def returned(self) -> None:
        super().returned()
        self.read()

    # -- counting -----------------------------------------------------------------------

    def read(self) -> None:
        """Count what is chosen, as the record is now."""
        self.period.setText(self.chosen.period.words)
        self.protocol.setText(self.chosen.protocol or tr(ALL))
        self._calm(tr("Cohort"), tr("Courses are counted…"))
        self.cohort = None
        self._allow(tr(COUNTING))
        self.reading.count(self.chosen, self.station.results, self._show)

    def _cut_short(self) -> None:
        """Stopped or failed: what was shown before is not what is chosen now."""
        self._show_figures(False)
        self._calm(tr("Cohort"), tr(NOT_COUNTED))
        self._allow("")

    def _show(self, cohort: Cohort) -> None:
        self.cohort = cohort
        self.reading.hide()
        self._show_figures(True)
        self.completed.draw(cohort)
        self.responders.draw(cohort)
        self.side.draw(cohort)
        self._calm(_closed(cohort), _besides(cohort))
        self._allow("")

    def _show_figures(self, on: bool) -> None:
        for widget in (self.completed, self.responders, self.side):
            widget.setVisible(on)
        self.empty.setVisible(not on)

    def _allow(self, reason: str) -> None:
        self.period.refuse(reason)
        self.protocol.refuse(reason)
        not_yet = "" if self.cohort is not None else tr(NOT_COUNTED)
        self.export.refuse(reason or self.station.refusal(Right.EXPORT) or not_yet)

    # -- acts ---------------------------------------------------------------------------

    def _filter(self) -> None:
        protocols = dict.fromkeys(
            one.protocol.name
            for one in self.station.clinic.protocols
            if one.protocol.infusions >= WHOLE
        )
        dialog = FilterDialog(self.window(), self.chosen, tuple(protocols), self._choose)
        dialog.open_it(dialog.period.options[max(0, dialog.period.index)])

    def _choose(self, chosen: Chosen) -> None:
        self.chosen = chosen
        self._show_figures(False)
        self.read()

    def _export(self) -> None:
        cohort, folder = self.cohort, summaries_folder(self.station)
        if cohort is None:
            return
        self._allow(tr("It is being written."))
        self.do(
            lambda desk: cohort_export.export(desk, cohort, folder),
            self._exported,
            self._not_exported,
        )

    def _exported(self, path: Path) -> None:
        self._allow("")
        where = tr(
            "Table written: {file}, folder {folder}", file=path.name, folder=path.parent.name
        )
        self._calm(self.status.view.words, where)

    def _calm(self, words: str, beside: str) -> None:
        keys = (("F", tr("Filter")), ("X", tr("Export table")), ("1–3", tr("Point")),
                ("Esc", tr("Today")), ("L", tr("Lock")))  # fmt: skip
        self.status.draw(StatusView("calm", words, beside, keys))

    def _not_exported(self, error: KitLogError) -> None:
        self._allow("")
        self.trouble(error)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes next may not be allowed to go on with it."""
        if not event.spontaneous():
            self.reading.stop()
        super().hideEvent(event)

    # -- keys ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key == Qt.Key.Key_F:
            self.period.click()
        elif key == Qt.Key.Key_X:
            self.export.click()
        elif key in _DIGITS:
            self.responders.points.choose(_DIGITS.index(key))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            bar = self.responders.area.verticalScrollBar()
            bar.setValue(bar.value() + (_ROW if key == Qt.Key.Key_Down else -_ROW))
        elif key == Qt.Key.Key_L:
            self.go.emit("lock", "")
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        """What runs stops first."""
        if self.reading.running and self.reading.isVisible():
            self.reading.stop()
        else:
            self.go.emit("today", "")


def _closed(cohort: Cohort) -> str:
    """64 courses closed; of 61 patients where some came again."""
    many = cohort.courses
    words = plural("{n} course closed", "{n} courses closed", many)
    if cohort.patients < many:
        words += plural(", {n} patient", ", {n} patients", cohort.patients)
    return words


def _besides(cohort: Cohort) -> str:
    """01-Jul-2025 to 16-Jan-2026 · 3 still open, 2 boosters, not counted"""
    left_out = []
    if many := cohort.still_open:
        left_out.append(plural("{n} still open", "{n} still open", many))
    if many := cohort.boosters:
        left_out.append(plural("{n} booster", "{n} boosters", many))
    if many := cohort.never_begun:
        left_out.append(plural("{n} over before an infusion", "{n} over before an infusion", many))
    until = day(cohort.until)
    span = (
        tr("{since} to {until}", since=day(cohort.since), until=until)
        if cohort.since
        else tr("to {until}", until=until)
    )
    if not left_out:
        return span
    return tr("{span} · {left_out}, not counted", span=span, left_out=", ".join(left_out))
