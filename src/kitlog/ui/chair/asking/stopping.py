"""The end of an infusion: why it was stopped, and what the pump says was infused."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.infusion import InfusionEnded
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


def log_end(window: QWidget, now: Now, run_words: str, pump_ml: str, said: Said) -> Dialog:
    """The pump's volume, residue and flush; an infusion never ends by itself."""

    def confirm() -> None:
        keep(dialog, lambda: _ended(pump, residue, flush, "", early=False), when, said)

    dialog = Dialog(window, "Log end", run_words, "Log end", confirm, safe="Not yet")
    pump, residue, flush = _volumes(dialog, pump_ml)
    when = TimeBack(now)
    dialog.body.addWidget(when)
    dialog.open_it(pump.line)
    return dialog


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
