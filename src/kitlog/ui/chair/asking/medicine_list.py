"""The clinic's own list of medicines, changed one medicine at a time by the charge nurse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.medicines import MOST, Adjunct
from kitlog.ui.chair.asking.medicines import ROUTES, WORKS, shipped
from kitlog.ui.kit.buttons import KitButton
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.tick_box import TickBox
from kitlog.words import tr


class MedicineListQuestion(Dialog):
    """Choose a medicine or "New…", change it, keep it. `said` gets the whole new list."""

    def __init__(
        self,
        window: QWidget,
        adjuncts: tuple[Adjunct, ...],
        said: Callable[[tuple[Adjunct, ...]], None],
    ) -> None:
        super().__init__(
            window, tr("The clinic’s medicines"),
            tr("Dose and route are the clinic’s own, or empty."), tr("Keep medicine"), self._keep,
        )  # fmt: skip
        self._adjuncts, self._said = adjuncts or shipped(), said
        names = [tr(one.name) for one in self._adjuncts]
        # Closer together than elsewhere: ten medicines stand whole on the lowest screen.
        self.body.setSpacing(4)
        self.names = Choice((*names, *([tr("New…")] if len(names) < MOST else [])), 4, gap=4)
        self.names.setAccessibleName(tr("Medicine"))
        self.name, self.dose = TextField(tr("Name")), TextField(tr("Usual dose with its unit"))
        self.route = Choice(ROUTES, 6, label=tr("Usual route"))
        self.works = Choice(tuple(words for words, _ in WORKS), 3, label=tr("What else it does"))
        self.controlled = TickBox(tr("Controlled drug"))
        self.remove = KitButton(tr("Take off the list"), kind="danger")
        self.remove.clicked.connect(self._remove)
        self.body.addWidget(self.names)
        self._row(self.name, self.dose)
        self.body.addWidget(self.route)
        self.body.addWidget(self.works)
        self._row(self.controlled, self.remove)
        self.names.chosen.connect(self._show)
        self._show(-1)
        self.open_it(self.names.options[0])

    def _show(self, place: int) -> None:
        listed = 0 <= place < len(self._adjuncts)
        one = self._adjuncts[place] if listed else None
        self.name.set_text(one.name if one else "")
        self.dose.set_text(one.dose if one else "")
        self.route.set_index(self.route.place_of(one.route if one else ""))
        self.works.set_index([how for _, how in WORKS].index(one.works) if one else -1)
        self.controlled.setChecked(bool(one and one.controlled))
        self.remove.refuse("" if listed else tr("Choose a medicine first."))

    def _keep(self) -> None:
        place = self.names.index
        try:
            if place < 0:
                raise Refused(tr("Choose a medicine, or “New…”."), "name")
            if self.works.index < 0:
                raise Refused(tr("Say whether it is a sedative or for blood pressure."), "works")
            changed = Adjunct(
                self.name.text.strip(), self.dose.text.strip(), self.route.text,
                WORKS[self.works.index][1], self.controlled.isChecked(),
            )  # fmt: skip
        except Refused as error:
            self.refuse(error.sentence)
            return
        self._said((*self._adjuncts[:place], changed, *self._adjuncts[place + 1 :]))

    def _remove(self) -> None:
        place = self.names.index
        self._said((*self._adjuncts[:place], *self._adjuncts[place + 1 :]))

    def _row(self, *widgets: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget, 1)
        self.body.addLayout(row)
