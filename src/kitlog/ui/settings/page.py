"""The settings of the clinic: the parts on the left, the fields of one of them on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from kitlog.domain.clinic import Clinic
from kitlog.ui.kit.app_bar import AppBar
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.status_line import StatusView
from kitlog.ui.page import Page
from kitlog.ui.settings.advice_section import AdviceSection
from kitlog.ui.settings.backups_section import BackupsSection
from kitlog.ui.settings.clinic_section import ClinicSection
from kitlog.ui.settings.effects_section import EffectsSection
from kitlog.ui.settings.medicines_section import MedicinesSection
from kitlog.ui.settings.opening_section import OpeningSection
from kitlog.ui.settings.outcomes_section import OutcomesSection
from kitlog.ui.settings.pathway_section import PathwaySection
from kitlog.ui.settings.protocols_section import ProtocolsSection
from kitlog.ui.settings.seal_section import SealSection
from kitlog.ui.settings.section import Section
from kitlog.ui.station import Station
from kitlog.words import Unsaid, tr, unsaid
from kitlog.workflow import reading

SECTIONS: tuple[tuple[Unsaid, Callable[[Page], Section]], ...] = (
    (unsaid("Clinic"), ClinicSection),
    (unsaid("Protocols"), ProtocolsSection),
    (unsaid("Side effects"), EffectsSection),
    (unsaid("Outcomes"), OutcomesSection),
    (unsaid("Suicidal thoughts"), PathwaySection),
    (unsaid("Medicines"), MedicinesSection),
    (unsaid("Advice sheet"), AdviceSection),
    (unsaid("Seal of papers"), SealSection),
    (unsaid("Opening the record"), OpeningSection),
    (unsaid("Backups"), BackupsSection),
)


class SettingsPage(Page):
    """Nothing counts before it is saved; nothing typed is lost by leaving."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = AppBar("Settings")
        self.lay_out(self.bar)
        self.sections = {words.text: section(self) for words, section in SECTIONS}
        self.parts = Choice(tuple(tr(words) for words, _ in SECTIONS), 1, height=44, gap=5)
        self.stack = QStackedWidget()
        for section in self.sections.values():
            self.stack.addWidget(section)
            section.changed.connect(self._changed)
        self._place()
        self.parts.chosen.connect(self._show_part)
        station.person_changed.connect(self._allow)
        self._allow()

    def _place(self) -> None:
        row = QHBoxLayout(self.body)
        row.setContentsMargins(12, 10, 12, 8)
        row.setSpacing(12)
        left = Card(margins=(14, 12, 14, 12))
        left.setFixedWidth(220)
        left.box.addWidget(Label(tr("Settings"), "h1"))
        left.box.addWidget(self.parts)
        left.box.addStretch(1)
        row.addWidget(left)
        column = QVBoxLayout()
        column.addWidget(self.stack)
        row.addLayout(column, 1)

    @property
    def section(self) -> Section:
        """The part in view."""
        return list(self.sections.values())[self.stack.currentIndex()]

    def opened(self) -> None:
        self.parts.set_index(0)
        words = tr("Every change stays in the record with your name.")
        keys = (("Tab", tr("Next field")), ("Esc", tr("Today")), ("Ctrl L", tr("Lock")))
        self.status.draw(StatusView("calm", tr("Settings"), words, keys))
        self._show(self.station.clinic)
        self.section.focus_first()
        self.do(reading.clinic, self._changed)

    def _show_part(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.section.focus_first()

    def _allow(self) -> None:
        for section in self.sections.values():
            section.allow()
            if section.half.another:
                section.say_whose()

    def _changed(self, clinic: Clinic) -> None:
        if clinic != self.station.clinic:
            self.station.use_clinic(clinic)
            self._show(clinic)

    def _show(self, clinic: Clinic) -> None:
        for section in self.sections.values():
            section.show_clinic(clinic)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go.emit("today", "")
        elif event.matches(QKeySequence.StandardKey.Undo) and self.toast.offers:
            self.toast.undo()
        else:
            super().keyPressEvent(event)
