"""A medicine as given: the clinic's names and doses, or the nurse's own words."""

from __future__ import annotations

import tomllib

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog import resources
from kitlog.domain import medicines
from kitlog.domain.errors import Refused
from kitlog.domain.events import MedicationGiven
from kitlog.domain.medicines import Adjunct, Works
from kitlog.ui.chair.asking.answer import Now, Said, keep
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.choice import Choice
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.ui.kit.tick_box import TickBox
from kitlog.words import tr, unsaid

ROUTES = (
    unsaid("IV"), unsaid("by mouth"), unsaid("under the tongue"),
    unsaid("nasal"), unsaid("IM"), unsaid("other route"),
)  # fmt: skip
SHIPPED = (
    unsaid("ondansetron"), unsaid("midazolam"), unsaid("lorazepam"), unsaid("clonidine"),
    unsaid("labetalol"), unsaid("hydralazine"), unsaid("glycopyrrolate"), unsaid("ketorolac"),
    unsaid("acetaminophen"), unsaid("0.9 % sodium chloride"),
)  # fmt: skip
"""What adjuncts.toml names; a clinic's own names stay as they are."""
WORKS = (
    (unsaid("Sedative"), Works.SEDATIVE),
    (unsaid("For blood pressure"), Works.BLOOD_PRESSURE),
    (unsaid("Neither"), Works.OTHERWISE),
)
_LOGS = unsaid("Log medication")


def shipped() -> tuple[Adjunct, ...]:
    """The names KitLog ships (FACTS section 5), for a clinic without a list of its own."""
    names: list[str] = tomllib.loads(resources.text("adjuncts.toml"))["names"]
    return tuple(medicines.known(name) for name in names)


class MedicineQuestion(Dialog):
    """Choosing a name fills in the clinic's own dose and route; KitLog itself has none.

    `adjuncts` is the clinic's list, empty for the names KitLog ships.
    """

    def __init__(
        self, window: QWidget, now: Now, adjuncts: tuple[Adjunct, ...], said: Said
    ) -> None:
        super().__init__(
            window, tr("Medication given"), tr("A dose shown here is the clinic’s own."), tr(_LOGS),
            lambda: keep(self, self._given, self._when, said),
        )  # fmt: skip
        self._adjuncts, self._filled = adjuncts or shipped(), ""
        self.names = Choice((*(one.words for one in self._adjuncts), tr("Other…")), 4)
        self.names.setAccessibleName(tr("Medicine"))
        self.own = TextField(tr("Medicine"))
        self.works = Choice(tuple(words for words, _ in WORKS), 3, label=tr("What else it does"))
        self.controlled = TickBox(tr("Controlled drug"))
        self.dose, self.given_for = TextField(tr("Dose with its unit")), TextField(tr("For"))
        self.route = Choice(ROUTES, 6, label=tr("Route"))
        self._when = TimeBack(now)
        self.body.addWidget(self.names)
        own = QHBoxLayout()
        own.addWidget(self.own, 1)
        own.addWidget(self.controlled, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(own)
        self.body.addWidget(self.works)
        row = QHBoxLayout()
        row.addWidget(self.dose, 1)
        row.addWidget(self.given_for, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.route)
        self.body.addWidget(self._when)
        for widget in (self.own, self.works, self.controlled):
            widget.hide()
        self.names.chosen.connect(self._chosen)
        self.route.chosen.connect(lambda _: self._name_the_act())
        for field in (self.own, self.dose):
            field.edited.connect(lambda _: self._name_the_act())
        self.open_it(self.names.options[0])

    @property
    def _adjunct(self) -> Adjunct | None:
        place = self.names.index
        return self._adjuncts[place] if 0 <= place < len(self._adjuncts) else None

    @property
    def _name(self) -> str:
        return self._adjunct.name if self._adjunct else self.own.text.strip()

    def _chosen(self, place: int) -> None:
        """The list gives way to words of one's own: both at once would not fit."""
        own = place == len(self._adjuncts)
        self.names.setVisible(not own)
        for widget in (self.own, self.works, self.controlled):
            widget.setVisible(own)
        if own:
            self.own.line.setFocus()
        elif self.dose.text.strip() == self._filled:
            self._filled = self._adjuncts[place].dose
            self.dose.set_text(self._filled)
        route = self.route.place_of(self._adjunct.route if self._adjunct else "")
        if route >= 0:
            self.route.set_index(route)
        self._name_the_act()

    def _name_the_act(self) -> None:
        words = (tr(self._name), self.dose.text.strip(), tr(self.route.text))
        given = " ".join(filter(None, words))
        self.act.setText(tr("Log {medicine}", medicine=given) if given else tr(_LOGS))

    def _given(self) -> MedicationGiven:
        listed = self._adjunct
        if listed is not None:
            works, controlled = listed.works, listed.controlled
        else:
            works, controlled = self._own_works(), self.controlled.isChecked()
        return MedicationGiven(
            self._name, self.dose.text, self.route.text, self.given_for.text, works, controlled
        )

    def _own_works(self) -> Works:
        """The recovery clock and a question before signing hang on it, so it is asked."""
        if not self._name or medicines.works(self._name) is not Works.OTHERWISE:
            return Works.OTHERWISE
        if self.works.index < 0:
            raise Refused(tr("Say whether it is a sedative or for blood pressure."), "works")
        return WORKS[self.works.index][1]
