"""The medicines offered at the chair, with the clinic's own doses; changed one at a time."""

from __future__ import annotations

from kitlog.domain.clinic import Clinic
from kitlog.domain.medicines import Adjunct
from kitlog.ui.chair.asking.medicine_list import MedicineListQuestion
from kitlog.ui.chair.asking.medicines import shipped
from kitlog.ui.kit.labels import Label
from kitlog.ui.page import Page
from kitlog.ui.settings.section import Section
from kitlog.words import tr, unsaid
from kitlog.workflow import medicine_list

ABOUT = unsaid("Names only until the clinic says its own doses: KitLog never suggests one.")


class MedicinesSection(Section):
    def __init__(self, page: Page) -> None:
        super().__init__(
            page, "medicines", tr("Medicines at the chair"), tr(ABOUT), tr("Change the list…")
        )
        self.list = Label("", "body", wraps=True)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.dialog: MedicineListQuestion | None = None
        self._adjuncts: tuple[Adjunct, ...] = ()

    def focus_first(self) -> None:
        self.act.setFocus()

    def show_clinic(self, clinic: Clinic) -> None:
        self._adjuncts = clinic.adjuncts
        self.list.say("\n".join(map(_words, clinic.adjuncts or shipped())))

    def save(self) -> None:
        def said(adjuncts: tuple[Adjunct, ...]) -> None:
            self.page.answer(dialog, lambda desk: medicine_list.keep_list(desk, adjuncts), kept)

        def kept(clinic: Clinic) -> None:
            self.say(tr("Saved."), "ok")
            self.changed.emit(clinic)

        dialog = self.dialog = MedicineListQuestion(self.page.window(), self._adjuncts, said)
        self.page.destroyed.connect(dialog.deleteLater)


def _words(one: Adjunct) -> str:
    """midazolam, 1 mg IV, sedative, controlled"""
    dose = " ".join(filter(None, (one.dose, tr(one.route))))
    parts = (tr(one.name), dose, one.works.words, tr("controlled") if one.controlled else "")
    return ", ".join(filter(None, parts))
