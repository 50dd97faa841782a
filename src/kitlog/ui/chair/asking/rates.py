"""Another pump rate, and why."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from kitlog.domain.errors import Refused
from kitlog.domain.moment import Moment
from kitlog.ui.chair.asking.answer import Now, number
from kitlog.ui.chair.time_back import TimeBack
from kitlog.ui.kit.dialog import Dialog
from kitlog.ui.kit.text_field import TextField
from kitlog.words import tr


def rate_change(
    window: QWidget, now: Now, rate: str, said: Callable[[Decimal, str, Moment | None], None]
) -> Dialog:
    def confirm() -> None:
        try:
            ml_h = number(field, needed=True)
            moment = when.moment()
        except Refused as error:
            dialog.refuse(error.sentence)
            return
        if ml_h is not None:
            said(ml_h, why.text, moment)

    about = tr("Now {rate} mL/h. Change the pump first.", rate=rate)
    dialog = Dialog(window, tr("Rate change"), about, tr("Log rate"), confirm)
    field, why, when = TextField(tr("New rate"), "mL/h"), TextField(tr("Why")), TimeBack(now)
    for widget in (field, why, when):
        dialog.body.addWidget(widget)
    dialog.open_it(field.line)
    return dialog
