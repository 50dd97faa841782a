"""The pump was found wrong."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.pump_error import PumpErrorFound
from kitlog.ui.chair.asking.answer import Now, Said, keep, number, reason_of, with_other
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField

SINCE = ("the start", "the last rate change", "not known", "Other…")


def pump_error(window: QWidget, now: Now, rate: str, said: Said) -> Dialog:
    """The rate found, since when, who was told; `rate` is what the record has, mL/h."""

    def fact() -> PumpErrorFound:
        found = number(shown, needed=True) or Decimal(0)
        return PumpErrorFound(found, reason_of(since, other), told.text, serial.text, done.text)

    about = f"The record has {rate} mL/h. Make the patient safe first, then log."
    dialog = Dialog(window, "Pump error", about, "Log pump error",
                    lambda: keep(dialog, fact, when, said))  # fmt: skip
    shown, serial = TextField("Pump showed", "mL/h"), TextField("Pump serial no.")
    told, done, when = TextField("Who was told"), TextField("What was done"), TimeBack(now)
    _pair(dialog, shown, serial)
    since, other = with_other(dialog, SINCE, "Wrong since")
    _pair(dialog, told, done)
    dialog.body.addWidget(when)
    dialog.open_it(shown.line)
    return dialog


def _pair(dialog: Dialog, left: QWidget, right: QWidget) -> None:
    row = QHBoxLayout()
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    dialog.body.addLayout(row)
