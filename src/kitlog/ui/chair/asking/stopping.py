"""The end of an infusion: why it was stopped, and what the pump says was infused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.infusion import InfusionEnded, is_whole
from kitlog.ui.chair.asking.answer import Now, Said, keep, number, reason_of, with_other
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField

STOP_REASONS = (
    "Blood pressure", "Oxygen", "Side effect", "Patient’s wish",
    "IV problem", "Pump problem", "Prescriber", "Other…",
)  # fmt: skip


def stop_early(window: QWidget, now: Now, run_words: str, pump_ml: str, said: Said) -> Dialog:
    """Why, and what the pump's display says was infused."""

    def confirm() -> None:
        keep(dialog, lambda: _ended(pump, residue, flush, reason_of(choice, other), early=True),
              when, said)  # fmt: skip

    dialog = Dialog(window, "Log stop?", run_words, "Log stop", confirm, safe="Keep infusing",
                    kind="stop", icon="stop")  # fmt: skip
    choice, other = with_other(dialog, STOP_REASONS, "Reason")
    pump, residue, flush = _volumes(dialog, pump_ml)
    when = TimeBack(now)
    dialog.body.addWidget(when)
    dialog.open_it(choice.options[0])
    return dialog


class EndQuestion(Dialog):
    """The pump's volume, residue and flush; an infusion never ends by itself.

    A volume that is not the whole bag is asked once more: a part of the dose has its reason.
    """

    def __init__(
        self, window: QWidget, now: Now, run_words: str, pump_ml: str, bag_ml: Decimal, said: Said
    ) -> None:
        super().__init__(window, "Log end", run_words, "Log end", self._confirm, safe="Not yet")
        self._bag_ml, self._said = bag_ml, said
        self.pump, self.residue, self.flush = _volumes(self, pump_ml)
        self.why, self.other = with_other(self, STOP_REASONS, "Given in part: why")
        self.why.hide()
        self.when = TimeBack(now)
        self.body.addWidget(self.when)
        self.open_it(self.pump.line)

    def _confirm(self) -> None:
        keep(self, self._fact, self.when, self._said)

    def _fact(self) -> InfusionEnded:
        ended = _ended(self.pump, self.residue, self.flush, "", early=False)
        part = not is_whole(ended.pump_ml, self._bag_ml)
        if part and self.why.isVisible():
            ended = replace(ended, early=True, why=reason_of(self.why, self.other))
        self._ask_why(part)
        ended.check_volume(self._bag_ml)
        return ended

    def _ask_why(self, part: bool) -> None:
        """Only for a part; what was chosen is forgotten once the volume is the whole bag's."""
        if part == self.why.isVisible():
            return
        self.why.setVisible(part)
        if part:
            self.why.options[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.why.set_index(-1)
            self.other.hide()


def _volumes(dialog: Dialog, expected: str) -> tuple[TextField, TextField, TextField]:
    row = QHBoxLayout()
    fields = (
        TextField("Pump says infused", "mL"), TextField("Residue", "mL"), TextField("Flush", "mL"),
    )  # fmt: skip
    fields[0].hint(f"expected about {expected} mL")
    for field in fields:
        row.addWidget(field, 1)
    dialog.body.addLayout(row)
    return fields


def _ended(
    pump: TextField, residue: TextField, flush: TextField, why: str, *, early: bool
) -> InfusionEnded:
    return InfusionEnded(
        number(pump, needed=True) or Decimal(0), early, why, number(residue), number(flush)
    )
