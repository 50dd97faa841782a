"""One part of the settings: a heading, its fields, and Save with the sentence beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kitlog.domain.clinic import Clinic
from kitlog.domain.errors import KitLogError
from kitlog.ui.chair.half_typed import HalfTyped
from kitlog.ui.kit.buttons import LARGE, KitButton
from kitlog.ui.kit.card import Card
from kitlog.ui.kit.labels import Label
from kitlog.ui.kit.scrolling import scrolling
from kitlog.ui.page import Page
from kitlog.words import tr, unsaid
from kitlog.workflow.desk import Desk
from kitlog.workflow.settings import NOT_CHARGE

SAVING, SAVED = unsaid("Saving"), unsaid("Saved.")


class Section(Card):
    """What is typed here is kept until it is saved, whoever leaves the page and however.

    `changed` gives the clinic as it then is.
    """

    changed = Signal(object)

    def __init__(self, page: Page, place: str, title: str, about: str, act: str = "") -> None:
        super().__init__(margins=(18, 14, 18, 14))
        self.page, self._busy = page, False
        self.half = HalfTyped(page.station, f"settings:{place}", self)
        self.box.addWidget(Label(title, "h1"))
        self.about = Label(about, "label", "ink2", wraps=True)
        self.box.addWidget(self.about)
        holder = QWidget()
        self.body = QVBoxLayout(holder)
        self.body.setContentsMargins(0, 0, 8, 0)
        self.body.setSpacing(10)
        self.area = scrolling(holder)
        self.box.addWidget(self.area, 1)
        self.said = Label("", "body", "highText", wraps=True, weight=600)
        self.act = KitButton(act or tr("Save"), kind="primary", height=LARGE)
        self.act.setFixedHeight(LARGE)
        self.act.setMinimumWidth(160)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        self.foot.addWidget(self.said, 1)
        self.foot.addWidget(self.act)
        self.box.addLayout(self.foot)
        self.act.clicked.connect(self.save)
        self.act.refused.connect(lambda reason: self.say(reason, "highText"))

    def show_clinic(self, clinic: Clinic) -> None:
        """The clinic as the record has it, unless something was typed here and not saved."""

    def save(self) -> None:
        """Read the fields and keep them; each wrong one says so."""

    def focus_first(self) -> None:
        """Where typing begins."""

    def allow(self) -> None:
        """Only a charge nurse saves; another who signed in meanwhile reads."""
        self.act.refuse("" if self.page.station.charge else tr(NOT_CHARGE))

    def say(self, words: str, tone: str = "ink2") -> None:
        self.said.say(words, tone)

    def say_whose(self) -> None:
        """What stands here was typed before and never saved."""
        other = self.half.another
        words = (
            tr("Typed {by}, not saved yet.", by=other)
            if other
            else tr("Typed before, not saved yet.")
        )
        self.say(words, "medText")

    def keep(self, act: Callable[[Desk], Clinic], saved: str = "") -> None:
        """Do it once; afterwards nothing half typed is left of it."""
        if self._busy:
            return

        def kept(clinic: Clinic) -> None:
            self._busy = False
            self.half.keep({})
            self.half.write()
            self.say(saved or tr(SAVED), "ok")
            self.changed.emit(clinic)

        self._busy = True
        self.say(tr(SAVING))
        self.page.do(act, kept, self._not_kept)

    def refused(self, error: KitLogError) -> None:
        """The record said no: the sentence stands at its field, or here."""
        self.say(error.sentence, "highText")

    def _not_kept(self, error: KitLogError) -> None:
        self._busy = False
        self.refused(error)
