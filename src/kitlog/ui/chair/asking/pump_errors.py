"""The pump was found wrong."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kitlog.domain.pump_error import PumpErrorFound
from kitlog.ui.chair.asking.answer import Now, Said, keep, number, reason_of, with_other
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr, unsaid

SINCE = (
    unsaid("the start"), unsaid("the last rate change"), unsaid("not known"), unsaid("Other…"),
)  # fmt: skip


def pump_error(window: QWidget, now: Now, rate: str, said: Said) -> Dialog:
    """The rate found, since when, who was told; `rate` is what the record has, mL/h, or ""."""

    def fact() -> PumpErrorFound:
        found = number(shown, needed=True) or Decimal(0)
        return PumpErrorFound(found, reason_of(since, other), told.text, serial.text, done.text)

    about = tr("The record has no mL/h. Make the patient safe first, then log.")
    if rate:
        about = tr("The record has {rate} mL/h. Make the patient safe first, then log.", rate=rate)
    dialog = Dialog(window, tr("Pump error"), about, tr("Log pump error"),
                    lambda: keep(dialog, fact, when, said))  # fmt: skip
    shown, serial = TextField(tr("Pump showed"), "mL/h"), TextField(tr("Pump serial no."))
    told, done, when = TextField(tr("Who was told")), TextField(tr("What was done")), TimeBack(now)
    _pair(dialog, shown, serial)
    since, other = with_other(dialog, SINCE, tr("Wrong since"))
    _pair(dialog, told, done)
    dialog.body.addWidget(when)
    dialog.open_it(shown.line)
    return dialog


def _pair(dialog: Dialog, left: QWidget, right: QWidget) -> None:
    row = QHBoxLayout()
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    dialog.body.addLayout(row)
