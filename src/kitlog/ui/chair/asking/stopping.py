"""The end of an infusion: why it was stopped, and what the pump says was infused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.infusion import InfusionEnded, is_whole
from kitlog.ui.chair.asking.answer import Now, Said, keep, number
from kitlog.ui.chair.asking.stop_reason import StopReason
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr


def stop_early(
    window: QWidget, now: Now, run_words: str, pump_ml: str, effects: tuple[str, ...], said: Said
) -> Dialog:
    """Why, and what the pump's display says was infused. `effects` are those present."""

    def confirm() -> None:
        keep(dialog, lambda: _ended(pump, residue, flush, why.text, early=True), when, said)

    dialog = Dialog(window, tr("Log stop?"), run_words, tr("Log stop"), confirm,
                    safe=tr("Keep infusing"), kind="stop", icon="stop")  # fmt: skip
    why = StopReason(dialog, tr("Reason"), effects)
    pump, residue, flush = _volumes(dialog, pump_ml)
    when = TimeBack(now)
    dialog.body.addWidget(when)
    dialog.open_it(why.choice.options[0])
    return dialog


class EndQuestion(Dialog):
    """The pump's volume, residue and flush; an infusion never ends by itself.

    A volume that is not the whole bag is asked once more: a part of the dose has its reason.
    """

    def __init__(
        self, window: QWidget, now: Now, run_words: str, pump_ml: str, bag_ml: Decimal,
        effects: tuple[str, ...], said: Said,
    ) -> None:  # fmt: skip
        super().__init__(
            window, tr("Log end"), run_words, tr("Log end"), self._confirm, safe=tr("Not yet")
        )
        self._bag_ml, self._said = bag_ml, said
        self.pump, self.residue, self.flush = _volumes(self, pump_ml)
        self.reason = StopReason(self, tr("Given in part: why"), effects)
        self.why = self.reason.choice
        self.reason.set_visible(False)
        self.when = TimeBack(now)
        self.body.addWidget(self.when)
        self.open_it(self.pump.line)

    def _confirm(self) -> None:
        keep(self, self._fact, self.when, self._said)

    def _fact(self) -> InfusionEnded:
        ended = _ended(self.pump, self.residue, self.flush, "", early=False)
        part = not is_whole(ended.pump_ml, self._bag_ml)
        if part and self.why.isVisible():
            ended = replace(ended, early=True, why=self.reason.text)
        self._ask_why(part)
        ended.check_volume(self._bag_ml)
        return ended

    def _ask_why(self, part: bool) -> None:
        """Only for a part; what was chosen is forgotten once the volume is the whole bag's."""
        if part == self.why.isVisible():
            return
        self.reason.set_visible(part)
        if part:
            self.why.options[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _volumes(dialog: Dialog, expected: str) -> tuple[TextField, TextField, TextField]:
    row = QHBoxLayout()
    fields = (
        TextField(tr("Pump says infused"), "mL"),
        TextField(tr("Residue"), "mL"),
        TextField(tr("Flush"), "mL"),
    )
    fields[0].hint(tr("expected about {ml} mL", ml=expected))
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
